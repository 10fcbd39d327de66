"""Two parts with a model.toml, and a VisionTextDualEncoderModel: what comes out is what the parts compute."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
import safetensors.torch
import torch
from torchvision.models import VisionTransformer, resnet18
from tqdm import tqdm
from transformers import (
    BertConfig,
    BertForSequenceClassification,
    VisionTextDualEncoderConfig,
    VisionTextDualEncoderModel,
    ViTConfig,
    ViTModel,
)

from engine.conversion.assembly import assemble
from engine.conversion.described import assemble_described
from engine.conversion.job import convert_checkpoint
from engine.conversion.vision_text import assemble_vision_text, vision_tensors
from engine.conversion.wishes import ConversionWishes
from engine.errors import UserError
from engine.events import ignore
from engine.model.checkpoint import load_checkpoint
from engine.model.config import PercentileSquare, Preprocessing, ReportPreparation

MEANS, DEVIATIONS = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
TOKENS = torch.tensor([[2, 5, 4, 3], [2, 4, 3, 0]])
MASK = torch.tensor([[True] * 4, [True] * 3 + [False]])
WORDS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "edema", "no")
PREPROCESSING = {
    "image": {"kind": "resized-crop", "size_px": 64, "shorter_px": 64},
    "report": {"max_tokens": 16},
}


@pytest.fixture(autouse=True)
def no_progress_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the bar that save_pretrained shows from starting a thread that outlives the test."""
    monkeypatch.setattr(tqdm, "monitor_interval", 0)


def bert(hidden: int = 16) -> BertConfig:
    return BertConfig(
        vocab_size=len(WORDS),
        hidden_size=hidden,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=8,
    )


def write_parts(folder: Path) -> tuple[Any, Any]:
    torch.manual_seed(3)
    image, text = resnet18(num_classes=2).eval(), BertForSequenceClassification(bert()).eval()
    text.save_pretrained(folder / "text")
    (folder / "text" / "vocab.txt").write_text("\n".join(WORDS) + "\n")
    torch.save(image.state_dict(), folder / "image.pth")
    (folder / "model.toml").write_text(
        'labels = ["well", "ill"]\n[image]\nbackbone = "resnet18"\n'
        '[preprocessing.image]\nkind = "resized-crop"\nsize_px = 64\nshorter_px = 64\n'
        "[preprocessing.report]\nmax_tokens = 16\n"
    )
    return image, text


def test_a_folder_of_two_parts_predicts_as_they_do_on_a_colour_image_of_greys(tmp_path: Path) -> None:
    image, text = write_parts(tmp_path / "parts")
    record = convert_checkpoint(
        ConversionWishes(tmp_path / "parts", tmp_path / "safe"), approve=lambda _: None, report=ignore
    )
    checkpoint = load_checkpoint(tmp_path / "safe")
    assert checkpoint.record == record
    assert checkpoint.config.labels == ("well", "ill")
    how = checkpoint.config.preprocessing.image
    shares = torch.rand(2, 1, 64, 64)
    colours = (shares - torch.tensor(MEANS)[:, None, None]) / torch.tensor(DEVIATIONS)[:, None, None]
    with torch.inference_mode():
        outputs = checkpoint.model((shares - how.mean) / how.deviation, TOKENS, MASK)
        assert torch.allclose(outputs.image_logits, image(colours), atol=1e-4)
        assert torch.allclose(outputs.text_logits, text(TOKENS, MASK.long()).logits, atol=1e-6)
    assert outputs.image_embedding.shape == outputs.text_embedding.shape == (2, 512)
    assert checkpoint.tokenizer.encode("no edema").ids == [2, 5, 4, 3]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"labels": []}, "labels-missing"),
        ({"preprocessing": None}, "preprocessing-missing"),
        ({"preprocessing": {"image": {"kind": "magic"}}}, "preprocessing-unfit"),
        ({"image": {"backbone": "os.system"}}, "backbone-unknown"),
        ({"image": {"backbone": "resnet18", "weights": "http://example.org"}}, "description-unfit"),
        ({"pooling": "first"}, ""),
    ],
)
def test_a_description_with_holes_asks_in_words(change: dict[str, object], code: str) -> None:
    description = {
        "labels": ["well", "ill"],
        "image": {"backbone": "resnet18"},
        "preprocessing": PREPROCESSING,
        **change,
    }
    tensors = {
        "image": resnet18(num_classes=2).state_dict(),
        "text": BertForSequenceClassification(bert()).state_dict(),
    }
    documents = {"description": description, "config": bert().to_dict()}
    wishes = ConversionWishes(Path("parts"), Path("safe"))
    if not code:
        assembly = assemble_described(tensors, documents, wishes)
        assert any("pooler.dense.weight" in text for text in assembly.notices)
        assert assemble(assembly)
        return
    with pytest.raises(UserError) as raised:
        assemble_described(tensors, documents, wishes)
    assert raised.value.code == code


