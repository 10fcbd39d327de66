"""Checkpoint folders: whole or refused, and what comes back is what was saved."""

import shutil
from pathlib import Path

import pytest
import torch

from engine.demo import DemoProject
from engine.errors import UserError
from engine.events import ignore
from engine.model.checkpoint import load_checkpoint, save_checkpoint
from engine.model.conversion import convert_checkpoint
from engine.model.summary import describe_checkpoint


@pytest.fixture
def copy(tiny_project: DemoProject, tmp_path: Path) -> Path:
    return Path(shutil.copytree(tiny_project.checkpoint, tmp_path / "checkpoint"))


def test_a_saved_model_comes_back_bit_for_bit(tiny_project: DemoProject, tmp_path: Path) -> None:
    first = load_checkpoint(tiny_project.checkpoint)
    from datetime import UTC, datetime

    from engine.model.checkpoint import Origin

    origin = Origin(first.record.sha256, "version", datetime(2026, 1, 2, tzinfo=UTC))
    saved = save_checkpoint(
        tmp_path / "again", first.model, first.tokenizer, config=first.config, origin=origin
    )
    second = load_checkpoint(tmp_path / "again")
    assert second.record == saved
    assert second.record.parent == first.record.sha256
    for name, value in first.model.state_dict().items():
        assert torch.equal(value, second.model.state_dict()[name])


@pytest.mark.parametrize("name", ["config.json", "model.safetensors", "tokenizer.json", "manifest.json"])
def test_a_missing_file_is_named(copy: Path, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(UserError, match=f"has no {name}") as raised:
        load_checkpoint(copy)
    assert raised.value.code == "checkpoint-incomplete"
    with pytest.raises(UserError):
        describe_checkpoint(copy)


@pytest.mark.parametrize("name", ["config.json", "model.safetensors", "tokenizer.json"])
def test_one_changed_byte_is_refused(copy: Path, name: str) -> None:
    data = bytearray((copy / name).read_bytes())
    data[len(data) // 2] ^= 1
    (copy / name).write_bytes(data)
    with pytest.raises(UserError) as raised:
        load_checkpoint(copy)
    assert raised.value.code == "checkpoint-altered"


def test_a_damaged_manifest_is_told_in_words(copy: Path) -> None:
    (copy / "manifest.json").write_text("{")
    with pytest.raises(UserError, match="damaged"):
        load_checkpoint(copy)


def test_no_folder_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no checkpoint folder"):
        load_checkpoint(tmp_path / "nowhere")


def test_the_summary_agrees_with_the_model(tiny_project: DemoProject) -> None:
    summary = describe_checkpoint(tiny_project.checkpoint)
    checkpoint = load_checkpoint(tiny_project.checkpoint)
    assert summary.sha256 == checkpoint.record.sha256
    assert summary.labels == checkpoint.config.labels
    assert summary.parameters == sum(p.numel() for p in checkpoint.model.parameters())


def test_plain_pickled_weights_convert_to_the_same_model(copy: Path, tmp_path: Path) -> None:
    original = load_checkpoint(copy)
    (copy / "model.safetensors").unlink()
    torch.save(original.model.state_dict(), copy / "pytorch_model.bin")
    convert_checkpoint(copy, tmp_path / "safe", report=ignore)
    safe = load_checkpoint(tmp_path / "safe")
    for name, value in original.model.state_dict().items():
        assert torch.equal(value, safe.model.state_dict()[name])


class Hostile:
    """Would write a canary file if a pickle of it were ever run."""

    def __init__(self, canary: Path) -> None:
        self.canary = canary

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        import os

        return os.system, (f"touch {self.canary}",)


def test_a_pickle_with_code_is_refused_and_not_run(copy: Path, tmp_path: Path) -> None:
    import pickle

    (copy / "model.safetensors").unlink()
    (copy / "pytorch_model.bin").write_bytes(pickle.dumps({"w": Hostile(tmp_path / "canary")}))
    with pytest.raises(UserError, match="not a plain set of weights"):
        convert_checkpoint(copy, tmp_path / "safe", report=ignore)
    assert not (tmp_path / "canary").exists()
    assert not (tmp_path / "safe").exists()


def test_weights_of_another_architecture_are_refused(copy: Path, tmp_path: Path) -> None:
    from safetensors.torch import save_file

    save_file({"something": torch.zeros(2)}, copy / "model.safetensors")
    with pytest.raises(UserError, match="do not fit"):
        convert_checkpoint(copy, tmp_path / "safe", report=ignore)
