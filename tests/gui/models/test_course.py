"""Which steps of a request can be opened, and which are done."""

from dataclasses import replace

import pytest

from engine.register.records import RequestStatus
from gui.models.course import Standing, done_steps, reachable_steps
from gui.steps import Step
from tests.gui.models.requests import make_request


def test_a_new_request_has_its_intake_and_nothing_open_has_nothing() -> None:
    assert reachable_steps(Standing(None, is_new=True)) == {Step.INTAKE}
    assert reachable_steps(Standing(None)) == set()
    assert done_steps(Standing(None, is_new=True)) == set()


@pytest.mark.parametrize(
    ("status", "patients", "reachable"),
    [
        ("draft", 0, {Step.INTAKE, Step.PATIENTS}),
        ("matched", 3, {Step.INTAKE, Step.PATIENTS, Step.PLAN}),
        ("closed", 0, {Step.INTAKE}),
        ("on_hold", 3, {Step.INTAKE}),
    ],
)
def test_steps_open_one_after_the_other(status: RequestStatus, patients: int, reachable: set[Step]) -> None:
    assert reachable_steps(Standing(make_request(1, status, patients=patients))) == reachable


def test_run_and_verdict_open_with_what_there_is_to_show() -> None:
    running = make_request(1, "running", patients=3)
    assert Step.RUN in reachable_steps(Standing(running, has_run=True))
    verifying = make_request(1, "verifying", patients=3)
    shown = reachable_steps(Standing(verifying, has_result=True))
    assert {Step.VERIFY, Step.RELEASE} <= shown
    assert Step.RUN not in shown
    failed = make_request(1, "approved", patients=3)
    assert Step.RELEASE not in reachable_steps(Standing(failed, has_run=True, has_result=True))


def test_a_list_that_was_destroyed_cannot_be_looked_at() -> None:
    signed = replace(make_request(1, "signed", patients=3), ids_kept=False)
    assert Step.PATIENTS not in reachable_steps(Standing(signed, has_result=True))
    assert done_steps(Standing(signed)) == set(Step)


def test_only_what_is_done_is_marked() -> None:
    unverified = make_request(1)
    unverified = replace(unverified, intake=replace(unverified.intake, identity_verified=False))
    assert done_steps(Standing(unverified)) == set()
    assert done_steps(Standing(make_request(1, "awaiting_approval", patients=1))) == {
        Step.INTAKE,
        Step.PATIENTS,
    }
    assert Step.PLAN in done_steps(Standing(make_request(1, "approved", patients=1)))
