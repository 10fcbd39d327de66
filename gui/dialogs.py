"""The questions that the window asks: which file, which folder, and whether it is meant."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QWidget

from gui.reason_dialog import ReasonDialog
from gui.settings import Settings


@dataclass(frozen=True, slots=True)
class Question:
    """A question with two named answers; ``proceed`` is the one that acts."""

    title: str
    text: str
    proceed: str
    stay: str


class Dialogs(Protocol):
    """Asks the user; None where the user gave no answer."""

    def folder(self, title: str, *, purpose: str) -> Path | None:
        """Ask for an existing folder."""
        ...

    def file(self, title: str, *, purpose: str, pattern: str) -> Path | None:
        """Ask for an existing file."""
        ...

    def new_file(self, title: str, *, purpose: str, name: str, pattern: str) -> Path | None:
        """Ask where to write a file."""
        ...

    def confirm(self, question: Question) -> bool:
        """Ask for a decision; events go on meanwhile."""
        ...

    def reason(self, question: Question) -> str | None:
        """Ask for a decision and why; events go on meanwhile."""
        ...


class QtDialogs:
    """The system's own dialogs; each purpose remembers its folder.

    Parameters
    ----------
    settings : Settings
        Where the folders are remembered.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def folder(self, title: str, *, purpose: str) -> Path | None:
        """Ask for an existing folder."""
        start = str(self._settings.folder(purpose))
        return self._remembered(QFileDialog.getExistingDirectory(_parent(), title, start), purpose)

    def file(self, title: str, *, purpose: str, pattern: str) -> Path | None:
        """Ask for an existing file."""
        start = str(self._settings.folder(purpose))
        return self._remembered(QFileDialog.getOpenFileName(_parent(), title, start, pattern)[0], purpose)

    def new_file(self, title: str, *, purpose: str, name: str, pattern: str) -> Path | None:
        """Ask where to write a file."""
        start = str(self._settings.folder(purpose) / name)
        return self._remembered(QFileDialog.getSaveFileName(_parent(), title, start, pattern)[0], purpose)

    def _remembered(self, answer: str, purpose: str) -> Path | None:
        if not answer:
            return None
        self._settings.remember_folder(purpose, Path(answer).parent)
        return Path(answer)

    def confirm(self, question: Question) -> bool:
        """Ask for a decision; events go on meanwhile."""
        box = QMessageBox(QMessageBox.Icon.Question, question.title, question.text, parent=_parent())
        proceed = box.addButton(question.proceed, QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(question.stay, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is proceed

    def reason(self, question: Question) -> str | None:
        """Ask for a decision and why; events go on meanwhile."""
        dialog = ReasonDialog(
            question.title, question.text, proceed=question.proceed, stay=question.stay, parent=_parent()
        )
        return dialog.answer if dialog.exec() == QDialog.DialogCode.Accepted else None


def _parent() -> QWidget | None:
    return QApplication.activeWindow()
