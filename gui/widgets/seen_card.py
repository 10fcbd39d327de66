"""What the model sees of a few images, beside the originals; where that is not known, the choice."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from engine.model.config import Preprocessing
from gui.checkpoint_work import SeenAs, SeenImages
from gui.theme import GRID_PX
from gui.widgets.elements import button, label, spaced
from gui.widgets.picture_row import PictureRow
from gui.widgets.problem_list import ProblemList


class SeenCard(QWidget):
    """Rows of pictures; one a preparation.

    Attributes
    ----------
    others_asked : Signal()
        Show other images.
    choice_wanted : Signal()
        Show what else may be chosen, though the checkpoint says how images are prepared.
    chosen : Signal(object)
        Write the checkpoint with this Preprocessing.
    """

    others_asked = Signal()
    choice_wanted = Signal()
    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._offered: tuple[SeenAs, ...] = ()
        self.rows: tuple[PictureRow, ...] = ()
        self.unknown = ProblemList()
        self.status = label(role="muted", wrap=True)
        self.others_button = button(self.tr("Other images"), "quiet")
        self.choice_button = button(self.tr("Choose another preparation"), "quiet")
        self.take_button = button(self.tr("Use the preparation chosen …"))
        self._group = QButtonGroup(self)
        self._rows_place = spaced(QVBoxLayout(), spacing=2 * GRID_PX)
        self._arrange()
        self.others_button.clicked.connect(self.others_asked)
        self.choice_button.clicked.connect(self.choice_wanted)
        self.take_button.clicked.connect(self._take)
        self._group.idToggled.connect(self._show_take)

    def _arrange(self) -> None:
        head = spaced(QHBoxLayout())
        head.addWidget(label(self.tr("What the model sees"), "strong"), 1)
        head.addWidget(self.others_button)
        foot = spaced(QHBoxLayout())
        foot.addWidget(self.choice_button)
        foot.addWidget(self.take_button)
        foot.addStretch(1)
        column = spaced(QVBoxLayout(self))
        column.addLayout(head)
        column.addWidget(self.unknown)
        column.addWidget(self.status)
        column.addLayout(self._rows_place)
        column.addLayout(foot)

    def await_images(self) -> None:
        """Show that images are being read."""
        self._show_rows(())
        self.unknown.show_problems(())
        self._show_status(self.tr("Reading images …"))
        for one in (self.others_button, self.choice_button, self.take_button):
            one.hide()

    def show_problem(self, words: str) -> None:
        """Show why no image can be shown."""
        self.await_images()
        self._show_status(words)

    def show_images(self, seen: SeenImages) -> None:
        """Show the images, and the choice where there is one."""
        self._offered = seen.others
        original = self.tr("Original")
        rows = [PictureRow(label(original, "small"), original, seen.originals)]
        if seen.own is not None:
            rows.append(self._row(label(self._as_seen(seen.own), "small", wrap=True), seen.own))
        rows += [self._choice(one, place) for place, one in enumerate(seen.others)]
        self._show_rows(tuple(rows))
        self._show_status("")
        self.unknown.show_problems(self._unknown_words() if seen.own is None else ())
        self.others_button.show()
        self.choice_button.setVisible(not seen.others)
        self.take_button.setVisible(bool(seen.others))
        self._show_take()

    def _unknown_words(self) -> tuple[str, ...]:
        return (
            self.tr(
                "The checkpoint does not say how its images were prepared, and with the wrong preparation it "
                "only guesses. Ask its maker, or choose below the one whose pictures look as in training."
            ),
        )

    def _as_seen(self, own: SeenAs) -> str:
        return self.tr("As the model sees it: {0}").format(own.words)

    def _row(self, caption: QLabel, seen: SeenAs) -> PictureRow:
        return PictureRow(caption, self._alternative(seen), seen.images)

    def _choice(self, seen: SeenAs, place: int) -> PictureRow:
        radio = QRadioButton(self.tr("Preparation {0}").format(place + 1))
        radio.setAccessibleName(self.tr("Preparation {0}: {1}").format(place + 1, seen.words))
        self._group.addButton(radio, place)
        caption = label(seen.words[:1].upper() + seen.words[1:], "small", wrap=True)
        return PictureRow(caption, self._alternative(seen), seen.images, choice=radio)

    def _alternative(self, seen: SeenAs) -> str:
        return self.tr("as the model sees it, {0}").format(seen.words)

    def _show_rows(self, rows: tuple[PictureRow, ...]) -> None:
        for old in self.rows:
            if old.choice is not None:
                self._group.removeButton(old.choice)
            self._rows_place.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = rows
        for row in rows:
            self._rows_place.addWidget(row)

    def _show_status(self, words: str) -> None:
        self.status.setText(words)
        self.status.setVisible(bool(words))

    @Slot()
    def _show_take(self) -> None:
        self.take_button.setEnabled(self._group.checkedId() >= 0)

    @Slot()
    def _take(self) -> None:
        chosen: Preprocessing = self._offered[self._group.checkedId()].preprocessing
        self.chosen.emit(chosen)
