"""Dropout of a batch of which every process holds a piece: the masks of the whole batch, cut like the batch."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional
from torch.overrides import TorchFunctionMode

from engine.unlearning.pieces import Cut


class SharedDropout(TorchFunctionMode):
    """While it is entered, dropout draws a mask for the whole batch and applies this process's rows of it.

    On the CPU these are the very masks that one process with the same seed draws. On a GPU, whose
    kernels draw otherwise, they are others. It reaches ``dropout`` and the dropout inside
    ``scaled_dot_product_attention``; other random layers (stochastic depth) draw for the piece alone.

    Parameters
    ----------
    cut : Cut
        Of the batch.
    """

    def __init__(self, cut: Cut) -> None:
        super().__init__()
        self._cut = cut

    def __torch_function__(
        self,
        func: Callable[..., Any],
        types: Iterable[type],
        args: tuple[Any, ...] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> Any:  # noqa: ANN401 - whatever the function gives
        given = dict(kwargs or {})
        if func is functional.dropout:
            return self._dropout(*args, **given)
        if func is functional.scaled_dot_product_attention and _drops_out(**given):
            return self._attention(*args, **given)
        return func(*args, **given)

    def _dropout(
        self,
        input: Tensor,  # noqa: A002 - the name in torch
        p: float = 0.5,
        training: bool = True,  # noqa: FBT001, FBT002 - as in torch
        inplace: bool = False,  # noqa: ARG002, FBT001, FBT002
    ) -> Tensor:
        if not training or p == 0.0:
            return input
        mask = input.new_empty((self._cut.rows, *input.shape[1:])).bernoulli_(1 - p)
        return input * mask[self._cut.own].div(1 - p)

    def _attention(
        self,
        query: Tensor,
        key: Tensor,
        value: Tensor,
        attn_mask: Tensor | None = None,
        *,
        dropout_p: float,
        scale: float | None = None,
        **_plain: object,
    ) -> Tensor:
        """Attend as torch documents it; (batch, heads, tokens, width), the mask bool or to be added."""
        scores = query @ key.transpose(-2, -1) * (query.shape[-1] ** -0.5 if scale is None else scale)
        if attn_mask is not None and attn_mask.dtype == torch.bool:
            scores = scores.masked_fill(~attn_mask, -torch.inf)
        elif attn_mask is not None:
            scores = scores + attn_mask
        return self._dropout(scores.softmax(dim=-1), dropout_p) @ value


def _drops_out(
    *, dropout_p: float = 0.0, is_causal: bool = False, enable_gqa: bool = False, **_others: object
) -> bool:
    """Whether attention is of the kind that report encoders have, in training."""
    return dropout_p > 0.0 and not is_causal and not enable_gqa
