"""How a retrained model is trained: as told, as recorded, or by the defaults with a warning."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine.errors import UserError
from engine.events import Event, Notice
from engine.files import read_json, to_json, write_atomic
from engine.model.config import MANIFEST_FILE, Manifest
from engine.model.likeness import trained_alike
from engine.model.training import TrainingConfig
from engine.model.training_settings import TrainingSettings
from engine.retraining.choice import choose_training
from tests.engine.model.tiny_model import save_tiny

RECORDED = TrainingSettings(epochs=7, learning_rate=2e-3, weight_decay=0.1, batch_size=8, warmup=0.2, seed=5)


@pytest.fixture
def original(tmp_path: Path) -> Path:
    save_tiny(tmp_path / "original")
    return tmp_path / "original"


def record(checkpoint: Path, training: TrainingSettings | None) -> None:
    manifest = read_json(checkpoint / MANIFEST_FILE, Manifest)
    write_atomic(checkpoint / MANIFEST_FILE, to_json(replace(manifest, training=training)))


def test_what_the_original_records_is_taken(original: Path) -> None:
    record(original, RECORDED)
    told: list[Event] = []
    chosen = choose_training(original, None, report=told.append)
    assert (chosen.epochs, chosen.learning_rate, chosen.weight_decay) == (7, 2e-3, 0.1)
    assert (chosen.batch_size, chosen.warmup) == (8, 0.2)
    assert isinstance(told[0], Notice)
    assert told[0].level == "info"


def test_without_a_record_the_defaults_are_taken_with_a_warning(original: Path) -> None:
    told: list[Event] = []
    chosen = choose_training(original, None, report=told.append)
    assert chosen.epochs == TrainingConfig().epochs
    assert isinstance(told[0], Notice)
    assert told[0].level == "warning"
    assert "does not record how it was trained" in told[0].words()


def test_a_configuration_that_is_given_goes_before_the_record(original: Path, tmp_path: Path) -> None:
    record(original, RECORDED)
    file = tmp_path / "training.toml"
    file.write_text(
        "epochs = 2\n[preprocessing.image]\nkind = 'percentiles'\nsize_px = 512\n", encoding="utf-8"
    )
    chosen = choose_training(original, file, report=[].append)
    assert (chosen.epochs, chosen.batch_size) == (2, TrainingConfig().batch_size)
    assert chosen.preprocessing.image.size_px != 512


def test_a_configuration_that_cannot_be_read_is_refused(original: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be used"):
        choose_training(original, tmp_path / "missing.toml", report=[].append)


@pytest.mark.parametrize(
    ("first", "second", "passed"),
    [
        (RECORDED, replace(RECORDED, seed=99), True),
        (RECORDED, replace(RECORDED, epochs=8), False),
        (RECORDED, None, None),
        (None, RECORDED, None),
        (None, None, None),
    ],
)
def test_models_are_alike_where_all_but_the_seed_is_recorded_and_the_same(
    original: Path,
    tmp_path: Path,
    first: TrainingSettings | None,
    second: TrainingSettings | None,
    passed: bool | None,
) -> None:
    save_tiny(tmp_path / "reference", seed=4)
    record(original, first)
    record(tmp_path / "reference", second)
    found = trained_alike(original, tmp_path / "reference")
    assert found.passed is passed
    for one in (first, second):
        assert one is None or f"{one.epochs} epochs" in found.detail
