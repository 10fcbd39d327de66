"""The accounts of a register: who may do what, and that one person cannot be two."""

import sqlite3
from collections.abc import Callable

from engine.errors import UserError
from engine.register.account import (
    ACCOUNT_COLUMNS,
    ROLES,
    Account,
    Role,
    account_of,
    find_account,
    full_name,
    insert_account,
    normal_name,
)
from engine.register.chain import AuditChain, Detail, NewEvent
from engine.register.database import Database
from engine.register.passwords import Passwords, require_password
from engine.register.sign_in_limit import SignInLimit, wait_in_words
from engine.register.system_user import system_user

__all__ = ["ROLES", "Account", "Accounts", "Role"]

_APPOINTING: tuple[Role, ...] = ("approver", "owner")


class Accounts:
    """The accounts of one register.

    Parameters
    ----------
    who_is_it : callable
        Name of the operating system's user that runs the program.
    """

    def __init__(
        self,
        database: Database,
        chain: AuditChain,
        *,
        passwords: Passwords,
        limit: SignInLimit,
        who_is_it: Callable[[], str] = system_user,
    ) -> None:
        self._database = database
        self._chain = chain
        self._passwords = passwords
        self._limit = limit
        self._who_is_it = who_is_it

    def all(self) -> tuple[Account, ...]:
        """Return the accounts that may sign in, by name."""
        rows = self._database.rows(f"SELECT {ACCOUNT_COLUMNS} FROM accounts WHERE active ORDER BY name")  # noqa: S608
        return tuple(account_of(row) for row in rows)

    def full_name(self, name: str) -> str:
        """Return the full name behind an account's name, also where it may no longer sign in."""
        return full_name(self._database, name)

    def add(
        self, name: str, full_name: str, *, roles: tuple[Role, ...], password: str | None, by: str = ""
    ) -> Account:
        """Add an account; a name that was ever used is not given again.

        Parameters
        ----------
        password : str or None
            None makes an account for the operating system's user of that name.
        by : str
            Who adds it. Nobody is needed until there is an approver or clinical owner; from then on somebody
            must be signed in, and only these two appoint their like, so that no operator makes a second self.

        Raises
        ------
        UserError
            ``account-name``, ``account-roles``, ``account-exists``, ``account-not-allowed``,
            ``password-too-short`` or ``password-too-long``.
        """
        name, full_name = normal_name(name), " ".join(full_name.split())
        account = Account(
            name, full_name or name, _distinct(roles), "system" if password is None else "password"
        )
        _require_sound(account)
        if password is not None:
            require_password(password)
        secret = "" if password is None else self._passwords.hashed(password)
        with self._database.changing() as connection:
            by = _require_may_add(connection, account, normal_name(by))
            insert_account(connection, account, secret)
            detail: dict[str, Detail] = {"added": name, "roles": account.roles, "source": account.source}
            self._chain.append(
                connection, NewEvent("security_alert", "C", "account-added", by, detail=detail)
            )
        return account

    def sign_in(self, name: str, password: str | None) -> Account:
        """Return the account of whoever proves to be its owner.

        An unknown name and a wrong password are refused alike and in the same time. After five refusals in
        a row a name waits, longer each time; that is kept in the register.

        Raises
        ------
        UserError
            ``sign-in-refused`` or ``sign-in-locked``.
        """
        name = normal_name(name)
        with self._database.changing() as connection:
            waiting = self._limit.seconds_left(connection, name)
        if waiting:
            raise _locked(waiting)
        account = self._proven(name, password)
        with self._database.changing() as connection:
            # Looked at again: of many guesses at once only those count that had their turn.
            waiting = self._limit.seconds_left(connection, name)
            if not waiting:
                self._note_sign_in(connection, name, successful=account is not None)
        if waiting:
            raise _locked(waiting)
        if account is None:
            raise _refused()
        return account

    def sign_out(self, account: Account) -> None:
        """Record that somebody has left."""
        self._chain.record(NewEvent("user_authentication", "E", "signed-out", account.name))

    def change_password(self, name: str, *, old: str, new: str) -> None:
        """Change one's own password.

        Raises
        ------
        UserError
            ``sign-in-refused``, ``sign-in-locked``, ``password-too-short`` or ``password-too-long``.
        """
        require_password(new)
        account = self.sign_in(name, old)
        secret = self._passwords.hashed(new)
        with self._database.changing() as connection:
            connection.execute("UPDATE accounts SET password = ? WHERE name = ?", (secret, account.name))
            event = NewEvent("security_alert", "U", "password-changed", account.name)
            self._chain.append(connection, event)

    def deactivate(self, name: str, by: str) -> None:
        """Let an account sign in no more; what it did stays in its name.

        Raises
        ------
        UserError
            ``account-unknown``, ``account-not-allowed``, or ``account-last`` for the last one that could
            appoint an approver.
        """
        with self._database.changing() as connection:
            actor = find_account(connection, normal_name(by))
            account = find_account(connection, normal_name(name))
            if actor is None or not (_appoints(actor) or actor == account):
                raise _not_allowed()
            if account is None:
                raise UserError(
                    "account-unknown", what="There is no such account.", do="Choose one of the list."
                )
            _require_not_last(self.all(), account)
            connection.execute("UPDATE accounts SET active = 0 WHERE name = ?", (account.name,))
            event = NewEvent(
                "security_alert", "D", "account-deactivated", actor.name, detail={"deactivated": account.name}
            )
            self._chain.append(connection, event)

    def _proven(self, name: str, password: str | None) -> Account | None:
        rows = self._database.rows(
            f"SELECT {ACCOUNT_COLUMNS}, password FROM accounts WHERE active AND name = ?",  # noqa: S608
            (name,),
        )
        account = account_of(rows[0][:4]) if rows else None
        if password is None:
            own = account is not None and account.source == "system"
            return account if own and name == normal_name(self._who_is_it()) else None
        secret = rows[0][4] if rows else ""
        return account if self._passwords.match(secret, password) else None

    def _note_sign_in(self, connection: sqlite3.Connection, name: str, *, successful: bool) -> None:
        """Count a refusal; the chain names nobody who is not known: it may be a password in the wrong field."""
        known = find_account(connection, name) is not None
        if successful:
            self._limit.forget(connection, name)
        else:
            self._limit.count(connection, name)
        self._chain.append(
            connection,
            NewEvent(
                "user_authentication",
                "E",
                "signed-in" if successful else "sign-in-refused",
                name if known else "",
                successful=successful,
            ),
        )


