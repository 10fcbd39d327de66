"""Adding a signature to the report that lies in a run folder, without touching the earlier ones."""

import io
from pathlib import Path

from pyhanko.pdf_utils.reader import PdfFileReader

from engine.errors import UserError
from engine.events import Progress, Report, ignore
from engine.report.filing import keep_signed
from engine.report.report_verification import verify_report
from engine.report.sign_off import SIGN_OFF, SigningRole
from engine.report.signature import sign_further
from engine.report.signing import OpenedKey, Signing, opened
from engine.runs import RunFolder

STEPS = 2


def countersign(
    run: RunFolder, signing: Signing, *, out: Path | None = None, report: Report = ignore
) -> Path:
    """Sign the report of a run as approver or clinical owner.

    Parameters
    ----------
    run : RunFolder
        A run whose report the operator has signed.
    out : Path or None
        Where a copy of the PDF goes.

    Returns
    -------
    Path
        The PDF.

    Raises
    ------
    UserError
        ``report-not-signed``, ``report-altered``, ``role-signed`` or ``signer-repeated``, and what opening
        the key and writing raise.
    """
    report(Progress("Checking the report", 0, STEPS))
    pdf = _whole_report(run)
    with opened(signing) as key:
        assert key is not None
        _require_other_signer(pdf, key, role=signing.role)
        report(Progress("Signing the report", 1, STEPS))
        signed = sign_further(pdf, key.signer, role=signing.role, timestamper=key.timestamper)
    target = keep_signed(run, signed, out=out)
    report(Progress("Signing the report", STEPS, STEPS))
    return target


def _whole_report(run: RunFolder) -> bytes:
    try:
        pdf = run.report_file.read_bytes()
    except OSError as error:
        raise _not_signed(run) from error
    if any(not one.passed for one in verify_report(run)):
        raise UserError(
            "report-altered",
            what=f"The report in {run.path} is not as it was made.",
            do="Let verify say what differs, and have the operator make and sign it again.",
        )
    return pdf


def _require_other_signer(pdf: bytes, key: OpenedKey, *, role: SigningRole) -> None:
    signatures = PdfFileReader(io.BytesIO(pdf)).embedded_regular_signatures
    by_field = {str(one.field_name): one.signer_cert.sha256 for one in signatures}
    if not by_field:
        raise UserError(
            "report-not-signed",
            what="The report is a draft: the operator has not signed it.",
            do="The operator signs first: main.py report RUN --sign P12.",
        )
    title = SIGN_OFF[role].title
    if title in by_field:
        raise UserError(
            "role-signed",
            what=f"The report is already signed in the field {title}.",
            do="Sign in another role, or have the operator make a new report.",
        )
    assert key.signer.signing_cert is not None
    if key.signer.signing_cert.sha256 in by_field.values():
        raise UserError(
            "signer-repeated",
            what="The report is already signed with this certificate, in another role.",
            do="Another person signs here, with a key of their own.",
        )


def _not_signed(run: RunFolder) -> UserError:
    return UserError(
        "report-not-signed",
        what=f"There is no signed report in {run.path}.",
        do="The operator makes it first: main.py report RUN --sign P12.",
    )
