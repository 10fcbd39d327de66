"""The tables of the steward's register, and what takes a file of an older version to this one."""

import re
from dataclasses import dataclass, field

VERSION = 1
_CREATED = re.compile(r"CREATE (?:TABLE|TRIGGER) (\w+)")

_TABLES = (
    "CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
    """
CREATE TABLE accounts (
    name TEXT PRIMARY KEY,
    full_name TEXT NOT NULL,
    roles TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('password', 'system')),
    password TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1
) WITHOUT ROWID
""",
    """
CREATE TABLE refused_sign_ins (
    name TEXT PRIMARY KEY,
    times INTEGER NOT NULL,
    last_at TEXT NOT NULL
) WITHOUT ROWID
""",
    """
CREATE TABLE plans (
    plan_id INTEGER PRIMARY KEY AUTOINCREMENT,
    requests TEXT NOT NULL,
    digest TEXT NOT NULL,
    project TEXT NOT NULL,
    wishes TEXT NOT NULL,
    frozen_by TEXT NOT NULL,
    frozen_at TEXT NOT NULL,
    decision TEXT NOT NULL DEFAULT 'null'
)
""",
    """
CREATE TABLE requests (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    year INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    intake TEXT NOT NULL,
    status TEXT NOT NULL,
    before_hold TEXT NOT NULL DEFAULT '',
    hold TEXT NOT NULL DEFAULT '',
    extension TEXT NOT NULL DEFAULT 'null',
    matched TEXT NOT NULL DEFAULT 'null',
    matched_by TEXT NOT NULL DEFAULT '',
    project TEXT NOT NULL DEFAULT 'null',
    plan_id INTEGER REFERENCES plans,
    run_folder TEXT NOT NULL DEFAULT '',
    report_sha256 TEXT NOT NULL DEFAULT '',
    closed TEXT NOT NULL DEFAULT '',
    created_by TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (year, ordinal)
)
""",
    """
CREATE TABLE subjects (
    number INTEGER NOT NULL REFERENCES requests,
    subject_id TEXT NOT NULL,
    PRIMARY KEY (number, subject_id)
) WITHOUT ROWID
""",
    "CREATE TABLE drafts (number INTEGER PRIMARY KEY REFERENCES requests, draft TEXT NOT NULL)",
    "CREATE TABLE checklists (number INTEGER PRIMARY KEY REFERENCES requests, aftercare TEXT NOT NULL)",
    "CREATE TABLE salts (number INTEGER PRIMARY KEY REFERENCES requests, salt BLOB NOT NULL)",
    # AUTOINCREMENT keeps the highest number ever given, so that a last row cut off leaves a trace.
    """
CREATE TABLE audit_events (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    event TEXT NOT NULL,
    sha256 TEXT NOT NULL
)
""",
    """
CREATE TRIGGER audit_events_stay BEFORE UPDATE ON audit_events
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END
""",
    """
CREATE TRIGGER audit_events_remain BEFORE DELETE ON audit_events
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END
""",
)


@dataclass(frozen=True, slots=True)
class Schema:
    """A version of the tables.

    Attributes
    ----------
    tables : tuple of str
        What makes them in an empty file.
    upgrades : dict
        The statements that take a file of version ``n`` to ``n + 1``, by ``n``.
    """

    version: int
    tables: tuple[str, ...]
    upgrades: dict[int, tuple[str, ...]] = field(default_factory=dict)

    @property
    def names(self) -> frozenset[str]:
        """Names of its tables and triggers; without the triggers the audit trail would not be append-only."""
        return frozenset(name for text in self.tables for name in _CREATED.findall(text))


SCHEMA = Schema(VERSION, _TABLES)
