"""The report's twelve sections as blocks, in words: sections 1 to 5 and 9 to 12."""

from collections.abc import Sequence

from engine.audit.result import FileHash
from engine.report.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    Paragraph,
    Section,
    Table,
    Verdict,
    fact_cell,
    facts,
)
from engine.report.content import ModelFacts, ReportContent
from engine.report.layout_evidence import verification
from engine.report.layout_requests import lists
from engine.report.layout_utility import residual_risk, utility
from engine.report.vector import FigureFile
from engine.report.verdicts import tone_of
from engine.report.words import LABEL_WORDS, RUN_STATES, SET_MEANINGS, SET_TITLES, count_of, duration, utc
from engine.runs import Parameter
from engine.unlearning.planned_parameters import written


def lay_out(
    report: ReportContent, figures: Sequence[FigureFile], *, attachments: Sequence[FileHash]
) -> tuple[Section, ...]:
    """Return the twelve sections.

    Parameters
    ----------
    figures : sequence of FigureFile
        The vector figures made from the same content.
    attachments : sequence of FileHash
        The files inside the PDF with their hashes, printed in section 12.
    """
    return (
        Section("Verdict", _verdict(report)),
        Section("Request", _request(report)),
        Section("Subjects", _subjects(report)),
        Section("Model before and after", _models(report)),
        Section("Method", _method(report)),
        Section("Verification", verification(report.verification, figures)),
        Section("Utility", utility(report.utility, figures, label=LABEL_WORDS[report.models.task][0])),
        Section("Residual risk, and what this does not prove", residual_risk(report.residual_risk)),
        Section("Data and copies", _data(report)),
        Section("Change control", _change_control(report)),
        Section("Sign-off", _sign_off(report)),
        Section("Audit", _audit_trail(report, attachments)),
    )


def _verdict(report: ReportContent) -> tuple[Block, ...]:
    verdict = report.verdict
    boxes = zip(verdict.titles, verdict.sentences, verdict.states, strict=True)
    return (
        *(Verdict(title, sentence, tone_of(state)) for title, sentence, state in boxes),
        Paragraph(verdict.summary),
        Paragraph(" ".join(verdict.meanings)),
        Heading("Limits"),
        Bullets(verdict.limits),
        facts(
            ("Report", f"{report.report_id}, version {report.report_version}, {report.status}"),
            ("Run", report.run_id),
            ("Made", utc(report.created_at)),
        ),
    )


def _request(report: ReportContent) -> tuple[Block, ...]:
    request = report.request
    return (
        facts(
            ("Ticket", request.ticket),
            ("Type", request.kind),
            ("Scope", request.scope),
            ("Legal ground", request.legal_ground),
            ("Received", request.received),
            ("Due", request.due),
            ("Decision", request.decision),
        ),
    )


def _subjects(report: ReportContent) -> tuple[Block, ...]:
    subjects = report.subjects
    ids = Table(
        "How the lists of patients came out",
        tuple(
            Column(title, "right", 1)
            for title in ("Given", "Matched", "Duplicates", "Not in training", "Unknown")
        ),
        (
            tuple(
                Cell(f"{number:,}")
                for number in (
                    subjects.given,
                    subjects.matched,
                    subjects.duplicates,
                    subjects.not_in_training,
                    subjects.unknown,
                )
            ),
        ),
    )
    return (ids, *lists(subjects.requests), _sets(report), *_patients(report))


def _sets(report: ReportContent) -> Table:
    rows = tuple(
        (
            Cell(SET_TITLES[row.set]),
            Cell(SET_MEANINGS[row.set], "muted"),
            Cell(f"{row.patients:,}"),
            Cell("–" if row.images is None else f"{row.images:,}"),
            Cell(row.digest[:16], "code"),
        )
        for row in report.subjects.sets
    )
    columns = (
        Column("Set"),
        Column("Who", width=1),
        Column("Patients", "right"),
        Column("Images", "right"),
        Column("Keyed digest, first 16"),
    )
    return Table(
        f"The sets, split by patient ({report.subjects.split_source}), fixed before the run", columns, rows
    )


