"""A batch cut among processes: putting the pieces together again, with gradients that find their way back."""

from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor

from engine.processes import Processes

Gradients = tuple[Tensor | None, ...]


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
    def rows(self) -> int:
        """Rows of the whole."""
        return sum(self.sizes)

    @property
    def own(self) -> slice:
        """The rows of this process's piece."""
        start = sum(self.sizes[: self.processes.index])
        return slice(start, start + self.sizes[self.processes.index])

    def joined(self, piece: Tensor) -> Tensor:
        """Return the pieces of all processes one after another; without gradients."""
        whole = piece.new_zeros((self.rows, *piece.shape[1:]))
        whole[self.own] = piece
        self.processes.sum(whole)
        return whole


def whole_of(pieces: tuple[Tensor, ...], cut: Cut) -> tuple[Tensor, ...]:
    """Return, for each of several tensors, the pieces of all processes one after another.

    For what every process derives the same loss from: the gradient of a process's piece is that of
    its own copy of the loss; what the loss does not use has none.

    Parameters
    ----------
    pieces : tuple of Tensor
        Each (own rows, columns) of one floating point type.

    Returns
    -------
    tuple of Tensor
        Each (all rows, columns).
    """
    return cast(tuple[Tensor, ...], _Whole.apply(cut, *pieces))


def common_to_all(piece: Tensor, cut: Cut) -> Tensor:
    """Return the pieces, (own rows, ...), of all processes one after another.

    For what every process uses for its own piece only: the gradient is the sum over the processes.
    """
    return cast(Tensor, _Common.apply(cut, piece))


def damped(values: tuple[Tensor, ...], factor: float) -> tuple[Tensor, ...]:
    """Return the values, whose gradients are multiplied by a factor."""
    return cast(tuple[Tensor, ...], _Damped.apply(factor, *values))


class _Whole(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, cut: Any, *pieces: Any) -> tuple[Tensor, ...]:  # noqa: ANN401 - as torch declares it
        ctx.set_materialize_grads(False)
        ctx.cut = cut
        whole = cut.joined(torch.cat(pieces, dim=1))
        return torch.split(whole, [piece.shape[1] for piece in pieces], dim=1)

    @staticmethod
    def backward(ctx: Any, *gradients: Any) -> Gradients:  # noqa: ANN401
        own = ctx.cut.own
        return None, *(None if gradient is None else gradient[own] for gradient in gradients)


class _Common(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, cut: Any, piece: Any) -> Tensor:  # noqa: ANN401
        ctx.set_materialize_grads(False)
        ctx.cut = cut
        return cast(Cut, cut).joined(piece)

    @staticmethod
    def backward(ctx: Any, gradient: Any) -> Gradients:  # noqa: ANN401
        if gradient is None:
            return None, None  # in every process: all of them have the same loss
        total = gradient.clone(memory_format=torch.contiguous_format)
        ctx.cut.processes.sum(total)
        return None, total[ctx.cut.own]


class _Damped(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, factor: Any, *values: Any) -> tuple[Tensor, ...]:  # noqa: ANN401
        ctx.set_materialize_grads(False)
        ctx.factor = factor
        return tuple(value.view_as(value) for value in values)

    @staticmethod
    def backward(ctx: Any, *gradients: Any) -> Gradients:  # noqa: ANN401
        return None, *(None if gradient is None else gradient * ctx.factor for gradient in gradients)
