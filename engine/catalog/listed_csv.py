"""The rejects and the shared images of a catalog as CSV files for the data set's keeper."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from engine.catalog.catalog import Reject, SharedImage
from engine.files import user_errors_of_disk, write_atomic

COLUMNS = ("path", "code", "reason")
SHARED_COLUMNS = ("group", "subject_id", "image_id")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_rejects_csv(rejects: Iterable[Reject], path: Path) -> None:
    """Write rejects as UTF-8 CSV with a header, for its owner only; an existing file is replaced when all is done.

    Cells that a spreadsheet would take for a formula begin with an apostrophe (OWASP, CSV Injection).

    Raises
    ------
    UserError
        ``disk-full``, ``not-writable`` or ``folder-missing``.
    """
    _write(path, COLUMNS, ((one.path, one.code, one.reason) for one in rejects))


def write_shared_csv(shared: Iterable[SharedImage], path: Path) -> None:
    """Write the images that stand under several patients, a row a patient and image; otherwise as the rejects.

    Rows of one ``group``, counted from 1, show the same pixels.
    """
    rows = (
        (str(group), subject_id, image_id)
        for group, one in enumerate(shared, start=1)
        for subject_id, image_id in zip(one.owners, one.image_ids, strict=True)
    )
    _write(path, SHARED_COLUMNS, rows)


def _write(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(columns)
    table.writerows([_inert(cell) for cell in row] for row in rows)
    with user_errors_of_disk(path):
        # The mark at the start tells spreadsheets that the file is UTF-8.
        write_atomic(path, text.getvalue().encode("utf-8-sig"))


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
