"""The first page: open the demo project, or a data set and a checkpoint; then what was opened."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs import Dialogs
from gui.project import Project
from gui.settings import RecentProject
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import button, card, label, spaced
from gui.widgets.progress import ProgressPanel
from gui.widgets.project_card import ProjectCard

LEFT_PX = 520
RECENT_ROLE = Qt.ItemDataRole.UserRole


class StartPage(QWidget):
    """Left: what can be opened. Right: what is open.

    Attributes
    ----------
    demo_asked : Signal()
        Open the demo project.
    project_asked : Signal(Path, Path)
        Open this data set with this checkpoint.
    """

    demo_asked = Signal()
    project_asked = Signal(object, object)

    def __init__(self, dialogs: Dialogs) -> None:
        super().__init__()
        self._dialogs = dialogs
        self.demo_button = button(self.tr("Open the demo project"), "large", shortcut="Ctrl+D")
        self.dataset = self._path_field(self.tr("Data set: a folder or a manifest file"))
        self.checkpoint = self._path_field(self.tr("Checkpoint: the model's folder"))
        self.dataset_button = button(self.tr("Choose …"), picture="folder")
        self.dataset_button.setAccessibleName(self.tr("Choose the folder of the data set"))
        self.checkpoint_button = button(self.tr("Choose …"), picture="folder")
        self.checkpoint_button.setAccessibleName(self.tr("Choose the folder of the checkpoint"))
        self.open_button = button(self.tr("Open"), "primary", shortcut="Ctrl+O")
        self.recent = QListWidget()
        self.recent.setAccessibleName(self.tr("Recent projects"))
        self.no_recent = label(self.tr("Projects that you open are listed here."), "muted", wrap=True)
        self.progress = ProgressPanel()
        self.project = ProjectCard()
        self._arrange()
        self._connect()

    def _path_field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        return field

    def _connect(self) -> None:
        self.demo_button.clicked.connect(self.demo_asked)
        self.dataset_button.clicked.connect(self._choose_dataset)
        self.checkpoint_button.clicked.connect(self._choose_checkpoint)
        self.open_button.clicked.connect(self._ask_open)
        self.recent.itemActivated.connect(self._open_recent)
        for field in (self.dataset, self.checkpoint):
            field.textChanged.connect(self._allow_open)
            field.returnPressed.connect(self._ask_open)
        self._allow_open()

    def _arrange(self) -> None:
        left = spaced(QVBoxLayout(), spacing=GROUP_PX)
        left.addLayout(self._welcome())
        left.addWidget(self._own_data())
        left.addWidget(self._recent_card())
        left.addStretch(1)
        right = spaced(QVBoxLayout(), spacing=2 * GRID_PX)
        right.addWidget(self.progress)
        right.addWidget(self.project, 1)
        row = spaced(QHBoxLayout(self), margin=GROUP_PX, spacing=GROUP_PX)
        row.addLayout(left, 5)
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

    def _own_data(self) -> QFrame:
        frame, inside = card()
        inside.addWidget(label(self.tr("Your own data set and checkpoint"), "section"))
        for field, choose in ((self.dataset, self.dataset_button), (self.checkpoint, self.checkpoint_button)):
            row = spaced(QHBoxLayout())
            row.addWidget(field, 1)
            row.addWidget(choose)
            inside.addLayout(row)
        last = spaced(QHBoxLayout())
        last.addWidget(label(self.tr("Nothing leaves this computer."), "small"), 1)
        last.addWidget(self.open_button)
        inside.addLayout(last)
        return frame

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

    def show_project(self, project: Project) -> None:
        """Show what was opened."""
        self.project.show_project(project)

    def set_busy(self, *, busy: bool) -> None:
        """Allow one opening at a time."""
        self.demo_button.setEnabled(not busy)
        self.recent.setEnabled(not busy)
        self.progress.setVisible(busy)
        self._allow_open()

    @Slot()
    def _allow_open(self) -> None:
        given = bool(self.dataset.text().strip() and self.checkpoint.text().strip())
        self.open_button.setEnabled(given and self.demo_button.isEnabled())

    @Slot()
    def _ask_open(self) -> None:
        if self.open_button.isEnabled():
            self.project_asked.emit(Path(self.dataset.text().strip()), Path(self.checkpoint.text().strip()))

    @Slot(QListWidgetItem)
    def _open_recent(self, item: QListWidgetItem) -> None:
        project: RecentProject = item.data(RECENT_ROLE)
        self.project_asked.emit(project.dataset, project.checkpoint)

    @Slot()
    def _choose_dataset(self) -> None:
        folder = self._dialogs.folder(self.tr("Folder of the data set"), purpose="dataset")
        if folder is not None:
            self.dataset.setText(str(folder))

    @Slot()
    def _choose_checkpoint(self) -> None:
        folder = self._dialogs.folder(self.tr("Folder of the checkpoint"), purpose="checkpoint")
        if folder is not None:
            self.checkpoint.setText(str(folder))
