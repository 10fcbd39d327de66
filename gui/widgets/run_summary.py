"""A finished run in one paragraph, what is cited beside it, and the ways to further evidence."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from engine.audit.result import Audit
from gui.models.method_words import method_words
from gui.project import RunResult
from gui.saying import say
from gui.texts import number
from gui.theme import GRID_PX
from gui.widgets.elements import button, label, spaced


class RunSummary(QFrame):
    """Shows a run with or without an audit; the buttons are there where they would add something."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.summary = label(wrap=True)
        self.qualification = label(wrap=True)
        self.run_words = label(role="small", wrap=True)
        self.reference_button = button(self.tr("Train the reference …"))
        self.reference_button.setToolTip(
            self.tr("A model trained without these patients, to compare with; best left for the night.")
        )
        self.qualify_button = button(self.tr("Qualify the settings …"))
        self.qualify_button.setToolTip(
            self.tr("A qualification run: about 100 patients drawn at random are removed from a copy.")
        )
        column = spaced(QVBoxLayout(self), margin=2 * GRID_PX, spacing=GRID_PX)
        for part in (self.summary, self.qualification, self.run_words):
            column.addWidget(part)
        row = spaced(QHBoxLayout())
        row.addWidget(self.qualify_button)
        row.addWidget(self.reference_button)
        row.addStretch(1)
        column.addLayout(row)

    def show_result(self, result: RunResult) -> None:
        """Show a finished run."""
        audit = result.audit
        self.run_words.setText(self._run_words(result))
        summary, cited = ("", "") if audit is None else _words(result, audit)
        for part, text in ((self.summary, summary), (self.qualification, cited)):
            part.setText(text)
            part.setVisible(bool(text))
        compared = audit is not None and any(head.reference is not None for head in audit.heads)
        self.reference_button.setVisible(audit is not None and not compared)
        self.qualify_button.setVisible(audit is not None and audit.qualification.same is None)

    def _run_words(self, result: RunResult) -> str:
        record = result.record
        text = self.tr("Run {0}.  Method: {1}.  Seed: {2}.  Epochs: {3} of {4}.  {5}.")
        epochs = (number(record.epochs_run), number(record.epochs_planned))
        return text.format(
            record.run_id, method_words(record.method), record.request.seed, *epochs, record.hardware.device
        )


def _words(result: RunResult, audit: Audit) -> tuple[str, str]:
    from engine.report.evidence import summary_of
    from engine.report.qualification_words import qualification_words

    cited = " ".join(qualification_words(audit, say=say)) if audit.qualification.same else ""
    return summary_of(result.record, audit, say=say), cited
