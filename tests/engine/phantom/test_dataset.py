"""The phantom data set as a whole: reproducible, complete, consistent, and all or nothing."""

import csv
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing import active_children
from pathlib import Path

import numpy as np
import pydicom
import pytest

from engine.errors import UserError
from engine.events import Cancelled, Event, Progress, ignore
from engine.phantom.dataset import write_phantom_dataset
from engine.phantom.plan import DEMO_PLAN, PhantomPlan

PLAN = PhantomPlan(train_patients=4, unseen_patients=3, size_px=64, seed=7, label_noise=0.2)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("phantom") / "data"
    write_phantom_dataset(out, PLAN, report=ignore)
    return out


def _digests(root: Path) -> dict[str, str]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {str(f.relative_to(root)): hashlib.sha256(f.read_bytes()).hexdigest() for f in files}


def _rows(root: Path, name: str) -> Iterator[dict[str, str]]:
    with (root / name).open(newline="", encoding="utf-8") as stream:
        yield from csv.DictReader(stream)


def test_the_same_plan_gives_the_same_bytes_on_any_number_of_workers(tree: Path, tmp_path: Path) -> None:
    write_phantom_dataset(tmp_path / "again", PLAN, report=ignore, workers=2)
    assert _digests(tmp_path / "again") == _digests(tree)


def test_another_seed_gives_other_patients(tree: Path, tmp_path: Path) -> None:
    write_phantom_dataset(tmp_path / "other", replace(PLAN, seed=8), report=ignore)
    assert not set(_digests(tmp_path / "other")).intersection(
        name for name in _digests(tree) if name.startswith("files")
    )


def test_the_record_list_names_every_image_and_no_other(tree: Path) -> None:
    listed = [row["path"] for row in _rows(tree, "cxr-record-list.csv")]
    found = {path.relative_to(tree).as_posix() for path in tree.rglob("*.dcm")}
    assert len(listed) == len(set(listed))
    assert set(listed) == found


def test_the_study_list_names_every_report_and_no_other(tree: Path) -> None:
    listed = {row["path"] for row in _rows(tree, "cxr-study-list.csv")}
    found = {path.relative_to(tree).as_posix() for path in (tree / "files").rglob("*.txt")}
    assert listed == found


def test_all_image_tables_speak_of_the_same_images(tree: Path) -> None:
    names = (
        "cxr-record-list.csv",
        "mimic-cxr-2.0.0-split.csv",
        "mimic-cxr-2.0.0-metadata.csv",
        "mimic-cxr-sub-img-edema-split.csv",
    )
    keys = [
        sorted((row["subject_id"], row["study_id"], row["dicom_id"]) for row in _rows(tree, name))
        for name in names
    ]
    assert all(key == keys[0] for key in keys)


def test_ids_and_paths_have_the_published_form(tree: Path) -> None:
    for row in _rows(tree, "cxr-record-list.csv"):
        subject, study, image = row["subject_id"], row["study_id"], row["dicom_id"]
        assert re.fullmatch(r"1\d{7}", subject)
        assert re.fullmatch(r"5\d{7}", study)
        assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{8}){4}", image)
        assert row["path"] == f"files/p{subject[:2]}/p{subject}/s{study}/{image}.dcm"


def test_no_patient_is_in_both_training_and_test(tree: Path) -> None:
    folds: dict[str, set[str]] = {}
    for row in _rows(tree, "mimic-cxr-sub-img-edema-split.csv"):
        folds.setdefault(row["subject_id"], set()).add(row["fold"])
    splits = {row["subject_id"]: row["split"] for row in _rows(tree, "mimic-cxr-2.0.0-split.csv")}
    assert all(len(fold) == 1 for fold in folds.values())
    unseen = {subject for subject, fold in folds.items() if fold == {"TEST"}}
    assert len(unseen) == PLAN.unseen_patients
    assert len(folds) == PLAN.patients
    assert {s for s, split in splits.items() if split in ("validate", "test")} == unseen


