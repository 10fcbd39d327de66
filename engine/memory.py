"""The most memory that a piece of work takes: of the GPU, or of this process where it has none."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    import torch

LOOK_SECONDS = 0.02


@dataclass(slots=True)
class Peak:
    """Filled when the block ends.

    Attributes
    ----------
    held : int
        Most bytes held at once: by tensors on the GPU, or by the whole process.
    added : int
        Of these, what was not held when the block began.
    """

    held: int = 0
    added: int = 0


@contextmanager
def watched(device: "torch.device") -> Iterator[Peak]:
    """Watch the memory while the block runs; on a processor by looking every 20 ms."""
    peak = Peak()
    if device.type == "cuda":
        import torch

        torch.cuda.reset_peak_memory_stats(device)
        before = torch.cuda.memory_allocated(device)
        yield peak
        peak.held = torch.cuda.max_memory_allocated(device)
    else:
        before = psutil.Process().memory_info().rss
        with _looking(peak):
            yield peak
    peak.added = max(0, peak.held - before)


@contextmanager
def _looking(peak: Peak) -> Iterator[None]:
    process, ended = psutil.Process(), threading.Event()

    def look() -> None:
        while True:
            peak.held = max(peak.held, process.memory_info().rss)
            if ended.wait(LOOK_SECONDS):
                return

    watcher = threading.Thread(target=look, name="memory watch")
    watcher.start()
    try:
        yield
    finally:
        ended.set()
        watcher.join()
