"""Making the report of a run: report.json and the PDF, as a draft or signed as final."""

from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from engine.audit.result import FileHash
from engine.events import Progress, Report, ignore
from engine.files import to_json, user_errors_of_disk
from engine.report.bill_of_materials import FILE_NAME, MEDIA_TYPE, BillOfMaterials, bill_of_materials
from engine.report.build import build_content
from engine.report.content import LANGUAGE, ReportContent, Status
from engine.report.filing import MadeReport, keep
from engine.report.gather import AttachedBytes, edition_of, gather
from engine.report.layout import lay_out
from engine.report.letterhead import Letterhead, site_letterhead
from engine.report.model_statement import sign_model
from engine.report.signature import sign_first
from engine.report.signing import OpenedKey, Signing, opened
from engine.report.typeset import Attachment, Page, typeset
from engine.report.vector import draw_figures
from engine.runs import RunFolder

STEPS = 4


def write_report(
    run: RunFolder,
    *,
    out: Path | None = None,
    sign: Signing | None = None,
    created_at: datetime | None = None,
    letterhead: Letterhead | None = None,
    report: Report = ignore,
) -> Path:
    """Write the PDF and report.json into the run folder, each atomically, and a copy of the PDF to ``out``.

    Parameters
    ----------
    run : RunFolder
        An audited run.
    out : Path or None
        Where a copy of the PDF goes.
    sign : Signing or None
        How the operator signs; None leaves a draft.
    created_at : datetime or None
        Aware time of making; None for now. All other times come from the record.
    letterhead : Letterhead or None
        What stands on top; None for what this user keeps for the site.
    report : Report
        Receives progress and may cancel; nothing is left half-written.

    Returns
    -------
    Path
        The PDF: ``out``, or report.pdf in the run folder, or draft.pdf beside a signed report.

    Raises
    ------
    UserError
        Where the run was not audited or was altered, the key cannot be used, or the disk is full or closed.
    """
    report(Progress("Reading the run", 0, STEPS))
    with opened(sign) as key:
        made = _made(
            run,
            key,
            created_at or datetime.now(UTC),
            letterhead=letterhead or site_letterhead(),
            report=report,
        )
    target = keep(run, made, out=out)
    report(Progress("Writing the report", STEPS, STEPS))
    return target


def _made(
    run: RunFolder, key: OpenedKey | None, created_at: datetime, *, letterhead: Letterhead, report: Report
) -> MadeReport:
    moment = created_at.astimezone(UTC).replace(microsecond=0)
    evidence, attached = gather(run)
    status: Status = "final" if key else "draft"
    bill = bill_of_materials(application_version=evidence.record.application_version, created_at=moment)
    edition = edition_of(run, status=status, created_at=moment)
    content = build_content(evidence, edition, bill_of_materials=bill.summary)
    report(Progress("Drawing the figures", 1, STEPS))
    figures = draw_figures(evidence.history, evidence.audit, selected=evidence.record.selected_epoch)
    report(Progress("Setting the pages", 2, STEPS))
    attachments = _attachments(to_json(content), attached, bill)
    sections = lay_out(content, figures, attachments=_hashes(attachments))
    with user_errors_of_disk(run.path):
        pdf = typeset(
            _page(content, attachments),
            sections,
            figures=figures,
            attachments=attachments,
            letterhead=letterhead,
            created_at=moment,
            workplace=run.path,
        )
    report(Progress("Writing the report", 3, STEPS))
    if key is None:
        return MadeReport(content, pdf, attachments[0].data)
    signed = sign_first(pdf, key.signer, timestamper=key.timestamper)
    return MadeReport(content, signed, attachments[0].data, sign_model(run, evidence.record, key))


def _page(content: ReportContent, attachments: Sequence[Attachment]) -> Page:
    draft = content.status == "draft"
    # The hash of report.json cannot stand in report.json; here verify finds it.
    embedded = tuple(f"{one.name} sha256 {one.sha256}" for one in _hashes(attachments))
    return Page(
        title=content.title,
        language=LANGUAGE,
        reference=f"{content.report_id} · version {content.report_version} · {content.status}",
        footer="Draft, not signed" if draft else "Final, signed electronically",
        watermark="DRAFT" if draft else None,
        description=f"{content.status}: {' and '.join(content.verdict.titles)}",
        keywords=(f"status {content.status}", *embedded),
    )


def _attachments(
    report_json: bytes, attached: AttachedBytes, bill: BillOfMaterials
) -> tuple[Attachment, ...]:
    return (
        Attachment(
            "report.json", report_json, "application/json", "data", "The content of this report for machines"
        ),
        Attachment(
            "scores.csv", attached.scores, "text/csv", "data", "Scores by pseudonymous patient and image"
        ),
        Attachment(
            "recompute.py",
            attached.recompute,
            "text/x-python",
            "supplement",
            "Computes the headline figures again from scores.csv",
        ),
        Attachment(FILE_NAME, bill.data, MEDIA_TYPE, "supplement", "The software that made this report"),
    )


def _hashes(attachments: Sequence[Attachment]) -> tuple[FileHash, ...]:
    return tuple(FileHash(one.name, sha256(one.data).hexdigest()) for one in attachments)
