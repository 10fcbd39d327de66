"""Reading the report files of the Open-i collection, many at once."""

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from engine.catalog.locating import gone
from engine.catalog.open_i_reports import OpenIReport, ReportRejected, read_report
from engine.events import Progress, Report

_THREADS = 8
_STRIDE = 100


@dataclass(frozen=True, slots=True)
class ReportFile:
    """One report file: what it says, or the code of the reason why it cannot be used."""

    path: str
    report: OpenIReport | None
    code: str = ""


def read_reports(base: Path, paths: Sequence[str], *, report: Report) -> tuple[ReportFile, ...]:
    """Read report files below ``base``, in order; threads let a share's latency count once for many.

    Raises
    ------
    UserError
        ``dataset-gone`` when the base folder disappears meanwhile.
    """
    read: list[ReportFile] = []
    with ThreadPoolExecutor(_THREADS, thread_name_prefix="reports") as pool:
        for start in range(0, len(paths), _STRIDE):
            report(Progress("Reading reports", start, len(paths)))
            read.extend(pool.map(lambda path: _read(base, path), paths[start : start + _STRIDE]))
    if not base.is_dir():
        raise gone(base)
    return tuple(read)


def distinct(files: Iterable[ReportFile]) -> tuple[ReportFile, ...]:
    """Refuse every report whose id an earlier one has."""
    known: set[str] = set()
    return tuple(_unless_known(file, known) for file in files)


def _unless_known(file: ReportFile, known: set[str]) -> ReportFile:
    if file.report is None:
        return file
    if file.report.uid in known:
        return ReportFile(file.path, None, "report-twice")
    known.add(file.report.uid)
    return file


def _read(base: Path, path: str) -> ReportFile:
    try:
        return ReportFile(path, read_report(base / path))
    except ReportRejected as rejected:
        return ReportFile(path, None, rejected.code)
