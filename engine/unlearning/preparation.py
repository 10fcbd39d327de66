"""Preparing a run: everything checked before any work, then the run folder with its fixed sets."""

import secrets
import shutil
from dataclasses import asdict, replace
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from engine.audit.result import SetCount, Thresholds
from engine.catalog.catalog import Catalog
from engine.catalog.ids import read_ids
from engine.catalog.matching import known_patients, match_ids, require_matched
from engine.catalog.preview import LabelKind
from engine.catalog.providing import provide_catalog
from engine.catalog.splits import DRAWN, divide
from engine.device import choose_device, describe_hardware
from engine.errors import UserError
from engine.events import Report
from engine.files import OWNER_ONLY_FOLDER, read_json, to_json, user_errors_of_disk, write_atomic
from engine.model.checkpoint import Checkpoint, load_checkpoint
from engine.model.config import CONFIG_FILE, ModelConfig
from engine.model.summary import require_files
from engine.records import SET_NAMES, Split
from engine.register.pseudonyms import PseudonymKey
from engine.runs import (
    SCHEMA_VERSION,
    DataRecord,
    IdTotals,
    MethodRecord,
    ModelRecord,
    Parameter,
    RunFolder,
    RunRecord,
    RunRequest,
    SetRecord,
)
from engine.unlearning.method_info import method_info, preset_values, resolve, with_enough_steps
from engine.unlearning.parameters import Optimisation, Value


def resolve_parameters(request: RunRequest) -> Optimisation:
    """Return the request's parameters; what does not fit is a UserError."""
    return resolve(request.method, request.preset, _chosen(request))


def _chosen(request: RunRequest) -> dict[str, Value]:
    epochs: dict[str, Value] = {} if request.epochs is None else {"epochs": request.epochs}
    return {**request.overrides, **epochs}


def prepare_run(request: RunRequest, *, report: Report) -> RunRecord:
    """Check a request, fix its sets and write the run folder.

    Where a check fails nothing is left behind.

    Raises
    ------
    UserError
        With what is wrong: folders, checkpoint, ids, sets, parameters, device or disk.
    """
    parameters = resolve_parameters(request)
    require_files(request.checkpoint)
    choose_device(request.device)
    ids = read_ids(request.forget)
    folder = RunFolder(request.out)
    _require_free(folder.path)
    with user_errors_of_disk(folder.path):
        existed = folder.path.is_dir()
        folder.path.mkdir(parents=True, exist_ok=True)
        try:
            folder.private.mkdir(mode=OWNER_ONLY_FOLDER)
            provide_catalog(request.catalog or request.dataset, folder.catalog_file, report=report)
            with Catalog.open(folder.catalog_file) as catalog:
                match = match_ids(ids, known_patients(catalog.patient_table()))
                totals = require_matched(match, ids)
                config = read_json(request.checkpoint / CONFIG_FILE, ModelConfig)
                _require_same_labels(config, catalog)
                train, unseen = catalog.members("train"), catalog.members("unseen")
                split = divide(match.matched, train, unseen, seed=request.seed)
                if "batch_size" not in request.overrides:
                    parameters = with_enough_steps(parameters, len(catalog.samples(split.retain)))
                record = _record(request, parameters, catalog=catalog, split=split, totals=totals)
                record = replace(record, deviations=_data_deviations(record.original, catalog))
            write_atomic(folder.split_file, to_json(split))
            write_atomic(folder.record_file, to_json(record))
        except BaseException:
            _remove(folder, existed=existed)
            raise
    return record


def _require_free(path: Path) -> None:
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise UserError(
            "run-exists",
            what=f"{path} is there already and is not empty.",
            do="Choose another folder with --out, or go on with that run by --resume.",
        )


def _remove(folder: RunFolder, *, existed: bool) -> None:
    shutil.rmtree(folder.private, ignore_errors=True)
    folder.record_file.unlink(missing_ok=True)
    if not existed:
        shutil.rmtree(folder.path, ignore_errors=True)


_KINDS: dict[LabelKind, str] = {"multiclass": "classes", "multi-label": "findings"}


def _require_same_labels(config: ModelConfig, catalog: Catalog) -> None:
    kind: LabelKind = "multi-label" if config.task == "multi-label" else "multiclass"
    if (config.labels, kind) != (catalog.labels, catalog.kind):
        raise UserError(
            "labels-differ",
            what=f"The model knows {len(config.labels)} {_KINDS[kind]} ({', '.join(config.labels)}), the data "
            f"set has {len(catalog.labels)} {_KINDS[catalog.kind]} ({', '.join(catalog.labels)}).",
            do="Use the data set that the model was trained on, indexed by the same label.",
        )


def _data_deviations(original: ModelRecord, catalog: Catalog) -> tuple[str, ...]:
    """Say where the data set is not the one that the original was trained on.

    Without a split of its own a changed data set gives no way to tell who was trained on.
    """
    if original.data_version == catalog.version:
        return ()
    if catalog.split_source.startswith(DRAWN):
        raise UserError(
            "split-unknown",
            what="The data set names no split and is not the version that the model was trained on, so nobody "
            "can tell which patients it has seen.",
            do="Use the data set as it was at training, or one with a column split.",
        )
    return ("The data set is not the version that the checkpoint records as its training data.",)


def _record(
    request: RunRequest, parameters: Optimisation, *, catalog: Catalog, split: Split, totals: IdTotals
) -> RunRecord:
    now = datetime.now(UTC)
    key = PseudonymKey.create(RunFolder(request.out).key_file)
    original = load_checkpoint(request.checkpoint)
    return RunRecord(
        schema_version=SCHEMA_VERSION,
        run_id=f"RUN-{now:%Y%m%d}-{secrets.token_hex(3).upper()}",
        application_version=application_version(),
        state="running",
        request=_absolute(request),
        method=_method_record(request, parameters),
        hardware=describe_hardware(choose_device(request.device)),
        data=_data_record(catalog, key, original),
        ids=totals,
        sets=_set_records(catalog, split, key),
        thresholds=Thresholds(),
        fixed_at=now.isoformat(timespec="seconds"),
        started_at=now.isoformat(timespec="seconds"),
        ended_at=None,
        active_seconds=0.0,
        epochs_planned=parameters.epochs,
        epochs_run=0,
        selected_epoch=None,
        selection="not yet",
        original=original.record,
        unlearned=None,
        deviations=(),
    )


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
        forget=request.forget.resolve(),
        out=request.out.resolve(),
        catalog=None,
        store=request.store.resolve() if request.store else None,
    )


def application_version() -> str:
    """Return the application's version, also where it runs from a source tree."""
    try:
        return version("forget-mi-steward")
    except PackageNotFoundError:
        return SOURCE_VERSION


SOURCE_VERSION = "0.1.0"
