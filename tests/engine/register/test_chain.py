"""The audit chain: what it records, that it is only added to, and that any change of it is found and named."""

import json
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from engine.errors import UserError
from engine.register.chain import CLOCK_BACK, ChainHead, EventFilter, NewEvent, sealed
from engine.register.checking import RegisterCheck, check_register
from engine.register.database import open_to_check
from tests.engine.register.stewards import REPORT, Office

TRIALS = 200


@pytest.fixture
def lived(office: Office, tmp_path: Path) -> Office:
    """Give a register in which much has happened, all of it in the main file."""
    requests = office.steward.requests
    for ids in (["MRN-1", "MRN-2"], ["MRN-3"]):
        plan = office.approved(office.matched(ids).number)
        requests.start(plan.plan_id, tmp_path / "run", by=office.operator)
        requests.run_ended(plan.plan_id, "finished", by=office.operator)
    requests.sign(1, REPORT, by=office.operator)
    office.steward.accounts.sign_in("operator", "correct horse")
    office.steward.requests.destroy_ids(1, by=office.operator)
    return office


@contextmanager
def laid_open(file: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection that somebody with the file and without scruples would open."""
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        yield connection
        for _, sql in triggers:
            connection.execute(sql)


def check(file: Path, printed: ChainHead | None = None) -> RegisterCheck:
    with closing(open_to_check(file)) as database:
        return check_register(database, printed)


def flipped(draw: random.Random, text: str) -> bytes:
    data = bytearray(text.encode())
    data[draw.randrange(len(data))] ^= draw.randrange(1, 256)
    return bytes(data)


def change_event(draw: random.Random, connection: sqlite3.Connection, row: int) -> tuple[str, int]:
    (text,) = connection.execute("SELECT event FROM audit_events WHERE sequence = ?", (row,)).fetchone()
    statement = "UPDATE audit_events SET event = CAST(? AS TEXT) WHERE sequence = ?"
    connection.execute(statement, (flipped(draw, text), row))
    return "changed", row


def change_seal(draw: random.Random, connection: sqlite3.Connection, row: int) -> tuple[str, int]:
    (text,) = connection.execute("SELECT sha256 FROM audit_events WHERE sequence = ?", (row,)).fetchone()
    statement = "UPDATE audit_events SET sha256 = CAST(? AS TEXT) WHERE sequence = ?"
    connection.execute(statement, (flipped(draw, text), row))
    return "changed", row


def delete(draw: random.Random, connection: sqlite3.Connection, row: int) -> tuple[str, int]:
    (last,) = connection.execute("SELECT MAX(sequence) FROM audit_events").fetchone()
    connection.execute("DELETE FROM audit_events WHERE sequence = ?", (row,))
    return ("cut_off" if row == last else "missing"), row


def cut_off(draw: random.Random, connection: sqlite3.Connection, row: int) -> tuple[str, int]:
    connection.execute("DELETE FROM audit_events WHERE sequence >= ?", (row,))
    return "cut_off", row


def seal_anew(draw: random.Random, connection: sqlite3.Connection, row: int) -> tuple[str, int]:
    """Change an event and its seal so that they fit each other; the next one gives it away."""
    (before,) = connection.execute(
        "SELECT sha256 FROM audit_events WHERE sequence = ?", (max(1, row - 1),)
    ).fetchone()
    (text,) = connection.execute("SELECT event FROM audit_events WHERE sequence = ?", (row,)).fetchone()
    forged = text.replace('"kind"', '"Kind"')
    connection.execute(
        "UPDATE audit_events SET event = ?, sha256 = ? WHERE sequence = ?",
        (forged, sealed(before, forged), row),
    )
    return "changed", row


TAMPERINGS = (change_event, change_seal, delete, cut_off)


def test_each_of_200_random_tamperings_is_found_at_its_event(lived: Office, tmp_path: Path) -> None:
    count = lived.steward.chain.head().count
    draw = random.Random(8)
    for _ in range(TRIALS):
        copy = tmp_path / "copy.sqlite"
        shutil.copy(lived.file, copy)
        tamper = draw.choice(TAMPERINGS)
        with laid_open(copy) as connection:
            kind, row = tamper(draw, connection, draw.randint(1, count))
        faults = check(copy).chain.faults
        assert [(fault.kind, fault.first) for fault in faults] == [(kind, row)], tamper.__name__


def test_an_event_that_was_sealed_anew_is_given_away_by_the_next(lived: Office, tmp_path: Path) -> None:
    count = lived.steward.chain.head().count
    for row in range(2, count):
        copy = tmp_path / "copy.sqlite"
        shutil.copy(lived.file, copy)
        with laid_open(copy) as connection:
            seal_anew(random.Random(0), connection, row)
        assert row + 1 in {fault.first for fault in check(copy).chain.faults}


def test_what_is_cut_off_or_rewritten_to_fit_differs_from_the_head_of_a_report(
    lived: Office, tmp_path: Path
) -> None:
    printed = lived.steward.chain.head()
    copy = tmp_path / "copy.sqlite"
    shutil.copy(lived.file, copy)
    with laid_open(copy) as connection:
        connection.execute("DELETE FROM audit_events WHERE sequence = ?", (printed.count,))
        connection.execute("UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'audit_events'")
    assert check(copy).chain.passed
    assert [fault.kind for fault in check(copy, printed).chain.faults] == ["cut_off"]
    with laid_open(copy) as connection:
        rows = connection.execute("SELECT sequence, event FROM audit_events ORDER BY sequence").fetchall()
        seal = "0" * 64
        for row, event in rows:
            text = event.replace("operator", "somebody")
            seal = sealed(seal, text)
            connection.execute(
                "UPDATE audit_events SET event = ?, sha256 = ? WHERE sequence = ?", (text, seal, row)
            )
    assert check(copy).chain.passed
    earlier = ChainHead(printed.count - 1, "ab" * 32)
    assert [fault.kind for fault in check(copy, earlier).chain.faults] == ["changed"]


def test_a_chain_that_goes_on_still_fits_the_head_of_an_earlier_report(lived: Office) -> None:
    printed = lived.steward.chain.head()
    lived.create()
    assert lived.steward.chain.head().count == printed.count + 1
    assert lived.steward.check(printed).passed


def test_rows_changed_behind_the_chain_are_told(lived: Office, tmp_path: Path) -> None:
    assert check(lived.file).passed
    for statement, words in (
        ("UPDATE requests SET status = 'signed' WHERE number = 2", "signed in the register, verifying"),
        ("UPDATE plans SET decision = replace(decision, 'approver', 'somebody')", "decision"),
        ("UPDATE requests SET intake = replace(intake, '2026-03', '2026-01')", "received is not"),
        ("UPDATE requests SET report_sha256 = '' WHERE number = 1", "report is not"),
        ("DELETE FROM requests WHERE number = 2", "no longer in the register"),
    ):
        copy = tmp_path / "copy.sqlite"
        shutil.copy(lived.file, copy)
        with laid_open(copy) as connection:
            connection.execute(statement)
        found = check(copy)
        assert found.chain.passed
        assert words in " ".join(found.disagreements)


@pytest.mark.parametrize("statement", ["UPDATE audit_events SET event = ''", "DELETE FROM audit_events"])
def test_the_file_itself_refuses_to_change_an_event(lived: Office, statement: str) -> None:
    before = lived.steward.chain.head()
    with (
        closing(sqlite3.connect(lived.file)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        connection.execute(statement)
    assert lived.steward.chain.head() == before


def test_no_patient_and_no_free_text_stands_in_the_chain(lived: Office) -> None:
    secret = "Mrs. Grey of ward 7"
    number = lived.matched(["MRN-9"]).number
    for step in (lived.steward.requests.hold, lived.steward.requests.extend):
        step(number, secret, by=lived.operator)
    with closing(sqlite3.connect(lived.file)) as connection:
        text = " ".join(row[0] for row in connection.execute("SELECT event FROM audit_events"))
    assert "MRN" not in text
    assert "Grey" not in text
    assert "T-17" not in text
    held = next(lived.steward.chain.events(EventFilter(request="R-2026-003"))).detail
    assert len(str(held["intake"])) == 16


def test_the_same_patient_has_another_token_in_another_request(office: Office) -> None:
    for _ in range(2):
        office.matched(["MRN-1"])
    tokens = [
        one.detail["patients"] for one in office.steward.chain.events() if one.name == "request-matched"
    ]
    assert len(set(tokens)) == 2


def test_events_are_found_by_kind_request_account_and_time(lived: Office) -> None:
    chain = lived.steward.chain
    lived.clock.pass_by(days=1)
    lived.matched(["x"])
    kinds: list[tuple[EventFilter, Callable[[str], bool]]] = [
        (EventFilter(kind="user_authentication"), lambda name: name == "signed-in"),
        (EventFilter(request="R-2026-003"), lambda name: name.startswith("request-")),
        (EventFilter(account="approver"), lambda name: name == "plan-approved"),
        (EventFilter(since="2026-03-03"), lambda name: name.startswith("request-")),
    ]
    for wanted, fits in kinds:
        found = [event.name for event in chain.events(wanted)]
        assert found
        assert all(map(fits, found))
    everything = list(chain.events())
    early = list(chain.events(EventFilter(until="2026-03-03")))
    assert len(early) == len(everything) - 2


def test_a_clock_set_back_is_told_and_changes_no_order(office: Office) -> None:
    late = office.steward.chain.head()
    office.clock.now -= timedelta(days=30)
    office.steward.chain.record(NewEvent("application_activity", "E", "tried"))
    last = list(office.steward.chain.events())[-1]
    assert last.sequence == late.count + 1
    assert last.detail == {CLOCK_BACK: "2026-03-02T09:00:00.000+00:00"}
    assert office.steward.check().passed


def test_the_text_of_an_event_is_canonical(lived: Office) -> None:
    with closing(sqlite3.connect(lived.file)) as connection:
        for (text,) in connection.execute("SELECT event FROM audit_events"):
            again = json.dumps(json.loads(text), sort_keys=True, separators=(",", ":"), ensure_ascii=True)
            assert again == text


def test_a_damaged_event_stops_the_list_in_words_and_not_the_register(lived: Office) -> None:
    last = lived.steward.chain.head().count
    with laid_open(lived.file) as connection:
        connection.execute(
            "UPDATE audit_events SET event = CAST(x'ff7b' AS TEXT) WHERE sequence = ?", (last,)
        )
    with pytest.raises(UserError) as raised:
        list(lived.steward.chain.events())
    assert raised.value.code == "file-damaged"
    lived.create()
    assert [fault.first for fault in lived.steward.check().chain.faults] == [last]
