"""Exact counts of a catalog."""

import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReasonCount:
    """How many images one reason made unusable."""

    code: str
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class Totals:
    """Exact counts of a catalog.

    Attributes
    ----------
    found, usable, rejected : int
        Images; found = usable + rejected.
    patients, studies : int
        With at least one usable image; patients = train_patients + unseen_patients.
    rejects_by_reason : tuple of ReasonCount
        Most frequent first.
    shared_images, shared_patients : int
        Usable images that stand under more than one patient, and the patients that share one.
    """

    found: int
    usable: int
    rejected: int
    patients: int
    studies: int
    train_patients: int
    unseen_patients: int
    rejects_by_reason: tuple[ReasonCount, ...]
    adapter: str
    shared_images: int
    shared_patients: int


def count_totals(connection: sqlite3.Connection, adapter: str) -> Totals:
    """Count what was found, what is usable, and why the rest is not."""
    reasons = _reasons(connection)
    rejected = sum(reason.count for reason in reasons)
    usable = _count(connection, "SELECT count(*) FROM images")
    train, unseen = (
        _count(connection, "SELECT count(*) FROM patients WHERE membership = ?", name)
        for name in ("train", "unseen")
    )
    return Totals(
        found=usable + rejected,
        usable=usable,
        rejected=rejected,
        patients=train + unseen,
        studies=_count(connection, "SELECT coalesce(sum(studies), 0) FROM patients"),
        train_patients=train,
        unseen_patients=unseen,
        rejects_by_reason=reasons,
        adapter=adapter,
        shared_images=_count(connection, "SELECT count(DISTINCT group_id) FROM shared_images"),
        shared_patients=_count(connection, "SELECT count(DISTINCT subject_id) FROM shared_images"),
    )


def _reasons(connection: sqlite3.Connection) -> tuple[ReasonCount, ...]:
    rows = connection.execute(
        "SELECT code, reason, n FROM (SELECT code, count(*) AS n FROM rejects GROUP BY code) "
        "JOIN reasons USING (code) ORDER BY n DESC, code"
    )
    return tuple(ReasonCount(*row) for row in rows)


def _count(connection: sqlite3.Connection, query: str, *values: str) -> int:
    count: int = connection.execute(query, values).fetchone()[0]
    return count
