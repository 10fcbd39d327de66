"""The stored data at work: listed and purged beside the window's thread, and noted in the audit log."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from engine.errors import UserError
from engine.events import Report
from engine.store.folder import default_store
from engine.stored_records import StoredData, StoredPlaces
from gui.dialogs import Question
from gui.jobs import Job, Work
from gui.messages import Message, as_user_error
from gui.models.stored_words import loss, stored_title
from gui.project import Project
from gui.stored_data_dialog import StoredDataDialog
from gui.work import Workspace
from gui.workplace import Workplace

if TYPE_CHECKING:
    from gui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class ListStored:
    """List what lies there."""

    places: StoredPlaces

    def __call__(self, report: Report) -> object:
        """Return the tuple of StoredData."""
        from engine.stored_data import list_stored

        return list_stored(self.places)


@dataclass(frozen=True, slots=True)
class PurgeStored:
    """Delete one of the things that were listed."""

    places: StoredPlaces
    stored: StoredData

    def __call__(self, report: Report) -> object:
        """Return what was deleted."""
        from engine.stored_data import purge_stored

        purge_stored(self.stored, self.places, at=datetime.now(UTC))
        return self.stored


class Storing(QObject):
    """Leads the dialog of stored data.

    Attributes
    ----------
    changed : Signal()
        Listing or deleting began or ended.
    sign_in_asked : Signal()
        Somebody has to sign in first.
    """

    changed = Signal()
    sign_in_asked = Signal()

    def __init__(self, window: "MainWindow", workplace: Workplace, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._workplace = workplace
        self._session = workplace.session
        self._places = StoredPlaces(default_store(), workspace.catalogs, workspace.lists, workspace.runs)
        self._catalog: Path | None = None
        self._busy = False
        self._outdated = False
        self._job: Job | None = None
        self.dialog: StoredDataDialog | None = None
        window.header.stored_data_asked.connect(self.open)

    @property
    def is_working(self) -> bool:
        """Whether something is being listed or deleted."""
        return self._job is not None

    def show_project(self, project: Project | None) -> None:
        """Take over the open project, whose catalog is in use."""
        self._catalog = project.catalog if project is not None else None

    def set_busy(self, *, busy: bool) -> None:
        """Purge nothing while a run or the writing of a report works."""
        self._busy = busy

    @Slot()
    def open(self) -> None:
        """Show what is stored, to somebody who is signed in to the user's own register.

        The demo's register knows nothing of the real runs, nor which of them still need what they keep.
        """
        if self._session.is_demo:
            what = self.tr("The demo holds invented patients only.")
            do = self.tr("Leave the demo to see what is stored of others.")
            self._workplace.messages.post(Message("info", what, do))
            return
        if self._session.account is None:
            self.sign_in_asked.emit()
            return
        if self.dialog is not None:
            return
        self.dialog = StoredDataDialog(self._window)
        self.dialog.purge_asked.connect(self._purge)
        self.dialog.finished.connect(self._close)
        self.dialog.open()
        self._list()

    def _list(self) -> None:
        self._outdated = False
        self._work(ListStored(self._places), self._show)

    @Slot(object)
    def _purge(self, stored: StoredData) -> None:
        """Ask, and delete what is meant, where it may be."""
        dialog = self.dialog
        if dialog is None or self.is_working:
            return
        dialog.refusal.clear()
        question = Question(
            self.tr("Purge: {0}?").format(stored_title(stored, self._codes())),
            loss(stored.kind),
            proceed=self.tr("Purge"),
            stay=self.tr("Keep it"),
        )
        if not self._workplace.dialogs.confirm(question):
            return
        try:
            self._require_idle(stored)
            keeping, by = self._session.steward.keeping, self._session.signed_in
            keeping.require_may_purge(_run_of(stored), by=by)
        except UserError as error:
            dialog.refusal.show_error(error)
            return
        self._work(PurgeStored(self._places, stored), self._note)

    def _require_idle(self, stored: StoredData) -> None:
        if self._busy:
            raise UserError(
                "window-working",
                what=self.tr("A run or a report is being worked on."),
                do=self.tr("Wait until it has ended, or stop it, and purge then."),
            )
        if self._catalog is not None and stored.path.resolve() == self._catalog.resolve():
            raise UserError(
                "catalog-open",
                what=self.tr("The data set that is open needs this catalog."),
                do=self.tr("Open another data set, or start the program anew, and purge it then."),
            )

    def _work(self, work: Work, then: Callable[[Any], None]) -> None:
        self._job = Job(work, self)
        self._job.succeeded.connect(then)
        self._job.failed.connect(self._tell)
        self._job.ended.connect(self._end)
        if self.dialog is not None:
            self.dialog.set_working(working=True)
        self._job.start()
        self.changed.emit()

    @Slot(object)
    def _note(self, purged: StoredData) -> None:
        keeping, by = self._session.steward.keeping, self._session.signed_in
        self._session.act(lambda: keeping.purged(purged.kind, _run_of(purged), by=by))
        self._outdated = True

    @Slot(object)
    def _show(self, stored: tuple[StoredData, ...]) -> None:
        if self.dialog is not None:
            self.dialog.show_stored(stored, self._codes())

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        mendable = as_user_error(error)
        if mendable is None or self.dialog is None:
            self._workplace.messages.tell_error(error)
        else:
            self.dialog.refusal.show_error(mendable)

    @Slot()
    def _end(self) -> None:
        self._job = None
        if self.dialog is not None:
            self.dialog.set_working(working=False)
            if self._outdated:
                self._list()
        self.changed.emit()

    @Slot()
    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def stop(self) -> None:
        """Ask listing or deleting to end."""
        if self._job is not None:
            self._job.stop()

    def _codes(self) -> dict[Path, str]:
        """Return the codes of the requests that each run carried out, by its folder."""
        codes: dict[Path, list[str]] = {}
        for one in self._session.steward.requests.all():
            if one.run_folder is not None:
                codes.setdefault(one.run_folder.resolve(), []).append(one.code)
        return {folder: ", ".join(names) for folder, names in codes.items()}


def _run_of(stored: StoredData) -> Path | None:
    return stored.path if stored.kind == "run" else None