def _distinct(roles: tuple[Role, ...]) -> tuple[Role, ...]:
    return tuple(role for role in ROLES if role in roles)


def _require_sound(account: Account) -> None:
    if not account.name or len(account.name) > 64 or not account.name.isprintable():
        raise UserError(
            "account-name",
            what="An account needs a name of 1 to 64 characters.",
            do="Give the name that its owner will sign in with.",
        )
    if not account.roles:
        raise UserError("account-roles", what="An account needs a role.", do="Choose at least one role.")


def _require_may_add(connection: sqlite3.Connection, account: Account, by: str) -> str:
    """Return who adds an account; nobody is needed until there is, or was, somebody who appoints approvers."""
    rows = connection.execute("SELECT roles FROM accounts").fetchall()
    actor = find_account(connection, by)
    if by and actor is None:
        raise _not_allowed()
    appointed = any(role in row[0] for row in rows for role in _APPOINTING)
    if appointed and _appoints(account) and not (actor and _appoints(actor)):
        raise _not_allowed()
    if appointed and actor is None:
        raise _not_allowed()
    return by


def _appoints(account: Account) -> bool:
    return any(role in account.roles for role in _APPOINTING)


def _require_not_last(accounts: tuple[Account, ...], account: Account) -> None:
    others = [one for one in accounts if one != account and _appoints(one)]
    if _appoints(account) and not others:
        raise UserError(
            "account-last",
            what="This is the last account that can appoint an approver.",
            do="Add another approver or clinical owner first.",
        )


def _refused() -> UserError:
    return UserError(
        "sign-in-refused",
        what="The name or the password is not right.",
        do="Check both and try again.",
    )


def _locked(seconds: float) -> UserError:
    return UserError(
        "sign-in-locked",
        what="There were too many wrong attempts with this name.",
        do=f"Wait {wait_in_words(seconds)} and try again.",
    )


def _not_allowed() -> UserError:
    return UserError(
        "account-not-allowed",
        what="This account is not allowed to change that account.",
        do="Ask an approver or a clinical owner to do it.",
    )
