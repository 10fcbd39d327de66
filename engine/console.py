"""A terminal's view of a job: its events as a bar or as lines, its result as lines or as JSON."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import FrameType
from typing import TextIO

from engine.errors import UserError
from engine.events import Cancelled, Event, Measured, Notice, Progress
from engine.files import to_json
from engine.records import HEADS


@dataclass(frozen=True, slots=True)
class Refused:
    """A UserError as --json prints it."""

    code: str
    what: str
    do: str
    details: tuple[str, ...]


class Terminal:
    """Shows a job's events: a bar on a terminal, a line a step otherwise; nothing with --json."""

    def __init__(self, results: TextIO, events: TextIO, *, as_json: bool) -> None:
        self._results = results
        self._events = events
        self._as_json = as_json
        self._bar = events.isatty() and not as_json
        self._step = ""
        self._stopping = False

    def stop(self, _number: int, _frame: FrameType | None) -> None:
        """Ask the job to stop at its next report; a second signal stops at once."""
        if self._stopping:
            raise KeyboardInterrupt
        self._stopping = True

    def report(self, event: Event) -> None:
        """Show an event; raises Cancelled after Ctrl-C."""
        if self._stopping:
            raise Cancelled
        if self._as_json:
            return
        match event:
            case Progress(_, done, total):
                self._progress(event.words(), done, total)
            case Notice(level):
                text = event.words()
                self._line(f"Warning: {text}" if level == "warning" else text)
            case Measured(metrics):
                attacks = (metrics.head(head).attack for head in HEADS)
                utility = (metrics.head(head).unseen_select.auc for head in HEADS)
                self._line(
                    f"epoch {metrics.epoch}: attack AUC {_triple(attacks)}, unseen AUC {_triple(utility)}"
                    " (image, text, joint)"
                )

    def show(self, lines: Sequence[str], record: object) -> None:
        """Print a command's result: the lines, or with --json the record as one object."""
        if self._as_json:
            self._results.write(to_json(record).decode())
            return
        self._line("")
        self._results.write("\n".join(lines) + "\n")

    def show_refusal(self, error: UserError) -> None:
        """Print with --json what the one line for the reader has no room for; else nothing."""
        if self._as_json:
            self._results.write(to_json(Refused(error.code, error.what, error.do, error.details)).decode())

    def _progress(self, step: str, done: int, total: int) -> None:
        if self._bar:
            share = f"{done}/{total}" if total else str(done)
            self._events.write(f"\r\033[K{step} {share}")
            self._events.flush()
        elif step != self._step:
            self._events.write(f"{step}\n")
        self._step = step

    def _line(self, text: str) -> None:
        if self._bar:
            self._events.write("\r\033[K")
        if text:
            self._events.write(f"{text}\n")
            self._events.flush()


def _triple(values: Iterable[float | None]) -> str:
    return " ".join("-" if value is None else f"{value:.2f}" for value in values)
