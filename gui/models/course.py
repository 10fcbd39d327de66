"""Which steps of a request can be opened, and which are done."""

from dataclasses import dataclass

from engine.register.records import RequestStatus, StewardRequest
from gui.steps import Step

PLANNED: tuple[RequestStatus, ...] = ("approved", "running", "verifying", "signed")

FIRST_STEP: dict[RequestStatus, Step] = {
    "draft": Step.INTAKE,
    "matched": Step.PLAN,
    "awaiting_approval": Step.PLAN,
    "approved": Step.PLAN,
    "running": Step.RUN,
    "verifying": Step.VERIFY,
    "signed": Step.RELEASE,
    "closed": Step.INTAKE,
    "on_hold": Step.INTAKE,
}
"""Where a request opens."""
UNPLANNED: tuple[RequestStatus, ...] = ("matched", "awaiting_approval", "approved")
"""States in which the plan page needs the project."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the open request stands.

    Attributes
    ----------
    request : StewardRequest or None
        None while a new one is taken in, or nothing is open.
    is_new : bool
        Whether a new one is taken in.
    has_run : bool
        Whether the run page shows its run.
    has_result : bool
        Whether its run has ended with something to verify.
    """

    request: StewardRequest | None
    is_new: bool = False
    has_run: bool = False
    has_result: bool = False


def reachable_steps(standing: Standing) -> set[int]:
    """Return the steps that can be opened."""
    request = standing.request
    if request is None:
        return {Step.INTAKE} if standing.is_new else set()
    if request.status in ("closed", "on_hold"):
        return {Step.INTAKE}
    can_open = {
        Step.INTAKE: True,
        Step.PATIENTS: request.ids_kept or request.status == "draft",
        Step.PLAN: request.matched is not None,
        Step.RUN: standing.has_run,
        Step.VERIFY: standing.has_result,
        Step.RELEASE: standing.has_result and request.status in ("verifying", "signed"),
    }
    return {step for step, is_open in can_open.items() if is_open}


def done_steps(standing: Standing) -> set[int]:
    """Return the steps that nothing is left to do in."""
    request = standing.request
    if request is None:
        return set()
    is_done = {
        Step.INTAKE: request.intake.identity_verified,
        Step.PATIENTS: request.matched is not None,
        Step.PLAN: request.status in PLANNED,
        Step.RUN: request.status in ("verifying", "signed"),
        Step.VERIFY: request.status == "signed",
        Step.RELEASE: request.status == "signed",
    }
    return {step for step, done in is_done.items() if done}
