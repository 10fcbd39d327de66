"""What the process that reads untrusted files gives up first: network, other programs, memory and time.

Linux and macOS limit memory, processor time and the size of files; Linux also leaves the network where the
kernel allows it. On Windows there is neither, and the parent's clock, the size limits before reading
and the refusal of sockets and programs are what holds.
"""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000
MOST_OPEN_FILES = 256
NETWORK = ("socket.",)
PROGRAMS = ("os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "subprocess.", "pty.")
"""Audit events (PEP 578) that end in a refusal; a native library's own calls raise none."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one reading may take; memory is address space, which the libraries alone fill by some 3 GiB."""

    memory_bytes: int
    cpu_seconds: int
    wall_seconds: int
    file_bytes: int


class Forbidden(BaseException):
    """Raised where the confined process asks for the network or another program."""


class Guard:
    """Refuses network and programs; programs are let through while our own libraries are imported."""

    def __init__(self) -> None:
        self._importing = False

    def __call__(self, event: str, _arguments: tuple[object, ...]) -> None:
        """Take an audit event."""
        if event.startswith(NETWORK) or (event.startswith(PROGRAMS) and not self._importing):
            raise Forbidden(event)

    @contextmanager
    def importing(self) -> Iterator[None]:
        """Let libraries start programs: torch's CUDA part asks ldconfig where the driver lies."""
        self._importing = True
        try:
            yield
        finally:
            self._importing = False


def confine(limits: Limits) -> Guard:
    """Confine this process for good; what it prints goes nowhere."""
    _silence()
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        del os.environ[name]
    os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_OFFLINE="1", TOKENIZERS_PARALLELISM="false")
    _leave_network()
    _limit(limits)
    guard = Guard()
    sys.addaudithook(guard)
    return guard


def _silence() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for descriptor in (1, 2):
        os.dup2(nowhere, descriptor)
    os.close(nowhere)


def _leave_network() -> None:
    # Where the kernel forbids it (no namespaces for ordinary users), the audit hook still refuses sockets.
    if sys.platform != "linux":
        return
    libc = ctypes.CDLL(None)
    if libc.unshare(CLONE_NEWNET) != 0:
        libc.unshare(CLONE_NEWUSER | CLONE_NEWNET)


def _limit(limits: Limits) -> None:
    if sys.platform == "win32":
        return
    import resource

    wanted = {
        resource.RLIMIT_AS: limits.memory_bytes,
        resource.RLIMIT_CPU: limits.cpu_seconds,
        resource.RLIMIT_FSIZE: limits.file_bytes,
        resource.RLIMIT_NOFILE: MOST_OPEN_FILES,
        resource.RLIMIT_CORE: 0,
    }
    for kind, amount in wanted.items():
        _, hard = resource.getrlimit(kind)
        most = amount if hard == resource.RLIM_INFINITY else min(amount, hard)
        resource.setrlimit(kind, (most, most))
