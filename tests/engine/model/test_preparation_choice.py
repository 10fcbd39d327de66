"""Choosing how images are prepared writes the same weights into a folder of their own."""

from pathlib import Path

import pytest
import torch

from engine import jobs
from engine.errors import UserError
from engine.events import Cancelled, Event, ignore
from engine.files import sha256_of
from engine.model.checkpoint import load_checkpoint
from engine.model.config import PaddedCrop, Preprocessing, ReportPreparation
from engine.model.identity import identify
from engine.model.preparation_choice import save_with_preprocessing
from tests.engine.model.tiny_model import save_tiny

CHOSEN = Preprocessing(PaddedCrop(size_px=64), ReportPreparation(max_tokens=16))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    save_tiny(tmp_path / "source")
    return tmp_path / "source"


def test_weights_stay_the_preparation_changes_and_the_parent_is_recorded(
    source: Path, tmp_path: Path
) -> None:
    record = save_with_preprocessing(source, tmp_path / "made", preprocessing=CHOSEN, report=ignore)
    before, after = load_checkpoint(source), load_checkpoint(tmp_path / "made")
    assert after.record == record
    assert after.config.preprocessing == CHOSEN
    assert record.parent == sha256_of(source / "manifest.json")
    assert record.data_version == before.record.data_version
    assert identify(source).weights_digest == identify(tmp_path / "made").weights_digest
    for name, value in before.model.state_dict().items():
        assert torch.equal(value, after.model.state_dict()[name])


def test_an_altered_checkpoint_is_refused_and_nothing_is_left(source: Path, tmp_path: Path) -> None:
    (source / "tokenizer.json").write_text("{}")
    with pytest.raises(UserError, match="not the file that the checkpoint was saved with"):
        save_with_preprocessing(source, tmp_path / "made", preprocessing=CHOSEN, report=ignore)
    assert [one.name for one in tmp_path.iterdir() if "xdg" not in one.name] == ["source"]


def test_a_folder_that_is_there_is_never_replaced(source: Path) -> None:
    with pytest.raises(UserError) as raised:
        save_with_preprocessing(source, source, preprocessing=CHOSEN, report=ignore)
    assert raised.value.code == "checkpoint-exists"


def test_stopping_leaves_nothing_half_written(source: Path, tmp_path: Path) -> None:
    def stop(event: Event) -> None:
        if getattr(event, "done", 0):
            raise Cancelled

    with pytest.raises(Cancelled):
        save_with_preprocessing(source, tmp_path / "made", preprocessing=CHOSEN, report=stop)
    assert [one.name for one in tmp_path.iterdir() if "xdg" not in one.name] == ["source"]


def test_the_same_weights_under_a_new_preparation_stay_retired(source: Path, tmp_path: Path) -> None:
    jobs.choose_preparation(source, tmp_path / "made", preprocessing=CHOSEN, report=ignore)
    (entered,) = jobs.models()
    assert jobs.retire_registered(entered.sha256, " consent  withdrawn ").reason == "consent withdrawn"
    with pytest.raises(UserError, match="consent withdrawn"):
        jobs.require_usable(source)
    with pytest.raises(UserError, match="consent withdrawn"):
        jobs.choose_preparation(source, tmp_path / "again", preprocessing=CHOSEN, report=ignore)
    with pytest.raises(UserError) as raised:
        jobs.retire_registered(entered.sha256, "twice")
    assert raised.value.code == "model-retired"
