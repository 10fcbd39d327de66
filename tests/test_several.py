"""The command line as two processes: one run, one voice, and an end for both whatever happens to one."""

import json
import shutil
import signal
import time
from pathlib import Path

import pytest
import safetensors.torch

import main
from engine import jobs
from engine.demo import DemoProject
from engine.events import ignore
from engine.files import sha256_of
from engine.runs import RunFolder, RunRequest
from tests.several import Several

EPOCHS = 2
TOLERANCE = 1e-5


@pytest.fixture(scope="module")
def project(tiny_project: DemoProject, tmp_path_factory: pytest.TempPathFactory) -> DemoProject:
    """Return the tiny project with a checkpoint that drops nothing out."""
    checkpoint = tmp_path_factory.mktemp("certain") / "checkpoint"
    shutil.copytree(tiny_project.checkpoint, checkpoint)
    config = json.loads((checkpoint / "config.json").read_bytes())
    config["text"]["dropout"] = 0.0
    (checkpoint / "config.json").write_text(json.dumps(config))
    manifest = json.loads((checkpoint / "manifest.json").read_bytes())
    manifest["sha256"]["config.json"] = sha256_of(checkpoint / "config.json")
    (checkpoint / "manifest.json").write_text(json.dumps(manifest))
    return DemoProject(tiny_project.dataset, tiny_project.catalog, checkpoint, tiny_project.forget)


def command(project: DemoProject, out: Path) -> list[str]:
    paths = ["--checkpoint", project.checkpoint, "--dataset", project.catalog, "--forget", project.forget]
    options = ["--out", out, "--device", "cpu", "--seed", "3", "--epochs", EPOCHS]
    return ["main.py", "unlearn", *map(str, (*paths, *options))]


def unlearn_alone(project: DemoProject, out: Path) -> RunFolder:
    request = RunRequest(
        checkpoint=project.checkpoint,
        dataset=project.catalog,
        forget=(project.forget,),
        out=out,
        seed=3,
        device="cpu",
        epochs=EPOCHS,
    )
    jobs.unlearn(request, report=ignore)
    return RunFolder(out)


def losses(run: RunFolder) -> list[float]:
    return [term.value for epoch in run.metrics() for term in epoch.losses]


def wait_for(path: Path, two: Several) -> None:
    deadline = time.monotonic() + 120
    while not path.exists():
        assert time.monotonic() < deadline, "it never came so far"
        assert all(process.poll() is None for process in two.all), "it ended before"
        time.sleep(0.01)


def test_two_processes_do_the_run_of_one_and_only_the_first_speaks(
    project: DemoProject, tmp_path: Path
) -> None:
    with Several([*command(project, tmp_path / "two"), "--json"], count=2) as two:
        codes = two.codes(timeout=250)
        assert codes[0] in (0, 1), two.errors()
        assert codes[0] == codes[1]
        assert [bool(said) for said in two.results()] == [True, False]
        assert two.errors()[1] == ""
    alone, shared = unlearn_alone(project, tmp_path / "one"), RunFolder(tmp_path / "two")
    assert losses(shared) == pytest.approx(losses(alone), abs=TOLERANCE)
    assert shared.record().selected_epoch == alone.record().selected_epoch
    assert shared.record().hardware.device.endswith("2 processes")
    one, same = (safetensors.torch.load_file(run.model / "model.safetensors") for run in (alone, shared))
    assert max(float((one[name] - same[name]).abs().max()) for name in one) <= TOLERANCE


def test_the_death_of_one_ends_the_other_and_one_process_finishes_the_run(
    project: DemoProject, tmp_path: Path
) -> None:
    run = RunFolder(tmp_path / "run")
    with Several(command(project, run.path), count=2) as two:
        wait_for(run.states / "epoch-0001", two)
        two.all[1].kill()
        killed = time.monotonic()
        assert two.codes(timeout=60)[0] == main.USER_CAN_MEND
        assert time.monotonic() - killed < 30
        assert "Another process of this run has ended" in two.errors()[0]
    jobs.resume(run.path, report=ignore)
    alone = unlearn_alone(project, tmp_path / "one")
    assert losses(run) == pytest.approx(losses(alone), abs=TOLERANCE)
    assert run.record().selected_epoch == alone.record().selected_epoch


def test_a_stop_of_one_stops_both_and_two_processes_go_on(project: DemoProject, tmp_path: Path) -> None:
    run = RunFolder(tmp_path / "run")
    with Several(command(project, run.path), count=2) as two:
        wait_for(run.journal_file, two)
        two.all[1].send_signal(signal.SIGTERM)
        assert two.codes(timeout=60) == [main.STOPPED] * 2
    assert run.record().state == "stopped"
    with Several(["main.py", "unlearn", "--resume", "--out", str(run.path)], count=2) as two:
        assert set(two.codes(timeout=250)) <= {0, 1}, two.errors()
    assert run.record().epochs_run == EPOCHS


def test_what_the_first_refuses_ends_both_in_one_line(project: DemoProject, tmp_path: Path) -> None:
    unknown = tmp_path / "unknown.csv"
    unknown.write_text("subject_id\nnobody\n")
    arguments = command(
        DemoProject(project.dataset, project.catalog, project.checkpoint, unknown), tmp_path / "r"
    )
    with Several(arguments, count=2) as two:
        assert two.codes(timeout=120) == [main.USER_CAN_MEND] * 2
        first, second = two.errors()
    assert len(first.splitlines()[-1]) > 20
    assert second == ""
    assert not (tmp_path / "r").exists()


def test_a_command_that_cannot_be_shared_says_so_once(tmp_path: Path) -> None:
    with Several(["main.py", "audit", str(tmp_path)], count=2) as two:
        assert two.codes(timeout=60) == [main.USER_CAN_MEND] * 2
        first, second = two.errors()
    assert "only unlearn can" in first
    assert second == ""
