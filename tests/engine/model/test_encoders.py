"""Each family of encoders: one image and one report through it, gradients, repeatability, its folder."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import torch
from tokenizers import Tokenizer, models
from torch import Tensor, nn
from torchvision.models import get_model

from engine.errors import UserError
from engine.model.architecture import (
    BertSizes,
    FrozenGate,
    FusionLayer,
    ImageEncoderConfig,
    Projected,
    ResidualStages,
    TextEncoderConfig,
    TorchvisionBackbone,
)
from engine.model.checkpoint import Origin, load_checkpoint, save_checkpoint
from engine.model.config import ModelConfig, PercentileSquare, Preprocessing, ReportPreparation
from engine.model.dual_encoder import DualEncoder, Outputs, hold_batch_norm
from engine.model.image_encoder import (
    FAMILIES,
    backbone_names,
    backbone_parts,
    build_image_encoder,
    grey_kernel,
)
from engine.model.losses import training_loss
from engine.model.text_settings import foreign_encoder

SIZE_PX = 32
BERT = {
    "model_type": "bert",
    "vocab_size": 60,
    "hidden_size": 16,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "intermediate_size": 32,
    "max_position_embeddings": 40,
}
DISTILBERT = {
    "model_type": "distilbert",
    "vocab_size": 60,
    "dim": 16,
    "n_layers": 2,
    "n_heads": 2,
    "hidden_dim": 32,
    "max_position_embeddings": 40,
}
MODERNBERT = {
    **BERT,
    "model_type": "modernbert",
    "num_hidden_layers": 4,
    "pad_token_id": 0,
    "local_attention": 8,
    "global_attn_every_n_layers": 3,
}
ROBERTA = {**BERT, "model_type": "roberta", "type_vocab_size": 1, "pad_token_id": 1}
CXR_BERT = {
    **BERT,
    "model_type": "cxr-bert",
    "projection_size": 128,
    "auto_map": {"AutoModel": "modeling_cxrbert.CXRBertModel"},
    "architectures": ["CXRBertModel"],
}

CONFIG = ModelConfig(
    schema_version=1,
    name="tiny",
    task="multiclass",
    labels=("none", "some", "much"),
    intended_use="tests",
    image=ResidualStages(channels=(4,), blocks=1),
    text=BertSizes(vocabulary=60, hidden=16, layers=1, heads=2, positions=40),
    embedding=Projected(8),
    joint=FrozenGate(5),
    preprocessing=Preprocessing(PercentileSquare(size_px=SIZE_PX), ReportPreparation(max_tokens=32)),
)


def batch(size: int) -> tuple[Tensor, Tensor, Tensor]:
    generator = torch.Generator().manual_seed(1)
    images = torch.rand(size, 1, SIZE_PX, SIZE_PX, generator=generator)
    tokens = torch.randint(5, 60, (size, 9), generator=generator)
    mask = torch.ones(size, 9, dtype=torch.bool)
    mask[0, 6:] = False
    return images, tokens.masked_fill(~mask, 0), mask


def assert_whole(config: ModelConfig, folder: Path) -> None:
    torch.manual_seed(3)
    model = DualEncoder(config)
    assert_learns(model)
    model.eval()
    with torch.inference_mode():
        first, second = model(*batch(1)), model(*batch(1))
    assert_equal(first, second)
    tokenizer = Tokenizer(models.WordPiece({"[UNK]": 0, "[PAD]": 1}, unk_token="[UNK]"))
    save_checkpoint(folder, model, tokenizer, config=config, origin=Origin("", "", datetime.now(UTC)))
    again = load_checkpoint(folder)
    assert again.config == config
    with torch.inference_mode():
        assert_equal(first, again.model(*batch(1)))


def assert_learns(model: DualEncoder) -> None:
    model.train()
    hold_batch_norm(model)
    training_loss(model(*batch(2)), torch.tensor([0, 2]), torch.tensor([1, 2])).backward()
    idle = [name for name, p in model.named_parameters() if p.requires_grad and p.grad is None]
    assert idle == []
    assert all(torch.isfinite(p.grad).all() for p in model.parameters() if p.grad is not None)


def assert_equal(first: Outputs, second: Outputs) -> None:
    for name in ("image_embedding", "image_logits", "text_embedding", "text_logits", "joint_logits"):
        assert torch.equal(getattr(first, name), getattr(second, name))
        assert torch.isfinite(getattr(first, name)).all()


BACKBONES = ("resnet18", "densenet121", "efficientnet_b0", "convnext_tiny", "vit_b_32", "swin_t")


@pytest.mark.parametrize("name", BACKBONES)
def test_an_image_passes_through_each_family_of_backbones(name: str, tmp_path: Path) -> None:
    assert_whole(replace(CONFIG, image=TorchvisionBackbone(name)), tmp_path / "model")


@pytest.mark.parametrize("pooling", ["pooler", "first", "mean"])
@pytest.mark.parametrize(
    "raw", [BERT, ROBERTA, DISTILBERT, MODERNBERT, CXR_BERT], ids=lambda r: r["model_type"]
)
def test_a_report_passes_through_each_family_of_text_encoders(
    raw: dict, pooling: str, tmp_path: Path
) -> None:
    config = replace(CONFIG, text=foreign_encoder(raw, pooling=pooling))
    if pooling == "pooler" and raw["model_type"] in ("distilbert", "modernbert"):
        with pytest.raises(UserError, match="no trained pooled output"):
            DualEncoder(config)
        return
    assert_whole(config, tmp_path / "model")


def test_a_fusion_layer_has_a_head_of_its_own_that_training_reaches(tmp_path: Path) -> None:
    assert_whole(replace(CONFIG, joint=FusionLayer(6)), tmp_path / "model")
    outputs = DualEncoder(replace(CONFIG, joint=FusionLayer(6))).eval()(*batch(2))
    assert outputs.joint_embedding.shape == (2, 6)
    assert outputs.joint_is_trained


def vectors(text: TextEncoderConfig, tokens: Tensor, mask: Tensor) -> Tensor:
    torch.manual_seed(4)
    model = DualEncoder(replace(CONFIG, text=text)).eval()
    with torch.inference_mode():
        encoded: Tensor = model.text_encoder(tokens, mask)
    return encoded


@pytest.mark.parametrize("raw", [BERT, ROBERTA, DISTILBERT, MODERNBERT], ids=lambda r: r["model_type"])
@pytest.mark.parametrize("pooling", ["first", "mean"])
@pytest.mark.parametrize("filler", [0, 1, 59])
def test_what_stands_in_the_padding_does_not_matter(raw: dict, pooling: str, filler: int) -> None:
    text = foreign_encoder(raw, pooling=pooling)
    _, tokens, mask = batch(1)
    alone = vectors(text, tokens[:, :6], mask[:, :6])
    padded = vectors(text, tokens.masked_fill(~mask, filler), mask)
    assert torch.allclose(alone, padded, atol=1e-5)


def test_first_and_mean_pooling_are_what_they_say() -> None:
    _, tokens, mask = batch(2)
    torch.manual_seed(4)
    encoder = (
        DualEncoder(replace(CONFIG, text=foreign_encoder(DISTILBERT, pooling="mean"))).eval().text_encoder
    )
    states = encoder.bert(input_ids=tokens, attention_mask=mask.long()).last_hidden_state
    by_hand = torch.stack([states[0, :6].mean(0), states[1].mean(0)])
    assert torch.allclose(encoder(tokens, mask), by_hand, atol=1e-6)
    encoder.pooling = "first"
    assert torch.allclose(encoder(tokens, mask), states[:, 0], atol=1e-6)


def test_the_named_ends_of_each_family_are_the_first_convolution_and_the_last_linear_layer() -> None:
    assert len(backbone_names()) > 50
    for family in FAMILIES:
        name = next(name for name in backbone_names() if name.startswith(family))
        if family == "regnet":
            network = get_model("regnet_y_400mf", weights=None)  # reads values while it is made
        else:
            with torch.device("meta"):
                network = get_model(name, weights=None)
        modules = list(network.named_modules())
        parts = backbone_parts(name)
        assert parts.stem == next(path for path, module in modules if isinstance(module, nn.Conv2d))
        assert parts.classifier == [path for path, module in modules if isinstance(module, nn.Linear)][-1]


MEANS, DEVIATIONS = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)


@pytest.mark.parametrize("name", ["resnet18", "efficientnet_b0", "convnext_tiny"])
def test_a_grey_first_convolution_gives_what_the_colour_one_gave_also_at_the_border(name: str) -> None:
    torch.manual_seed(2)
    colour = get_model(name, weights=None).eval()
    parts = backbone_parts(name)
    colour.set_submodule(parts.classifier, nn.Identity())
    grey = build_image_encoder(TorchvisionBackbone(name, channel_offset=True), 64).eval()
    kernel = grey_kernel(colour.get_submodule(parts.stem).weight.detach(), means=MEANS, deviations=DEVIATIONS)
    weights = colour.state_dict()
    weights[f"{parts.stem}.weight"], weights[f"{parts.stem}.offset"] = kernel.weight, kernel.offset
    grey.body.load_state_dict(weights)
    images = torch.rand(2, 1, 64, 64)
    means, deviations = (torch.tensor(v).reshape(1, 3, 1, 1) for v in (MEANS, DEVIATIONS))
    with torch.inference_mode():
        before = colour((images.expand(-1, 3, -1, -1) - means) / deviations)
        after = grey((images - kernel.mean) / kernel.deviation)
    assert torch.allclose(before, after, atol=1e-5 * float(before.abs().max()))


def test_equal_statistics_of_all_channels_need_no_offset() -> None:
    kernel = grey_kernel(torch.randn(4, 3, 5, 5), means=(0.5, 0.5, 0.5), deviations=(0.25, 0.25, 0.25))
    assert not kernel.offset.any()
    assert (kernel.mean, kernel.deviation) == (0.5, 0.25)


@pytest.mark.parametrize(
    ("image", "size_px", "words"),
    [
        (TorchvisionBackbone("resnet9000"), 64, "no image backbone"),
        (TorchvisionBackbone("fasterrcnn_resnet50_fpn"), 64, "no image backbone"),
        (TorchvisionBackbone("vit_b_16"), 100, "multiple of 16 px"),
        (TorchvisionBackbone("resnet18"), 16, "at least 32 px"),
        (ResidualStages(channels=(4096,) * 10, blocks=8), 64, "more than 2,000,000,000 parameters"),
    ],
)
def test_an_unfit_image_encoder_is_told_in_words(image: ImageEncoderConfig, size_px: int, words: str) -> None:
    with pytest.raises(UserError, match=words):
        build_image_encoder(image, size_px)


@pytest.mark.parametrize(("raw", "most"), [(BERT, 40), (ROBERTA, 38), (DISTILBERT, 40)])
def test_longer_reports_than_the_text_encoder_has_positions_are_refused(raw: dict, most: int) -> None:
    text = foreign_encoder(raw, pooling="first")
    long = Preprocessing(PercentileSquare(size_px=SIZE_PX), ReportPreparation(max_tokens=most + 1))
    with pytest.raises(UserError, match=f"takes {most} tokens"):
        DualEncoder(replace(CONFIG, text=text, preprocessing=long))
    fitting = Preprocessing(PercentileSquare(size_px=SIZE_PX), ReportPreparation(max_tokens=most))
    model = DualEncoder(replace(CONFIG, text=text, preprocessing=fitting)).eval()
    tokens = torch.full((1, most), 7)
    assert torch.isfinite(model.text_encoder(tokens, tokens > 0)).all()
