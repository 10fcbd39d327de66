"""The format of joint_chestxray and Forget-MI: its names and its configuration."""

from typing import Literal

from torch import Tensor

from engine.conversion.assembly import Assembly, left_out, modern_names, unmatched, without_prefix
from engine.conversion.layouts import CONFIG
from engine.conversion.sizes import require_bearable
from engine.conversion.wishes import ConversionWishes, named_labels, require_labels
from engine.model.config import ModelConfig
from engine.model.published import EDEMA_LABELS, KEY_PREFIXES, SCIBERT, UNUSED_PREFIXES, published_config
from engine.model.text_settings import foreign_encoder
from engine.untrusted.json_text import JsonObject

LAST_LAYER = "img_model.fc1.weight"
GATE_SEED = 0
"""Fixed, so that the same weights give the same checkpoint, and a retired one is recognised."""
INTENDED_USE = "As its maker states; converted from a foreign checkpoint"


def is_published(tensors: dict[str, Tensor]) -> bool:
    """Return whether the names are those of the published format, with or without DataParallel's prefix."""
    return LAST_LAYER in tensors or f"module.{LAST_LAYER}" in tensors


def assemble_published(
    tensors: dict[str, Tensor], documents: dict[str, JsonObject], wishes: ConversionWishes
) -> Assembly:
    """Bring published weights under the names of a DualEncoder.

    Raises
    ------
    UserError
        ``weights-unmatched`` and what concerns labels and settings.
    """
    tensors = modern_names(without_prefix(tensors, "module."))
    notices = left_out(tensors, _unused(tensors), "heads and counters of the published classifier")
    outputs = tensors[LAST_LAYER].shape[0] if tensors[LAST_LAYER].ndim else 0
    config = _config(documents, wishes, outputs)
    require_bearable(config.text, tensors.values())
    renamed = {_renamed(name): value for name, value in tensors.items()}
    return Assembly(config, renamed, (*notices, f"Classes in their order: {', '.join(config.labels)}."))


def _unused(tensors: dict[str, Tensor]) -> list[str]:
    return [name for name in tensors if name.startswith(UNUSED_PREFIXES)]


def _renamed(name: str) -> str:
    for old, new in KEY_PREFIXES.items():
        if name.startswith(old):
            return new + name.removeprefix(old)
    return name


def _config(documents: dict[str, JsonObject], wishes: ConversionWishes, outputs: int) -> ModelConfig:
    document = documents.get(CONFIG)
    settings = SCIBERT if document is None else foreign_encoder(document, pooling="pooler").settings
    labels = named_labels(wishes, document or {})
    ordinal = outputs == len(labels or EDEMA_LABELS) - 1
    task: Literal["multiclass", "ordinal"] = "ordinal" if ordinal else "multiclass"
    if not labels and outputs in (len(EDEMA_LABELS), len(EDEMA_LABELS) - 1):
        labels = EDEMA_LABELS
    labels = require_labels(labels)
    if outputs not in (len(labels), len(labels) - 1):
        raise unmatched([f"the heads have {outputs} outputs and {len(labels)} classes are named"])
    return published_config(
        text=settings,
        labels=labels,
        task=task,
        gate_seed=GATE_SEED,
        name=wishes.source.stem,
        intended_use=INTENDED_USE,
    )
