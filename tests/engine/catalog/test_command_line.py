import csv
import json
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

import main
from engine.catalog.catalog import Catalog

FOREIGN = (
    "MRN;Exam;File;Report;Edema;Pneumonia\n007;s;a.png;Clear.;0;1\n8;s;b.png;Wet.;-1;\n9;s;no.png;Wet.;1;1\n"
)


@pytest.fixture
def manifest(pictures: Path) -> Path:
    path = pictures / "m.csv"
    path.write_text(FOREIGN)
    return path


@pytest.fixture(autouse=True)
def own_handlers() -> Iterator[None]:
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in handlers.items():
        signal.signal(number, handler)


def index(*arguments: object) -> int:
    return main.main(["index", *map(str, arguments)])


def test_a_preview_prints_what_was_understood_and_writes_nothing(
    manifest: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before = sorted(manifest.parent.iterdir())
    assert index(manifest, "--preview") == 0
    printed = capfd.readouterr().out
    assert "image_path  File" in printed
    assert "* findings: All 2 columns of findings, multi-label" in printed
    assert "drawn with seed 0" in printed
    assert "007" not in printed
    assert sorted(manifest.parent.iterdir()) == before


def test_a_preview_with_a_problem_says_so_and_does_not_end_well(
    manifest: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert index(manifest, "--preview", "--label", "absent", "--json") == 1
    preview = json.loads(capfd.readouterr().out)
    assert "no label absent" in preview["problems"][0]
    assert [choice["name"] for choice in preview["label_choices"]] == ["findings", "Edema", "Pneumonia"]


def test_every_choice_reaches_the_catalog_and_rejects_are_exported(
    manifest: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "split.csv").write_text("patient_id,split\n007,train\n8,test\n9,test\n")
    catalog, rejects = tmp_path / "c.sqlite", tmp_path / "rejects.csv"
    choices = ["--layout", "manifest", "--column", "image_path=FILE", "--label", "Edema"]
    choices += ["--uncertain", "positive", "--blank", "negative", "--split", str(tmp_path / "split.csv")]
    assert index(manifest, "--catalog", catalog, *choices, "--rejects", rejects, "--json") == 0
    totals = json.loads(capfd.readouterr().out)
    assert (totals["found"], totals["usable"]) == (3, 2)
    with rejects.open(encoding="utf-8-sig", newline="") as stream:
        assert [row["code"] for row in csv.DictReader(stream)] == ["file-missing"]
    with Catalog.open(catalog) as opened:
        assert opened.labels == ("no edema", "edema")
        assert opened.members("unseen") == ("8",)
        assert opened.samples(["8"])[0].label == 1


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        ((), "--catalog"),
        (("--preview", "--column", "image_path"), "OURS"),
        (("--preview", "--column", "pixels=File"), "knows no column pixels"),
        (("--preview", "--layout", "absent"), "No layout of data sets is called absent"),
        (("--catalog", "c.sqlite", "--column", "image_path=Gone"), "no column Gone"),
    ],
)
def test_wrong_choices_are_told_in_one_line(
    manifest: Path, arguments: tuple[str, ...], part: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert index(manifest, *arguments) == 2
    told = [line for line in capfd.readouterr().err.splitlines() if part in line]
    assert len(told) == 1


def test_help_says_that_a_catalog_may_stand_for_the_data_set(capfd: pytest.CaptureFixture[str]) -> None:
    for command in ("train", "unlearn"):
        with pytest.raises(SystemExit):
            main.main([command, "--help"])
        assert "catalog file" in " ".join(capfd.readouterr().out.split())
