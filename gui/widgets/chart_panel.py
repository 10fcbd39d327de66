"""A chart in a card: its question as title, the chart, and its numbers as a table on demand."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from gui.help.buttons import HelpButton
from gui.help.topics import Topic, set_topic
from gui.models.figures import Figures
from gui.theme import GRID_PX
from gui.widgets.elements import button, label, spaced
from gui.widgets.figure_table import FigureTable


class ChartPanel(QFrame):
    """Title, chart or table, and the button that swaps them.

    Parameters
    ----------
    title : str
        What the chart answers.
    chart : QWidget
        The chart.
    topic : Topic
        What its question mark and F1 explain.
    """

    def __init__(self, title: str, chart: QWidget, *, topic: Topic) -> None:
        super().__init__()
        set_topic(self, topic)
        self.setProperty("role", "card")
        self.table = FigureTable(title)
        self.numbers_button = button(self.tr("Show numbers"), "quiet", picture="table")
        self.numbers_button.setCheckable(True)
        self.numbers_button.setAccessibleName(self.tr("Show numbers: {0}").format(title))
        self.numbers_button.toggled.connect(self._swap)
        self._stack = QStackedLayout()
        self._stack.addWidget(chart)
        self._stack.addWidget(self.table)
        self.help_button = HelpButton(topic, self.tr("Explain: {0}").format(title))
        self._arrange(title)

    def _arrange(self, title: str) -> None:
        head = spaced(QHBoxLayout(), spacing=GRID_PX)
        head.addWidget(label(title, "strong", wrap=True), 1)
        head.addWidget(self.numbers_button)
        head.addWidget(self.help_button)
        column = spaced(QVBoxLayout(self), spacing=GRID_PX)
        column.setContentsMargins(2 * GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        column.addLayout(head)
        column.addLayout(self._stack, 1)

    def show_figures(self, figures: Figures) -> None:
        """Replace the numbers."""
        self.table.show_figures(figures)

    @Slot(bool)
    def _swap(self, numbers: bool) -> None:  # noqa: FBT001 - the signal's own argument
        self._stack.setCurrentIndex(1 if numbers else 0)
        words = self.tr("Show chart") if numbers else self.tr("Show numbers")
        self.numbers_button.setText(f" {words}")
