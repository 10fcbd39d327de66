"""The published network against its formulas, written out a second time on plain tensors."""

import math
from datetime import UTC, datetime
from pathlib import Path

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - the usual short name
from torch import Tensor

from engine.errors import UserError
from engine.model.architecture import BertSizes, Projected, PublishedStages
from engine.model.config import ModelConfig
from engine.model.dual_encoder import DualEncoder, count_parameters
from engine.model.image_encoder import build_image_encoder
from engine.model.published import KEY_PREFIXES, SCIBERT, UNUSED_PREFIXES, published_config
from engine.model.text_settings import estimate_parameters, sizes_of

PUBLISHED_PARAMETERS = 113_238_164
UNUSED_CLASSIFIER = 768 * 4 + 4
SMALL_BERT = {**SCIBERT, "vocab_size": 60, "num_hidden_layers": 2, "intermediate_size": 96}

Weights = dict[str, Tensor]


def config(text: dict, *, task: str = "multiclass") -> ModelConfig:
    return published_config(text=text, task=task, gate_seed=3, name="published", intended_use="tests")


@pytest.fixture(scope="module")
def small() -> DualEncoder:
    torch.manual_seed(5)
    model = DualEncoder(config(SMALL_BERT)).eval()
    for name, buffer in model.named_buffers():
        if name.endswith("running_mean"):
            buffer.normal_(0.0, 0.1)
        if name.endswith("running_var"):
            buffer.uniform_(0.5, 1.5)
    return model


def test_the_published_model_has_the_published_number_of_parameters() -> None:
    with torch.device("meta"):
        model = DualEncoder(config(SCIBERT))
    assert count_parameters(model) + UNUSED_CLASSIFIER == PUBLISHED_PARAMETERS


def test_every_weight_has_a_published_name_and_no_two_share_one(small: DualEncoder) -> None:
    own = {name for name in small.state_dict() if not name.startswith("gate.")}
    published = {name: next(p for p, ours in KEY_PREFIXES.items() if name.startswith(ours)) for name in own}
    assert {"img_model.fc1.", "img_model.", "text_model.bert.", "text_model.classifier."} == set(
        published.values()
    )
    assert all(not name.startswith("text_model.bert.pooler") for name in UNUSED_PREFIXES)


def test_outputs_are_those_of_the_formulas(small: DualEncoder) -> None:
    generator = torch.Generator().manual_seed(2)
    images = torch.rand(2, 1, 2048, 2048, generator=generator)
    tokens = torch.randint(4, 60, (2, 11), generator=generator)
    mask = torch.ones(2, 11, dtype=torch.bool)
    mask[1, 7:] = False
    weights = small.state_dict()
    with torch.inference_mode():
        outputs = small(images, tokens, mask)
        image = image_features(images, part(weights, "image_encoder.body."))
        text = bert_pooled(tokens, mask, part(weights, "text_encoder.bert."), layers=2, heads=12)
        image_logits = image @ weights["image_head.weight"].T + weights["image_head.bias"]
        text_logits = text @ weights["text_head.weight"].T + weights["text_head.bias"]
        share = torch.sigmoid(torch.cat([image, text], 1) @ weights["gate.weight"].T)
    joint_logits = image_logits.log_softmax(1) + text_logits.log_softmax(1)
    for ours, formula in (
        (outputs.image_embedding, image),
        (outputs.image_logits, image_logits),
        (outputs.text_embedding, text),
        (outputs.text_logits, text_logits),
        (outputs.joint_embedding, share * image + (1 - share) * text),
        (outputs.joint_logits, joint_logits),
    ):
        scale = formula.abs().max().clamp(min=1.0)
        assert (ours - formula).abs().max() / scale < 1e-5


def part(weights: Weights, prefix: str) -> Weights:
    return {name.removeprefix(prefix): value for name, value in weights.items() if name.startswith(prefix)}


def image_features(images: Tensor, w: Weights) -> Tensor:
    x = normalised(F.conv2d(images, w["conv1.weight"], stride=4, padding=3), w, "bn1").relu()
    for stage in range(1, 8):
        for block, stride in ((0, 2), (1, 1)):
            name = f"layer{stage}.{block}"
            y = F.conv2d(x, w[f"{name}.conv1.weight"], stride=stride, padding=1)
            y = normalised(y, w, f"{name}.bn1").relu()
            y = normalised(F.conv2d(y, w[f"{name}.conv2.weight"], padding=1), w, f"{name}.bn2")
            if block == 0:
                x = normalised(
                    F.conv2d(x, w[f"{name}.downsample.0.weight"], stride=2), w, f"{name}.downsample.1"
                )
            x = (x + y).relu()
    assert x.shape[1:] == (192, 4, 4)
    return x.reshape(len(x), 192, 2, 2, 2, 2).mean(dim=(3, 5)).reshape(len(x), 768)


