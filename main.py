"""The program's entry: environment, arguments, and exit codes."""

import argparse
import logging
import multiprocessing
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn, TextIO

from engine.commands import about, audit_log, data, models, overnight, qualification, reports, runs
from engine.commands.command import Command
from engine.console import Terminal
from engine.doctor import FROZEN
from engine.errors import UserError
from engine.events import Cancelled
from engine.processes import announced, require_one_process

USER_CAN_MEND, BUG, STOPPED = 2, 3, 130
OPEN = "open"
COMMANDS: dict[str, Command] = {
    command.name: command
    for command in (
        *runs.COMMANDS,
        *reports.COMMANDS,
        *qualification.COMMANDS,
        *overnight.COMMANDS,
        *data.COMMANDS,
        *models.COMMANDS,
        *audit_log.COMMANDS,
        *about.COMMANDS,
    )
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or open the window, and return the exit code."""
    os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_OFFLINE="1", TOKENIZERS_PARALLELISM="false")
    # Torch's threads wait for each other spinning; beside other work on the same cores (the window's drawing
    # as well) the library's own count made a step some ten times slower, this one costs nothing when alone.
    os.environ.setdefault("GOMP_SPINCOUNT", "10000")
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    for name in ("pyhanko", "pyhanko_certvalidator"):  # their warnings name the certificate's subject
        logging.getLogger(name).setLevel(logging.ERROR)
    options = _parser().parse_args(arguments)
    if options.command == OPEN and options.run is not None:
        from gui.app import show_run

        return show_run(sys.argv[:1], options.run)
    if options.command in (None, OPEN):
        from gui.app import run

        return run(sys.argv[:1])
    with _streams() as (results, events):
        terminal = Terminal(results, events, as_json=options.json)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, terminal.stop)
        return _guarded(lambda: _run(COMMANDS[options.command], options, terminal), terminal, events)


@contextmanager
def _streams() -> Iterator[tuple[TextIO, TextIO]]:
    """Give the streams for results and events; of several processes only the first one speaks."""
    if announced().first:
        yield sys.stdout, sys.stderr
        return
    logging.getLogger().setLevel(logging.ERROR)
    with Path(os.devnull).open("w") as nowhere:
        yield nowhere, nowhere


def _run(command: Command, options: argparse.Namespace, terminal: Terminal) -> int:
    if not command.shared:
        require_one_process(command.name)
    return command.run(options, terminal)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="forget-mi-steward" if FROZEN else "main.py",
        description="Remove chosen patients from a trained model; without a command, opens the window.",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for command in COMMANDS.values():
        sub = commands.add_parser(command.name, help=command.meaning, description=command.meaning)
        sub.add_argument("--json", action="store_true", help="print one JSON object on standard output")
        command.options(sub)
    meaning = "Open the window, or the small one of a run."
    opening = commands.add_parser(OPEN, help=meaning, description=meaning)
    opening.add_argument("run", nargs="?", type=Path, help="a run folder, or its run.json")
    return parser


def _guarded(command: Callable[[], int], terminal: Terminal, events: TextIO) -> int:
    try:
        return command()
    except UserError as error:
        print(f"\r{error.what} {error.do}".replace("\n", " "), file=events)
        terminal.show_refusal(error)
        return USER_CAN_MEND
    except (Cancelled, KeyboardInterrupt):
        print(
            "\rStopped. Nothing half-written is left; go on with a run by: unlearn --resume --out RUN",
            file=events,
        )
        return STOPPED
    except Exception as error:  # noqa: BLE001 - the one place where a fault becomes an exit code
        print(_redacted(error), file=sys.stderr)
        return BUG


def _redacted(error: Exception) -> str:
    # The message of an unforeseen error may quote data; its type and place cannot.
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames[-4:]))
    return f"A fault in the program: {type(error).__name__} at {places}. Please report this line."


def _leave(code: int) -> NoReturn:
    if announced().count > 1:
        # All is on the disk and the peers have said farewell; taking down gloo's threads with the interpreter
        # now and then aborts ("terminate called without an active exception") and would change the code.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    multiprocessing.freeze_support()
    _leave(main())
