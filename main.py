"""The program's entry: arguments, exit codes, and the command line's view of the jobs."""

import argparse
import getpass
import logging
import multiprocessing
import os
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engine.console import Terminal
from engine.errors import UserError
from engine.events import Cancelled

if TYPE_CHECKING:
    from engine.audit.result import Audit

DATASET_MEANING = "a folder, a manifest, or a catalog file that index has written, with how it was read"
RESUME_HINT = "Give the checkpoint, the data set and the list of patients, or --resume with --out RUN."
DONE, CHECK_FAILED, USER_CAN_MEND, BUG, STOPPED = 0, 1, 2, 3, 130


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
    if options.command is None:
        from gui.app import run

        return run(sys.argv[:1])
    terminal = Terminal(sys.stdout, sys.stderr, as_json=options.json)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, terminal.stop)
    return _guarded(lambda: COMMANDS[options.command](options, terminal), terminal)


def demo(options: argparse.Namespace, terminal: Terminal) -> int:
    """Do the whole job on the demo project."""
    from engine.demo import run_demo

    result = run_demo(options.out, report=terminal.report)
    terminal.show([*_verdict_lines(result.audit), f"Report: {result.pdf}"], result)
    return DONE


def index(options: argparse.Namespace, terminal: Terminal) -> int:
    """Index a data set and print totals and rejects by reason, or only say what is understood of it."""
    from engine import jobs
    from engine.catalog.command_line import preview_lines, reading_of

    reading = reading_of(options)
    if options.preview:
        preview = jobs.preview(options.dataset, reading, report=terminal.report)
        terminal.show(list(preview_lines(preview)), preview)
        return CHECK_FAILED if preview.problems else DONE
    catalog = _needed(options.catalog, "--catalog", "Give --catalog, or --preview to index nothing.")
    totals = jobs.index(options.dataset, catalog, reading=reading, report=terminal.report)
    if options.rejects:
        jobs.save_rejects(catalog, options.rejects)
    lines = [
        f"{totals.found} images found = {totals.usable} usable + {totals.rejected} rejected ({totals.adapter})",
        f"{totals.patients} patients, {totals.studies} studies; {totals.train_patients} patients trained on, "
        f"{totals.unseen_patients} unseen",
        *(f"{item.count:>8}  {item.reason}" for item in totals.rejects_by_reason),
        f"{totals.shared_images} images stand under more than one patient ({totals.shared_patients} patients)",
    ]
    terminal.show(lines, totals)
    return DONE


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


def unlearn(options: argparse.Namespace, terminal: Terminal) -> int:
    """Unlearn, or with --resume go on with a run."""
    from engine import jobs
    from engine.runs import RunRequest

    if options.resume:
        record = jobs.resume(options.out, report=terminal.report)
    else:
        request = RunRequest(
            checkpoint=_needed(options.checkpoint, "--checkpoint", RESUME_HINT),
            dataset=_needed(options.dataset, "--dataset", RESUME_HINT),
            forget=_needed(options.forget, "--forget", RESUME_HINT),
            out=options.out,
            method=options.method,
            preset=options.preset,
            seed=options.seed,
            device=options.device,
            epochs=options.epochs,
        )
        record = jobs.unlearn(request, report=terminal.report)
    terminal.show([record.selection, f"Run: {options.out}"], record)
    return DONE if record.unlearned else CHECK_FAILED


def audit(options: argparse.Namespace, terminal: Terminal) -> int:
    """Audit a run."""
    from engine import jobs

    result = jobs.audit(
        options.run, reference=options.reference, relearn=options.relearn, report=terminal.report
    )
    terminal.show(_verdict_lines(result), result)
    return DONE


