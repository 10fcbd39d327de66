"""Checkpoint folders: whole or refused, and what comes back is what was saved."""

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
import safetensors.torch
import torch

from engine.errors import UserError
from engine.model.checkpoint import Origin, load_checkpoint, save_checkpoint
from engine.model.summary import describe_checkpoint
from tests.engine.model.tiny_model import save_tiny


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    save_tiny(tmp_path / "checkpoint")
    return tmp_path / "checkpoint"


def test_a_saved_model_comes_back_bit_for_bit(copy: Path, tmp_path: Path) -> None:
    first = load_checkpoint(copy)
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


def test_the_summary_agrees_with_the_model(copy: Path) -> None:
    summary = describe_checkpoint(copy)
    checkpoint = load_checkpoint(copy)
    assert summary.sha256 == checkpoint.record.sha256
    assert summary.labels == checkpoint.config.labels
    assert summary.parameters == sum(p.numel() for p in checkpoint.model.parameters())


def test_the_digest_of_the_weights_is_that_of_the_format_in_words(copy: Path) -> None:
    manifest = json.loads((copy / "manifest.json").read_text())
    tensors = safetensors.torch.load_file(copy / "model.safetensors")
    digest = hashlib.sha256()
    for name in sorted(tensors):
        dtype = {torch.float32: "F32", torch.int64: "I64"}[tensors[name].dtype]
        described = json.dumps([name, dtype, list(tensors[name].shape)], separators=(",", ":"))
        digest.update(described.encode() + b"\n" + tensors[name].numpy().tobytes())
    assert manifest["weights_digest"] == digest.hexdigest()
    assert manifest["source_sha256"] == ""


def test_a_manifest_nested_without_end_is_told_in_words(copy: Path) -> None:
    (copy / "manifest.json").write_text("[" * 200_000)
    with pytest.raises(UserError, match="damaged"):
        load_checkpoint(copy)
