"""One figure of the window's benchmark, and the machine that it was measured on."""

import os
import platform
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, in milliseconds, with the most that it may be; None where nothing is asked."""

    part: str
    what: str
    milliseconds: float
    limit: float | None = None

    @property
    def holds(self) -> bool:
        return self.limit is None or self.milliseconds <= self.limit


def machine() -> str:
    """Return processor and number of cores in words."""
    return f"{next(_processor_names(), platform.machine())}, {os.cpu_count()} cores"


def _processor_names() -> Iterator[str]:
    listed = Path("/proc/cpuinfo")
    lines = listed.read_text(encoding="utf-8").splitlines() if listed.is_file() else []
    yield from (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    if platform.processor():
        yield platform.processor()
