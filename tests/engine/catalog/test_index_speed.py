"""The benchmarks of ``tests/benchmarks`` in small."""

from pathlib import Path

from engine.catalog.catalog import Catalog
from engine.catalog.indexing import index_dataset
from engine.catalog.reading import Reading
from engine.records import UNLABELLED
from tests.benchmarks.index_mimic import rows, write_tables, write_tree
from tests.benchmarks.index_speed import measure


def test_radiographs_are_indexed_faster_than_pydicom_reads_them(tmp_path: Path) -> None:
    spent = measure(tmp_path, 60)
    # Three times is asked of 5,000 files; so few hardly pay for the catalog.
    assert spent.first_index < spent.whole_reads
    assert spent.second_index < spent.whole_reads / 2


def test_a_small_synthetic_mimic_is_indexed_with_its_tree_and_without(tmp_path: Path) -> None:
    found = rows(600, seed=1)
    reading = Reading(label="chexpert")
    (tmp_path / "mimic").mkdir()
    write_tables(tmp_path / "mimic", found, seed=1)
    absent = index_dataset(tmp_path / "mimic", tmp_path / "c.sqlite", reading=reading)
    assert (absent.found, absent.usable) == (600, 0)
    write_tree(tmp_path / "mimic", found)
    present = index_dataset(tmp_path / "mimic", tmp_path / "c.sqlite", reading=reading)
    reasons = {reason.code: reason.count for reason in absent.rejects_by_reason}
    assert present.usable == reasons["file-missing"] > 0
    with Catalog.open(tmp_path / "c.sqlite") as catalog:
        assert len(catalog.patient_table().subject_id) == len({row.subject for row in found})
        samples = catalog.samples(catalog.members("train"))
        study = catalog.patient(samples[0].subject_id).studies[0]
        assert (catalog.kind, len(catalog.labels)) == ("multi-label", 14)
        assert catalog.reading == reading
    assert {len(sample.findings) for sample in samples} == {14}
    assert {finding for sample in samples for finding in sample.findings} == {-1, 0, 1}
    assert all(max(sample.findings) >= 0 and sample.label == UNLABELLED for sample in samples)
    assert study.findings in {sample.findings for sample in samples if sample.study_id == study.study_id}
