"""The trial of a planned run: it tells time, disk and memory, and touches nothing but the store."""

import mmap
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from engine import jobs
from engine.demo import DemoProject
from engine.errors import UserError
from engine.events import Cancelled, Event, Progress, ignore
from engine.memory import watched
from engine.runs import RunRequest


@pytest.fixture
def request_for(tiny_project: DemoProject, tmp_path: Path) -> RunRequest:
    return RunRequest(
        checkpoint=tiny_project.checkpoint,
        dataset=tiny_project.catalog,
        forget=(tiny_project.forget,),
        out=tmp_path / "run",
        device="cpu",
        store=tmp_path / "store",
    )


def test_a_trial_tells_what_is_left_to_do_and_leaves_no_run(request_for: RunRequest) -> None:
    first = jobs.estimate(request_for, report=ignore)
    second = jobs.estimate(request_for, report=ignore)

    assert 0 < first.seconds < first.seconds_at_most
    assert first.images_to_prepare > second.images_to_prepare >= 0
    assert first.disk_bytes > second.disk_bytes > 0
    assert first.memory_bytes > 100 << 20
    assert not request_for.out.exists()


def test_more_epochs_take_longer(request_for: RunRequest) -> None:
    jobs.estimate(request_for, report=ignore)  # what is prepared now is not prepared again
    few, many = (jobs.estimate(replace(request_for, epochs=n), report=ignore) for n in (1, 60))
    assert many.seconds > few.seconds


def test_a_list_that_does_not_fit_is_told_before_any_work(request_for: RunRequest, tmp_path: Path) -> None:
    nobody = tmp_path / "nobody.csv"
    nobody.write_text("subject_id\nnobody\n", encoding="utf-8")
    with pytest.raises(UserError):
        jobs.estimate(replace(request_for, forget=(nobody,)), report=ignore)
    assert not request_for.store.exists()


def test_a_data_set_that_was_not_read_is_told(request_for: RunRequest, tiny_project: DemoProject) -> None:
    with pytest.raises(UserError, match="can only be told"):
        jobs.estimate(replace(request_for, dataset=tiny_project.dataset), report=ignore)


def test_a_trial_can_be_stopped(request_for: RunRequest) -> None:
    def stop(event: Event) -> None:
        if isinstance(event, Progress) and event.step == "Trying a few steps":
            raise Cancelled

    with pytest.raises(Cancelled):
        jobs.estimate(request_for, report=stop)


def test_memory_is_watched_while_the_block_runs() -> None:
    new_pages = mmap.mmap(-1, 64 << 20)  # whatever the process has held before
    with watched(torch.device("cpu")) as peak:
        new_pages.write(b"1" * (64 << 20))
    new_pages.close()
    assert peak.added >= 30 << 20
    assert peak.held > peak.added
