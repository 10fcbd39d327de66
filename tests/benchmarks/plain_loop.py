"""A plain unlearning loop of our own with the structure of the published one, to compare with for speed.

Structure as in Forget-MI's released loop (arXiv 2506.23145): the split table is read again for every
image, every DICOM file is decoded three times an epoch, reports are perturbed, cut and padded to the
longest length anew in every step, both models stay on the device, and one forward pass is used by nobody.
The four distances, the pairs of batches and the optimiser's steps are the engine's, so that the losses of
both loops can be compared.
"""

import csv
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.model.dual_encoder import DualEncoder, Outputs, hold_batch_norm
from engine.model.inputs import Batch
from engine.model.optimisation import Schedule, make_optimiser
from engine.model.preprocessing import FULL_SCALE, read_prepared
from engine.model.scoring import run_model
from engine.model.tokenizer import encode
from engine.randomness import numpy_generator, torch_generator
from engine.unlearning.ground import Ground
from engine.unlearning.objective import Bench
from engine.unlearning.pairs import Pair, count_steps, paired
from engine.unlearning.parameters import ForgetMi
from engine.unlearning.perturbation import perturb_images, perturb_report, read_synonyms
from engine.unlearning.terms import both_modalities, retention, unlearning

DECODES = 3
"""Times that the published loop decodes each file in an epoch."""

Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far is far enough, of both modalities side by side and of the joint embedding."""

    unimodal: float
    joint: float


@dataclass(slots=True)
class PlainLoop:
    """Unlearns by Forget-MI's four distances.

    Attributes
    ----------
    bench : Bench
        Its original and model are both on the device; the model is trained.
    table : Path
        A CSV with a column ``image_id``, read again for every image.
    loading_seconds : float
        Spent so far on reading the table, decoding, perturbing and cutting.
    """

    bench: Bench
    ground: Ground
    wanted: ForgetMi
    bounds: Bounds
    table: Path
    loading_seconds: float = 0.0
    steps: int = 0
    optimiser: torch.optim.AdamW = field(init=False)
    schedule: Schedule = field(init=False)

    def __post_init__(self) -> None:
        self.optimiser = make_optimiser(self.bench.model, weight_decay=self.wanted.weight_decay)
        rows = self.ground.rows
        steps = count_steps("both", self.wanted, forget=len(rows.forget), retain=len(rows.retain))
        total = self.wanted.epochs * steps
        self.schedule = Schedule(self.wanted.learning_rate, self.wanted.warmup, total)

    def run_epoch(self, epoch: int) -> dict[str, float]:
        """Go once through all pairs and return the mean of each weighted term."""
        sums: dict[str, float] = {}
        pairs = list(paired("both", self.ground, epoch, number=0))
        for pair in pairs:
            terms = self._terms(pair)
            loss = torch.stack(list(terms.values())).sum()
            self.schedule.step(self.optimiser, step=self.steps, loss=loss, clip_norm=self.wanted.clip_norm)
            self.steps += 1
            for name, value in terms.items():
                sums[name] = sums.get(name, 0.0) + float(value.detach())
        return {name: total / len(pairs) for name, total in sums.items()}

    def _terms(self, pair: Pair) -> dict[str, Tensor]:
        started = time.perf_counter()
        kept, gone, far = self._batches(pair)
        self.loading_seconds += time.perf_counter() - started
        old_kept, old_far = self._before(kept), self._before(far)
        self._before(gone)  # the pass that is used by nobody
        new_kept, new_gone = self._now(kept), self._now(gone)
        new, joint = both_modalities(new_gone), new_gone.joint_embedding
        wanted = self.wanted
        return {
            "uu": wanted.unimodal_unlearning
            * unlearning(new, both_modalities(old_far), self.bounds.unimodal),
            "mu": wanted.multimodal_unlearning
            * unlearning(joint, old_far.joint_embedding, self.bounds.joint),
            "ur": wanted.unimodal_retention * retention(both_modalities(new_kept), both_modalities(old_kept)),
            "mr": wanted.multimodal_retention * retention(new_kept.joint_embedding, old_kept.joint_embedding),
        }

    def _before(self, batch: Batch) -> Outputs:
        with torch.no_grad():
            return run_model(self.bench.original.eval(), batch, self.bench.config.preprocessing)

    def _now(self, batch: Batch) -> Outputs:
        model: DualEncoder = self.bench.model.train()
        hold_batch_norm(model)
        return run_model(model, batch, self.bench.config.preprocessing)

    def _batches(self, pair: Pair) -> tuple[Batch, Batch, Batch]:
        rows = self.bench.rows
        assert pair.retain is not None
        assert pair.forget is not None
        kept, gone = rows.retain[pair.retain], rows.forget[pair.forget]
        far = self._load(gone, self._perturbed(gone, pair.draw))
        noise = torch_generator(self.bench.seed, "plain-noise", self.steps)
        noisy = perturb_images(far.images, deviation=self.wanted.image_noise, generator=noise)
        own = [self.bench.inputs.samples[row].report for row in kept]
        clean = [self.bench.inputs.samples[row].report for row in gone]
        return self._load(kept, own), self._load(gone, clean), replace(far, images=noisy)

    def _perturbed(self, rows: Rows, draw: int) -> list[str]:
        generator, synonyms = numpy_generator(self.bench.seed, "plain-words", draw), read_synonyms()
        reports = (self.bench.inputs.samples[row].report for row in rows)
        return [
            perturb_report(one, level=self.wanted.text_noise, synonyms=synonyms, generator=generator)
            for one in reports
        ]

    def _load(self, rows: Rows, reports: Sequence[str]) -> Batch:
        how = self.bench.config.preprocessing
        images = np.stack([self._decoded(row) for row in rows]).astype(np.float32) / np.float32(FULL_SCALE)
        ids = encode(self.bench.tokenizer, reports, how)
        tokens = np.zeros((len(rows), how.report.max_tokens), dtype=np.int64)
        for place, one in enumerate(ids):
            tokens[place, : len(one)] = one
        mask = np.arange(how.report.max_tokens) < np.array([len(one) for one in ids])[:, None]
        labels, studies = self.bench.inputs.labels[rows], self.bench.inputs.studies[rows]
        arrays = (images[:, None], tokens, mask, labels, studies, rows)
        return Batch(*(torch.from_numpy(one).to(self.bench.device) for one in arrays))

    def _decoded(self, row: int) -> NDArray[np.uint16]:
        sample = self.bench.inputs.samples[row]
        with self.table.open(encoding="utf-8", newline="") as stream:
            assert any(line["image_id"] == sample.image_id for line in csv.DictReader(stream))
        for _ in range(DECODES - 1):
            read_prepared(sample.path, self.bench.config.preprocessing)
        return read_prepared(sample.path, self.bench.config.preprocessing)
