"""Further evidence on the run that is shown: the retrained model, or a qualification of its settings."""

from PySide6.QtCore import QObject, Signal, Slot

from gui.dialogs import Question
from gui.jobs import Job, Work
from gui.messages import Message
from gui.pages.verify import VerifyPage
from gui.project import RunResult
from gui.work import QualifySettings, TrainReference
from gui.workplace import Workplace


class Evidence(QObject):
    """Leads the verify page's buttons for what takes long and makes the verdict stronger; one at a time.

    Attributes
    ----------
    finished : Signal(object)
        The RunResult with its new audit.
    changed : Signal()
        A job began or ended.
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
        self._done = ""
        page.progress.stop_asked.connect(self.stop)

    @property
    def is_working(self) -> bool:
        """Whether a model is being trained, or settings are being qualified."""
        return self._job is not None

    @property
    def request(self) -> int:
        """The request from whose page the job was begun; only where one was."""
        return self._number

    def show_result(self, result: RunResult | None) -> None:
        """Take over a finished run, or None before there is one."""
        self._result = result

    @Slot()
    def ask_reference(self) -> None:
        """Ask whether to train the retrained model, and begin."""
        if self._result is None:
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
        work = TrainReference(self._result.folder.path, self._result.record.request.device)
        done = self.tr("The run was audited against the retrained model.")
        self._ask(question, work, title=self.tr("Training the reference"), done=done)

    @Slot()
    def ask_qualification(self) -> None:
        """Ask whether to try the run's settings on patients drawn at random, and begin."""
        if self._result is None:
            return
        question = Question(
            self.tr("Try these settings on patients drawn at random?"),
            self.tr(
                "About 100 training patients are removed from a copy of the original, which is audited and deleted. So "
                "many patients show what these settings do to this model, and the report cites it. It takes about as "
                "long as the run did."
            ),
            proceed=self.tr("Try now"),
            stay=self.tr("Not now"),
        )
        done = self.tr("The settings were tried on patients drawn at random; the report cites it.")
        work = QualifySettings(self._result.folder.path)
        self._ask(question, work, title=self.tr("Qualifying the settings"), done=done)

    def _ask(self, question: Question, work: Work, *, title: str, done: str) -> None:
        request = self._desk.request
        if request is None or self.is_working or not self._dialogs.confirm(question):
            return
        self._number, self._done = request.number, done
        self._page.progress.begin(title)
        self._job = Job(work, self)
        self._job.events.connect(self._page.progress.show_events)
        self._job.succeeded.connect(self._succeed)
        self._job.failed.connect(self._fail)
        self._job.cancelled.connect(self._stopped)
        self._job.ended.connect(self._end)
        self._job.start()
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Ask the job to end."""
        if self._job is not None:
            self._job.stop()

    @Slot(object)
    def _succeed(self, result: RunResult) -> None:
        if self._number in self._desk.numbers:
            self._session.tell(Message("good", self._done))
        self.finished.emit(result)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._session.tell_failed(error)

    @Slot()
    def _stopped(self) -> None:
        what = self.tr("It was stopped. The run is as it was.")
        self._session.tell(Message("info", what, self.tr("Begin it again when you are ready.")))

    @Slot()
    def _end(self) -> None:
        self._job = None
        self._page.progress.hide()
        self.changed.emit()
