"""Running statistics of BatchNorm after renewing them over some rows."""

import numpy as np
import torch
from torch import Tensor, nn

from engine.events import ignore
from engine.model.dual_encoder import BATCH_NORMS
from engine.model.scoring import Scorer, run_model
from engine.unlearning.normalisation import STATISTICS_BATCH, renew_batch_norm
from engine.unlearning.objective import Bench


def renew(bench: Bench, rows: np.ndarray) -> None:
    scorer = Scorer(bench.config.preprocessing, bench.device)
    renew_batch_norm(bench.model, bench.inputs, rows, scorer=scorer, report=ignore)


def first_norm(bench: Bench) -> nn.BatchNorm2d:
    return next(module for module in bench.model.modules() if isinstance(module, BATCH_NORMS))


def test_the_statistics_are_those_of_the_rows_alone(bench: Bench) -> None:
    rows = bench.rows.retain
    layer, seen = first_norm(bench), []

    def look(_module: nn.Module, arguments: tuple[Tensor, ...]) -> None:
        seen.append(arguments[0].detach().double().numpy())

    with torch.no_grad():
        layer.running_mean.fill_(7.0)
    handle = layer.register_forward_pre_hook(look)
    run_model(bench.model, bench.inputs.batch(rows, bench.device), bench.config.preprocessing)
    handle.remove()
    renew(bench, rows)
    values = seen[0].transpose(1, 0, 2, 3).reshape(seen[0].shape[1], -1)
    assert np.allclose(layer.running_mean.numpy(), values.mean(axis=1), atol=1e-5)
    assert np.allclose(layer.running_var.numpy(), values.var(axis=1, ddof=1), rtol=1e-4)
    assert len(rows) <= STATISTICS_BATCH  # one batch, so that the average over batches is that over rows


def test_nothing_else_changes(bench: Bench) -> None:
    momenta = [m.momentum for m in bench.model.modules() if isinstance(m, BATCH_NORMS)]
    renew(bench, bench.rows.retain)
    for new, old in zip(bench.model.parameters(), bench.original.parameters(), strict=True):
        assert torch.equal(new, old)
    assert momenta == [m.momentum for m in bench.model.modules() if isinstance(m, BATCH_NORMS)]
    assert not bench.model.training
