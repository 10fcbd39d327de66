"""Bad requests on the real command: told in one line before any work starts, with nothing left behind."""

import sqlite3
from pathlib import Path

import pytest

from engine.catalog.catalog import Catalog
from engine.demo import DemoProject
from tests.test_main import Run, last_line, replaced, unlearn_arguments, write_ids


def changed(catalog: Path, copy: Path, *changes: str) -> Path:
    """Copy a catalog file, which stands for its data set, and change who is in it."""
    copy.write_bytes(catalog.read_bytes())
    with sqlite3.connect(copy) as connection:
        for change in changes:
            connection.execute(change)
    connection.close()
    return copy


def members(project: DemoProject, kind: str) -> tuple[str, ...]:
    with Catalog.open(project.catalog) as catalog:
        return catalog.members("train" if kind == "train" else "unseen")


def refused(run: Run, out: Path, arguments: list[object]) -> str:
    code, shown, said = run(*arguments)
    assert code == 2, said
    assert shown == ""
    assert not out.exists()
    return last_line(said)


def test_lists_that_make_no_sense(tiny_project: DemoProject, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "run"
    good = unlearn_arguments(tiny_project, out)
    trained, unseen = members(tiny_project, "train"), members(tiny_project, "unseen")
    known = write_ids(tmp_path / "known.csv", *trained[:2])
    cases = {
        "holds no patient id": write_ids(tmp_path / "empty.csv"),
        "not trained on 1 of 2 patients of the list": write_ids(tmp_path / "u.csv", trained[0], unseen[0]),
        "none is left to retain": write_ids(tmp_path / "all.csv", *trained),
    }
    for words, file in cases.items():
        assert words in refused(run, out, replaced(good, "--forget", file))
    two = replaced(good, "--forget", known)
    bad = write_ids(tmp_path / "bad.csv", trained[5], "19999999")
    said = refused(run, out, [*two, "--forget", bad])
    assert "1 of 2 patients of list 2 are not in the data set (number 2" in said
    assert "19999999" not in said
    assert "list 1" in refused(run, out, [*replaced(good, "--forget", bad), "--forget", known])
    assert "removed from this model by an earlier request" in refused(run, out, [*two, "--earlier", known])
    assert "earlier list" in refused(run, out, [*two, "--earlier", bad])


def test_data_sets_that_cannot_carry_a_run(tiny_project: DemoProject, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "run"
    good = unlearn_arguments(tiny_project, out)
    trained, unseen = members(tiny_project, "train"), members(tiny_project, "unseen")
    forget = write_ids(tmp_path / "one.csv", trained[0])
    away = "UPDATE patients SET membership = 'none' WHERE membership = "
    others = f"{away}'train' AND subject_id NOT IN ('{trained[0]}', '{trained[1]}')"
    single = (
        f"DELETE FROM images WHERE subject_id = '{trained[1]}' AND image_id != "
        f"(SELECT min(image_id) FROM images WHERE subject_id = '{trained[1]}')"
    )
    cases = {
        "The data set has 0 unseen patients": (f"{away}'unseen'",),
        "The data set has 1 unseen patients": (f"{away}'unseen' AND subject_id != '{unseen[0]}'",),
        "only 1 image is left to train on": (others, single),
    }
    for number, (words, changes) in enumerate(cases.items()):
        dataset = changed(tiny_project.catalog, tmp_path / f"{number}.sqlite", *changes)
        arguments = replaced(replaced(good, "--dataset", dataset), "--forget", forget)
        assert words in refused(run, out, arguments)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--set", "epoch_share=0"], "epoch_share"),
        (["--set", "batch_size=-4"], "Batch"),
        (["--epochs", "0"], "Epochs"),
        (["--epochs", "1000000"], "Epochs"),
        (["--set", "learning_rate=NaN"], "learning_rate"),
    ],
)
def test_parameters_out_of_range(
    tiny_project: DemoProject, tmp_path: Path, run: Run, options: list[str], words: str
) -> None:
    out = tmp_path / "run"
    said = refused(run, out, [*unlearn_arguments(tiny_project, out), *options])
    assert words.lower() in said.lower().replace(" ", "_") or words.lower() in said.lower()


def test_a_preset_that_there_is_not(tiny_project: DemoProject, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "run"
    said = refused(run, out, [*unlearn_arguments(tiny_project, out), "--preset", "gentle"])
    assert "no preset named 'gentle'" in said
    assert "equal" in said


def test_a_preparation_that_was_killed_is_told_and_started_again(
    tiny_project: DemoProject, tmp_path: Path, run: Run
) -> None:
    out = tmp_path / "run"
    (out / "private").mkdir(parents=True)
    (out / "private" / "preparing").touch()
    (out / "private" / "sets.json").write_text("half")
    (out / ".writing-abc").touch()
    code, _, said = run("unlearn", "--resume", "--out", out)
    assert code == 2
    assert "interrupted before it had begun" in last_line(said)
    assert run(*unlearn_arguments(tiny_project, out))[0] == 0
    assert not list(out.glob(".writing-*"))
