"""Shows a report with its identifiers masked until they are asked for."""

import re
from collections.abc import Iterable

from PySide6.QtWidgets import QPlainTextEdit

from gui.texts import MASK
from gui.theme import GRID_PX

_NUMBER = re.compile(r"\b\d{5,}\b")


def masked_report(text: str, identifiers: Iterable[str]) -> str:
    """Return a report without the given identifiers and without numbers of five digits or more.

    What was blanked before (``___``) stays as it is.
    """
    for identifier in sorted(identifiers, key=len, reverse=True):
        text = text.replace(identifier, MASK)
    return _NUMBER.sub(MASK, text)


class ReportPane(QPlainTextEdit):
    """Read-only text of one study's report."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.document().setDocumentMargin(GRID_PX)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Report of the study"))
        self.setPlaceholderText(self.tr("This study has no report."))
        self._text = ""
        self._identifiers: tuple[str, ...] = ()
        self._revealed = False

    def show_report(self, text: str, *, identifiers: Iterable[str]) -> None:
        """Show a report; these identifiers are masked in it."""
        self._text = text.strip()
        self._identifiers = tuple(one for one in identifiers if one)
        self._refresh()

    def set_revealed(self, *, revealed: bool) -> None:
        """Show identifiers, or mask them."""
        self._revealed = revealed
        self._refresh()

    def _refresh(self) -> None:
        shown = self._text if self._revealed else masked_report(self._text, self._identifiers)
        self.setPlainText(shown)
