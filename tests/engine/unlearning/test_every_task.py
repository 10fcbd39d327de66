"""Training, unlearning, audit and report for ordered classes and for findings of which many are not known."""

import csv
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2
import pytest

from engine import jobs
from engine.catalog.catalog import Catalog
from engine.catalog.reading import Reading
from engine.demo import DemoProject
from engine.errors import UserError
from engine.events import ignore
from engine.files import read_json
from engine.model.checkpoint import load_checkpoint
from engine.model.config import CONFIG_FILE, ModelConfig
from engine.records import HEADS, Sample
from engine.runs import RunFolder, RunRequest
from engine.unlearning.auditing import AuditWishes, run_audit
from tests.conftest import TINY_TRAINING

FINDINGS = ("Edema", "Pneumonia", "Support Devices", "Fracture")
TRAINING = TINY_TRAINING.replace("epochs = 3", "epochs = 1")


def cells_of(sample: Sample, random: np.random.Generator) -> list[str]:
    """Three findings, mostly blank, the third always present where it is known; the fourth is never known."""
    truth = [str(int(sample.label > 0)), str(int(sample.label == 3)), "1"]
    known = random.random(3) < (0.6, 0.5, 0.3)
    known[random.integers(2)] = True
    return [cell if here else "" for cell, here in zip(truth, known, strict=True)] + [""]


