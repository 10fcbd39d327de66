"""Weights in the published format, made from the description of the architecture without our own classes."""

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

CHANNELS = (8, 16, 32, 64, 128, 192, 192)
STEM, FEATURES = 8, 768
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
WORDS = ("edema", "no", "acute", "lungs", "clear", "mild", "severe", "number", ".")


@dataclass(frozen=True, slots=True)
class TextSize:
    """Sizes of the BERT; SciBERT's are 31,090, 12 and 3,072."""

    vocabulary: int = len(SPECIAL) + len(WORDS)
    layers: int = 1
    inner: int = 32


SCIBERT_SIZE = TextSize(31_090, 12, 3072)


def published_weights(size: TextSize, *, outputs: int = 4, seed: int = 0) -> dict[str, Tensor]:
    """Return random weights under the published names, unused ones included."""
    generator = torch.Generator().manual_seed(seed)
    made = {
        name: torch.randn(shape, generator=generator) * 0.02
        for name, shape in (*_text(size), *_image(), *_heads(outputs))
    }
    for name, value in made.items():
        if name.endswith(("running_var", "gamma")) or (".bn" in name and name.endswith("weight")):
            made[name] = value.abs() + 1.0
    for name in [name for name in made if name.endswith("running_mean")]:
        made[name.replace("running_mean", "num_batches_tracked")] = torch.tensor(7)
    made["text_model.bert.embeddings.position_ids"] = torch.arange(512)[None]
    return made


def write_published(folder: Path, size: TextSize, *, outputs: int = 4) -> dict[str, Tensor]:
    """Write a directory in the published format and return its weights."""
    folder.mkdir(parents=True)
    weights = published_weights(size, outputs=outputs)
    torch.save(weights, folder / "pytorch_model.bin")
    (folder / "config.json").write_text(json.dumps(config(size)))
    filler = tuple(f"[unused{n}]" for n in range(size.vocabulary - len(SPECIAL) - len(WORDS)))
    (folder / "vocab.txt").write_text("\n".join((*SPECIAL, *WORDS, *filler)) + "\n")
    return weights


def config(size: TextSize) -> dict[str, object]:
    """Return what the published config.json holds."""
    return {
        "vocab_size": size.vocabulary,
        "hidden_size": FEATURES,
        "num_hidden_layers": size.layers,
        "num_attention_heads": 12,
        "intermediate_size": size.inner,
        "hidden_act": "gelu",
        "hidden_dropout_prob": 0.1,
        "attention_probs_dropout_prob": 0.1,
        "max_position_embeddings": 512,
        "type_vocab_size": 2,
        "layer_norm_eps": 1e-12,
        "output_attentions": False,
    }


Shapes = list[tuple[str, tuple[int, ...]]]


def _text(size: TextSize) -> Shapes:
    at = "text_model.bert."
    shapes: Shapes = [
        (f"{at}embeddings.word_embeddings.weight", (size.vocabulary, FEATURES)),
        (f"{at}embeddings.position_embeddings.weight", (512, FEATURES)),
        (f"{at}embeddings.token_type_embeddings.weight", (2, FEATURES)),
        *_norm(f"{at}embeddings."),
        *_linear(f"{at}pooler.dense", FEATURES, FEATURES),
    ]
    for number in range(size.layers):
        layer = f"{at}encoder.layer.{number}."
        for part in ("query", "key", "value"):
            shapes += _linear(f"{layer}attention.self.{part}", FEATURES, FEATURES)
        shapes += _linear(f"{layer}attention.output.dense", FEATURES, FEATURES)
        shapes += _norm(f"{layer}attention.output.")
        shapes += _linear(f"{layer}intermediate.dense", size.inner, FEATURES)
        shapes += _linear(f"{layer}output.dense", FEATURES, size.inner)
        shapes += _norm(f"{layer}output.")
    return shapes


def _image() -> Shapes:
    at = "img_model."
    shapes: Shapes = [(f"{at}conv1.weight", (STEM, 1, 7, 7)), *_batch_norm(f"{at}bn1", STEM)]
    before = STEM
    for stage, channels in enumerate(CHANNELS, start=1):
        for block in range(2):
            inputs = before if block == 0 else channels
            here = f"{at}layer{stage}.{block}."
            shapes += [
                (f"{here}conv1.weight", (channels, inputs, 3, 3)),
                *_batch_norm(f"{here}bn1", channels),
            ]
            shapes += [
                (f"{here}conv2.weight", (channels, channels, 3, 3)),
                *_batch_norm(f"{here}bn2", channels),
            ]
        shapes.append((f"{at}layer{stage}.0.downsample.0.weight", (channels, before, 1, 1)))
        shapes += _batch_norm(f"{at}layer{stage}.0.downsample.1", channels)
        before = channels
    return shapes


def _heads(outputs: int) -> Shapes:
    names = ("img_model.fc1", "text_model.classifier", "classifier")
    return [entry for name in names for entry in _linear(name, outputs, FEATURES)]


def _linear(name: str, rows: int, columns: int) -> Shapes:
    return [(f"{name}.weight", (rows, columns)), (f"{name}.bias", (rows,))]


def _norm(at: str) -> Shapes:
    return [(f"{at}LayerNorm.gamma", (FEATURES,)), (f"{at}LayerNorm.beta", (FEATURES,))]


def _batch_norm(name: str, channels: int) -> Shapes:
    return [(f"{name}.{part}", (channels,)) for part in ("weight", "bias", "running_mean", "running_var")]
