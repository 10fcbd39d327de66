import os
import socket
import sys
from pathlib import Path

import pytest

from engine.catalog.listing import ListedReject
from engine.catalog.tree import read_start, read_tree, walk
from engine.errors import UserError
from engine.events import Cancelled, Event, ignore


def write(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("x")


def test_files_of_one_folder_stand_together_by_name(tmp_path: Path) -> None:
    write(tmp_path, "b/2.dcm", "b/1.dcm", "a/c/3.dcm", "z.txt", "a/4.dcm")
    tree = read_tree(tmp_path, report=ignore)
    assert tree.files == ("z.txt", "a/4.dcm", "a/c/3.dcm", "b/1.dcm", "b/2.dcm")
    assert tree.rejects == ()


def test_links_to_folders_are_told_and_never_followed(tmp_path: Path) -> None:
    root = tmp_path / "set"
    write(root, "a/1.dcm")
    write(tmp_path, "outside/2.dcm")
    (root / "a" / "up").symlink_to(root)
    (root / "out").symlink_to(tmp_path / "outside")
    (root / "self").symlink_to(root / "self")
    (root / "file").symlink_to(root / "a" / "1.dcm")
    tree = read_tree(root, report=ignore)
    assert tree.files == ("file", "a/1.dcm")
    assert set(tree.rejects) == {
        ListedReject("out", "folder-link"),
        ListedReject("a/up", "folder-link"),
        ListedReject("self", "file-unreadable"),
    }


def test_a_link_that_leads_nowhere_counts_as_a_file_to_be_found_missing(tmp_path: Path) -> None:
    (tmp_path / "gone.dcm").symlink_to(tmp_path / "nowhere")
    assert read_tree(tmp_path, report=ignore).files == ("gone.dcm",)


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes and sockets in Windows' folders")
def test_pipes_and_sockets_are_told_without_being_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.dcm")
    (tmp_path / "link").symlink_to(tmp_path / "pipe.dcm")
    with socket.socket(socket.AF_UNIX) as server:
        here = Path.cwd()
        os.chdir(tmp_path)  # a socket's path is short
        try:
            server.bind("s")
        finally:
            os.chdir(here)
        found = list(walk(tmp_path))
    assert found == [ListedReject(name, "not-a-file") for name in ("link", "pipe.dcm", "s")]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are always text")
def test_names_that_are_no_text_are_told_with_marks(tmp_path: Path) -> None:
    write(tmp_path, os.fsdecode(b"m\xfcller/1.dcm"), os.fsdecode(b"\xff.dcm"))
    assert list(walk(tmp_path)) == [
        ListedReject("?.dcm", "name-not-text"),
        ListedReject("m?ller/1.dcm", "name-not-text"),
    ]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the owner may read everything here")
def test_a_folder_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    write(tmp_path, "closed/1.dcm", "open/2.dcm")
    (tmp_path / "closed").chmod(0)
    try:
        found = list(walk(tmp_path))
    finally:
        (tmp_path / "closed").chmod(0o700)
    assert found == [ListedReject("closed", "folder-unreadable"), "open/2.dcm"]


def test_a_folder_that_goes_away_under_the_walk_is_told(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b/1.dcm")
    found = walk(tmp_path)
    assert next(found) == "a.txt"
    (tmp_path / "b" / "1.dcm").unlink()
    (tmp_path / "b").rmdir()
    assert list(found) == [ListedReject("b", "folder-unreadable")]


def test_a_data_set_that_goes_away_is_an_error_and_not_an_empty_list(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read_tree(tmp_path / "unmounted", report=ignore)
    assert caught.value.code == "dataset-gone"


def test_an_empty_folder_in_place_of_the_data_set_counts_as_gone(tmp_path: Path) -> None:
    """A share that is unmounted under the walk leaves its mount point behind."""
    root = tmp_path / "share"
    write(root, "1.dcm")

    def unmount(event: Event) -> None:
        if not (tmp_path / "server").exists():
            root.rename(tmp_path / "server")
            root.mkdir()

    with pytest.raises(UserError) as caught:
        read_tree(root, report=unmount)
    assert caught.value.code == "dataset-gone"


def test_the_walk_can_be_cancelled(tmp_path: Path) -> None:
    def stop(event: Event) -> None:
        raise Cancelled

    write(tmp_path, "1.dcm")
    with pytest.raises(Cancelled):
        read_tree(tmp_path, report=stop)


def test_very_deep_folders_are_walked_without_recursion(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(200):
        folder = folder / "d"
    folder.mkdir(parents=True)
    (folder / "1.dcm").write_text("x")
    assert [one for one in walk(tmp_path) if isinstance(one, str)] == ["d/" * 200 + "1.dcm"]


def test_a_start_ends_with_its_time(tmp_path: Path) -> None:
    write(tmp_path, "1", "2", "3")
    assert read_start(tmp_path, seconds=-1).count == "more than 1"
    assert read_start(tmp_path, seconds=60).count == "3"
