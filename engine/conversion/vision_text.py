"""VisionTextDualEncoderModel of transformers with a plain ViT, brought to torchvision's ViT and a text encoder.

Its embeddings are linear projections of both pooled outputs. Classes come of heads on those, in a file of
their own (heads.safetensors); projection and head are one matrix here. Vision parts other than ViT
(CLIP, timm) compute what no torchvision model computes, and are refused.
"""

import torch
from torch import Tensor

from engine.conversion.assembly import Assembly, left_out, modern_names, unmatched
from engine.conversion.described import Documents, Tensors, grey_stem, named_heads
from engine.conversion.layouts import CONFIG, HEADS, VISION_TEXT_TYPE, WHOLE
from engine.conversion.published import GATE_SEED, INTENDED_USE
from engine.conversion.sizes import require_bearable
from engine.conversion.wishes import ConversionWishes, named_labels, require_labels, wished_preprocessing
from engine.errors import UserError
from engine.model.architecture import FrozenGate, Projected, TorchvisionBackbone
from engine.model.config import SCHEMA_VERSION, ModelConfig
from engine.model.text_settings import foreign_encoder
from engine.untrusted.json_text import JsonObject

TRANSFORMERS = {
    (768, 12, 12, 3072, 16): "vit_b_16",
    (768, 12, 12, 3072, 32): "vit_b_32",
    (1024, 24, 16, 4096, 16): "vit_l_16",
    (1024, 24, 16, 4096, 32): "vit_l_32",
    (1280, 32, 16, 5120, 14): "vit_h_14",
}
"""Width, layers, heads, inner width and patch of torchvision's vision transformers."""
SIZES = {
    "hidden_size": 768,
    "num_hidden_layers": 12,
    "num_attention_heads": 12,
    "intermediate_size": 3072,
    "patch_size": 16,
}
LAYER_PARTS = {
    "layernorm_before": "ln_1",
    "attention.output.dense": "self_attention.out_proj",
    "layernorm_after": "ln_2",
    "intermediate.dense": "mlp.0",
    "output.dense": "mlp.3",
}
OUTSIDE_LAYERS = {
    "embeddings.cls_token": "class_token",
    "embeddings.position_embeddings": "encoder.pos_embedding",
    "embeddings.patch_embeddings.projection.weight": "conv_proj.weight",
    "embeddings.patch_embeddings.projection.bias": "conv_proj.bias",
    "layernorm.weight": "encoder.ln.weight",
    "layernorm.bias": "encoder.ln.bias",
}
ATTENTION = "attention.attention."
EPSILON = 1e-6
"""Of LayerNorm in torchvision's vision transformers."""
PARTS = ("query", "key", "value")


def is_vision_text(documents: Documents) -> bool:
    """Return whether config.json is that of a VisionTextDualEncoderModel."""
    return documents.get(CONFIG, {}).get("model_type") == VISION_TEXT_TYPE


def assemble_vision_text(
    tensors: dict[str, Tensors], documents: Documents, wishes: ConversionWishes
) -> Assembly:
    """Bring the model and its heads under the names of a DualEncoder.

    Raises
    ------
    UserError
        ``vision-unknown``, ``heads-missing``, ``weights-unmatched`` and what concerns labels,
        preprocessing and settings.
    """
    config = documents[CONFIG]
    backbone = _backbone(_part(config, "vision_config"))
    encoder = foreign_encoder(_part(config, "text_config"), pooling="first")
    found = modern_names(dict(tensors[WHOLE]))
    require_bearable(encoder, found.values())
    unused = [name for name in found if name == "logit_scale" or name.endswith("position_ids")]
    notices = left_out(found, unused, "the scale of contrastive training, counters")
    preparation = wished_preprocessing(wishes, documents)
    mean, deviation = preparation.image.mean, preparation.image.deviation
    image = vision_tensors(_taken(found, "vision_model."))
    preparation, offset = grey_stem(
        image, "conv_proj.weight", means=(mean,) * 3, deviations=(deviation,) * 3, preparation=preparation
    )
    named = {_image_name(name): value for name, value in image.items()}
    named |= {_text_name(name): value for name, value in _taken(found, "text_model.").items()}
    named |= _heads(found, tensors.get(HEADS, {}))
    labels = require_labels(named_labels(wishes, config))
    return Assembly(
        ModelConfig(
            schema_version=SCHEMA_VERSION,
            name=wishes.source.name,
            task="multiclass",
            labels=labels,
            intended_use=INTENDED_USE,
            image=TorchvisionBackbone(backbone, channel_offset=offset),
            text=encoder,
            embedding=Projected(width=_width(named)),
            joint=FrozenGate(GATE_SEED),
            preprocessing=preparation,
        ),
        {**named, **found},
        (*notices, *_epsilon(config)),
    )


