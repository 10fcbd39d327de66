"""BatchNorm over a batch of which every process holds a piece; torch's own (SyncBatchNorm) needs a GPU."""

import torch
from torch import Tensor, nn

from engine.unlearning.pieces import Cut, common_to_all


class SharedBatchNorm(nn.BatchNorm2d):
    """BatchNorm that, while it is told of a cut, normalises by the statistics of the whole batch.

    Mean and variance come from those of the pieces: m = sum w_i m_i and v = sum w_i (v_i + (m_i - m)^2),
    with w_i the piece's share of the samples (Chan, Golub and LeVeque 1979, pairwise update). Without a
    cut, or in eval mode, it is the layer that it stands for; inputs may have any number of dimensions.
    """

    cut: Cut | None = None

    @classmethod
    def of(cls, layer: nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d) -> "SharedBatchNorm":
        """Return a layer on the same parameters and statistics."""
        shared = cls(layer.num_features, layer.eps, layer.momentum, affine=False, track_running_stats=False)
        shared.affine, shared.track_running_stats = layer.affine, layer.track_running_stats
        shared.weight, shared.bias = layer.weight, layer.bias
        for name in ("running_mean", "running_var", "num_batches_tracked"):
            setattr(shared, name, getattr(layer, name))
        return shared.train(layer.training)

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002 - the name in torch
        """Normalise (own rows, channels, ...)."""
        if self.cut is None or not self.training:
            return super().forward(input)
        mean, variance = self._moments(input, self.cut)
        self._follow(mean.detach(), variance.detach(), values=sum(self.cut.sizes) * input[0, 0].numel())
        along = (1, -1, *[1] * (input.ndim - 2))
        scale = torch.rsqrt(variance + self.eps)
        scale = scale * self.weight if self.affine else scale
        normal = (input - mean.view(along)) * scale.view(along)
        return normal + self.bias.view(along) if self.affine else normal

    def _moments(self, values: Tensor, cut: Cut) -> tuple[Tensor, Tensor]:
        over = [dimension for dimension in range(values.ndim) if dimension != 1]
        own = torch.stack([values.mean(over), values.var(over, correction=0)])[None]
        one_each = Cut(cut.processes, (1,) * len(cut.sizes))
        means, variances = common_to_all(own, one_each).unbind(dim=1)
        share = torch.tensor(cut.sizes, dtype=values.dtype, device=values.device)[:, None] / sum(cut.sizes)
        mean = (share * means).sum(dim=0)
        return mean, (share * (variances + (means - mean).square())).sum(dim=0)

    def _follow(self, mean: Tensor, variance: Tensor, *, values: int) -> None:
        if not self.track_running_stats:
            return
        assert self.running_mean is not None
        assert self.running_var is not None
        assert self.num_batches_tracked is not None
        self.num_batches_tracked += 1
        weight = 1 / float(self.num_batches_tracked) if self.momentum is None else self.momentum
        self.running_mean.lerp_(mean, weight)
        self.running_var.lerp_(variance * (values / max(1, values - 1)), weight)

    def _check_input_dim(self, input: Tensor) -> None:  # noqa: A002
        """Take inputs of any number of dimensions: the layer that this one stands for was made for them."""
