"""Commands about data: index and purge."""

import argparse
from pathlib import Path

from engine.catalog.command_line import add_reading_options, preview_lines, reading_of
from engine.commands.command import CHECK_FAILED, DONE, Command, add_path, needed
from engine.console import Terminal
from engine.errors import UserError


def index(options: argparse.Namespace, terminal: Terminal) -> int:
    """Index a data set and print totals and rejects by reason, or only say what is understood of it."""
    from engine import jobs

    reading = reading_of(options)
    if options.preview:
        preview = jobs.preview(options.dataset, reading, report=terminal.report)
        terminal.show(list(preview_lines(preview)), preview)
        return CHECK_FAILED if preview.problems else DONE
    catalog = needed(options.catalog, "--catalog", "Give --catalog, or --preview to index nothing.")
    totals = jobs.index(options.dataset, catalog, reading=reading, report=terminal.report)
    if options.rejects:
        jobs.save_rejects(catalog, options.rejects)
    if options.shared:
        jobs.save_shared(catalog, options.shared)
    lines = [
        f"{totals.found} images found = {totals.usable} usable + {totals.rejected} rejected ({totals.adapter})",
        f"{totals.patients} patients, {totals.studies} studies; {totals.train_patients} patients trained on, "
        f"{totals.unseen_patients} unseen",
        *(f"{item.count:>8}  {item.reason}" for item in totals.rejects_by_reason),
        f"{totals.shared_images} images stand under more than one patient ({totals.shared_patients} patients)",
    ]
    terminal.show(lines, totals)
    return DONE


def purge(options: argparse.Namespace, terminal: Terminal) -> int:
    """List what the store of prepared images holds; delete some patients' share, all of it, or a run's private data."""
    from engine.catalog.ids import read_ids
    from engine.store.purging import list_store, purge_all, purge_patients
    from engine.store.words import content_lines, purged_lines

    if options.run:
        return _purge_run(options, terminal)
    if options.ids:
        purged = purge_patients(None, read_ids(options.ids).ids)
        terminal.show(purged_lines(purged), purged)
        return DONE
    if options.all:
        purge_all(None)
    content = list_store(None)
    terminal.show(content_lines(content), content)
    return DONE


def _purge_run(options: argparse.Namespace, terminal: Terminal) -> int:
    from engine import jobs
    from engine.private_data import LOST

    if not options.yes:
        raise UserError("not-confirmed", what=LOST, do="If that is meant, add --yes.")
    purged = jobs.purge_run(options.run)
    terminal.show(
        [f"Purged: {purged.files} private files ({purged.bytes / 1e6:.1f} MB) of {purged.run}."], purged
    )
    return DONE


def _index_options(parser: argparse.ArgumentParser) -> None:

    add_path(parser, "dataset", meaning="a folder or a manifest")
    add_path(parser, "--catalog", meaning="the catalog file to write")
    parser.add_argument(
        "--preview", action="store_true", help="say what is understood, index and write nothing"
    )
    add_path(parser, "--rejects", meaning="a CSV file to write every reject to, with its reason")
    add_path(parser, "--shared", meaning="a CSV file for the images that stand under several patients")
    add_reading_options(parser)


def _purge_options(parser: argparse.ArgumentParser) -> None:
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--list", action="store_true", help="only list what lies there (as without options)")
    choice.add_argument("--ids", type=Path, help="CSV of the patients whose share is deleted")
    choice.add_argument(
        "--run", type=Path, help="a released run, whose private lists, catalog and key are deleted"
    )
    parser.add_argument("--yes", action="store_true", help="with --run: yes, delete them")
    choice.add_argument("--all", action="store_true", help="delete everything")


COMMANDS = (
    Command(
        "index",
        "Index a data set and print totals and rejects by reason, or only say what is understood of it.",
        index,
        _index_options,
    ),
    Command(
        "purge",
        "List what the store of prepared images holds; delete some patients' share, all of it, or a run's private data.",
        purge,
        _purge_options,
    ),
)
