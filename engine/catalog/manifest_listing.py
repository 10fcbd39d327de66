"""The images that a manifest's rows list."""

from dataclasses import dataclass

from engine.catalog.columns import KNOWN_COLUMNS, ColumnMatch, match_columns
from engine.catalog.label_columns import LabelColumns, offered_labels
from engine.catalog.labels import Label, LabelScheme
from engine.catalog.listing import Entry, ListedReject, Listing
from engine.catalog.paths import is_inside
from engine.catalog.reading import Reading
from engine.catalog.split_table import membership_of, split_error
from engine.catalog.tables import Row, Table
from engine.dicom.demographics import age_of, date_of, sex_of
from engine.records import Membership

_OURS = tuple(column.name for column in KNOWN_COLUMNS)


@dataclass(frozen=True, slots=True)
class _Line:
    """The cells of one manifest row by name, in the order of KNOWN_COLUMNS."""

    subject_id: str
    study_id: str
    image_path: str
    text: str
    report_path: str
    label: str
    split: str
    view: str
    sex: str
    age: str
    date: str
    image_id: str


def list_table(table: Table, reading: Reading) -> Listing:
    """List the images of a manifest's table, without the chosen files.

    Raises
    ------
    UserError
        When a column is missing, the label is not clear, or the split has a strange word.
    """
    match = match_columns(table.columns, reading)
    for problem in match.problems(table.path.name):
        raise problem
    columns = _label_columns(table, match, reading)
    named = tuple(match.theirs(ours) for ours in _OURS)
    rows = tuple(table.rows(optional=(*named, *(columns.columns if columns else ()))))
    scheme = None
    if columns is not None:
        written = (row.cells[len(_OURS)] for row in rows if row.complete)
        scheme = columns.scheme(written, reading=reading, path=table.path)
    return _listing(table, rows, scheme, split=match.theirs("split"))


def _label_columns(table: Table, match: ColumnMatch, reading: Reading) -> LabelColumns | None:
    """Return the label's columns; None where a chosen file holds the labels."""
    if reading.label_file is not None:
        return None
    main = match.theirs("label")
    return offered_labels(table, main=main, taken=match.taken - {main}).choose(reading.label)


def _listing(table: Table, rows: tuple[Row, ...], scheme: LabelScheme | None, *, split: str) -> Listing:
    entries: list[Entry] = []
    rejects: list[ListedReject] = []
    for row in rows:
        line = _Line(*row.cells[: len(_OURS)])
        code = _refusal(row, line)
        if code:
            rejects.append(ListedReject(line.image_path or f"line {row.number}", code, line.subject_id))
        else:
            label = scheme.of(row.cells[len(_OURS) :]) if scheme else Label()
            entries.append(_entry(line, label, _membership(line.split, table, row.number)))
    entries.sort(key=lambda entry: (entry.subject_id, entry.study_id))
    divided = any(entry.membership != "none" for entry in entries)
    return Listing(
        base=table.path.parent.resolve(),
        labels=scheme.names if scheme else (),
        kind=scheme.kind if scheme else "multiclass",
        split_source=f"column {split} of {table.path.name}" if divided else "",
        entries=tuple(entries),
        rejects=tuple(rejects),
        model_text=_one_line,
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _refusal(row: Row, line: _Line) -> str | None:
    if not row.complete:
        return "row-damaged"
    if not line.subject_id:
        return "no-patient"
    if not line.study_id:
        return "no-study"
    if not line.image_path:
        return "no-path"
    if not (is_inside(line.image_path) and is_inside(line.report_path)):
        return "outside-folder"
    return None


def _entry(line: _Line, label: Label, membership: Membership) -> Entry:
    path = line.image_path.replace("\\", "/")
    return Entry(
        image_id=line.image_id or f"{line.subject_id}/{line.study_id}/{path}",
        study_id=line.study_id,
        subject_id=line.subject_id,
        path=path,
        label=label.label,
        findings=label.findings,
        membership=membership,
        report=_one_line(line.text),
        report_path=line.report_path.replace("\\", "/"),
        view=line.view,
        date=date_of(line.date),
        sex=sex_of(line.sex),
        age=age_of(line.age),
    )


def _membership(split: str, table: Table, number: int) -> Membership:
    membership = membership_of(split)
    if membership is None:
        raise split_error(table.path.name, number)
    return membership
