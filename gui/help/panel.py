"""The panel at the window's right edge that explains one thing, over the page instead of beside it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from engine.handbook.book import Handbook
from gui.help.view import HandbookView
from gui.theme import GRID_PX
from gui.widgets.elements import button, icon_button, label, spaced

WIDTH_PX = 400


class HelpPanel(QFrame):
    """Hidden until something is asked; Escape closes it and gives the focus back.

    Attributes
    ----------
    handbook_asked : Signal(str)
        Open the handbook at this section.
    """

    handbook_asked = Signal(str)

    def __init__(self, over: QWidget, handbook: Handbook) -> None:
        super().__init__(over)
        self.setProperty("role", "panel")
        self.setAccessibleName(self.tr("Help"))
        self._over = over
        self._handbook = handbook
        self._anchor = ""
        self._before: QWidget | None = None
        self.title = label(role="section", wrap=True)
        self.text = HandbookView(self.tr("Explanation"), follow=self.show_section)
        self.more_button = button(self.tr("Open the handbook here"), "quiet")
        self.close_button = icon_button("close", self.tr("Close the help"))
        self.more_button.clicked.connect(self._ask_handbook)
        self.close_button.clicked.connect(self.leave)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.leave)
        over.installEventFilter(self)
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        head = spaced(QHBoxLayout(), spacing=GRID_PX)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = spaced(QVBoxLayout(self), margin=2 * GRID_PX)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def anchor(self) -> str:
        """The section that is shown."""
        return self._anchor

    def show_section(self, anchor: str) -> None:
        """Explain one section; one that the handbook does not have opens the handbook instead."""
        section = self._handbook.section(anchor)
        if section is None:
            self.handbook_asked.emit(anchor)
            return
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._anchor = anchor
        self.title.setText(section.title)
        self._place()
        self.show()
        self.raise_()
        self.text.show_text(section.text)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def leave(self) -> None:
        """Close, and give the focus back."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    @Slot()
    def _ask_handbook(self) -> None:
        self.handbook_asked.emit(self._anchor)

    def _place(self) -> None:
        width = min(WIDTH_PX, self._over.width())
        self.setGeometry(self._over.width() - width, 0, width, self._over.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the right edge."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
