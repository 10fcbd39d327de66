"""The queue of retrained models: order, failures, a stop, a killed program, two programs at once."""

import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from engine import jobs
from engine.audit.result import Audit
from engine.errors import UserError
from engine.events import Cancelled, Event, ignore
from engine.retraining.night import work_through
from engine.retraining.queue import QueuedReference, ReferenceQueue, open_queue, queue_file, working
from engine.retraining.wishes import ReferenceWishes

WISHES = ReferenceWishes(seed=3, config=Path("night.toml"), device="cpu")


def add(*names: str) -> None:
    with open_queue() as queue:
        for name in names:
            queue.add(Path(name), WISHES)


def fail(error: Exception) -> Audit:
    raise error


def test_jobs_are_kept_in_their_order_owner_only() -> None:
    add("one", "two")
    found = jobs.queued()
    assert [(job.number, job.run.name, job.state) for job in found] == [
        (1, "one", "waiting"),
        (2, "two", "waiting"),
    ]
    assert found[0].wishes == replace(WISHES, config=Path("night.toml").resolve())
    if sys.platform != "win32":
        assert stat.S_IMODE(queue_file().stat().st_mode) == 0o600


def test_a_run_waits_once_and_can_be_taken_out() -> None:
    add("one")
    with pytest.raises(UserError) as refused:
        add("one")
    assert refused.value.code == "already-queued"
    jobs.remove_queued(1)
    assert jobs.queued() == ()
    with pytest.raises(UserError) as refused:
        jobs.remove_queued(1)
    assert refused.value.code == "not-queued"


def test_a_failure_is_recorded_and_the_next_job_done() -> None:
    add("one", "two", "three")
    errors = {
        "one": UserError("run-missing", what="It is gone.", do="Bring it back."),
        "two": RuntimeError("CUDA out of memory"),
        "three": OSError("secret"),
    }
    with open_queue() as queue:
        ended = work_through(queue, lambda job: fail(errors[job.run.name]), report=ignore)
    assert [(job.run.name, job.state) for job in ended] == [
        ("one", "failed"),
        ("two", "failed"),
        ("three", "failed"),
    ]
    assert ended[0].outcome == "It is gone. Bring it back."
    assert ended[2].outcome == "The computer could not go on (OSError)."
    assert jobs.queued() == ended


def test_a_job_that_was_stopped_waits_again() -> None:
    add("one", "two")

    def stop(job: QueuedReference) -> Audit:
        assert [other.state for other in jobs.queued()] == ["running", "waiting"]
        raise Cancelled

    with open_queue() as queue, pytest.raises(Cancelled):
        work_through(queue, stop, report=ignore)
    assert [job.state for job in jobs.queued()] == ["waiting", "waiting"]


def test_what_a_killed_program_was_at_is_begun_anew() -> None:
    add("one")
    with open_queue() as queue:
        queue.start_next()
        ended = work_through(queue, lambda _: fail(MemoryError()), report=ignore)
    assert [job.run.name for job in ended] == ["one"]


def test_two_programs_do_not_work_through_it_at_once() -> None:
    with working():
        with pytest.raises(UserError) as refused:
            jobs.run_queue(report=ignore)
        assert refused.value.code == "queue-busy"
    assert jobs.run_queue(report=ignore) == ()


def test_a_job_added_meanwhile_is_done_as_well() -> None:
    add("one")

    def add_another(job: QueuedReference) -> Audit:
        if job.run.name == "one":
            add("two")
        raise MemoryError

    with open_queue() as queue:
        assert [job.run.name for job in work_through(queue, add_another, report=ignore)] == ["one", "two"]


def test_a_damaged_queue_is_told() -> None:
    add("one")
    queue_file().write_bytes(b"no database at all, whatever its name says" * 40)
    with pytest.raises(UserError) as refused:
        jobs.queued()
    assert refused.value.code == "queue-damaged"


def test_a_bad_time_is_refused_before_anything_is_done() -> None:
    add("one")
    with pytest.raises(UserError) as refused:
        jobs.run_queue(at="25:00", report=ignore)
    assert refused.value.code == "time-unreadable"
    assert [job.state for job in jobs.queued()] == ["waiting"]


def test_waiting_for_the_night_can_be_stopped() -> None:
    add("one")

    def stop(_event: Event) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        jobs.run_queue(at="00:00", report=stop)
    assert [job.state for job in jobs.queued()] == ["waiting"]


def test_a_queue_elsewhere_is_one_of_its_own(tmp_path: Path) -> None:
    with open_queue(tmp_path / "deep" / "queue.sqlite") as queue:
        assert isinstance(queue, ReferenceQueue)
        assert queue.add(Path("one"), WISHES).number == 1
    assert jobs.queued() == ()
