"""What earlier versions of the program wrote opens; what newer ones wrote is told, and never taken for damaged.

``earlier/0.1.0`` was made by the program as it was before it had a steward's register (two invented patients of
a tiny phantom data set): a run without its model, and the register of models.
"""

import json
import shutil
from pathlib import Path

import pytest

from engine import jobs
from engine.errors import UserError
from engine.events import ignore
from engine.register.models import open_register
from engine.runs import RunFolder

EARLIER = Path(__file__).parent / "earlier" / "0.1.0"


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    """Give a copy of the run of the earlier version."""
    shutil.copytree(EARLIER / "run", tmp_path / "run")
    return RunFolder(tmp_path / "run")


def test_a_run_of_an_earlier_version_opens_and_gives_a_report(run: RunFolder) -> None:
    assert run.record().state == "unlearned"
    assert [epoch.epoch for epoch in run.metrics()] == [0, 1]
    assert run.audit().run_id == run.record().run_id
    pdf = jobs.write_report(run.path, report=ignore)
    assert pdf.read_bytes().startswith(b"%PDF")
    assert all(finding.passed for finding in jobs.verify(pdf))


def test_a_register_of_models_of_an_earlier_version_opens(tmp_path: Path) -> None:
    shutil.copyfile(EARLIER / "models.sqlite", tmp_path / "models.sqlite")
    with open_register(tmp_path / "models.sqlite") as register:
        original, unlearned = register.models()
        assert unlearned.parent == original.sha256
        assert register.retire_registered(original.sha256, "replaced").superseded_by == unlearned.sha256


@pytest.mark.parametrize("name", ["run.json", "audit.json"])
def test_a_record_of_a_newer_version_is_told(run: RunFolder, name: str) -> None:
    file = run.path / name
    record = json.loads(file.read_bytes())
    # a newer version may have other fields as well
    file.write_text(json.dumps({"schema_version": record["schema_version"] + 1, "new": {}}), encoding="utf-8")
    with pytest.raises(UserError) as caught:
        run.record() if name == "run.json" else run.audit()
    assert caught.value.code == "file-newer"
    assert "newer version" in caught.value.what
