"""Commands about runs: demo, unlearn and audit."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from engine.commands.command import (
    CHECK_FAILED,
    DATASET_MEANING,
    DONE,
    Command,
    add_path,
    add_paths,
    add_seed_and_device,
    needed,
)
from engine.console import Terminal
from engine.errors import UserError
from engine.processes import joined
from engine.unlearning.parameters import Value

if TYPE_CHECKING:
    from engine.audit.result import Audit
    from engine.runs import RunRequest

RESUME_HINT = "Give the checkpoint, the data set and the list of patients, or --resume with --out RUN."


def demo(options: argparse.Namespace, terminal: Terminal) -> int:
    """Do the whole job on the demo project."""
    from engine.demo import run_demo

    result = run_demo(options.out, report=terminal.report)
    terminal.show([*_verdict_lines(result.audit), f"Report: {result.pdf}"], result)
    return DONE


def unlearn(options: argparse.Namespace, terminal: Terminal) -> int:
    """Unlearn, or with --resume go on with a run; several processes do it together."""
    from engine import jobs
    from engine.runs import RunFolder

    if options.estimate:
        return _estimate(options, terminal)
    if options.resume:
        device = RunFolder(options.out).record().request.device
        with joined(device) as processes:
            record = jobs.resume(options.out, report=terminal.report, processes=processes)
    else:
        request = _request(options)
        with joined(request.device) as processes:
            record = jobs.unlearn(request, report=terminal.report, processes=processes)
    terminal.show([record.selection, f"Run: {options.out}"], record)
    return DONE if record.unlearned else CHECK_FAILED


def _estimate(options: argparse.Namespace, terminal: Terminal) -> int:
    from engine import jobs
    from engine.report.words import duration

    told = jobs.estimate(_request(options), report=terminal.report)
    further = f", {duration(told.seconds_at_most)} with every further epoch"
    lines = [
        f"Time: about {duration(told.seconds)}{further if told.seconds_at_most > told.seconds else ''}",
        f"Images still to be prepared: {told.images_to_prepare:,}",
        f"Disk: {told.disk_bytes / 2**30:.1f} GiB. Memory: {told.memory_bytes / 2**30:.1f} GiB ({told.device})",
    ]
    terminal.show(lines, told)
    return DONE


def _request(options: argparse.Namespace) -> "RunRequest":
    from engine.runs import RunRequest

    return RunRequest(
        checkpoint=needed(options.checkpoint, "--checkpoint", RESUME_HINT),
        dataset=needed(options.dataset, "--dataset", RESUME_HINT),
        forget=tuple(needed(options.forget, "--forget", RESUME_HINT)),
        out=options.out,
        method=options.method,
        preset=options.preset,
        seed=options.seed,
        device=options.device,
        epochs=options.epochs,
        overrides=overrides_of(options.set),
        earlier=tuple(options.earlier or ()),
        precision=options.precision,
    )


def overrides_of(settings: Sequence[str]) -> dict[str, Value]:
    """Return parameters given as NAME=VALUE; what is no number, true or false is a UserError."""
    values: dict[str, Value] = {}
    for setting in settings:
        name, _, written = setting.partition("=")
        try:
            values[name.strip()] = msgspec.json.decode(written.strip().lower(), type=Value)
        except msgspec.DecodeError as error:
            raise UserError(
                "parameter-value",
                what=f"--set {setting} gives no number, true or false.",
                do="Write it as NAME=VALUE, for example --set learning_rate=0.001.",
            ) from error
    return values


def audit(options: argparse.Namespace, terminal: Terminal) -> int:
    """Audit a run."""
    from engine import jobs

    result = jobs.audit(
        options.run, reference=options.reference, relearn=options.relearn, report=terminal.report
    )
    terminal.show(_verdict_lines(result), result)
    return DONE


def _verdict_lines(result: "Audit") -> list[str]:
    from engine.report.patient_words import detection_line, patient_lines
    from engine.report.qualification_words import qualification_words
    from engine.report.reference_words import comparison_line
    from engine.report.request_words import request_lines
    from engine.report.subgroup_words import largest_fall_words
    from engine.report.verdicts import verdicts_of

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
        lines += [*comparison_line(head), *detection_line(head)]
    lines += [f"  {sentence}" for sentence in largest_fall_words(result)]
    qualified = [f"  {sentence}" for sentence in qualification_words(result)]
    return [*lines, *patient_lines(result.patients), *request_lines(result), *qualified]


def _demo_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, default=Path("demo-out"))


def _unlearn_options(parser: argparse.ArgumentParser) -> None:
    add_path(parser, "--checkpoint")
    add_path(parser, "--dataset", meaning=DATASET_MEANING)
    add_paths(
        parser, "--forget", meaning="patients to forget; one list a request, may be given several times"
    )
    add_paths(
        parser, "--earlier", meaning="patients whom an earlier request removed from this model; likewise"
    )
    add_path(parser, "--out", required=True)
    parser.add_argument("--resume", action="store_true", help="go on with the run in --out")
    parser.add_argument(
        "--estimate", action="store_true", help="only tell time, disk and memory, from a short trial"
    )
    parser.add_argument("--method", default="recommended", help="see: main.py methods")
    parser.add_argument("--preset")
    parser.add_argument("--epochs", type=int)
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="one parameter of the method (see: main.py methods); may be given several times",
    )
    add_seed_and_device(parser)
    parser.add_argument(
        "--precision",
        default="auto",
        help="of the steps: auto, float32 or bfloat16 (auto: on GPUs that have it)",
    )


def _audit_options(parser: argparse.ArgumentParser) -> None:
    add_path(parser, "run")
    add_path(parser, "--reference")
    parser.add_argument("--relearn", type=int, default=0, help="epochs of relearning on a copy")


COMMANDS = (
    Command("demo", "Do the whole job on the demo project.", demo, _demo_options),
    Command("unlearn", "Unlearn, or with --resume go on with a run.", unlearn, _unlearn_options, shared=True),
    Command("audit", "Audit a run.", audit, _audit_options),
)
