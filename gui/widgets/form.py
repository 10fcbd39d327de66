"""A column of fields, each under its name."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from gui.theme import GRID_PX
from gui.widgets.elements import label, spaced

LONGEST_LINE = 200


def line_field(name: str, *, hint: str = "", secret: bool = False) -> QLineEdit:
    """Return a field for one line; ``secret`` hides what is typed."""
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(hint)
    field.setMaxLength(LONGEST_LINE)
    if secret:
        field.setEchoMode(QLineEdit.EchoMode.Password)
    return field


def text_field(name: str, *, height_px: int) -> QPlainTextEdit:
    """Return a field for a few lines; the tabulator leaves it."""
    field = QPlainTextEdit()
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    field.setProperty("role", "field")
    field.setFixedHeight(height_px)
    field.document().setDocumentMargin(GRID_PX)
    return field


def named(name: str, field: QWidget, *, hint: str = "") -> QVBoxLayout:
    """Return a field under its name, with a sentence below where there is one to say."""
    column = spaced(QVBoxLayout(), spacing=GRID_PX // 2)
    title = label(name, "small")
    title.setBuddy(field)
    column.addWidget(title)
    column.addWidget(field)
    if hint:
        column.addWidget(label(hint, "small", wrap=True))
    return column
