"""The original's embeddings, computed once per run: of retain, and of perturbed forget inputs."""

from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor

from engine.audit.scores import FEWEST_REFERENCE_ROWS, confidence
from engine.events import Progress, Report
from engine.model.config import Preprocessing
from engine.model.dual_encoder import DualEncoder
from engine.model.inputs import Inputs
from engine.model.scoring import SCORING_BATCH, Scorer, run_model
from engine.model.tokenizer import encode
from engine.randomness import numpy_generator, torch_generator
from engine.unlearning.parameters import ForgetMi
from engine.unlearning.perturbation import perturb_images, perturb_report, read_synonyms
from engine.unlearning.terms import distance

VERSIONS = 4
"""Perturbed versions of each forget input that a run draws from."""


@dataclass(frozen=True, slots=True)
class Embeddings:
    """Embeddings of n samples on the device, float32.

    Attributes
    ----------
    unimodal : Tensor
        (n, 2 d), image and text side by side.
    joint : Tensor
        (n, d).
    """

    unimodal: Tensor
    joint: Tensor

    def take(self, places: Tensor) -> "Embeddings":
        """Return the embeddings at these places, (batch,) int64."""
        return Embeddings(self.unimodal[places], self.joint[places])


@dataclass(frozen=True, slots=True)
class Reference:
    """What the unlearned model is compared with.

    Attributes
    ----------
    retain : Embeddings
        Of the retain rows, in their order.
    forget : tuple of Embeddings
        One per version of the forget inputs, in the order of the forget rows.
    unimodal_bound, joint_bound : float
        How far a forget embedding has to move: a quantile of the distances between forget
        patients' embeddings and those of other patients.
    usual_image, usual_text : Tensor
        (c,) float32: the original's median confidence in the true class, in nats, on unseen_select
        images of each class.
    """

    retain: Embeddings
    forget: tuple[Embeddings, ...]
    unimodal_bound: float
    joint_bound: float
    usual_image: Tensor
    usual_text: Tensor


@dataclass(frozen=True, slots=True)
class ReferenceMaker:
    """Runs the original, in eval mode and without gradients, over a run's rows."""

    original: DualEncoder
    tokenizer: Tokenizer
    preprocessing: Preprocessing
    inputs: Inputs
    device: torch.device
    seed: int

    def make(
        self,
        retain: NDArray[np.int64],
        forget: NDArray[np.int64],
        *,
        unseen: NDArray[np.int64],
        parameters: ForgetMi,
        report: Report,
    ) -> Reference:
        """Return the original's embeddings of both sets, the bounds, and the usual confidence."""
        kept = self._embed(self.inputs, retain, noise=None, report=report)
        clean = self._embed(self.inputs, forget, noise=None, report=report)
        versions = tuple(
            self._perturbed(forget, version, parameters=parameters, report=report)
            for version in range(VERSIONS if parameters.perturb else 0)
        )
        quantile = parameters.margin_quantile
        scorer = Scorer(self.preprocessing, self.device)
        scores = scorer.score(self.original, self.inputs, unseen, report)
        return Reference(
            retain=kept,
            forget=versions or (clean,),
            unimodal_bound=_far_enough(clean.unimodal, kept.unimodal, quantile),
            joint_bound=_far_enough(clean.joint, kept.joint, quantile),
            usual_image=self._usual(scores.image, unseen),
            usual_text=self._usual(scores.text, unseen),
        )

    def _usual(self, log_probabilities: NDArray[np.float64], rows: NDArray[np.int64]) -> Tensor:
        labels = self.inputs.labels[rows]
        usual = usual_confidence(log_probabilities, labels)
        return torch.tensor(usual, dtype=torch.float32, device=self.device)

    def _perturbed(
        self, rows: NDArray[np.int64], version: int, *, parameters: ForgetMi, report: Report
    ) -> Embeddings:
        words = numpy_generator(self.seed, "report-noise", version)
        synonyms = read_synonyms()
        reports = [
            perturb_report(
                self.inputs.samples[row].report,
                level=parameters.text_noise,
                synonyms=synonyms,
                generator=words,
            )
            for row in rows
        ]
        tokens = encode(self.tokenizer, reports, self.preprocessing)
        replaced = list(self.inputs.tokens)
        for row, ids in zip(rows, tokens, strict=True):
            replaced[row] = ids
        noise = Noise(parameters.image_noise, torch_generator(self.seed, "image-noise", version))
        return self._embed(replace(self.inputs, tokens=replaced), rows, noise=noise, report=report)

    def _embed(
        self, inputs: Inputs, rows: NDArray[np.int64], *, noise: "Noise | None", report: Report
    ) -> Embeddings:
        unimodal: list[Tensor] = []
        joint: list[Tensor] = []
        with torch.inference_mode():
            for start in range(0, len(rows), SCORING_BATCH):
                report(Progress("Reading the original model's embeddings", start, len(rows)))
                batch = inputs.batch(rows[start : start + SCORING_BATCH], self.device)
                if noise is not None:
                    noisy = perturb_images(batch.images, deviation=noise.deviation, generator=noise.generator)
                    batch = replace(batch, images=noisy)
                outputs = run_model(self.original, batch, self.preprocessing)
                unimodal.append(torch.cat([outputs.image_embedding, outputs.text_embedding], dim=1))
                joint.append(outputs.joint_embedding)
        return Embeddings(torch.cat(unimodal).clone(), torch.cat(joint).clone())


@dataclass(frozen=True, slots=True)
class Noise:
    """Image noise: its standard deviation on a 0-1 scale and where it is drawn from."""

    deviation: float
    generator: torch.Generator


def usual_confidence(
    log_probabilities: NDArray[np.float64], labels: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return the median confidence of each class, (c,); a class of few images takes the pooled one.

    Parameters
    ----------
    log_probabilities : ndarray
        (n, c) float64, in nats.
    labels : ndarray
        (n,) int64.
    """
    phi = confidence(log_probabilities, labels)
    usual = np.full(log_probabilities.shape[1], np.median(phi))
    for label in range(len(usual)):
        of_class = phi[labels == label]
        if len(of_class) >= FEWEST_REFERENCE_ROWS:
            usual[label] = np.median(of_class)
    return usual


def _far_enough(forget: Tensor, others: Tensor, quantile: float) -> float:
    pairs = min(len(forget), len(others))
    spread = torch.linspace(0, len(others) - 1, pairs).long().to(others.device)
    return float(distance(forget[:pairs], others[spread]).quantile(quantile))
