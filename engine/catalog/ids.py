"""Patient ids from a ticket's CSV file, however it was exported."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from engine.catalog.columns import PATIENT_NAMES, guess
from engine.catalog.tables import delimiter_of, is_separator_line
from engine.catalog.text_files import MAX_TABLE_BYTES, decode, is_binary, open_file
from engine.errors import UserError

_SPACES = "".join(chr(code) for code in range(0x3001) if chr(code).isspace())
_PADDING = _SPACES + "\u200b\ufeff\"'"


@dataclass(frozen=True, slots=True)
class IdList:
    """The ids of a file.

    Attributes
    ----------
    ids : tuple of str
        Unique, in their first order.
    given : int
        Lines that are not blank: ids, repeats, and lines without an id.
    duplicates : int
        Lines that repeat an id.
    without_id : int
        Lines that hold something, but no id.
    """

    ids: tuple[str, ...]
    given: int
    duplicates: int
    without_id: int = 0


def read_ids(path: Path) -> IdList:
    """Read patient ids from a CSV file: the column ``subject_id`` (or patient_id, MRN and so on), or the first.

    Any delimiter and encoding, with or without a header; leading zeros stay; spaces, quotes and the
    spreadsheet form ``="0123"`` are taken off; blank lines do not count.

    Raises
    ------
    UserError
        ``ids-missing``, ``ids-binary``, ``ids-empty`` or ``ids-in-a-row``.
    """
    cells = [clean(cell) for cell in _cells(_read(path), path)]
    given = [cell for cell in cells if cell]
    if not given:
        raise _empty(path)
    ids = tuple(dict.fromkeys(given))
    return IdList(ids, len(cells), len(given) - len(ids), without_id=len(cells) - len(given))


def clean(cell: str) -> str:
    """Return an id without the padding and quoting that exports put around it."""
    return cell.strip(_PADDING).removeprefix("=").strip(_PADDING)


def _read(path: Path) -> str:
    try:
        with open_file(path) as stream:
            data = stream.read(MAX_TABLE_BYTES)
    except (OSError, ValueError) as error:
        raise UserError(
            "ids-missing",
            what=f"The list of patients {path.name} cannot be opened.",
            do="Check the path and that you may read the file.",
        ) from error
    if is_binary(data) or data[:2] == b"\x1f\x8b":
        raise UserError(
            "ids-binary",
            what=f"{path.name} is no text file.",
            do="Save the list of patients as CSV (in a spreadsheet: Save as, CSV) and choose that file.",
        )
    return decode(data).text


def _empty(path: Path) -> UserError:
    return UserError(
        "ids-empty",
        what=f"{path.name} holds no patient id.",
        do="Put one patient id on each line, or name their column subject_id.",
    )


def _cells(text: str, path: Path) -> list[str]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text))
    try:
        rows = [row for row in reader if any(clean(cell) for cell in row) and not is_separator_line(row)]
    except csv.Error as error:
        raise _empty(path) from error
    if not rows:
        raise _empty(path)
    header = [clean(cell) for cell in rows[0]]
    column = guess(header, PATIENT_NAMES)
    if column:
        at = header.index(column)
        return [row[at] if at < len(row) else "" for row in rows[1:]]
    if len(rows) == 1 and len(ids := [cell for cell in header if cell]) > 1 and all(map(_is_id, ids)):
        raise UserError(
            "ids-in-a-row",
            what=f"{path.name} has several ids in one line, of which only the first would be read.",
            do="Put one patient id on each line.",
        )
    first = [row[0] for row in rows]
    return first[1:] if _is_heading(first) else first


def _is_id(cell: str) -> bool:
    return cell.isalnum() and any(character.isdigit() for character in cell)


def _is_heading(column: list[str]) -> bool:
    """Tell whether a first column starts with a heading: no digit in it, but digits in what follows."""
    if any(character.isdigit() for character in column[0]):
        return False
    return any(character.isdigit() for cell in column[1:] for character in cell)
