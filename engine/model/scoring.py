"""One pass of a model over inputs, in eval mode and float32, without augmentation or perturbation."""

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from engine.audit.suite import ModelScores
from engine.events import Progress, Report
from engine.model.config import Preprocessing
from engine.model.dual_encoder import DualEncoder, Outputs
from engine.model.inputs import Batch, Inputs
from engine.model.tasks import RULES

SCORING_BATCH, SCORING_SIDE_PX = 128, 512
"""Images scored at once, and the size from which on there are fewer of them, so that memory does not grow."""


def scoring_batch(how: Preprocessing) -> int:
    """Return how many images of this preparation are scored at once."""
    return max(1, min(SCORING_BATCH, SCORING_BATCH * SCORING_SIDE_PX**2 // how.image.size_px**2))


@dataclass(frozen=True, slots=True)
class Scorer:
    """What scoring needs besides model and inputs."""

    preprocessing: Preprocessing
    device: torch.device

    def score(
        self, model: DualEncoder, inputs: Inputs, rows: NDArray[np.int64], report: Report
    ) -> ModelScores:
        """Return what the audit reads of the three heads for these rows, in their order.

        Parameters
        ----------
        rows : ndarray
            (m,) int64, rows of ``inputs``.

        Returns
        -------
        ModelScores
            Three arrays float64: log-probabilities (m, c), those of the joint head normalised again,
            or the log-odds (m, f) of findings.
        """
        was_training, size = model.training, scoring_batch(self.preprocessing)
        model.eval()
        order = rows[np.argsort([len(inputs.tokens[row]) for row in rows], kind="stable")]
        parts: list[tuple[NDArray[np.float64], ...]] = []
        with torch.inference_mode():
            for start in range(0, len(order), size):
                report(Progress("Scoring", start, len(order)))
                batch = inputs.batch(order[start : start + size], self.device)
                parts.append(_scores(run_model(model, batch, self.preprocessing)))
        model.train(was_training)
        place = np.argsort(_positions(order, rows), kind="stable")
        image, text, joint = (np.concatenate(column)[place] for column in zip(*parts, strict=True))
        return ModelScores(image=image, text=text, joint=joint)


def run_model(model: DualEncoder, batch: Batch, how: Preprocessing) -> Outputs:
    """Normalise a batch's images as the checkpoint says and run the model on it."""
    images = (batch.images - how.image.mean) / how.image.deviation
    outputs: Outputs = model(images, batch.tokens, batch.mask)
    return outputs


def _scores(outputs: Outputs) -> tuple[NDArray[np.float64], ...]:
    heads = (outputs.image_logits, outputs.text_logits, outputs.joint_logits)
    return tuple(RULES[outputs.task].scores(logits).cpu().numpy() for logits in heads)


def _positions(order: NDArray[np.int64], rows: NDArray[np.int64]) -> NDArray[np.int64]:
    where = np.empty(int(rows.max()) + 1, dtype=np.int64)
    where[rows] = np.arange(len(rows))
    return where[order]
