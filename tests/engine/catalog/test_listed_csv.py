import csv
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.catalog.catalog import Reject, SharedImage
from engine.catalog.listed_csv import COLUMNS, SHARED_COLUMNS, write_rejects_csv, write_shared_csv
from engine.errors import UserError

PATHS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=30)


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


@given(paths=st.lists(PATHS | PATHS.map("=".__add__) | PATHS.map("@".__add__)))
def test_every_reject_is_one_row_and_no_cell_a_formula(
    paths: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    out = tmp_path_factory.mktemp("rejects") / "rejects.csv"
    write_rejects_csv([Reject(path, "file-empty", "the image file is empty") for path in paths], out)
    header, *rows = read(out)
    assert tuple(header) == COLUMNS
    assert [row[0].removeprefix("'") for row in rows] == [path.removeprefix("'") for path in paths]
    assert not any(row[0].startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows)


def test_the_file_is_for_its_owner_only_and_replaces_the_one_before(tmp_path: Path) -> None:
    out = tmp_path / "rejects.csv"
    out.write_text("old")
    write_rejects_csv([Reject("a,b.dcm", "truncated", "the image data are cut short")], out)
    assert read(out)[1:] == [["a,b.dcm", "truncated", "the image data are cut short"]]
    assert [path.name for path in tmp_path.iterdir()] == ["rejects.csv"]
    if os.name == "posix":
        assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        write_rejects_csv([], tmp_path / "absent" / "rejects.csv")
    assert caught.value.code == "folder-missing"


def test_each_patient_of_a_shared_image_has_a_row(tmp_path: Path) -> None:
    out = tmp_path / "shared.csv"
    first = SharedImage(("a.png", "b.png"), ("285", "339"))
    write_shared_csv([first, SharedImage(("=c", "c", "d"), ("287", "340", "340"))], out)
    header, *rows = read(out)
    assert tuple(header) == SHARED_COLUMNS
    assert rows[:2] == [["1", "285", "a.png"], ["1", "339", "b.png"]]
    assert rows[2:] == [["2", "287", "'=c"], ["2", "340", "c"], ["2", "340", "d"]]
