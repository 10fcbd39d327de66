"""What an adapter tells about a data set before any image file is opened."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from engine.catalog.preview import DatasetPreview, LabelKind
from engine.catalog.reading import Reading
from engine.dicom.facts import FileFacts
from engine.events import Report
from engine.records import Membership

REASONS: dict[str, str] = {
    "no-label": "no label",
    "no-report": "no report text",
    "no-patient": "no patient id",
    "no-path": "no image is named",
    "no-split": "the split names neither train nor unseen for this patient",
    "row-damaged": "the row has too few or too many cells",
    "outside-folder": "the path leads out of the data set's folder",
    "listed-twice": "the image is listed twice for the same patient and study",
    "id-twice": "another image of this data set has the same image id",
    "no-study": "no study id",
    "folder-unreadable": "the folder cannot be read",
    "folder-link": "the path is a link to a folder; folders are read only where they lie",
    "image-unnamed": "no report names the image",
    "report-unused": "the report belongs to no study that has an image here",
    "report-superseded": "another report of the same study is used",
    "report-without-image": "the report names no image",
    "report-twice": "another report has the same id",
    "report-kind": "the file is no report of this data set's kind",
    "report-unclear": "the report's name or place fits several studies",
    "xml-damaged": "the report's XML is damaged and cannot be read",
    "xml-unsafe": "the report's XML declares a document type, which can hide an attack",
    "xml-unreadable": "the report cannot be opened",
    "xml-too-large": "the report's XML is larger than this program opens",
}
"""Reasons that come from tables, folders and reports rather than from an image file."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One image as the data set's tables or folders list it.

    Attributes
    ----------
    path : str
        Relative to the data set's base folder, with forward slashes.
    report : str
        The model's text of the report, where the table holds it.
    report_path : str
        Else the report's file, relative to the base folder; empty where there is none.
    label : int
        Class 0..c-1, or UNLABELLED.
    membership : Membership
        ``none`` where the data set does not say.
    sex, age, view, date, findings
        As in the records; empty or None where only the image's header may tell.
    accession : str
        The study's accession number where the layout has one; chosen tables may go by it.
    """

    image_id: str
    study_id: str
    subject_id: str
    path: str
    label: int
    membership: Membership
    report: str = ""
    report_path: str = ""
    view: str = ""
    date: str = ""
    sex: str = ""
    age: int | None = None
    findings: tuple[int, ...] = ()
    accession: str = ""


@dataclass(frozen=True, slots=True)
class ListedReject:
    """A line of a data set that lists no usable image: its path or place, and a code of REASONS."""

    path: str
    code: str
    subject_id: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A data set as listed.

    Attributes
    ----------
    base : Path
        Absolute folder that all paths are relative to.
    labels : tuple of str
        Class names in the order of the classes; for multi-label the findings' names.
    kind : LabelKind
        One class per image, or findings.
    split_source : str
        Where the memberships come from, in words; empty where a split must be drawn.
    entries : tuple of Entry
        Images of one study stand together.
    alternatives : tuple of str
        File endings to try, in order, in place of the path's own where the file is not there.
    """

    base: Path
    labels: tuple[str, ...]
    split_source: str
    entries: tuple[Entry, ...]
    rejects: tuple[ListedReject, ...]
    model_text: Callable[[str], str]
    alternatives: tuple[str, ...] = ()
    kind: LabelKind = "multiclass"


class FileReader(Protocol):
    """Reads what the files of a data set say, in parallel, and remembers it between two indexings."""

    def read(self, paths: Sequence[str], *, report: Report) -> Iterator[FileFacts]:
        """Give the facts of each file, in the order of the paths; nothing raises for a bad file.

        Parameters
        ----------
        paths : sequence of str
            Relative to the data set's base folder, with forward slashes.

        Raises
        ------
        UserError
            ``dataset-gone`` when the base folder disappears meanwhile.
        """


class Adapter(Protocol):
    """Understands one layout of data sets."""

    @property
    def name(self) -> str:
        """Stable identifier, as in ADAPTERS."""

    @property
    def title(self) -> str:
        """The layout's name for the user."""

    def recognises(self, dataset: Path) -> bool:
        """Tell from names and table headers alone whether the folder or file has this layout."""

    def preview(self, dataset: Path, reading: Reading, *, report: Report) -> DatasetPreview:
        """Say what was understood, within about two seconds, also for a very large data set.

        What the user has to settle (a column that is not found, no label) is a problem of the
        preview, not an error.

        Raises
        ------
        UserError
            When a table cannot be read at all.
        """

    def list_images(self, dataset: Path, reading: Reading, *, files: FileReader, report: Report) -> Listing:
        """List the images; only a layout without tables asks ``files`` for what the headers say.

        Raises
        ------
        UserError
            When a table cannot be read or lacks a column.
        """
