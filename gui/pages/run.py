"""The fourth page: a run as it goes, with its curves, its log in plain words, pause and safe stop."""

import time
from collections.abc import Callable

from PySide6.QtCore import QLocale, QTime, Signal, Slot
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from engine.audit.result import Thresholds
from engine.events import Event, Measured, Notice, Progress
from engine.records import HEADS, EpochMetrics
from engine.report.words import HEAD_TITLES, share
from engine.unlearning.selection import is_better
from gui.help.topics import Topic, set_topic
from gui.models.run_clock import RunClock
from gui.saying import say
from gui.texts import duration
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import label, spaced
from gui.widgets.problem_list import ProblemList
from gui.widgets.run_bar import RunBar
from gui.widgets.run_charts import RunCharts

LOG_LINES = 2_000
LOG_PX = 128


class RunPage(QWidget):
    """Empty: words. Running: bar, curves, log.

    Attributes
    ----------
    pause_asked, stop_asked, resume_asked : Signal()
        What the steward wants of the job.
    """

    pause_asked = Signal()
    stop_asked = Signal()
    resume_asked = Signal()

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._now = now
        self._clock = RunClock(now)
        self._planned = 0
        self._selected: EpochMetrics | None = None
        self._step = ""
        self.history: tuple[EpochMetrics, ...] = ()
        self.bar = RunBar()
        self.log = QPlainTextEdit()
        self.log.setReadOnly(True)
        self.log.setTabChangesFocus(True)
        self.log.setMaximumBlockCount(LOG_LINES)
        self.log.setAccessibleName(self.tr("Log of the run"))
        self.log.setFixedHeight(LOG_PX)
        self.log.document().setDocumentMargin(GRID_PX)
        self.warnings = ProblemList()
        self._warned: list[str] = []
        self.charts = RunCharts(Thresholds().margin)
        set_topic(self, Topic.EPOCHS)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._full())
        self.bar.pause_asked.connect(self.pause_asked)
        self.bar.stop_asked.connect(self.stop_asked)
        self.bar.resume_asked.connect(self.resume_asked)

    def _empty(self) -> QWidget:
        page = QWidget()
        column = spaced(QVBoxLayout(page), margin=GROUP_PX)
        column.addStretch(1)
        for text, role in (
            (self.tr("No run yet"), "section"),
            (
                self.tr(
                    "Choose patients and a method, then start. The curves appear here while the run works."
                ),
                "muted",
            ),
        ):
            words = label(text)
            words.setProperty("role", role)
            words.setAlignment(words.alignment() | words.alignment().AlignHCenter)
            column.addWidget(words)
        column.addStretch(1)
        return page

    def _full(self) -> QWidget:
        page = QWidget()
        column = spaced(QVBoxLayout(page), margin=GROUP_PX, spacing=2 * GRID_PX)
        column.addWidget(self.bar)
        column.addWidget(self.warnings)
        column.addWidget(self.charts, 1)
        column.addWidget(self.log)
        return page

    def show_none(self) -> None:
        """Show no run."""
        self.history = ()
        self._stack.setCurrentIndex(0)

    def begin(self, planned: int, *, history: tuple[EpochMetrics, ...] = (), resumed: bool = False) -> None:
        """Show a run that starts now, or goes on after ``history`` with its warnings."""
        self._planned = planned
        self._clock = RunClock(self._now)
        self._clock.start()
        self._selected = None
        self._step = ""
        self.history = ()
        if not resumed:
            self._show_warnings([])
        self.log.clear()
        self.bar.show_words(self.tr("Preparing"))
        self.bar.bar.setRange(0, 0)
        self.bar.selected.setText("")
        self.bar.left.setText("")
        self.bar.step.setText("")
        self.bar.show_paused(paused=False)
        self.bar.set_running(running=True)
        for metrics in history:
            self._add(metrics, timed=metrics is history[-1])
        self._show_curves()
        self._stack.setCurrentIndex(1)

    def end(self, words: str, *, can_resume: bool) -> None:
        """Show how the run ended, and whether it can go on."""
        self._clock.pause()
        self.bar.show_words(words)
        self.bar.bar.setRange(0, max(self._planned, 1))
        self.bar.bar.setValue(self.history[-1].epoch if self.history else 0)
        self.bar.left.setText("")
        self.bar.step.setText("")
        self.bar.set_running(running=False)
        self.bar.offer_resume(offered=can_resume)
        self._write(words)

    def show_paused(self, *, paused: bool) -> None:
        """Show that the run waits, or goes on."""
        (self._clock.pause if paused else self._clock.start)()
        self.bar.show_paused(paused=paused)
        self._write(self.tr("Paused.") if paused else self.tr("Going on."))

    def show_stopping(self) -> None:
        """Show that the run ends at the next safe point."""
        self.bar.set_running(running=False)
        self.bar.show_words(self.tr("Stopping at the next safe point …"))

    @Slot(tuple)
    def show_events(self, events: tuple[Event, ...]) -> None:
        """Take a batch of events from the job."""
        for event in events:
            match event:
                case Measured(metrics):
                    self._add(metrics)
                case Notice(level):
                    self._note(level, event.words(say))
                case Progress():
                    self._begin_step(event.words(say), counted=event.total > 0)
        self._show_last_step(events)
        if any(isinstance(event, Measured) for event in events):
            self._show_curves()
        self._show_time()

    def _begin_step(self, step: str, *, counted: bool) -> None:
        """Write a step into the log that is not counted below the bar."""
        if step != self._step and not counted:
            self._write(step)
        self._step = step

    def _note(self, level: str, text: str) -> None:
        """Write a notice into the log; a warning stays in sight as well."""
        if level == "info":
            self._write(text)
            return
        self._write(self.tr("Warning: {0}").format(text))
        if text not in self._warned:
            self._show_warnings([*self._warned, text])

    def _show_warnings(self, warned: list[str]) -> None:
        self._warned = warned
        self.warnings.show_problems(warned)

    def _show_last_step(self, events: tuple[Event, ...]) -> None:
        last = next((event for event in reversed(events) if isinstance(event, Progress)), None)
        if last is not None:
            self.bar.show_step(last)

    def _add(self, metrics: EpochMetrics, *, timed: bool = True) -> None:
        self.history = (*(one for one in self.history if one.epoch < metrics.epoch), metrics)
        if timed:
            self._clock.mark_epoch()
        if is_better(metrics, self._selected):
            self._selected = metrics
        self.bar.show_epochs(done=metrics.epoch, planned=self._planned)
        self.bar.show_selected(self._selected.epoch if self._selected else None)
        self._write(self._sentence(metrics))

    def _sentence(self, metrics: EpochMetrics) -> str:
        attacks = ", ".join(
            f"{share(metrics.head(head).attack)} ({say(HEAD_TITLES[head].lower())})" for head in HEADS
        )
        name = self.tr("Epoch {0}").format(metrics.epoch) if metrics.epoch else self.tr("Original model")
        unseen = share(metrics.joint.unseen_select.auc)
        text = self.tr("{0}: attack AUC {1}; AUC on unseen patients {2}").format(name, attacks, unseen)
        kept = metrics.qualifies or metrics.epoch == 0
        return text if kept else text + self.tr("; accuracy below the tolerance")

    def _show_time(self) -> None:
        done = self.history[-1].epoch if self.history else 0
        seconds = self._clock.seconds_left(epochs=self._planned - done)
        if done >= self._planned:
            none = self.tr("no epoch qualifies yet")
            self.bar.left.setText(self.tr("the audit follows") if self._selected else none)
        elif seconds is None:
            self.bar.left.setText(self.tr("time left: known after the first epoch"))
        else:
            self.bar.left.setText(self.tr("{0} left, then the audit").format(duration(seconds)))

    def _show_curves(self) -> None:
        selected = self._selected.epoch if self._selected else None
        self.charts.show_history(self.history, selected=selected)

    def _write(self, text: str) -> None:
        at = QLocale().toString(QTime.currentTime(), "HH:mm:ss")
        self.log.appendPlainText(f"{at}  {text}")
