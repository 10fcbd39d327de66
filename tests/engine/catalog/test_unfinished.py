"""What an index leaves behind when it is broken off, and what the next one makes of it."""

import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from engine.catalog import file_reading
from engine.catalog.catalog import Catalog
from engine.catalog.draft import draft_path
from engine.catalog.indexing import index_dataset
from engine.errors import UserError
from engine.events import Cancelled, Event, Progress
from tests.engine.catalog.conftest import dicom_file

FILES = 40
ENDLESS_INDEX = """
import sys, time
from pathlib import Path
from engine.catalog import draft
from engine.catalog.indexing import index_dataset
draft._COMMIT_SECONDS = 0.0
def slow(event):
    if getattr(event, "done", 0) >= 32:
        print("read", flush=True)
        time.sleep(600)
index_dataset(Path(sys.argv[1]), Path(sys.argv[2]), report=slow)
"""


@pytest.fixture
def manifest(tmp_path: Path, write_rows: Any) -> Path:
    folder = tmp_path / "set"
    rows: list[Sequence[object]] = [["subject_id", "study_id", "image_path", "text", "label"]]
    for at in range(FILES):
        dicom_file(folder / f"{at}.dcm", seed=at)
        rows.append([f"p{at // 2}", f"s{at}", f"{at}.dcm", f"Report {at}.", at % 2])
    path: Path = write_rows(folder / "m.csv", rows)
    return path


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the image files that an index really opens, in this process."""
    names: list[str] = []
    real = file_reading.read_files

    def spy(base: Path, paths: tuple[str, ...], pool: Any, read: Any) -> Any:
        names.extend(paths)
        return real(base, paths, pool, read)

    monkeypatch.setattr(file_reading, "read_files", spy)
    return names


def version(catalog: Path) -> str:
    with Catalog.open(catalog) as opened_catalog:
        return opened_catalog.version


def test_a_second_index_opens_only_what_has_changed(
    manifest: Path, tmp_path: Path, opened: list[str]
) -> None:
    catalog = tmp_path / "c.sqlite"
    index_dataset(manifest, catalog)
    assert len(opened) == FILES
    first = version(catalog)
    opened.clear()
    dicom_file(manifest.parent / "7.dcm", seed=99)
    os.utime(manifest.parent / "7.dcm", ns=(1, 1))
    totals = index_dataset(manifest, catalog)
    assert opened == ["7.dcm"]
    assert totals.usable == FILES
    assert version(catalog) == first
    opened.clear()
    index_dataset(manifest, tmp_path / "other.sqlite")
    assert len(opened) == FILES


def test_files_that_the_data_set_no_longer_has_are_forgotten(manifest: Path, tmp_path: Path) -> None:
    catalog = tmp_path / "c.sqlite"
    index_dataset(manifest, catalog)
    lines = manifest.read_text().splitlines(keepends=True)
    manifest.write_text("".join(line for line in lines if not line.startswith("p3,")))
    index_dataset(manifest, catalog)
    with sqlite3.connect(catalog) as connection:
        paths = {path for (path,) in connection.execute("SELECT path FROM file_facts")}
    connection.close()
    assert len(paths) == FILES - 2
    assert b"Report 6." not in catalog.read_bytes()


@pytest.mark.skipif(os.name != "posix", reason="kills by signal")
def test_an_index_that_was_killed_is_gone_on_with(manifest: Path, tmp_path: Path, opened: list[str]) -> None:
    catalog = tmp_path / "c.sqlite"
    command = [sys.executable, "-c", ENDLESS_INDEX, str(manifest), str(catalog)]
    root = Path(__file__).parents[3]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"read\n"
        process.send_signal(signal.SIGKILL)
    assert not catalog.exists()
    assert stat.S_IMODE(draft_path(catalog).stat().st_mode) == 0o600
    totals = index_dataset(manifest, catalog)
    assert totals.usable == totals.found == FILES
    assert 0 < len(opened) <= FILES - 32
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["c.sqlite"]
    index_dataset(manifest, tmp_path / "fresh.sqlite")
    assert version(catalog) == version(tmp_path / "fresh.sqlite")


def test_a_cancelled_index_is_gone_on_with_and_the_catalog_stays(
    manifest: Path, tmp_path: Path, opened: list[str]
) -> None:
    catalog = tmp_path / "c.sqlite"
    index_dataset(manifest, catalog)
    before = catalog.read_bytes()
    for at in range(FILES):
        os.utime(manifest.parent / f"{at}.dcm", ns=(5, 5))

    def cancel(event: Event) -> None:
        if isinstance(event, Progress) and event.step == "Reading images" and event.done >= 32:
            raise Cancelled

    with pytest.raises(Cancelled):
        index_dataset(manifest, catalog, report=cancel)
    assert catalog.read_bytes() == before
    opened.clear()
    assert index_dataset(manifest, catalog).usable == FILES
    assert len(opened) == FILES - 32
    assert not draft_path(catalog).exists()


@pytest.mark.parametrize("damage", ["text", "cut", "zeros"])
def test_a_damaged_unfinished_file_is_passed_over(manifest: Path, tmp_path: Path, damage: str) -> None:
    catalog = tmp_path / "c.sqlite"
    draft = draft_path(catalog)
    index_dataset(manifest, catalog)
    whole = catalog.read_bytes()
    damaged = {
        "text": b"no database",
        "cut": whole[: len(whole) // 2],
        "zeros": whole[:4096] + bytes(len(whole) - 4096),
    }
    draft.write_bytes(damaged[damage])
    assert index_dataset(manifest, catalog).usable == FILES
    assert not draft.exists()


def test_a_damaged_catalog_is_replaced(manifest: Path, tmp_path: Path) -> None:
    catalog = tmp_path / "c.sqlite"
    index_dataset(manifest, catalog)
    catalog.write_bytes(catalog.read_bytes()[:8192] + bytes(8192))
    assert index_dataset(manifest, catalog).usable == FILES


def test_what_is_remembered_of_another_data_set_is_not_used(
    manifest: Path, tmp_path: Path, opened: list[str]
) -> None:
    catalog = tmp_path / "c.sqlite"
    copy = shutil.copytree(manifest.parent, tmp_path / "copy")
    index_dataset(copy / "m.csv", catalog)
    opened.clear()
    index_dataset(manifest, catalog)
    assert len(opened) == FILES


def test_two_indexings_into_one_catalog_are_told(manifest: Path, tmp_path: Path) -> None:
    catalog = tmp_path / "c.sqlite"

    def again(event: Event) -> None:
        if isinstance(event, Progress) and event.step == "Writing the catalog":
            index_dataset(manifest, catalog)

    with pytest.raises(UserError) as caught:
        index_dataset(manifest, catalog, report=again)
    assert caught.value.code == "catalog-busy"
    assert index_dataset(manifest, catalog).usable == FILES


def test_a_data_set_that_disappears_is_told_and_gone_on_with(
    manifest: Path, tmp_path: Path, opened: list[str]
) -> None:
    catalog = tmp_path / "c.sqlite"
    folder = manifest.parent

    def unplug(event: Event) -> None:
        if isinstance(event, Progress) and event.step == "Reading images" and event.done >= 32:
            folder.rename(tmp_path / "unplugged")

    with pytest.raises(UserError) as caught:
        index_dataset(manifest, catalog, report=unplug)
    assert caught.value.code == "dataset-gone"
    assert not catalog.exists()
    (tmp_path / "unplugged").rename(folder)
    opened.clear()
    start = time.monotonic()
    assert index_dataset(manifest, catalog).usable == FILES
    assert len(opened) <= FILES - 32
    assert time.monotonic() - start < 60
