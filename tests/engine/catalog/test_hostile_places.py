"""Files and folders at which an index must neither stop nor hang."""

import os
import socket
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from engine.catalog.catalog import Catalog
from engine.catalog.draft import open_draft
from engine.catalog.draft_tables import Owner
from engine.catalog.file_reading import RememberingReader
from engine.catalog.indexing import REASONS, index_dataset
from engine.catalog.locating import Locator
from engine.dicom.facts import FileFacts
from engine.errors import UserError
from engine.events import Event, Notice, ignore
from tests.engine.catalog.conftest import MimicTree, dicom_file

posix = pytest.mark.skipif(os.name != "posix", reason="such places are made by POSIX calls")


def facts_of(folder: Path, *paths: str) -> list[FileFacts]:
    with (
        open_draft(folder / "c.sqlite", Owner(str(folder), "test")) as draft,
        RememberingReader(folder / "set", draft, report=ignore) as files,
    ):
        return list(files.read(paths, report=ignore))


@posix
def test_pipes_loops_folders_and_devices_are_refused_at_once(tmp_path: Path) -> None:
    base = tmp_path / "set"
    base.mkdir()
    dicom_file(base / "good.dcm")
    os.mkfifo(base / "pipe.dcm")
    (base / "loop.dcm").symlink_to("loop.dcm")
    (base / "dangling.dcm").symlink_to("nowhere.dcm")
    (base / "folder.dcm").mkdir()
    (base / "device.dcm").symlink_to("/dev/zero")
    (base / "round").symlink_to(".")
    with socket.socket(socket.AF_UNIX) as server:
        here = Path.cwd()
        os.chdir(base)
        try:
            server.bind("socket.dcm")
        finally:
            os.chdir(here)
        names = ("pipe", "loop", "dangling", "folder", "device", "socket", "good/x", "good")
        facts = facts_of(tmp_path, *(f"{name}.dcm" for name in names), "round/round/good.dcm")
    assert [one.code for one in facts] == [
        "not-a-file",
        "file-unreadable",
        "file-missing",
        "not-a-file",
        "not-a-file",
        "not-a-file",
        "file-missing",
        "",
        "",
    ]


@posix
def test_names_that_are_no_text_are_refused_and_kept_in_the_list(
    tmp_path: Path, pictures: Path, write_rows: Any
) -> None:
    assert [one.code for one in facts_of(tmp_path, os.fsdecode(b"caf\xe9.dcm"), "a.png")] == [
        "name-not-text",
        "",
    ]


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root reads everything")
def test_what_may_not_be_read_is_refused_and_read_once_it_may(tmp_path: Path) -> None:
    base = tmp_path / "set"
    dicom_file(base / "shut" / "a.dcm")
    dicom_file(base / "b.dcm")
    (base / "shut").chmod(0)
    (base / "b.dcm").chmod(0)
    assert [one.code for one in facts_of(tmp_path, "shut/a.dcm", "b.dcm")] == ["file-unreadable"] * 2
    (base / "shut").chmod(0o700)
    (base / "b.dcm").chmod(0o600)
    assert [one.code for one in facts_of(tmp_path, "shut/a.dcm", "b.dcm")] == ["", ""]


def test_below_a_missing_folder_no_file_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    base = tmp_path / "set"
    base.mkdir()
    asked: list[str] = []
    real = os.stat

    def spy(path: Any, *given: Any, **options: Any) -> os.stat_result:
        asked.append(str(path))
        return real(path, *given, **options)

    locator = Locator(base)
    paths = [f"files/p{at // 10}/{at}.dcm" for at in range(10_000)]
    monkeypatch.setattr(os, "stat", spy)
    located = locator.locate(paths, (".dcm", ".dcm.gz", ".jpg"))
    locator.close()
    assert Counter(one.code for one in located) == {"file-missing": 10_000}
    assert locator.misses_folders
    assert sum(".dcm" in path for path in asked) < 100


def test_where_the_folder_of_images_is_missing_one_notice_says_so(mimic: MimicTree, tmp_path: Path) -> None:
    (mimic.root / "cxr-record-list.csv").write_text(
        "subject_id,study_id,dicom_id,path\n"
        + "".join(f"1000000{at},5000000{at},{at},files/p10/p1000000{at}/s5/{at}.dcm\n" for at in range(9))
    )
    (mimic.root / "mimic-cxr-2.0.0-chexpert.csv").write_text(
        "subject_id,study_id,Edema\n" + "".join(f"1000000{at},5000000{at},1.0\n" for at in range(9))
    )
    (mimic.root / "files").rename(tmp_path / "elsewhere")
    events: list[Event] = []
    totals = index_dataset(mimic.root, tmp_path / "c.sqlite", report=events.append)
    assert (totals.found, totals.usable, totals.rejected) == (9, 0, 9)
    missing = [reason.count for reason in totals.rejects_by_reason if reason.code == "file-missing"]
    notices = [event.words() for event in events if isinstance(event, Notice) and "missing" in event.words()]
    assert len(notices) == 1
    assert f"{missing[0]} images" in notices[0]


def test_a_mount_point_that_lost_its_share_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unmounted share leaves an empty folder, on another device."""
    base = tmp_path / "set"
    base.mkdir()
    locator = Locator(base)
    monkeypatch.setattr(locator, "_device", locator._device + 1)
    with pytest.raises(UserError) as caught:
        locator.locate(["a.dcm"])
    locator.close()
    assert caught.value.code == "dataset-gone"


def test_all_of_the_hazards_are_usable_or_refused_with_a_reason(
    shared_data: Path, tmp_path: Path, write_rows: Any
) -> None:
    hazards = shared_data / "dicom_hazards"
    paths = [path.relative_to(hazards).as_posix() for path in hazards.rglob("*") if path.is_file()]
    with (
        open_draft(tmp_path / "c.sqlite", Owner(str(hazards), "test")) as draft,
        RememberingReader(hazards, draft, report=ignore) as files,
    ):
        first = list(files.read(paths, report=ignore))
        assert list(files.read(paths, report=ignore)) == first
    assert all((facts.kind == "rejected") == (facts.code in REASONS) for facts in first)


def test_totals_reconcile_and_every_reject_keeps_its_path_and_reason(
    pictures: Path, tmp_path: Path, write_rows: Any
) -> None:
    (pictures / "empty.png").touch()
    rows = [
        ["subject_id", "study_id", "image_path", "text", "label"],
        ["1", "s", "a.png", "Text.", 0],
        ["1", "s", "a.png", "Text.", 0],
        ["2", "s", "empty.png", "Text.", 1],
        ["3", "s", "b.png", "", 1],
        ["4", "s", "c.png", "Text.", ""],
        ["5", "s", "absent.png", "Text.", 1],
        ["", "s", "d.png", "Text.", 1],
        ["6", "s", "../d.png", "Text.", 1],
    ]
    manifest = write_rows(pictures / "m.csv", rows)
    totals = index_dataset(manifest, tmp_path / "c.sqlite")
    assert (totals.found, totals.usable, totals.rejected) == (8, 1, 7)
    with Catalog.open(tmp_path / "c.sqlite") as catalog:
        rejects = {(reject.path, reject.code) for reject in catalog.rejects()}
        assert all(reject.reason == REASONS[reject.code] for reject in catalog.rejects())
    assert rejects == {
        ("a.png", "listed-twice"),
        ("empty.png", "file-empty"),
        ("b.png", "no-report"),
        ("c.png", "no-label"),
        ("absent.png", "file-missing"),
        ("d.png", "no-patient"),
        ("../d.png", "outside-folder"),
    }
