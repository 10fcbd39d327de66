"""Reading what the files of a data set say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.dicom import file_facts
from engine.dicom.file_facts import FileFacts
from engine.events import Progress, Report


@dataclass(frozen=True, slots=True)
class DirectReader:
    """Reads the files below ``base`` one after the other."""

    base: Path

    def read(self, paths: Sequence[str], *, report: Report) -> Iterator[FileFacts]:
        """Give the facts of each file; see ``FileReader.read``."""
        for done, path in enumerate(paths):
            report(Progress("Reading images", done, len(paths)))
            yield file_facts.read_facts(self.base / path)
