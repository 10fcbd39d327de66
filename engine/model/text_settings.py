"""Settings of transformers' text encoders: which are known, which values pass, how large a model they make."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.errors import UserError
from engine.model.architecture import Pooling, Setting, TextFamily, TransformersEncoder
from engine.model.text_families import KNOWN, MODEL_TYPES, SIZE_NAMES, Kind

MOST_PARAMETERS = 2_000_000_000
MOST_LAYERS = 128
LARGEST_SIZE = 1_000_000
ACTIVATIONS = frozenset({"gelu", "gelu_new", "gelu_fast", "gelu_pytorch_tanh", "relu", "silu", "tanh"})

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
    names = SIZE_NAMES[family]
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
