"""Checking a steward's register from outside: what is filed as findings in words."""

import io
from contextlib import closing
from pathlib import Path

from pyhanko.pdf_utils.reader import PdfFileReader

from engine.errors import UserError
from engine.files import from_json
from engine.register.chain import ChainHead
from engine.register.checking import RegisterCheck, check_register
from engine.register.database import open_to_check
from engine.report.content import ReportContent
from engine.report.finding import Finding, differs, met
from engine.report.pdf_checks import REPORT_JSON, embedded_files
from engine.report.pdf_damage import DAMAGE

_SQLITE = b"SQLite format 3\0"
_MOST_SHOWN = 20


def is_register(path: Path) -> bool:
    """Tell whether a file is a register, by its first bytes; raises OSError where it cannot be read."""
    with path.open("rb") as stream:
        return stream.read(len(_SQLITE)) == _SQLITE


def check_register_file(path: Path, report: Path | None = None) -> tuple[Finding, ...]:
    """Check a register, also against the head of its audit trail that a report printed.

    Raises
    ------
    UserError
        ``report-unreadable`` or ``report-without-trail`` where the report says nothing to check against.
    """
    printed = None if report is None else printed_head(report)
    try:
        with closing(open_to_check(path)) as database:
            found = check_register(database, printed)
    except UserError as error:
        return (differs("Register", error.what),)
    return (met("Register", "It can be read."), *_findings(found, against_report=report is not None))


def printed_head(report: Path) -> ChainHead:
    """Return the head of the audit trail that a report printed.

    Raises
    ------
    UserError
        ``report-unreadable`` or ``report-without-trail``.
    """
    try:
        attached = embedded_files(PdfFileReader(io.BytesIO(report.read_bytes()), strict=False))
        data = next(one.data for one in attached if one.name == REPORT_JSON.name)
        content = from_json(data, ReportContent, file=report)
    except (*DAMAGE, StopIteration, UserError) as error:
        raise UserError(
            "report-unreadable",
            what=f"{report} cannot be read as a report of this program.",
            do="Give the report as it was filed.",
        ) from error
    trail = content.audit_trail
    if trail.chain_head is None or trail.chain_length is None:
        raise UserError(
            "report-without-trail",
            what=f"{report} prints no head of an audit trail.",
            do="Give a report that was made from a register's request.",
        )
    return ChainHead(trail.chain_length, trail.chain_head)


def _findings(found: RegisterCheck, *, against_report: bool) -> tuple[Finding, ...]:
    chain = found.chain
    if chain.faults:
        return tuple(differs("Audit trail", fault.detail) for fault in chain.faults[:_MOST_SHOWN])
    report = " It continues the one that the report printed." if against_report else ""
    whole = f"{chain.head.count} events, none changed and none missing; the last seal is {chain.head.sha256}.{report}"
    rows = tuple(differs("Requests", words) for words in found.disagreements[:_MOST_SHOWN])
    agreed = (met("Requests", "They stand as the audit trail says."),)
    return (met("Audit trail", whole), *(rows or agreed))
