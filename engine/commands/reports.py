"""Commands about what is filed: report, verify, key-sheet and destroy-key."""

import argparse
import getpass
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engine.commands.command import CHECK_FAILED, DONE, Command, add_path, needed
from engine.console import Terminal
from engine.errors import UserError

if TYPE_CHECKING:
    from engine.report.pkcs11 import TokenKey
    from engine.report.signing import Signing
    from engine.report.timestamp import TimestampAuthority

DESTROYING = (
    "This cannot be undone: without the key nobody can say whose the pseudonyms in this run's report and scores are, "
    "no key sheet can be made, and the run cannot be audited or compared with a retrained model again."
)


@dataclass(frozen=True, slots=True)
class Written:
    """A file that a command wrote."""

    path: Path


def report(options: argparse.Namespace, terminal: Terminal) -> int:
    """Make the report, sign it, or add a signature to it."""
    from engine import jobs

    pdf = jobs.write_report(options.run, out=options.out, sign=_signing(options), report=terminal.report)
    terminal.show([f"Report: {pdf}"], Written(pdf))
    return DONE


def _signing(options: argparse.Namespace) -> "Signing | None":
    key: Path | TokenKey | None = _token(options) if options.pkcs11 else options.sign
    if key is None:
        if options.role != "operator" or options.timestamp:
            needed(None, "--sign", "Give the PKCS#12 file to sign with, or --pkcs11 for a token.")
        return None
    from engine.report.signing import Signing

    prompt = "PIN of the token: " if options.pkcs11 else f"Password of {options.sign.name}: "
    return Signing(key, getpass.getpass(prompt), options.role, _authority(options))


def _token(options: argparse.Namespace) -> "TokenKey":
    from engine.report.pkcs11 import TokenKey

    if options.sign:
        raise UserError(
            "two-signing-keys",
            what="Both --sign and --pkcs11 were given.",
            do="Sign with a PKCS#12 file or with a token.",
        )
    label = needed(options.certificate, "--certificate", "Give the label of your certificate on the token.")
    return TokenKey(options.pkcs11, label, options.token)


def _authority(options: argparse.Namespace) -> "TimestampAuthority | None":
    from engine.report.timestamp import TimestampAuthority

    return TimestampAuthority(options.timestamp, options.timestamp_outside) if options.timestamp else None


def verify(options: argparse.Namespace, terminal: Terminal) -> int:
    """Check a run folder, a PDF or a steward's register."""
    from engine import jobs

    findings = jobs.verify(options.path, printed_in=options.report)
    lines = [f"{'ok    ' if item.passed else 'FAILED'}  {item.name}: {item.detail}" for item in findings]
    terminal.show(lines, findings)
    return DONE if all(item.passed for item in findings) else CHECK_FAILED


def key_sheet(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the encrypted key sheet."""
    from engine import jobs

    password = getpass.getpass("Password for the key sheet: ")
    if getpass.getpass("The same again: ") != password:
        raise UserError("password-differs", what="The two passwords differ.", do="Type the same one twice.")
    sheet = jobs.write_key_sheet(options.run, options.out, password=password)
    terminal.show([f"Key sheet: {sheet}. It names patients: keep it apart from the report."], Written(sheet))
    return DONE


def destroy_key(options: argparse.Namespace, terminal: Terminal) -> int:
    """Destroy the key of a run's pseudonyms, once it is said that this is meant."""
    from engine import jobs

    if not options.yes:
        raise UserError("not-confirmed", what=DESTROYING, do="If that is meant, add --yes.")
    jobs.destroy_pseudonym_key(options.run)
    terminal.show(
        [f"Destroyed: the pseudonym key of {options.run}. Delete copies of it in backups as well."], {}
    )
    return DONE


def _report_options(parser: argparse.ArgumentParser) -> None:
    add_path(parser, "run")
    add_path(parser, "--out", meaning="where a copy of the PDF goes; it is kept in the run folder")
    add_path(parser, "--sign", meaning="sign with this PKCS#12 file (.p12, .pfx)")
    parser.add_argument(
        "--role",
        choices=("operator", "approver", "owner"),
        default="operator",
        help="the operator signs a new report; approver and clinical owner sign the one that is there",
    )
    add_path(parser, "--pkcs11", meaning="sign with a token: the maker's PKCS#11 library")
    parser.add_argument("--certificate", metavar="LABEL", help="label of the certificate on the token")
    parser.add_argument(
        "--token", metavar="LABEL", default="", help="label of the token, if there are several"
    )
    parser.add_argument("--timestamp", metavar="URL", help="time stamping authority (RFC 3161) in the house")
    parser.add_argument(
        "--timestamp-outside", metavar="HOST", default="", help="allow this host, which is not in the house"
    )


def _key_sheet_options(parser: argparse.ArgumentParser) -> None:
    add_path(parser, "run")
    add_path(parser, "--out", required=True, meaning="the encrypted PDF")


def _destroy_key_options(parser: argparse.ArgumentParser) -> None:
    add_path(parser, "run")
    parser.add_argument("--yes", action="store_true", help="yes, destroy it")


def _verify_options(parser: argparse.ArgumentParser) -> None:
    add_path(parser, "path")
    add_path(parser, "--report", meaning="for a register: a filed report whose audit trail it must continue")


COMMANDS = (
    Command("report", "Make the report, sign it, or add a signature.", report, _report_options),
    Command(
        "verify",
        "Check a run folder, a PDF or a steward's register with its audit trail.",
        verify,
        _verify_options,
    ),
    Command("key-sheet", "Write whose the pseudonyms are, encrypted.", key_sheet, _key_sheet_options),
    Command("destroy-key", "Destroy the key of a run's pseudonyms.", destroy_key, _destroy_key_options),
)
