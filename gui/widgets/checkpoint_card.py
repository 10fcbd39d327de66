"""A checkpoint before it is opened: what it says of itself, or what it was recognised as and its conversion."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from engine.conversion.recognition import Recognised
from engine.errors import UserError
from engine.model.summary import CheckpointSummary
from gui.dialogs import Dialogs
from gui.models.model_facts import form_title, model_facts, size_words
from gui.theme import GRID_PX
from gui.widgets.conversion_form import ConversionForm
from gui.widgets.elements import button, icon_button, label, lay_out_card, scrolled, spaced
from gui.widgets.fact_grid import FactGrid
from gui.widgets.refusal_card import RefusalCard


class CheckpointCard(QFrame):
    """Shows one checkpoint; a foreign one with what its conversion needs.

    Parameters
    ----------
    dialogs : Dialogs
        Who asks for files and folders.

    Attributes
    ----------
    convert_asked : Signal(object)
        Convert with these ConversionWishes.
    open_asked : Signal()
        Open the checkpoint with the data set that is given.
    closed : Signal()
        The steward wants something else.
    """

    convert_asked = Signal(object)
    open_asked = Signal()
    closed = Signal()

    def __init__(self, dialogs: Dialogs) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._dataset_given = False
        self.title = label(role="section")
        self.place = label(role="small", wrap=True)
        self.close_button = icon_button("close", self.tr("Close the checkpoint"))
        self.refusal = RefusalCard()
        self.facts = FactGrid()
        self.form = ConversionForm(dialogs)
        self.notices_title = label(self.tr("What the conversion did"), "strong")
        self.notices = label(role="muted", wrap=True)
        self.notices.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.notices.setAccessibleName(self.tr("What the conversion did"))
        self.status = label(role="muted", wrap=True)
        self.convert_button = button(self.tr("Convert the checkpoint"), "primary")
        self.open_button = button(self.tr("Open with the data set"), "primary")
        self._arrange()
        self.close_button.clicked.connect(self.closed)
        self.convert_button.clicked.connect(self._convert)
        self.open_button.clicked.connect(self.open_asked)
        self.form.changed.connect(self._show_status)

    def _arrange(self) -> None:
        self.area = scrolled(self._body())
        lay_out_card(
            self,
            head=(self.title, self.close_button),
            above=(self.place, self.refusal),
            body=self.area,
            foot=(self.status, self.convert_button, self.open_button),
        )

    def _body(self) -> QWidget:
        inside = QWidget()
        column = spaced(QVBoxLayout(inside), spacing=2 * GRID_PX)
        column.setContentsMargins(0, 0, GRID_PX, 0)
        for widget in (self.facts, self.form, self.notices_title, self.notices):
            column.addWidget(widget)
        column.addStretch(1)
        return inside

    def show_looking(self, path: Path) -> None:
        """Show that a checkpoint is being looked at."""
        self._show_head(path)
        self.facts.show_facts(())
        self._show_parts(form=False)
        self.status.setText(self.tr("Looking at the checkpoint …"))

    def show_own(self, summary: CheckpointSummary, notices: tuple[str, ...] = ()) -> None:
        """Show a checkpoint that can be opened, and what was said while it was converted."""
        self._show_head(summary.path)
        self.facts.show_facts(model_facts(summary))
        self._show_parts(form=False, notices=notices)
        self._show_open()

    def show_foreign(self, found: Recognised, *, out: Path) -> None:
        """Show what a foreign checkpoint was recognised as, and ask for what it leaves open."""
        self._show_head(found.source)
        self.facts.show_facts(
            (
                (self.tr("Recognised as"), form_title(found.form)),
                (self.tr("Size"), size_words(found.size_bytes)),
            )
        )
        self.form.show_recognised(found, out=out)
        self._show_parts(form=True)
        self._show_status()

    def show_refused(self, path: Path, error: UserError) -> None:
        """Show why a checkpoint cannot be used at all."""
        self._show_head(path)
        self.facts.show_facts(())
        self._show_parts(form=False)
        self.status.setText("")
        self.refusal.show_error(error)

    def show_conversion_refused(self, error: UserError) -> None:
        """Show why the conversion ended, and ask for what it lacked."""
        self.refusal.show_error(error)
        # the card is still disabled while the job ends, and takes no focus
        QTimer.singleShot(0, self, lambda: self.form.ask(error.code))

    def set_dataset_given(self, *, given: bool) -> None:
        """Allow opening only with a data set."""
        self._dataset_given = given
        if self.open_button.isVisibleTo(self):
            self._show_open()

    def take_focus(self) -> None:
        """Give the focus to the way on, else to the way out."""
        ways = (self.open_button, self.convert_button, self.close_button)
        way = next(one for one in ways if one.isEnabled() and not one.isHidden())
        way.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_head(self, path: Path) -> None:
        self.title.setText(path.name)
        self.place.setText(str(path.parent))
        self.refusal.clear()

    def _show_parts(self, *, form: bool, notices: tuple[str, ...] = ()) -> None:
        self.form.setVisible(form)
        self.convert_button.setVisible(form)
        self.open_button.hide()
        self.notices.setText("\n".join(notices))
        for widget in (self.notices_title, self.notices):
            widget.setVisible(bool(notices))

    def _show_open(self) -> None:
        self.open_button.show()
        self.open_button.setEnabled(self._dataset_given)
        ready = self.tr("The checkpoint is never changed.")
        self.status.setText(ready if self._dataset_given else self.tr("Choose a data set to open it with."))

    @Slot()
    def _show_status(self) -> None:
        obstacle = self.form.obstacle
        ready = self.tr("The files are read in a confined process and are never changed.")
        self.status.setText(obstacle or ready)
        self.convert_button.setEnabled(not obstacle)

    @Slot()
    def _convert(self) -> None:
        self.refusal.clear()
        self.convert_asked.emit(self.form.wishes)
