"""Behaviour of checking a run folder."""

from pathlib import Path

import pytest

from engine.errors import UserError
from engine.report.pdf import write_report
from engine.report.verification import verify_path
from engine.runs import RunFolder
from tests.engine.report.conftest import CREATED_AT, MakeRun, RunPlan, subject_ids


def failures(run: RunFolder) -> set[str]:
    return {one.name for one in verify_path(run.path) if not one.passed}


def test_whole_run_folders_pass_before_and_after_the_report(make_run: MakeRun) -> None:
    run = make_run(RunPlan(epochs=0))
    assert not failures(run)
    write_report(run, created_at=CREATED_AT)
    assert not failures(run)


@pytest.mark.parametrize(
    ("file", "named"),
    [
        ("model/model.safetensors", {"model/model.safetensors"}),
        ("model/manifest.json", {"model/manifest.json"}),
        ("scores.csv", {"scores.csv"}),
        ("recompute.py", {"recompute.py"}),
        ("run.json", {"run.json"}),
        ("metrics.jsonl", {"metrics.jsonl"}),
        ("audit.json", {"audit.json"}),
    ],
)
def test_a_byte_changed_or_a_file_taken_away_is_named(make_run: MakeRun, file: str, named: set[str]) -> None:
    run = make_run(RunPlan(epochs=0))
    path = run.path / file
    data = bytearray(path.read_bytes())
    data[0] ^= 0x80
    path.write_bytes(data)
    assert failures(run) == named
    path.unlink()
    assert failures(run) == (set() if file == "audit.json" else named)


def test_a_file_added_to_the_model_is_noticed(make_run: MakeRun) -> None:
    run = make_run(RunPlan(epochs=0))
    (run.model / "10000032.txt").write_text("left behind")
    findings = verify_path(run.path)
    assert failures(run) == {"model"}
    assert not any(subject in one.detail + one.name for one in findings for subject in subject_ids(40))


def test_a_report_made_from_an_earlier_audit_is_noticed(make_run: MakeRun) -> None:
    run = make_run(RunPlan(epochs=0))
    write_report(run, created_at=CREATED_AT)
    run.audit_file.write_bytes(run.audit_file.read_bytes() + b"\n")
    assert failures(run) == {"audit.json"}


def test_a_folder_that_is_no_run_fails_and_a_missing_path_is_an_error(tmp_path: Path) -> None:
    assert [one.passed for one in verify_path(tmp_path)] == [False]
    with pytest.raises(UserError) as caught:
        verify_path(tmp_path / "none")
    assert caught.value.code == "path-missing"
