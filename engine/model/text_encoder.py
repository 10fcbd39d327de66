"""Text encoders: BERT and its relatives from transformers, made from settings alone."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

from torch import Tensor, nn
from torch.nn.attention import SDPBackend, sdpa_kernel
from transformers import (
    BertConfig,
    BertModel,
    DistilBertConfig,
    DistilBertModel,
    ModernBertConfig,
    ModernBertModel,
    RobertaConfig,
    RobertaModel,
)

from engine.errors import UserError
from engine.model.architecture import (
    BertSizes,
    Pooling,
    Setting,
    TextEncoderConfig,
    TextFamily,
    TransformersEncoder,
)
from engine.model.text_settings import check_settings, sizes_of

_POOLER: Pooling = "pooler"
_ATTENTION = {"attn_implementation": "sdpa"}


class TextEncoder(nn.Module):
    """From (batch, t) token ids to (batch, width)."""

    def __init__(self, config: TransformersEncoder) -> None:
        super().__init__()
        settings = check_settings(config.family, config.settings)
        sizes = sizes_of(config.family, settings)
        self.bert = _BUILDERS[config.family](settings, config.pooling)
        self.pooling = config.pooling
        self.width, self.most_tokens, self.pad = sizes.hidden, sizes.positions, sizes.pad

    def forward(self, tokens: Tensor, mask: Tensor) -> Tensor:
        """Return one vector a report, (batch, width) float32.

        Parameters
        ----------
        tokens : Tensor
            (batch, t) int64; what stands where the mask is False does not matter.
        mask : Tensor
            (batch, t) bool, True where there is a token.
        """
        # RoBERTa takes a token's position from where the padding's own number stands.
        padded = tokens.masked_fill(~mask, self.pad)
        with _repeatable_attention(padded):
            output = self.bert(input_ids=padded, attention_mask=mask.long())
        if self.pooling == _POOLER:
            pooled: Tensor = output.pooler_output
            return pooled
        return _first_or_mean(output.last_hidden_state, mask, self.pooling)


def build_text_encoder(config: TextEncoderConfig, max_tokens: int) -> TextEncoder:
    """Make the encoder with random weights.

    Parameters
    ----------
    max_tokens : int
        Longest report that the preprocessing gives.

    Raises
    ------
    UserError
        ``tokens-unfit`` where that is longer than the encoder can take, and what
        engine.model.text_settings refuses.
    """
    encoder = TextEncoder(_from_sizes(config) if isinstance(config, BertSizes) else config)
    if max_tokens > encoder.most_tokens:
        raise UserError(
            "tokens-unfit",
            what=f"The text encoder takes {encoder.most_tokens} tokens; the preprocessing gives {max_tokens}.",
            do=f"Set max_tokens in the preprocessing to {encoder.most_tokens} or less.",
        )
    return encoder


def _first_or_mean(states: Tensor, mask: Tensor, pooling: Pooling) -> Tensor:
    if pooling == "first":
        return states[:, 0]
    share = mask.to(states.dtype)[:, :, None]
    return (states * share).sum(dim=1) / share.sum(dim=1).clamp(min=1.0)


def _repeatable_attention(tokens: Tensor) -> AbstractContextManager[object]:
    # On a GPU the faster kernels add gradients up in an order that differs from run to run.
    return sdpa_kernel(SDPBackend.MATH) if tokens.is_cuda else nullcontext()


def _from_sizes(config: BertSizes) -> TransformersEncoder:
    settings: dict[str, Setting] = {
        "vocab_size": config.vocabulary,
        "hidden_size": config.hidden,
        "num_hidden_layers": config.layers,
        "num_attention_heads": config.heads,
        "intermediate_size": 4 * config.hidden,
        "max_position_embeddings": config.positions,
        "hidden_dropout_prob": config.dropout,
        "attention_probs_dropout_prob": config.dropout,
    }
    return TransformersEncoder("bert", settings, "pooler")


def _bert(settings: dict[str, Setting], pooling: Pooling) -> nn.Module:
    return BertModel(BertConfig.from_dict({**settings, **_ATTENTION}), add_pooling_layer=pooling == _POOLER)


def _roberta(settings: dict[str, Setting], pooling: Pooling) -> nn.Module:
    return RobertaModel(
        RobertaConfig.from_dict({**settings, **_ATTENTION}), add_pooling_layer=pooling == _POOLER
    )


def _distilbert(settings: dict[str, Setting], pooling: Pooling) -> nn.Module:
    _refuse_pooler(pooling, "DistilBERT")
    return DistilBertModel(DistilBertConfig.from_dict({**settings, **_ATTENTION}))


def _modernbert(settings: dict[str, Setting], pooling: Pooling) -> nn.Module:
    _refuse_pooler(pooling, "ModernBERT")
    # The default numbers of these tokens lie outside a smaller vocabulary; no encoder reads them.
    unread = dict.fromkeys(("bos_token_id", "eos_token_id", "cls_token_id", "sep_token_id"))
    return ModernBertModel(ModernBertConfig.from_dict({**settings, **unread, **_ATTENTION}))


def _refuse_pooler(pooling: Pooling, name: str) -> None:
    if pooling == _POOLER:
        raise UserError(
            "pooling-unfit",
            what=f"{name} has no trained pooled output.",
            do="Set pooling to first or mean, as the model was trained.",
        )


_BUILDERS: dict[TextFamily, Callable[[dict[str, Setting], Pooling], nn.Module]] = {
    "bert": _bert,
    "roberta": _roberta,
    "distilbert": _distilbert,
    "modernbert": _modernbert,
}
