"""The labels and the split that the tables of a MIMIC-CXR folder offer."""

from dataclasses import dataclass, replace
from pathlib import Path

from engine.catalog.columns import plain
from engine.catalog.label_columns import LabelColumns
from engine.catalog.label_table import LabelTable, label_offers, read_label_columns
from engine.catalog.mimic_tables import all_tables, edema_table, find_table
from engine.catalog.preview import LabelChoice
from engine.catalog.reading import Reading
from engine.catalog.tables import read_columns, read_table
from engine.catalog.text_files import MAX_TABLE_BYTES
from engine.errors import UserError

_HEAD_BYTES = 1 << 19
_KEYS = {"dicomid", "studyid"}


@dataclass(frozen=True, slots=True)
class MimicLabel:
    """One label of one table; ``name`` is as in ``Reading.label``."""

    name: str
    columns: LabelColumns
    table: Path

    @property
    def choice(self) -> LabelChoice:
        """The label as a preview offers it, with the table that it is from."""
        title = f"{self.columns.title} ({self.table.name})"
        return replace(self.columns.choice, name=self.name, title=title)

    def read(self, reading: Reading, *, most_bytes: int = MAX_TABLE_BYTES) -> LabelTable:
        """Read the labels of the table, or of its beginning.

        Raises
        ------
        UserError
            When the table cannot be read, or ``labels-many``.
        """
        return read_label_columns(read_table(self.table, most_bytes=most_bytes), self.columns, reading)


def mimic_labels(root: Path) -> tuple[MimicLabel, ...]:
    """Return every label that the folder's tables offer: severities first, then findings, then the rest.

    The first table that has a label gives it its name; in later ones the table is named with it.

    Raises
    ------
    UserError
        When a table cannot be read.
    """
    found: dict[str, MimicLabel] = {}
    for path in _label_tables(root):
        for columns in label_offers(path, most_bytes=_HEAD_BYTES).offers:
            name = columns.name if columns.name not in found else f"{columns.name} in {path.name}"
            found[name] = MimicLabel(name, columns, path)
    return tuple(found.values())


def _label_tables(root: Path) -> tuple[Path, ...]:
    likely = (
        edema_table(root),
        find_table(root, "mimic-cxr-*-chexpert"),
        find_table(root, "mimic-cxr-*-negbio"),
    )
    others = (path for path in all_tables(root) if not _KEYS.isdisjoint(map(plain, read_columns(path))))
    return tuple(dict.fromkeys(path for path in (*likely, *others) if path is not None))


def choose_mimic_label(labels: tuple[MimicLabel, ...], reading: Reading, root: Path) -> MimicLabel:
    """Return the wanted label; without a wish the severity of edema, else CheXpert's finding of edema.

    Raises
    ------
    UserError
        ``labels-missing`` where there is neither, ``label-unknown``.
    """
    by_name = {plain(label.name): label for label in labels}
    if reading.label:
        if plain(reading.label) not in by_name:
            raise UserError(
                "label-unknown",
                what=f"No table in {root} has a label {reading.label}.",
                do="Choose one of: " + (", ".join(label.name for label in labels) or "none is there") + ".",
            )
        return by_name[plain(reading.label)]
    chosen = by_name.get("severity") or by_name.get("edema")
    if chosen is None:
        raise UserError(
            "labels-missing",
            what=f"{root} has neither an edema split file nor a CheXpert table, so no image has a label.",
            do="Put mimic-cxr-2.0.0-chexpert.csv.gz or the edema split file into the folder, choose a "
            "column of another table, or choose a file with the labels.",
        )
    return chosen


def split_table(root: Path, label: MimicLabel | None) -> Path | None:
    """Return the table that says who was trained on: the paper's folds for its severities, else MIMIC's split."""
    edema = edema_table(root)
    if label is not None and label.table == edema:
        return edema
    return find_table(root, "mimic-cxr-*-split") or edema


def split_words(path: Path | None) -> str:
    """Say where a split comes from."""
    if path is None:
        return ""
    column = "split" if "split" in read_columns(path) else "fold"
    return f"column {column} of {path.name}"
