"""Noting who signed the report of a run, and the hash that the document has since."""

import re
from dataclasses import dataclass
from typing import Literal

from engine.errors import UserError
from engine.register.account import ROLES, Account, Role
from engine.register.chain import Detail
from engine.register.ledger import Ledger, Told

_SHA256 = re.compile(r"[0-9a-f]{64}")
_EVENTS: dict[Literal["sign", "countersign"], str] = {
    "sign": "report-signed",
    "countersign": "report-countersigned",
}


@dataclass(frozen=True, slots=True)
class SignedReport:
    """The report of a plan's run: as whom it was signed last, and the SHA-256 of the document after that."""

    plan_id: int
    role: Role
    sha256: str


def note_signed(
    ledger: Ledger, step: Literal["sign", "countersign"], signed: SignedReport, *, by: Account
) -> None:
    """Write for every request of the plan that its report was signed, first or once more.

    Raises
    ------
    UserError
        ``report-hash``, and what the step itself raises.
    """
    if not _SHA256.fullmatch(signed.sha256):
        raise UserError(
            "report-hash",
            what="The signed report was not found: its SHA-256 is missing.",
            do="Make and sign the report, then release it.",
        )
    with ledger.change(by, *ROLES) as change:
        _, requests = ledger.batch_for(step, signed.plan_id)
        columns = {"status": "signed", "report_sha256": signed.sha256}
        detail: dict[str, Detail] = {
            "plan": signed.plan_id,
            "report": signed.sha256,
            "signed_as": signed.role,
        }
        told = Told("export", "R", _EVENTS[step])
        for request in requests:
            ledger.write(change, request, columns, told=told, detail=detail)
