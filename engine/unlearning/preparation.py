"""Preparing a run: everything checked before any work, then the run folder with its fixed sets."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from engine.catalog.catalog import Catalog
from engine.catalog.preview import LabelKind
from engine.catalog.providing import provide_catalog
from engine.catalog.splits import DRAWN, divide
from engine.device import choose_device
from engine.errors import UserError
from engine.events import Notice, Report
from engine.files import (
    OWNER_ONLY_FOLDER,
    is_unfinished,
    read_json,
    to_json,
    user_errors_of_disk,
    write_atomic,
)
from engine.model.config import CONFIG_FILE, ModelConfig
from engine.model.summary import require_files
from engine.occupying import working_on
from engine.records import Split
from engine.register.models import RegisteredModel
from engine.runs import ModelRecord, RunFolder, RunRecord, RunRequest
from engine.unlearning.earlier import find_earlier
from engine.unlearning.parameters import Optimisation
from engine.unlearning.planned_parameters import (
    Difference,
    differences,
    planned_parameters,
    with_epochs,
    written,
)
from engine.unlearning.precision import choose_precision
from engine.unlearning.recording import Planned, begin_record
from engine.unlearning.requested import Lists, Requested, match_lists, read_lists

FEWEST_RETAINED_IMAGES = 2


def resolve_parameters(request: RunRequest, *, retain_images: int | None = None) -> Optimisation:
    """Return the request's parameters; what does not fit is a UserError."""
    chosen = with_epochs(request.overrides, request.epochs)
    return planned_parameters(request.method, request.preset, chosen=chosen, retain_images=retain_images)


def prepare_run(
    request: RunRequest, *, registered: RegisteredModel | None = None, report: Report
) -> RunRecord:
    """Check a request, fix its sets and write the run folder.

    Where a check fails nothing is left behind; what a preparation that was killed has left is replaced.

    Parameters
    ----------
    registered : RegisteredModel or None
        What the register knows of the request's checkpoint.

    Raises
    ------
    UserError
        With what is wrong: folders, checkpoint, ids, sets, parameters, device or disk.
    """
    lists = check_request(request, registered)
    folder = RunFolder(request.out)
    _require_free(folder)
    with user_errors_of_disk(folder.path), _alone(folder), _filling(folder):
        provide_catalog(request.catalog or request.dataset, folder.catalog_file, report=report)
        with Catalog.open(folder.catalog_file) as catalog:
            planned = plan_run(request, lists, catalog=catalog)
            record = begin_record(request, planned, catalog=catalog)
            deviations = (
                *_data_deviations(record.original, catalog),
                *map(_chosen_deviation, planned.differences),
                *_earlier_deviation(lists),
            )
        _tell_earlier(lists, planned.requested, report)
        write_atomic(folder.split_file, to_json(planned.split))
        write_atomic(folder.requests_file, to_json(planned.requested.patients))
        record = replace(record, deviations=deviations)
        write_atomic(folder.record_file, to_json(record))
    return record


def check_request(request: RunRequest, registered: RegisteredModel | None) -> Lists:
    """Check what can be checked before the data set is opened, and read the request's lists.

    Raises
    ------
    UserError
        With what is wrong: parameters, checkpoint, device, number format or lists.
    """
    resolve_parameters(request)
    require_files(request.checkpoint)
    choose_precision(request.precision, choose_device(request.device))
    return read_lists(request.forget, request.earlier, found=find_earlier(request.checkpoint, registered))


def plan_run(request: RunRequest, lists: Lists, *, catalog: Catalog) -> Planned:
    """Match the lists with the data set and return the parameters and sets that a run would have.

    Raises
    ------
    UserError
        With what is wrong: ids, labels or sets.
    """
    requested = match_lists(lists, catalog)
    _require_same_labels(read_json(request.checkpoint / CONFIG_FILE, ModelConfig), catalog)
    patients, gone = requested.patients, set(requested.patients.everybody("earlier"))
    train, unseen = (set(catalog.members(where)) - gone for where in ("train", "unseen"))
    split = divide(patients.everybody("forget"), train, unseen, seed=request.seed)
    images = _retained_images(split, catalog)
    chosen = with_epochs(request.overrides, request.epochs)
    differ = differences(request.method, request.preset, chosen=chosen, retain_images=images)
    return Planned(resolve_parameters(request, retain_images=images), requested, split, differ)


def _retained_images(split: Split, catalog: Catalog) -> int:
    images = len(catalog.samples(split.retain))
    if images < FEWEST_RETAINED_IMAGES:
        raise UserError(
            "retain-few",
            what=f"Of the patients that are not to be forgotten only {images} image is left to train on.",
            do="Train a new model instead, or choose fewer patients.",
        )
    return images


def _tell_earlier(lists: Lists, requested: Requested, report: Report) -> None:
    if not requested.patients.earlier:
        return
    source = f"taken from {lists.found.run_id}, which made this model" if lists.found.requests else "as given"
    text = (
        f"Earlier requests, {source}: {len(requested.patients.earlier)}. Their patients stay out of training and are "
        f"audited again: {len(requested.patients.everybody('earlier'))}."
    )
    report(Notice("info", text))


def _chosen_deviation(one: Difference) -> str:
    """Name a parameter as the report's table of all parameters does."""
    name = one.parameter.name.replace("_", " ")
    return (
        f"Chosen in the plan: {name} {written(one.chosen)}, in place of the method's own {written(one.own)}."
    )


def _earlier_deviation(lists: Lists) -> tuple[str, ...]:
    if lists.found.requests or not lists.earlier:
        return ()
    return (
        "Which patients earlier requests removed from the model was told by the lists given for this run alone.",
    )


def _require_free(folder: RunFolder) -> None:
    if folder.path.exists() and not (folder.path.is_dir() and _holds_nothing(folder)):
        raise UserError(
            "run-exists",
            what=f"{folder.path} is there already and is not empty.",
            do="Choose another folder with --out, or go on with that run by --resume.",
        )


def _holds_nothing(folder: RunFolder) -> bool:
    """Tell whether a folder is empty, or holds only the requests filed and what a killed preparation has left."""
    found = [
        path
        for path in folder.path.iterdir()
        if not (is_unfinished(path) or path == folder.filed_file or folder.is_lease(path))
    ]
    if found != [folder.private]:
        return not found
    return folder.unfinished_file.is_file() or not any(folder.private.iterdir())


@contextmanager
def _alone(folder: RunFolder) -> Iterator[None]:
    """Make a run folder and hold it; where the block fails and there was none before, take it away again."""
    existed = folder.path.is_dir()
    folder.path.mkdir(parents=True, exist_ok=True)
    with working_on(folder):
        _require_free(folder)  # somebody else may just have prepared it
        try:
            yield
        except BaseException:
            if not existed:
                shutil.rmtree(folder.path, ignore_errors=True)
            raise


@contextmanager
def _filling(folder: RunFolder) -> Iterator[None]:
    """Empty a run folder of what a killed preparation has left, and again where the block fails."""
    try:
        shutil.rmtree(folder.private, ignore_errors=True)
        folder.private.mkdir(mode=OWNER_ONLY_FOLDER)
        folder.unfinished_file.touch()
        yield
    except BaseException:
        shutil.rmtree(folder.private, ignore_errors=True)
        folder.record_file.unlink(missing_ok=True)
        raise
    folder.unfinished_file.unlink()


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
