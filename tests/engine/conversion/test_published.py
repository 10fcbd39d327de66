"""The published format: converted without loss, every name accounted for."""

import json
from pathlib import Path

import pytest
import safetensors.torch
import torch
from torch import Tensor
from torch.nn import functional

from engine.conversion.assembly import assemble
from engine.conversion.job import convert_checkpoint
from engine.conversion.published import assemble_published
from engine.conversion.wishes import ConversionWishes
from engine.errors import UserError
from engine.events import Event, Notice, ignore
from engine.files import sha256_of
from engine.model.checkpoint import load_checkpoint
from engine.model.config import MANIFEST_FILE, ModelConfig
from engine.runs import ModelRecord
from tests.engine.conversion import foreign


def convert(wishes: ConversionWishes) -> tuple[ModelRecord, list[str]]:
    notices: list[str] = []

    def listen(event: Event) -> None:
        if isinstance(event, Notice):
            notices.append(event.words())

    return convert_checkpoint(wishes, approve=lambda _: None, report=listen), notices


@pytest.fixture
def published(tmp_path: Path) -> Path:
    foreign.write_published(tmp_path / "published", foreign.TextSize())
    return tmp_path / "published"


def test_the_published_directory_converts_and_predicts_as_its_own_weights_say(
    published: Path, tmp_path: Path
) -> None:
    record, notices = convert(ConversionWishes(published, tmp_path / "safe"))
    checkpoint = load_checkpoint(tmp_path / "safe")
    assert checkpoint.record == record
    assert (record.parent, record.data_version) == ("", "")
    assert checkpoint.config.labels[0] == "no edema"
    assert checkpoint.config.preprocessing.image.size_px == 2048
    manifest = json.loads((tmp_path / "safe" / MANIFEST_FILE).read_text())
    assert manifest["source_sha256"] == sha256_of(published / "pytorch_model.bin")
    unused = next(text for text in notices if "unused" in text)
    assert all(name in unused for name in ("classifier.weight", "position_ids"))
    weights = torch.load(published / "pytorch_model.bin", weights_only=True)
    with torch.inference_mode():
        tokens = torch.tensor([[2, 5, 6, 3]])
        outputs = checkpoint.model(torch.rand(1, 1, 2048, 2048), tokens, torch.ones_like(tokens).bool())
    text, image = (weights[f"{name}.weight"] for name in ("text_model.classifier", "img_model.fc1"))
    expected = functional.linear(outputs.text_embedding, text, weights["text_model.classifier.bias"])
    assert torch.allclose(outputs.text_logits, expected, atol=1e-6)
    expected = functional.linear(outputs.image_embedding, image, weights["img_model.fc1.bias"])
    assert torch.allclose(outputs.image_logits, expected, atol=1e-6)
    state = checkpoint.model.state_dict()
    assert torch.equal(
        state["text_encoder.bert.encoder.layer.0.output.LayerNorm.weight"],
        weights["text_model.bert.encoder.layer.0.output.LayerNorm.gamma"],
    )
    assert torch.equal(
        state["image_encoder.body.layer7.1.bn2.running_var"], weights["img_model.layer7.1.bn2.running_var"]
    )


def test_a_bare_state_dict_takes_the_configuration_that_the_user_names(
    published: Path, tmp_path: Path
) -> None:
    bare = tmp_path / "model_state_dict.pth"
    weights = torch.load(published / "pytorch_model.bin", weights_only=True)
    torch.save({"epoch": 3, "state_dict": {f"module.{name}": value for name, value in weights.items()}}, bare)
    with pytest.raises(UserError) as raised:
        convert(ConversionWishes(bare, tmp_path / "safe"))
    assert raised.value.code == "config-missing"
    convert(ConversionWishes(bare, tmp_path / "safe", config=str(published)))
    convert(ConversionWishes(published, tmp_path / "direct"))
    first, second = (json.loads((tmp_path / name / MANIFEST_FILE).read_text()) for name in ("safe", "direct"))
    assert first["weights_digest"] == second["weights_digest"]
    assert first["source_sha256"] != second["source_sha256"]