def test_a_text_part_without_classes_asks_for_heads() -> None:
    documents = {
        "description": {
            "labels": ["a", "b"],
            "image": {"backbone": "resnet18"},
            "preprocessing": PREPROCESSING,
        },
        "config": bert().to_dict(),
    }
    text = BertForSequenceClassification(bert()).bert.state_dict()
    tensors = {"image": resnet18(num_classes=2).state_dict(), "text": text}
    wishes = ConversionWishes(Path("parts"), Path("safe"))
    with pytest.raises(UserError) as raised:
        assemble_described(dict(tensors), documents, wishes)
    assert raised.value.code == "heads-missing"
    heads = {"text.weight": torch.zeros(2, 16), "text.bias": torch.zeros(2)}
    image = {"image": resnet18(num_classes=2).state_dict(), "text": text, "heads": heads}
    assert assemble(assemble_described(image, documents, wishes))


def test_a_vit_of_transformers_computes_the_same_under_torchvisions_names(tmp_path: Path) -> None:
    torch.manual_seed(0)
    sizes = {"hidden_size": 16, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 32}
    theirs = ViTModel(
        ViTConfig(**sizes, image_size=32, patch_size=16, layer_norm_eps=1e-6), add_pooling_layer=False
    ).eval()
    theirs.save_pretrained(tmp_path)
    ours = VisionTransformer(32, 16, 2, 2, 16, 32)
    ours.heads = torch.nn.Identity()
    ours.load_state_dict(vision_tensors(safetensors.torch.load_file(tmp_path / "model.safetensors")))
    images = torch.rand(2, 3, 32, 32)
    with torch.inference_mode():
        assert torch.allclose(ours.eval()(images), theirs(images).last_hidden_state[:, 0], atol=1e-5)


def test_a_dual_encoder_of_transformers_predicts_as_its_heads_on_its_projections(tmp_path: Path) -> None:
    torch.manual_seed(0)
    vision = ViTConfig(image_size=32, patch_size=32, layer_norm_eps=1e-6)
    joined = VisionTextDualEncoderConfig.from_vision_text_configs(vision, bert(768), projection_dim=8)
    theirs = VisionTextDualEncoderModel(joined).eval()
    theirs.save_pretrained(tmp_path / "theirs")
    whole = safetensors.torch.load_file(tmp_path / "theirs" / "model.safetensors")
    config = json.loads((tmp_path / "theirs" / "config.json").read_text())
    heads = {
        f"{part}.{leaf}": torch.randn(shape)
        for part in ("image", "text")
        for leaf, shape in (("weight", (2, 8)), ("bias", (2,)))
    }
    preparation = Preprocessing(PercentileSquare(size_px=32), ReportPreparation(max_tokens=16))
    documents = {"config": config, "preprocessing": msgspec.to_builtins(preparation)}
    wishes = ConversionWishes(Path("theirs"), Path("safe"), labels=("no", "yes"), preprocessing="how.json")
    model = assemble(assemble_vision_text({"whole": whole, "heads": heads}, documents, wishes))
    images = torch.randn(2, 1, 32, 32)
    with torch.inference_mode():
        outputs = model(images, TOKENS, MASK)
        pooled = theirs.vision_model(images.expand(-1, 3, -1, -1)).pooler_output
        expected = theirs.visual_projection(pooled) @ heads["image.weight"].T + heads["image.bias"]
        assert torch.allclose(outputs.image_logits, expected, atol=1e-4)
        pooled = theirs.text_model(TOKENS, MASK.long()).pooler_output
        expected = theirs.text_projection(pooled) @ heads["text.weight"].T + heads["text.bias"]
        assert torch.allclose(outputs.text_logits, expected, atol=1e-4)
    with pytest.raises(UserError) as raised:
        assemble_vision_text({"whole": whole}, documents, wishes)
    assert raised.value.code == "heads-missing"
    config["vision_config"]["model_type"] = "clip_vision_model"
    with pytest.raises(UserError) as raised:
        assemble_vision_text({"whole": whole, "heads": heads}, documents, wishes)
    assert raised.value.code == "vision-unknown"
