"""Who has signed a report: role, name and time of each signature, and the document's hash after it."""

import io
from datetime import UTC
from hashlib import sha256

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from engine.errors import UserError
from engine.report.pdf_damage import DAMAGE
from engine.report.plain import plain
from engine.report.sign_off import SIGN_OFF, ReportSignature, SigningRole
from engine.report.signature_checks import check_signature, time_of
from engine.runs import RunFolder

LONGEST_NAME = 120


def read_signatures(run: RunFolder) -> tuple[ReportSignature, ...]:
    """Return the signatures of the report in a run folder, the first one first.

    None where there is no report, or where it cannot be read; `verify_report` says what is wrong.
    """
    try:
        return signatures_of(run.report_file.read_bytes())
    except OSError:
        return ()


def require_document(run: RunFolder, sha256: str) -> None:
    """Refuse a report that is not a known one with at most further signatures.

    Parameters
    ----------
    sha256 : str
        Of the known document.

    Raises
    ------
    UserError
        ``report-another``.
    """
    if all(one.document != sha256 for one in read_signatures(run)):
        raise UserError(
            "report-another",
            what="The report in the folder of the run is not the one that the register holds.",
            do="Open the request again, and look at its signatures.",
        )


def signatures_of(pdf: bytes) -> tuple[ReportSignature, ...]:
    """Return the signatures of a report PDF, the first one first; never raises on damaged bytes."""
    roles = {one.title: one.role for one in SIGN_OFF.values()}
    try:
        found = PdfFileReader(io.BytesIO(pdf), strict=False).embedded_regular_signatures
        known = [(roles[str(one.field_name)], one) for one in found if str(one.field_name) in roles]
        read = [(_end(one), _signature(role, one, pdf)) for role, one in known]
    except DAMAGE:
        return ()
    return tuple(signature for _, signature in sorted(read, key=lambda pair: pair[0]))


def _signature(role: SigningRole, signature: EmbeddedPdfSignature, pdf: bytes) -> ReportSignature:
    time = time_of(signature)
    return ReportSignature(
        role=role,
        name=plain(_name(signature), longest=LONGEST_NAME),
        at=time.astimezone(UTC).isoformat(timespec="seconds") if time else "",
        document=sha256(pdf[: _end(signature)]).hexdigest(),
        intact=check_signature(signature, pdf).passed,
    )


def _name(signature: EmbeddedPdfSignature) -> str:
    subject = signature.signer_cert.subject
    common = subject.native.get("common_name")
    return common if isinstance(common, str) else str(subject.human_friendly)


def _end(signature: EmbeddedPdfSignature) -> int:
    """Return how many bytes the document had when it was signed: what follows was added later."""
    return int(signature.byte_range[2]) + int(signature.byte_range[3])
