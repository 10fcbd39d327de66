"""Checking an audit chain: which event was changed, is missing, or was cut off at the end."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from engine.register.chain import START, ChainHead, sealed
from engine.register.database import Database

FaultKind = Literal["changed", "missing", "cut_off"]


@dataclass(frozen=True, slots=True)
class ChainFault:
    """One fault: the events from ``first`` to ``last``, and what is wrong with them in words."""

    kind: FaultKind
    first: int
    last: int
    detail: str


@dataclass(frozen=True, slots=True)
class ChainCheck:
    """What a check found: the chain's head as it is, and every fault."""

    head: ChainHead
    faults: tuple[ChainFault, ...]

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


def check_chain(database: Database, printed: ChainHead | None = None) -> ChainCheck:
    """Check every event of a register's chain.

    Parameters
    ----------
    printed : ChainHead or None
        Head that a signed report printed: that event must be there, with that seal.
    """
    rows = [
        _Row(*row)
        for row in database.rows("SELECT sequence, event, sha256 FROM audit_events ORDER BY sequence")
    ]
    head = ChainHead(rows[-1].sequence, rows[-1].sha256) if rows else ChainHead(0, START)
    faults = [*_walk(rows), *_ends_early(database, head)]
    if printed is not None:
        faults += _against(printed, rows)
    return ChainCheck(head, tuple(faults))


@dataclass(frozen=True, slots=True)
class _Row:
    sequence: int
    event: str
    sha256: str


def _walk(rows: list[_Row]) -> Iterator[ChainFault]:
    expected = 1
    seals = {START}  # what the event before may have handed on; empty where it is missing
    for row in rows:
        if row.sequence > expected:
            yield _missing(expected, row.sequence - 1)
            seals = set()
        if not _fits(row, seals):
            yield ChainFault("changed", row.sequence, row.sequence, f"Event {row.sequence} was changed.")
        # Where only a seal was changed, the next event still fits the one that this text gives.
        seals = {row.sha256, *(sealed(before, row.event) for before in seals)}
        expected = row.sequence + 1


def _fits(row: _Row, seals: set[str]) -> bool:
    try:
        named = json.loads(row.event)["sequence"]
    except (ValueError, TypeError, LookupError):
        return False
    return named == row.sequence and (
        not seals or any(row.sha256 == sealed(before, row.event) for before in seals)
    )


def _missing(first: int, last: int) -> ChainFault:
    which = f"Event {first} is" if first == last else f"Events {first} to {last} are"
    return ChainFault("missing", first, last, f"{which} missing.")


def _ends_early(database: Database, head: ChainHead) -> Iterator[ChainFault]:
    """Compare the last event with the highest number that the file has ever given."""
    rows = database.rows("SELECT seq FROM sqlite_sequence WHERE name = 'audit_events'")
    given = rows[0][0] if rows else 0
    if not isinstance(given, int) or given < head.count:
        yield ChainFault("changed", head.count, head.count, "The file's count of its events was changed.")
    elif given > head.count:
        yield ChainFault("cut_off", head.count + 1, given, f"The chain ends early, after event {head.count}.")


def _against(printed: ChainHead, rows: list[_Row]) -> Iterator[ChainFault]:
    found = {row.sequence: row.sha256 for row in rows}.get(printed.count, START)
    if printed.count > (rows[-1].sequence if rows else 0):
        yield ChainFault(
            "cut_off",
            (rows[-1].sequence if rows else 0) + 1,
            printed.count,
            f"The report was made when there were {printed.count} events.",
        )
    elif found != printed.sha256:
        yield ChainFault(
            "changed",
            1,
            printed.count,
            f"The first {printed.count} events are not those that the report was made from.",
        )
