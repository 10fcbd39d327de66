"""What a run folder keeps of the requests that it carries out, for the report; nobody is named in it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from engine.files import read_json, to_json, user_errors_of_disk, write_atomic
from engine.register.chain import ChainHead
from engine.register.records import FrozenPlan, Ground, StewardRequest
from engine.runs import RunFolder


@dataclass(frozen=True, slots=True)
class FiledRequest:
    """One request as it stood when its run was started.

    Attributes
    ----------
    extension : str
        Why it was extended, or empty.
    decided_at : str
        When the approver approved the plan, ISO 8601 in UTC.
    operator, approver : str
        Accounts: who froze the plan, and who approved it.
    """

    code: str
    ticket: str
    ground: Ground
    scope: str
    received: date
    due: date
    extension: str
    decided_at: str
    approver: str
    operator: str
    plan_digest: str


@dataclass(frozen=True, slots=True)
class Filed:
    """filed.json: the requests of a run, and the head of the audit trail when this was written."""

    requests: tuple[FiledRequest, ...]
    trail: ChainHead


def file_request(request: StewardRequest, plan: FrozenPlan) -> FiledRequest:
    """Return what is filed of a request with an approved plan."""
    assert plan.decision is not None
    return FiledRequest(
        code=request.code,
        ticket=request.intake.ticket,
        ground=request.intake.ground,
        scope=request.intake.scope,
        received=request.intake.received,
        due=request.due,
        extension=request.extension.reason if request.extension else "",
        decided_at=plan.decision.at,
        approver=plan.decision.by,
        operator=plan.frozen_by,
        plan_digest=plan.digest,
    )


def write_filed(run_folder: Path, filed: Filed) -> None:
    """Write filed.json into a run folder, made where there is none yet, readable by its owner only.

    Raises
    ------
    UserError
        What concerns the disk.
    """
    file = RunFolder(run_folder).filed_file
    with user_errors_of_disk(file):
        run_folder.mkdir(parents=True, exist_ok=True)
        write_atomic(file, to_json(filed))


def read_filed(run_folder: Path) -> Filed | None:
    """Read the requests of a run, None where it was started without a register.

    Raises
    ------
    UserError
        ``file-damaged`` or ``file-missing``.
    """
    file = RunFolder(run_folder).filed_file
    return read_json(file, Filed) if file.exists() else None
