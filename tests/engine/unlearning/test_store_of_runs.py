"""What runs and audits leave in the store: nothing of the forgotten, and never a wrong pixel."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from engine import jobs
from engine.demo import DemoProject
from engine.events import Cancelled, Event, Measured, Notice, ignore
from engine.files import read_json
from engine.records import Split
from engine.runs import RunFolder, RunRequest
from engine.store.purging import list_store, purge_all, purge_patients
from engine.store.store import open_store


def request_for(project: DemoProject, out: Path) -> RunRequest:
    return RunRequest(
        checkpoint=project.checkpoint,
        dataset=project.dataset,
        forget=(project.forget,),
        out=out,
        method="forget-mi",
        seed=3,
        device="cpu",
        epochs=2,
        catalog=project.catalog,
        store=out.parent / "own-store",
    )


def test_an_audit_purges_the_forgotten_from_the_store_and_a_second_one_reads_them_again(
    tiny_project: DemoProject, tmp_path: Path
) -> None:
    request, said = request_for(tiny_project, tmp_path / "run"), list[str]()

    def listen(event: Event) -> None:
        if isinstance(event, Notice):
            said.append(event.words())

    record = jobs.unlearn(request, report=listen)
    assert record.unlearned is not None
    assert "stay in the store until the run is audited" in said[-1]
    split = read_json(RunFolder(request.out).split_file, Split)
    before = list_store(request.store)
    assert before.patients == sum(
        map(len, (split.forget, split.retain, split.unseen_select, split.unseen_report))
    )
    first = jobs.audit(request.out, report=listen)
    after = list_store(request.store)
    assert after.patients == before.patients - len(split.forget)
    assert f"{before.images[0].images - after.images[0].images} prepared images" in said[-1]
    assert purge_patients(request.store, split.forget).images == 0
    assert jobs.audit(request.out, report=ignore).heads == first.heads
    assert list_store(request.store).patients == after.patients


def test_a_run_whose_store_was_purged_meanwhile_goes_on_to_the_same_end(
    tiny_project: DemoProject, tmp_path: Path
) -> None:
    def stop(event: Event) -> None:
        if isinstance(event, Measured) and event.metrics.epoch == 1:
            raise Cancelled

    request = request_for(tiny_project, tmp_path / "stopped")
    jobs.unlearn(replace(request, out=tmp_path / "whole"), report=ignore)
    with pytest.raises(Cancelled):
        jobs.unlearn(request, report=stop)
    purge_all(request.store)
    jobs.resume(request.out, report=ignore)
    whole, stopped = RunFolder(tmp_path / "whole"), RunFolder(request.out)
    assert stopped.metrics_file.read_bytes() == whole.metrics_file.read_bytes()


def test_while_another_run_uses_the_store_the_audit_says_that_the_forgotten_stay_until_it_ends(
    tiny_project: DemoProject, tmp_path: Path
) -> None:
    request, said = request_for(tiny_project, tmp_path / "run"), list[Notice]()

    def listen(event: Event) -> None:
        if isinstance(event, Notice):
            said.append(event)

    jobs.unlearn(request, report=ignore)
    with open_store(request.store):
        jobs.audit(request.out, report=listen)
        assert said[-1].level == "warning"
        assert list_store(request.store).waiting > 0
    assert list_store(request.store).waiting == 0


def test_a_run_without_a_folder_for_the_store_takes_the_default_one(
    tiny_project: DemoProject, tmp_path: Path
) -> None:
    jobs.unlearn(replace(request_for(tiny_project, tmp_path / "run"), store=None), report=ignore)
    assert list_store(Path(os.environ["STEWARD_STORE"])).patients > 0
    assert not (tmp_path / "own-store").exists()
