"""The job of auditing a finished run: scores of both models, preconditions, the suite, its files."""

import math
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch

from engine.audit.files import write_audit
from engine.audit.inputs import (
    EARLIER,
    AuditSamples,
    ModelScores,
    RelearnedScores,
    RequestRows,
    SuiteInput,
)
from engine.audit.result import Audit, Precondition
from engine.audit.suite import run_suite
from engine.device import repeatable
from engine.errors import UserError
from engine.events import Notice, Report
from engine.files import read_json, user_errors_of_disk
from engine.journal import Journal
from engine.model.checkpoint import Checkpoint, load_checkpoint
from engine.model.dual_encoder import DualEncoder
from engine.model.likeness import trained_alike
from engine.occupying import working_on
from engine.private_data import require_private
from engine.qualification.citing import cite
from engine.records import SET_NAMES, Split
from engine.register.pseudonyms import PseudonymKey
from engine.requests import REQUEST_KINDS, RequestedPatients
from engine.runs import RunFolder, RunRecord
from engine.store.purging import purge_patients
from engine.store.store import Store, open_store
from engine.unlearning.original_scores import original_scores
from engine.unlearning.relearning import relearn
from engine.unlearning.run_preconditions import run_preconditions
from engine.unlearning.workplace import Workplace, as_read_by, open_workplace

MOST_RELEARNING_EPOCHS = 20


@dataclass(frozen=True, slots=True)
class AuditWishes:
    """What an audit may do beyond its fixed part.

    Attributes
    ----------
    reference : Path or None
        Checkpoint retrained without the forget patients.
    relearn : int
        Epochs of relearning on a copy; 0 for none.
    keep_prepared : bool
        Leave what is prepared of the forget patients in the store: they were not asked to be forgotten.
    """

    reference: Path | None = None
    relearn: int = 0
    keep_prepared: bool = False


def run_audit(folder: RunFolder, wishes: AuditWishes, *, report: Report) -> Audit:
    """Audit a run and write audit.json, scores.csv and recompute.py.

    The share of the store of the forgotten patients, earlier ones too, is purged afterwards, in every way
    of preparing, unless it is to be kept. Qualification runs of the original are cited.

    Raises
    ------
    UserError
        ``run-not-unlearned`` where there is no unlearned model, and what concerns the files.
    """
    record = folder.record()
    require_private(folder)
    _require_unlearned(folder, wishes)
    listen = Journal(folder.journal_file, report).note
    with user_errors_of_disk(folder.path), working_on(folder), repeatable(), torch.random.fork_rng():
        with open_store(record.request.store) as store:
            # The workplace must not outlive the store: some systems cannot cut a file that is mapped.
            earlier = read_json(folder.requests_file, RequestedPatients).everybody("earlier")
            place = open_workplace(folder, record, store=store, report=listen, beside=earlier)
            data = _measured(place, wishes, store=store, report=listen)
            del place
        measured = run_suite(data, report=listen)
        audit = write_audit(folder, replace(measured, qualification=cite(record, report=listen)), data)
        if not wishes.keep_prepared:
            listen(purge_forgotten(folder, record))
    return audit


def _measured(place: Workplace, wishes: AuditWishes, *, store: Store, report: Report) -> SuiteInput:
    after = _same_classes(load_checkpoint(place.folder.model), place)
    return SuiteInput(
        run_id=place.record.run_id,
        labels=place.record.data.labels,
        samples=_samples(place),
        before=original_scores(place, np.arange(len(place.inputs.samples)), report),
        after=_score(place, after.model, report),
        reference=_reference_scores(place, wishes.reference, store=store, report=report),
        relearned=_relearned(place, after.model, wishes.relearn, report),
        preconditions=(
            *run_preconditions(place, after.model, report),
            *_alike(place, wishes.reference),
        ),
        thresholds=place.record.thresholds,
        seed=place.record.request.seed,
        requests=_requests(place),
    )


def _requests(place: Workplace) -> tuple[RequestRows, ...]:
    requested = read_json(place.folder.requests_file, RequestedPatients)
    return tuple(
        RequestRows(kind, number, np.array([s.subject_id in ids for s in place.inputs.samples]))
        for kind in REQUEST_KINDS
        for number, ids in enumerate(map(frozenset, requested.of(kind)), start=1)
    )


