"""Answers F1 and every question mark of a window."""

from PySide6.QtCore import QEvent, QLocale, QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow

from engine.handbook.book import Handbook, read_handbook
from gui.dialogs import Dialogs
from gui.help.handbook_dialog import HandbookDialog
from gui.help.panel import HelpPanel
from gui.help.topics import HelpAsked, Topic, topic_of
from gui.messages import Messages


class HelpDesk(QObject):
    """Reads the handbook when it is first asked for, and shows sections of it.

    Parameters
    ----------
    window : QMainWindow
        Whose questions are answered; its central widget is there already.
    """

    def __init__(self, window: QMainWindow, *, dialogs: Dialogs, messages: Messages) -> None:
        super().__init__(window)
        self._window = window
        self._dialogs = dialogs
        self._messages = messages
        self._handbook: Handbook | None = None
        self.panel: HelpPanel | None = None
        self.dialog: HandbookDialog | None = None
        window.installEventFilter(self)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), window)
        key.activated.connect(self._explain_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the questions that are sent to the window."""
        if isinstance(event, HelpAsked):
            self.explain(event.anchor)
            return True
        return False

    @Slot()
    def _explain_focus(self) -> None:
        anchor = topic_of(QApplication.focusWidget())
        if anchor == Topic.JOB:
            self.open_handbook(anchor)
        else:
            self.explain(anchor)

    def explain(self, anchor: str) -> None:
        """Show one section in the panel."""
        if self.panel is None:
            inside = self._window.centralWidget()
            assert inside is not None, "the desk opens after the window is arranged"
            self.panel = HelpPanel(inside, self._book())
            self.panel.handbook_asked.connect(self.open_handbook)
        self.panel.show_section(anchor)

    @Slot(str)
    def open_handbook(self, anchor: str) -> None:
        """Open the handbook at a section."""
        if self.dialog is None:
            self.dialog = HandbookDialog(
                self._book(), dialogs=self._dialogs, messages=self._messages, parent=self._window
            )
        self.dialog.show_section(anchor)

    def _book(self) -> Handbook:
        if self._handbook is None:
            self._handbook = read_handbook(QLocale().name().partition("_")[0])
        return self._handbook
