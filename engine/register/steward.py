"""The steward's register as window and command line open it: accounts, requests and their audit chain."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import platformdirs

from engine.files import file_atomic, user_errors_of_disk
from engine.register.accounts import Account, Accounts
from engine.register.atna import atna_document
from engine.register.chain import EVERYTHING, AuditChain, ChainHead, EventFilter, NewEvent
from engine.register.checking import RegisterCheck, check_register
from engine.register.checklist import Checklist
from engine.register.database import Database, open_database
from engine.register.drafts import Drafts
from engine.register.keeping import Keeping
from engine.register.ledger import Ledger
from engine.register.models import APPLICATION_FOLDER
from engine.register.passwords import RECOMMENDED_COST, PasswordCost, Passwords
from engine.register.plans import PlanSeal
from engine.register.pseudonyms import KEY_BYTES
from engine.register.requests import Requests
from engine.register.sign_in_limit import SignInLimit
from engine.register.system_user import system_user

REGISTER_FILE = "register.sqlite"


def steward_file() -> Path:
    """Return where this user's register lies."""
    return Path(platformdirs.user_data_path(APPLICATION_FOLDER, appauthor=False)) / REGISTER_FILE


def utc_now() -> datetime:
    """Return the time of the computer's clock."""
    return datetime.now(UTC)


class Steward:
    """One open register; it belongs to the thread that opened it.

    Attributes
    ----------
    accounts : Accounts
    requests : Requests
    drafts : Drafts
    checklist : Checklist
    keeping : Keeping
    chain : AuditChain
    """

    def __init__(
        self,
        database: Database,
        *,
        clock: Callable[[], datetime],
        cost: PasswordCost,
        who_is_it: Callable[[], str],
    ) -> None:
        self._database = database
        self.chain = AuditChain(database, clock)
        key = _key(database, self.chain)
        ledger = Ledger(database, self.chain, clock)
        self.drafts = Drafts(database)
        self.checklist = Checklist(database, ledger)
        self.keeping = Keeping(ledger)
        self.requests = Requests(ledger, PlanSeal(key, ledger.lists), self.checklist)
        self.accounts = Accounts(
            database,
            self.chain,
            passwords=Passwords(cost),
            limit=SignInLimit(key, clock),
            who_is_it=who_is_it,
        )

    @classmethod
    def open(
        cls,
        file: Path,
        *,
        clock: Callable[[], datetime] = utc_now,
        cost: PasswordCost = RECOMMENDED_COST,
        who_is_it: Callable[[], str] = system_user,
    ) -> Self:
        """Open a register, made owner-only where there is none yet; to be closed again.

        Parameters
        ----------
        clock : callable
            Gives the time, with its zone.
        cost : PasswordCost
            What one guess of a password costs.
        who_is_it : callable
            Name of the operating system's user that runs the program.

        Raises
        ------
        UserError
            What `open_database` raises.
        """
        database = open_database(file)
        try:
            return cls(database, clock=clock, cost=cost, who_is_it=who_is_it)
        except BaseException:
            database.close()
            raise

    def check(self, printed: ChainHead | None = None) -> RegisterCheck:
        """Check the register, also against a head of the audit trail that a signed report printed."""
        return check_register(self._database, printed)

    def export_trail(self, out: Path, *, wanted: EventFilter = EVERYTHING, by: Account | None = None) -> int:
        """Write events of the audit trail as ATNA XML, note that in the trail, and return how many were written.

        Raises
        ------
        UserError
            ``file-damaged`` at an event that cannot be read, and what concerns the disk.
        """
        account = by.name if by else ""
        self.chain.record(NewEvent("audit_log_used", "R", "trail-exported", account))
        events = tuple(self.chain.events(wanted))
        document = atna_document(events, register=self.chain.register_id())
        with user_errors_of_disk(out), file_atomic(out) as temporary:
            document.write(temporary, encoding="utf-8", xml_declaration=True)
        return len(events)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


@contextmanager
def open_steward(file: Path, *, clock: Callable[[], datetime] = utc_now) -> Iterator[Steward]:
    """Open a register for the length of a block."""
    steward = Steward.open(file, clock=clock)
    try:
        yield steward
    finally:
        steward.close()


def _key(database: Database, chain: AuditChain) -> bytes:
    """Return the register's own key, drawn when it is begun."""
    with database.changing() as connection:
        row = connection.execute("SELECT value FROM secrets WHERE name = 'register'").fetchone()
        if row is not None:
            return bytes(row[0])
        key = secrets.token_bytes(KEY_BYTES)
        connection.execute("INSERT INTO secrets (name, value) VALUES ('register', ?)", (key,))
        detail = {"register": secrets.token_hex(16)}
        chain.append(connection, NewEvent("application_activity", "C", "register-begun", detail=detail))
    return key
