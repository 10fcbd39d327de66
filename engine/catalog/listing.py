"""What an adapter tells about a data set before any image file is opened."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

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
}
"""Reasons that come from tables rather than from an image file."""


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
    sex, age, view, date
        As in the records; empty or None where only the image's header may tell.
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
        Class names, in the order of the classes.
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

    def list_images(self, dataset: Path, *, report: Report) -> Listing:
        """List the images without opening them.

        Raises
        ------
        UserError
            When a table cannot be read or lacks a column.
        """
