"""A configuration may not make a model much larger than the weights that come with it."""

from collections.abc import Iterable

from torch import Tensor

from engine.errors import UserError
from engine.model.architecture import BertSizes, TextEncoderConfig
from engine.model.text_settings import estimate_parameters, sizes_of

MOST_TIMES = 2


def require_bearable(config: TextEncoderConfig, tensors: Iterable[Tensor]) -> None:
    """Refuse a text encoder of more than twice the parameters that were read, before it is built.

    Raises
    ------
    UserError
        ``config-unfit``.
    """
    if isinstance(config, BertSizes):
        inner = 4 * config.hidden
        wanted = config.vocabulary * config.hidden + config.layers * 3 * config.hidden * inner
    else:
        wanted = estimate_parameters(sizes_of(config.family, config.settings))
    found = sum(tensor.numel() for tensor in tensors)
    if wanted > MOST_TIMES * found:
        raise UserError(
            "config-unfit",
            what=f"The config.json describes a text encoder of some {wanted:,} parameters; the weights hold {found:,}.",
            do="Use the config.json that was saved with these weights.",
        )
