"""The demo's register: two invented accounts and three invented requests, in a file of their own."""

from datetime import date, timedelta
from pathlib import Path

from engine.catalog.catalog import Catalog
from engine.catalog.ids import read_ids
from engine.demo import DemoProject
from engine.model.summary import describe_checkpoint
from engine.register.accounts import Account
from engine.register.deadlines import days_left, due_date
from engine.register.demo_accounts import APPROVER, OPERATOR
from engine.register.records import Counts, Intake, Project
from engine.register.steward import Steward
from engine.requests import IdTotals

SOON_DAYS = 5


def prepare_demo_register(file: Path, demo: DemoProject, *, today: date) -> None:
    """Make the demo's register where it is not there yet: one matched request, one on hold, one due soon."""
    if file.is_file():
        return
    steward = Steward.open(file)
    try:
        operator = _add_accounts(steward)
        _add_matched(steward, demo, today=today, by=operator)
        _add_held(steward, today=today, by=operator)
        _add_due_soon(steward, today=today, by=operator)
    finally:
        steward.close()


def _add_accounts(steward: Steward) -> Account:
    first, second = (
        steward.accounts.add(one.name, one.full_name, roles=(one.role,), password=one.password, by=by)
        for one, by in ((OPERATOR, ""), (APPROVER, OPERATOR.name))
    )
    del second
    return first


def _add_matched(steward: Steward, demo: DemoProject, *, today: date, by: Account) -> None:
    intake = Intake(
        "DEMO-1001",
        "erasure",
        "All studies and reports in the training data",
        today - timedelta(days=6),
        identity_verified=True,
        remark="Invented for the demo.",
    )
    request = steward.requests.create(intake, by=by)
    ids = read_ids(demo.forget).ids
    model = describe_checkpoint(demo.checkpoint)
    steward.requests.match(
        request.number,
        ids,
        IdTotals(len(ids), len(ids), 0, 0, 0),
        counts=_counts(demo.catalog, ids),
        project=Project(demo.dataset, demo.checkpoint, model.name, model.sha256),
        by=by,
    )


def _counts(catalog_file: Path, ids: tuple[str, ...]) -> Counts:
    wanted = set(ids)
    with Catalog.open(catalog_file) as catalog:
        table = catalog.patient_table()
    rows = [row for row, one in enumerate(table.subject_id) if one in wanted]
    return Counts(len(rows), int(table.studies[rows].sum()), int(table.images[rows].sum()))


def _add_held(steward: Steward, *, today: date, by: Account) -> None:
    intake = Intake(
        "DEMO-1002",
        "consent_withdrawn",
        "Images after 2178 only",
        today - timedelta(days=11),
        identity_verified=False,
    )
    request = steward.requests.create(intake, by=by)
    steward.requests.hold(request.number, "The legal department looks at a retention duty.", by=by)


def _add_due_soon(steward: Steward, *, today: date, by: Account) -> None:
    days = (today - timedelta(days=back) for back in range(40))
    soon = (day for day in days if days_left(due_date(day, extended=False), today) <= SOON_DAYS)
    intake = Intake("DEMO-1003", "objection", "Use for training", next(soon), identity_verified=False)
    steward.requests.create(intake, by=by)