def test_half_precision_in_two_shards_of_safetensors_converts_with_a_notice(
    published: Path, tmp_path: Path
) -> None:
    weights = torch.load(published / "pytorch_model.bin", weights_only=True)
    (published / "pytorch_model.bin").unlink()
    names = sorted(weights)
    parts = {"a.safetensors": names[::2], "b.safetensors": names[1::2]}
    for file, chosen in parts.items():
        halves = {n: weights[n].half() if weights[n].is_floating_point() else weights[n] for n in chosen}
        safetensors.torch.save_file(halves, published / file)
    index = {"weight_map": {name: file for file, chosen in parts.items() for name in chosen}}
    (published / "model.safetensors.index.json").write_text(json.dumps(index))
    _, notices = convert(ConversionWishes(published, tmp_path / "safe"))
    assert any("float16" in text for text in notices)
    state = load_checkpoint(tmp_path / "safe").model.state_dict()
    assert torch.equal(state["image_head.weight"], weights["img_model.fc1.weight"].half().float())


def fit(
    weights: dict[str, Tensor], *, labels: tuple[str, ...] = (), config: dict[str, object] | None = None
) -> ModelConfig:
    """Assemble without the confined process, which the tests above go through."""
    wishes = ConversionWishes(Path("weights.pth"), Path("safe"), labels=labels)
    documents = {"config": {**foreign.config(foreign.TextSize()), **(config or {})}}
    assembly = assemble_published(weights, documents, wishes)
    assemble(assembly)
    return assembly.config


def test_every_missing_and_strange_name_is_told() -> None:
    weights = foreign.published_weights(foreign.TextSize())
    for number in range(2):
        del weights[f"img_model.layer3.{number}.conv1.weight"]
    weights["text_model.extra.weight"] = torch.zeros(3)
    weights["img_model.conv1.weight"] = torch.zeros(8, 3, 7, 7)
    with pytest.raises(UserError) as raised:
        fit(weights)
    assert raised.value.code == "weights-unmatched"
    assert raised.value.details == (
        "image_encoder.body.layer3.0.conv1.weight is missing",
        "image_encoder.body.layer3.1.conv1.weight is missing",
        "text_model.extra.weight is unexpected",
        "image_encoder.body.conv1.weight has the shape (8, 3, 7, 7) instead of (8, 1, 7, 7)",
    )
    assert "layer3.0.conv1.weight" in raised.value.what


def test_three_outputs_are_ordinal_channels_of_the_four_classes() -> None:
    config = fit(foreign.published_weights(foreign.TextSize(), outputs=3))
    assert (config.task, len(config.labels)) == ("ordinal", 4)


def test_other_classes_have_to_be_named() -> None:
    weights = foreign.published_weights(foreign.TextSize(), outputs=2)
    with pytest.raises(UserError, match="--labels") as raised:
        fit(dict(weights))
    assert raised.value.code == "labels-missing"
    assert fit(dict(weights), labels=("well", "ill")).labels == ("well", "ill")
    with pytest.raises(UserError, match="2 outputs and 5 classes"):
        fit(dict(weights), labels=tuple("abcde"))


def test_the_classes_of_id2label_count_before_the_published_ones() -> None:
    names = {"0": "none", "1": "mild", "2": "moderate", "3": "severe"}
    weights = foreign.published_weights(foreign.TextSize())
    assert fit(dict(weights), config={"id2label": names}).labels == ("none", "mild", "moderate", "severe")
    generic = {str(n): f"LABEL_{n}" for n in range(4)}
    assert fit(weights, config={"id2label": generic}).labels[0] == "no edema"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"auto_map": {"AutoModel": "evil.Evil"}}, "remote-code"),
        ({"num_hidden_layers": 10**9}, "text-settings-unfit"),
        ({"num_hidden_layers": 100}, "config-unfit"),
        ({"hidden_act": "__import__"}, "text-settings-unfit"),
        ({"model_type": "llama"}, "text-encoder-unknown"),
    ],
)
def test_a_hostile_configuration_is_refused_in_words(change: dict[str, object], code: str) -> None:
    with pytest.raises(UserError) as raised:
        fit(foreign.published_weights(foreign.TextSize()), config=change)
    assert raised.value.code == code


def test_what_the_approval_refuses_leaves_nothing(published: Path, tmp_path: Path) -> None:
    def refuse(folder: Path) -> None:
        assert load_checkpoint(folder).config.labels
        raise UserError("model-retired", what="Retired.", do="Use another.")

    with pytest.raises(UserError, match="Retired"):
        convert_checkpoint(ConversionWishes(published, tmp_path / "safe"), approve=refuse, report=ignore)
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "xdg") == ["published"]
