"""Methods and presets as radio buttons with a sentence each, grouped from what to take to what to compare."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QScrollArea, QVBoxLayout, QWidget

from engine.unlearning.method_info import METHOD_INFO, MethodInfo
from gui.saying import say
from gui.theme import GRID_PX
from gui.widgets.elements import label, spaced

INDENT_PX = 26


@dataclass(frozen=True, slots=True)
class Choice:
    """A method with one of its presets, in the window's words."""

    method: str
    preset: str | None
    title: str
    summary: str


def choices_of(method: MethodInfo) -> tuple[Choice, ...]:
    """Return a choice a preset, or one where the method has none."""
    if not method.presets:
        return (Choice(method.name, None, say(method.title), say(method.summary)),)
    return tuple(Choice(method.name, one.name, say(one.title), say(one.summary)) for one in method.presets)


class ChoiceList(QScrollArea):
    """One choice at a time; the first is the recommended one.

    Attributes
    ----------
    changed : Signal()
        Another choice was taken.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._choices: list[Choice] = []
        self._group = QButtonGroup(self)
        inside = QWidget()
        inside.setProperty("role", "page")
        self._column = spaced(QVBoxLayout(inside), spacing=0)
        main = ("recommended", "forget-mi")
        self._add_choices(choices_of(METHOD_INFO["recommended"]))
        forget_mi = METHOD_INFO["forget-mi"]
        self._add_heading(self.tr("Forget-MI, the published presets"), say(forget_mi.summary))
        self._add_choices(choices_of(forget_mi))
        self._add_heading(self.tr("For comparison"), self.tr("Baselines; not meant for a request."))
        others = (info for name, info in METHOD_INFO.items() if info.offered and name not in main)
        self._add_choices([choice for info in others for choice in choices_of(info)])
        self._column.addStretch(1)
        self.setWidget(inside)
        self.take_first()
        self._group.idToggled.connect(self._tell)

    @property
    def choice(self) -> Choice:
        """The choice taken."""
        return self._choices[self._group.checkedId()]

    def take_first(self) -> None:
        """Take the recommended choice."""
        self._group.button(0).setChecked(True)

    def take(self, method: str, preset: str | None) -> None:
        """Take the choice of a method and preset, where it is offered."""
        places = (at for at, one in enumerate(self._choices) if (one.method, one.preset) == (method, preset))
        place = next(places, None)
        if place is not None:
            self._group.button(place).setChecked(True)

    @property
    def buttons(self) -> Sequence[QRadioButton]:
        """The radio buttons, in order."""
        return [one for one in self._group.buttons() if isinstance(one, QRadioButton)]

    def _add_heading(self, title: str, summary: str) -> None:
        self._column.addSpacing(GRID_PX)
        self._column.addWidget(label(title, "caps", wrap=True))
        self._column.addWidget(label(summary, "small", wrap=True))
        self._column.addSpacing(GRID_PX // 2)

    def _add_choices(self, choices: Sequence[Choice]) -> None:
        for choice in choices:
            radio = QRadioButton(choice.title)
            radio.setAccessibleName(f"{choice.title}: {choice.summary}")
            words = label(choice.summary, "small", wrap=True)
            words.setContentsMargins(INDENT_PX, 0, 0, 0)
            self._group.addButton(radio, len(self._choices))
            self._choices.append(choice)
            self._column.addWidget(radio)
            self._column.addWidget(words)
            self._column.addSpacing(GRID_PX - 2)

    @Slot(int, bool)
    def _tell(self, index: int, checked: bool) -> None:  # noqa: FBT001 - the signal's own arguments
        if checked:
            self.changed.emit()
