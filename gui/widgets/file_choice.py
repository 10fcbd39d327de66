"""A table beside the data set: words on what is used now, a button to choose a file, one to do without."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.dialogs import Dialogs
from gui.widgets.elements import button, label, spaced


class FileChoice(QWidget):
    """Chooses one table, or none.

    Parameters
    ----------
    title : str
        Title of the dialog, and accessible name of the button that opens it.
    purpose : str
        Which folder is remembered.
    dialogs : Dialogs
        Who asks the user.

    Attributes
    ----------
    changed : Signal(object)
        The Path that was chosen, or None.
    """

    changed = Signal(object)

    def __init__(self, title: str, *, purpose: str, dialogs: Dialogs) -> None:
        super().__init__()
        self._title = title
        self._purpose = purpose
        self._dialogs = dialogs
        self.words = label(role="muted", wrap=True)
        self.choose_button = button(self.tr("Choose a file …"))
        self.choose_button.setAccessibleName(title)
        self.drop_button = button(self.tr("Do without"), "quiet")
        self.drop_button.setAccessibleName(self.tr("Do without the file: {0}").format(title))
        self.choose_button.clicked.connect(self._choose)
        self.drop_button.clicked.connect(self._drop)
        row = spaced(QHBoxLayout(self))
        row.addWidget(self.words, 1)
        row.addWidget(self.drop_button)
        row.addWidget(self.choose_button)

    def show_choice(self, words: str, *, file: Path | None) -> None:
        """Show what is used: the file, else these words."""
        self.words.setText(file.name if file else words)
        self.words.setToolTip(str(file) if file else "")
        self.drop_button.setVisible(file is not None)

    @Slot()
    def _choose(self) -> None:
        pattern = self.tr("Tables (*.csv *.tsv *.txt *.gz);;All files (*)")
        file = self._dialogs.file(self._title, purpose=self._purpose, pattern=pattern)
        if file is not None:
            self.changed.emit(file)

    @Slot()
    def _drop(self) -> None:
        self.changed.emit(None)
