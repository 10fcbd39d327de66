"""Prints how long a synthetic MIMIC-CXR of full size takes to index, and the most memory it needs.

``python tests/benchmarks/index_mimic.py [--trees IMAGES]``: the tables name 377,110 images of 227,835
studies; with ``--trees`` the files of so many of them are there as well (tiny pictures).
"""

import argparse
import gzip
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TextIO

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from PIL import Image

from engine.catalog.catalog import Catalog
from engine.catalog.chexpert import CHEXPERT
from engine.catalog.indexing import index_dataset
from engine.catalog.reading import Reading
from engine.events import Event, Notice

IMAGES, STUDIES, PATIENTS = 377_110, 227_835, 65_079
_VALUES = ("", "", "", "", "1.0", "0.0", "-1.0")
_REPORT = " FINDINGS:  The heart is of normal size. No focal consolidation, study {}.\n\n IMPRESSION:  {}\n"


@dataclass(frozen=True, slots=True)
class Row:
    """One image: its ids, and its path as the record list writes it."""

    subject: str
    study: str
    image: str

    @property
    def folder(self) -> str:
        """The study's folder."""
        return f"files/p{self.subject[:2]}/p{self.subject}/s{self.study}"


def rows(images: int, seed: int) -> list[Row]:
    """Return so many invented images in studies and patients in the proportions of the real ones."""
    draw = np.random.default_rng(seed)
    studies, patients = max(1, images * STUDIES // IMAGES), max(1, images * PATIENTS // IMAGES)
    subjects = 10_000_032 + np.sort(draw.choice(9_999_000, patients, replace=False))
    owners = np.sort(np.concatenate([np.arange(patients), draw.integers(0, patients, studies - patients)]))
    of_study = np.sort(np.concatenate([np.arange(studies), draw.integers(0, studies, images - studies)]))
    numbers = 50_000_000 + draw.permutation(9_999_999)[:studies]
    names = draw.integers(0, 1 << 32, (images, 5), dtype=np.uint64)
    return [
        Row(
            str(subjects[owners[study]]),
            str(numbers[study]),
            "-".join(f"{part:08x}" for part in name.tolist()),
        )
        for study, name in zip(of_study.tolist(), names, strict=True)
    ]


def write_tables(root: Path, found: Sequence[Row], seed: int) -> None:
    """Write the five tables of MIMIC-CXR and MIMIC-CXR-JPG."""
    draw = np.random.default_rng(seed + 1)
    studies = {row.study: row for row in found}
    _write(
        root / "cxr-record-list.csv.gz",
        "subject_id,study_id,dicom_id,path",
        (f"{row.subject},{row.study},{row.image},{row.folder}/{row.image}.dcm" for row in found),
    )
    _write(
        root / "cxr-study-list.csv.gz",
        "subject_id,study_id,path",
        (f"{row.subject},{row.study},{row.folder}.txt" for row in studies.values()),
    )
    _write(
        root / "mimic-cxr-2.0.0-split.csv.gz",
        "dicom_id,study_id,subject_id,split",
        (f"{row.image},{row.study},{row.subject},{_split(row)}" for row in found),
    )
    _write(
        root / "mimic-cxr-2.0.0-metadata.csv.gz",
        "dicom_id,subject_id,study_id,PerformedProcedureStepDescription,ViewPosition,Rows,Columns,StudyDate,StudyTime",
        (
            f"{row.image},{row.subject},{row.study},CHEST (PA AND LAT),PA,3056,2544,21800506,213014.531"
            for row in found
        ),
    )
    values = draw.integers(0, len(_VALUES), (len(studies), len(CHEXPERT)))
    _write(
        root / "mimic-cxr-2.0.0-chexpert.csv.gz",
        "subject_id,study_id," + ",".join(CHEXPERT),
        (
            f"{row.subject},{row.study}," + ",".join(_VALUES[at] for at in line)
            for row, line in zip(studies.values(), values.tolist(), strict=True)
        ),
    )


def _split(row: Row) -> str:
    return "test" if int(row.subject) % 20 == 0 else "train"


def _write(path: Path, header: str, lines: Iterator[str]) -> None:
    with gzip.open(path, "wt", compresslevel=1, encoding="utf-8") as stream:
        _write_lines(stream, header, lines)


def _write_lines(stream: TextIO, header: str, lines: Iterator[str]) -> None:
    stream.write(header + "\n")
    stream.writelines(line + "\n" for line in lines)


def write_tree(root: Path, found: Sequence[Row]) -> None:
    """Write a tiny picture for every image and a report for every study."""
    for row in found:
        folder = root / row.folder
        folder.mkdir(parents=True, exist_ok=True)
        pixels = blake2b(row.image.encode(), digest_size=16).digest()
        Image.frombytes("L", (4, 4), pixels).save(folder / f"{row.image}.jpg", format="PNG")
        folder.with_suffix(".txt").write_text(_REPORT.format(row.study, "No edema."), encoding="utf-8")


def main(arguments: Sequence[str]) -> int:
    """Write, index twice, and print seconds and memory."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--images", type=int, default=IMAGES)
    parser.add_argument("--trees", type=int, default=0)
    parser.add_argument("--label", default="chexpert")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        root, catalog = Path(name) / "mimic", Path(name) / "catalog.sqlite"
        root.mkdir()
        found = rows(options.images, seed=0)
        _timed("tables written", lambda: write_tables(root, found, seed=0))
        if options.trees:
            _timed("files written", lambda: write_tree(root, found[: options.trees]))
        for turn in ("first index", "second index"):
            _timed(
                turn, lambda: index_dataset(root, catalog, reading=Reading(label=options.label), report=_tell)
            )
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        sys.stdout.write(
            f"peak memory of this process {peak:.0f} MiB; catalog {catalog.stat().st_size >> 20} MiB\n"
        )
        with Catalog.open(catalog) as opened:
            _timed("patient table", opened.patient_table)
            sys.stdout.write(f"{opened.totals()}\n")
    return 0


def _tell(event: Event) -> None:
    if isinstance(event, Notice):
        sys.stdout.write(f"  {event.words()}\n")


def _timed(name: str, action: object) -> None:
    start, cpu = time.perf_counter(), time.process_time()
    assert callable(action)
    action()
    sys.stdout.write(
        f"{name:<16}{time.perf_counter() - start:8.2f} s ({time.process_time() - cpu:.2f} s of this processor)\n"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
