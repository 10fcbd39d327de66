"""A path that can be typed or chosen in a dialog."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from gui.dialogs import Dialogs
from gui.widgets.elements import icon_button, spaced

PlaceKind = Literal["folder", "file", "new"]


class PlaceField(QWidget):
    """A field with a button that opens a dialog.

    Parameters
    ----------
    name : str
        Accessible name of the field, and title of the dialog.
    kind : PlaceKind
        What is chosen: a folder or a file that is there, or a name that is not there yet.
    purpose : str
        Which folder is remembered.
    dialogs : Dialogs
        Who asks the user.
    """

    def __init__(self, name: str, *, kind: PlaceKind, purpose: str, dialogs: Dialogs) -> None:
        super().__init__()
        self._name = name
        self._kind = kind
        self._purpose = purpose
        self._dialogs = dialogs
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)
        self.field.setAcceptDrops(False)
        self.choose_button = icon_button("folder", self.tr("Choose: {0}").format(name))
        self.choose_button.setProperty("role", "plain")
        self.choose_button.clicked.connect(self._choose)
        row = spaced(QHBoxLayout(self))
        row.addWidget(self.field, 1)
        row.addWidget(self.choose_button)

    @property
    def path(self) -> Path | None:
        """The path as it stands in the field; None where it is empty."""
        text = self.field.text().strip()
        return Path(text).expanduser() if text else None

    @Slot()
    def _choose(self) -> None:
        chosen = self._asked()
        if chosen is not None:
            self.field.setText(str(chosen))

    def _asked(self) -> Path | None:
        match self._kind:
            case "folder":
                return self._dialogs.folder(self._name, purpose=self._purpose)
            case "file":
                pattern = self.tr("All files (*)")
                return self._dialogs.file(self._name, purpose=self._purpose, pattern=pattern)
            case "new":
                name = self.path.name if self.path else ""
                return self._dialogs.new_file(self._name, purpose=self._purpose, name=name, pattern="")