def report(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the PDF."""
    from engine import jobs

    password = getpass.getpass(f"Password of {options.sign.name}: ") if options.sign else None
    pdf = jobs.write_report(
        options.run, out=options.out, sign=options.sign, password=password, report=terminal.report
    )
    terminal.show([f"Report: {pdf}"], Written(pdf))
    return DONE


def verify(options: argparse.Namespace, terminal: Terminal) -> int:
    """Check a run folder, a PDF or an audit log."""
    from engine import jobs

    findings = jobs.verify(options.path)
    lines = [f"{'ok    ' if item.passed else 'FAILED'}  {item.name}: {item.detail}" for item in findings]
    terminal.show(lines, findings)
    return DONE if all(item.passed for item in findings) else CHECK_FAILED


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


def purge(options: argparse.Namespace, terminal: Terminal) -> int:
    """List what the store of prepared images holds, or delete some patients' share of it, or all."""
    from engine.catalog.ids import read_ids
    from engine.store.purging import list_store, purge_all, purge_patients
    from engine.store.words import content_lines, purged_lines

    if options.ids:
        purged = purge_patients(None, read_ids(options.ids).ids)
        terminal.show(purged_lines(purged), purged)
        return DONE
    if options.all:
        purge_all(None)
    content = list_store(None)
    terminal.show(content_lines(content), content)
    return DONE


def methods(_options: argparse.Namespace, terminal: Terminal) -> int:
    """List the methods with their presets and parameters."""
    from engine.unlearning.method_info import METHOD_INFO

    lines: list[str] = []
    for info in METHOD_INFO.values():
        lines += [f"{info.name}: {info.summary}", f"    source: {info.source}"]
        lines += [f"    preset {preset.name}: {preset.summary}" for preset in info.presets]
        lines += [
            f"    {item.name} = {item.default} ({item.low:g} to {item.high:g}{f' {item.unit}' if item.unit else ''})"
            for item in info.parameters
        ]
    listed = {
        info.name: MethodListing(info.title, info.summary, info.presets, info.parameters)
        for info in METHOD_INFO.values()
    }
    terminal.show(lines, listed)
    return DONE


def doctor(_options: argparse.Namespace, terminal: Terminal) -> int:
    """Check device, decoders, disk and fonts."""
    from engine.doctor import examine

    checks = examine()
    lines = [
        f"{check.state:<8}{check.name}: {check.detail}" + (f" {check.do}" if check.do else "")
        for check in checks
    ]
    terminal.show(lines, checks)
    return CHECK_FAILED if any(check.state == "failed" for check in checks) else DONE


@dataclass(frozen=True, slots=True)
class Written:
    """A file that a command wrote."""

    path: Path


@dataclass(frozen=True, slots=True)
class MethodListing:
    """A method as --json lists it."""

    title: str
    summary: str
    presets: tuple[object, ...]
    parameters: tuple[object, ...]


COMMANDS: dict[str, Callable[[argparse.Namespace, Terminal], int]] = {
    "demo": demo,
    "index": index,
    "train": train,
    "convert": convert,
    "unlearn": unlearn,
    "audit": audit,
    "report": report,
    "verify": verify,
    "models": models,
    "purge": purge,
    "methods": methods,
    "doctor": doctor,
}


def _verdict_lines(result: "Audit") -> list[str]:
    from engine.report.words import verdicts_of

    lines = [f"{verdict.title}: {verdict.sentence}" for verdict in verdicts_of(result)]
    for head in result.heads:
        before, after = head.before, head.after
        lines.append(
            f"  {head.head:<6} attack AUC {before.auc:.3f} ({before.ci95.low:.3f}-{before.ci95.high:.3f})"
            f" -> {after.auc:.3f} ({after.ci95.low:.3f}-{after.ci95.high:.3f})  {', '.join(head.states)}"
        )
        unseen = next(item for item in head.utility if item.set == "unseen_report")
        if unseen.auc_before is not None and unseen.auc_after is not None:
            lines.append(f"         unseen AUC {unseen.auc_before:.3f} -> {unseen.auc_after:.3f}")
    return lines


def _needed(value: Path | None, name: str, do: str) -> Path:
    if value is None:
        raise UserError("option-missing", what=f"The option {name} is missing.", do=do)
    return value


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py",
        description="Remove chosen patients from a trained model; without a command, opens the window.",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    adders: dict[str, Callable[[argparse.ArgumentParser], None]] = {
        "demo": _demo_options,
        "index": _index_options,
        "train": _train_options,
        "convert": _convert_options,
        "unlearn": _unlearn_options,
        "audit": _audit_options,
        "report": _report_options,
        "verify": lambda p: _add_path(p, "path"),
        "purge": _purge_options,
        "models": _models_options,
    }
    for name, command in COMMANDS.items():
        sub = commands.add_parser(name, help=command.__doc__, description=command.__doc__)
        sub.add_argument("--json", action="store_true", help="print one JSON object on standard output")
        if name in adders:
            adders[name](sub)
    return parser


def _add_path(
    parser: argparse.ArgumentParser, name: str, *, required: bool = False, meaning: str | None = None
) -> None:
    if name.startswith("--"):
        parser.add_argument(name, type=Path, required=required, help=meaning)
    else:
        parser.add_argument(name, type=Path, help=meaning)


def _add_seed_and_device(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--device", default="auto", help="auto, cpu or cuda")


def _demo_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, default=Path("demo-out"))


def _index_options(parser: argparse.ArgumentParser) -> None:
    from engine.catalog.command_line import add_reading_options

    _add_path(parser, "dataset", meaning="a folder or a manifest")
    _add_path(parser, "--catalog", meaning="the catalog file to write")
    parser.add_argument(
        "--preview", action="store_true", help="say what is understood, index and write nothing"
    )
    _add_path(parser, "--rejects", meaning="a CSV file to write every reject to, with its reason")
    add_reading_options(parser)


def _train_options(parser: argparse.ArgumentParser) -> None:
    _add_path(parser, "dataset", meaning=DATASET_MEANING)
    _add_path(parser, "--out", required=True)
    _add_path(parser, "--without")
    _add_path(parser, "--config")
    _add_seed_and_device(parser)


def _convert_options(parser: argparse.ArgumentParser) -> None:
    _add_path(parser, "source")
    _add_path(parser, "out")
    parser.add_argument("--config", help="published, or a folder with config.json, for weights without one")
    parser.add_argument("--labels", default="", help="the classes in their order, separated by commas")
    parser.add_argument("--preprocessing", help="percentiles, imagenet, unknown, or a JSON or TOML file")


def _unlearn_options(parser: argparse.ArgumentParser) -> None:
    _add_path(parser, "--checkpoint")
    _add_path(parser, "--dataset", meaning=DATASET_MEANING)
    _add_path(parser, "--forget")
    _add_path(parser, "--out", required=True)
    parser.add_argument("--resume", action="store_true", help="go on with the run in --out")
    parser.add_argument("--method", default="recommended", help="see: main.py methods")
    parser.add_argument("--preset")
    parser.add_argument("--epochs", type=int)
    _add_seed_and_device(parser)


def _audit_options(parser: argparse.ArgumentParser) -> None:
    _add_path(parser, "run")
    _add_path(parser, "--reference")
    parser.add_argument("--relearn", type=int, default=0, help="epochs of relearning on a copy")


def _report_options(parser: argparse.ArgumentParser) -> None:
    _add_path(parser, "run")
    _add_path(parser, "--out")
    _add_path(parser, "--sign")


def _models_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", nargs="?", choices=("list", "retire"), default="list")
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--reason", default="", help="why, without naming patients")


def _purge_options(parser: argparse.ArgumentParser) -> None:
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--list", action="store_true", help="only list what lies there (as without options)")
    choice.add_argument("--ids", type=Path, help="CSV of the patients whose share is deleted")
    choice.add_argument("--all", action="store_true", help="delete everything")


def _guarded(command: Callable[[], int], terminal: Terminal) -> int:
    try:
        return command()
    except UserError as error:
        print(f"\r{error.what} {error.do}".replace("\n", " "), file=sys.stderr)
        terminal.show_refusal(error)
        return USER_CAN_MEND
    except (Cancelled, KeyboardInterrupt):
        print(
            "\rStopped. Nothing half-written is left; go on with a run by: unlearn --resume --out RUN",
            file=sys.stderr,
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


if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
