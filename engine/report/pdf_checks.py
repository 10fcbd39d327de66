"""Checks of one report PDF: its attachments against the hashes in it, and its signatures."""

import io
import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields

from engine.errors import UserError
from engine.files import from_json
from engine.report.content import ReportContent
from engine.report.finding import Finding, differs, met
from engine.report.pdf_damage import DAMAGE
from engine.report.plain import plain
from engine.report.signature_checks import check_signature

REPORT_JSON = Path("report.json")
SUPERSEDED = "status superseded"
_SUPERSEDED_MEANING = (
    "Another report replaced it, which was marked on it after it was signed. The marking itself is not checked; what "
    "follows is about the part that was signed."
)
_KEYWORD = re.compile(r"([\w.-]+) sha256 ([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Embedded:
    """A file inside a PDF."""

    name: str
    data: bytes


def check_pdf(data: bytes) -> tuple[Finding, ...]:
    """Return what was found in the bytes of a report PDF; never raises on damaged bytes."""
    try:
        reader = PdfFileReader(io.BytesIO(data), strict=False)
        attachments = embedded_files(reader)
        keywords = _keywords(reader)
        signatures = tuple(reader.embedded_regular_signatures)
        filled = [str(name) for name, *_ in enumerate_sig_fields(reader, filled_status=True)]
    except DAMAGE:
        return (differs("PDF", "It is damaged or no PDF: it cannot be read."),)
    signed = signed_length(data)
    if SUPERSEDED in keywords and 0 < signed < len(data):
        return (met("Superseded", _SUPERSEDED_MEANING), *check_pdf(data[:signed]))
    return (
        met("PDF", "It can be read."),
        *_check_attachments(attachments, _named_hashes(keywords)),
        *_check_status(attachments, signed=bool(signatures)),
        *(check_signature(one, data) for one in signatures),
        *_check_unread(filled, {str(one.field_name) for one in signatures}),
    )


def _check_unread(filled: list[str], read: set[str]) -> list[Finding]:
    """Return the fields that hold something which is not read as a signature; they would be passed over."""
    return [
        differs(f"Signature {plain(name, longest=60)}", "It is damaged, or of a kind that is not made here.")
        for name in filled
        if name not in read
    ]


def signed_length(pdf: bytes) -> int:
    """Return how many bytes the last signature of a PDF covers, 0 where there is none or it cannot be read."""
    try:
        signatures = PdfFileReader(io.BytesIO(pdf), strict=False).embedded_regular_signatures
        return max((int(one.byte_range[2]) + int(one.byte_range[3]) for one in signatures), default=0)
    except DAMAGE:
        return 0


def embedded_files(reader: PdfFileReader) -> tuple[Embedded, ...]:
    """Return the files attached to a PDF."""
    names = reader.root["/Names"]["/EmbeddedFiles"]["/Names"]
    pairs = ((names[index], names[index + 1]) for index in range(0, len(names) - 1, 2))
    return tuple(Embedded(str(name), spec["/EF"]["/F"].data) for name, spec in pairs)


def _keywords(reader: PdfFileReader) -> str:
    return str(reader.trailer["/Info"]["/Keywords"])


def _named_hashes(keywords: str) -> dict[str, str]:
    """Return the attachments' hashes that stand in the document's keywords."""
    return {match.group(1): match.group(2) for match in _KEYWORD.finditer(keywords)}


def _check_attachments(attachments: tuple[Embedded, ...], keywords: dict[str, str]) -> list[Finding]:
    found = {one.name: sha256(one.data).hexdigest() for one in attachments}
    if not keywords:
        return [
            differs(
                "Attachments", "The hashes of the attachments are missing; this is not a report as made here."
            )
        ]
    findings = [_check_attachment(name, expected, found.get(name)) for name, expected in keywords.items()]
    extra = sorted(set(found) - set(keywords))
    if extra:
        findings.append(
            differs("Attachments", f"{len(extra)} more than were attached when the report was made.")
        )
    return findings


def _check_attachment(name: str, expected: str, found: str | None) -> Finding:
    title = f"Attachment {plain(name, longest=60)}"
    if found is None:
        return differs(title, "It is missing.")
    if found != expected:
        return differs(title, "It is not the one that the report was made with.")
    return met(title, "It is the one that the report was made with.")


def _check_status(attachments: tuple[Embedded, ...], *, signed: bool) -> list[Finding]:
    content = _content(attachments)
    if content is None:
        return [differs("Status", "report.json inside the PDF cannot be read.")]
    found = {one.name: sha256(one.data).hexdigest() for one in attachments}
    inside = [one for one in content.audit_trail.files if one.name in found]
    findings = [
        differs(f"Attachment {one.name}", "It is not the one that report.json names.")
        for one in inside
        if found[one.name] != one.sha256
    ]
    return [*findings, _status(content, signed=signed)]


def _status(content: ReportContent, *, signed: bool) -> Finding:
    if content.status == "draft":
        detail = "A draft, not signed: the attachments can be checked, the pages cannot."
        return differs("Status", "Marked a draft, yet signed.") if signed else met("Status", detail)
    if not signed:
        return differs("Status", f"Marked {content.status}, but it carries no signature.")
    return met("Status", f"Marked {content.status} and signed.")


def _content(attachments: tuple[Embedded, ...]) -> ReportContent | None:
    data = next((one.data for one in attachments if one.name == "report.json"), None)
    if data is None:
        return None
    try:
        return from_json(data, ReportContent, file=REPORT_JSON)
    except UserError:
        return None