def test_the_edema_column_follows_the_recorded_severity(tree: Path) -> None:
    severity = {
        row["study_id"]: row["edeme_severity"] for row in _rows(tree, "mimic-cxr-sub-img-edema-split.csv")
    }
    expected = {"0": "0.0", "1": "-1.0", "2": "1.0", "3": "1.0"}
    for row in _rows(tree, "mimic-cxr-2.0.0-chexpert.csv"):
        assert row["Edema"] == expected[severity[row["study_id"]]]


def test_headers_agree_with_the_tables(tree: Path) -> None:
    for row in _rows(tree, "mimic-cxr-2.0.0-metadata.csv"):
        subject, study = row["subject_id"], row["study_id"]
        path = tree / f"files/p{subject[:2]}/p{subject}/s{study}/{row['dicom_id']}.dcm"
        header = pydicom.dcmread(path, stop_before_pixels=True)
        assert header.PatientID == subject
        assert header.StudyID == study
        assert header.ViewPosition == row["ViewPosition"]
        assert header.StudyDate == row["StudyDate"]
        assert float(header.StudyTime) == float(row["StudyTime"])
        assert (str(header.Rows), str(header.Columns)) == (row["Rows"], row["Columns"])


def test_one_patient_keeps_name_sex_and_birth_date(tree: Path) -> None:
    persons: dict[str, set[tuple[str, str, str]]] = {}
    for path in tree.rglob("*.dcm"):
        header = pydicom.dcmread(path, stop_before_pixels=True)
        person = (str(header.PatientName), header.PatientSex, header.PatientBirthDate)
        persons.setdefault(header.PatientID, set()).add(person)
    assert all(len(seen) == 1 for seen in persons.values())
    assert all(str(name).startswith("Phantom^") for seen in persons.values() for name, _, _ in seen)


def test_a_patient_has_one_to_six_images(tree: Path) -> None:
    images = Counter(row["subject_id"] for row in _rows(tree, "cxr-record-list.csv"))
    assert all(1 <= count <= 6 for count in images.values())


def test_the_folder_says_that_the_patients_are_invented(tree: Path) -> None:
    assert "invented" in (tree / "README.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("workers", [1, 2])
def test_cancelling_leaves_nothing_behind(tmp_path: Path, workers: int) -> None:
    def stop(event: Event) -> None:
        if isinstance(event, Progress) and event.done > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_phantom_dataset(tmp_path / "data", PLAN, report=stop, workers=workers)
    assert list(tmp_path.iterdir()) == []


def test_a_process_that_the_system_ends_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    def end_them(event: Event) -> None:
        if isinstance(event, Progress) and event.done > 0:
            for child in active_children():
                child.kill()

    many = replace(PLAN, train_patients=60)
    with pytest.raises(UserError) as caught:
        write_phantom_dataset(tmp_path / "data", many, report=end_them, workers=2)
    assert caught.value.code == "phantom-process"
    assert list(tmp_path.iterdir()) == []


def test_progress_counts_every_patient_once(tmp_path: Path) -> None:
    events: list[Event] = []
    write_phantom_dataset(tmp_path / "data", replace(PLAN, size_px=32), report=events.append)
    counts = [event.done for event in events if isinstance(event, Progress)]
    assert counts == sorted(counts)
    assert counts[0] == 0
    assert counts[-1] == PLAN.patients


@pytest.mark.parametrize(
    "plan", [replace(PLAN, train_patients=0, unseen_patients=0), replace(PLAN, size_px=16)]
)
def test_an_impossible_plan_is_refused(tmp_path: Path, plan: PhantomPlan) -> None:
    with pytest.raises(UserError, match="hantom"):
        write_phantom_dataset(tmp_path / "data", plan, report=ignore)
    assert list(tmp_path.iterdir()) == []


def test_the_demo_plan_has_as_many_unseen_as_training_patients_or_so() -> None:
    assert DEMO_PLAN.train_patients >= 200
    assert np.isclose(DEMO_PLAN.unseen_patients / DEMO_PLAN.train_patients, 1.0, atol=0.2)
