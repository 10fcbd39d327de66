"""What may lie on this computer of patients, as it is listed; quick to import."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

StoredKind = Literal["images", "catalog", "unfinished_catalog", "lists", "run"]


@dataclass(frozen=True, slots=True)
class StoredPlaces:
    """Where to look: the store of prepared images, and the folders of catalogs, lists and runs."""

    store: Path
    catalogs: Path
    lists: Path
    runs: Path


@dataclass(frozen=True, slots=True)
class StoredData:
    """One thing that can be purged.

    Attributes
    ----------
    path : Path
        The store, the catalog, the folder of lists, or the run.
    name : str
        Of the data set or the run; empty where it has none or cannot be read.
    files, bytes : int
        How many files, and how large they are together.
    patients : int or None
        Whose data it is, by number; None where that is not known.
    """

    kind: StoredKind
    path: Path
    name: str
    files: int
    bytes: int
    patients: int | None = None
