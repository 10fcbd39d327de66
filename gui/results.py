"""What came of the open request's run: read from its folder, and shown on the pages that it concerns."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from engine.errors import UserError
from engine.register.records import StewardRequest
from engine.runs import RunFolder
from gui.evidence import Evidence
from gui.messages import Message
from gui.pages.verify import VerifyPage
from gui.project import RunResult
from gui.releasing import Releasing
from gui.running import Running
from gui.workplace import Workplace


def read_result(path: Path) -> RunResult:
    """Return a run with its audit, where it was audited.

    Raises
    ------
    UserError
        Where the folder is gone or damaged.
    """
    folder = RunFolder(path)
    audit = folder.audit() if folder.audit_file.is_file() else None
    return RunResult(folder, folder.record(), audit, folder.metrics())


class Results(QObject):
    """Holds the result that is shown, and hands it to verify page, release and evidence.

    Attributes
    ----------
    verdict_there : Signal()
        A verdict on the open request came in just now.
    """

    verdict_there = Signal()

    def __init__(
        self,
        page: VerifyPage,
        workplace: Workplace,
        *,
        run: Running,
        releasing: Releasing,
        evidence: Evidence,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._messages = workplace.messages
        self._session = workplace.session
        self._desk = workplace.desk
        self._run = run
        self._releasing = releasing
        self._evidence = evidence
        self.shown: RunResult | None = None
        self._session.register_changed.connect(page.show_none)
        run.finished.connect(self._take_run)
        evidence.finished.connect(self._take_strengthened)

    def open(self) -> None:
        """Read and show what came of the open request, if anything did."""
        self._show(self._read(self._desk.request))

    def forget(self) -> None:
        """Hold nothing any longer, as when the plan is made anew."""
        self.shown = None

    @Slot(object)
    def _take_run(self, result: RunResult) -> None:
        plan = self._desk.plan
        if plan is not None and plan.plan_id == self._run.plan_id:
            self._take(result)
        else:
            self._announce(self._run.first_request)

    @Slot(object)
    def _take_strengthened(self, result: RunResult) -> None:
        number = self._evidence.request
        if number in self._desk.numbers:
            self._take(result)
        else:
            self._announce(number)

    def _take(self, result: RunResult) -> None:
        self._show(result)
        self.verdict_there.emit()

    def _announce(self, number: int) -> None:
        """Say that there is a verdict on a request that is not open now."""
        what, action = self.tr("A run has ended."), self.tr("See its verdict")
        self._session.tell(Message("good", what, "", action, lambda: self._desk.open(number)))

    def _show(self, result: RunResult | None) -> None:
        request = self._desk.request
        self.shown = result
        self._releasing.show_result(result)
        self._evidence.show_result(result)
        if result is not None and request is not None:
            self._page.show_result(result)
            self._page.set_signed(signed=request.status == "signed")

    def _read(self, request: StewardRequest | None) -> RunResult | None:
        if request is None or request.run_folder is None or request.status not in ("verifying", "signed"):
            return None
        try:
            return read_result(request.run_folder)
        except UserError as error:
            self._messages.tell_error(error)
            return None
