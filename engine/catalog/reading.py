"""What a user chose about how a data set is to be read; everything left empty is found out."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

UnclearLabel = Literal["missing", "positive", "negative"]
"""What a finding counts as that a table leaves blank or calls uncertain."""


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """A column of a manifest that carries another name than this program's.

    ``ours`` is the name that this program knows (``image_path``), ``theirs`` the one in the file,
    empty where none is to be used.
    """

    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Reading:
    """How a data set is to be read.

    It is kept in the catalog, so that indexing again reads the data set in the same way.

    Attributes
    ----------
    adapter : str
        Key of ADAPTERS; empty to recognise the layout.
    columns : tuple of ColumnChoice
        For manifests whose columns are named otherwise.
    label : str
        The label that the model predicts: the name of a column or finding, ``severity`` (pulmonary
        edema 0 to 3), ``chexpert`` (its 14 findings, multi-label) or ``findings`` (all columns of
        findings, multi-label); empty for the layout's own.
    label_file : Path or None
        A table with the labels, by image, study or patient id, where the data set has none.
    blank, uncertain : UnclearLabel
        For findings only.
    split_file : Path or None
        A table that says who was trained on, by image, study or patient id; None for the data
        set's own split.
    seed : int
        Draws the split where there is none.
    decode : bool
        Every image is decoded while reading, which is slow, so that damage inside compressed pixels
        shows before a run.
    """

    adapter: str = ""
    columns: tuple[ColumnChoice, ...] = field(default=())
    label: str = ""
    label_file: Path | None = None
    blank: UnclearLabel = "missing"
    uncertain: UnclearLabel = "missing"
    split_file: Path | None = None
    seed: int = 0
    decode: bool = False


AS_FOUND = Reading()
"""Everything about a data set is found out."""
