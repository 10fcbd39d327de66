"""One parameter of a method: its name, unit and range in words, and the editor of its value."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from engine.unlearning.method_info import ParameterInfo
from engine.unlearning.parameters import Value
from gui.models.parameter_words import changed_words, range_words, read_number, refusal_words, value_words
from gui.saying import say
from gui.theme import GRID_PX, Tone
from gui.widgets.elements import label, restyle, set_ink, spaced

EDITOR_PX = 112
LONGEST_NUMBER = 24


class ParameterRow(QWidget):
    """Words to the left, a field or a switch to the right; what is refused is said in the words.

    Attributes
    ----------
    changed : Signal(str)
        The name of the parameter, whose value was changed by the user.
    """

    changed = Signal(str)

    def __init__(self, parameter: ParameterInfo) -> None:
        super().__init__()
        self.parameter = parameter
        self.title = label(say(parameter.title), wrap=True)
        self.words = label(role="small", wrap=True)
        self.editor = QCheckBox() if isinstance(parameter.default, bool) else _number_field()
        self.editor.setAccessibleName(self.title.text())
        if isinstance(self.editor, QCheckBox):
            self.editor.clicked.connect(self._tell)
        else:
            self.editor.textEdited.connect(self._tell)
        self._arrange()

    def _arrange(self) -> None:
        column = spaced(QVBoxLayout(), spacing=0)
        column.addWidget(self.title)
        column.addWidget(self.words)
        row = spaced(QHBoxLayout(self), spacing=2 * GRID_PX)
        row.addLayout(column, 1)
        row.addWidget(self.editor, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def value(self) -> Value | None:
        """The value as it stands; None where it is refused."""
        if isinstance(self.editor, QCheckBox):
            return self.editor.isChecked()
        return read_number(self.editor.text(), self.parameter)

    def show_value(self, value: Value) -> None:
        """Replace what stands in the editor, unless it says the same in other digits."""
        if isinstance(self.editor, QCheckBox):
            self.editor.setChecked(bool(value))
        elif self.value != value:
            self.editor.setText(value_words(value))

    def show_state(self, *, own: Value | None) -> None:
        """Say what the parameter is, or that it was refused, or changed from the method's ``own`` value."""
        words = range_words(self.parameter)
        if self.value is None:
            self._say(refusal_words(self.parameter), "bad", changed=False)
        elif own is None:
            self._say(words, "muted", changed=False)
        else:
            self._say(f"{words}. {changed_words(own)}".lstrip(". "), "text", changed=True)

    def _say(self, words: str, tone: Tone, *, changed: bool) -> None:
        self.words.setText(words)
        self.words.setVisible(bool(words))
        set_ink(self.words, tone)
        self.title.setProperty("role", "strong" if changed else "plain")
        restyle(self.title)
        self.editor.setAccessibleDescription(words)

    def set_locked(self, *, locked: bool) -> None:
        """Allow no change; a number can still be reached and read."""
        if isinstance(self.editor, QCheckBox):
            self.editor.setEnabled(not locked)
        else:
            self.editor.setReadOnly(locked)
            restyle(self.editor)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit(self.parameter.name)


def _number_field() -> QLineEdit:
    field = QLineEdit()
    field.setAlignment(Qt.AlignmentFlag.AlignRight)
    field.setMaxLength(LONGEST_NUMBER)
    field.setFixedWidth(EDITOR_PX)
    field.setAcceptDrops(False)
    return field
