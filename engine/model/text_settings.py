"""Settings of transformers' text encoders: which are known, which values pass, how large a model they make."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from engine.errors import UserError
from engine.model.config import Pooling, Setting, TextFamily, TransformersEncoder

MOST_PARAMETERS = 2_000_000_000
MOST_LAYERS = 128
LARGEST_SIZE = 1_000_000
ACTIVATIONS = frozenset({"gelu", "gelu_new", "gelu_fast", "gelu_pytorch_tanh", "relu", "silu", "tanh"})

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

_OWN_CLASS = "cxr-bert"
"""Published with remote code for a projection head alone; its encoder is a plain BERT."""

_EXPECTED: dict[str, object] = {
    "is_decoder": False,
    "add_cross_attention": False,
    "position_embedding_type": "absolute",
    "pruned_heads": {},
    "trust_remote_code": False,
}
"""Settings that would make another network; only these values can be built."""


@dataclass(frozen=True, slots=True)
class TextSizes:
    """The sizes that matter, by one name for every family; ``positions`` is the longest report in tokens."""

    vocabulary: int
    hidden: int
    layers: int
    heads: int
    inner: int
    positions: int
    pad: int


def foreign_encoder(raw: Mapping[str, object], *, pooling: Pooling) -> TransformersEncoder:
    """Take the text encoder's settings out of a foreign config.json, and nothing else.

    Parameters
    ----------
    raw : mapping
        The decoded JSON object.

    Raises
    ------
    UserError
        ``remote-code`` where it names code, ``text-encoder-unknown``, ``text-settings-unfit``.
    """
    model_type = raw.get("model_type", "bert")
    if not isinstance(model_type, str) or model_type not in MODEL_TYPES:
        raise UserError(
            "text-encoder-unknown",
            what=f"The text encoder is of the type {str(model_type)[:40]!r}, which this program does not know.",
            do=f"Use a checkpoint whose text encoder is one of {', '.join(MODEL_TYPES)}.",
        )
    if ("auto_map" in raw and model_type != _OWN_CLASS) or raw.get("trust_remote_code"):
        raise UserError(
            "remote-code",
            what="The text encoder's config.json names program code that it wants to be run.",
            do="Use a checkpoint without auto_map: code out of a checkpoint is never run.",
        )
    for name, expected in _EXPECTED.items():
        _require(name, fits=raw.get(name, expected) == expected)
    family = MODEL_TYPES[model_type]
    flat = {**raw, **_flat_rope(raw)} if family == "modernbert" else raw
    kept = {name: flat[name] for name in KNOWN[family] if flat.get(name) is not None}
    return TransformersEncoder(family, check_settings(family, kept), pooling)


def check_settings(family: TextFamily, settings: Mapping[str, object]) -> dict[str, Setting]:
    """Return settings whose every name and value is known to be harmless.

    Raises
    ------
    UserError
        ``text-settings-unfit`` with the setting's name, ``text-encoder-large`` above two thousand
        million parameters.
    """
    checked: dict[str, Setting] = {}
    for name, value in settings.items():
        _require(name, fits=name in KNOWN[family])
        checked[name] = _checked(name, KNOWN[family][name], value)
    sizes = sizes_of(family, checked)
    _require("number of attention heads", fits=sizes.hidden % sizes.heads == 0)
    _require("pad_token_id", fits=0 <= sizes.pad < sizes.vocabulary)
    _require("max_position_embeddings", fits=sizes.positions > 0)
    if estimate_parameters(sizes) > MOST_PARAMETERS:
        raise UserError(
            "text-encoder-large",
            what=f"The text encoder's settings make a model of more than {MOST_PARAMETERS:,} parameters.",
            do="Check its config.json: no text encoder for reports is that large.",
        )
    return checked


def sizes_of(family: TextFamily, settings: Mapping[str, Setting]) -> TextSizes:
    """Return the sizes of an encoder; what the settings leave out is the family's own default."""
    names = _SIZE_NAMES[family]
    values = [settings.get(name, default) for name, default in names]
    vocabulary, hidden, layers, heads, inner, positions, pad = (
        int(value) if isinstance(value, int | float) else 0 for value in values
    )
    # RoBERTa counts positions from the padding's number on.
    first = pad + 1 if family == "roberta" else 0
    return TextSizes(vocabulary, hidden, layers, heads, inner, positions - first, pad)


def estimate_parameters(sizes: TextSizes) -> int:
    """Return about how many parameters an encoder has: embeddings, attention, inner layers."""
    layer = 4 * sizes.hidden**2 + 3 * sizes.hidden * sizes.inner
    return (sizes.vocabulary + sizes.positions) * sizes.hidden + sizes.layers * layer


_BERT_NAMES: tuple[tuple[str, int], ...] = (
    ("vocab_size", 30522),
    ("hidden_size", 768),
    ("num_hidden_layers", 12),
    ("num_attention_heads", 12),
    ("intermediate_size", 3072),
    ("max_position_embeddings", 512),
    ("pad_token_id", 0),
)
_SIZE_NAMES: dict[TextFamily, tuple[tuple[str, int], ...]] = {
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


def _checked(name: str, kind: Kind, value: object) -> Setting:
    if kind == "flag":
        _require(name, fits=isinstance(value, bool))
        return bool(value)
    if kind == "activation":
        _require(name, fits=isinstance(value, str) and value in ACTIVATIONS)
        return str(value)
    _require(name, fits=isinstance(value, int | float) and not isinstance(value, bool))
    assert isinstance(value, int | float)
    if kind in ("size", "layers", "id"):
        least, most = (0 if kind == "id" else 1), (MOST_LAYERS if kind == "layers" else LARGEST_SIZE)
        _require(name, fits=isinstance(value, int) and least <= value <= most)
    else:
        _require(name, fits=0.0 <= value <= (0.9 if kind == "share" else 1e9))
    return value


def _flat_rope(raw: Mapping[str, object]) -> dict[str, object]:
    """Bring newer spellings of ModernBERT's layers and rotary angles into the older, flat ones."""
    flat: dict[str, object] = {}
    rope = raw.get("rope_parameters")
    if isinstance(rope, dict):
        for part, name in (
            ("full_attention", "global_rope_theta"),
            ("sliding_attention", "local_rope_theta"),
        ):
            angles = rope.get(part, {})
            plain = isinstance(angles, dict) and angles.get("rope_type", "default") == "default"
            _require("rope_parameters", fits=plain)
            flat[name] = angles.get("rope_theta")
    types = raw.get("layer_types")
    if isinstance(types, list):
        wide = [place for place, kind in enumerate(types) if kind == "full_attention"]
        every = wide[1] if len(wide) > 1 else max(len(types), 1)
        _require("layer_types", fits=wide == list(range(0, len(types), every)))
        flat["global_attn_every_n_layers"] = every
    return flat


def _require(name: str, *, fits: bool) -> None:
    if not fits:
        raise UserError(
            "text-settings-unfit",
            what=f"The text encoder's setting {name[:60]!r} has a value that this program does not build.",
            do="Use the config.json that was saved with these weights.",
        )
