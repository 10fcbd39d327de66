"""A qualification run from end to end: what it leaves, what later runs cite, and what a stop leaves."""

import re
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from engine import jobs
from engine.audit.result import Audit, Qualification
from engine.catalog.catalog import Catalog
from engine.demo import DemoProject
from engine.errors import UserError
from engine.events import Cancelled, Event, Progress, ignore
from engine.files import read_json
from engine.qualification.job import RESULT_FILE, WORK_FOLDER
from engine.qualification.shelf import SHELF_FOLDER
from engine.qualification.wish import QualificationWish
from engine.register.models import register_file
from engine.report.qualification_words import qualification_words
from engine.runs import RunFolder, RunRequest
from engine.store.folder import default_store
from engine.store.purging import list_store

SETTINGS: dict[str, float | int | bool] = {"learning_rate": 1e-6}


def wish_of(project: DemoProject, out: Path) -> QualificationWish:
    return QualificationWish(
        checkpoint=project.checkpoint,
        dataset=project.catalog,
        out=out,
        method="finetune",
        overrides=SETTINGS,
        epochs=1,
        seed=4,
        device="cpu",
    )


def audited(project: DemoProject, out: Path, **settings: float) -> Audit:
    request = RunRequest(
        checkpoint=project.checkpoint,
        dataset=project.dataset,
        forget=(project.forget,),
        out=out,
        method="finetune",
        epochs=1,
        seed=9,
        device="cpu",
        catalog=project.catalog,
        overrides={**SETTINGS, **settings},
    )
    jobs.unlearn(request, report=ignore)
    return jobs.audit(out, report=ignore)


def test_a_qualification_is_kept_without_anybody_s_id_and_cited_by_runs_with_the_same_settings(
    tiny_project: DemoProject, tmp_path: Path
) -> None:
    out = tmp_path / "qualified"
    result = jobs.qualify(wish_of(tiny_project, out), report=ignore)
    assert (result.asked, result.patients, result.eligible) == (100, 8, 40)
    assert [head.head for head in result.heads] == ["image", "text", "joint"]
    assert all(head.before.members == 8 for head in result.heads)
    assert sorted(path.name for path in out.iterdir()) == sorted(
        ["audit.json", RESULT_FILE, "recompute.py", "scores.csv"]
    )
    assert read_json(out / RESULT_FILE, Qualification) == result
    _expect_nobody_named(tiny_project, out)
    assert list_store(None).patients == 70  # everybody's, those drawn too
    assert [model.run_id for model in jobs.models()] == [""]

    cited = audited(tiny_project, tmp_path / "same")
    assert cited.qualification.same == result
    sentence, *others = qualification_words(cited)
    assert sentence.startswith(
        "With the same settings, 8 randomly chosen patients of 40 were removed from this model on "
    )
    assert not any("python main.py qualify" in one for one in others)
    assert RunFolder(tmp_path / "same").audit() == cited

    other = audited(tiny_project, tmp_path / "other", learning_rate=2e-6)
    assert (other.qualification.same, other.qualification.others) == (None, 1)
    words = " ".join(qualification_words(other))
    assert "another method or other settings" in words
    assert "python main.py qualify" in words


def _expect_nobody_named(project: DemoProject, out: Path) -> None:
    kept = [*out.iterdir(), *(register_file().with_name(SHELF_FOLDER)).rglob("*.json")]
    with Catalog.open(project.catalog) as catalog:
        everybody = [*catalog.members("train"), *catalog.members("unseen")]
    assert len(kept) == 5
    for file in kept:
        words = set(re.findall(r"\w+", file.read_text(encoding="utf-8")))
        assert not words & set(everybody)
        if sys.platform != "win32":
            assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("step", ["Attacking both models", "Keeping the result"])
def test_a_stop_leaves_nothing(tiny_project: DemoProject, tmp_path: Path, step: str) -> None:
    heard: list[str] = []

    def stop(event: Event) -> None:
        if isinstance(event, Progress):
            heard.append(event.step)
            if event.step.startswith(step):
                raise Cancelled

    with pytest.raises(Cancelled):
        jobs.qualify(wish_of(tiny_project, tmp_path / "qualified"), report=stop)
    assert heard[-1].startswith(step)
    assert not (tmp_path / "qualified").exists()
    assert not register_file().with_name(SHELF_FOLDER).exists()


def test_what_a_killed_one_left_is_replaced_and_other_files_are_not(
    tiny_project: DemoProject, tmp_path: Path
) -> None:
    killed = tmp_path / "killed"
    (killed / WORK_FOLDER / "run").mkdir(parents=True)
    (killed / "scores.csv").write_text("half")
    wish = replace(wish_of(tiny_project, killed), patients=1)
    with pytest.raises(UserError):  # nobody can be drawn: refused after the old was cleared
        jobs.qualify(wish, report=ignore)
    assert list(killed.iterdir()) == []
    strange = tmp_path / "strange"
    strange.mkdir()
    (strange / "thesis.txt").write_text("mine")
    with pytest.raises(UserError) as refused:
        jobs.qualify(wish_of(tiny_project, strange), report=ignore)
    assert refused.value.code == "qualification-exists"
    assert (strange / "thesis.txt").read_text() == "mine"


def test_bad_wishes_are_refused_before_any_work(tiny_project: DemoProject, tmp_path: Path) -> None:
    wish = wish_of(tiny_project, tmp_path / "qualified")
    for bad, code in (
        (replace(wish, method="magic"), "method-unknown"),
        (replace(wish, checkpoint=tmp_path), "checkpoint-incomplete"),
        (replace(wish, device="abacus"), "device-unknown"),
    ):
        with pytest.raises(UserError) as refused:
            jobs.qualify(bad, report=ignore)
        assert refused.value.code == code
        assert not wish.out.exists()
    assert not default_store().exists()
