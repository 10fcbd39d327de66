"""The three live charts of a run, with the tabs that choose the output shown."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from engine.records import HEADS, EpochMetrics, Head
from engine.report.words import HEAD_TITLES
from gui.help.topics import Topic
from gui.saying import say
from gui.theme import GRID_PX
from gui.widgets.chart_panel import ChartPanel
from gui.widgets.charts import (
    AttackChart,
    LossChart,
    UtilityChart,
    attack_figures,
    loss_figures,
    utility_figures,
)
from gui.widgets.elements import button, label, spaced
from gui.widgets.live_plot import LivePlot
from gui.widgets.turns import Turns


class RunCharts(QWidget):
    """Draws one chart at a time, so that the window answers in between.

    Parameters
    ----------
    margin : float
        Half-width of the band around .5.
    """

    def __init__(self, margin: float) -> None:
        super().__init__()
        self._margin = margin
        self._history: tuple[EpochMetrics, ...] = ()
        self.head: Head = "joint"
        attack_title = self.tr("Can an attacker tell them apart?")
        utility_title = self.tr("Does the model still work?")
        loss_title = self.tr("What the objective is made of")
        turns = Turns(self)
        self.attack = LivePlot(AttackChart(self.head, margin), attack_title, turns=turns)
        self.utility = LivePlot(UtilityChart(self.head), utility_title, turns=turns)
        self.loss = LivePlot(LossChart(), loss_title, turns=turns)
        self.attack_panel = ChartPanel(attack_title, self.attack, topic=Topic.ATTACK)
        self.utility_panel = ChartPanel(utility_title, self.utility, topic=Topic.ACCURACY)
        self.loss_panel = ChartPanel(loss_title, self.loss, topic=Topic.LOSSES)
        self._arrange()

    def _arrange(self) -> None:
        charts = spaced(QHBoxLayout(), spacing=2 * GRID_PX)
        for panel in (self.attack_panel, self.utility_panel, self.loss_panel):
            charts.addWidget(panel, 1)
        column = spaced(QVBoxLayout(self), spacing=2 * GRID_PX)
        column.addLayout(self._tabs())
        column.addLayout(charts, 1)

    def _tabs(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), spacing=GRID_PX)
        row.addWidget(label(self.tr("Output shown:"), "muted"))
        self.head_tabs = QButtonGroup(self)
        for index, head in enumerate(HEADS):
            tab = button(say(HEAD_TITLES[head]), "tab", shortcut=f"Ctrl+{index + 1}")
            tab.setCheckable(True)
            tab.setChecked(head == self.head)
            self.head_tabs.addButton(tab, index)
            row.addWidget(tab)
        row.addStretch(1)
        self.head_tabs.idClicked.connect(self._show_head)
        return row

    def show_history(self, history: tuple[EpochMetrics, ...], *, selected: int | None) -> None:
        """Show these epochs; the numbers at once, the charts one after the other."""
        self._history = history
        self.attack_panel.show_figures(attack_figures(history))
        self.utility_panel.show_figures(utility_figures(history, self.head))
        self.loss_panel.show_figures(loss_figures(history))
        for chart in (self.attack, self.utility, self.loss):
            chart.show_history(history, selected=selected)

    @Slot(int)
    def _show_head(self, index: int) -> None:
        self.head = HEADS[index]
        self.attack.show_chart(AttackChart(self.head, self._margin))
        self.utility.show_chart(UtilityChart(self.head))
        self.utility_panel.show_figures(utility_figures(self._history, self.head))
