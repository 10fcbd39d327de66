"""The preferences at work: the dialog, what is kept, and what takes effect at once."""

import os

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from engine.errors import UserError
from engine.report.letterhead import Letterhead, keep_letterhead, site_letterhead
from engine.store.folder import STORE_VARIABLE
from gui.dialogs import Dialogs
from gui.messages import Messages
from gui.preferences import Preferences
from gui.preferences_dialog import PreferencesDialog
from gui.settings import Settings

KEYS = "Ctrl+,"


class Preferring(QObject):
    """Opens the preferences and keeps them.

    Attributes
    ----------
    changed : Signal(object)
        New Preferences were kept.
    """

    changed = Signal(object)

    def __init__(self, window: QWidget, settings: Settings, *, dialogs: Dialogs, messages: Messages) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._dialogs = dialogs
        self._messages = messages
        self.dialog: PreferencesDialog | None = None
        key = QShortcut(QKeySequence(KEYS), window)
        key.activated.connect(self.open)

    @Slot()
    def open(self) -> None:
        """Show the dialog with what is kept now."""
        try:
            letterhead = site_letterhead()
        except UserError as error:
            self._messages.tell_error(error)
            letterhead = Letterhead()
        self.dialog = PreferencesDialog(
            self._settings.preferences, letterhead, dialogs=self._dialogs, parent=self._window
        )
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.saved.connect(self._keep)
        self.dialog.open()

    @Slot(object, object)
    def _keep(self, preferences: Preferences, letterhead: Letterhead) -> None:
        if self.dialog is None:
            return
        try:
            keep_letterhead(letterhead)
        except UserError as error:
            self.dialog.show_refusal(error)
            return
        self._settings.keep_preferences(preferences)
        self.changed.emit(preferences)
        self.dialog.accept()
        self.dialog = None


def use_store(preferences: Preferences) -> None:
    """Let the engine use the store that is preferred, unless the environment names another."""
    if preferences.store is not None:
        os.environ.setdefault(STORE_VARIABLE, str(preferences.store))
