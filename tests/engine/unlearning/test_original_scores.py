"""The original's outputs are scored once for a run and its audits, and anew where they do not fit."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine import jobs
from engine.audit.inputs import ModelScores
from engine.demo import DemoProject
from engine.events import Event, Progress, ignore
from engine.records import HEADS
from engine.runs import RunFolder, RunRequest
from engine.store.store import open_store
from engine.unlearning.original_scores import original_scores
from engine.unlearning.workplace import Workplace, open_workplace


@pytest.fixture
def place(tiny_project: DemoProject, tmp_path: Path) -> Iterator[Workplace]:
    """Return the workplace of a run that has unlearned."""
    request = RunRequest(
        checkpoint=tiny_project.checkpoint,
        dataset=tiny_project.dataset,
        forget=(tiny_project.forget,),
        out=tmp_path / "run",
        method="finetune",
        epochs=1,
        device="cpu",
        catalog=tiny_project.catalog,
    )
    jobs.unlearn(request, report=ignore)
    folder = RunFolder(tmp_path / "run")
    record = folder.record()
    with open_store(record.request.store) as store:
        yield open_workplace(folder, record, store=store, report=ignore)


def everything(place: Workplace) -> np.ndarray:
    return np.arange(len(place.inputs.samples), dtype=np.int64)


def scored(place: Workplace) -> tuple[ModelScores, int]:
    """Return the outputs on all rows, and how many of them the model was run for."""
    heard: list[Event] = []
    found = original_scores(place, everything(place), heard.append)
    runs = [one for one in heard if isinstance(one, Progress) and one.step == "Scoring" and one.done == 0]
    return found, sum(one.total for one in runs)


def test_an_audit_scores_only_what_the_run_has_not(place: Workplace) -> None:
    rows, of = everything(place), place.rows
    measured = len(of.forget) + len(of.retain_sample(place.record.request.seed)) + len(of.unseen_select)
    fresh = place.scorer.score(place.original.model, place.inputs, rows, ignore)
    found, ran = scored(place)

    assert ran == len(rows) - measured
    for head in HEADS:
        np.testing.assert_allclose(found.head(head), fresh.head(head), atol=1e-5)
    assert scored(place)[1] == 0
    assert place.folder.original_scores_file.parent == place.folder.private


def test_a_damaged_file_is_scored_anew(place: Workplace) -> None:
    file = place.folder.original_scores_file
    file.write_bytes(file.read_bytes()[:-40])
    assert scored(place)[1] == len(everything(place))
    assert scored(place)[1] == 0


def test_outputs_of_other_reports_or_sets_do_not_fit(place: Workplace) -> None:
    tokens = [*place.inputs.tokens[1:], place.inputs.tokens[0]]
    assert scored(replace(place, inputs=replace(place.inputs, tokens=tokens)))[1] == len(everything(place))
    fewer = replace(place, rows=replace(place.rows, unseen_report=place.rows.unseen_report[:-1]))
    assert scored(fewer)[1] == len(everything(place))


def test_patients_beside_the_sets_are_scored_each_time(place: Workplace) -> None:
    fewer = replace(place, rows=replace(place.rows, unseen_report=place.rows.unseen_report[:-1]))
    found, _ = scored(fewer)
    assert len(found.image) == len(everything(place))
    assert scored(fewer)[1] == 1


def test_a_file_that_changed_is_scored_anew(place: Workplace, tmp_path: Path) -> None:
    scored(place)
    copy = tmp_path / "copy.dcm"
    copy.write_bytes(place.inputs.samples[0].path.read_bytes() + b"\0")
    samples = (replace(place.inputs.samples[0], path=copy), *place.inputs.samples[1:])
    assert scored(replace(place, inputs=replace(place.inputs, samples=samples)))[1] == len(everything(place))
