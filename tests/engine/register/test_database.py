"""The register's file: made owner-only, upgraded with a copy, shared by processes, and its faults told in words."""

import contextlib
import random
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from engine.errors import UserError
from engine.register.checking import check_register
from engine.register.database import open_database, open_to_check
from engine.register.schema import SCHEMA, Schema
from engine.register.steward import Steward, steward_file
from tests.engine.register.stewards import CHEAP, Clock, Office

NEXT = Schema(
    SCHEMA.version + 1,
    SCHEMA.tables,
    {SCHEMA.version: ("ALTER TABLE requests ADD COLUMN priority TEXT NOT NULL DEFAULT 'usual'",)},
)


def refused(code: str, call: Callable[[], object]) -> UserError:
    with pytest.raises(UserError) as raised:
        call()
    assert raised.value.code == code
    return raised.value


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such modes")
def test_only_its_owner_may_read_the_register(office: Office) -> None:
    assert stat.S_IMODE(office.file.stat().st_mode) == 0o600
    assert stat.S_IMODE(office.file.parent.stat().st_mode) == 0o700


def test_without_a_path_it_lies_in_the_folder_of_the_test(tmp_path: Path) -> None:
    assert steward_file().is_relative_to(tmp_path)


def test_what_was_written_is_there_after_opening_again(office: Office) -> None:
    plan = office.approved()
    before = office.steward.requests.all()
    office.steward.close()
    office.steward = Steward.open(office.file, clock=office.clock, cost=CHEAP)
    assert office.steward.requests.all() == before
    assert office.steward.requests.get(1).plan == plan
    assert office.steward.check().passed


def test_an_upgrade_keeps_what_is_there_and_leaves_a_copy_of_the_file_before(office: Office) -> None:
    office.matched(["MRN-1"])
    office.steward.close()
    with closing(open_database(office.file, NEXT)) as database:
        assert database.rows("SELECT priority, status FROM requests") == [("usual", "matched")]
        assert check_register(database).passed
    copy = office.file.with_name("register.sqlite.before-version-2")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with closing(open_database(copy)) as earlier:
        assert earlier.rows("SELECT subject_id FROM subjects") == [("MRN-1",)]
        assert earlier.rows("PRAGMA user_version") == [(1,)]
    with closing(open_database(office.file, NEXT)):
        pass  # it is up to date: nothing to do


def test_an_upgrade_that_fails_leaves_the_file_as_it_was(office: Office) -> None:
    office.matched()
    office.steward.close()
    broken = replace(NEXT, upgrades={1: (*NEXT.upgrades[1], "ALTER TABLE absent ADD COLUMN x TEXT")})
    refused("register-damaged", lambda: open_database(office.file, broken))
    office.steward = Steward.open(office.file, clock=office.clock, cost=CHEAP)
    assert office.steward.requests.get(1).status == "matched"
    assert office.steward.check().passed


def test_a_register_of_a_newer_version_is_refused_untouched(office: Office) -> None:
    office.steward.close()
    open_database(office.file, NEXT).close()
    before = office.file.read_bytes()
    refused("register-version", lambda: Steward.open(office.file))
    refused("register-version", lambda: open_to_check(office.file))
    assert office.file.read_bytes() == before


def test_a_register_without_its_version_is_neither_checked_nor_filled(office: Office) -> None:
    office.steward.close()
    with closing(sqlite3.connect(office.file)) as connection:
        connection.execute("PRAGMA user_version = 0")
    before = office.file.read_bytes()
    refused("register-damaged", lambda: open_to_check(office.file))
    refused("register-damaged", lambda: open_database(office.file))
    assert office.file.read_bytes() == before


@pytest.mark.parametrize("content", [b"no database at all" * 100, b"SQLite format 3\0" + b"\7" * 5000])
def test_a_file_that_is_no_register_is_told_and_left_alone(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "register.sqlite"
    file.write_bytes(content)
    error = refused("register-damaged", lambda: Steward.open(file))
    assert "copy" in error.do
    assert file.read_bytes() == content


def test_another_database_is_not_taken_for_a_register(tmp_path: Path) -> None:
    file = tmp_path / "catalog.sqlite"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE patients (id TEXT)")
    before = file.read_bytes()
    refused("register-damaged", lambda: open_database(file))
    refused("register-damaged", lambda: open_to_check(file))
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("patients",)]
    assert len(before) == len(file.read_bytes())


