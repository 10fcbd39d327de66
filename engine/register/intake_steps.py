"""The steps of a single request: taken in, matched, extended, held, closed, and its list destroyed."""

from collections.abc import Mapping, Sequence
from datetime import date

from engine.errors import UserError
from engine.register.accounts import ROLES, Account
from engine.register.chain import Detail
from engine.register.ledger import Change, Ledger, Told
from engine.register.lists import require_reconciled
from engine.register.records import Counts, Extension, Intake, Matched, Project, StewardRequest
from engine.register.rows import to_text
from engine.requests import IdTotals

LONGEST_TEXT = 2000


class IntakeSteps:
    """What may be done to one request of a register.

    Reasons and remarks stay in the register's rows; the audit chain holds a token of them only.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def all(self) -> tuple[StewardRequest, ...]:
        """Return all requests, the oldest first."""
        return self._ledger.rows.all()

    def get(self, number: int) -> StewardRequest:
        """Return one request.

        Raises
        ------
        UserError
            ``request-unknown``.
        """
        return self._ledger.rows.get(number)

    def create(self, intake: Intake, *, by: Account) -> StewardRequest:
        """Enter a request as a draft.

        Raises
        ------
        UserError
            ``ticket-missing``, ``text-too-long``, ``received-in-future`` or ``account-not-allowed``.
        """
        intake = self._sound(intake)
        with self._ledger.change(by, "operator") as change:
            number = self._ledger.rows.add(change.connection, intake, by=change.actor.name, at=change.at)
            self._ledger.lists.begin(change.connection, number)
            told = Told("order_record", "C", "request-created")
            detail = self._intake_detail(number, intake)
            self._ledger.write(change, self.get(number), {}, told=told, detail=detail)
        return self.get(number)

    def amend(self, number: int, intake: Intake, *, by: Account) -> StewardRequest:
        """Change what a ticket says, until a plan is frozen; the code stays."""
        intake = self._sound(intake)
        with self._ledger.change(by, "operator") as change:
            request = self._ledger.request_for("amend", number)
            told = Told("order_record", "U", "request-amended")
            detail = self._intake_detail(number, intake)
            self._ledger.write(change, request, {"intake": to_text(intake)}, told=told, detail=detail)
        return self.get(number)

    def match(
        self,
        number: int,
        subject_ids: Sequence[str],
        totals: IdTotals,
        *,
        counts: Counts,
        project: Project,
        by: Account,
    ) -> StewardRequest:
        """Keep whose patients a request names, all of them found in the training data.

        Parameters
        ----------
        subject_ids : sequence of str
            The matched ids, each once.

        Raises
        ------
        UserError
            ``ids-unresolved`` while an id is unknown or not in training, ``nobody-matched``, or
            ``totals-differ`` where the figures do not reconcile.
        """
        _require_resolved(totals)
        require_reconciled(subject_ids, matched=totals.matched, patients=counts.patients)
        matched = Matched(totals, counts.patients, counts.studies, counts.images)
        with self._ledger.change(by, "operator") as change:
            request = self._ledger.request_for("match", number)
            self._ledger.lists.replace(change.connection, number, subject_ids)
            columns = {
                "status": "matched",
                "matched": to_text(matched),
                "matched_by": change.actor.name,
                "project": to_text(project),
                "plan_id": None,
            }
            detail: dict[str, Detail] = {
                "patients": self._ledger.lists.tokens(number),
                "studies": counts.studies,
                "images": counts.images,
                "model": project.model_sha256,
            }
            told = Told("patient_record", "R", "request-matched")
            self._ledger.write(change, request, columns, told=told, detail=detail)
        return self.get(number)

    def extend(self, number: int, reason: str, *, by: Account) -> StewardRequest:
        """Take two more months to answer, once; the patient has to be told why within the first month."""
        with self._ledger.change(by, "operator") as change:
            request = self._ledger.request_for("extend", number)
            if request.extension is not None:
                raise UserError(
                    "extended-already",
                    what=f"{request.code} has been extended already; the law allows it once.",
                    do=f"Answer it by {request.due.isoformat()}.",
                )
            extension = Extension(reason_of(reason), change.at)
            columns = {"extension": to_text(extension)}
            self._write(change, request, columns, name="request-extended", reason=extension.reason)
        return self.get(number)

    def hold(self, number: int, reason: str, *, by: Account) -> StewardRequest:
        """Put a request on hold, as for a court; nothing but a release may then be done to it."""
        with self._ledger.change(by, *ROLES) as change:
            request = self._ledger.request_for("hold", number)
            columns = {"status": "on_hold", "before_hold": request.status, "hold": reason_of(reason)}
            self._write(change, request, columns, name="request-held", reason=columns["hold"])
        return self.get(number)

    def release_hold(self, number: int, *, by: Account) -> StewardRequest:
        """Give a held request its earlier status back."""
        with self._ledger.change(by, *ROLES) as change:
            request = self._ledger.request_for("release_hold", number)
            columns = {"status": request.before_hold, "before_hold": "", "hold": ""}
            self._write(change, request, columns, name="request-released")
        return self.get(number)

    def close(self, number: int, reason: str, *, by: Account) -> StewardRequest:
        """Close a request without a run, as where nobody of its list is in the training data."""
        with self._ledger.change(by, "operator") as change:
            request = self._ledger.request_for("close", number)
            columns = {"status": "closed", "closed": reason_of(reason)}
            self._write(change, request, columns, name="request-closed", reason=columns["closed"])
        return self.get(number)

    def subject_ids(self, number: int) -> tuple[str, ...]:
        """Return the patient ids of a request, sorted; none once they are destroyed."""
        return self._ledger.lists.of(number)

    def destroy_ids(self, number: int, *, by: Account) -> StewardRequest:
        """Forget whose patients a finished request named; the chain's tokens stay and mean nothing any more.

        Copies of the register made before an upgrade are deleted as well: they hold the same ids.
        """
        with self._ledger.change(by, "operator", "owner") as change:
            request = self._ledger.request_for("destroy_ids", number)
            self._ledger.lists.destroy(change.connection, number)
            told = Told("patient_record", "D", "ids-destroyed")
            self._ledger.write(change, request, {}, told=told)
        self._ledger.wipe()
        return self.get(number)

    def _write(
        self,
        change: Change,
        request: StewardRequest,
        columns: Mapping[str, object],
        *,
        name: str,
        reason: str = "",
    ) -> None:
        told = Told("order_record", "U", name)
        detail = {"reason": self._ledger.lists.token(request.number, reason)} if reason else {}
        self._ledger.write(change, request, columns, told=told, detail=detail)

    def _intake_detail(self, number: int, intake: Intake) -> dict[str, Detail]:
        return {
            "ground": intake.ground,
            "received": intake.received.isoformat(),
            "identity_verified": intake.identity_verified,
            "intake": self._ledger.lists.token(number, to_text(intake)),
        }

    def _sound(self, intake: Intake) -> Intake:
        if not intake.ticket.strip():
            raise UserError(
                "ticket-missing", what="The ticket has no number.", do="Give the number it has at your site."
            )
        if max(len(text) for text in (intake.ticket, intake.scope, intake.remark)) > LONGEST_TEXT:
            raise UserError(
                "text-too-long",
                what=f"A field of the ticket is longer than {LONGEST_TEXT} characters.",
                do="Shorten it; the document itself stays outside.",
            )
        if intake.received > self._today():
            raise UserError(
                "received-in-future",
                what="The day of receipt lies in the future.",
                do="Give the day on which the request came in.",
            )
        return intake

    def _today(self) -> date:
        """Return today's date where the program runs."""
        return self._ledger.clock().astimezone().date()


def _require_resolved(totals: IdTotals) -> None:
    left = totals.unknown + totals.not_in_training
    if left:
        raise UserError(
            "ids-unresolved",
            what=f"{left} of the {totals.given} ids {'is' if left == 1 else 'are'} not resolved.",
            do="Correct them, or take those who are not in the training data off the list.",
        )
    if totals.given != totals.matched + totals.duplicates:
        raise UserError(
            "totals-differ",
            what="The figures of this list do not add up.",
            do="Match the list with the data set again.",
        )
    if not totals.matched:
        raise UserError(
            "nobody-matched",
            what="Nobody of this list is in the training data.",
            do="Close the request without a run.",
        )


def reason_of(reason: str) -> str:
    """Return a reason in one line; raises UserError ``reason-missing`` or ``text-too-long``."""
    words = " ".join(reason.split())
    if not words:
        raise UserError("reason-missing", what="No reason was given.", do="Say why, without naming patients.")
    if len(words) > LONGEST_TEXT:
        raise UserError(
            "text-too-long",
            what=f"The reason is longer than {LONGEST_TEXT} characters.",
            do="Shorten it; documents stay outside.",
        )
    return words
