"""Runs that were broken off by a crash or stopped: offered, and gone on with."""

from PySide6.QtCore import QObject, Signal, Slot

from engine.errors import UserError
from engine.register.accounts import Account
from engine.register.records import StewardRequest
from engine.runs import RunFolder
from gui.messages import Message
from gui.running import Running
from gui.workplace import Workplace


class Resuming(QObject):
    """Offers to go on once, when somebody signs in, and whenever such a request is opened.

    Attributes
    ----------
    resumed : Signal()
        The run works again.
    """

    resumed = Signal()

    def __init__(self, workplace: Workplace, run: Running) -> None:
        super().__init__(workplace.session)
        self._workplace = workplace
        self._run = run
        self._greeted: Account | None = None
        workplace.session.changed.connect(self._greet)

    @Slot()
    def _greet(self) -> None:
        """Offer a run that was left unfinished to whoever signs in."""
        session = self._workplace.session
        if session.account is self._greeted:
            return
        self._greeted = session.account
        if session.account is None or self._run.is_working:
            return
        left = [one for one in session.steward.requests.all() if one.status == "running"]
        if left:
            self.offer(left[0])

    def offer(self, request: StewardRequest) -> None:
        """Offer to go on with a request's run, where it was stopped or broken off."""
        folder, plan = request.run_folder, request.plan
        if folder is None or plan is None or plan.plan_id == self._run.plan_id:
            return
        what = self.tr("The run of {0} was left unfinished.").format(request.code)
        number = request.number
        if _is_begun(RunFolder(folder)):
            do = self.tr("It can go on where it ended. The original model is unchanged.")
            title = self.tr("Resume the run of {0}").format(request.code)
            message = Message("warning", what, do, title, lambda: self.resume(number))
        elif request.status == "running":
            do = self.tr("It had not begun; the approved plan can be started again.")
            title = self.tr("Open {0}").format(request.code)
            message = Message("warning", what, do, title, lambda: self._call_off(number))
        else:
            return
        self._workplace.messages.post(message)

    def resume(self, number: int) -> None:
        """Open a request and go on with its run."""
        request = self._open(number)
        plan, folder = request.plan, request.run_folder
        if plan is not None and folder is not None and self._run.resume(plan, folder):
            self.resumed.emit()

    def _call_off(self, number: int) -> None:
        request = self._open(number)
        if request.plan is not None:
            self._run.call_off(request.plan)

    def _open(self, number: int) -> StewardRequest:
        desk = self._workplace.desk
        desk.open(number)
        assert desk.request is not None
        return desk.request


def _is_begun(folder: RunFolder) -> bool:
    """Whether a run can go on: it was prepared, and has not ended."""
    try:
        return folder.record().state in ("running", "stopped")
    except UserError:
        return False
