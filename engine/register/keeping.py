"""What is done with a run's records after its release: further signatures, the key sheet, destroying, purging."""

from pathlib import Path

from engine.errors import UserError
from engine.register.account import ROLES, Account, Role
from engine.register.chain import NewEvent
from engine.register.ledger import Ledger, Told
from engine.register.records import StewardRequest
from engine.register.report_steps import SignedReport, note_signed

UNDER_WAY = ("running", "verifying")
"""States of a request whose run still needs what it keeps of patients."""


class Keeping:
    """Notes what became of the records of one register's runs; what deletes is asked for leave first."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def countersign(self, signed: SignedReport, *, by: Account) -> None:
        """Note that a further person signed the report of a run, and the hash that the document has since.

        Raises
        ------
        UserError
            ``report-hash``, ``step-refused`` or ``account-not-allowed``.
        """
        note_signed(self._ledger, "countersign", signed, by=by)

    def key_sheet_written(self, plan_id: int, *, by: Account) -> None:
        """Note that the key sheet of a run was written, which names patients."""
        self._tell(plan_id, Told("export", "R", "key-sheet-written"), ROLES, by=by)

    def require_may_destroy_key(self, plan_id: int, *, by: Account) -> None:
        """Refuse to destroy the key of a run that is not released, or by an account that may not.

        Raises
        ------
        UserError
            ``step-refused`` or ``account-not-allowed``.
        """
        with self._ledger.change(by, "operator", "owner"):
            self._ledger.batch_for("destroy_key", plan_id)

    def key_destroyed(self, plan_id: int, *, by: Account) -> None:
        """Note that the key of a run's pseudonyms was destroyed."""
        self._tell(plan_id, Told("patient_record", "D", "key-destroyed"), ("operator", "owner"), by=by)

    def require_may_purge(self, run_folder: Path | None, *, by: Account) -> None:
        """Refuse to purge by an account that may not, or what a run under way still needs.

        Parameters
        ----------
        run_folder : Path or None
            The run whose private part is meant; None for what belongs to no run.

        Raises
        ------
        UserError
            ``run-not-released`` or ``account-not-allowed``.
        """
        with self._ledger.change(by, "operator", "owner"):
            waiting = [one.code for one in self._requests_of(run_folder) if one.status in UNDER_WAY]
        if waiting:
            raise UserError(
                "run-not-released",
                what=f"The run of {', '.join(waiting)} is not released yet.",
                do="Sign and file its report first; until then the run needs what it keeps.",
            )

    def purged(self, what: str, run_folder: Path | None, *, by: Account) -> None:
        """Note that stored data was deleted: of a run for each of its requests, else for none.

        Parameters
        ----------
        what : str
            Which kind of data, in one word.
        """
        detail = {"data": what}
        told = Told("patient_record", "D", "stored-data-purged" if run_folder is None else "run-purged")
        with self._ledger.change(by, "operator", "owner") as change:
            requests = self._requests_of(run_folder)
            for request in requests:
                self._ledger.write(change, request, {}, told=told, detail=detail)
            if not requests:
                event = NewEvent(told.kind, told.action, told.name, change.actor.name, detail=detail)
                self._ledger.chain.append(change.connection, event)

    def _requests_of(self, run_folder: Path | None) -> tuple[StewardRequest, ...]:
        if run_folder is None:
            return ()
        return tuple(one for one in self._ledger.rows.all() if one.run_folder == run_folder.resolve())

    def _tell(self, plan_id: int, told: Told, roles: tuple[Role, ...], *, by: Account) -> None:
        with self._ledger.change(by, *roles) as change:
            for number in self._ledger.rows.plan(plan_id).requests:
                request = self._ledger.rows.get(number)
                self._ledger.write(change, request, {}, told=told, detail={"plan": plan_id})
