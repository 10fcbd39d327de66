import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.audit.files import write_audit
from engine.audit.inputs import ModelScores, SuiteInput
from engine.audit.suite import run_suite
from engine.events import ignore
from engine.files import to_json
from engine.runs import RunFolder

ONLY_NUMPY = """
import runpy, sys

class Only:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] not in sys.stdlib_module_names | {"numpy"}:
            raise ImportError(f"{name} is not here")

sys.meta_path.insert(0, Only())
runpy.run_path(sys.argv.pop(1), run_name="__main__")
"""


def run_alone(script: Path) -> subprocess.CompletedProcess[str]:
    """Run a script in a fresh interpreter in which only the standard library and numpy can be imported."""
    return subprocess.run(
        [sys.executable, "-I", "-c", ONLY_NUMPY, str(script)],
        cwd=script.parent,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def recompute(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the recompute.py of a run folder alone."""
    return run_alone(folder / "recompute.py")


def written(folder: Path, data: SuiteInput) -> RunFolder:
    run = RunFolder(folder)
    write_audit(run, run_suite(data, report=ignore), data)
    return run


@pytest.mark.parametrize("module", ["scipy", "sklearn", "engine", "torch", "pandas"])
def test_the_fresh_interpreter_has_no_more_than_numpy(tmp_path: Path, module: str) -> None:
    script = tmp_path / "script.py"
    script.write_text(f"import numpy, {module}\n")
    outcome = run_alone(script)
    assert outcome.returncode == 1
    assert f"ImportError: {module} is not here" in outcome.stderr


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"patients": (3, 20, 12, 15), "classes": 3},
        {"patients": (1, 10, 3, 4), "most_images": 9},
        {"patients": (10, 10, 0, 1)},
        {"patients": (10, 10, 0, 0)},
        {"signal_after": (60.0, 60.0, 0.0, 0.0)},
        {"patients": (10, 5, 3, 900)},
    ],
)
def test_recompute_gives_the_figures_again_in_a_fresh_interpreter(
    tmp_path: Path, made_up: Any, changes: dict[str, Any]
) -> None:
    run = written(tmp_path, replace(made_up, **changes).build())
    outcome = recompute(tmp_path)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    difference = float(outcome.stdout.splitlines()[-1].rsplit(" ", 1)[1])
    assert difference <= 1e-6
    auc = run.audit().heads[0].after.auc
    assert f"image after: {auc:.9f} " in outcome.stdout


@pytest.mark.parametrize("changes", [{}, {"patients": (4, 12, 3, 9)}, {"patients": (10, 5, 0, 8)}])
def test_recompute_gives_the_figures_of_findings_again(
    tmp_path: Path, made_up: Any, changes: dict[str, Any]
) -> None:
    written(tmp_path, replace(made_up, **changes).build_findings())
    outcome = recompute(tmp_path)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


@pytest.mark.parametrize("findings", [False, True])
@pytest.mark.parametrize(
    "changes", [{}, {"patients": (1, 9, 4, 6)}, {"patients": (6, 9, 0, 8)}, {"classes": 2}]
)
def test_recompute_gives_the_difference_to_a_retrained_model_again(
    tmp_path: Path, made_up: Any, changes: dict[str, Any], findings: bool
) -> None:
    recipe = replace(made_up, **changes)
    other = replace(recipe, signal_after=(0.3, 4.0, 0.0, 0.0), seed=recipe.seed)
    data, retrained = (one.build_findings() if findings else one.build() for one in (recipe, other))
    run = written(tmp_path, replace(data, reference=replace(retrained.after, text=data.after.text)))
    outcome = recompute(tmp_path)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    found = run.audit().heads[0].comparison
    assert found is not None
    ends = (found.after.ci90.low, found.after.ci90.high, found.after.ci95.low, found.after.ci95.high)
    figures = " ".join(f"{value:.9f}" for value in (found.after.value, *ends))
    assert f"image after, minus the retrained model: {figures}" in outcome.stdout


def test_recompute_agrees_where_everything_ties(tmp_path: Path, made_up: Any) -> None:
    data = made_up.build()
    flat = np.full_like(data.after.image, np.log(0.25))
    rough = np.round(data.after.text)
    written(tmp_path, replace(data, after=ModelScores(flat, rough, flat)))
    outcome = recompute(tmp_path)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_recompute_notices_a_changed_score(tmp_path: Path, audited: SuiteInput) -> None:
    run = written(tmp_path, audited)
    lines = run.scores_file.read_text().splitlines()
    lines[1] = lines[1].rsplit(",", 1)[0] + ",-99.0"
    run.scores_file.write_text("\n".join(lines) + "\n")
    assert recompute(tmp_path).returncode == 1


def test_recompute_gives_detections_and_patients_again(tmp_path: Path, made_up: Any) -> None:
    data = replace(made_up, patients=(30, 40, 60, 150), signal_after=(2.5, 2.5, 0.0, 0.0)).build()
    audit = written(tmp_path, data).audit()
    lines = recompute(tmp_path).stdout.splitlines()
    after = audit.heads[1].detection.after
    ends = (after.found_ci95.low, after.found_ci95.high)
    assert any(
        line.startswith(f"text after, above the threshold: {after.found:.9f} {ends[0]:.9f} {ends[1]:.9f} ")
        for line in lines
    )
    assert audit.patients.patients[0].flags
    for one in audit.patients.patients:
        figures = " ".join(f"{value:.9f}" for value in (one.p_high, one.q_high, one.p_low, one.q_low))
        assert f"{one.patient}: {figures}" in lines


@pytest.mark.parametrize("figure", ["detection", "patients"])
def test_recompute_notices_a_changed_row(tmp_path: Path, audited: SuiteInput, figure: str) -> None:
    run = written(tmp_path, audited)
    audit = run.audit()
    assert audit.patients is not None
    if figure == "detection":
        head = audit.heads[2]
        assert head.detection is not None
        detection = replace(
            head.detection, after=replace(head.detection.after, found=head.detection.after.found + 1)
        )
        changed = replace(audit, heads=(*audit.heads[:2], replace(head, detection=detection)))
    else:
        last = audit.patients.patients[-1]
        patients = (*audit.patients.patients[:-1], replace(last, q_low=last.q_low - 2e-6))
        changed = replace(audit, patients=replace(audit.patients, patients=patients))
    run.audit_file.write_bytes(to_json(changed))
    assert recompute(tmp_path).returncode == 1


def test_recompute_notices_a_changed_comparison(tmp_path: Path, audited: SuiteInput) -> None:
    run = written(tmp_path, replace(audited, reference=audited.before))
    audit = run.audit()
    assert audit.heads[0].comparison is not None
    after = replace(audit.heads[0].comparison.after, value=audit.heads[0].comparison.after.value + 2e-6)
    comparison = replace(audit.heads[0].comparison, after=after)
    changed = replace(audit, heads=(replace(audit.heads[0], comparison=comparison), *audit.heads[1:]))
    run.audit_file.write_bytes(to_json(changed))
    assert recompute(tmp_path).returncode == 1


def test_recompute_reads_names_that_a_spreadsheet_would_take_for_formulas(
    tmp_path: Path, audited: SuiteInput
) -> None:
    patient = np.array([f"=cmd|{name}" for name in audited.samples.patient])
    written(tmp_path, replace(audited, samples=replace(audited.samples, patient=patient)))
    outcome = recompute(tmp_path)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
