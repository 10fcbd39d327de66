import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import numpy as np
import pytest

from engine.audit.files import inert, scores_csv, write_audit
from engine.audit.inputs import SuiteInput
from engine.audit.schema import SCHEMA_FILE, audit_schema
from engine.audit.suite import run_suite
from engine.events import ignore
from engine.files import sha256_of
from engine.runs import RunFolder


def written(folder: Path, data: SuiteInput) -> RunFolder:
    run = RunFolder(folder)
    write_audit(run, run_suite(data, report=ignore), data)
    return run


def test_the_audit_reads_back_as_it_was_written_with_its_hashes(tmp_path: Path, audited: SuiteInput) -> None:
    run = RunFolder(tmp_path)
    audit = write_audit(run, run_suite(audited, report=ignore), audited)
    assert run.audit() == audit
    assert {file.name: file.sha256 for file in audit.files} == {
        "scores.csv": sha256_of(run.scores_file),
        "recompute.py": sha256_of(run.recompute_file),
    }
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [
        "audit.json",
        "recompute.py",
        "scores.csv",
    ]


def test_the_audit_fits_the_committed_schema_which_is_up_to_date(tmp_path: Path, audited: SuiteInput) -> None:
    assert SCHEMA_FILE.read_bytes() == audit_schema()
    schema = json.loads(SCHEMA_FILE.read_bytes())
    given = replace(audited, reference=audited.after)
    jsonschema.validate(json.loads(written(tmp_path, given).audit_file.read_bytes()), schema)


def test_scores_of_findings_have_a_row_per_known_finding(made_up: Any) -> None:
    data = made_up.build_findings()
    rows = list(csv.DictReader(io.StringIO(scores_csv(data).decode())))
    assert len(rows) == 3 * (data.samples.label >= 0).sum()
    image, finding = (places[0] for places in np.nonzero(data.samples.label >= 0))
    value = data.samples.label[image, finding]
    assert rows[0]["label"] == f"class {finding}={value}"
    assert float(rows[0]["phi_after"]) == data.after.image[image, finding] * (1 if value else -1)


def test_scores_have_a_row_per_image_and_head_with_all_digits(audited: SuiteInput) -> None:
    rows = list(csv.DictReader(io.StringIO(scores_csv(audited).decode())))
    assert len(rows) == 3 * audited.samples.label.size
    first = rows[0]
    assert first["patient"] == audited.samples.patient[0]
    log_p = audited.before.image[0]
    p = np.exp(log_p[audited.samples.label[0]])
    assert float(first["phi_before"]) == pytest.approx(float(np.log(p / (1 - p))), rel=1e-9)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
def test_no_cell_of_text_is_taken_for_a_formula(cell: str) -> None:
    assert inert(cell) == "'" + cell


def test_ordinary_text_stays_as_it_is() -> None:
    assert inert("P-00001") == "P-00001"


def test_a_hostile_class_or_patient_name_stays_text(tmp_path: Path, audited: SuiteInput) -> None:
    patient = np.array([f"=cmd|{name}" for name in audited.samples.patient])
    given = replace(audited, samples=replace(audited.samples, patient=patient))
    run = written(tmp_path, given)
    rows = list(csv.DictReader(io.StringIO(run.scores_file.read_text())))
    assert all(row["patient"].startswith("'=") for row in rows)
