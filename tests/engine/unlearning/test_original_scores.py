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


def scored(place: Workplace) -> tuple[ModelScores, bool]:
    """Return the outputs, and whether the model was run for them."""
    heard: list[Event] = []
    found = original_scores(place, heard.append)
    return found, any(isinstance(one, Progress) and one.step == "Scoring" for one in heard)


def test_an_audit_reads_what_the_run_has_scored_and_damage_is_scored_anew(place: Workplace) -> None:
    file = place.folder.original_scores_file
    rows = np.arange(len(place.inputs.samples), dtype=np.int64)
    fresh = place.scorer.score(place.original.model, place.inputs, rows, ignore)
    found, ran = scored(place)
    assert not ran
    for head in ("image", "text", "joint"):
        np.testing.assert_array_equal(getattr(found, head), getattr(fresh, head))
    assert file.parent == place.folder.private
    file.write_bytes(file.read_bytes()[:-40])
    assert scored(place)[1]
    assert not scored(place)[1]


def test_outputs_of_other_reports_do_not_fit_and_patients_beside_the_sets_are_scored(
    place: Workplace,
) -> None:
    tokens = [*place.inputs.tokens[1:], place.inputs.tokens[0]]
    other = replace(place, inputs=replace(place.inputs, tokens=tokens))
    kept = place.folder.original_scores_file.read_bytes()
    assert scored(other)[1]
    place.folder.original_scores_file.write_bytes(kept)
    fewer = replace(place, rows=replace(place.rows, unseen_report=place.rows.unseen_report[:-1]))
    found, ran = scored(fewer)
    assert ran
    assert len(found.image) == len(place.inputs.samples)