def vision_tensors(tensors: Tensors) -> Tensors:
    """Return a transformers ViT's tensors under the names of torchvision's VisionTransformer.

    Query, key and value, each (d, d), become one matrix, (3 d, d). Other names stay as they are.
    """
    renamed: Tensors = {}
    for name, value in tensors.items():
        layer, part = _layer(name)
        if part.startswith(ATTENTION):
            kind, leaf = part.removeprefix(ATTENTION).rsplit(".", 1)
            if kind == PARTS[0]:
                renamed[f"{layer}self_attention.in_proj_{leaf}"] = _stacked(tensors, name, leaf)
            continue
        renamed[layer + _renamed(part, LAYER_PARTS) if layer else OUTSIDE_LAYERS.get(name, name)] = value
    return renamed


def _layer(name: str) -> tuple[str, str]:
    """Split ``encoder.layer.3.output.dense.bias`` into torchvision's layer and the rest."""
    if not name.startswith("encoder.layer."):
        return "", name
    number, part = name.removeprefix("encoder.layer.").split(".", 1)
    return f"encoder.layers.encoder_layer_{number}.", part


def _renamed(part: str, names: dict[str, str]) -> str:
    stem, _, leaf = part.rpartition(".")
    return f"{names.get(stem, stem)}.{leaf}"


def _stacked(tensors: Tensors, query: str, leaf: str) -> Tensor:
    start = query.removesuffix(f"{PARTS[0]}.{leaf}")
    names = [f"{start}{kind}.{leaf}" for kind in PARTS]
    missing = [f"vision_model.{name} is missing" for name in names if name not in tensors]
    if missing:
        raise unmatched(missing)
    return torch.cat([tensors[name] for name in names])


def _image_name(name: str) -> str:
    if name.startswith("pooler.dense."):
        return "image_projection." + name.removeprefix("pooler.dense.")
    return f"image_encoder.body.{name}"


def _text_name(name: str) -> str:
    if name.startswith("pooler.dense."):
        return "text_projection." + name.removeprefix("pooler.dense.")
    return f"text_encoder.bert.{name}"


def _heads(found: Tensors, heads: Tensors) -> Tensors:
    named = named_heads(heads)
    for part, projection in (("image", "visual_projection.weight"), ("text", "text_projection.weight")):
        head, matrix = named.get(f"{part}_head.weight"), found.pop(projection, None)
        if head is None:
            raise UserError(
                "heads-missing",
                what="A VisionTextDualEncoderModel compares images with reports and has no layer that gives classes.",
                do="Put heads.safetensors with image.weight, image.bias, text.weight and text.bias into the folder.",
            )
        if matrix is None or head.ndim != 2 or matrix.ndim != 2 or head.shape[1] != matrix.shape[0]:
            raise unmatched([f"the {part} head does not fit {projection}"])
        named[f"{part}_head.weight"] = head @ matrix
    return named


def _taken(found: Tensors, prefix: str) -> Tensors:
    names = [name for name in found if name.startswith(prefix)]
    return {name.removeprefix(prefix): found.pop(name) for name in names}


def _width(named: Tensors) -> int:
    widths = {part: named[f"{part}_head.weight"].shape[1] for part in ("image", "text")}
    if widths["image"] != widths["text"]:
        raise unmatched(
            [f"the pooled outputs have {widths['image']} and {widths['text']} features, not the same"]
        )
    return widths["image"]


def _epsilon(config: JsonObject) -> tuple[str, ...]:
    trained = _part(config, "vision_config").get("layer_norm_eps", 1e-12)
    if trained == EPSILON:
        return ()
    return (
        f"The vision part was trained with an epsilon of {trained} in LayerNorm and runs with {EPSILON}.",
    )


def _part(config: JsonObject, name: str) -> JsonObject:
    part = config.get(name)
    return part if isinstance(part, dict) else {}


def _backbone(vision: JsonObject) -> str:
    sizes = tuple(vision.get(name, default) for name, default in SIZES.items())
    plain = vision.get("model_type") == "vit" and vision.get("hidden_act", "gelu") == "gelu"
    if not plain or sizes not in TRANSFORMERS:
        raise UserError(
            "vision-unknown",
            what="The vision part is not a plain ViT of a size that torchvision has (base, large or huge).",
            do="Export the image model as a torchvision model, and describe both parts in a model.toml.",
        )
    return TRANSFORMERS[sizes]
