"""The content of a catalog in memory, and its version: a digest over what is usable."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from engine.catalog.checking import Checked
from engine.catalog.membership import Memberships


@dataclass(frozen=True, slots=True)
class RejectRow:
    """One reject as it is stored."""

    path: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that a catalog file holds.

    ``subjects`` are all patients that the data set names, usable or not.
    """

    dataset: Path
    base: Path
    adapter: str
    labels: tuple[str, ...]
    memberships: Memberships
    subjects: frozenset[str]
    images: tuple[Checked, ...]
    rejects: tuple[RejectRow, ...]

    @property
    def version(self) -> str:
        """SHA-256 over the sorted usable images: ids, class, membership, report and file size.

        Paths and times do not count, so a moved or copied data set keeps its version.
        """
        digest = hashlib.sha256("\0".join(self.labels).encode())
        for line in sorted(self._line(image) for image in self.images):
            digest.update(b"\n" + line.encode("utf-8", "surrogatepass"))
        return digest.hexdigest()

    def _line(self, image: Checked) -> str:
        entry = image.entry
        report = hashlib.sha256(image.report.encode("utf-8", "surrogatepass")).hexdigest()
        fields = (entry.image_id, entry.study_id, entry.subject_id, str(entry.label))
        membership = self.memberships.of(entry.subject_id)
        return "\0".join((*fields, membership, report, str(image.header.file_bytes)))
