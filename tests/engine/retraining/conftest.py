"""A finished run on the tiny project, made once and copied for each test."""

import shutil
from pathlib import Path

import pytest

from engine import jobs
from engine.demo import DemoProject
from engine.events import ignore
from engine.runs import RunFolder, RunRequest


@pytest.fixture(scope="session")
def finished_run(tiny_project: DemoProject, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a run that has ended and was audited without a retrained model."""
    out = tmp_path_factory.mktemp("finished") / "run"
    request = RunRequest(
        checkpoint=tiny_project.checkpoint,
        dataset=tiny_project.dataset,
        forget=(tiny_project.forget,),
        out=out,
        method="finetune",
        epochs=1,
        device="cpu",
        catalog=tiny_project.catalog,
        overrides={"learning_rate": 1e-6},
    )
    jobs.unlearn(request, report=ignore)
    jobs.audit(out, report=ignore)
    return out


@pytest.fixture
def run(finished_run: Path, tmp_path: Path) -> RunFolder:
    """Return a copy of the finished run."""
    shutil.copytree(finished_run, tmp_path / "run")
    return RunFolder(tmp_path / "run")
