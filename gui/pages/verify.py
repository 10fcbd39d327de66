"""The fifth page: the verdict in words, then the figures, what they do not prove, and the report."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from engine.audit.result import Audit
from engine.report.palette import Palette
from engine.report.verdict_words import VerdictWords
from engine.report.verdicts import states_in_order, verdicts_of
from gui.help.buttons import explained
from gui.help.topics import Topic, set_topic, verdict_topic
from gui.models.audit_figures import attack_table, utility_table
from gui.project import RunResult
from gui.saying import say
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.audit_plot import AuditPlot
from gui.widgets.chart_panel import ChartPanel
from gui.widgets.elements import button, card, empty, label, spaced
from gui.widgets.figure_table import FigureTable
from gui.widgets.progress import ProgressPanel
from gui.widgets.run_summary import RunSummary
from gui.widgets.turns import Turns
from gui.widgets.verdict_card import VerdictCard

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from engine.report.content import ResidualRiskSection

CHART_PX = 380


class VerifyPage(QWidget):
    """Empty: words. Full: everything that was measured.

    Attributes
    ----------
    accept_asked, again_asked, folder_asked, reference_asked, qualification_asked : Signal()
        Go to the release; plan another run; open the run's folder; train the retrained model; try the settings
        on patients drawn at random.
    """

    accept_asked = Signal()
    again_asked = Signal()
    folder_asked = Signal()
    reference_asked = Signal()
    qualification_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.accept_button = button(self.tr("Accept and go to release"), "primary", shortcut="Ctrl+Return")
        self.again_button = button(self.tr("Plan another run"))
        self.folder_button = button(self.tr("Open the run's folder"), picture="folder")
        self.run_summary = RunSummary()
        self.progress = ProgressPanel()
        self.cards: list[VerdictCard] = []
        self._verdicts = spaced(QVBoxLayout(), spacing=GRID_PX)
        turns = Turns(self)
        self.attack = AuditPlot(_draw_attack, self.tr("Attack before and after"), turns=turns)
        self.attack_panel = ChartPanel(
            self.tr("Can an attacker tell them from unseen patients?"), self.attack, topic=Topic.ATTACK
        )
        self.utility = AuditPlot(_draw_utility, self.tr("Change of accuracy"), turns=turns)
        self.utility_panel = ChartPanel(
            self.tr("What did the model lose?"), self.utility, topic=Topic.TOLERANCE
        )
        self.heads = FigureTable(self.tr("Attack per output"), grows=True)
        self.limits_card, self._limits = card()
        set_topic(self, Topic.VERDICTS)
        set_topic(self.limits_card, Topic.LIMITS)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._full())
        self.accept_button.clicked.connect(self.accept_asked)
        self.again_button.clicked.connect(self.again_asked)
        self.folder_button.clicked.connect(self.folder_asked)
        self.run_summary.reference_button.clicked.connect(self.reference_asked)
        self.run_summary.qualify_button.clicked.connect(self.qualification_asked)

    def _empty(self) -> QWidget:
        page = QWidget()
        column = spaced(QVBoxLayout(page), margin=GROUP_PX)
        column.addStretch(1)
        for text, role in (
            (self.tr("Nothing to verify yet"), "section"),
            (
                self.tr("When a run has ended, its verdict stands here in words, with the figures below."),
                "muted",
            ),
        ):
            words = label(text)
            words.setProperty("role", role)
            words.setAlignment(words.alignment() | Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        column.addStretch(1)
        return page

    def _full(self) -> QWidget:
        inside = QWidget()
        inside.setProperty("role", "page")
        column = spaced(QVBoxLayout(inside), margin=GROUP_PX, spacing=2 * GRID_PX)
        column.addLayout(self._verdicts)
        column.addWidget(self.run_summary)
        column.addLayout(self._charts())
        self.heads_card = self._heads_card()
        column.addWidget(self.heads_card)
        column.addWidget(self.limits_card)
        column.addStretch(1)
        self.scroll_area = QScrollArea()
        self.scroll_area.setWidget(inside)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setAccessibleName(self.tr("Verdict and figures"))
        page = QWidget()
        whole = spaced(QVBoxLayout(page), spacing=0)
        whole.addWidget(self.scroll_area, 1)
        whole.addWidget(self.progress)
        whole.addWidget(self._actions())
        return page

    def _heads_card(self) -> QFrame:
        frame, inside = card()
        set_topic(frame, Topic.INTERVAL)
        inside.addLayout(
            explained(
                label(self.tr("Attack AUC per output, with 95 % intervals; .5 means no signal"), "strong"),
                Topic.INTERVAL,
            )
        )
        inside.addWidget(self.heads)
        return frame

    def _charts(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), spacing=2 * GRID_PX)
        for panel in (self.attack_panel, self.utility_panel):
            panel.setFixedHeight(CHART_PX)
            row.addWidget(panel, 1)
        return row

    def _actions(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "foot")
        row = spaced(QHBoxLayout(frame), spacing=GRID_PX)
        row.setContentsMargins(GROUP_PX, GRID_PX + GRID_PX // 2, GROUP_PX, GRID_PX + GRID_PX // 2)
        row.addWidget(self.again_button)
        row.addWidget(self.folder_button)
        row.addStretch(1)
        row.addWidget(self.accept_button)
        return frame

    def set_busy(self, *, busy: bool) -> None:
        """Lock what would start a second job."""
        for one in (self.accept_button, self.again_button, *self._further):
            one.setEnabled(not busy)

    def set_signed(self, *, signed: bool) -> None:
        """Allow nothing that would change a signed run."""
        for one in (self.again_button, *self._further):
            one.setVisible(one.isVisibleTo(self) and not signed)

    @property
    def _further(self) -> tuple[QPushButton, ...]:
        return (self.run_summary.reference_button, self.run_summary.qualify_button)

    def show_none(self) -> None:
        """Show no result."""
        self._stack.setCurrentIndex(0)

    def show_result(self, result: RunResult) -> None:
        """Show a finished run."""
        audit = result.audit
        self._show_verdicts(_cards(audit) if audit else [self._none_qualified(result)])
        self.run_summary.show_result(result)
        measured = (self.attack_panel, self.utility_panel, self.heads_card, self.limits_card)
        for part in (*measured, self.accept_button):
            part.setVisible(audit is not None)
        if audit is not None:
            self._show_audit(audit)
        self._stack.setCurrentIndex(1)

    def _show_audit(self, audit: Audit) -> None:
        from engine.report.evidence import residual_risk_section

        self.attack.show_audit(audit)
        self.utility.show_audit(audit)
        self.attack_panel.show_figures(attack_table(audit))
        self.utility_panel.show_figures(utility_table(audit))
        self.heads.show_figures(attack_table(audit))
        risk = residual_risk_section(audit, say=say)
        self._show_limits(risk)

    def _show_verdicts(self, cards: list[VerdictCard]) -> None:
        for old in self.cards:
            self._verdicts.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = cards
        for one in cards:
            self._verdicts.addWidget(one)

    def _show_limits(self, risk: "ResidualRiskSection") -> None:
        empty(self._limits)
        parts = (
            (self.tr("What stays open"), risk.open_points),
            (self.tr("What this does not prove"), risk.not_proven),
        )
        for title, sentences in parts:
            if sentences:
                self._limits.addSpacing(GRID_PX)
                self._limits.addWidget(label(title, "strong"))
            for sentence in sentences:
                self._limits.addWidget(label(f"•  {sentence}", wrap=True))

    def _none_qualified(self, result: RunResult) -> VerdictCard:
        words = VerdictWords(
            title=self.tr("No model was kept"),
            sentence=self.tr("No epoch kept the model's accuracy within the tolerance."),
            meaning=self.tr(
                "After each one the AUC on unseen patients or on retained patients lay further below the original's "
                "than is tolerated."
            ),
            next_step=self.tr("Plan another run with a gentler preset, or retrain the model."),
            tone="bad",
        )
        return VerdictCard(words, Topic.NO_MODEL)


def _cards(audit: Audit) -> list[VerdictCard]:
    shown = zip(states_in_order(audit), verdicts_of(audit, say=say), strict=True)
    return [VerdictCard(words, verdict_topic(state)) for state, words in shown]


def _draw_attack(axes: "Axes", audit: Audit, palette: Palette) -> None:
    from engine.report.figures import draw_before_after

    draw_before_after(axes, audit, palette=palette, say=say)


def _draw_utility(axes: "Axes", audit: Audit, palette: Palette) -> None:
    from engine.report.figures import draw_utility_change

    draw_utility_change(axes, audit, palette=palette, say=say)
