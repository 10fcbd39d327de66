"""What a command is, and the options that several of them share."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from engine.console import Terminal
from engine.errors import UserError

T = TypeVar("T")

DONE, CHECK_FAILED = 0, 1
"""Exit codes of a command that ran to its end; 1: what it checked does not hold."""

DATASET_MEANING = "a folder, a manifest, or a catalog file that index has written, with how it was read"


def no_options(_parser: argparse.ArgumentParser) -> None:
    """Add nothing: the command takes no options of its own."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes
    ----------
    run : callable
        Does the work and prints the result; returns DONE or CHECK_FAILED.
    options : callable
        Adds the command's options to its parser.
    shared : bool
        Several processes may do it together.
    """

    name: str
    meaning: str
    run: Callable[[argparse.Namespace, Terminal], int]
    options: Callable[[argparse.ArgumentParser], None] = no_options
    shared: bool = False


def add_path(
    parser: argparse.ArgumentParser, name: str, *, required: bool = False, meaning: str | None = None
) -> None:
    """Add an option or argument that is a path."""
    if name.startswith("--"):
        parser.add_argument(name, type=Path, required=required, help=meaning)
    else:
        parser.add_argument(name, type=Path, help=meaning)


def add_paths(parser: argparse.ArgumentParser, name: str, *, meaning: str) -> None:
    """Add an option that is a path and may be given several times; None where it is not given."""
    parser.add_argument(name, type=Path, action="append", metavar="CSV", help=meaning)


def add_seed_and_device(parser: argparse.ArgumentParser) -> None:
    """Add --seed and --device."""
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--device", default="auto", help="auto, cpu or cuda")


def needed(value: T | None, name: str, do: str) -> T:
    """Return an option that this use of the command cannot do without.

    Raises
    ------
    UserError
        ``option-missing``.
    """
    if value is None:
        raise UserError("option-missing", what=f"The option {name} is missing.", do=do)
    return value
