"""What was understood of a data set before anything is read: facts, first images, and what may be changed."""

from pathlib import Path, PurePosixPath

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from engine.catalog.preview import DatasetPreview, PreviewRow
from engine.catalog.reading import Reading
from engine.errors import UserError
from engine.model.summary import CheckpointSummary
from gui.dialogs import Dialogs
from gui.models.figures import Figures
from gui.models.fit import misfit_of_preview
from gui.saying import say
from gui.texts import MASK, masked
from gui.theme import GRID_PX
from gui.widgets.elements import button, icon_button, label, lay_out_card, scrolled, spaced
from gui.widgets.fact_grid import FactGrid
from gui.widgets.figure_table import FigureTable
from gui.widgets.problem_list import ProblemList
from gui.widgets.reading_form import ReadingForm


class PreviewCard(QFrame):
    """Shows a DatasetPreview and the Reading that it came from.

    Parameters
    ----------
    dialogs : Dialogs
        Who asks for files.

    Attributes
    ----------
    changed : Signal(object)
        The Reading after a change; a new preview is wanted.
    look_asked : Signal()
        The data set is to be looked at again as it is now.
    read_asked : Signal()
        The data set is to be read in this way.
    closed : Signal()
        The steward wants something else.
    """

    changed = Signal(object)
    look_asked = Signal()
    read_asked = Signal()
    closed = Signal()

    def __init__(self, dialogs: Dialogs) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._preview: DatasetPreview | None = None
        self._up_to_date = False
        self._checkpoint: CheckpointSummary | None = None
        self._checkpoint_obstacle = ""
        self.title = label(role="section")
        self.place = label(role="small", wrap=True)
        self.close_button = icon_button("close", self.tr("Do not open this data set"))
        self.problems = ProblemList()
        self.facts = FactGrid()
        self.form = ReadingForm(dialogs)
        self.reveal_button = button(self.tr("Show identifiers and reports"), "quiet", picture="eye")
        self.reveal_button.setCheckable(True)
        self.rows = FigureTable(self.tr("The first images as they are understood"), grows=True)
        self.status = label(role="muted", wrap=True)
        self.look_button = button(self.tr("Look again"), "quiet", shortcut="F5")
        self.read_button = button(self.tr("Read the data set"), "primary", shortcut="Ctrl+Return")
        self._arrange()
        self._connect()

    def _connect(self) -> None:
        self.form.changed.connect(self._change)
        self.reveal_button.toggled.connect(self._show_rows)
        self.look_button.clicked.connect(self.look_asked)
        self.read_button.clicked.connect(self.read_asked)
        self.close_button.clicked.connect(self.closed)

    def _arrange(self) -> None:
        lay_out_card(
            self,
            head=(self.title, self.close_button),
            above=(self.place, self.problems),
            body=self._scrolled(),
            foot=(self.status, self.look_button, self.read_button),
        )

    def _scrolled(self) -> QScrollArea:
        self.body = QWidget()
        inside = spaced(QVBoxLayout(self.body), spacing=2 * GRID_PX)
        inside.setContentsMargins(0, 0, GRID_PX, 0)
        inside.addWidget(self.facts)
        inside.addWidget(self.form)
        title = spaced(QHBoxLayout())
        title.addWidget(label(self.tr("First images"), "strong"), 1)
        title.addWidget(self.reveal_button)
        inside.addLayout(title)
        inside.addWidget(self.rows)
        inside.addStretch(1)
        return scrolled(self.body)

    @property
    def reading(self) -> Reading:
        """How the data set is to be read, as chosen so far."""
        return self.form.reading

    @property
    def is_up_to_date(self) -> bool:
        """Whether what is shown is how the data set was understood with the choices as they are."""
        return self._up_to_date

    def show_looking(self, dataset: Path, reading: Reading) -> None:
        """Show that a data set is being looked at, before anything is known of it."""
        self._preview = None
        self.title.setText(dataset.name)
        self.place.setText(str(dataset.parent))
        self.form.show_reading(reading)
        self.reveal_button.setChecked(False)
        self.problems.show_problems(())
        self.body.hide()
        self.await_preview()

    def await_preview(self) -> None:
        """Show that what stands here is being found out anew."""
        self._up_to_date = False
        self._show_status()

    def show_preview(self, preview: DatasetPreview) -> None:
        """Show what was understood."""
        self._preview, self._up_to_date = preview, True
        self.facts.show_facts((say(one.name), one.value) for one in preview.facts)
        self.form.show_preview(preview)
        self._show_problems()
        self._show_rows()
        self.body.show()
        self._show_status()

    def _show_problems(self) -> None:
        """Show what has to be settled, and whether the model predicts something else."""
        if self._preview is None:
            return
        misfit = misfit_of_preview(self._checkpoint, self._preview) if self._checkpoint else ""
        self.problems.show_problems((*self._preview.problems, *filter(None, (misfit,))))

    def show_error(self, error: UserError) -> None:
        """Show why nothing could be understood; what was chosen can be changed."""
        self._preview, self._up_to_date = None, True
        self.problems.show_problems((f"{error.what} {error.do}",))
        self.facts.show_facts(())
        self.form.show_layouts(self.reading.adapter)
        self._show_rows()
        self.body.show()
        self._show_status()

    def show_checkpoint(self, checkpoint: CheckpointSummary | None, *, obstacle: str) -> None:
        """Take the model that the data set is to be opened with; an obstacle says why it cannot be."""
        self._checkpoint, self._checkpoint_obstacle = checkpoint, obstacle
        self._show_problems()
        self._show_status()

    def _change(self, reading: Reading) -> None:
        self.await_preview()
        self.changed.emit(reading)

    @Slot()
    def _show_rows(self) -> None:
        revealed = self.reveal_button.isChecked()
        words = (
            self.tr("Hide identifiers and reports") if revealed else self.tr("Show identifiers and reports")
        )
        self.reveal_button.setText(f" {words}")
        titles = (self.tr("Patient"), self.tr("Study"), self.tr("Image"), self.tr("Label"), self.tr("Report"))
        rows = self._preview.rows if self._preview else ()
        cells = tuple(_cells(row) if revealed else _masked_cells(row) for row in rows)
        self.rows.show_figures(Figures(titles, cells, text_columns=len(titles)))

    def _show_status(self) -> None:
        obstacle = self._obstacle()
        self.status.setText(obstacle or self.tr("Nothing was read yet. The data set is never changed."))
        self.read_button.setEnabled(not obstacle)

    def _obstacle(self) -> str:
        """Return why the data set cannot be read yet; empty when it can."""
        if not self._up_to_date:
            return self.tr("Looking at the data set …")
        if self._preview is None or self._preview.problems:
            return self.tr("Settle what is said above, then the data set can be read.")
        return self._checkpoint_obstacle


def _cells(row: PreviewRow) -> tuple[str, ...]:
    return row.subject_id, row.study_id, row.image, row.label, " ".join(row.report.split())


def _masked_cells(row: PreviewRow) -> tuple[str, ...]:
    image = MASK + PurePosixPath(row.image).suffix if row.image else ""
    return masked(row.subject_id), masked(row.study_id), image, row.label, MASK if row.report else ""
