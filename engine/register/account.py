"""An account of a register: its rows, and whether it may do what it asks for."""

import sqlite3
import unicodedata
from dataclasses import dataclass
from typing import Literal

import msgspec

from engine.errors import UserError
from engine.register.database import Database

Role = Literal["operator", "approver", "owner"]
"""Who carries a request out, who decides on its plan, and the clinical owner of the model."""

ROLES: tuple[Role, ...] = ("operator", "approver", "owner")
ACCOUNT_COLUMNS = "name, full_name, roles, source"


@dataclass(frozen=True, slots=True)
class Account:
    """One person's account; ``name`` is lower case, ``source`` says what proves who signs in."""

    name: str
    full_name: str
    roles: tuple[Role, ...]
    source: Literal["password", "system"]


def normal_name(name: str) -> str:
    """Return an account's name as it is compared: without spaces around, in lower case."""
    return unicodedata.normalize("NFKC", name).strip().casefold()


def find_account(connection: sqlite3.Connection, name: str) -> Account | None:
    """Return an account that may sign in, or None."""
    row = connection.execute(
        f"SELECT {ACCOUNT_COLUMNS} FROM accounts WHERE active AND name = ?",  # noqa: S608
        (name,),
    ).fetchone()
    return None if row is None else account_of(row)


def full_name(database: Database, name: str) -> str:
    """Return the full name of an account, whether it may still sign in or not."""
    rows = database.rows("SELECT full_name FROM accounts WHERE name = ?", (name,))
    return str(rows[0][0]) if rows else name


def require_role(connection: sqlite3.Connection, account: Account, *roles: Role) -> Account:
    """Return the account as it is now, where it may sign in and has one of the roles.

    Raises
    ------
    UserError
        ``account-not-allowed``.
    """
    now = find_account(connection, account.name)
    if now is None or not set(now.roles) & set(roles):
        raise UserError(
            "account-not-allowed",
            what=f"This account is not allowed to do that; it takes the role {' or '.join(roles)}.",
            do="Sign in with an account that has it.",
        )
    return now


def account_of(row: tuple[str, str, str, Literal["password", "system"]]) -> Account:
    """Return an account from its row of ``ACCOUNT_COLUMNS``."""
    return Account(row[0], row[1], msgspec.json.decode(row[2], type=tuple[Role, ...]), row[3])


def insert_account(connection: sqlite3.Connection, account: Account, secret: str) -> None:
    """Enter an account with its password's hash; raises UserError ``account-exists``."""
    roles = msgspec.json.encode(account.roles).decode()
    try:
        connection.execute(
            "INSERT INTO accounts (name, full_name, roles, source, password) VALUES (?, ?, ?, ?, ?)",
            (account.name, account.full_name, roles, account.source, secret),
        )
    except sqlite3.IntegrityError as error:
        raise UserError(
            "account-exists",
            what="There is, or was, an account of this name.",
            do="Choose another name.",
        ) from error
