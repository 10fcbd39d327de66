"""BatchNorm's running statistics, averaged anew over retained patients alone."""

import numpy as np
import torch
from numpy.typing import NDArray

from engine.events import Progress, Report
from engine.model.dual_encoder import BATCH_NORMS, DualEncoder
from engine.model.inputs import Inputs
from engine.model.scoring import Scorer, run_model

STATISTICS_BATCH = 64


def renew_batch_norm(
    model: DualEncoder, inputs: Inputs, rows: NDArray[np.int64], *, scorer: Scorer, report: Report
) -> None:
    """Average the running statistics of every BatchNorm layer over these rows, in place.

    After many weights changed the old statistics fit no longer, and they hold a trace of forget.

    Parameters
    ----------
    rows : ndarray
        (m,) int64, rows of the inputs.
    """
    layers = [m for m in model.modules() if isinstance(m, BATCH_NORMS)]
    if not layers:
        return
    momenta = [layer.momentum for layer in layers]
    model.eval()
    for layer in layers:
        layer.reset_running_stats()
        layer.momentum = None
        layer.train()
    with torch.no_grad():
        for start in range(0, len(rows), STATISTICS_BATCH):
            report(Progress("Renewing the statistics of the normalisation layers", start, len(rows)))
            batch = inputs.batch(rows[start : start + STATISTICS_BATCH], scorer.device)
            run_model(model, batch, scorer.preprocessing)
    for layer, momentum in zip(layers, momenta, strict=True):
        layer.momentum = momentum
        layer.eval()
