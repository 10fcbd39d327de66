"""What was understood of a data set before anything is indexed, for the user to confirm or correct."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

LabelKind = Literal["multiclass", "multi-label"]


@dataclass(frozen=True, slots=True)
class PreviewFact:
    """One thing that was understood, in words (``Images listed``, ``377,110``)."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """One column of a manifest.

    Attributes
    ----------
    ours : str
        The name that this program knows.
    theirs : str
        The column of the file that is used for it; empty where none was found.
    required : bool
        Whether indexing needs it.
    meaning : str
        What it holds, for the user.
    """

    ours: str
    theirs: str
    required: bool
    meaning: str


@dataclass(frozen=True, slots=True)
class LabelChoice:
    """One label that the data set offers: its name as in ``Reading.label``, and its title.

    ``may_be_unclear`` says that cells can be blank or uncertain, so that ``Reading.blank`` and
    ``Reading.uncertain`` have a meaning for it.
    """

    name: str
    title: str
    kind: LabelKind
    may_be_unclear: bool = False


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One image as it is understood; ``report`` is the start of the text that the model reads."""

    subject_id: str
    study_id: str
    image: str
    label: str
    report: str


@dataclass(frozen=True, slots=True)
class DatasetPreview:
    """A data set as it is understood from its tables, names, and a few of its files.

    Attributes
    ----------
    adapter, title : str
        Key of ADAPTERS and the layout's name.
    columns : tuple of ColumnUse
        For manifests; else empty.
    available_columns : tuple of str
        Every column that a manifest has, as written.
    label : str
        Which of ``label_choices`` is used; empty where none could be chosen.
    split : str
        Where train and unseen come from, in words.
    rows : tuple of PreviewRow
        The first few images.
    problems : tuple of str
        Sentences on what has to be settled before indexing; empty when all is well.
    """

    dataset: Path
    adapter: str
    title: str
    facts: tuple[PreviewFact, ...]
    columns: tuple[ColumnUse, ...]
    available_columns: tuple[str, ...]
    label: str
    label_choices: tuple[LabelChoice, ...]
    split: str
    rows: tuple[PreviewRow, ...]
    problems: tuple[str, ...]
