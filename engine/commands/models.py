"""Commands about models: train, convert, and the register of models."""

import argparse
from pathlib import Path

from engine.commands.command import DATASET_MEANING, DONE, Command, add_path, add_seed_and_device
from engine.console import Terminal
from engine.errors import UserError


def train(options: argparse.Namespace, terminal: Terminal) -> int:
    """Train an original or a retrained reference."""
    from engine import jobs

    record = jobs.train(
        options.dataset,
        options.out,
        without=options.without,
        config=options.config,
        seed=options.seed,
        device=options.device,
        report=terminal.report,
    )
    terminal.show([f"Checkpoint: {options.out} ({record.parameters:,} parameters)"], record)
    return DONE


def convert(options: argparse.Namespace, terminal: Terminal) -> int:
    """Turn a foreign checkpoint into a safe one."""
    from engine import jobs
    from engine.conversion.wishes import ConversionWishes

    wishes = ConversionWishes(
        source=options.source,
        out=options.out,
        config=options.config,
        labels=tuple(label.strip() for label in options.labels.split(",") if label.strip()),
        preprocessing=options.preprocessing,
    )
    record = jobs.convert(wishes, report=terminal.report)
    terminal.show([f"Checkpoint: {options.out} ({record.parameters:,} parameters)"], record)
    return DONE


def models(options: argparse.Namespace, terminal: Terminal) -> int:
    """List the models that this program knows, or retire one."""
    from engine import jobs

    if options.action == "retire":
        if options.folder is None:
            raise UserError(
                "option-missing", what="models retire needs a folder.", do="Give the checkpoint to retire."
            )
        retired = jobs.retire(options.folder, options.reason)
        terminal.show([f"Retired: {retired.name} ({retired.sha256[:12]})"], retired)
        return DONE
    listed = jobs.models()
    lines = [
        f"{model.sha256[:12]}  {model.registered_at[:10]}  {model.state:<8}{model.name}"
        + (f": retired {model.retired_at[:10]}, {model.reason}" if model.state == "retired" else "")
        for model in listed
    ]
    terminal.show(lines or ["No model is registered yet."], listed)
    return DONE


def _train_options(parser: argparse.ArgumentParser) -> None:
    add_path(parser, "dataset", meaning=DATASET_MEANING)
    add_path(parser, "--out", required=True)
    add_path(parser, "--without")
    add_path(parser, "--config")
    add_seed_and_device(parser)


def _convert_options(parser: argparse.ArgumentParser) -> None:
    add_path(parser, "source")
    add_path(parser, "out")
    parser.add_argument("--config", help="published, or a folder with config.json, for weights without one")
    parser.add_argument("--labels", default="", help="the classes in their order, separated by commas")
    parser.add_argument("--preprocessing", help="percentiles, imagenet, unknown, or a JSON or TOML file")


def _models_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", nargs="?", choices=("list", "retire"), default="list")
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--reason", default="", help="why, without naming patients")


COMMANDS = (
    Command("train", "Train an original or a retrained reference.", train, _train_options),
    Command("convert", "Turn a foreign checkpoint into a safe one.", convert, _convert_options),
    Command("models", "List the models that this program knows, or retire one.", models, _models_options),
)
