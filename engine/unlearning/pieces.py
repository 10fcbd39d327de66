"""A batch cut among processes: putting the pieces together again, with gradients that find their way back."""

from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor

from engine.processes import Processes


@dataclass(frozen=True, slots=True)
class Cut:
    """A whole cut into one piece a process, in their order.

    Attributes
    ----------
    sizes : tuple of int
        Rows of each process's piece.
    """

    processes: Processes
    sizes: tuple[int, ...]

    @classmethod
    def of(cls, rows: int, processes: Processes) -> "Cut":
        """Cut so many rows as evenly as it goes."""
        return cls(processes, tuple(len(piece) for piece in np.array_split(np.arange(rows), processes.count)))

    @property
    def own(self) -> slice:
        """The rows of this process's piece."""
        start = sum(self.sizes[: self.processes.index])
        return slice(start, start + self.sizes[self.processes.index])


def whole_of(piece: Tensor, cut: Cut) -> Tensor:
    """Return the pieces of all processes one after another.

    For what every process derives the same loss from: the gradient of a process's piece is that of
    its own copy of the loss.

    Parameters
    ----------
    piece : Tensor
        (own rows, ...) floating point.

    Returns
    -------
    Tensor
        (all rows, ...).
    """
    return cast(Tensor, _Whole.apply(piece, cut, False))  # noqa: FBT003


def common_to_all(piece: Tensor, cut: Cut) -> Tensor:
    """Return the pieces of all processes one after another, as ``whole_of``.

    For what every process uses on its own piece only: the gradient is the sum over the processes.
    """
    return cast(Tensor, _Whole.apply(piece, cut, True))  # noqa: FBT003


def damped(values: Tensor, factor: float) -> Tensor:
    """Return the values, whose gradient is multiplied by a factor."""
    return cast(Tensor, _Damped.apply(values, factor))


class _Whole(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, *inputs: Any) -> Tensor:  # noqa: ANN401 - torch hands over what apply was given
        piece, cut, ctx.summed = inputs
        ctx.cut = cut
        whole: Tensor = piece.new_zeros((sum(cut.sizes), *piece.shape[1:]))
        whole[cut.own] = piece
        cut.processes.sum(whole)
        return whole

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor | None, ...]:  # noqa: ANN401
        gradient = gradients[0]
        if ctx.summed:
            gradient = gradient.clone(memory_format=torch.contiguous_format)
            ctx.cut.processes.sum(gradient)
        return gradient[ctx.cut.own], None, None


class _Damped(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, *inputs: Any) -> Tensor:  # noqa: ANN401
        values, ctx.factor = inputs
        same: Tensor = values.view_as(values)
        return same

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor | None, ...]:  # noqa: ANN401
        return gradients[0] * ctx.factor, None
