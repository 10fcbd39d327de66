"""Every parameter of a method behind "Advanced", each to be changed; what differs is told above them, closed or open."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.unlearning.method_info import method_info
from engine.unlearning.parameters import Value
from engine.unlearning.planned_parameters import Difference, differences, planned_parameters, with_epochs
from gui.icons import icon
from gui.models.parameter_words import differences_words
from gui.theme import GRID_PX
from gui.widgets.elements import button, label, scrolled, set_ink, spaced
from gui.widgets.parameter_row import ParameterRow

CLOSED, OPEN = "next", "down"
OUTSIDE = "epochs"
"""Chosen among the options, so that it has no row; it counts among what differs."""


class ParameterPanel(QWidget):
    """A head that always shows, and a row a parameter below it, closed at first.

    Attributes
    ----------
    changed : Signal()
        The user changed a parameter, or mended one that was refused.
    own_asked : Signal()
        Take the method's own values again, the epochs included.
    overrides : dict
        Parameters by name that were chosen; what is refused is not among them.
    """

    changed = Signal()
    own_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._method = ""
        self._preset: str | None = None
        self._epochs: int | None = None
        self._retain_images: int | None = None
        self._locked = False
        self.overrides: dict[str, Value] = {}
        self.rows: dict[str, ParameterRow] = {}
        self.open_button = button(self.tr("Advanced"), picture=CLOSED)
        self.open_button.setCheckable(True)
        self.open_button.setAccessibleName(self.tr("Advanced: every parameter of the method"))
        self.own_button = button(self.tr("Back to the method's own values"), "quiet")
        self.summary = label(role="muted", wrap=True)
        self._arrange()
        self.open_button.toggled.connect(self._open)
        self.own_button.clicked.connect(self.own_asked)

    def _arrange(self) -> None:
        inside = QWidget()
        self._lines = spaced(QVBoxLayout(inside), spacing=GRID_PX)
        self._lines.setContentsMargins(0, 0, 2 * GRID_PX, 0)
        self.area = scrolled(inside)
        self.area.hide()
        head = spaced(QHBoxLayout())
        head.addWidget(self.open_button)
        head.addStretch(1)
        head.addWidget(self.own_button)
        column = spaced(QVBoxLayout(self))
        column.addLayout(head)
        column.addWidget(self.summary)
        column.addWidget(self.area, 1)
        column.addStretch()

    def show_method(self, method: str, preset: str | None, *, overrides: Mapping[str, Value]) -> None:
        """Show another method, or the same one with these parameters chosen."""
        if method != self._method:
            self._build(method)
        self._method, self._preset, self.overrides = method, preset, dict(overrides)
        self._fill()
        self._tell_state()

    def show_epochs(self, epochs: int | None) -> None:
        """Count with these epochs; None are the method's own."""
        self._epochs = epochs
        self._follow()

    def show_retain_images(self, count: int | None) -> None:
        """Count with so many images that a run trains on; None where it is not known."""
        self._retain_images = count
        self._follow()

    def set_locked(self, *, locked: bool) -> None:
        """Allow no change."""
        self._locked = locked
        for row in self.rows.values():
            row.set_locked(locked=locked)
        self._tell_state()

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What differs from the method's own, the epochs among it."""
        chosen = with_epochs(self.overrides, self._epochs)
        return differences(self._method, self._preset, chosen=chosen, retain_images=self._retain_images)

    @property
    def refused(self) -> tuple[str, ...]:
        """The titles of the parameters whose value is refused."""
        return tuple(one.title.text() for one in self.rows.values() if one.value is None)

    def _build(self, method: str) -> None:
        for old in self.rows.values():
            old.hide()
            old.deleteLater()
        parameters = (one for one in method_info(method).parameters if one.name != OUTSIDE)
        self.rows = {one.name: ParameterRow(one) for one in parameters}
        for row in self.rows.values():
            row.set_locked(locked=self._locked)
            row.changed.connect(self._take)
            self._lines.addWidget(row)

    def _follow(self) -> None:
        """Show the values that follow from others, as smaller batches for a small data set."""
        self._fill(refused_too=False)
        self._tell_state()

    def _fill(self, *, refused_too: bool = True) -> None:
        chosen = with_epochs(self.overrides, self._epochs)
        planned = planned_parameters(
            self._method, self._preset, chosen=chosen, retain_images=self._retain_images
        )
        for name, row in self.rows.items():
            if refused_too or row.value is not None:
                row.show_value(getattr(planned, name))

    def _tell_state(self) -> None:
        found = self.differences
        own = {one.parameter.name: one.own for one in found}
        for name, row in self.rows.items():
            row.show_state(own=own.get(name))
        refused = self.refused
        words = self.tr("Refused: {0}. Mend it here, or go back to the method's own values.").format(
            ", ".join(refused)
        )
        self.summary.setText(words if refused else differences_words(found))
        set_ink(self.summary, "bad" if refused else "text" if found else "muted")
        self.own_button.setVisible(bool(found or refused) and not self._locked)

    @Slot(bool)
    def _open(self, is_open: bool) -> None:  # noqa: FBT001 - the signal's own argument
        self.open_button.setIcon(icon(OPEN if is_open else CLOSED))
        self.area.setVisible(is_open)

    @Slot(str)
    def _take(self, name: str) -> None:
        value = self.rows[name].value
        self.overrides.pop(name, None)
        if value is not None:
            self.overrides[name] = value
            self.overrides = {
                one.parameter.name: one.chosen for one in self.differences if one.parameter.name != OUTSIDE
            }
        self._follow()
        self.changed.emit()
