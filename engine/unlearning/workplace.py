"""What a run or an audit works on: the original, the inputs and the rows of the four sets."""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, replace

import torch

from engine.catalog.catalog import Catalog
from engine.device import choose_device
from engine.errors import UserError
from engine.events import Report
from engine.files import read_json
from engine.model.checkpoint import Checkpoint, load_checkpoint
from engine.model.inputs import Inputs, load_inputs
from engine.model.scoring import Scorer
from engine.records import SET_NAMES, Split
from engine.runs import RunFolder, RunRecord
from engine.store.store import Store
from engine.unlearning.measuring import SetRows
from engine.unlearning.objective import Bench
from engine.unlearning.selection import measurable_loss


@dataclass(frozen=True, slots=True)
class Workplace:
    """What a run works on, loaded once: the original, the inputs and the rows of the four sets."""

    folder: RunFolder
    record: RunRecord
    original: Checkpoint
    inputs: Inputs
    rows: SetRows
    device: torch.device

    @property
    def scorer(self) -> Scorer:
        """Scores models on this run's inputs."""
        return Scorer(self.original.config.preprocessing, self.device)

    @property
    def tolerance(self) -> float:
        """Loss of AUC tolerated while selecting: what was fixed, and one standard error of what is seen of it.

        A model retrained without the patients loses some AUC as well; without the standard error
        chance alone would refuse half of those that lose just what is tolerated.
        """
        return self.record.thresholds.utility_tolerance + self._measurable_loss

    @property
    def _measurable_loss(self) -> float:
        return measurable_loss(self.inputs.labels[self.rows.unseen_select])


def open_workplace(
    folder: RunFolder, record: RunRecord, *, store: Store, report: Report, beside: Iterable[str] = ()
) -> Workplace:
    """Load a run's original, sets and inputs; they may be used until the store is closed.

    Parameters
    ----------
    beside : iterable of str
        Patients to load after those of the four sets.
    """
    device = choose_device(record.request.device)
    original = load_checkpoint(record.request.checkpoint)
    if original.record.sha256 != record.original.sha256:
        raise UserError(
            "original-changed",
            what="The checkpoint is no longer the one that this run was planned with.",
            do="Put the original checkpoint back, or start a new run.",
        )
    split = read_json(folder.split_file, Split)
    with Catalog.open(folder.catalog_file) as catalog:
        groups = (*(split.of(name) for name in SET_NAMES), beside)
        samples = [sample for group in groups for sample in catalog.samples(group)]
    inputs = load_inputs(
        samples,
        original.tokenizer,
        preprocessing=original.config.preprocessing,
        store=store,
        report=report,
    )
    rows = SetRows(*(inputs.rows_of(split.of(name)) for name in SET_NAMES))
    original.model.to(device)
    return Workplace(folder, record, original, inputs, rows, device)


def as_read_by(place: Workplace, checkpoint: Checkpoint, *, store: Store, report: Report) -> Workplace:
    """Return the workplace with the same samples as another checkpoint reads them.

    A model trained apart has a tokenizer, and may have a preparation, of its own.
    """
    inputs = load_inputs(
        place.inputs.samples,
        checkpoint.tokenizer,
        preprocessing=checkpoint.config.preprocessing,
        store=store,
        report=report,
    )
    return replace(place, original=checkpoint, inputs=inputs)


def bench_of(place: Workplace, *, resumed: bool, report: Report) -> Bench:
    """Return what a method begins from: the original, and a copy of it that becomes the unlearned model."""
    return Bench(
        original=place.original.model,
        model=deepcopy(place.original.model),
        config=place.original.config,
        tokenizer=place.original.tokenizer,
        inputs=place.inputs,
        rows=place.rows,
        device=place.device,
        seed=place.record.request.seed,
        resumed=resumed,
        report=report,
    )
