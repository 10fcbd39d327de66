import os
import stat
from pathlib import Path
from typing import Any

import pytest

from engine.catalog.catalog import Catalog
from engine.catalog.indexing import index_dataset
from engine.catalog.providing import provide_catalog
from engine.catalog.reading import Reading
from engine.errors import UserError
from engine.events import ignore


@pytest.fixture
def manifest(pictures: Path, write_rows: Any) -> Path:
    rows = [[str(at), "s", f"{name}.png", f"Text {at}.", at % 2] for at, name in enumerate("abcde")]
    header = ["subject_id", "study_id", "image_path", "text", "label"]
    path: Path = write_rows(pictures / "m.csv", [header, *rows])
    return path


def test_a_data_set_is_indexed(manifest: Path, tmp_path: Path) -> None:
    provide_catalog(manifest, tmp_path / "c.sqlite", report=ignore)
    with Catalog.open(tmp_path / "c.sqlite") as catalog:
        assert catalog.totals().usable == 5
        assert catalog.reading == Reading()


def test_a_catalog_is_copied_with_its_reading(manifest: Path, tmp_path: Path) -> None:
    first = tmp_path / "first"
    reading = Reading(seed=3, label="label")
    index_dataset(manifest, first, reading=reading)
    provide_catalog(first, tmp_path / "copy.sqlite", report=ignore)
    with Catalog.open(first) as one, Catalog.open(tmp_path / "copy.sqlite") as two:
        assert two.reading == reading
        assert two.version == one.version
        assert two.members("unseen") == one.members("unseen")
        assert two.dataset == manifest
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "copy.sqlite").stat().st_mode) == 0o600


def test_a_damaged_catalog_is_told_and_nothing_written(manifest: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.write_bytes(b"SQLite format 3\0" + bytes(4096))
    with pytest.raises(UserError) as caught:
        provide_catalog(broken, tmp_path / "copy.sqlite", report=ignore)
    assert caught.value.code == "catalog-damaged"
    assert not (tmp_path / "copy.sqlite").exists()
