"""Python started as several processes that know of each other, in the way of torchrun, on the loopback interface."""

import os
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Self

ROOT = Path(__file__).resolve().parent.parent


class Several:
    """So many processes of one command line; those that still run at the end of the block are killed.

    Parameters
    ----------
    arguments : sequence of str
        Of the interpreter.
    """

    def __init__(self, arguments: Sequence[str], *, count: int) -> None:
        shared = {"WORLD_SIZE": str(count), "LOCAL_WORLD_SIZE": str(count), "MASTER_ADDR": "127.0.0.1"}
        shared |= {"MASTER_PORT": str(_free_port()), "OMP_NUM_THREADS": "1"}
        self.all = [
            subprocess.Popen(
                [sys.executable, *arguments],
                env={**os.environ, **shared, "RANK": str(index), "LOCAL_RANK": str(index)},
                cwd=ROOT,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for index in range(count)
        ]
        self._said: dict[int, tuple[str, str]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for process in self.all:
            if process.poll() is None:
                process.kill()
        for index in range(len(self.all)):
            self._hear(index, timeout=10)

    def codes(self, *, timeout: float) -> list[int]:
        """Wait for all and return their exit codes."""
        for index in range(len(self.all)):
            self._hear(index, timeout=timeout)
        return [process.returncode for process in self.all]

    def errors(self) -> list[str]:
        """Return what each wrote on standard error."""
        return [self._said[index][1] for index in range(len(self.all))]

    def results(self) -> list[str]:
        """Return what each wrote on standard output."""
        return [self._said[index][0] for index in range(len(self.all))]

    def _hear(self, index: int, *, timeout: float) -> None:
        if index not in self._said:
            self._said[index] = self.all[index].communicate(timeout=timeout)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
