"""Our own folder form with foreign weights, and models that are retired."""

from pathlib import Path

import pytest
import torch

from engine import jobs
from engine.conversion.wishes import ConversionWishes
from engine.errors import UserError
from engine.events import ignore
from engine.model.checkpoint import load_checkpoint
from engine.runs import RunRequest
from main import main
from tests.engine.model.tiny_model import save_tiny


@pytest.fixture
def foreign_folder(tmp_path: Path) -> Path:
    """Give a folder of our own form whose weights are a pickle."""
    folder = tmp_path / "foreign"
    save_tiny(folder)
    weights = load_checkpoint(folder).model.state_dict()
    (folder / "model.safetensors").unlink()
    (folder / "manifest.json").unlink()
    torch.save(weights, folder / "pytorch_model.bin")
    return folder


def test_plain_pickled_weights_convert_to_the_same_model_which_enters_the_register(
    foreign_folder: Path, tmp_path: Path
) -> None:
    record = jobs.convert(ConversionWishes(foreign_folder, tmp_path / "safe"), report=ignore)
    weights = torch.load(foreign_folder / "pytorch_model.bin", weights_only=True)
    for name, value in load_checkpoint(tmp_path / "safe").model.state_dict().items():
        assert torch.equal(value, weights[name])
    assert [model.sha256 for model in jobs.models()] == [record.sha256]


def test_a_retired_model_is_refused_at_conversion_and_for_a_new_run(
    foreign_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    original = tmp_path / "original"
    save_tiny(original)
    assert main(["models", "retire", str(original), "--reason", "consent withdrawn"]) == 0
    assert main(["models"]) == 0
    assert "consent withdrawn" in capsys.readouterr().out
    with pytest.raises(UserError, match="consent withdrawn") as raised:
        jobs.convert(ConversionWishes(foreign_folder, tmp_path / "safe"), report=ignore)
    assert raised.value.code == "model-retired"
    assert not (tmp_path / "safe").exists()
    request = RunRequest(original, tmp_path / "data", (tmp_path / "forget.csv",), tmp_path / "run")
    with pytest.raises(UserError, match="retired on"):
        jobs.unlearn(request, report=ignore)
    assert not (tmp_path / "run").exists()
    assert load_checkpoint(original)


def test_a_refusal_is_one_line_and_exit_code_2(
    foreign_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (foreign_folder / "pytorch_model.bin").write_bytes(b"cos\nsystem\n(S'true'\ntR.")
    assert main(["convert", str(foreign_folder), str(tmp_path / "safe"), "--json"]) == 2
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    assert '"code": "weights-unknown-format"' in told.out
