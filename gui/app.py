"""Starts the window: application, fonts, theme, the hook for bugs, and the warm-up after it is shown."""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from gui.awake import system_awake
from gui.dialogs import QtDialogs
from gui.first_picture import AfterFirstPicture
from gui.language import speak
from gui.main_window import MainWindow
from gui.messages import Messages
from gui.preferring import use_store
from gui.run_folder import RunFolderDialog
from gui.run_watch import RunWatch
from gui.settings import APPLICATION_FOLDER, user_settings
from gui.theme import Theme, load_fonts

logger = logging.getLogger(__name__)


def run(arguments: Sequence[str]) -> int:
    """Open the window and stay until it is closed.

    Parameters
    ----------
    arguments : sequence of str
        For Qt, without the program's name.

    Returns
    -------
    int
        The exit code.
    """
    application = create_application(arguments)
    settings = user_settings()
    speak(application, settings.preferences.language)
    theme = Theme(application)
    theme.choose(settings.preferences.theme)
    use_store(settings.preferences)
    window = MainWindow(settings, QtDialogs(settings))
    window.preferring.changed.connect(theme.prefer)
    catch_bugs(window.messages)
    RunWatch(window, (window.flow.run, window.flow.evidence), awake=system_awake())
    AfterFirstPicture(window, window.flow.warming.start)
    AfterFirstPicture(window, window.touring.welcome)
    window.show()
    return application.exec()


def show_run(arguments: Sequence[str], run_folder: Path) -> int:
    """Open the small window of a run folder and stay until it is closed; returns the exit code."""
    application = create_application(arguments)
    Theme(application).choose(user_settings().preferences.theme)
    dialog = RunFolderDialog(run_folder)
    dialog.show()
    return application.exec()


def create_application(arguments: Sequence[str] = ()) -> QApplication:
    """Return the application with fonts and style, without a theme; the one that exists, if any."""
    existing = QCoreApplication.instance()
    application = (
        existing if isinstance(existing, QApplication) else QApplication(["forget-mi-steward", *arguments])
    )
    application.setApplicationName(APPLICATION_FOLDER)
    application.setApplicationDisplayName(APPLICATION_FOLDER)
    application.setStyle("Fusion")
    load_fonts(application)
    if QLocale.system().language() == QLocale.Language.C:  # a bare machine: numbers and dates need some form
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    return application


def catch_bugs(messages: Messages) -> None:
    """Send every exception that nobody caught on the window's thread to the crash dialog."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            messages.tell_error(error.with_traceback(trace))
        else:
            sys.__excepthook__(kind, error, trace)

    sys.excepthook = tell
