"""Training the retrained model of the run that is shown, and auditing the run against it."""

from PySide6.QtCore import QObject, Signal, Slot

from gui.dialogs import Question
from gui.jobs import Job
from gui.messages import Message
from gui.pages.verify import VerifyPage
from gui.project import RunResult
from gui.work import TrainReference
from gui.workplace import Workplace


class Retraining(QObject):
    """Leads the verify page's button for the retrained model.

    Attributes
    ----------
    finished : Signal(object)
        The RunResult with its new audit.
    changed : Signal()
        Training began or ended.
    """

    finished = Signal(object)
    changed = Signal()

    def __init__(self, page: VerifyPage, workplace: Workplace) -> None:
        super().__init__(page)
        self._page = page
        self._session = workplace.session
        self._desk = workplace.desk
        self._dialogs = workplace.dialogs
        self._number = 0
        self._result: RunResult | None = None
        self._job: Job | None = None
        page.progress.stop_asked.connect(self.stop)

    @property
    def is_working(self) -> bool:
        """Whether a model is being trained or the run audited against it."""
        return self._job is not None

    @property
    def request(self) -> int:
        """The request from whose page the training was begun; only where one was."""
        return self._number

    def show_result(self, result: RunResult | None) -> None:
        """Take over a finished run, or None before there is one."""
        self._result = result

    def ask(self) -> None:
        """Ask whether to train, and begin."""
        request = self._desk.request
        if self._result is None or request is None or self.is_working:
            return
        question = Question(
            self.tr("Train the model again without these patients?"),
            self.tr(
                "It is trained from the beginning on the retained patients, as long as the original was, and the run "
                "is audited against it. This can be left for the night, and stopped; a stop begins it anew."
            ),
            proceed=self.tr("Train now"),
            stay=self.tr("Not now"),
        )
        if self._dialogs.confirm(question):
            self._number = request.number
            self._start(self._result)

    def _start(self, result: RunResult) -> None:
        self._page.progress.begin(self.tr("Training the reference"))
        self._job = Job(TrainReference(result.folder.path, result.record.request.device), self)
        self._job.events.connect(self._page.progress.show_events)
        self._job.succeeded.connect(self._succeed)
        self._job.failed.connect(self._fail)
        self._job.cancelled.connect(self._stopped)
        self._job.ended.connect(self._end)
        self._job.start()
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Ask the training to end."""
        if self._job is not None:
            self._job.stop()

    @Slot(object)
    def _succeed(self, result: RunResult) -> None:
        if self._number in self._desk.numbers:
            self._session.tell(Message("good", self.tr("The run was audited against the retrained model.")))
        self.finished.emit(result)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._session.tell_failed(error)

    @Slot()
    def _stopped(self) -> None:
        what = self.tr("The training was stopped. The run is as it was.")
        self._session.tell(Message("info", what, self.tr("Begin it again when you are ready.")))

    @Slot()
    def _end(self) -> None:
        self._job = None
        self._page.progress.hide()
        self.changed.emit()
