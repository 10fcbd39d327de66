"""What a run folder keeps of the requests that it carries out, for the report; nobody is named in it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from engine.files import read_json, to_json, user_errors_of_disk, write_atomic
from engine.register.chain import AuditEvent, ChainHead
from engine.register.checklist import Aftercare
from engine.register.records import Ground, StewardRequest
from engine.runs import RunFolder


@dataclass(frozen=True, slots=True)
class FiledRequest:
    """One request as it stood when its run was started.

    Attributes
    ----------
    extension : str
        Why it was extended, or empty.
    """

    code: str
    ticket: str
    ground: Ground
    scope: str
    received: date
    due: date
    extension: str


@dataclass(frozen=True, slots=True)
class FiledPerson:
    """Somebody by account and full name."""

    account: str
    name: str


@dataclass(frozen=True, slots=True)
class FiledDecision:
    """Who froze the plan and who approved it, when (ISO 8601 in UTC), and the plan's keyed digest."""

    operator: FiledPerson
    approver: FiledPerson
    decided_at: str
    plan_digest: str


@dataclass(frozen=True, slots=True)
class FiledEvent:
    """One event of the audit trail about these requests; ``time`` is ISO 8601 in UTC."""

    time: str
    name: str
    account: str
    request: str


@dataclass(frozen=True, slots=True)
class FiledAftercare:
    """The checklist of one request, by its code."""

    request: str
    aftercare: Aftercare


@dataclass(frozen=True, slots=True)
class Filed:
    """filed.json: the requests of a run, the decision on its plan, and the audit trail when this was written."""

    requests: tuple[FiledRequest, ...]
    decision: FiledDecision
    trail: ChainHead
    events: tuple[FiledEvent, ...]
    aftercare: tuple[FiledAftercare, ...] = ()


def file_request(request: StewardRequest) -> FiledRequest:
    """Return what is filed of a request."""
    return FiledRequest(
        code=request.code,
        ticket=request.intake.ticket,
        ground=request.intake.ground,
        scope=request.intake.scope,
        received=request.intake.received,
        due=request.due,
        extension=request.extension.reason if request.extension else "",
    )


def file_event(event: AuditEvent) -> FiledEvent:
    """Return what is filed of an event."""
    return FiledEvent(event.time, event.name, event.account, event.request)


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
