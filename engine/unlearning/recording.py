"""The record that a run begins with: what it was asked for, with what, on which data, in which sets."""

import secrets
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime

from engine.audit.result import SetCount, Thresholds
from engine.catalog.catalog import Catalog
from engine.device import choose_device, describe_hardware
from engine.model.checkpoint import Checkpoint, load_checkpoint
from engine.records import SET_NAMES, Split
from engine.register.pseudonyms import PseudonymKey
from engine.runs import (
    SCHEMA_VERSION,
    DataRecord,
    HardwareRecord,
    MethodRecord,
    Parameter,
    RunFolder,
    RunRecord,
    RunRequest,
    SetRecord,
)
from engine.unlearning.method_info import method_info, preset_values
from engine.unlearning.parameters import Optimisation
from engine.unlearning.planned_parameters import Difference
from engine.unlearning.precision import choose_precision
from engine.unlearning.requested import Requested
from engine.version import VERSION


@dataclass(frozen=True, slots=True)
class Planned:
    """What was checked and fixed before a run: its parameters, requests and sets.

    Attributes
    ----------
    differences : tuple of Difference
        Which parameters were chosen otherwise than the method has them.
    """

    parameters: Optimisation
    requested: Requested
    split: Split
    differences: tuple[Difference, ...]


def begin_record(request: RunRequest, planned: Planned, *, catalog: Catalog) -> RunRecord:
    """Return the record of a run that is about to begin, and write the key of its pseudonyms."""
    now = datetime.now(UTC)
    key = PseudonymKey.create(RunFolder(request.out).key_file)
    original = load_checkpoint(request.checkpoint)
    requests = planned.requested.records(catalog, key.digest)
    return RunRecord(
        schema_version=SCHEMA_VERSION,
        run_id=f"RUN-{now:%Y%m%d}-{secrets.token_hex(3).upper()}",
        application_version=VERSION,
        state="running",
        request=_absolute(request),
        method=_method_record(request, planned.parameters),
        hardware=_hardware(request),
        data=_data_record(catalog, key, original),
        ids=planned.requested.all_totals,
        requests=tuple(one for one in requests if one.kind == "forget"),
        earlier=tuple(one for one in requests if one.kind == "earlier"),
        sets=_set_records(catalog, planned.split, key),
        thresholds=Thresholds(),
        fixed_at=now.isoformat(timespec="seconds"),
        started_at=now.isoformat(timespec="seconds"),
        ended_at=None,
        active_seconds=0.0,
        epochs_planned=planned.parameters.epochs,
        epochs_run=0,
        selected_epoch=None,
        selection="not yet",
        original=original.record,
        unlearned=None,
        deviations=(),
    )


def _hardware(request: RunRequest) -> HardwareRecord:
    device = choose_device(request.device)
    return replace(describe_hardware(device), precision=choose_precision(request.precision, device))


def _method_record(request: RunRequest, parameters: Optimisation) -> MethodRecord:
    info = method_info(request.method)
    preset_values(info, request.preset)
    preset = request.preset or (info.presets[0].name if info.presets else None)
    values: dict[str, Parameter] = asdict(parameters)
    return MethodRecord(info.name, preset, values)


def _data_record(catalog: Catalog, key: PseudonymKey, original: Checkpoint) -> DataRecord:
    totals = catalog.totals()
    return DataRecord(
        version=key.digest([catalog.version]),
        adapter=catalog.adapter,
        found=totals.found,
        usable=totals.usable,
        rejected=totals.rejected,
        task=original.config.task,
        labels=catalog.labels,
        split_source=catalog.split_source,
    )


def _set_records(catalog: Catalog, split: Split, key: PseudonymKey) -> tuple[SetRecord, ...]:
    records = []
    for name in SET_NAMES:
        ids = split.of(name)
        count = SetCount(name, patients=len(ids), images=len(catalog.samples(ids)))
        records.append(SetRecord(count, key.digest(ids)))
    return tuple(records)


def _absolute(request: RunRequest) -> RunRequest:
    return replace(
        request,
        checkpoint=request.checkpoint.resolve(),
        dataset=request.dataset.resolve(),
        forget=tuple(one.resolve() for one in request.forget),
        earlier=tuple(one.resolve() for one in request.earlier),
        out=request.out.resolve(),
        catalog=None,
        store=request.store.resolve() if request.store else None,
    )
