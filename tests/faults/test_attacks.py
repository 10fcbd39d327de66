"""The index of attacks is true, and what no other test tries."""

import re
from pathlib import Path

import pytest

from engine.catalog.catalog import Catalog
from engine.catalog.indexing import index_dataset
from engine.catalog.reading import Reading
from tests.engine.catalog.test_damaged_tables import CHEXPERT, RECORDS
from tests.engine.dicom.made_files import dataset_of, smooth, write
from tests.faults.attacks import ATTACKS
from tests.faults.entries import ENTRIES


@pytest.mark.parametrize("attack", ATTACKS)
def test_every_attack_has_its_tests(attack: str, project_root: Path) -> None:
    names = {f"entries:{entry.name}" for entry in ENTRIES}
    for one in ATTACKS[attack]:
        if one.startswith("entries:"):
            assert one in names
            continue
        file, _, test = one.partition("::")
        assert re.search(
            rf"^def {test}\(", (project_root / file).read_text(encoding="utf-8"), re.MULTILINE
        ), one


def test_every_entry_stands_among_the_attacks() -> None:
    named = {one for tests in ATTACKS.values() for one in tests}
    assert {f"entries:{entry.name}" for entry in ENTRIES} <= named


@pytest.mark.parametrize("climbing", ["../outside.dcm", "files/../../outside.dcm", "ABSOLUTE"])
def test_a_record_list_that_climbs_out_reads_nothing_there(tmp_path: Path, climbing: str) -> None:
    outside = write(dataset_of(smooth(4095).astype("uint16"), 12), tmp_path / "outside.dcm")
    path = climbing.replace("ABSOLUTE", str(outside))
    folder = tmp_path / "mimic"
    folder.mkdir()
    lines = RECORDS.decode().splitlines()
    lines[1] = ",".join([*lines[1].split(",")[:3], path])
    (folder / "cxr-record-list.csv").write_text("\n".join(lines))
    (folder / "mimic-cxr-2.0.0-chexpert.csv").write_bytes(CHEXPERT)
    totals = index_dataset(folder, tmp_path / "catalog.sqlite", reading=Reading(label="Edema"))
    assert totals.usable == 0
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        codes = [reject.code for reject in catalog.rejects()]
    assert "outside-folder" in codes
