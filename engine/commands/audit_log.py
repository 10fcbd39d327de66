"""The command that lists or exports the audit trail of a steward's register."""

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from engine.commands.command import DONE, Command, add_path
from engine.console import Terminal
from engine.errors import UserError

if TYPE_CHECKING:
    from engine.register.chain import AuditEvent, EventFilter


def audit_log(options: argparse.Namespace, terminal: Terminal) -> int:
    """List the events of a register, or export them as ATNA XML."""
    from engine.register.steward import open_steward, steward_file

    file: Path = options.register or steward_file()
    if not file.is_file():
        raise UserError(
            "register-missing",
            what=f"There is no register at {file}.",
            do="Give one with --register, or open the program and enter the first request.",
        )
    wanted = _filter(options)
    with open_steward(file) as steward:
        if options.export is not None:
            count = steward.export_trail(options.export, wanted=wanted)
            terminal.show([f"Exported: {options.export} ({count} events)"], {"events": count})
            return DONE
        events = tuple(steward.chain.events(wanted))
    terminal.show([_line(event) for event in events] or ["No event fits."], events)
    return DONE


def _filter(options: argparse.Namespace) -> "EventFilter":
    from engine.register.chain import EventFilter

    return EventFilter(
        kind=options.kind,
        request=options.request,
        account=options.account,
        since=_time(options.since),
        until=_time(options.until),
    )


def _time(text: str) -> str:
    """Return a day or time, taken as UTC where it names no zone, as the trail writes times."""
    if not text:
        return ""
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise UserError(
            "time-unreadable", what="A time cannot be read.", do="Write it as 2026-03-01 or 2026-03-01T14:30."
        ) from error
    aware = found if found.tzinfo else found.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat(timespec="milliseconds")


def _line(event: "AuditEvent") -> str:
    outcome = "" if event.successful else "  refused"
    return (
        f"{event.sequence:>6}  {event.time}  {event.account or '-':<12} {event.request or '-':<12} "
        f"{event.name.replace('-', ' ')}{outcome}"
    )


def _options(parser: argparse.ArgumentParser) -> None:
    add_path(parser, "--register", meaning="the register's file; without it this user's own")
    add_path(parser, "--export", meaning="write ATNA XML (DICOM PS3.15, A.5) there instead of listing")
    parser.add_argument("--kind", default="", help="only one kind of event, as user_authentication")
    parser.add_argument("--request", default="", help="only one request, as R-2026-014")
    parser.add_argument("--account", default="", help="only what one account did")
    parser.add_argument("--since", default="", help="only from this day or time on, in UTC")
    parser.add_argument("--until", default="", help="only before this day or time, in UTC")


COMMANDS = (
    Command("audit-log", "List or export the audit trail of a steward's register.", audit_log, _options),
)