def normalised(x: Tensor, w: Weights, name: str) -> Tensor:
    mean, variance, scale, shift = (
        w[f"{name}.{kind}"][None, :, None, None] for kind in ("running_mean", "running_var", "weight", "bias")
    )
    return (x - mean) / (variance + 1e-5).sqrt() * scale + shift


def bert_pooled(tokens: Tensor, mask: Tensor, w: Weights, *, layers: int, heads: int) -> Tensor:
    x = w["embeddings.word_embeddings.weight"][tokens]
    x = x + w["embeddings.position_embeddings.weight"][: tokens.shape[1]]
    x = layer_norm(x + w["embeddings.token_type_embeddings.weight"][0], w, "embeddings.LayerNorm")
    for layer in range(layers):
        name = f"encoder.layer.{layer}"
        attended = attention(x, mask, w, f"{name}.attention.self", heads=heads)
        x = layer_norm(
            x + linear(attended, w, f"{name}.attention.output.dense"), w, f"{name}.attention.output.LayerNorm"
        )
        inner = linear(x, w, f"{name}.intermediate.dense")
        inner = inner * 0.5 * (1 + torch.erf(inner / math.sqrt(2)))
        x = layer_norm(x + linear(inner, w, f"{name}.output.dense"), w, f"{name}.output.LayerNorm")
    return torch.tanh(linear(x[:, 0], w, "pooler.dense"))


def attention(x: Tensor, mask: Tensor, w: Weights, name: str, *, heads: int) -> Tensor:
    batch, length, width = x.shape
    query, key, value = (
        linear(x, w, f"{name}.{kind}").reshape(batch, length, heads, width // heads).transpose(1, 2)
        for kind in ("query", "key", "value")
    )
    scores = query @ key.transpose(2, 3) / math.sqrt(width // heads)
    scores = scores.masked_fill(~mask[:, None, None, :], -torch.inf)
    return (scores.softmax(dim=3) @ value).transpose(1, 2).reshape(batch, length, width)


def linear(x: Tensor, w: Weights, name: str) -> Tensor:
    return x @ w[f"{name}.weight"].T + w[f"{name}.bias"]


def layer_norm(x: Tensor, w: Weights, name: str) -> Tensor:
    centred = x - x.mean(dim=2, keepdim=True)
    spread = (centred.square().mean(dim=2, keepdim=True) + 1e-12).sqrt()
    return centred / spread * w[f"{name}.weight"] + w[f"{name}.bias"]


def test_text_embedding_is_dropped_out_in_training_only(small: DualEncoder) -> None:
    images, tokens = torch.zeros(1, 1, 2048, 2048), torch.full((1, 4), 7)
    mask = torch.ones(1, 4, dtype=torch.bool)
    small.text_dropout.train()
    with torch.inference_mode():
        torch.manual_seed(1)
        noisy, still = small(images, tokens, mask), small.eval()(images, tokens, mask)
    zeros = (noisy.text_embedding == 0).float().mean()
    assert 0.03 < float(zeros) < 0.2
    kept = noisy.text_embedding != 0
    assert torch.allclose(noisy.text_embedding[kept], still.text_embedding[kept] / 0.9)


def test_ordinal_heads_have_one_channel_less_than_classes() -> None:
    with torch.device("meta"):
        heads = DualEncoder(config(SCIBERT, task="ordinal"))
    assert heads.image_head.out_features == heads.text_head.out_features == 3


def test_another_image_size_is_told_in_words() -> None:
    with pytest.raises(UserError, match="exactly 2048 px"):
        build_image_encoder(PublishedStages(), 1024)


def test_scibert_is_estimated_at_about_its_size() -> None:
    estimate = estimate_parameters(sizes_of("bert", SCIBERT))
    assert 0.9 * 109_918_464 < estimate < 1.4 * 109_918_464


def test_features_of_different_widths_need_a_projection() -> None:
    from dataclasses import replace

    narrow = replace(config(SMALL_BERT), text=BertSizes(hidden=16, layers=1, heads=2, positions=320))
    with pytest.raises(UserError, match="768 features and the text encoder 16"):
        DualEncoder(narrow)
    assert DualEncoder(replace(narrow, embedding=Projected(8))).image_head.in_features == 8


def test_the_published_model_comes_back_from_its_folder(small: DualEncoder, tmp_path: Path) -> None:
    from tokenizers import Tokenizer, models

    from engine.model.checkpoint import Origin, load_checkpoint, save_checkpoint

    tokenizer = Tokenizer(models.WordPiece({"[UNK]": 0, "[PAD]": 1}, unk_token="[UNK]"))
    origin = Origin("", "", datetime(2026, 1, 2, tzinfo=UTC))
    save_checkpoint(tmp_path / "model", small, tokenizer, config=config(SMALL_BERT), origin=origin)
    again = load_checkpoint(tmp_path / "model")
    assert again.config == config(SMALL_BERT)
    assert all(
        torch.equal(value, again.model.state_dict()[name]) for name, value in small.state_dict().items()
    )
