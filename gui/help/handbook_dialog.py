"""The handbook in a window of its own: contents, text with pictures, and the PDF where it was built."""

import shutil

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.files import user_errors_of_disk
from engine.handbook.book import Handbook
from engine.handbook.markup import Heading
from engine.handbook.pdf import PDF
from gui.dialogs import Dialogs
from gui.help.view import HandbookView
from gui.messages import Message, Messages
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import button, spaced

SIZE = QSize(1000, 720)
CONTENTS_PX = 264
DEEPEST = 2
ANCHOR_ROLE = Qt.ItemDataRole.UserRole


class HandbookDialog(QDialog):
    """Shows the whole handbook; may stay open beside the window.

    Parameters
    ----------
    handbook : Handbook
        The text.
    dialogs, messages
        Who asks where to save the PDF, and who tells how that went.
    """

    def __init__(
        self, handbook: Handbook, *, dialogs: Dialogs, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._messages = messages
        self.setWindowTitle(self.tr("Handbook"))
        self.resize(SIZE)
        self.contents = QListWidget()
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setFixedWidth(CONTENTS_PX)
        self.contents.setWordWrap(True)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = HandbookView(self.tr("Text of the handbook"), follow=self.show_section)
        self.pdf_button = button(self.tr("Save as PDF …"), picture="export")
        self.pdf_button.setVisible(PDF.is_file())
        self.pdf_button.clicked.connect(self._save_pdf)
        self.close_button = button(self.tr("Close"))
        self.close_button.clicked.connect(self.close)
        self._handbook = handbook
        for heading in handbook.headings:
            self._list_heading(heading)
        self.contents.currentItemChanged.connect(self._go)
        self._arrange()

    def _list_heading(self, heading: Heading) -> None:
        if heading.level <= DEEPEST:
            item = QListWidgetItem("    " * (heading.level - 1) + heading.text)
            item.setData(ANCHOR_ROLE, heading.anchor)
            self.contents.addItem(item)

    def _arrange(self) -> None:
        middle = spaced(QHBoxLayout(), spacing=2 * GRID_PX)
        middle.addWidget(self.contents)
        middle.addWidget(self.text, 1)
        foot = spaced(QHBoxLayout())
        foot.addWidget(self.pdf_button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = spaced(QVBoxLayout(self), margin=GROUP_PX, spacing=2 * GRID_PX)
        column.addLayout(middle, 1)
        column.addLayout(foot)

    def show_section(self, anchor: str) -> None:
        """Open at a section; at the beginning where there is none of that name."""
        if not self.isVisible():
            self.show()
            self.text.show_text(self._handbook.text)
        self.raise_()
        self.activateWindow()
        self.text.scrollToAnchor(anchor)
        self._mark(anchor)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self, anchor: str) -> None:
        self.contents.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        for row in range(self.contents.count()):
            if self.contents.item(row).data(ANCHOR_ROLE) == anchor:
                self.contents.setCurrentRow(row)
        self.contents.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    @Slot(QListWidgetItem, QListWidgetItem)
    def _go(self, item: QListWidgetItem | None, before: QListWidgetItem | None) -> None:
        if item is not None:
            self.text.scrollToAnchor(str(item.data(ANCHOR_ROLE)))

    @Slot()
    def _save_pdf(self) -> None:
        title = self.tr("Save the handbook")
        out = self._dialogs.new_file(title, purpose="export", name=PDF.name, pattern=self.tr("PDF (*.pdf)"))
        if out is None:
            return
        try:
            with user_errors_of_disk(out.parent):
                shutil.copyfile(PDF, out)
        except Exception as error:  # noqa: BLE001 - what the user can mend becomes a banner, the rest a crash report
            self._messages.tell_error(error)
        else:
            self._messages.post(Message("good", self.tr("The handbook was saved as {0}.").format(out.name)))
