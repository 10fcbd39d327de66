"""Writing one phantom patient: images, reports, and what the tables need to know."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from engine.phantom.anatomy import draw_anatomy
from engine.phantom.canvas import canvas_of
from engine.phantom.dicom_files import ImageIdentity, write_dicom
from engine.phantom.people import Identity, PhantomPatient, draw_patient
from engine.phantom.plan import PhantomPlan
from engine.phantom.radiograph import draw_radiograph
from engine.phantom.tables import ImageEntry, StudyEntry, study_folder
from engine.phantom.wording import draw_voice, write_text

_PERSON, _VESSELS, _PICTURES, _WORDS, _NUMBERS = range(5)
"""Purposes of a patient's own streams of random numbers, so that a change in one leaves the rest."""


@dataclass(frozen=True, slots=True)
class _Job:
    root: Path
    plan: PhantomPlan
    identity: Identity
    patient: PhantomPatient

    def stream(self, purpose: int) -> np.random.Generator:
        return _stream(self.plan, self.patient.number, purpose)


def write_patient(
    root: Path, plan: PhantomPlan, *, number: int, identity: Identity
) -> tuple[StudyEntry, ...]:
    """Invent patient ``number`` of a plan and write all of the patient's files under ``root``."""
    patient = draw_patient(_stream(plan, number, _PERSON), number, plan)
    job = _Job(root, plan, identity, patient)
    entries = _entries(job)
    for entry in entries:
        (root / entry.folder).mkdir(parents=True)
    _write_reports(job, entries)
    _write_images(job, entries)
    return entries


def _stream(plan: PhantomPlan, number: int, purpose: int) -> np.random.Generator:
    return np.random.default_rng(np.random.SeedSequence(plan.seed, spawn_key=(number, purpose)))


def _entries(job: _Job) -> tuple[StudyEntry, ...]:
    """Give every study its ids, its date and the times of its images."""
    rng, patient, identity = job.stream(_NUMBERS), job.patient, job.identity
    start = date(patient.first_year, 1, 1) + timedelta(days=patient.first_day - 1)
    return tuple(
        StudyEntry(
            subject_id=identity.subject_id,
            study_id=study_id,
            split=identity.split,
            fold=identity.fold,
            day=start + timedelta(days=study.day),
            study=study,
            marks=patient.marks,
            images=tuple(
                ImageEntry(_dicom_id(rng), 3600 * study.hour + 95.0 * k) for k in range(study.images)
            ),
        )
        for study, study_id in zip(patient.studies, identity.study_ids, strict=False)
    )


def _dicom_id(rng: np.random.Generator) -> str:
    return "-".join(f"{group:08x}" for group in rng.integers(2**32, size=5))


def _write_reports(job: _Job, entries: tuple[StudyEntry, ...]) -> None:
    rng = job.stream(_WORDS)
    voice = draw_voice(rng, job.patient)
    for entry in entries:
        text = write_text(job.patient, entry.study, voice, plan=job.plan, rng=rng)
        path = job.root / f"{study_folder(entry.subject_id, entry.study_id)}.txt"
        path.write_text(text, encoding="utf-8", newline="")


def _write_images(job: _Job, entries: tuple[StudyEntry, ...]) -> None:
    canvas = canvas_of(job.plan.size_px)
    anatomy = draw_anatomy(canvas, job.patient, job.stream(_VESSELS))
    rng = job.stream(_PICTURES)
    for entry in entries:
        study_uid = _uid_number(rng)
        for series, image in enumerate(entry.images, start=1):
            pixels = draw_radiograph(canvas, anatomy, entry.study, rng)
            uids = (study_uid, _uid_number(rng), _uid_number(rng))
            write_dicom(
                job.root / entry.folder / f"{image.dicom_id}.dcm",
                pixels,
                _header(job.patient, entry, image=image, uids=uids, series=series),
                photometric="MONOCHROME1" if entry.study.inverted else "MONOCHROME2",
            )


def _uid_number(rng: np.random.Generator) -> int:
    return int.from_bytes(rng.bytes(16), "big")


def _header(
    patient: PhantomPatient,
    entry: StudyEntry,
    *,
    image: ImageEntry,
    uids: tuple[int, int, int],
    series: int,
) -> ImageIdentity:
    return ImageIdentity(
        subject_id=entry.subject_id,
        study_id=entry.study_id,
        uid_numbers=uids,
        sex=patient.sex,
        birth=date(patient.first_year - patient.age, 1, 1) + timedelta(days=patient.birth_day - 1),
        day=entry.day,
        seconds=image.seconds,
        view=entry.study.view,
        series=series,
    )
