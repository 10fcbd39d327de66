"""Damaged manifests, tables, lists of ids, label and split files: understood or refused, no row unaccounted for."""

import csv
import io
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from engine.catalog.adapters import preview_dataset
from engine.catalog.chosen_files import with_chosen_files
from engine.catalog.ids import clean, read_ids
from engine.catalog.indexing import index_dataset
from engine.catalog.listing import Entry, Listing
from engine.catalog.manifest import ManifestAdapter
from engine.catalog.mimic_cxr import MimicCxrAdapter
from engine.catalog.reading import AS_FOUND, Reading
from engine.catalog.tables import delimiter_of
from engine.catalog.text_files import decode
from engine.errors import UserError
from engine.events import ignore
from tests.engine.catalog.mutated_text import mutated

MANIFEST = b"""subject_id,study_id,image_path,text,label,split,Edema,Pneumonia,sex,age
1,s1,a.png,"Clear, both lungs.",no,train,0,1,M,54
1,s2,b.png,"Two
lines",yes,train,-1,,F,7
02,s1,c.png,Clear.,no,test,1.0,0,,
3,s1,d.png,,no,test,,0,O,9
4,s1,e.png,Effusion,,train,1,1,M,200
4,s1,absent.png,Effusion,yes,train,1,1,M,20
"""
RECORDS = b"subject_id,study_id,dicom_id,path\n" + b"".join(
    b"1000000%d,5000000%d,im%d,files/p10/p1000000%d/s5000000%d/im%d.dcm\n" % ((at,) * 6) for at in range(6)
)
CHEXPERT = b"subject_id,study_id,Edema,Pneumonia\n" + b"".join(
    b"1000000%d,5000000%d,%s,1.0\n" % (at, at, value)
    for at, value in enumerate([b"1.0", b"0.0", b"-1.0", b"", b"1.0", b"0.0"])
)
METADATA = b"dicom_id,subject_id,study_id,ViewPosition,StudyDate\n" + b"".join(
    b"im%d,1000000%d,5000000%d,PA,2180050%d\n" % (at, at, at, at + 1) for at in range(6)
)
SPLIT = b"dicom_id,study_id,subject_id,split\n" + b"".join(
    b"im%d,5000000%d,1000000%d,%s\n" % (at, at, at, b"test" if at > 3 else b"train") for at in range(6)
)
EDEMA = b"subject_id,study_id,dicom_id,edeme_severity,fold\n" + b"".join(
    b"1000000%d,5000000%d,im%d,%d,%s\n" % (at, at, at, at % 4, b"TEST" if at > 3 else b"2") for at in range(6)
)
IDS = b'subject_id;note\n007;"a;b"\n12;\n;by phone\n12;again\n="0030";x\np10000032;\n'
TABLES = {
    "cxr-record-list.csv": RECORDS,
    "mimic-cxr-2.0.0-chexpert.csv": CHEXPERT,
    "mimic-cxr-2.0.0-metadata.csv": METADATA,
    "mimic-cxr-2.0.0-split.csv": SPLIT,
    "edema.csv": EDEMA,
}


def outcome(action: Callable[[], object]) -> object:
    """Return what the action gives, or None where it is refused in words; anything else fails the test."""
    try:
        return action()
    except UserError:
        return None


def records_of(data: bytes) -> list[list[str]]:
    """Return the rows that are not blank, read independently of the catalog."""
    text = decode(data).text
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text))
    return [row for row in reader if any(cell.strip() for cell in row)]


def test_manifests_lose_no_row(pictures: Path) -> None:
    path = pictures / "m.csv"
    understood = 0
    for seed in range(250):
        data = mutated(MANIFEST, seed)
        path.write_bytes(data)
        reading = Reading(label=("", "findings", "Edema")[seed % 3])
        listing = outcome(lambda: ManifestAdapter().list_images(path, reading, files=None, report=ignore))  # type: ignore[arg-type]  # noqa: B023 - called at once
        outcome(lambda: preview_dataset(path, reading, report=ignore))  # noqa: B023 - called at once
        if isinstance(listing, Listing):
            understood += 1
            assert len(listing.entries) + len(listing.rejects) == len(records_of(data)) - 1, seed
    assert understood > 20


def test_damaged_manifests_are_indexed_with_exact_totals(pictures: Path, tmp_path: Path) -> None:
    path = pictures / "m.csv"
    for seed in range(1000, 1040):
        data = mutated(MANIFEST, seed)
        path.write_bytes(data)
        totals: Any = outcome(lambda: index_dataset(path, tmp_path / "c.sqlite"))
        if totals is not None:
            assert totals.found == totals.usable + totals.rejected == len(records_of(data)) - 1, seed


@pytest.mark.parametrize("name", TABLES)
def test_mimic_tables_lose_no_image(tmp_path: Path, name: str) -> None:
    for table, data in TABLES.items():
        (tmp_path / table).write_bytes(data)
    understood = 0
    for seed in range(50):
        data = mutated(TABLES[name], seed)
        (tmp_path / name).write_bytes(data)
        reading = Reading(label=("", "chexpert", "Edema", "ViewPosition")[seed % 4])
        listing = outcome(lambda: MimicCxrAdapter().list_images(tmp_path, reading, files=None, report=ignore))  # type: ignore[arg-type]  # noqa: B023 - called at once
        outcome(lambda: preview_dataset(tmp_path, reading, report=ignore))  # noqa: B023 - called at once
        if isinstance(listing, Listing):
            understood += 1
            records = records_of((tmp_path / "cxr-record-list.csv").read_bytes())
            assert len(listing.entries) + len(listing.rejects) == len(records) - 1, seed
    assert understood > 5


def test_label_and_split_files_keep_every_image(tmp_path: Path) -> None:
    entries = tuple(
        Entry(f"im{at}", f"5000000{at}", f"1000000{at}", f"{at}.dcm", -1, "none") for at in range(6)
    )
    listing = Listing(tmp_path, (), "", entries, (), str)
    path = tmp_path / "file.csv"
    understood = 0
    for seed, (data, label) in zip(
        range(160), [(CHEXPERT, "Edema"), (EDEMA, ""), (SPLIT, None), (EDEMA, None)] * 40, strict=True
    ):
        path.write_bytes(mutated(data, seed))
        reading = Reading(split_file=path) if label is None else Reading(label_file=path, label=label)
        applied = outcome(lambda: with_chosen_files(listing, reading, report=ignore))  # noqa: B023 - called at once
        if isinstance(applied, Listing):
            understood += 1
            assert [entry.image_id for entry in applied.entries] == [entry.image_id for entry in entries]
            assert all(-1 <= entry.label < max(1, len(applied.labels)) for entry in applied.entries)
    assert understood > 20


def test_lists_of_ids_lose_no_line(tmp_path: Path) -> None:
    path = tmp_path / "ids.csv"
    understood = count()
    for seed in range(200):
        data = mutated(IDS, seed)
        path.write_bytes(data)
        ids: Any = outcome(lambda: read_ids(path))
        if ids is not None:
            next(understood)
            assert ids.given == len(ids.ids) + ids.duplicates + ids.without_id
            lines = sum(any(clean(cell) for cell in row) for row in records_of(data))
            assert ids.given in (lines, lines - 1), seed
    assert next(understood) > 100


def test_the_undamaged_tables_are_understood(pictures: Path, tmp_path: Path) -> None:
    (pictures / "m.csv").write_bytes(MANIFEST)
    assert index_dataset(pictures / "m.csv", tmp_path / "c.sqlite", reading=AS_FOUND).usable == 3
