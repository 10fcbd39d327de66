"""What became of the copies outside the model, as the steward's checklist says, for section 9 of the report."""

from collections.abc import Iterable

from engine.register.checklist import COPY_KINDS, CopyItem, CopyKind
from engine.register.filed import Filed, FiledAftercare
from engine.report.content import CopyRow
from engine.report.words import utc

COPIES: dict[CopyKind, str] = {
    "source_data": "source data",
    "caches": "caches and temporary files",
    "backups": "backups",
    "older_checkpoints": "older checkpoints",
    "derived_models": "models derived from the original",
    "recipients": "recipients of the original",
}


def copy_rows(filed: Filed | None) -> tuple[CopyRow, ...]:
    """Return a row for each kind of copy; what nobody decided on is left to be filled in."""
    lists = filed.aftercare if filed else ()
    return tuple(CopyRow(COPIES[kind], _said(kind, lists)) for kind in COPY_KINDS)


def next_verification(filed: Filed | None) -> str | None:
    """Return the first day on which the model is to be looked at again; None where none is set."""
    days = [one.aftercare.reverify_on for one in filed.aftercare] if filed else []
    return min((day.isoformat() for day in days if day is not None), default=None)


def _said(kind: CopyKind, lists: Iterable[FiledAftercare]) -> str | None:
    items = {one.request: item for one in lists for item in one.aftercare.items if item.kind == kind}
    if all(one.state == "open" for one in items.values()):
        return None
    if len(items) == 1:
        return _words(next(iter(items.values())))
    return "; ".join(f"{request}: {_words(item)}" for request, item in items.items())


def _words(item: CopyItem) -> str:
    if item.state == "open":
        return "open"
    state = "Done" if item.state == "done" else "Not applicable"
    note = f": {item.note}" if item.note else ""
    return f"{state}, {item.by}, {utc(item.at)}{note}"
