"""The About box: version, what the program is made of, and the licence of each part."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from engine.licences import Component, components, licence_text
from engine.version import VERSION
from gui.models.figures import Figures
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import button, label, spaced
from gui.widgets.figure_table import FigureTable

SIZE = QSize(880, 560)
TEXT_COLUMNS = 3


class AboutDialog(QDialog):
    """Lists every component; the licence of the selected one stands beneath.

    Parameters
    ----------
    parent : QWidget or None
        The window.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Forget-MI Steward"))
        self.resize(SIZE)
        self.components: tuple[Component, ...] = components()
        self.table = FigureTable(self.tr("Parts of the program"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Licence of the selected part"))
        self.close_button = button(self.tr("Close"), "primary")
        self.close_button.clicked.connect(self.accept)
        self._arrange()
        self._show_components()

    def _arrange(self) -> None:
        column = spaced(QVBoxLayout(self), margin=GROUP_PX, spacing=2 * GRID_PX)
        column.addWidget(label(self.tr("Forget-MI Steward {0}").format(VERSION), "section"))
        column.addWidget(label(self._about(), "muted", wrap=True))
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.table)
        parts.addWidget(self.text)
        parts.setVisible(bool(self.components))
        column.addWidget(parts, 1)
        if not self.components:
            column.addStretch(1)
        row = spaced(QHBoxLayout())
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addLayout(row)

    def _about(self) -> str:
        about = self.tr(
            "Removes chosen patients from a trained model and shows whether it worked. Licence: Apache-2.0."
        )
        if self.components:
            parts = self.tr("It is made of these parts; select one to read its licence.")
            return f"{about} {parts}"
        source = self.tr(
            "Started from its source; the licences of the packages lie beside them in the environment."
        )
        return f"{about} {source}"

    def _show_components(self) -> None:
        titles = (self.tr("Part"), self.tr("Version"), self.tr("Licence"))
        rows = tuple((one.name, one.version, one.licence) for one in self.components)
        self.table.show_figures(Figures(titles, rows, text_columns=TEXT_COLUMNS))
        self.table.selectionModel().selectionChanged.connect(self._show_licence)
        if rows:
            self.table.selectRow(0)

    @Slot()
    def _show_licence(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        self.text.setPlainText(licence_text(self.components[rows[0].row()]) if rows else "")
