"""The journal of a run: a line an event, with its time, and never a patient identifier."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from engine.events import Event, Measured, Notice, Progress, Report
from engine.files import to_json_line, user_errors_of_disk


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One line of journal.jsonl; ``at`` is ISO 8601 in UTC."""

    at: str
    level: str
    text: str


class Journal:
    """Writes what a job reports into a file, a line a step, and hands every event on.

    Parameters
    ----------
    file : Path
        Appended to.
    listener : Report
        Receives every event afterwards; may raise Cancelled.
    """

    def __init__(self, file: Path, listener: Report) -> None:
        self._file = file
        self._listener = listener
        self._step = ""

    def note(self, event: Event) -> None:
        """Write down what is new in an event, then hand it on."""
        match event:
            case Progress() if event.words() != self._step:
                self._step = event.words()
                self._write("info", self._step)
            case Notice(level):
                self._write(level, event.words())
            case Measured(metrics):
                self._write("info", f"Epoch {metrics.epoch} measured.")
        self._listener(event)

    def _write(self, level: str, text: str) -> None:
        line = JournalLine(datetime.now(UTC).isoformat(timespec="seconds"), level, text)
        with user_errors_of_disk(self._file), self._file.open("ab") as stream:
            stream.write(to_json_line(line))
