"""The confined process: no network, no programs, memory and time limited; torch's own reader as the second wall."""

import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import pytest
import safetensors.torch
import torch

from engine.conversion.confinement import Forbidden, Limits, confine
from engine.conversion.process import limits_for, read_untrusted
from engine.conversion.request import ReadRequest
from engine.errors import UserError
from engine.events import Cancelled, Event, ignore
from tests.engine.conversion.test_hostile_files import (
    GADGETS,
    attribute_getter,
    by_hand,
    legacy,
    os_system,
    with_pickle,
)

GIB = 2**30
LIMITS = Limits(memory_bytes=6 * GIB, cpu_seconds=60, wall_seconds=60, file_bytes=GIB)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")


def run_confined(action: Callable[..., None], *arguments: object) -> int | None:
    child = get_context("spawn").Process(target=action, args=arguments)
    child.start()
    child.join(90)
    return child.exitcode


def try_network_and_programs() -> None:
    """Exit with 7 when each attempt was refused; runs in the child."""
    import os
    import socket
    import subprocess

    confine(LIMITS)
    attempts: tuple[Callable[[], object], ...] = (
        socket.socket,
        lambda: socket.getaddrinfo("127.0.0.1", 80),
        lambda: os.system("true"),
        lambda: subprocess.run(["true"], check=False),
        lambda: os.execv("/bin/true", ["true"]),
        os.fork,
    )
    for attempt in attempts:
        try:
            attempt()
        except Forbidden:
            continue
        os._exit(1)
    os._exit(7)


def test_the_confined_process_reaches_neither_network_nor_programs() -> None:
    assert run_confined(try_network_and_programs) == 7


def load_gadgets(folder: Path) -> None:
    """Exit with 7 when torch's own reader refused every file; runs in the child, without our scan before it."""
    import os

    from engine.conversion.tensors import _load

    guard = confine(LIMITS)
    with guard.importing():
        import torch._dynamo  # noqa: F401 - what loading imports on demand
    for file in sorted(folder.glob("*.pt")):
        try:
            _load(file)
        except UserError:
            continue
        os._exit(1)
    os._exit(7)


def test_torchs_own_reader_refuses_every_gadget_that_our_scan_would_have_stopped(tmp_path: Path) -> None:
    canary = tmp_path / "canary"
    contents = [with_pickle(pickle.dumps(make(canary), protocol=2)) for make in GADGETS]
    contents += [
        with_pickle(by_hand(canary)),
        with_pickle(attribute_getter(canary)),
        legacy(os_system(canary)),
    ]
    for number, content in enumerate(contents):
        (tmp_path / f"{number}.pt").write_bytes(content)
    assert run_confined(load_gadgets, tmp_path) == 7
    assert not canary.exists()


@pytest.fixture
def request_of_weights(tmp_path: Path) -> ReadRequest:
    (tmp_path / "out").mkdir()
    (tmp_path / "in").mkdir()
    safetensors.torch.save_file({"w": torch.zeros(2**26)}, tmp_path / "in" / "model.safetensors")
    return ReadRequest(tmp_path / "out", {"whole": tmp_path / "in" / "model.safetensors"})


READ_AND_TELL = """
import resource, sys
from pathlib import Path
from engine.conversion.process import read_untrusted
from engine.conversion.request import ReadRequest
from engine.events import ignore

read_untrusted(ReadRequest(Path(sys.argv[1]), {"whole": Path(sys.argv[2])}), report=ignore)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)
"""
"""For a process of its own: a child's peak counts what its parent held when it was started."""


def test_a_quarter_gibibyte_is_read_in_bounded_memory(request_of_weights: ReadRequest) -> None:
    places = [str(request_of_weights.out), str(request_of_weights.weights["whole"])]
    ended = subprocess.run(
        [sys.executable, "-c", READ_AND_TELL, *places], capture_output=True, text=True, check=True
    )
    assert int(ended.stdout.split()[-1]) < 2.5 * GIB
    assert any(request_of_weights.out.iterdir())


def test_too_little_memory_is_told_in_words(request_of_weights: ReadRequest) -> None:
    short = replace(limits_for(request_of_weights), memory_bytes=int(1.2 * GIB))
    with pytest.raises(UserError) as raised:
        read_untrusted(request_of_weights, report=ignore, limits=short)
    assert raised.value.code in ("weights-memory", "weights-crash")


def test_too_long_is_told_in_words(request_of_weights: ReadRequest) -> None:
    short = replace(limits_for(request_of_weights), wall_seconds=0)
    with pytest.raises(UserError) as raised:
        read_untrusted(request_of_weights, report=ignore, limits=short)
    assert raised.value.code == "weights-slow"


def test_stopping_ends_the_process(request_of_weights: ReadRequest) -> None:
    def stop(_: Event) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_untrusted(request_of_weights, report=stop)
    assert list(request_of_weights.out.iterdir()) == []
