"""The first page: open the demo project, or a data set and a checkpoint; then what was opened."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs import Dialogs
from gui.help.topics import Topic, set_topic
from gui.project import Project
from gui.settings import RecentProject
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.checkpoint_card import CheckpointCard
from gui.widgets.elements import button, card, label, scrolled, spaced
from gui.widgets.places_card import PlacesCard
from gui.widgets.preview_card import PreviewCard
from gui.widgets.progress import ProgressPanel
from gui.widgets.project_card import ProjectCard

RECENT_ROLE = Qt.ItemDataRole.UserRole


class StartPage(QWidget):
    """Left: what can be opened. Right: what a data set or a checkpoint was understood as, or what is open.

    Attributes
    ----------
    demo_asked : Signal()
        Open the demo project.
    project_asked : Signal(Path, Path)
        Open this data set with this checkpoint, read as it was before.
    """

    demo_asked = Signal()
    project_asked = Signal(object, object)

    def __init__(self, dialogs: Dialogs) -> None:
        super().__init__()
        self.demo_button = button(self.tr("Open the demo project"), "large", shortcut="Ctrl+D")
        self.places = PlacesCard(dialogs)
        self.recent = QListWidget()
        self.recent.setAccessibleName(self.tr("Recent projects"))
        self.no_recent = label(self.tr("Projects that you open are listed here."), "muted", wrap=True)
        self.progress = ProgressPanel()
        self.project = ProjectCard()
        self.preview = PreviewCard(dialogs)
        self.checkpoint = CheckpointCard(dialogs)
        self.setAcceptDrops(True)
        set_topic(self, Topic.COUNTS)
        self._arrange()
        self.demo_button.clicked.connect(self.demo_asked)
        self.recent.itemActivated.connect(self._open_recent)

    def _arrange(self) -> None:
        inside = QWidget()
        left = spaced(QVBoxLayout(inside), spacing=GROUP_PX)
        left.addLayout(self._welcome())
        left.addWidget(self.places)
        left.addWidget(self._recent_card())
        left.addStretch(1)
        right = spaced(QVBoxLayout(), spacing=2 * GRID_PX)
        right.addWidget(self.progress)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.project)
        self._stack.addWidget(self.preview)
        self._stack.addWidget(self.checkpoint)
        right.addWidget(self._stack, 1)
        row = spaced(QHBoxLayout(self), margin=GROUP_PX, spacing=GROUP_PX)
        row.addWidget(scrolled(inside), 5)
        row.addLayout(right, 6)

    def _welcome(self) -> QVBoxLayout:
        column = spaced(QVBoxLayout())
        title = self.tr("Remove patients from a trained model, and see whether it worked.")
        column.addWidget(label(title, "verdict", wrap=True))
        text = self.tr(
            "The demo project holds phantom patients only. It shows the whole job, from the list of patients "
            "to the report, in a few minutes."
        )
        column.addWidget(label(text, "muted", wrap=True))
        column.addSpacing(GRID_PX)
        row = spaced(QHBoxLayout())
        row.addWidget(self.demo_button)
        row.addStretch(1)
        column.addLayout(row)
        return column

    def _recent_card(self) -> QFrame:
        frame, inside = card()
        inside.addWidget(label(self.tr("Recent"), "section"))
        inside.addWidget(self.no_recent)
        inside.addWidget(self.recent, 1)
        self.recent.setFrameShape(QFrame.Shape.NoFrame)
        return frame

    def show_recent(self, projects: tuple[RecentProject, ...]) -> None:
        """List recent projects, or say that there are none."""
        self.recent.clear()
        for one in projects:
            item = QListWidgetItem(f"{one.dataset.name}  ·  {one.checkpoint.name}")
            item.setToolTip(f"{one.dataset}\n{one.checkpoint}")
            item.setData(RECENT_ROLE, one)
            self.recent.addItem(item)
        rows = sum(self.recent.sizeHintForRow(row) for row in range(self.recent.count()))
        self.recent.setFixedHeight(rows + GRID_PX)
        self.recent.setVisible(bool(projects))
        self.no_recent.setVisible(not projects)

    def show_preview(self) -> None:
        """Show the preview on the right."""
        self._stack.setCurrentWidget(self.preview)

    @property
    def is_previewing(self) -> bool:
        """Whether the preview stands on the right."""
        return self._stack.currentWidget() is self.preview

    def show_checkpoint(self) -> None:
        """Show the checkpoint on the right."""
        self._stack.setCurrentWidget(self.checkpoint)

    def show_opened(self) -> None:
        """Show on the right what is open."""
        self._stack.setCurrentWidget(self.project)

    def show_project(self, project: Project) -> None:
        """Show what was opened."""
        self.project.show_project(project)
        self.show_opened()

    def focus_next(self) -> None:
        """Give the focus to the way on."""
        if self.checkpoint.isVisible():
            self.checkpoint.take_focus()
        if self.project.patients_button.isVisible():
            self.project.patients_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, *, busy: bool) -> None:
        """Allow one opening at a time."""
        self.demo_button.setEnabled(not busy)
        self.recent.setEnabled(not busy)
        self._stack.setEnabled(not busy)
        self.progress.setVisible(busy)
        self.places.set_busy(busy=busy)

    @Slot(QListWidgetItem)
    def _open_recent(self, item: QListWidgetItem) -> None:
        project: RecentProject = item.data(RECENT_ROLE)
        self.project_asked.emit(project.dataset, project.checkpoint)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one folder or file of this computer."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile() and self.demo_button.isEnabled():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped as a checkpoint or a data set."""
        event.acceptProposedAction()
        self.places.take(Path(event.mimeData().urls()[0].toLocalFile()))
