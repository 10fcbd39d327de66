"""The text encoder: a BERT made from its sizes, with its pooled output."""

from torch import Tensor, nn
from transformers import BertConfig, BertModel

from engine.model.config import TextEncoderConfig


class TextEncoder(nn.Module):
    """BERT from (batch, t) token ids to (batch, hidden)."""

    def __init__(self, config: TextEncoderConfig) -> None:
        super().__init__()
        self.bert = BertModel(_bert_config(config))

    def forward(self, tokens: Tensor, mask: Tensor) -> Tensor:
        """Return the pooled output, (batch, hidden) float32.

        Parameters
        ----------
        tokens : Tensor
            (batch, t) int64.
        mask : Tensor
            (batch, t) bool, True where there is a token.
        """
        pooled: Tensor = self.bert(input_ids=tokens, attention_mask=mask.long()).pooler_output
        return pooled


def build_text_encoder(config: TextEncoderConfig) -> TextEncoder:
    """Make the encoder with random weights."""
    return TextEncoder(config)


def _bert_config(config: TextEncoderConfig) -> BertConfig:
    return BertConfig(
        vocab_size=config.vocabulary,
        hidden_size=config.hidden,
        num_hidden_layers=config.layers,
        num_attention_heads=config.heads,
        intermediate_size=4 * config.hidden,
        max_position_embeddings=config.positions,
        hidden_dropout_prob=config.dropout,
        attention_probs_dropout_prob=config.dropout,
    )
