"""Writing a catalog file: to a temporary file beside it, owner-only, then renamed."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from engine.catalog.checking import Checked
from engine.catalog.content import Content
from engine.catalog.schema import DDL, SCHEMA_VERSION
from engine.errors import UserError

_INSERT_IMAGE = "INSERT INTO images VALUES (?,?,?,?,?,?,?,?,?,?,?)"
_INSERT_PATIENT = "INSERT INTO patients VALUES (?,?,?,?,?,?,?,?)"


@dataclass(slots=True)
class _ReportTable:
    """Gives equal report texts one id."""

    ids: dict[str, int] = field(default_factory=dict)

    def id_of(self, text: str) -> int:
        return self.ids.setdefault(text, len(self.ids))


def write_catalog(path: Path, content: Content) -> None:
    """Write the catalog in place of what was at ``path``, which stays whole until the very end.

    Raises
    ------
    UserError
        ``catalog-unwritable`` when the folder is missing, not writable, or the disk is full.
    """
    try:
        descriptor, name = tempfile.mkstemp(prefix=".writing-", suffix=".sqlite", dir=path.parent)
        os.close(descriptor)
    except OSError as error:
        raise _unwritable(path) from error
    temporary = Path(name)
    try:
        _fill(temporary, content)
        _flush(temporary)
        temporary.replace(path)
    except (OSError, sqlite3.OperationalError) as error:
        raise _unwritable(path) from error
    finally:
        temporary.unlink(missing_ok=True)


def _unwritable(path: Path) -> UserError:
    return UserError(
        "catalog-unwritable",
        what=f"The catalog {path.name} cannot be written in {path.parent}.",
        do="Check that the folder is there, that you may write in it and that the disk is not full.",
    )


def _flush(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def _fill(path: Path, content: Content) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        # The file is renamed only when whole, so it needs no journal of its own.
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.executescript(DDL)
        connection.execute("BEGIN")
        _insert(connection, content)
        connection.execute("COMMIT")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    finally:
        connection.close()


def _insert(connection: sqlite3.Connection, content: Content) -> None:
    reports = _ReportTable()
    images = sorted(content.images, key=_key)
    connection.executemany("INSERT INTO facts VALUES (?,?)", _facts(content))
    connection.executemany("INSERT INTO classes VALUES (?,?)", enumerate(content.labels))
    connection.executemany(_INSERT_IMAGE, (_image_row(image, reports) for image in images))
    connection.executemany(
        "INSERT INTO reports VALUES (?,?)", ((number, text) for text, number in reports.ids.items())
    )
    connection.executemany(_INSERT_PATIENT, _patient_rows(images, content))
    rejects = ((reject.path, reject.code, reject.reason) for reject in content.rejects)
    connection.executemany("INSERT INTO rejects VALUES (?,?,?)", rejects)


def _key(image: Checked) -> tuple[str, str, str]:
    return image.entry.subject_id, image.entry.study_id, image.entry.image_id


def _facts(content: Content) -> Iterator[tuple[str, str]]:
    yield "dataset", str(content.dataset)
    yield "base", str(content.base)
    yield "adapter", content.adapter
    yield "split_source", content.memberships.source
    yield "version", content.version


def _image_row(image: Checked, reports: _ReportTable) -> tuple[str | int | None, ...]:
    entry, header = image.entry, image.header
    return (
        entry.subject_id,
        entry.study_id,
        entry.image_id,
        image.path,
        entry.view or header.view,
        entry.date or header.date,
        entry.label,
        entry.sex or header.sex,
        header.age if entry.age is None else entry.age,
        reports.id_of(image.report),
        header.file_bytes,
    )


def _patient_rows(images: list[Checked], content: Content) -> Iterator[tuple[str | int | None, ...]]:
    usable = set()
    for subject_id, group in groupby(images, key=lambda image: image.entry.subject_id):
        usable.add(subject_id)
        yield _patient_row(subject_id, list(group), content)
    for subject_id in sorted(content.subjects - usable):
        yield subject_id, "", None, "none", 0, 0, -1, ""


def _patient_row(subject_id: str, images: list[Checked], content: Content) -> tuple[str | int | None, ...]:
    sexes = (image.entry.sex or image.header.sex for image in images)
    ages = [image.header.age if image.entry.age is None else image.entry.age for image in images]
    return (
        subject_id,
        next((sex for sex in sexes if sex), ""),
        max((age for age in ages if age is not None), default=None),
        content.memberships.of(subject_id),
        len({image.entry.study_id for image in images}),
        len(images),
        max(image.entry.label for image in images),
        max(image.entry.date or image.header.date for image in images),
    )
