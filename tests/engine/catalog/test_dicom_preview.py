from pathlib import Path

from PIL import Image

from engine.catalog.adapters import preview_dataset
from engine.catalog.dicom_folder import DicomFolderAdapter
from engine.catalog.reading import AS_FOUND, Reading
from engine.events import ignore
from tests.engine.catalog.dicom_folders import (
    radiograph,
)


def test_the_preview_says_what_is_missing_and_shows_rows(folder: Path, label_file: Path) -> None:
    bare = preview_dataset(folder, AS_FOUND, report=ignore)
    assert len(bare.problems) == 1
    assert "Choose a label file" in bare.problems[0]
    facts = {fact.name: fact.value for fact in bare.facts}
    assert (facts["Files"], facts["Text files"]) == ("9", "3")
    assert facts["Usable as images"] == "5 of the 6 files looked at, of 4 patients"
    chosen = preview_dataset(folder, Reading(label_file=label_file), report=ignore)
    assert (chosen.problems, chosen.label) == ((), "label")
    rows = {row.image: (row.subject_id, row.label, row.report) for row in chosen.rows}
    assert rows["a/1.dcm"] == ("P1", "normal", "Clear lungs. Normal.")
    assert rows["d/1.dcm"] == ("P4", "normal", "Large effusion.")


def test_a_label_file_that_cannot_be_read_is_a_problem_and_the_rows_stay(
    folder: Path, tmp_path: Path
) -> None:
    for path in (tmp_path / "none.csv", folder / "a" / "1.dcm"):
        preview = preview_dataset(folder, Reading(label_file=path), report=ignore)
        assert len(preview.problems) == 1
        assert path.name in preview.problems[0]
        assert [row.label for row in preview.rows] == [""] * 5


def test_the_preview_of_a_folder_of_pictures_warns(tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        Image.new("L", (4, 4)).save(tmp_path / name)
    preview = DicomFolderAdapter().preview(tmp_path, AS_FOUND, report=ignore)
    assert any("usable as an image" in problem for problem in preview.problems)


def test_the_preview_of_a_large_folder_opens_a_few_files_from_all_over_it(tmp_path: Path) -> None:
    root = tmp_path / "many"
    for at in range(10):
        patient = radiograph(root / str(at) / "0.dcm", f"P{at}", f"1.2.{at}", f"1.2.{at}.1").read_bytes()
        for copy in range(1, 40):
            (root / str(at) / f"{copy}.dcm").write_bytes(patient)
    facts = {fact.name: fact.value for fact in preview_dataset(root, AS_FOUND, report=ignore).facts}
    assert facts["Files"] == "400"
    assert facts["Usable as images"] == "48 of the 48 files looked at, of 10 patients"
