"""A frozen plan: what is put before the second person, and the seal that shows any later change."""

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from engine.errors import UserError
from engine.register.lists import PatientLists
from engine.register.records import FrozenPlan, PlanWishes, Project, StewardRequest


@dataclass(frozen=True, slots=True)
class Frozen:
    """Who froze a plan, and when (ISO 8601 in UTC)."""

    by: str
    at: str


@dataclass(frozen=True, slots=True)
class _Sealed:
    """What the digest of a plan covers."""

    lists: tuple[tuple[int, str], ...]
    project: Project
    wishes: PlanWishes
    frozen: Frozen


class PlanSeal:
    """Seals plans by HMAC-SHA-256 (RFC 2104) with the register's own key.

    Parameters
    ----------
    key : bytes
        32 random bytes.
    """

    def __init__(self, key: bytes, lists: PatientLists) -> None:
        self._key = key
        self._lists = lists

    def seal(self, plan: FrozenPlan) -> FrozenPlan:
        """Return a plan with its digest."""
        return replace(plan, digest=self._digest(plan))

    def holds(self, plan: FrozenPlan) -> bool:
        """Tell whether the lists and the plan are still those that were frozen."""
        return hmac.compare_digest(plan.digest, self._digest(plan))

    def _digest(self, plan: FrozenPlan) -> str:
        lists = tuple((number, self._lists.digest(number)) for number in plan.requests)
        sealed = _Sealed(lists, plan.project, plan.wishes, Frozen(plan.frozen_by, plan.frozen_at))
        data = msgspec.json.encode(sealed, enc_hook=str, order="sorted")
        return hmac.new(self._key, b"plan\0" + data, hashlib.sha256).hexdigest()


def plan_for(requests: Sequence[StewardRequest], wishes: PlanWishes, frozen: Frozen) -> FrozenPlan:
    """Return one plan, not sealed yet, for one request or a batch.

    Raises
    ------
    UserError
        ``batch-empty``, ``batch-repeats``, ``identity-unverified``, or ``batch-differs`` where they are not
        about the same data set and model.
    """
    numbers = tuple(request.number for request in requests)
    if not numbers:
        raise UserError("batch-empty", what="No request was chosen.", do="Choose at least one.")
    if len(set(numbers)) != len(numbers):
        raise UserError("batch-repeats", what="A request was chosen twice.", do="Choose each one once.")
    for request in requests:
        _require_identity(request)
    project = requests[0].project
    if project is None or any(request.project != project for request in requests):
        raise UserError(
            "batch-differs",
            what="These requests are not about the same data set and the same model.",
            do="Plan them in separate runs.",
        )
    return FrozenPlan(0, numbers, "", project, wishes, frozen.by, frozen.at, None)


def require_second_person(plan: FrozenPlan, requests: Sequence[StewardRequest], *, by: str) -> None:
    """Refuse a decision by somebody who had a hand in what is decided on.

    Raises
    ------
    UserError
        ``approver-is-operator``.
    """
    hands = {
        plan.frozen_by,
        *(one for request in requests for one in (request.created_by, request.matched_by)),
    }
    if by in hands:
        raise UserError(
            "approver-is-operator",
            what="Who entered, matched or planned a request cannot decide on it.",
            do="Ask a second person to sign in and decide.",
        )


def _require_identity(request: StewardRequest) -> None:
    if not request.intake.identity_verified:
        raise UserError(
            "identity-unverified",
            what=f"Nobody has verified yet that who sent {request.code} may ask for this.",
            do="Verify it, tick it in the intake, then plan the run.",
        )
