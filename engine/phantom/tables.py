"""The tables at the root of a MIMIC-CXR tree, and the edema severity split of Forget-MI."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from engine.catalog.chexpert import CHEXPERT
from engine.phantom.dicom_files import clock
from engine.phantom.marks import Mark
from engine.phantom.people import PhantomStudy

EDEMA_SPLIT = "mimic-cxr-sub-img-edema-split.csv"
_EDEMA_COLUMN = {0: "0.0", 1: "-1.0", 2: "1.0", 3: "1.0"}
_DEVICES = {"pacemaker", "port", "valve ring", "spinal rods", "shoulder prosthesis"}
_METADATA = (
    "dicom_id",
    "subject_id",
    "study_id",
    "PerformedProcedureStepDescription",
    "ViewPosition",
    "Rows",
    "Columns",
    "StudyDate",
    "StudyTime",
    "ProcedureCodeSequence_CodeMeaning",
    "ViewCodeSequence_CodeMeaning",
    "PatientOrientationCodeSequence_CodeMeaning",
)


@dataclass(frozen=True, slots=True)
class ImageEntry:
    """One image file: its id and the time of its exposure in seconds of the day."""

    dicom_id: str
    seconds: float


@dataclass(frozen=True, slots=True)
class StudyEntry:
    """What the tables tell of one study.

    Attributes
    ----------
    split, fold : str
        train, validate or test; 1 to 5 or TEST.
    study : PhantomStudy
        Findings and the recorded severity.
    """

    subject_id: str
    study_id: str
    split: str
    fold: str
    day: date
    study: PhantomStudy
    marks: tuple[Mark, ...]
    images: tuple[ImageEntry, ...]

    @property
    def folder(self) -> str:
        """The study's folder from the root of the tree, with forward slashes."""
        return study_folder(self.subject_id, self.study_id)


def study_folder(subject_id: str, study_id: str) -> str:
    """Return ``files/p10/p10000032/s50000001`` for a patient and a study."""
    return f"files/p{subject_id[:2]}/p{subject_id}/s{study_id}"


def write_tables(root: Path, studies: Sequence[StudyEntry], *, size_px: int) -> None:
    """Write all tables of a tree; rows are ordered by subject and study."""
    ordered = sorted(studies, key=lambda entry: (entry.subject_id, entry.study_id))
    _write(
        root / "cxr-record-list.csv",
        ("subject_id", "study_id", "dicom_id", "path"),
        (
            (s.subject_id, s.study_id, i.dicom_id, f"{s.folder}/{i.dicom_id}.dcm")
            for s in ordered
            for i in s.images
        ),
    )
    _write(
        root / "cxr-study-list.csv",
        ("subject_id", "study_id", "path"),
        ((s.subject_id, s.study_id, f"{s.folder}.txt") for s in ordered),
    )
    _write(
        root / "mimic-cxr-2.0.0-split.csv",
        ("dicom_id", "study_id", "subject_id", "split"),
        ((i.dicom_id, s.study_id, s.subject_id, s.split) for s in ordered for i in s.images),
    )
    _write(
        root / "mimic-cxr-2.0.0-metadata.csv",
        _METADATA,
        (_metadata_row(s, i, size_px) for s in ordered for i in s.images),
    )
    _write(
        root / "mimic-cxr-2.0.0-chexpert.csv",
        ("subject_id", "study_id", *CHEXPERT),
        ((s.subject_id, s.study_id, *_findings_row(s)) for s in ordered),
    )
    _write(
        root / EDEMA_SPLIT,
        ("subject_id", "study_id", "dicom_id", "edeme_severity", "fold"),
        (
            (s.subject_id, s.study_id, i.dicom_id, str(s.study.recorded), s.fold)
            for s in ordered
            for i in s.images
        ),
    )


def _metadata_row(entry: StudyEntry, image: ImageEntry, size_px: int) -> tuple[str, ...]:
    view = entry.study.view
    words = "antero-posterior" if view == "AP" else "postero-anterior"
    procedure = "CHEST (PORTABLE AP)" if view == "AP" else "CHEST (PA)"
    size, clock_time = str(size_px), str(float(clock(image.seconds)))
    identity = (image.dicom_id, entry.subject_id, entry.study_id)
    moment = (f"{entry.day:%Y%m%d}", clock_time)
    return (*identity, procedure, view, size, size, *moment, procedure, words, "Erect")


def _findings_row(entry: StudyEntry) -> tuple[str, ...]:
    """Return the 14 findings as 1.0, 0.0, -1.0 (uncertain) or blank; edema follows the record."""
    shown, kinds = entry.study.shown, {mark.kind for mark in entry.marks}
    focal = shown.consolidation > 0.3
    positive = {
        "Atelectasis": shown.atelectasis > 0.3,
        "Cardiomegaly": shown.enlarged_heart > 1.05,
        "Consolidation": focal,
        "Fracture": "rib fracture" in kinds,
        "Lung Lesion": "granuloma" in kinds,
        "Lung Opacity": focal or entry.study.recorded == 3,
        "Pleural Effusion": max(shown.effusion) > 0.15,
        "Support Devices": entry.study.portable_gear or bool(kinds & _DEVICES),
    }
    found = {name: "1.0" for name, present in positive.items() if present}
    ill = set(found) - {"Support Devices"}
    if not ill and entry.study.recorded == 0:
        found["No Finding"] = "1.0"
    found["Edema"] = _EDEMA_COLUMN[entry.study.recorded]
    if focal:
        found["Pneumonia"] = "-1.0"
    return tuple(found.get(name, "") for name in CHEXPERT)


def _write(path: Path, header: Iterable[str], rows: Iterable[tuple[str, ...]]) -> None:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8", newline="")
