"""Unlearning on a tiny project: repeatable, resumable, stoppable, and the original stays as it is."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine import jobs
from engine.demo import DemoProject
from engine.events import Cancelled, Event, Measured, Notice, ignore
from engine.files import sha256_of
from engine.runs import RunFolder, RunRequest
from engine.unlearning.method_info import METHOD_INFO


def request_for(project: DemoProject, out: Path) -> RunRequest:
    return RunRequest(
        checkpoint=project.checkpoint,
        dataset=project.dataset,
        forget=(project.forget,),
        out=out,
        seed=3,
        device="cpu",
        epochs=3,
        catalog=project.catalog,
    )


class StopAfter:
    """Cancels at the n-th event that follows the measurement of an epoch."""

    def __init__(self, epoch: int, events: int) -> None:
        self.epoch, self.events, self.seen = epoch, events, 0

    def __call__(self, event: Event) -> None:
        if isinstance(event, Measured) and event.metrics.epoch == self.epoch:
            self.seen = 1
        elif self.seen:
            self.seen += 1
        if self.seen > self.events:
            raise Cancelled


def model_hashes(folder: Path) -> dict[str, str]:
    names = ("model.safetensors", "config.json", "tokenizer.json")
    return {name: sha256_of(folder / name) for name in names}


@pytest.mark.parametrize("method", list(METHOD_INFO))
def test_each_method_runs_to_an_end_that_its_record_tells(
    tiny_project: DemoProject, tmp_path: Path, method: str
) -> None:
    request = replace(request_for(tiny_project, tmp_path / "run"), method=method)
    record = jobs.unlearn(request, report=ignore)
    folder = RunFolder(tmp_path / "run")
    metrics = folder.metrics()
    assert record == folder.record()
    assert [epoch.epoch for epoch in metrics] == [0, 1, 2, 3]
    assert record.epochs_run == 3
    assert (record.state == "unlearned") == folder.model.is_dir() == (record.selected_epoch is not None)
    assert not folder.states.exists()


def test_two_runs_of_one_seed_are_equal_to_the_last_digit(tiny_project: DemoProject, tmp_path: Path) -> None:
    for name in ("one", "two"):
        jobs.unlearn(request_for(tiny_project, tmp_path / name), report=ignore)
    one, two = RunFolder(tmp_path / "one"), RunFolder(tmp_path / "two")
    assert one.metrics_file.read_bytes() == two.metrics_file.read_bytes()
    assert one.record().selected_epoch == two.record().selected_epoch


def test_another_seed_gives_other_figures(tiny_project: DemoProject, tmp_path: Path) -> None:
    request = replace(request_for(tiny_project, tmp_path / "one"), epochs=1)
    jobs.unlearn(request, report=ignore)
    jobs.unlearn(replace(request, out=tmp_path / "two", seed=4), report=ignore)
    one, two = (RunFolder(tmp_path / name).metrics()[1] for name in ("one", "two"))
    assert one.losses != two.losses


@pytest.mark.parametrize(("epoch", "events"), [(0, 0), (0, 2), (1, 1), (2, 0), (2, 3)])
def test_a_stopped_run_goes_on_to_the_same_end(
    tiny_project: DemoProject, tmp_path: Path, epoch: int, events: int
) -> None:
    jobs.unlearn(request_for(tiny_project, tmp_path / "whole"), report=ignore)
    with pytest.raises(Cancelled):
        jobs.unlearn(request_for(tiny_project, tmp_path / "stopped"), report=StopAfter(epoch, events))
    whole, stopped = RunFolder(tmp_path / "whole"), RunFolder(tmp_path / "stopped")
    assert stopped.record().state == "stopped"
    jobs.resume(stopped.path, report=ignore)
    assert stopped.metrics_file.read_bytes() == whole.metrics_file.read_bytes()
    assert stopped.record().selected_epoch == whole.record().selected_epoch
    if whole.model.is_dir():
        assert model_hashes(stopped.model) == model_hashes(whole.model)


def test_resuming_a_finished_run_changes_nothing(tiny_project: DemoProject, tmp_path: Path) -> None:
    record = jobs.unlearn(replace(request_for(tiny_project, tmp_path / "run"), epochs=1), report=ignore)
    before = sorted((path, path.stat().st_mtime_ns) for path in (tmp_path / "run").rglob("*"))
    assert jobs.resume(tmp_path / "run", report=ignore) == record
    assert sorted((path, path.stat().st_mtime_ns) for path in (tmp_path / "run").rglob("*")) == before


def test_original_and_data_set_stay_byte_for_byte(tiny_project: DemoProject, tmp_path: Path) -> None:
    def hashes() -> dict[Path, str]:
        places = (tiny_project.checkpoint, tiny_project.dataset)
        return {file: sha256_of(file) for place in places for file in place.rglob("*") if file.is_file()}

    before = hashes()
    jobs.unlearn(replace(request_for(tiny_project, tmp_path / "run"), epochs=1), report=ignore)
    assert hashes() == before


def test_no_patient_id_leaves_the_private_folder(tiny_project: DemoProject, tmp_path: Path) -> None:
    said: list[str] = []

    def listen(event: Event) -> None:
        if isinstance(event, Notice):
            said.append(event.words())

    jobs.unlearn(replace(request_for(tiny_project, tmp_path / "run"), epochs=1), report=listen)
    folder = RunFolder(tmp_path / "run")
    ids = tiny_project.forget.read_text().split()[1:]
    public = [
        file for file in folder.path.rglob("*") if file.is_file() and folder.private not in file.parents
    ]
    for subject_id in ids:
        assert not any(subject_id.encode() in file.read_bytes() for file in public)
        assert subject_id not in " ".join(said)
    assert folder.private.stat().st_mode & 0o077 == 0
