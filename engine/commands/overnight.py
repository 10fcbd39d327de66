"""Commands for what takes a night: a run's retrained model, and the queue of them."""

import argparse
from typing import TYPE_CHECKING

from engine.commands.command import CHECK_FAILED, DONE, Command, add_path, add_seed_and_device, needed
from engine.console import Terminal

if TYPE_CHECKING:
    from engine.retraining.queue import QueuedReference

AT_MEANING = "a time of day to wait for first, as in 22:00"


def reference(options: argparse.Namespace, terminal: Terminal) -> int:
    """Train the retrained model of a run and audit the run against it, or put that into the queue."""
    from engine import jobs
    from engine.retraining.night import outcome_of
    from engine.retraining.wishes import ReferenceWishes

    wishes = ReferenceWishes(options.seed, options.config, options.device)
    if options.queue:
        job = jobs.queue_reference(options.run, wishes)
        terminal.show([f"Queued as job {job.number}; start it with: python main.py queue run"], job)
        return DONE
    audit = jobs.train_reference(options.run, wishes, at=options.at, report=terminal.report)
    terminal.show([f"{outcome_of(audit)}. The run was audited against its retrained model."], audit)
    return DONE


def queue(options: argparse.Namespace, terminal: Terminal) -> int:
    """List the queue, take out a job, or work through all."""
    from engine import jobs

    if options.action == "run":
        ended = jobs.run_queue(at=options.at, report=terminal.report)
        terminal.show([_line(job) for job in ended] or ["No job was waiting."], ended)
        return CHECK_FAILED if any(job.state == "failed" for job in ended) else DONE
    if options.action == "remove":
        hint = "Give the number that queue shows."
        removed = jobs.remove_queued(needed(options.number, "NUMBER", hint))
        terminal.show([f"Taken out: job {removed.number}"], removed)
        return DONE
    listed = jobs.queued()
    terminal.show([_line(job) for job in listed] or ["The queue is empty."], listed)
    return DONE


def _line(job: "QueuedReference") -> str:
    when = (job.ended_at or job.added_at)[:16].replace("T", " ")
    return f"{job.number:>4}  {job.state:<8}{when}  {job.run}" + (f": {job.outcome}" if job.outcome else "")


def _reference_options(parser: argparse.ArgumentParser) -> None:
    add_path(parser, "run")
    add_path(
        parser, "--config", meaning="training settings in TOML; without it those that the original records"
    )
    parser.add_argument("--at", metavar="HH:MM", help=AT_MEANING)
    parser.add_argument("--queue", action="store_true", help="only put it into the queue")
    add_seed_and_device(parser)


def _queue_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", nargs="?", choices=("list", "run", "remove"), default="list")
    parser.add_argument("number", nargs="?", type=int, help="of the job to take out")
    parser.add_argument("--at", metavar="HH:MM", help=AT_MEANING)


COMMANDS = (
    Command(
        "reference",
        "Train the retrained model of a run, now or at night, and audit the run against it.",
        reference,
        _reference_options,
    ),
    Command(
        "queue", "List the queue of retrained models to train, or work through it.", queue, _queue_options
    ),
)