def _alike(place: Workplace, reference: Path | None) -> tuple[Precondition, ...]:
    return () if reference is None else (trained_alike(place.record.request.checkpoint, reference),)


def _reference_scores(
    place: Workplace, checkpoint: Path | None, *, store: Store, report: Report
) -> ModelScores | None:
    if checkpoint is None:
        return None
    reference = _same_classes(load_checkpoint(checkpoint), place)
    return _score(as_read_by(place, reference, store=store, report=report), reference.model, report)


def purge_forgotten(folder: RunFolder, record: RunRecord) -> Notice:
    """Delete the forgotten patients' share of the store, earlier ones' too, and return what to say of it."""
    requested = read_json(folder.requests_file, RequestedPatients)
    forgotten = [one for kind in REQUEST_KINDS for one in requested.everybody(kind)]
    purged = purge_patients(record.request.store, forgotten)
    counts = (purged.images, purged.reports)
    if purged.waiting:
        return Notice(
            "warning",
            "{0} prepared images and {1} reports of the forgotten patients are deleted from the store when the other "
            "run that uses it has ended.",
            counts,
        )
    return Notice(
        "info",
        "{0} prepared images and {1} reports of the forgotten patients were deleted from the store.",
        counts,
    )


def _require_unlearned(folder: RunFolder, wishes: AuditWishes) -> None:
    if not 0 <= wishes.relearn <= MOST_RELEARNING_EPOCHS:
        raise UserError(
            "relearn-out-of-range",
            what=f"{wishes.relearn} epochs of relearning were asked for.",
            do=f"Ask for 0 to {MOST_RELEARNING_EPOCHS}.",
        )
    if not folder.model.is_dir():
        state = folder.record().state
        raise UserError(
            "run-not-unlearned",
            what=f"The run in {folder.path} has no unlearned model: {_STATES.get(state, state)}.",
            do="Go on with: python main.py unlearn --resume, or start a run with other settings.",
        )


_STATES = {
    "running": "it was interrupted",
    "stopped": "it was stopped",
    "no_epoch_qualified": "no epoch kept the model useful enough",
}


def _score(place: Workplace, model: DualEncoder, report: Report) -> ModelScores:
    rows = np.arange(len(place.inputs.samples), dtype=np.int64)
    return place.scorer.score(model.to(place.device), place.inputs, rows, report)


def _relearned(
    place: Workplace, model: DualEncoder, epochs: int, report: Report
) -> tuple[RelearnedScores, ...]:
    copies = relearn(
        model,
        place.inputs,
        place.rows.retain,
        epochs=epochs,
        preprocessing=place.original.config.preprocessing,
        device=place.device,
        seed=place.record.request.seed,
        report=report,
    )
    return tuple(RelearnedScores(n, _score(place, copy, report)) for n, copy in enumerate(copies, start=1))


def _samples(place: Workplace) -> AuditSamples:
    samples = place.inputs.samples
    key = PseudonymKey.load(place.folder.key_file)
    split = read_json(place.folder.split_file, Split)
    set_of = {subject_id: name for name in SET_NAMES for subject_id in split.of(name)}
    return AuditSamples(
        image=np.array([key.image(s.image_id) for s in samples]),
        patient=np.array([key.patient(s.subject_id) for s in samples]),
        set=np.array([set_of.get(s.subject_id, EARLIER) for s in samples]),
        label=place.inputs.labels,
        sex=np.array([s.sex for s in samples]),
        age=np.array([math.nan if s.age is None else float(s.age) for s in samples]),
        view=np.array([s.view for s in samples]),
        device=np.array([s.device for s in samples]),
        year=np.array([float(s.date[:4]) if s.date else math.nan for s in samples]),
        study=place.inputs.studies,
    )


def _same_classes(checkpoint: Checkpoint, place: Workplace) -> Checkpoint:
    found, wanted = checkpoint.config, place.original.config
    if (found.labels, found.task) != (wanted.labels, wanted.task):
        raise UserError(
            "labels-differ",
            what=f"The reference model knows {len(found.labels)} labels ({found.task}: {', '.join(found.labels)}), the "
            f"original {len(wanted.labels)} ({wanted.task}: {', '.join(wanted.labels)}).",
            do="Give a model trained on the same data set with --reference.",
        )
    return checkpoint
