"""What is known of each family of text encoders: its settings by kind, and its names for the sizes."""

from typing import Literal

from engine.model.architecture import TextFamily

Kind = Literal["size", "layers", "id", "share", "number", "flag", "activation"]

_BERT: dict[str, Kind] = {
    "vocab_size": "size",
    "hidden_size": "size",
    "num_hidden_layers": "layers",
    "num_attention_heads": "size",
    "intermediate_size": "size",
    "hidden_act": "activation",
    "hidden_dropout_prob": "share",
    "attention_probs_dropout_prob": "share",
    "max_position_embeddings": "size",
    "type_vocab_size": "size",
    "layer_norm_eps": "number",
    "initializer_range": "number",
    "pad_token_id": "id",
}
_DISTILBERT: dict[str, Kind] = {
    "vocab_size": "size",
    "dim": "size",
    "n_layers": "layers",
    "n_heads": "size",
    "hidden_dim": "size",
    "activation": "activation",
    "dropout": "share",
    "attention_dropout": "share",
    "max_position_embeddings": "size",
    "sinusoidal_pos_embds": "flag",
    "initializer_range": "number",
    "pad_token_id": "id",
}
_MODERNBERT: dict[str, Kind] = {
    "vocab_size": "size",
    "hidden_size": "size",
    "intermediate_size": "size",
    "num_hidden_layers": "layers",
    "num_attention_heads": "size",
    "hidden_activation": "activation",
    "max_position_embeddings": "size",
    "local_attention": "size",
    "global_attn_every_n_layers": "size",
    "global_rope_theta": "number",
    "local_rope_theta": "number",
    "norm_eps": "number",
    "norm_bias": "flag",
    "attention_bias": "flag",
    "mlp_bias": "flag",
    "attention_dropout": "share",
    "embedding_dropout": "share",
    "mlp_dropout": "share",
    "initializer_range": "number",
    "initializer_cutoff_factor": "number",
    "pad_token_id": "id",
}
KNOWN: dict[TextFamily, dict[str, Kind]] = {
    "bert": _BERT,
    "roberta": _BERT,
    "distilbert": _DISTILBERT,
    "modernbert": _MODERNBERT,
}
MODEL_TYPES: dict[str, TextFamily] = {
    "bert": "bert",
    "cxr-bert": "bert",
    "roberta": "roberta",
    "distilbert": "distilbert",
    "modernbert": "modernbert",
}
"""``model_type`` of a foreign config.json to the family whose class is built for it."""

_BERT_NAMES: tuple[tuple[str, int], ...] = (
    ("vocab_size", 30522),
    ("hidden_size", 768),
    ("num_hidden_layers", 12),
    ("num_attention_heads", 12),
    ("intermediate_size", 3072),
    ("max_position_embeddings", 512),
    ("pad_token_id", 0),
)
SIZE_NAMES: dict[TextFamily, tuple[tuple[str, int], ...]] = {
    "bert": _BERT_NAMES,
    "roberta": (("vocab_size", 50265), *_BERT_NAMES[1:6], ("pad_token_id", 1)),
    "distilbert": (
        ("vocab_size", 30522),
        ("dim", 768),
        ("n_layers", 6),
        ("n_heads", 12),
        ("hidden_dim", 3072),
        ("max_position_embeddings", 512),
        ("pad_token_id", 0),
    ),
    "modernbert": (
        ("vocab_size", 50368),
        ("hidden_size", 768),
        ("num_hidden_layers", 22),
        ("num_attention_heads", 12),
        ("intermediate_size", 1152),
        ("max_position_embeddings", 8192),
        ("pad_token_id", 50283),
    ),
}
