"""Where the store lies, and folders that it refuses."""

import os
from pathlib import Path

import platformdirs
import pytest

from engine.errors import UserError
from engine.store.folder import STORE_VARIABLE, StoreFolder, default_store
from engine.store.purging import purge_all
from engine.store.store import open_store


def test_the_store_lies_in_the_users_cache_unless_a_variable_names_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(STORE_VARIABLE, raising=False)
    assert default_store().is_relative_to(platformdirs.user_cache_path())
    monkeypatch.setenv(STORE_VARIABLE, str(tmp_path / "elsewhere"))
    with open_store(None):
        assert (tmp_path / "elsewhere" / "index.sqlite").is_file()


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_an_empty_folder_is_closed_to_others_and_one_with_other_files_is_refused(tmp_path: Path) -> None:
    empty, shared = tmp_path / "empty", tmp_path / "shared"
    for folder in (empty, shared):
        folder.mkdir()
        folder.chmod(0o755)
    (shared / "thesis.txt").write_text("years of work")
    with open_store(empty):
        assert empty.stat().st_mode & 0o777 == 0o700
    with pytest.raises(UserError) as caught, open_store(shared):
        pass
    assert caught.value.code == "store-not-private"
    assert [file.name for file in shared.iterdir()] == ["thesis.txt"]
    assert shared.stat().st_mode & 0o777 == 0o755


def test_files_of_others_are_never_counted_or_deleted(tmp_path: Path) -> None:
    with open_store(tmp_path / "store"):
        pass
    (tmp_path / "store" / "notes.sqlite").write_text("mine")
    assert "notes.sqlite" not in {file.name for file in StoreFolder(tmp_path / "store").files()}
    purge_all(tmp_path / "store")
    assert (tmp_path / "store" / "notes.sqlite").read_text() == "mine"


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a file")
    with pytest.raises(UserError) as caught, open_store(tmp_path / "store"):
        pass
    assert caught.value.code == "store-not-a-folder"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the administrator may write anywhere")
def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    with pytest.raises(UserError) as caught, open_store(tmp_path / "closed" / "store"):
        pass
    assert caught.value.code == "not-writable"
