"""What a checkpoint is recognised as by its names and small files, without torch."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from engine.conversion.layouts import VISION_TEXT_TYPE
from engine.conversion.recognition import is_like_checkpoint, recognise
from engine.errors import UserError
from tests.engine.conversion import foreign
from tests.engine.model.tiny_model import save_tiny


def test_our_own_folder_needs_no_conversion_until_its_manifest_is_gone(tmp_path: Path) -> None:
    save_tiny(tmp_path / "own")
    found = recognise(tmp_path / "own")
    assert found.form == "own"
    assert found.size_bytes == sum(file.stat().st_size for file in (tmp_path / "own").iterdir())
    (tmp_path / "own" / "manifest.json").unlink()
    assert recognise(tmp_path / "own").form == "own-weights"


def test_a_published_folder_leaves_nothing_certainly_open(tmp_path: Path) -> None:
    foreign.write_published(tmp_path / "published", foreign.TextSize())
    found = recognise(tmp_path / "published")
    assert (found.form, found.labels) == ("published", ())
    assert (found.asks_labels, found.asks_preparation, found.asks_config) == (False, False, False)


@pytest.mark.parametrize("name", ["model_state_dict.pth", "weights.PT", "a.bin", "a.safetensors"])
def test_a_file_of_weights_asks_for_a_configuration(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"anything")
    assert is_like_checkpoint(tmp_path / name)
    found = recognise(tmp_path / name)
    assert (found.form, found.asks_config, found.size_bytes) == ("weights", True, 8)


def test_a_folder_with_weights_alone_asks_for_a_configuration_as_well(tmp_path: Path) -> None:
    (tmp_path / "model_state_dict.pth").write_bytes(b"anything")
    assert recognise(tmp_path).asks_config


def test_a_vision_text_folder_asks_for_what_its_config_leaves_open(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"")
    config: dict[str, object] = {"model_type": VISION_TEXT_TYPE}
    (tmp_path / "config.json").write_text(json.dumps(config))
    found = recognise(tmp_path)
    assert (found.form, found.asks_labels, found.asks_preparation) == ("vision-text", True, True)
    (tmp_path / "config.json").write_text(json.dumps(config | {"id2label": {"0": "no", "1": "yes"}}))
    assert (recognise(tmp_path).labels, recognise(tmp_path).asks_labels) == (("no", "yes"), False)


def test_two_described_parts_ask_for_what_the_description_leaves_open(tmp_path: Path) -> None:
    (tmp_path / "model.toml").write_text('labels = ["no", "yes"]\n[image]\nbackbone = "resnet18"\n')
    found = recognise(tmp_path)
    assert (found.form, found.labels, found.asks_labels) == ("two-parts", ("no", "yes"), False)
    assert found.asks_preparation
    (tmp_path / "model.toml").write_text('[image]\nbackbone = "resnet18"\n[preprocessing]\n')
    found = recognise(tmp_path)
    assert (found.asks_labels, found.asks_preparation) == (True, False)


@pytest.mark.parametrize(
    ("name", "code"), [("absent", "checkpoint-missing"), ("letter.docx", "checkpoint-unrecognised")]
)
def test_anything_else_is_refused_in_words(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "letter.docx").write_bytes(b"PK")
    assert not is_like_checkpoint(tmp_path / name)
    with pytest.raises(UserError) as raised:
        recognise(tmp_path / name)
    assert raised.value.code == code


def test_a_damaged_config_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "pytorch_model.bin").write_bytes(b"")
    (tmp_path / "config.json").write_text("[" * 100_000)
    with pytest.raises(UserError) as raised:
        recognise(tmp_path)
    assert raised.value.code == "json-damaged"


def test_recognising_needs_no_torch(project_root: Path) -> None:
    code = "import sys, engine.conversion.recognition, engine.model.preparation_choice; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=project_root, check=False).returncode == 0
