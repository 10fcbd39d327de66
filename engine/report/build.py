"""Filling the content model from a run's record, its measurements and its audit; what is unknown stays None."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from engine.audit.result import Audit, FileHash
from engine.records import SET_NAMES, EpochMetrics, SetName
from engine.register.filed import Filed
from engine.report import content
from engine.report.evidence import (
    residual_risk_section,
    utility_section,
    verdict_section,
)
from engine.report.filed_copies import copy_rows, next_verification
from engine.report.filed_evidence import request_section, sign_off_section, trail_section
from engine.report.plain import cleaned
from engine.report.request_words import earlier_summary
from engine.report.verification_evidence import verification_section
from engine.requests import RequestRecord
from engine.runs import ModelRecord, RunRecord


@dataclass(frozen=True, slots=True)
class Edition:
    """Which report of a run this is.

    Attributes
    ----------
    status : Status
        Draft unless signed.
    version : int
        1 for a run's first report.
    supersedes : str or None
        Identifier of the report before this one.
    created_at : datetime
        Aware, in UTC.
    """

    status: content.Status
    version: int
    supersedes: str | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class RunEvidence:
    """What a run folder holds for its report.

    Attributes
    ----------
    patients : tuple of PseudonymRow
        The forget patients by pseudonym.
    files : tuple of FileHash
        Hashes of the run's files that lie beside the report.
    filed : Filed or None
        What the steward's register filed of the requests, where the run was started from one.
    """

    record: RunRecord
    history: tuple[EpochMetrics, ...]
    audit: Audit
    patients: tuple[content.PseudonymRow, ...]
    files: tuple[FileHash, ...]
    filed: Filed | None


def build_content(
    evidence: RunEvidence, edition: Edition, *, bill_of_materials: str
) -> content.ReportContent:
    """Return the content of the report; foreign strings are made safe to print first."""
    evidence = cleaned(evidence)
    record, audit = evidence.record, evidence.audit
    created_at = edition.created_at.isoformat(timespec="seconds")
    return content.ReportContent(
        schema_version=content.SCHEMA_VERSION,
        title=content.TITLE,
        report_id=report_id(record.run_id, created_at),
        report_version=edition.version,
        status=edition.status,
        run_id=record.run_id,
        created_at=created_at,
        verdict=verdict_section(record, audit),
        request=request_section(evidence.filed),
        subjects=_subjects(record, evidence.patients),
        models=_models(record),
        method=_method(record),
        verification=verification_section(record, audit, evidence.history),
        utility=utility_section(audit),
        residual_risk=residual_risk_section(audit),
        data=_data(record, copy_rows(evidence.filed)),
        change_control=_change_control(
            record, audit, edition.supersedes, again=next_verification(evidence.filed)
        ),
        sign_off=sign_off_section(evidence.filed),
        audit_trail=trail_section(evidence.filed, evidence.files, bill_of_materials=bill_of_materials),
    )


def report_id(run_id: str, created_at: str) -> str:
    """Return a short identifier that differs between the reports of a run ("U-3f9a12c07b")."""
    return "U-" + sha256(f"{run_id}\0{created_at}".encode()).hexdigest()[:10]


def _subjects(record: RunRecord, patients: Sequence[content.PseudonymRow]) -> content.SubjectsSection:
    ids = record.ids
    return content.SubjectsSection(
        given=ids.given,
        matched=ids.matched,
        duplicates=ids.duplicates,
        not_in_training=ids.not_in_training,
        unknown=ids.unknown,
        requests=tuple(_request_row(one) for one in (*record.requests, *record.earlier)),
        split_source=record.data.split_source,
        sets=tuple(_set_rows(record)),
        patients=tuple(patients),
    )


def _request_row(request: RequestRecord) -> content.RequestRow:
    ids = request.ids
    return content.RequestRow(
        kind=request.kind,
        number=request.number,
        given=ids.given,
        matched=ids.matched,
        duplicates=ids.duplicates,
        unknown=ids.unknown,
        images=request.images,
        digest=request.digest,
    )


def _set_rows(record: RunRecord) -> list[content.SetRow]:
    names: dict[str, SetName] = {name: name for name in SET_NAMES}
    return [
        content.SetRow(names[one.count.set], one.count.patients, one.count.images, one.digest)
        for one in record.sets
        if one.count.set in names
    ]


def _models(record: RunRecord) -> content.ModelsSection:
    return content.ModelsSection(
        task=record.data.task,
        labels=record.data.labels,
        original=_model_facts(record.original),
        unlearned=None if record.unlearned is None else _model_facts(record.unlearned),
    )


def _model_facts(model: ModelRecord) -> content.ModelFacts:
    return content.ModelFacts(
        sha256=model.sha256,
        parent=model.parent or None,
        data_version=model.data_version,
        intended_use=model.intended_use or None,
        parameters=model.parameters,
        files=model.files,
    )


def _method(record: RunRecord) -> content.MethodSection:
    parameters = record.method.parameters.items()
    return content.MethodSection(
        name=record.method.name,
        preset=record.method.preset,
        parameters=tuple(content.NamedParameter(name, value) for name, value in parameters),
        seed=record.request.seed,
        epochs_planned=record.epochs_planned,
        epochs_run=record.epochs_run,
        selected_epoch=record.selected_epoch,
        selection=record.selection,
        state=record.state,
        deviations=record.deviations,
        hardware=record.hardware,
        started_at=record.started_at,
        ended_at=record.ended_at,
        active_seconds=record.active_seconds,
    )


def _data(record: RunRecord, copies: tuple[content.CopyRow, ...]) -> content.DataSection:
    data = record.data
    return content.DataSection(
        version=data.version,
        adapter=data.adapter,
        found=data.found,
        usable=data.usable,
        rejected=data.rejected,
        copies=copies,
    )


def _change_control(
    record: RunRecord, audit: Audit, supersedes: str | None, *, again: str | None
) -> content.ChangeControlSection:
    return content.ChangeControlSection(
        application_version=record.application_version,
        run_schema_version=record.schema_version,
        audit_schema_version=audit.schema_version,
        report_schema_version=content.SCHEMA_VERSION,
        supersedes=supersedes,
        earlier_requests_audited=earlier_summary(audit) or "none",
        next_verification=again,
    )
