"""A torchvision image model and a transformers text encoder, side by side in one folder with a model.toml."""

from typing import Annotated

import msgspec
import torch
from msgspec import Meta, Struct
from torch import Tensor

from engine.conversion.assembly import Assembly, left_out, modern_names, without_prefix
from engine.conversion.layouts import CONFIG, DESCRIPTION, HEADS, IMAGE, TEXT
from engine.conversion.published import GATE_SEED, INTENDED_USE
from engine.conversion.sizes import require_bearable
from engine.conversion.wishes import ConversionWishes, named_labels, require_labels, wished_preprocessing
from engine.errors import UserError
from engine.model.architecture import (
    Direct,
    EmbeddingConfig,
    FrozenGate,
    Pooling,
    Projected,
    TorchvisionBackbone,
    TransformersEncoder,
)
from engine.model.config import SCHEMA_VERSION, ModelConfig, Preprocessing, Task
from engine.model.image_encoder import backbone_names, backbone_parts, grey_kernel
from engine.model.text_settings import foreign_encoder
from engine.untrusted.json_text import JsonObject

Colour = tuple[float, float, float]
Tensors = dict[str, Tensor]
Documents = dict[str, JsonObject]
Deviation = Annotated[float, Meta(gt=0.0)]

COLOURS = 3
TEXT_PREFIXES = ("bert.", "roberta.", "distilbert.", "model.")
PRETRAINING = ("cls.", "lm_head.", "vocab_transform.", "vocab_layer_norm.", "vocab_projector.", "decoder.")
HEAD_PREFIXES = {"image.": "image_head.", "text.": "text_head."}


class ImageDescription(Struct, frozen=True, forbid_unknown_fields=True):
    """The image model; means and deviations are what its colour channels were normalised with, 0 to 1."""

    backbone: str
    means: Colour = (0.485, 0.456, 0.406)
    deviations: tuple[Deviation, Deviation, Deviation] = (0.229, 0.224, 0.225)


class Description(Struct, frozen=True, forbid_unknown_fields=True):
    """model.toml: what the two parts do not say of themselves; ``preprocessing`` is that of a config.json."""

    image: ImageDescription
    labels: tuple[str, ...] = ()
    pooling: Pooling = "pooler"
    task: Task = "multiclass"
    name: str = ""
    intended_use: str = INTENDED_USE
    preprocessing: dict[str, object] | None = None


def assemble_described(
    tensors: dict[str, Tensors], documents: Documents, wishes: ConversionWishes
) -> Assembly:
    """Bring both parts under the names of a DualEncoder.

    Parameters
    ----------
    tensors : dict
        Tensors of the parts ``image`` and ``text``, and of ``heads`` where there is such a file.

    Raises
    ------
    UserError
        ``description-unfit``, ``backbone-unknown``, ``heads-missing`` and what concerns labels,
        preprocessing and settings.
    """
    description = _description(documents[DESCRIPTION])
    labels = require_labels(wishes.labels or description.labels or named_labels(wishes, documents[CONFIG]))
    encoder = foreign_encoder(documents[CONFIG], pooling=description.pooling)
    require_bearable(encoder, tensors[TEXT].values())
    image, preparation, offset = _image(
        tensors[IMAGE], description.image, wished_preprocessing(wishes, documents)
    )
    text, notices = _text(tensors[TEXT], encoder)
    found = {**image, **text, **named_heads(tensors.get(HEADS, {}))}
    embedding, notes = _joined(found, encoder)
    config = ModelConfig(
        schema_version=SCHEMA_VERSION,
        name=description.name or wishes.source.name,
        task=description.task,
        labels=labels,
        intended_use=description.intended_use,
        image=TorchvisionBackbone(description.image.backbone, channel_offset=offset),
        text=encoder,
        embedding=embedding,
        joint=FrozenGate(GATE_SEED),
        preprocessing=preparation,
    )
    return Assembly(config, found, (*notices, *notes))


def named_heads(tensors: Tensors) -> Tensors:
    """Return the tensors of a file of heads (``image.weight``, ``text.bias``) under a DualEncoder's names."""
    renamed: Tensors = {}
    for name, value in tensors.items():
        prefix = next((prefix for prefix in HEAD_PREFIXES if name.startswith(prefix)), "")
        renamed[HEAD_PREFIXES.get(prefix, "") + name.removeprefix(prefix)] = value
    return renamed


