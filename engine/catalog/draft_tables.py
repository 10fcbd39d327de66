"""The tables of a draft, and where earlier indexings of the same data set remembered files."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from engine.catalog.schema import DDL, MEMORY_DDL, MEMORY_TABLES, SCHEMA_VERSION


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose files are remembered, and by which rules; of another owner nothing is taken over.

    Attributes
    ----------
    dataset : str
        The data set's absolute path.
    reader : str
        Identifies the form and rules of what is remembered.
    """

    dataset: str
    reader: str


def lay_out(connection: sqlite3.Connection, owner: Owner) -> None:
    """Leave empty tables, and beside them what an earlier draft of the same owner remembered.

    Raises
    ------
    sqlite3.DatabaseError
        When the file is damaged.
    """
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise _damaged()
    keeps = "facts" in tables and _is_of(connection, "", owner)
    for name in MEMORY_TABLES if keeps else ():
        _set_aside(connection, name, tables)
    kept = {f"known_{name}" for name in MEMORY_TABLES} if keeps else set()
    for name in sorted(tables - kept):
        connection.execute(f'DROP TABLE IF EXISTS "{name}"')
    for statement in (DDL + MEMORY_DDL).split(";"):
        connection.execute(statement)
    facts = [("dataset", owner.dataset), ("reader", owner.reader)]
    connection.executemany("INSERT INTO facts VALUES (?,?)", facts)


def _damaged() -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError("the draft is damaged")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def _set_aside(connection: sqlite3.Connection, name: str, tables: set[str]) -> None:
    if f"known_{name}" in tables:
        connection.execute(f"INSERT OR REPLACE INTO known_{name} SELECT * FROM {name}")  # noqa: S608 - names of the schema
    else:
        connection.execute(f"ALTER TABLE {name} RENAME TO known_{name}")


def _is_of(connection: sqlite3.Connection, prefix: str, owner: Owner) -> bool:
    rows = connection.execute(f"SELECT name, value FROM {prefix}facts")  # noqa: S608 - names of this module
    facts = dict(rows.fetchall())
    return (facts.get("dataset"), facts.get("reader")) == (owner.dataset, owner.reader)


def attach_sources(connection: sqlite3.Connection, catalog: Path, owner: Owner) -> tuple[str, ...]:
    """Attach the finished catalog, and return the prefixes of all tables in which files are remembered."""
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'known_file_facts'").fetchone()
    sources = ("known_",) if known else ()
    connection.execute("COMMIT")
    if catalog.is_file() and _attach(connection, catalog, owner):
        sources = (*sources, "previous.")
    connection.execute("BEGIN")
    return sources


def _attach(connection: sqlite3.Connection, catalog: Path, owner: Owner) -> bool:
    """Attach the finished catalog where it remembers files of the same data set; one that is damaged does not count."""
    uri = f"{catalog.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        connection.execute("ATTACH ? AS previous", (uri,))
    except sqlite3.DatabaseError:
        return False
    try:
        version = connection.execute("PRAGMA previous.user_version").fetchone()[0]
        if version == SCHEMA_VERSION and _is_of(connection, "previous.", owner):
            return True
    except sqlite3.DatabaseError:
        pass
    connection.execute("DETACH previous")
    return False
