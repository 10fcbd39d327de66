"""The tables of a catalog file and the version of their form."""

SCHEMA_VERSION = 1

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
    label INTEGER NOT NULL,
    sex TEXT NOT NULL,
    age INTEGER,
    report_id INTEGER NOT NULL REFERENCES reports (report_id),
    file_bytes INTEGER NOT NULL,
    PRIMARY KEY (subject_id, study_id, image_id)
) WITHOUT ROWID;
CREATE TABLE rejects (path TEXT NOT NULL, code TEXT NOT NULL, reason TEXT NOT NULL);
"""
