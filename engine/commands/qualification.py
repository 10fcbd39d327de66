"""The command that qualifies a method's settings on a model."""

import argparse
from typing import TYPE_CHECKING

from engine.commands.command import (
    CHECK_FAILED,
    DATASET_MEANING,
    DONE,
    Command,
    add_path,
    add_paths,
    add_seed_and_device,
)
from engine.commands.runs import overrides_of
from engine.console import Terminal
from engine.qualification.wish import PATIENTS, QualificationWish

if TYPE_CHECKING:
    from engine.audit.result import Qualification


def qualify(options: argparse.Namespace, terminal: Terminal) -> int:
    """Remove random patients from a copy of a model, audit it, and keep the figures for later reports."""
    from engine import jobs

    wish = QualificationWish(
        checkpoint=options.checkpoint,
        dataset=options.dataset,
        out=options.out,
        patients=options.patients,
        method=options.method,
        preset=options.preset,
        overrides=overrides_of(options.set),
        epochs=options.epochs,
        seed=options.seed,
        device=options.device,
        earlier=tuple(options.earlier or ()),
    )
    result = jobs.qualify(wish, report=terminal.report)
    terminal.show([*_lines(result), f"Kept for later reports; a copy in {options.out}"], result)
    return DONE if result.heads else CHECK_FAILED


def _lines(result: "Qualification") -> tuple[str, ...]:
    from engine.report.qualification_words import result_words

    return result_words(result)


def _options(parser: argparse.ArgumentParser) -> None:
    add_path(parser, "--checkpoint", required=True)
    add_path(parser, "--dataset", required=True, meaning=DATASET_MEANING)
    add_path(parser, "--out", required=True, meaning="a new folder for the result")
    parser.add_argument(
        "--patients",
        type=int,
        default=PATIENTS,
        help="how many to draw; at most a fifth of those that the model was trained on",
    )
    add_paths(
        parser,
        "--earlier",
        meaning="patients whom an earlier request removed from this model; they are not drawn",
    )
    parser.add_argument("--method", default="recommended", help="see: main.py methods")
    parser.add_argument("--preset")
    parser.add_argument("--epochs", type=int)
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help="one parameter of the method"
    )
    add_seed_and_device(parser)


COMMANDS = (
    Command(
        "qualify",
        "Remove random patients from a copy of a model and audit it, once per model and settings.",
        qualify,
        _options,
    ),
)
