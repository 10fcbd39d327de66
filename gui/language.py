"""The window's language: the preferred one, or the first of the system's that there is a catalogue for."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from gui.preferences import LanguageChoice
from gui.resources import TRANSLATIONS

TRANSLATED = ("de", "fr", "es")
OWN = "en"


def wanted_language(choice: LanguageChoice, system: list[str]) -> str:
    """Return the language to show.

    Parameters
    ----------
    choice : LanguageChoice
        What the user prefers.
    system : list of str
        The system's languages, the preferred one first ("de-AT", "en").
    """
    if choice != "system":
        return choice
    known = (one.replace("_", "-").partition("-")[0] for one in system)
    return next((one for one in known if one in (*TRANSLATED, OWN)), OWN)


def speak(application: QApplication, choice: LanguageChoice, *, folder: Path = TRANSLATIONS) -> str:
    """Show the window and Qt's own dialogs in a language from now on, and return which.

    A catalogue that was not compiled leaves English. To be called before the window is made.
    """
    language = wanted_language(choice, QLocale.system().uiLanguages())
    if language not in (OWN, QLocale.system().name().partition("_")[0]):
        QLocale.setDefault(QLocale(language))  # else the system's own, with its country's forms
    if language != OWN:
        shipped = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for file in (shipped / f"qtbase_{language}.qm", folder / f"steward_{language}.qm"):
            _install(application, file)
    return language


def _install(application: QApplication, file: Path) -> None:
    translator = QTranslator(application)
    if file.is_file() and translator.load(str(file)):
        application.installTranslator(translator)
