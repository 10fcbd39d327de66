"""What can be asked about: each topic is a section of the handbook, by the name that links use."""

from enum import StrEnum

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from engine.audit.result import Outcome
from engine.handbook.markup import anchor_of
from engine.report.verdict_words import WORDS

_PROPERTY = "helpTopic"
_ASKED = QEvent.Type(QEvent.registerEventType())


class Topic(StrEnum):
    """The numbers and pages that the window explains."""

    ACCURACY = "accuracy"
    ATTACK = "attack-auc"
    AUDIT_LOG = "audit-log"
    COUNTS = "found-usable-rejected"
    EPOCHS = "epochs"
    INTAKE = "2-who-is-meant-and-on-what-ground"
    INTERVAL = "interval"
    JOB = "the-job-in-ten-pictures"
    LIMITS = "what-the-program-does-not-prove"
    LOSSES = "loss-terms"
    MARGIN = "margin"
    NO_MODEL = "no-model-was-kept"
    PART = "part-of-the-training-patients"
    REFERENCE = "reference"
    RELEASE = "10-release-and-report"
    REQUESTS = "1-the-request-arrives"
    SMALLEST = "smallest-detectable"
    SPLIT = "train-unseen-and-none"
    TOLERANCE = "tolerated-loss"
    VERDICTS = "what-the-verdicts-mean"


class HelpAsked(QEvent):
    """Sent to a window when somebody wants to know; ``anchor`` names the section of the handbook."""

    TYPE = _ASKED

    def __init__(self, anchor: str) -> None:
        super().__init__(_ASKED)
        self.anchor = anchor


def ask(widget: QWidget, anchor: str) -> None:
    """Ask a widget's window for a section."""
    QApplication.sendEvent(widget.window(), HelpAsked(anchor))


def set_topic(widget: QWidget, topic: Topic) -> None:
    """Say what F1 explains while the focus is on a widget or inside it."""
    widget.setProperty(_PROPERTY, topic.value)


def topic_of(widget: QWidget | None) -> str:
    """Return the anchor of the nearest topic, from the widget outwards; the job as a whole where there is none."""
    while widget is not None:
        anchor = widget.property(_PROPERTY)
        if isinstance(anchor, str):
            return anchor
        widget = widget.parentWidget()
    return Topic.JOB


def verdict_topic(state: Outcome) -> str:
    """Return the section that explains a verdict; it has the verdict's English title."""
    return anchor_of(WORDS[state].title)
