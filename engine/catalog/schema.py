"""The tables of a catalog file and the version of their form."""

SCHEMA_VERSION = 3

_REMEMBERED = """
CREATE TABLE {name} (
    path TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    value BLOB NOT NULL
) WITHOUT ROWID;
"""

MEMORY_TABLES = ("file_facts", "file_texts", "file_pixels")
"""What is remembered of the data set's files: facts, report texts, digests of pixels; all of one form."""

MEMORY_DDL = "".join(_REMEMBERED.format(name=name) for name in MEMORY_TABLES)

DDL = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE classes (label INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE patients (
    subject_id TEXT PRIMARY KEY,
    sex TEXT NOT NULL,
    age INTEGER,
    membership TEXT NOT NULL,
    studies INTEGER NOT NULL,
    images INTEGER NOT NULL,
    label INTEGER NOT NULL,
    last_date TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE reports (report_id INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE images (
    subject_id TEXT NOT NULL,
    study_id TEXT NOT NULL,
    image_id TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    view TEXT NOT NULL,
    date TEXT NOT NULL,
    device TEXT NOT NULL,
    label INTEGER NOT NULL,
    findings BLOB NOT NULL,
    sex TEXT NOT NULL,
    age INTEGER,
    report_id INTEGER NOT NULL REFERENCES reports (report_id),
    file_bytes INTEGER NOT NULL,
    fingerprint BLOB NOT NULL,
    PRIMARY KEY (subject_id, study_id, image_id)
) WITHOUT ROWID;
CREATE TABLE shared_images (
    group_id INTEGER NOT NULL,
    image_id TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    PRIMARY KEY (group_id, image_id)
) WITHOUT ROWID;
CREATE TABLE reasons (code TEXT PRIMARY KEY, reason TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE rejects (path TEXT NOT NULL, code TEXT NOT NULL REFERENCES reasons (code));
"""
"""Tables of what is usable and of what is not; ``findings`` holds one signed byte a finding."""
