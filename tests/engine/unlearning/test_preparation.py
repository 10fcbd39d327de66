"""Preparing a run: the sets are those that the original was really trained with, or there is no run."""

import csv
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine import jobs
from engine.catalog.catalog import Catalog
from engine.demo import DemoProject
from engine.errors import UserError
from engine.events import ignore
from engine.runs import RunFolder, RunRequest
from engine.unlearning.preparation import prepare_run

TRAINING = """
epochs = 1
[embedding]
width = 8
[image]
kind = "residual"
channels = [4]
[text]
hidden = 8
heads = 1
layers = 1
[preprocessing.image]
kind = "percentiles"
size_px = 16
"""


def write_manifest(folder: Path, patients: int) -> Path:
    folder.mkdir(exist_ok=True)
    rng = np.random.default_rng(1)
    rows = []
    for number in range(patients):
        Image.fromarray(rng.integers(0, 255, (20, 20), dtype=np.uint8)).save(folder / f"{number}.png")
        rows.append([f"p{number:03}", f"s{number}", f"{number}.png", "clear lungs", str(number % 2)])
    with (folder / "manifest.csv").open("w", newline="") as stream:
        csv.writer(stream).writerows([["subject_id", "study_id", "image_path", "text", "label"], *rows])
    return folder / "manifest.csv"


@pytest.fixture
def drawn(tmp_path: Path) -> RunRequest:
    """Return a request on a data set without a split, with a checkpoint trained by another seed."""
    manifest = write_manifest(tmp_path / "data", 20)
    (tmp_path / "t.toml").write_text(TRAINING)
    jobs.train(manifest, tmp_path / "model", config=tmp_path / "t.toml", seed=99, device="cpu", report=ignore)
    jobs.index(manifest, tmp_path / "c.sqlite", report=ignore)
    with Catalog.open(tmp_path / "c.sqlite") as catalog:
        (tmp_path / "ids.csv").write_text(f"subject_id\n{catalog.members('train')[0]}\n")
    return RunRequest(tmp_path / "model", manifest, (tmp_path / "ids.csv",), tmp_path / "run", device="cpu")


def test_a_drawn_split_is_the_one_of_training_whatever_the_seeds(drawn: RunRequest) -> None:
    record = prepare_run(replace(drawn, seed=7), report=ignore)
    assert record.deviations == ()
    with Catalog.open(RunFolder(drawn.out).catalog_file) as catalog:
        assert catalog.version == record.original.data_version


def test_a_changed_data_set_without_a_split_is_refused(drawn: RunRequest, tmp_path: Path) -> None:
    write_manifest(tmp_path / "data", 21)
    with pytest.raises(UserError) as raised:
        prepare_run(drawn, report=ignore)
    assert raised.value.code == "split-unknown"
    assert not drawn.out.exists()


def test_a_changed_data_set_with_a_split_is_a_recorded_deviation(
    tiny_project: DemoProject, tmp_path: Path
) -> None:
    dataset = Path(shutil.copytree(tiny_project.dataset, tmp_path / "dataset"))
    ids = tiny_project.forget.read_text().split()
    report = min(path for path in dataset.rglob("s5*.txt") if ids[1] not in str(path))
    report.write_text(report.read_text() + " Addendum to the impression.\n")
    request = RunRequest(
        tiny_project.checkpoint, dataset, (tiny_project.forget,), tmp_path / "run", device="cpu"
    )
    assert len(prepare_run(request, report=ignore).deviations) == 1


def test_parameters_chosen_otherwise_than_the_methods_own_are_recorded_deviations(drawn: RunRequest) -> None:
    chosen = {"learning_rate": 2e-4, "further_epochs": 4, "perturb": False}
    record = prepare_run(replace(drawn, epochs=3, overrides=chosen), report=ignore)
    assert record.deviations == (
        "Chosen in the plan: epochs 3, in place of the method's own 2.",
        "Chosen in the plan: learning rate 0.0002, in place of the method's own 0.001.",
        "Chosen in the plan: perturb no, in place of the method's own yes.",
    )
    assert record.method.parameters["learning_rate"] == 2e-4


@pytest.mark.parametrize("set_name", ["unseen", "train"])
def test_sets_that_make_no_sense_are_refused(
    tiny_project: DemoProject, tmp_path: Path, set_name: str
) -> None:
    with Catalog.open(tiny_project.catalog) as catalog:
        ids = catalog.members("unseen")[:1] if set_name == "unseen" else catalog.members("train")
    (tmp_path / "ids.csv").write_text("\n".join(["subject_id", *ids]))
    request = RunRequest(
        checkpoint=tiny_project.checkpoint,
        dataset=tiny_project.dataset,
        forget=(tmp_path / "ids.csv",),
        out=tmp_path / "run",
        device="cpu",
        catalog=tiny_project.catalog,
    )
    with pytest.raises(UserError) as raised:
        prepare_run(request, report=ignore)
    assert raised.value.code == {"unseen": "ids-not-in-training", "train": "retain-empty"}[set_name]
    assert not (tmp_path / "run").exists()


def test_a_folder_that_holds_only_the_filed_requests_is_free_and_keeps_them(drawn: RunRequest) -> None:
    filed = RunFolder(drawn.out).filed_file
    drawn.out.mkdir()
    filed.write_text("filed")
    with pytest.raises(UserError):
        prepare_run(replace(drawn, forget=(drawn.out / "none.csv",)), report=ignore)
    prepare_run(drawn, report=ignore)
    assert filed.read_text() == "filed"
    with pytest.raises(UserError) as raised:
        prepare_run(drawn, report=ignore)
    assert raised.value.code == "run-exists"
