"""Which step may follow which in the life of a request, and the refusal of any other in words."""

from typing import Literal

from engine.errors import UserError
from engine.register.records import RequestStatus

Step = Literal[
    "amend",
    "match",
    "close",
    "freeze",
    "approve",
    "refuse",
    "withdraw",
    "start",
    "run_ended",
    "sign",
    "countersign",
    "destroy_key",
    "rerun",
    "extend",
    "hold",
    "release_hold",
    "destroy_ids",
]

STATUS_WORDS: dict[RequestStatus, str] = {
    "draft": "a draft",
    "matched": "matched with the data set",
    "awaiting_approval": "waiting for approval",
    "approved": "approved",
    "running": "running",
    "verifying": "being verified",
    "signed": "signed",
    "closed": "closed",
    "on_hold": "on hold",
}

STEPS: dict[Step, tuple[RequestStatus, ...]] = {
    "amend": ("draft", "matched"),
    "match": ("draft", "matched"),
    "close": ("draft", "matched"),
    "freeze": ("matched",),
    "approve": ("awaiting_approval",),
    "refuse": ("awaiting_approval",),
    "withdraw": ("awaiting_approval", "approved"),
    "start": ("approved",),
    "run_ended": ("running",),
    "sign": ("verifying",),
    "countersign": ("signed",),
    "destroy_key": ("signed",),
    "rerun": ("verifying",),
    "extend": ("draft", "matched", "awaiting_approval", "approved", "running", "verifying", "on_hold"),
    "hold": ("draft", "matched", "awaiting_approval", "approved", "verifying"),
    "release_hold": ("on_hold",),
    "destroy_ids": ("signed", "closed"),
}
"""The states from which each step may be taken. A run is stopped before its request is put on hold."""

_STEP_WORDS: dict[Step, str] = {
    "amend": "amended",
    "match": "matched",
    "close": "closed without a run",
    "freeze": "put into a plan",
    "approve": "approved",
    "refuse": "refused",
    "withdraw": "taken back",
    "start": "run",
    "run_ended": "ended",
    "sign": "signed",
    "countersign": "signed once more",
    "destroy_key": "parted from the key of its pseudonyms",
    "rerun": "planned again",
    "extend": "extended",
    "hold": "put on hold",
    "release_hold": "released from a hold",
    "destroy_ids": "cleared of its list",
}


_DESPITE_HOLD: tuple[Step, ...] = ("refuse", "withdraw", "rerun")
"""Steps back: one held request must not keep the others of its batch where they are."""


def require_step(
    step: Step, code: str, status: RequestStatus, *, before_hold: RequestStatus | Literal[""] = ""
) -> None:
    """Refuse a step that may not be taken from a state.

    Raises
    ------
    UserError
        ``step-refused``.
    """
    counts = before_hold if before_hold and step in _DESPITE_HOLD else status
    if counts in STEPS[step]:
        return
    allowed = " or ".join(STATUS_WORDS[one] for one in STEPS[step])
    raise UserError(
        "step-refused",
        what=f"{code} is {STATUS_WORDS[status]} and cannot be {_STEP_WORDS[step]} now.",
        do="Release the hold first." if status == "on_hold" else f"That is possible while it is {allowed}.",
    )
