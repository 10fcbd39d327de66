"""Processes that work on one run together, on Hugging Face Accelerate: gloo on CPUs, NCCL on GPUs.

Before every exchange of data each process tells a word: that all is well, that it is busy, or why it
cannot go on. So nobody waits for data of a process that has none to give. The words go by gloo also
where there are GPUs, because it notices at once when a peer has died.

On one machine gloo and NCCL are bound to the loopback interface; the launcher's own store listens
where the launcher says (torchrun: the port of ``--master-port``, on every interface).
"""

import os
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from enum import IntEnum
from typing import TypeVar, cast

import torch
from accelerate.state import PartialState
from accelerate.utils import broadcast_object_list
from torch import Tensor, distributed

from engine.device import choose_device
from engine.errors import UserError
from engine.events import Cancelled, Event, Progress, Report

T = TypeVar("T")

PATIENCE = timedelta(minutes=30)
"""How long a peer may say nothing; one that has died is noticed at once, one that is frozen only by this."""

BEAT_SECONDS = 1.0
"""While the first process works alone it says as often that it is still at it."""

LOOPBACKS = ("lo", "lo0")


class Word(IntEnum):
    """What a process tells its peers; of several the gravest counts."""

    WELL = 0
    BUSY = 1
    MEMORY = 2
    STOPPED = 3
    REFUSED = 4
    BROKEN = 5


class PeerBroke(Exception):
    """A fault in the program ended another process; that one tells which."""


class PeerOutOfMemory(torch.OutOfMemoryError):
    """The memory ran out on another process's device."""


class Together:
    """A process among its peers, see ``engine.processes.Processes``."""

    def __init__(self, state: PartialState) -> None:
        self.count: int = state.num_processes
        self.index: int = state.process_index
        self._over = False

    def lead(self, work: Callable[[Report], T], report: Report) -> T:
        """Do the work in the first process only and return its result in all."""
        box = [self._alone(work, report)]
        self._exchange(lambda: broadcast_object_list(box))
        return cast(T, box[0])

    def ahead(self, work: Callable[[Report], T], report: Report) -> T:
        """Do the work in the first process, then in all others."""
        result = self._alone(work, report)
        return cast(T, result) if self._is_first else work(report)

    def sum(self, tensor: Tensor) -> None:
        """Put the sum over the processes in place."""
        self._tell(Word.WELL)
        self._exchange(lambda: distributed.all_reduce(tensor))

    def spread(self, tensor: Tensor) -> None:
        """Put the first process's values in place."""
        self._tell(Word.WELL)
        self._exchange(lambda: distributed.broadcast(tensor, src=0))

    def memory_ran_out(self, error: Exception) -> None:
        """Tell the peers, unless one of them told so."""
        if not isinstance(error, PeerOutOfMemory):
            self._tell(Word.MEMORY)

    def leave(self, error: Exception | None = None) -> None:
        """Tell the peers that this process is through, or why it ends; it takes part in nothing afterwards."""
        if not self._over:
            self._tell(_word_for(error), error)

    @property
    def _is_first(self) -> bool:
        return self.index == 0

    def _alone(self, work: Callable[[Report], T], report: Report) -> T | None:
        """Work in the first process; the others wait until it is through."""
        if self._is_first:
            result = work(self._beating(report))
            self._tell(Word.WELL)
            return result
        while self._tell(Word.WELL) is Word.BUSY:
            report(Progress("Waiting for the first process", 0, 0))
        return None

    def _beating(self, report: Report) -> Report:
        last = time.monotonic()

        def listen(event: Event) -> None:
            nonlocal last
            report(event)
            if time.monotonic() - last > BEAT_SECONDS:
                self._tell(Word.BUSY)
                last = time.monotonic()

        return listen

    def _tell(self, own: Word, error: Exception | None = None) -> Word:
        """Tell a word, hear the gravest, and raise what a peer's graver one means."""
        told = torch.tensor(own * self.count + self.index)
        self._exchange(lambda: distributed.all_reduce(told, op=distributed.ReduceOp.MAX))
        number, teller = divmod(int(told), self.count)
        word = Word(number)
        self._over = word >= Word.STOPPED
        refusal = self._refusal_of(teller, error) if word is Word.REFUSED else None
        if word > own and word is not Word.BUSY:
            raise refusal or _raised_for(word)
        return word

    def _refusal_of(self, teller: int, error: Exception | None) -> UserError:
        own = (error.code, error.what, error.do, error.details) if isinstance(error, UserError) else None
        box = [own]
        self._exchange(lambda: broadcast_object_list(box, from_process=teller))
        assert box[0] is not None, "who refuses says why"
        code, what, do, details = box[0]
        return UserError(code, what=what, do=do, details=details)

    def _exchange(self, call: Callable[[], object]) -> None:
        try:
            call()
        except RuntimeError as error:  # what torch raises when a connection closes or a peer is silent
            self._over = True
            raise UserError(
                "process-lost",
                what="Another process of this run has ended or cannot be reached any more.",
                do="Go on with the run by: unlearn --resume --out RUN.",
            ) from error


def _word_for(error: Exception | None) -> Word:
    match error:
        case None:
            return Word.WELL
        case Cancelled():
            return Word.STOPPED
        case UserError():
            return Word.REFUSED
        case _:
            return Word.BROKEN


def _raised_for(word: Word) -> Exception:
    match word:
        case Word.MEMORY:
            return PeerOutOfMemory("the memory ran out on another process's device")
        case Word.STOPPED:
            return Cancelled()
        case _:
            return PeerBroke()


@contextmanager
def join(wish: str) -> Iterator[Together]:
    """Meet the peers that the launcher has announced, see ``engine.processes.joined``."""
    state = _met(choose_device(wish))
    together = Together(state)
    try:
        yield together
        together.leave()
    except Exception as error:
        with suppress(UserError, Cancelled, PeerBroke):
            together.leave(error)
        raise
    finally:
        state.destroy_process_group()


def _met(device: torch.device) -> PartialState:
    _stay_on_this_machine()
    try:
        if device.type == "cpu":
            return PartialState(cpu=True, timeout=PATIENCE)
        _require_a_gpu_each()
        return PartialState(backend="cuda:nccl,cpu:gloo", timeout=PATIENCE)
    except distributed.DistError as error:
        raise UserError(
            "processes-apart",
            what="The processes of this run cannot reach each other.",
            do="Start all of them with torchrun or accelerate launch, with one address and a free port.",
        ) from error


def _require_a_gpu_each() -> None:
    here, gpus = int(os.environ.get("LOCAL_WORLD_SIZE", "1")), torch.cuda.device_count()
    if here > gpus:
        raise UserError(
            "gpus-few",
            what=f"This machine has {gpus} usable GPU{'s' if gpus > 1 else ''} for {here} processes.",
            do="Start at most one process a GPU, or choose --device cpu.",
        )


def _stay_on_this_machine() -> None:
    """Bind gloo and NCCL to the loopback interface where all processes run here, unless the user has bound them."""
    address = os.environ.setdefault("MASTER_ADDR", "127.0.0.1")
    all_here = os.environ.get("LOCAL_WORLD_SIZE") == os.environ.get("WORLD_SIZE", "")
    if not (all_here or address == "localhost" or address.startswith("127.")):
        return
    for name in (name for _, name in socket.if_nameindex() if name in LOOPBACKS):
        for library in ("GLOO", "NCCL"):
            os.environ.setdefault(f"{library}_SOCKET_IFNAME", name)
