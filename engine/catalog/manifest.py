"""The manifest adapter: one CSV or TSV file with a row per image, its report and its label."""

from dataclasses import dataclass
from pathlib import Path

from engine.catalog.labels import LabelTable, class_table
from engine.catalog.listing import Entry, FileReader, ListedReject, Listing
from engine.catalog.paths import is_inside
from engine.catalog.preview import DatasetPreview, PreviewFact
from engine.catalog.reading import Reading
from engine.catalog.tables import Row, Table, read_columns, read_table
from engine.dicom.demographics import age_of, date_of, sex_of
from engine.errors import UserError
from engine.events import Notice, Report
from engine.records import Membership

_REQUIRED = ("subject_id", "study_id", "image_path", "label")
_OPTIONAL = ("text", "report_path", "split", "view", "sex", "age", "date", "image_id")
_ENDINGS = (".csv", ".tsv", ".txt", ".gz")
_IN_FOLDER = ("manifest.csv", "manifest.tsv")
_TRAIN = {"train", "training"}
_UNSEEN = {"unseen", "test", "testing", "validate", "validation", "valid", "val", "held-out", "holdout"}


@dataclass(frozen=True, slots=True)
class _Line:
    """The cells of one manifest row by name."""

    subject_id: str
    study_id: str
    image_path: str
    label: str
    text: str
    report_path: str
    split: str
    view: str
    sex: str
    age: str
    date: str
    image_id: str


@dataclass(frozen=True, slots=True)
class ManifestAdapter:
    """A manifest file, or a folder that holds ``manifest.csv``; see DATA_FORMATS, adapter 3."""

    name: str = "manifest"
    title: str = "a manifest (a CSV file with subject_id, study_id, image_path, text and label)"

    def recognises(self, dataset: Path) -> bool:
        """Tell whether it is a table file, or a folder with a manifest in it."""
        if dataset.is_dir():
            return _manifest_in(dataset) is not None
        return dataset.suffix.lower() in _ENDINGS or "image_path" in read_columns(dataset)

    def preview(self, dataset: Path, reading: Reading, *, report: Report) -> DatasetPreview:  # noqa: ARG002 - to come
        """Say what was understood of a manifest; see ``Adapter.preview``."""
        path = _manifest_in(dataset) or dataset
        columns = read_columns(path)
        facts = (PreviewFact("Columns", str(len(columns))),)
        return DatasetPreview(dataset, self.name, self.title, facts, (), columns, "", (), "", (), ())

    def list_images(
        self,
        dataset: Path,
        reading: Reading,  # noqa: ARG002 - to come
        *,
        files: FileReader,  # noqa: ARG002 - a manifest names everything
        report: Report,
    ) -> Listing:
        """List the images of a manifest; see ``Adapter.list_images``."""
        path = _manifest_in(dataset) or dataset
        table = read_table(path)
        _check_columns(table)
        if table.encoding == "cp1252":
            report(Notice("warning", f"{path.name} is not UTF-8; it was read as Windows-1252."))
        rows = tuple(table.rows(*_REQUIRED, optional=_OPTIONAL))
        classes = class_table((row.cells[_REQUIRED.index("label")] for row in rows if row.complete), path)
        return _listing(path, rows, classes, splits=table.has("split"))


def _manifest_in(folder: Path) -> Path | None:
    return next((folder / name for name in _IN_FOLDER if (folder / name).is_file()), None)


def _check_columns(table: Table) -> None:
    if not (table.has("text") or table.has("report_path")):
        raise UserError(
            "table-columns",
            what=f"{table.path.name} has neither a column text nor a column report_path.",
            do="Add the reports' text, or the path of each report's file.",
        )


def _listing(path: Path, rows: tuple[Row, ...], classes: LabelTable, *, splits: bool) -> Listing:
    entries: list[Entry] = []
    rejects: list[ListedReject] = []
    for row in rows:
        line = _Line(*row.cells)
        code = _refusal(row, line)
        if code:
            rejects.append(ListedReject(line.image_path or f"line {row.number}", code, line.subject_id))
        else:
            entries.append(_entry(line, classes, row.number))
    entries.sort(key=lambda entry: (entry.subject_id, entry.study_id))
    return Listing(
        base=path.parent.resolve(),
        labels=classes.names,
        split_source=f"column split of {path.name}" if splits else "",
        entries=tuple(entries),
        rejects=tuple(rejects),
        model_text=_one_line,
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _refusal(row: Row, line: _Line) -> str | None:
    if not row.complete:
        return "row-damaged"
    if not line.subject_id or not line.study_id:
        return "no-patient"
    if not line.image_path:
        return "no-path"
    if not (is_inside(line.image_path) and is_inside(line.report_path)):
        return "outside-folder"
    return None


def _entry(line: _Line, classes: LabelTable, number: int) -> Entry:
    path = line.image_path.replace("\\", "/")
    return Entry(
        image_id=line.image_id or f"{line.subject_id}/{line.study_id}/{path}",
        study_id=line.study_id,
        subject_id=line.subject_id,
        path=path,
        label=classes.index_of(line.label),
        membership=_membership(line.split, number),
        report=_one_line(line.text),
        report_path=line.report_path.replace("\\", "/"),
        view=line.view,
        date=date_of(line.date),
        sex=sex_of(line.sex),
        age=age_of(line.age),
    )


def _membership(split: str, number: int) -> Membership:
    word = split.lower()
    if word in _TRAIN:
        return "train"
    if word in _UNSEEN:
        return "unseen"
    if not word:
        return "none"
    raise UserError(
        "split-value",
        what=f"Line {number} of the manifest has a word in the column split that is neither train nor unseen.",
        do="Write train or unseen (also accepted: test, validate).",
    )