@pytest.fixture(scope="module")
def findings(tiny_project: DemoProject, tmp_path_factory: pytest.TempPathFactory) -> DemoProject:
    """Return a project of findings over the tiny project's images, with a checkpoint trained on it."""
    folder, base = tmp_path_factory.mktemp("findings"), tiny_project.dataset.parent
    manifest, random = base / "findings.csv", np.random.default_rng(2)
    header = ["subject_id", "study_id", "image_path", "text", "split", *FINDINGS]
    with Catalog.open(tiny_project.catalog) as catalog, manifest.open("w", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(header)
        for split, name in (("train", "train"), ("unseen", "test")):
            for one in catalog.samples(catalog.members(split)):
                path = one.path.relative_to(base).as_posix()
                rows.writerow([one.subject_id, one.study_id, path, one.report, name, *cells_of(one, random)])
    project = replace(
        tiny_project, dataset=manifest, catalog=folder / "c.sqlite", checkpoint=folder / "model"
    )
    jobs.index(manifest, project.catalog, report=ignore)
    train(project, folder, TRAINING)
    return project


@pytest.fixture(scope="module")
def ordered(tiny_project: DemoProject, tmp_path_factory: pytest.TempPathFactory) -> DemoProject:
    """Return the tiny project with a checkpoint of ordinal channels."""
    folder = tmp_path_factory.mktemp("ordered")
    project = replace(tiny_project, checkpoint=folder / "model")
    train(project, folder, 'task = "ordinal"\n' + TRAINING)
    return project


def train(project: DemoProject, folder: Path, config: str) -> None:
    (folder / "t.toml").write_text(config, encoding="utf-8")
    jobs.train(project.catalog, project.checkpoint, config=folder / "t.toml", device="cpu", report=ignore)


def request_for(project: DemoProject, out: Path, method: str = "recommended") -> RunRequest:
    return RunRequest(
        checkpoint=project.checkpoint,
        dataset=project.dataset,
        forget=(project.forget,),
        out=out,
        method=method,
        seed=3,
        device="cpu",
        epochs=1,
        catalog=project.catalog,
    )


@pytest.fixture(params=["findings", "ordered"])
def project(request: pytest.FixtureRequest) -> DemoProject:
    """Return one project after the other."""
    found: DemoProject = request.getfixturevalue(request.param)
    return found


def test_the_data_sets_kind_and_the_configuration_decide_the_task(
    findings: DemoProject, ordered: DemoProject
) -> None:
    many = read_json(findings.checkpoint / CONFIG_FILE, ModelConfig)
    assert (many.task, many.labels, many.channels) == ("multi-label", FINDINGS, 4)
    few = load_checkpoint(ordered.checkpoint)
    assert (few.config.task, len(few.config.labels), few.config.channels) == ("ordinal", 4, 3)
    assert few.model.image_head.out_features == 3


@pytest.mark.parametrize("method", ["recommended", "forget-mi", "scrub", "salun", "ssd", "retrain"])
def test_methods_run_on_every_task(project: DemoProject, tmp_path: Path, method: str) -> None:
    record = jobs.unlearn(request_for(project, tmp_path / "run", method), report=ignore)
    epochs = RunFolder(tmp_path / "run").metrics()
    assert record.epochs_run == 1
    assert record.data.task == read_json(project.checkpoint / CONFIG_FILE, ModelConfig).task
    for head in HEADS:
        figures = epochs[-1].head(head)
        assert figures.attack is not None
        assert all(np.isfinite(one.loss) for one in (figures.forget, figures.retain, figures.unseen_select))
        assert figures.unseen_select.auc is not None


@pytest.mark.parametrize("method", ["finetune", "forget-mi"])
def test_a_run_is_audited_computed_again_and_reported(
    project: DemoProject, tmp_path: Path, method: str
) -> None:
    folder = RunFolder(tmp_path / "run")
    request = replace(request_for(project, folder.path, method), epochs=2)
    if jobs.unlearn(request, report=ignore).unlearned is None:
        pytest.fail("no epoch qualified: nothing could be audited")
    audit = run_audit(folder, AuditWishes(reference=project.checkpoint, relearn=1), report=ignore)
    assert all(head.reference == head.before for head in audit.heads)  # the original stands in for one
    assert audit.paper_attack is not None
    again = subprocess.run(
        [sys.executable, "-I", str(folder.recompute_file)], capture_output=True, check=False
    )
    assert again.returncode == 0, again.stdout
    text = text_of(jobs.write_report(folder.path, out=tmp_path / "r.pdf", report=ignore))
    findings = folder.record().data.task == "multi-label"
    assert ("Per finding" in text, "Per class" in text) == (findings, not findings)


def text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return "".join(pages)


def test_classes_and_findings_are_not_taken_for_one_another(
    findings: DemoProject, tiny_project: DemoProject, tmp_path: Path
) -> None:
    crossed = replace(request_for(findings, tmp_path / "run"), checkpoint=tiny_project.checkpoint)
    with pytest.raises(UserError) as caught:
        jobs.unlearn(crossed, report=ignore)
    assert caught.value.code == "labels-differ"
    assert "4 classes" in caught.value.what
    assert "4 findings" in caught.value.what


def test_a_reference_of_another_task_is_refused(
    ordered: DemoProject, tiny_project: DemoProject, tmp_path: Path
) -> None:
    jobs.unlearn(request_for(tiny_project, tmp_path / "run", "ssd"), report=ignore)
    with pytest.raises(UserError) as caught:
        jobs.audit(tmp_path / "run", reference=ordered.checkpoint, report=ignore)
    assert caught.value.code == "labels-differ"
    assert "ordinal" in caught.value.what


def test_findings_have_no_order(findings: DemoProject, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        train(replace(findings, checkpoint=tmp_path / "model"), tmp_path, 'task = "ordinal"\n' + TRAINING)
    assert caught.value.code == "training-task"


def test_one_finding_may_also_be_two_classes(findings: DemoProject, tmp_path: Path) -> None:
    one = replace(findings, catalog=tmp_path / "c.sqlite", checkpoint=tmp_path / "model")
    jobs.index(one.dataset, one.catalog, reading=Reading(label="Edema"), report=ignore)
    train(one, tmp_path, TRAINING)
    config = read_json(one.checkpoint / CONFIG_FILE, ModelConfig)
    assert (config.task, config.labels) == ("multiclass", ("no edema", "edema"))
