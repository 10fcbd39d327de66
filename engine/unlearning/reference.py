"""The original model's outputs, computed once per run: of retain, of forget, and of changed forget inputs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.audit.inputs import ModelScores
from engine.audit.scores import cases_of, confidence
from engine.events import Progress
from engine.model.inputs import Inputs
from engine.model.scoring import run_model, scoring_batch
from engine.model.tokenizer import encode, mask_token
from engine.randomness import numpy_generator, torch_generator
from engine.records import HEADS, Head
from engine.unlearning.objective import DRAWS, Bench
from engine.unlearning.parameters import ForgetMi
from engine.unlearning.perturbation import NOISE_TOKEN, perturb_images, perturb_report, read_synonyms
from engine.unlearning.terms import distance

Rows = NDArray[np.int64]

FEWEST_CASES = 5
"""A class or finding of fewer cases than this has the median confidence of all."""


@dataclass(frozen=True, slots=True)
class Before:
    """What the original gives for n samples, on the device, float32.

    Attributes
    ----------
    unimodal : Tensor
        (n, 2 d), image and text embeddings side by side.
    joint : Tensor
        (n, d), joint embedding.
    logits : tuple of Tensor
        (n, channels) of each trained head: image, text, and joint where it has a head of its own.
    """

    unimodal: Tensor
    joint: Tensor
    logits: tuple[Tensor, ...]

    def take(self, places: Tensor) -> "Before":
        """Return the outputs at these places, (batch,) int64."""
        return Before(self.unimodal[places], self.joint[places], tuple(one[places] for one in self.logits))


@dataclass(frozen=True, slots=True)
class Noise:
    """Image noise: its standard deviation on a 0-1 scale and where it is drawn from."""

    deviation: float
    generator: torch.Generator


@dataclass(frozen=True, slots=True)
class Usual:
    """Usual confidence of each class, or of each finding's two values, in nats, on the device.

    (groups,) float32 for each trained head, counted as in ``engine.audit.scores.Cases``.
    """

    heads: tuple[Tensor, ...]


def outputs_before(
    bench: Bench, rows: Rows, *, inputs: Inputs | None = None, noise: Noise | None = None
) -> Before:
    """Run the original over rows, in eval mode and without gradients.

    Parameters
    ----------
    rows : ndarray
        (n,) int64.
    inputs : Inputs, optional
        In place of the bench's own, with the same rows.
    noise : Noise, optional
        Added to the images.
    """
    parts: list[Before] = []
    bench.original.eval()
    size = scoring_batch(bench.config.preprocessing)
    with torch.inference_mode():
        for start in range(0, len(rows), size):
            bench.report(Progress("Reading the original model's outputs", start, len(rows)))
            batch = (inputs or bench.inputs).batch(rows[start : start + size], bench.device)
            if noise is not None:
                noisy = perturb_images(batch.images, deviation=noise.deviation, generator=noise.generator)
                batch = replace(batch, images=noisy)
            outputs = run_model(bench.original, batch, bench.config.preprocessing)
            unimodal = torch.cat([outputs.image_embedding, outputs.text_embedding], dim=1)
            parts.append(Before(unimodal, outputs.joint_embedding, outputs.trained_logits))
    return _joined(parts)


def _joined(parts: Sequence[Before]) -> Before:
    # Cloned outside inference mode: only then may the values take part in a loss.
    def joined(tensors: Iterable[Tensor]) -> Tensor:
        return torch.cat(list(tensors)).clone()

    heads = zip(*(part.logits for part in parts), strict=True)
    return Before(
        unimodal=joined(part.unimodal for part in parts),
        joint=joined(part.joint for part in parts),
        logits=tuple(joined(head) for head in heads),
    )


def perturbed_versions(bench: Bench, rows: Rows, parameters: ForgetMi) -> tuple[Before, ...]:
    """Return the original's outputs for ``DRAWS`` perturbed versions of the same inputs."""
    return tuple(_perturbed(bench, rows, version, parameters=parameters) for version in range(DRAWS))


def _perturbed(bench: Bench, rows: Rows, version: int, *, parameters: ForgetMi) -> Before:
    inputs = perturbed_inputs(bench, rows, version, level=parameters.text_noise)
    noise = Noise(parameters.image_noise, torch_generator(bench.seed, "image-noise", version))
    return outputs_before(bench, rows, inputs=inputs, noise=noise)


def perturbed_inputs(bench: Bench, rows: Rows, version: int, *, level: float) -> Inputs:
    """Return inputs in which the reports of these rows are perturbed; ``version`` names the draw."""
    words = numpy_generator(bench.seed, "report-noise", version)
    synonyms = read_synonyms()
    reports = [
        perturb_report(bench.inputs.samples[row].report, level=level, synonyms=synonyms, generator=words)
        for row in rows
    ]
    own = [report.replace(NOISE_TOKEN, mask_token(bench.tokenizer)) for report in reports]
    return with_tokens(bench.inputs, rows, encode(bench.tokenizer, own, bench.config.preprocessing))


def with_tokens(inputs: Inputs, rows: Rows, tokens: Sequence[list[int]]) -> Inputs:
    """Return inputs in which these rows have other reports, given as token ids."""
    replaced = list(inputs.tokens)
    for row, ids in zip(rows, tokens, strict=True):
        replaced[row] = ids
    return replace(inputs, tokens=replaced)


def far_enough(forget: Tensor, others: Tensor, quantile: float) -> float:
    """Return a quantile of the distances between the embeddings of forget and of other patients."""
    pairs = min(len(forget), len(others))
    spread = torch.linspace(0, len(others) - 1, pairs).long().to(others.device)
    return float(distance(forget[:pairs], others[spread]).quantile(quantile))


def usual_of(scores: ModelScores, bench: Bench) -> Usual:
    """Return how confident a model usually is on the unseen_select patients, by class or finding.

    Parameters
    ----------
    scores : ModelScores
        Its outputs on unseen_select, in the order of the bench's rows.
    """
    labels = bench.inputs.labels[bench.rows.unseen_select]
    trained: tuple[Head, ...] = HEADS if hasattr(bench.original, "fusion") else ("image", "text")
    usual = (usual_confidence(scores.head(head), labels) for head in trained)
    return Usual(tuple(torch.tensor(one, dtype=torch.float32, device=bench.device) for one in usual))


def usual_confidence(scores: NDArray[np.float64], labels: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the median confidence of each group, (groups,); a group of few cases takes the pooled one.

    Parameters
    ----------
    scores : ndarray
        (n, c) log-probabilities or (n, f) log-odds, float64, in nats.
    labels : ndarray
        (n,) or (n, f) int64.
    """
    cases = cases_of(labels)
    phi = confidence(scores, labels)[cases.known]
    usual = np.full(scores.shape[1] if labels.ndim == 1 else 2 * scores.shape[1], np.median(phi))
    for group in range(len(usual)):
        of_group = phi[cases.group == group]
        if len(of_group) >= FEWEST_CASES:
            usual[group] = np.median(of_group)
    return usual
