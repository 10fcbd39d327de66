"""The command line on a steward's register: listing, filtering, exporting and checking its audit trail."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.engine.register.stewards import Office, open_office

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = open_office(tmp_path / "register.sqlite")
    office.approved()
    office.steward.close()
    return office


def test_events_are_listed_and_filtered(office: Office, run: Run) -> None:
    code, out, _ = run("audit-log", "--register", office.file)
    assert code == 0
    assert len(out.splitlines()) == 7
    assert out.splitlines()[-1].split() == [
        "7",
        "2026-03-02T09:00:00.000+00:00",
        "approver",
        "R-2026-001",
        "plan",
        "approved",
    ]
    arguments = ("--json", "--request", "R-2026-001", "--account", "operator", "--since", "2026-03-02")
    code, out, _ = run("audit-log", "--register", office.file, *arguments)
    names = [event["name"] for event in json.loads(out)]
    assert names == ["request-created", "request-matched", "plan-frozen"]
    code, out, _ = run("audit-log", "--register", office.file, "--until", "2026-03-02T09:00")
    assert (code, out.strip()) == (0, "No event fits.")


def test_the_export_is_named_and_noted_in_the_trail(office: Office, tmp_path: Path, run: Run) -> None:
    code, out, _ = run("audit-log", "--register", office.file, "--export", tmp_path / "trail.xml")
    assert code == 0
    assert "8 events" in out
    assert (tmp_path / "trail.xml").read_text().count("<AuditMessage>") == 8
    _, out, _ = run("audit-log", "--register", office.file, "--kind", "audit_log_used")
    assert "trail exported" in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--register", "none.sqlite"), "There is no register at none.sqlite."),
        ((), "There is no register at"),
        (("--since", "yesterday"), "A time cannot be read."),
    ],
)
def test_what_cannot_be_listed_is_told_in_one_line(
    office: Office, run: Run, arguments: tuple[str, ...], words: str
) -> None:
    given = (
        arguments if "--register" in arguments or not arguments else ("--register", office.file, *arguments)
    )
    code, _, err = run("audit-log", *given)
    assert code == 2
    assert words in err
    assert err.strip().count("\n") == 0


def test_verify_says_which_event_was_changed(office: Office, run: Run) -> None:
    before = office.file.read_bytes()
    code, out, _ = run("verify", office.file)
    assert code == 0
    assert "7 events, none changed and none missing" in out
    assert office.file.read_bytes() == before
    with closing(sqlite3.connect(office.file)) as connection:
        (trigger,) = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'audit_events_stay'"
        ).fetchone()
        connection.execute("DROP TRIGGER audit_events_stay")
        connection.execute("UPDATE audit_events SET event = replace(event, 'T', 't') WHERE sequence = 5")
        connection.execute(trigger)
        connection.commit()
    code, out, _ = run("verify", office.file)
    assert code == 1
    assert "FAILED  Audit trail: Event 5 was changed." in out


def test_verify_says_that_a_register_is_damaged(tmp_path: Path, run: Run) -> None:
    (tmp_path / "register.sqlite").write_bytes(b"SQLite format 3\0" + bytes(500))
    code, out, _ = run("verify", tmp_path / "register.sqlite")
    assert code == 1
    assert "is damaged or is no register" in out
