"""The stops of the tour: what each one shows, and its words before and after there is something to see."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtWidgets import QWidget

from gui.models.request_table import RequestColumn
from gui.steps import Area, Place, Step

if TYPE_CHECKING:
    from gui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Spot:
    """What a stop speaks of: a widget, or a part of one.

    Attributes
    ----------
    inside : QRect or None
        The part, in the widget's coordinates; None for the whole.
    """

    widget: QWidget
    inside: QRect | None = None


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop.

    Attributes
    ----------
    spot : callable
        Finds what is spoken of, in a window that shows ``place``.
    words : str
        What the card says.
    before : str
        The same where the step is not open yet; empty where it always is.
    """

    place: Place
    spot: Callable[["MainWindow"], Spot]
    title: str
    words: str
    before: str = ""


def stops() -> tuple[Stop, ...]:
    """Return the stops in the window's language of now."""
    return (*_before_the_run(), *_after_the_approval())


def _before_the_run() -> tuple[Stop, ...]:
    translate = QCoreApplication.translate
    return (
        Stop(
            Area.REQUESTS,
            _first_row,
            translate("tour", "Every request in one list"),
            translate(
                "tour",
                "Whoever asks to be forgotten becomes a line here, with the day by which to answer. "
                "The tour follows this one.",
            ),
        ),
        Stop(
            Step.INTAKE,
            lambda window: Spot(_frame_of(window.intake_page.verified)),
            translate("tour", "Intake: who asks, and by when"),
            translate(
                "tour",
                "The ticket, its ground and its date. No plan is frozen before somebody made sure who asks.",
            ),
        ),
        Stop(
            Step.PATIENTS,
            lambda window: Spot(window.patients_page.patient),
            translate("tour", "Patients: the right ones"),
            translate(
                "tour",
                "Ticked are those to be removed. Their images and reports stand here, to be sure; "
                "what names a person is hidden until you ask for it.",
            ),
        ),
        Stop(
            Step.PLAN,
            lambda window: Spot(window.plan_page.choices),
            translate("tour", "Plan: how they are removed"),
            translate(
                "tour", "The recommended method suits most requests. Each choice is explained in words."
            ),
        ),
        Stop(
            Step.PLAN,
            lambda window: Spot(window.plan_page.approval),
            translate("tour", "A second person approves"),
            translate("tour", "The plan is frozen here, and starts only when somebody else has signed it."),
        ),
    )


def _after_the_approval() -> tuple[Stop, ...]:
    translate = QCoreApplication.translate
    return (
        Stop(
            Step.RUN,
            lambda window: _there_or_step(window, window.run_page.bar, Step.RUN),
            translate("tour", "Run: watch it work"),
            translate(
                "tour",
                "Curves show whether the model still knows these patients, and how well it does on others. "
                "The original model is never touched.",
            ),
            translate(
                "tour",
                "After the approval, curves show here whether the model still knows these patients. A run can be "
                "paused, stopped and resumed; the original model is never touched.",
            ),
        ),
        Stop(
            Step.VERIFY,
            lambda window: _there_or_step(window, _first_card(window), Step.VERIFY),
            translate("tour", "Verify: did it work?"),
            translate(
                "tour", "The verdict in words comes first, then the figures, and what they do not prove."
            ),
            translate(
                "tour",
                "When a run has ended, its verdict stands here in words, then the figures, and what they do not "
                "prove. Accept it, or plan another run.",
            ),
        ),
        Stop(
            Step.RELEASE,
            lambda window: Spot(window.release_page.report_card),
            translate("tour", "Release: sign and file"),
            translate(
                "tour", "The report is signed and filed as a PDF. Beside it stand the copies to look after."
            ),
            translate(
                "tour",
                "An accepted verdict is signed and filed here as a PDF. Beside it stand the copies to look after. "
                "Now try it: the demo's accounts are named above.",
            ),
        ),
    )


def _first_row(window: "MainWindow") -> Spot:
    """Return the line of the open request, or the first one."""
    table, request = window.requests_page.table, window.flow.desk.request
    row = window.requests_page.model.row_of(request.number) if request is not None else None
    index = window.requests_page.model.index(row or 0, RequestColumn.CODE)
    line = table.visualRect(index)
    return Spot(table.viewport(), QRect(0, line.top(), table.viewport().width(), line.height()))


def _frame_of(widget: QWidget) -> QWidget:
    frame = widget.parentWidget()
    return frame if frame is not None else widget


def _first_card(window: "MainWindow") -> QWidget | None:
    return next(iter(window.verify_page.cards), None)


def _there_or_step(window: "MainWindow", widget: QWidget | None, step: Step) -> Spot:
    """Return a widget where it is shown, else the step in the bar above the empty page."""
    shown = widget is not None and widget.isVisible()
    return Spot(widget if shown and widget is not None else window.request_bar.steps.button(step))