def _patients(report: ReportContent) -> tuple[Block, ...]:
    patients = report.subjects.patients
    if not patients:
        return (Paragraph("The forget patients' pseudonyms are not recorded.", "muted"),)
    note = (
        "Pseudonyms are keyed (HMAC-SHA-256). The key is kept apart from this report and can be destroyed. "
        "Studies per patient are not recorded."
    )
    cells = [(Cell(row.patient, "code"), Cell(f"{row.images:,}")) for row in patients]
    across = min(4, len(cells))
    down = -(-len(cells) // across)
    empty = (Cell(""), Cell(""))
    rows = tuple(
        tuple(
            cell
            for column in range(across)
            for cell in (cells[column * down + row] if column * down + row < len(cells) else empty)
        )
        for row in range(down)
    )
    columns = tuple(
        one for _ in range(across) for one in (Column("Patient", width=1), Column("Images", width=0.7))
    )
    return (
        Table(f"To be removed: {count_of(len(patients), 'patient')}", columns, rows),
        Paragraph(note, "muted"),
    )


def _models(report: ReportContent) -> tuple[Block, ...]:
    models = report.models
    labels = ", ".join(models.labels) or None
    blocks: list[Block] = [facts(("Task", models.task), (LABEL_WORDS[models.task][1], labels))]
    blocks += [Heading("Original"), *_model(models.original)]
    blocks.append(Heading("Unlearned"))
    if models.unlearned is None:
        blocks.append(Paragraph("No unlearned model was made: no epoch met the tolerance."))
    else:
        blocks += _model(models.unlearned)
    return tuple(blocks)


def _model(model: ModelFacts) -> tuple[Block, ...]:
    rows = tuple((Cell(one.name), Cell(one.sha256, "code")) for one in model.files)
    return (
        facts(
            ("SHA-256 of the manifest", model.sha256),
            ("Parent", model.parent or "none"),
            ("Data version", model.data_version),
            ("Parameters", f"{model.parameters:,}"),
            ("Intended use", model.intended_use),
            code=("SHA-256 of the manifest", "Parent", "Data version"),
        ),
        *((Table("", (Column("File", width=1.0), Column("SHA-256", width=2.6)), rows),) if rows else ()),
    )


def _method(report: ReportContent) -> tuple[Block, ...]:
    method = report.method
    selected = "none" if method.selected_epoch is None else str(method.selected_epoch)
    preset = f", preset {method.preset}" if method.preset else ""
    return (
        facts(
            ("Method", f"{method.name}{preset}"),
            ("Epochs", f"{method.epochs_run} run of {method.epochs_planned} planned; selected: {selected}"),
            ("Selection", method.selection),
            ("Outcome", RUN_STATES[method.state]),
            ("Seed", str(method.seed)),
            ("Started", utc(method.started_at)),
            ("Ended", None if method.ended_at is None else utc(method.ended_at)),
            ("Time worked", duration(method.active_seconds)),
            (
                "Device",
                f"{method.hardware.device}, {count_of(method.hardware.threads, 'thread')}, {method.hardware.precision}",
            ),
            ("Software", _software(report)),
        ),
        _parameters(report),
        Heading("Deviations"),
        Bullets(method.deviations) if method.deviations else Paragraph("None recorded."),
    )


def _software(report: ReportContent) -> str:
    hardware = report.method.hardware
    return (
        f"application {report.change_control.application_version}, Python {hardware.python_version}, "
        f"torch {hardware.torch_version}, transformers {hardware.transformers_version}"
    )


def _parameters(report: ReportContent) -> Block:
    parameters = report.method.parameters
    if not parameters:
        return Paragraph("The method has no parameters.", "muted")
    cells = [(Cell(one.name.replace("_", " ")), Cell(_parameter(one.value))) for one in parameters]
    half = -(-len(cells) // 2)
    right = [*cells[half:], *([(Cell(""), Cell(""))] * (2 * half - len(cells)))]
    rows = tuple((*one, *other) for one, other in zip(cells[:half], right, strict=True))
    columns = (Column("Parameter", width=1.3), Column("Value", width=1)) * 2
    return Table("Every parameter as it was used", columns, rows)


def _parameter(value: Parameter) -> str:
    return value if isinstance(value, str) else written(value)


def _data(report: ReportContent) -> tuple[Block, ...]:
    data = report.data
    copies = tuple((Cell(row.kind), fact_cell(row.done)) for row in data.copies)
    return (
        facts(
            ("Data version", data.version),
            ("Read as", data.adapter),
            ("Images", f"{data.found:,} found, {data.usable:,} usable, {data.rejected:,} rejected"),
            code=("Data version",),
        ),
        Table(
            "Copies to withdraw or delete",
            (Column("Copy", width=1), Column("Done, by whom, when", width=2)),
            copies,
        ),
    )


def _change_control(report: ReportContent) -> tuple[Block, ...]:
    change = report.change_control
    schemas = (
        f"run {change.run_schema_version}, audit {change.audit_schema_version}, "
        f"report {change.report_schema_version}"
    )
    return (
        facts(
            ("Application", change.application_version),
            ("Schemas", schemas),
            ("Supersedes", change.supersedes or "none"),
            ("Earlier requests audited again", change.earlier_requests_audited),
            ("Next verification", change.next_verification),
        ),
    )


def _sign_off(report: ReportContent) -> tuple[Block, ...]:
    rows = tuple(
        (Cell(row.role), Cell(row.meaning, "muted"), fact_cell(row.name), fact_cell(row.time))
        for row in report.sign_off.rows
    )
    columns = (
        Column("Role"),
        Column("Meaning of the signature", width=1.5),
        Column("Printed name", width=1),
        Column("Time", width=0.8),
    )
    return (Table("", columns, rows),)


def _audit_trail(report: ReportContent, attachments: Sequence[FileHash]) -> tuple[Block, ...]:
    trail = report.audit_trail
    length = None if trail.chain_length is None else f"{trail.chain_length:,}"
    return (
        facts(
            ("Head of the audit chain", trail.chain_head),
            ("Events in the chain", length),
            ("Event extract", "; ".join(trail.events) or None),
            ("Software bill of materials", trail.bill_of_materials),
            code=("Head of the audit chain",),
        ),
        _hashes("Attached to this PDF", attachments),
        _hashes("In the run folder when this report was made", trail.files),
    )


def _hashes(caption: str, files: Sequence[FileHash]) -> Table:
    rows = tuple((Cell(one.name), Cell(one.sha256, "code")) for one in files)
    return Table(caption, (Column("File", width=1.0), Column("SHA-256", width=2.6)), rows)
