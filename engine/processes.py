"""Several processes that share one run, as torchrun and accelerate start them; alone it costs nothing."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from engine.errors import UserError
from engine.events import Report

if TYPE_CHECKING:
    from torch import Tensor

T = TypeVar("T")

# torchrun and accelerate set the first name; the others are those of Open MPI, MPICH and Intel MPI, MVAPICH.
_COUNTS = ("WORLD_SIZE", "OMPI_COMM_WORLD_SIZE", "PMI_SIZE", "MV2_COMM_WORLD_SIZE")
_INDICES = ("RANK", "OMPI_COMM_WORLD_RANK", "PMI_RANK", "MV2_COMM_WORLD_RANK")


@dataclass(frozen=True, slots=True)
class Announced:
    """What the launcher says in the environment: how many processes there are, and which this one is, from 0."""

    count: int
    index: int

    @property
    def first(self) -> bool:
        """Whether this is the process that writes and speaks."""
        return self.index == 0


def announced() -> Announced:
    """Read the environment; one process where no launcher says otherwise."""
    count, index = (_number(names, otherwise) for names, otherwise in ((_COUNTS, 1), (_INDICES, 0)))
    return Announced(count, index) if count > 1 else Announced(1, 0)


def _number(names: tuple[str, ...], otherwise: int) -> int:
    written = next((os.environ[name] for name in names if name in os.environ), "")
    return int(written) if written.isdigit() else otherwise


class Processes(Protocol):
    """A process among its peers.

    All peers call the same methods in the same order. Where one of them is stopped, refused or
    breaks, the others learn it in their next call, which then raises: Cancelled, the same
    UserError, or an error of their own.
    """

    @property
    def count(self) -> int:
        """How many processes there are."""

    @property
    def index(self) -> int:
        """Which of them this is, from 0; the first one writes and speaks."""

    def lead(self, work: Callable[[Report], T], report: Report) -> T:
        """Do the work in the first process only and return its result, which can be pickled, in all."""

    def ahead(self, work: Callable[[Report], T], report: Report) -> T:
        """Do the work in the first process, then in all others, and return to each its own result."""

    def sum(self, tensor: "Tensor") -> None:
        """Put the sum over the processes in place of a tensor of one shape and type everywhere."""

    def spread(self, tensor: "Tensor") -> None:
        """Put the first process's values in place of everybody's."""

    def memory_ran_out(self, error: Exception) -> None:
        """Tell the peers, unless the error is that one of them told so: their next call raises one as well."""


@dataclass(frozen=True, slots=True)
class Alone:
    """One process, which asks and waits for nobody."""

    count: int = 1
    index: int = 0

    def lead(self, work: Callable[[Report], T], report: Report) -> T:
        """Do the work."""
        return work(report)

    def ahead(self, work: Callable[[Report], T], report: Report) -> T:
        """Do the work."""
        return work(report)

    def sum(self, tensor: "Tensor") -> None:
        """Leave the tensor as it is: it is the sum."""

    def spread(self, tensor: "Tensor") -> None:
        """Leave the tensor as it is."""

    def memory_ran_out(self, error: Exception) -> None:
        """Tell nobody."""


ALONE = Alone()


@contextmanager
def joined(device: str) -> Iterator[Processes]:
    """Give this process among its peers; an error that leaves the block ends theirs as well.

    Accelerate is imported only where a launcher announces several processes.

    Parameters
    ----------
    device : str
        The wish for a device, as ``choose_device`` takes it.

    Raises
    ------
    UserError
        ``gpus-few`` where this machine has fewer GPUs than processes, ``processes-apart`` where they
        cannot reach each other, ``process-lost`` where one has ended or cannot be reached any more.
    """
    if announced().count == 1:
        yield ALONE
        return
    from engine.together import join

    with join(device) as together:
        yield together


def require_one_process(command: str) -> None:
    """Refuse several processes for a command that only one can do."""
    if announced().count > 1:
        raise UserError(
            "processes-several",
            what=f"The command {command} cannot be shared by {announced().count} processes; only unlearn can.",
            do="Start it without torchrun or accelerate launch.",
        )
