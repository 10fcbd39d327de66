"""The command line: every command on a tiny project, exit codes, and bad input told in one line."""

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import main
from engine.demo import DemoProject
from engine.runs import RunFolder

Run = Callable[..., tuple[int, str, str]]


def unlearn_arguments(project: DemoProject, out: Path) -> list[object]:
    places = ["--checkpoint", project.checkpoint, "--dataset", project.dataset, "--forget", project.forget]
    return ["unlearn", *places, "--out", out, "--epochs", 1, "--device", "cpu", "--method", "forget-mi"]


def last_line(text: str) -> str:
    return text.replace("\r", "\n").strip().splitlines()[-1]


def test_the_whole_job_by_commands(tiny_project: DemoProject, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "run"
    code, _, _ = run(*unlearn_arguments(tiny_project, out))
    if code == 1:
        pytest.fail("no epoch qualified on the tiny project, so nothing after it was tested")
    assert code == 0
    code, shown, _ = run("audit", out, "--relearn", 1, "--reference", tiny_project.checkpoint)
    assert code == 0
    assert "attack AUC" in shown
    code, shown, _ = run("report", out, "--json")
    assert code == 0
    assert Path(json.loads(shown)["path"]).read_bytes().startswith(b"%PDF")
    audit = RunFolder(out).audit()
    assert all(len(head.relearned) == 1 and head.reference is not None for head in audit.heads)
    assert not any(out.rglob("*.pixels"))
    code, shown, _ = run("verify", out)
    assert code == 0
    assert "FAILED" not in shown


def test_the_store_is_listed_and_purged(tiny_project: DemoProject, tmp_path: Path, run: Run) -> None:
    assert run(*unlearn_arguments(tiny_project, tmp_path / "run"))[0] == 0
    code, shown, _ = run("purge", "--json")
    assert code == 0
    before = json.loads(shown)
    assert before["patients"] == 70
    code, shown, _ = run("purge", "--ids", tiny_project.forget)
    assert code == 0
    assert "deleted from the store" in shown
    after = json.loads(run("purge", "--list", "--json")[1])
    assert after["patients"] == 70 - len(tiny_project.forget.read_text().split()[1:])
    assert after["images"][0]["images"] < before["images"][0]["images"]
    code, shown, _ = run("purge", "--all", "--json")
    assert code == 0
    assert json.loads(shown)["patients"] == 0


def test_verify_finds_an_altered_model(tiny_project: DemoProject, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "run"
    assert run(*unlearn_arguments(tiny_project, out))[0] == 0
    weights = out / "model" / "model.safetensors"
    data = bytearray(weights.read_bytes())
    data[-1] ^= 1
    weights.write_bytes(data)
    code, shown, _ = run("verify", out)
    assert code == 1
    assert "FAILED  model/model.safetensors" in shown


def test_index_prints_totals_that_reconcile(tiny_project: DemoProject, tmp_path: Path, run: Run) -> None:
    code, shown, _ = run("index", tiny_project.dataset, "--catalog", tmp_path / "c.sqlite", "--json")
    totals = json.loads(shown)
    assert code == 0
    assert totals["found"] == totals["usable"] + totals["rejected"] > 0
    assert totals["patients"] == 70


def test_a_model_is_retrained_without_the_patients_of_a_list(
    tiny_project: DemoProject, tmp_path: Path, run: Run
) -> None:
    config = tmp_path / "short.toml"
    config.write_text(
        'epochs = 1\n[embedding]\nwidth = 8\n[image]\nkind = "residual"\nchannels = [4]\n'
        "[text]\nhidden = 8\nheads = 1\nlayers = 1\n"
    )
    places = ["--out", tmp_path / "reference", "--without", tiny_project.forget, "--config", config]
    code, _, _ = run("train", tiny_project.dataset, *places, "--device", "cpu")
    assert code == 0
    assert (tmp_path / "reference" / "manifest.json").is_file()


def test_a_parameter_is_set_by_name(tiny_project: DemoProject, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "run"
    run(*unlearn_arguments(tiny_project, out), "--set", "learning_rate=1e-4", "--set", "perturb=False")
    parameters = RunFolder(out).record().method.parameters
    assert parameters["learning_rate"] == 1e-4
    assert parameters["perturb"] is False


@pytest.mark.parametrize("setting", ["learning_rate", "learning_rate=fast", "speed=3", "learning_rate=5"])
def test_a_parameter_that_does_not_fit_is_told_before_any_work(
    tiny_project: DemoProject, tmp_path: Path, run: Run, setting: str
) -> None:
    code, _, told = run(*unlearn_arguments(tiny_project, tmp_path / "run"), "--set", setting)
    assert code == 2
    assert len(last_line(told)) > 20
    assert not (tmp_path / "run").exists()


def test_methods_and_doctor_answer(run: Run) -> None:
    code, shown, _ = run("methods", "--json")
    assert code == 0
    assert set(json.loads(shown)) >= {"recommended", "forget-mi", "retrain"}
    code, shown, _ = run("doctor")
    assert code == 0, shown


def write_ids(path: Path, *ids: str) -> Path:
    with path.open("w", newline="") as stream:
        csv.writer(stream).writerows([["subject_id"], *([subject_id] for subject_id in ids)])
    return path


def replaced(arguments: list[object], name: str, value: object) -> list[object]:
    place = arguments.index(name) + 1
    return [*arguments[:place], value, *arguments[place + 1 :]]


def test_bad_input_is_told_in_one_line_and_leaves_nothing(
    tiny_project: DemoProject, tmp_path: Path, run: Run
) -> None:
    good = unlearn_arguments(tiny_project, tmp_path / "run")
    incomplete = Path(shutil.copytree(tiny_project.checkpoint, tmp_path / "incomplete"))
    (incomplete / "tokenizer.json").unlink()
    (tmp_path / "empty.csv").touch()
    known = tiny_project.forget.read_text().split()[1]
    cases = {
        "no checkpoint folder": replaced(good, "--checkpoint", tmp_path / "nowhere"),
        "has no tokenizer.json": replaced(good, "--checkpoint", incomplete),
        "nowhere": replaced(good, "--dataset", tmp_path / "nowhere"),
        "empty.csv": replaced(good, "--forget", tmp_path / "empty.csv"),
        "1 of 2 patients of the list are not in the data set (number 2": replaced(
            good, "--forget", write_ids(tmp_path / "unknown.csv", known, "19999999")
        ),
        "no method named": replaced(good, "--method", "magic"),
        "Epochs": replaced(good, "--epochs", 0),
        "no device": replaced(good, "--device", "abacus"),
    }
    for words, arguments in cases.items():
        code, shown, said = run(*arguments)
        assert code == 2, words
        assert words.lower() in last_line(said).lower()
        assert shown == ""
        assert known not in said
        assert "19999999" not in said
        assert not (tmp_path / "run").exists()


def test_a_run_folder_is_never_overwritten(tiny_project: DemoProject, tmp_path: Path, run: Run) -> None:
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "thesis.txt").write_text("years of work")
    code, _, said = run(*unlearn_arguments(tiny_project, tmp_path / "run"))
    assert code == 2
    assert "not empty" in said
    assert [path.name for path in (tmp_path / "run").iterdir()] == ["thesis.txt"]


def test_commands_on_something_that_is_no_run_say_so(tmp_path: Path, run: Run) -> None:
    for command in ("audit", "report"):
        code, _, said = run(command, tmp_path)
        assert code == 2
        assert "no run.json" in said


def on_a_small_disk(disk: Path, kilobytes: int, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run a command with a file system of its own, of that size, mounted at ``disk``."""
    disk.mkdir()
    script = (
        f'mount -t tmpfs -o size={kilobytes}k tmpfs "$0" || exit 77; "$@"; code=$?; ls -A "$0"; exit $code'
    )
    command = [sys.executable, main.__file__, *(str(argument) for argument in arguments)]
    inside = ["unshare", "--mount", "--map-root-user", "--user", "sh", "-c", script, str(disk), *command]
    ended = subprocess.run(inside, capture_output=True, text=True, timeout=200, check=False)
    if ended.returncode == 77 or "unshare" in ended.stderr:
        pytest.skip("this machine lets nobody mount a small disk for the test")
    return ended


def test_a_full_disk_during_a_run_is_told_in_words(tiny_project: DemoProject, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    ended = on_a_small_disk(disk, 600, *unlearn_arguments(tiny_project, disk / "run"))
    assert ended.returncode == 2, ended.stderr
    assert "full" in last_line(ended.stderr)


def test_a_disk_too_small_for_the_store_is_told_in_words(
    tiny_project: DemoProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = tmp_path / "disk"
    monkeypatch.setenv("STEWARD_STORE", str(disk / "store"))
    ended = on_a_small_disk(disk, 300, *unlearn_arguments(tiny_project, tmp_path / "run"))
    assert ended.returncode == 2, ended.stderr
    assert "full" in last_line(ended.stderr)
    assert "STEWARD_STORE" in last_line(ended.stderr)


def test_a_full_disk_during_the_demo_is_told_in_words_and_leaves_nothing(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    ended = on_a_small_disk(disk, 600, "demo", "--out", disk)
    assert ended.returncode == 2, ended.stderr
    assert "full" in last_line(ended.stderr)
    assert ended.stdout == ""


@pytest.mark.skipif(os.name != "posix", reason="sends a signal")
def test_ctrl_c_stops_a_run_that_can_then_go_on(tiny_project: DemoProject, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "run"
    arguments = replaced(unlearn_arguments(tiny_project, out), "--epochs", 60)
    command = [sys.executable, main.__file__, *(str(part) for part in arguments)]
    child = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert child.stderr is not None
    for line in child.stderr:
        if line.startswith("epoch 1:"):
            child.send_signal(signal.SIGINT)
            break
    _, rest = child.communicate(timeout=120)
    assert child.returncode == 130
    assert "unlearn --resume" in last_line(rest)
    assert RunFolder(out).record().state == "stopped"
    assert not list(out.rglob(".writing-*"))


def test_lists_and_help_need_no_torch() -> None:
    program = (
        "import sys, main\n"
        "assert main.main(['methods']) == 0\n"
        "heavy = {'torch', 'transformers', 'PySide6', 'sklearn', 'matplotlib'} & set(sys.modules)\n"
        "sys.exit(f'imported {heavy}' if heavy else 0)\n"
    )
    root = Path(main.__file__).parent
    started = time.monotonic()
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert time.monotonic() - started < 30