def test_a_register_without_its_triggers_is_not_opened(office: Office) -> None:
    office.steward.close()
    with closing(sqlite3.connect(office.file)) as connection:
        connection.execute("DROP TRIGGER audit_events_stay")
    refused("register-damaged", lambda: Steward.open(office.file))


def test_bytes_damaged_at_random_are_found_or_do_no_harm(office: Office, tmp_path: Path) -> None:
    for _ in range(5):
        office.approved()
    office.steward._database.wipe()
    whole = office.file.read_bytes()
    draw = random.Random(3)
    for _ in range(60):
        damaged = bytearray(whole)
        for _ in range(8):
            damaged[draw.randrange(len(whole))] ^= draw.randrange(1, 256)
        file = tmp_path / "damaged.sqlite"
        file.write_bytes(damaged)
        # Anything but an error in words would be a bug, and ends the test.
        with contextlib.suppress(UserError), closing(open_to_check(file)) as database:
            check_register(database)


def test_a_full_disk_is_told_in_words_and_leaves_neither_row_nor_event(office: Office) -> None:
    number = office.create().number
    head = office.steward.chain.head()
    connection = office.steward._database._connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    error = refused("disk-full", lambda: office.match(number, [f"p{one:05}" for one in range(5000)]))
    assert str(office.file) in error.what
    connection.execute("PRAGMA max_page_count = 1000000")
    assert office.steward.requests.get(number).status == "draft"
    assert office.steward.chain.head() == head
    assert office.match(number).status == "matched"
    assert office.steward.check().passed


def test_a_register_that_cannot_be_written_is_told_in_words(office: Office, tmp_path: Path) -> None:
    office.steward._database._connection.execute("PRAGMA query_only = ON")
    refused("not-writable", office.create)
    (tmp_path / "file").touch()
    refused("folder-missing", lambda: Steward.open(tmp_path / "file" / "register.sqlite"))


def test_a_register_held_by_another_program_is_told_in_words(office: Office) -> None:
    office.steward._database._connection.execute("PRAGMA busy_timeout = 10")
    with closing(sqlite3.connect(office.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        refused("register-busy", office.create)
        other.execute("ROLLBACK")
    assert office.create().code == "R-2026-001"


def test_a_run_folder_that_cannot_be_made_leaves_the_plan_approved(office: Office, tmp_path: Path) -> None:
    plan = office.approved()
    head = office.steward.chain.head()
    (tmp_path / "file").touch()
    start = office.steward.requests.start
    refused("folder-missing", lambda: start(plan.plan_id, tmp_path / "file" / "run", by=office.operator))
    assert office.steward.requests.get(1).status == "approved"
    assert office.steward.chain.head() == head


def test_a_register_is_checked_where_nothing_may_be_written(office: Office, tmp_path: Path) -> None:
    office.approved()
    office.steward._database.wipe()
    folder = tmp_path / "shelf"
    folder.mkdir()
    shutil.copy(office.file, folder / "kept.sqlite")
    with closing(open_to_check(folder / "kept.sqlite")) as database:
        assert check_register(database).passed
    assert [file.name for file in folder.iterdir()] == ["kept.sqlite"]


CREATE_SOME = """
import sys
from pathlib import Path
from tests.engine.register.stewards import CHEAP, Clock, Office
from engine.register.steward import Steward
steward = Steward.open(Path(sys.argv[1]), clock=Clock(), cost=CHEAP)
operator = next(one for one in steward.accounts.all() if one.name == "operator")
office = Office(steward, steward, Path(sys.argv[1]), operator, operator)
for _ in range(10):
    office.matched()
steward.close()
"""


def test_threads_and_processes_share_a_register_without_losing_anything(
    office: Office, project_root: Path
) -> None:
    def create_some() -> None:
        steward = Steward.open(office.file, clock=Clock(), cost=CHEAP)
        own = replace(office, steward=steward)
        for _ in range(10):
            own.matched()
        steward.close()

    program = [sys.executable, "-c", CREATE_SOME, str(office.file)]
    processes = [subprocess.Popen(program, cwd=project_root) for _ in range(2)]
    threads = [threading.Thread(target=create_some) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [process.wait(60) for process in processes] == [0, 0]
    codes = [request.code for request in office.steward.requests.all()]
    assert codes == [f"R-2026-{number:03d}" for number in range(1, 41)]
    assert office.steward.check().passed