def grey_stem(
    tensors: Tensors, name: str, *, means: Colour, deviations: Colour, preparation: Preprocessing
) -> tuple[Preprocessing, bool]:
    """Turn the first convolution to one grey channel, in place; says whether an offset came of it.

    Returns
    -------
    tuple of Preprocessing, bool
        The preparation with the grey mean and deviation that go with the new kernel.
    """
    kernel = tensors.get(name)
    if kernel is None or kernel.ndim != 4 or kernel.shape[1] != COLOURS:
        return preparation, False
    grey = grey_kernel(kernel, means=means, deviations=deviations)
    tensors[name] = grey.weight
    offset = bool(grey.offset.abs().max() > 0)
    if offset:
        tensors[name.removesuffix("weight") + "offset"] = grey.offset
    image = msgspec.structs.replace(preparation.image, mean=grey.mean, deviation=grey.deviation)
    return msgspec.structs.replace(preparation, image=image), offset


def _description(document: JsonObject) -> Description:
    try:
        return msgspec.convert(document, Description)
    except msgspec.ValidationError as error:
        raise UserError(
            "description-unfit",
            what=f"model.toml cannot be used: {error}.",
            do="See the README for its fields.",
        ) from error


def _image(
    tensors: Tensors, description: ImageDescription, preparation: Preprocessing
) -> tuple[Tensors, Preprocessing, bool]:
    if description.backbone not in backbone_names():
        raise UserError(
            "backbone-unknown",
            what="model.toml names an image model that torchvision does not have.",
            do="Name one such as resnet50 or densenet121.",
        )
    parts = backbone_parts(description.backbone)
    tensors = without_prefix(tensors, "module.")
    preparation, offset = grey_stem(
        tensors,
        f"{parts.stem}.weight",
        means=description.means,
        deviations=description.deviations,
        preparation=preparation,
    )
    last = f"{parts.classifier}."
    renamed = {
        f"image_head.{name.removeprefix(last)}"
        if name.startswith(last)
        else f"image_encoder.body.{name}": value
        for name, value in tensors.items()
    }
    return renamed, preparation, offset


def _text(tensors: Tensors, encoder: TransformersEncoder) -> tuple[Tensors, tuple[str, ...]]:
    tensors = modern_names(without_prefix(tensors, "module."))
    prefix = next((p for p in TEXT_PREFIXES if any(name.startswith(p) for name in tensors)), "")
    unused = [name for name in tensors if name.startswith(PRETRAINING) or name.endswith("position_ids")]
    if encoder.pooling != "pooler":
        unused += [name for name in tensors if name.startswith(f"{prefix}pooler.")]
    notices = left_out(
        tensors, unused, "heads of pretraining, counters, a pooled output that the model does not use"
    )
    renamed: Tensors = {}
    for name, value in tensors.items():
        if name.startswith("classifier."):
            renamed["text_head." + name.removeprefix("classifier.")] = value
        else:
            renamed["text_encoder.bert." + name.removeprefix(prefix)] = value
    return renamed, notices


def _joined(found: Tensors, encoder: TransformersEncoder) -> tuple[EmbeddingConfig, tuple[str, ...]]:
    """Return how the two embeddings come to one width; unequal ones are filled up with zeros, in place."""
    heads = [found.get(f"{part}_head.weight") for part in (IMAGE, TEXT)]
    for head, part in zip(heads, (IMAGE, TEXT), strict=True):
        if head is None or head.ndim != 2:
            raise UserError(
                "heads-missing",
                what=f"The {part} part has no layer that gives the classes.",
                do="Put heads.safetensors with image.weight, image.bias, text.weight and text.bias into the folder.",
            )
    image, text = (head.shape[1] for head in heads if head is not None)
    if image == text:
        dropout = encoder.settings.get("hidden_dropout_prob", 0.0)
        return Direct(text_dropout=float(dropout or 0.0)), ()
    width = max(image, text)
    for part, before in ((IMAGE, image), (TEXT, text)):
        found[f"{part}_projection.weight"] = torch.eye(width, before)
        found[f"{part}_head.weight"] = _widened(found[f"{part}_head.weight"], width)
    note = (
        f"The image part gives {image} features and the text part {text}; the fewer are filled up with zeros."
    )
    return Projected(width=width, activation="none", bias=False), (note,)


def _widened(head: Tensor, width: int) -> Tensor:
    return torch.nn.functional.pad(head, (0, width - head.shape[1]))
