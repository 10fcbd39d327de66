import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from PIL import Image

from engine.catalog.worker import serve, serve_decoding
from engine.catalog.worker_pool import ProcessesUnavailable, WorkerPool
from engine.dicom.facts import FileFacts
from engine.dicom.file_facts import read_facts, read_facts_decoding
from engine.events import Cancelled
from tests.engine.catalog import hostile_worker

Serve = Callable[[Connection, str], None]


def write_files(folder: Path, *names: str) -> list[tuple[str, ...]]:
    """Write files of 6, 7, ... bytes, and return them in chunks of two."""
    for at, name in enumerate(names):
        (folder / name).write_bytes(bytes(6 + at))
    return [names[at : at + 2] for at in range(0, len(names), 2)]


def read_all(
    folder: Path,
    chunks: list[tuple[str, ...]],
    *,
    target: Serve = hostile_worker.serve,
    limit_s: float = 60.0,
) -> list[FileFacts]:
    pool = WorkerPool(folder, 1, tick=lambda: None, limit_s=limit_s, target=target)
    try:
        return [one for chunk in pool.read(chunks) for one in chunk]
    finally:
        pool.close()


def test_facts_come_in_the_order_of_the_paths(tmp_path: Path) -> None:
    names = [f"{at}.png" for at in range(5)]
    chunks = write_files(tmp_path, *names)
    for at, name in enumerate(names[:4]):
        Image.new("L", (6 + at, 4), at).save(tmp_path / name)
    facts = read_all(tmp_path, chunks, target=serve)
    assert facts == [read_facts(tmp_path / name) for name in names]
    assert [one.columns for one in facts] == [6, 7, 8, 9, 0]


def test_a_decoding_process_says_what_decoding_here_says(tmp_path: Path) -> None:
    chunks = write_files(tmp_path, "0.png", "1.png")
    Image.new("L", (6, 4)).save(tmp_path / "0.png")
    expected = [read_facts_decoding(tmp_path / name) for name in ("0.png", "1.png")]
    assert read_all(tmp_path, chunks, target=serve_decoding) == expected
    assert [one.decoding for one in expected] == ["sound", ""]


def test_a_process_that_ends_by_chance_costs_no_file(tmp_path: Path) -> None:
    chunks = write_files(tmp_path, "0", "1", "once", "3", "4", "5")
    facts = read_all(tmp_path, chunks)
    assert [one.file_bytes for one in facts] == [6, 7, 8, 9, 10, 11]


def test_files_that_always_end_or_hold_up_their_process_are_refused_and_all_others_read(
    tmp_path: Path,
) -> None:
    chunks = write_files(tmp_path, "0", "break", "hang", "3", "4")
    facts = read_all(tmp_path, chunks, limit_s=1.0)
    assert [one.code for one in facts] == ["", "file-breaks", "file-hangs", "", ""]
    assert [one.file_bytes for one in facts] == [6, 0, 0, 9, 10]


def test_a_cancel_is_heard_while_a_file_holds_up_its_process(tmp_path: Path) -> None:
    chunks = write_files(tmp_path, "hang")
    start = time.monotonic()

    def cancel() -> None:
        if time.monotonic() - start > 0.5:
            raise Cancelled

    pool = WorkerPool(tmp_path, 1, tick=cancel, target=hostile_worker.serve)
    with pytest.raises(Cancelled):
        list(pool.read(chunks))
    pool.close()
    assert time.monotonic() - start < 30
    assert not pool.is_up()


def test_where_no_process_comes_up_it_is_said(tmp_path: Path) -> None:
    with pytest.raises(ProcessesUnavailable):
        read_all(tmp_path, write_files(tmp_path, "0"), target=hostile_worker.serve_nothing)


def test_processes_start_from_any_thread(tmp_path: Path) -> None:
    chunks = write_files(tmp_path, "0", "1", "2")
    facts: list[FileFacts] = []
    thread = threading.Thread(target=lambda: facts.extend(read_all(tmp_path, chunks)))
    thread.start()
    thread.join(60)
    assert [one.file_bytes for one in facts] == [6, 7, 8]
