"""A small manifest as a hospital might have it, with columns that no program can guess."""

import csv
import shutil
from pathlib import Path

import numpy as np
from PIL import Image

PATIENTS = 12
HEADER = ("Kennung", "Aufnahme", "K7", "Befundtext", "Stauung", "Grad")
COLUMNS = {"subject_id": "Kennung", "study_id": "Aufnahme", "image_path": "K7", "text": "Befundtext"}
"""Which of them stand for what, by this program's names."""


class OddManifest:
    """A manifest of 12 patients with two images each, whose columns carry a hospital's own names.

    The first image is missing, the second has no text, and the third and fifth patient share an image.
    """

    def __init__(self, folder: Path) -> None:
        (folder / "bilder").mkdir(parents=True)
        self.file = folder / "befunde.csv"
        self.images = 2 * PATIENTS
        noise = np.random.default_rng(4)
        with self.file.open("w", newline="", encoding="utf-8") as stream:
            table = csv.writer(stream, delimiter=";")
            table.writerow(HEADER)
            for patient in range(PATIENTS):
                for image in range(2):
                    name = f"bilder/{patient}-{image}.png"
                    pixels = noise.integers(0, 256, (40, 40), dtype=np.uint8)
                    Image.fromarray(pixels).save(folder / name)
                    text = f"Patient {9000 + patient}. The heart is of normal size, view {image}."
                    table.writerow(self._row(patient, image, name, text))
        (folder / "bilder" / "0-0.png").unlink()
        shutil.copyfile(folder / "bilder/2-0.png", folder / "bilder/4-0.png")

    @staticmethod
    def _row(patient: int, image: int, name: str, text: str) -> tuple[str, ...]:
        shown = "" if (patient, image) == (0, 1) else text
        grade = str(patient % 3)
        return str(9000 + patient), f"{patient}-{image}", name, shown, "yes" if patient % 2 else "no", grade

    def write_split(self, file: Path) -> None:
        """Write a split in which the last patient alone is unseen."""
        rows = [
            (9000 + patient, "unseen" if patient == PATIENTS - 1 else "train") for patient in range(PATIENTS)
        ]
        with file.open("w", newline="", encoding="utf-8") as stream:
            csv.writer(stream).writerows([("subject_id", "split"), *rows])
