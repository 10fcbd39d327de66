"""The model register: what is entered, what is retired, and that a retired model comes back under no other name."""

import json
import shutil
import sqlite3
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import safetensors.torch

from engine.errors import UserError
from engine.files import sha256_of
from engine.model.config import MANIFEST_FILE, WEIGHTS_FILE
from engine.model.identity import identify
from engine.register.models import open_register, register_file
from tests.engine.model.tiny_model import save_tiny

MakeCheckpoint = Callable[..., Path]


@pytest.fixture
def make_checkpoint(tmp_path: Path) -> MakeCheckpoint:
    def make(name: str, *, seed: int = 0, parent: str = "") -> Path:
        save_tiny(tmp_path / name, seed=seed, parent=parent)
        return tmp_path / name

    return make


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "register" / "models.sqlite"


def test_a_checkpoint_is_entered_once_with_its_identity(make_checkpoint: MakeCheckpoint, file: Path) -> None:
    folder = make_checkpoint("first")
    with open_register(file) as register:
        entered = register.register(folder, run_id="RUN-1")
        assert register.register(folder, run_id="RUN-2") == entered
        assert register.models() == (entered,)
    assert entered.sha256 == sha256_of(folder / MANIFEST_FILE)
    assert (entered.name, entered.run_id, entered.data_version) == ("first", "RUN-1", "data 1")
    assert (entered.state, entered.reason, entered.retired_at, entered.superseded_by) == (
        "active",
        "",
        "",
        "",
    )
    with open_register(file) as register:
        assert register.models() == (entered,)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such modes")
def test_only_its_owner_may_read_the_register(file: Path) -> None:
    with open_register(file):
        pass
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_without_a_path_it_lies_in_the_folder_of_the_test(tmp_path: Path) -> None:
    assert register_file().is_relative_to(tmp_path)


def test_a_retired_model_is_refused_with_date_reason_and_successor(
    make_checkpoint: MakeCheckpoint, file: Path
) -> None:
    old = make_checkpoint("old")
    with open_register(file) as register:
        original = register.register(old)
        unlearned = make_checkpoint("unlearned", seed=1, parent=original.sha256)
        successor = register.register(unlearned, run_id="RUN-7")
        retired = register.retire(old, " withdrawn \n consent. ")
        assert (retired.state, retired.reason) == ("retired", "withdrawn consent.")
        assert retired.superseded_by == successor.sha256
        with pytest.raises(UserError) as raised:
            register.require_usable(identify(old))
        register.require_usable(identify(unlearned))
    assert raised.value.code == "model-retired"
    assert raised.value.what == f"This model was retired on {retired.retired_at[:10]}: withdrawn consent."
    assert "'unlearned'" in raised.value.do
    assert successor.sha256[:12] in raised.value.do


def test_a_retired_model_comes_back_under_no_other_name_manifest_or_order_of_its_file(
    make_checkpoint: MakeCheckpoint, file: Path
) -> None:
    old, renamed = make_checkpoint("old"), make_checkpoint("renamed")
    weights = safetensors.torch.load_file(renamed / WEIGHTS_FILE)
    backwards = dict(reversed(weights.items()))
    safetensors.torch.save_file(backwards, renamed / WEIGHTS_FILE, metadata={"by": "somebody"})
    assert sha256_of(old / WEIGHTS_FILE) != sha256_of(renamed / WEIGHTS_FILE)
    assert sha256_of(old / MANIFEST_FILE) != sha256_of(renamed / MANIFEST_FILE)
    with open_register(file) as register:
        register.retire(old, "withdrawn")
        for attempt in (register.register, lambda path: register.retire(path, "again")):
            with pytest.raises(UserError, match="retired on"):
                attempt(renamed)
        register.register(make_checkpoint("other", seed=2))


def test_retiring_reaches_every_entry_with_the_same_weights(
    make_checkpoint: MakeCheckpoint, file: Path
) -> None:
    first, twin = make_checkpoint("first"), make_checkpoint("twin")
    with open_register(file) as register:
        register.register(first)
        register.register(twin)
        register.retire(first, "withdrawn")
        assert [model.state for model in register.models()] == ["retired", "retired"]


def test_a_manifest_that_names_another_digest_is_refused(make_checkpoint: MakeCheckpoint, file: Path) -> None:
    folder = make_checkpoint("first")
    manifest = json.loads((folder / MANIFEST_FILE).read_text())
    (folder / MANIFEST_FILE).write_text(json.dumps({**manifest, "weights_digest": "0" * 64}))
    with open_register(file) as register, pytest.raises(UserError) as raised:
        register.register(folder)
    assert raised.value.code == "checkpoint-altered"


def test_a_reason_is_asked_for(make_checkpoint: MakeCheckpoint, file: Path) -> None:
    with open_register(file) as register, pytest.raises(UserError) as raised:
        register.retire(make_checkpoint("first"), " \n ")
    assert raised.value.code == "reason-missing"


@pytest.mark.parametrize("content", [b"no database", b"SQLite format 3\0" + b"\xff" * 200])
def test_a_damaged_register_is_told_in_words(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    with pytest.raises(UserError) as raised, open_register(file) as register:
        register.models()
    assert raised.value.code == "register-damaged"
    assert file.read_bytes() == content


def test_a_copied_folder_is_the_same_model(make_checkpoint: MakeCheckpoint, tmp_path: Path) -> None:
    folder = make_checkpoint("first")
    assert identify(folder) == identify(Path(shutil.copytree(folder, tmp_path / "copy")))


def test_a_register_of_the_first_version_keeps_its_retired_models(tmp_path: Path) -> None:
    file = tmp_path / "models.sqlite"
    with sqlite3.connect(file) as old:
        old.execute(
            "CREATE TABLE models (sha256 TEXT PRIMARY KEY, weights_digest TEXT NOT NULL, name TEXT NOT NULL, "
            "parent TEXT NOT NULL, data_version TEXT NOT NULL, run_id TEXT NOT NULL, registered_at TEXT NOT NULL, "
            "state TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', retired_at TEXT NOT NULL DEFAULT '', "
            "superseded_by TEXT NOT NULL DEFAULT '') WITHOUT ROWID"
        )
        values = (
            "aa",
            "bb",
            "old one",
            "",
            "data 1",
            "",
            "2026-01-01",
            "retired",
            "request",
            "2026-02-01",
            "",
        )
        old.execute(f"INSERT INTO models VALUES ({', '.join('?' * len(values))})", values)
        old.execute("PRAGMA user_version = 1")
    old.close()
    for _ in range(2):
        with open_register(file) as register:
            (model,) = register.models()
            assert (model.name, model.state, model.reason, model.run_folder) == (
                "old one",
                "retired",
                "request",
                "",
            )


def test_a_register_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "models.sqlite"
    with open_register(file):
        pass
    with sqlite3.connect(file) as newer:
        newer.execute("PRAGMA user_version = 99")
    newer.close()
    with pytest.raises(UserError) as raised, open_register(file):
        pass
    assert raised.value.code == "register-version"
