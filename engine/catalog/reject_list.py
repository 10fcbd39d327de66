"""The rejects of a catalog as a CSV file for the data set's keeper."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from engine.catalog.catalog import Reject
from engine.files import user_errors_of_disk, write_atomic

COLUMNS = ("path", "code", "reason")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_rejects_csv(rejects: Iterable[Reject], path: Path) -> None:
    """Write rejects as UTF-8 CSV with a header, for its owner only; an existing file is replaced when all is done.

    Cells that a spreadsheet would take for a formula begin with an apostrophe (OWASP, CSV Injection).

    Raises
    ------
    UserError
        ``disk-full``, ``not-writable`` or ``folder-missing``.
    """
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(COLUMNS)
    table.writerows((_inert(one.path), one.code, one.reason) for one in rejects)
    with user_errors_of_disk(path):
        # The mark at the start tells spreadsheets that the file is UTF-8.
        write_atomic(path, text.getvalue().encode("utf-8-sig"))


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
