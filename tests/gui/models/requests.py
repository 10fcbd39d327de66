"""Requests as the register would give them, without a register."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from engine.register.deadlines import due_date
from engine.register.records import Intake, Matched, Project, RequestStatus, StewardRequest
from engine.requests import IdTotals
from gui.models.request_words import today

PROJECT = Project(Path("data"), Path("model"), "edema-2025", "ab" * 32)


def make_request(
    number: int, status: RequestStatus = "draft", *, patients: int = 0, left: int = 10
) -> StewardRequest:
    """Return a request that is due in ``left`` days."""
    due = today() + timedelta(days=left)
    received = due - timedelta(days=30)
    request = StewardRequest(
        number=number,
        code=f"R-2026-{number:03d}",
        intake=Intake(f"T-{number}", "erasure", "all", received, identity_verified=True),
        status=status,
        due=due_date(date(2026, 1, 1), extended=False),
        extension=None,
        hold="",
        before_hold="",
        matched=Matched(IdTotals(patients, patients, 0, 0, 0), patients, patients, patients)
        if patients
        else None,
        matched_by="",
        project=PROJECT if patients else None,
        plan=None,
        run_folder=None,
        report_sha256="",
        closed="",
        created_by="olga",
        created_at="2026-01-01T00:00:00+00:00",
        ids_kept=patients > 0,
    )
    return replace(request, due=due)
