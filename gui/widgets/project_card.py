"""What is open, in figures that add up: the data set, what was rejected and why, and the model."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from engine.catalog.totals import Totals
from gui.models.figures import Figures
from gui.models.fit import misfit
from gui.models.model_facts import model_facts
from gui.project import Project
from gui.saying import say
from gui.texts import number, totals_sentence
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import button, label, rule, scrolled, spaced
from gui.widgets.fact_grid import FactGrid
from gui.widgets.figure_table import FigureTable
from gui.widgets.problem_list import ProblemList
from gui.widgets.seen_card import SeenCard

PLACE_PX = 24


class ProjectCard(QFrame):
    """Empty: words on what will stand here. Full: data set, rejects, model, and the way on.

    Attributes
    ----------
    patients_asked : Signal()
        Go on to the patients.
    read_again_asked : Signal()
        Read what changed in the data set.
    change_asked : Signal()
        Choose another way to read the data set.
    rejects_asked : Signal()
        Save the list of rejects.
    """

    patients_asked = Signal()
    read_again_asked = Signal()
    change_asked = Signal()
    rejects_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.title = label(role="section")
        self._numbers = {name: label(role="figure") for name in ("train", "unseen", "studies", "images")}
        self.totals = label(role="small", wrap=True)
        self.warnings = ProblemList()
        self.rejects = FigureTable(self.tr("Images that cannot be used, by reason"), grows=True)
        self.no_rejects = label(self.tr("Every image can be used."), "muted")
        self.model = FactGrid()
        self.seen = SeenCard()
        self.patients_button = button(self.tr("Continue"), "primary", picture="")
        self.again_button = button(self.tr("Read the data set again"), "quiet")
        self.change_button = button(self.tr("Change how it is read"), "quiet")
        self.rejects_button = button(self.tr("Save the list of rejects as CSV …"), "quiet", picture="export")
        self.patients_button.clicked.connect(self.patients_asked)
        self.again_button.clicked.connect(self.read_again_asked)
        self.change_button.clicked.connect(self.change_asked)
        self.rejects_button.clicked.connect(self.rejects_asked)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._full())

    def _empty(self) -> QWidget:
        page = QWidget()
        column = spaced(QVBoxLayout(page), margin=GROUP_PX, spacing=GRID_PX)
        column.addWidget(label(self.tr("No project is open"), "section"))
        opening = self.tr(
            "Open the demo project, or choose a data set and a checkpoint. Then, for each request:"
        )
        column.addWidget(label(opening, "muted", wrap=True))
        for place, (title, sentence) in enumerate(self._course(), start=1):
            column.addSpacing(2 * GRID_PX)
            column.addLayout(_step(place, title, sentence))
        column.addStretch(1)
        return page

    def _course(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Intake"), self.tr("Take in what the ticket says, and its list of patients.")),
            (
                self.tr("Patients"),
                self.tr("Look at images and reports; make sure that it is the right patients."),
            ),
            (self.tr("Plan"), self.tr("Choose how to remove them; a second person approves.")),
            (self.tr("Run"), self.tr("Watch the curves; pause or stop safely. The original stays as it is.")),
            (self.tr("Verify"), self.tr("Read the verdict and what it does not prove.")),
            (self.tr("Release"), self.tr("Sign the report, and see to the copies that are left.")),
        )

    def _full(self) -> QWidget:
        page = QWidget()
        column = spaced(QVBoxLayout(page), margin=2 * GRID_PX, spacing=2 * GRID_PX)
        column.addWidget(scrolled(self._facts()), 1)
        column.addWidget(self.patients_button, 0, Qt.AlignmentFlag.AlignRight)
        return page

    def _facts(self) -> QWidget:
        inside = QWidget()
        column = spaced(QVBoxLayout(inside), spacing=2 * GRID_PX)
        column.addWidget(self.title)
        column.addLayout(self._figures())
        column.addWidget(self.totals)
        column.addLayout(self._links())
        column.addWidget(self.warnings)
        column.addWidget(rule())
        column.addLayout(self._rejects_title())
        column.addWidget(self.rejects)
        column.addWidget(self.no_rejects)
        column.addWidget(rule())
        column.addWidget(label(self.tr("Model"), "strong"))
        column.addWidget(self.model)
        column.addWidget(self.seen)
        column.addStretch(1)
        return inside

    def _links(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), spacing=0)
        row.addWidget(self.again_button)
        row.addWidget(self.change_button)
        row.addStretch(1)
        return row

    def _rejects_title(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout())
        row.addWidget(label(self.tr("Not usable"), "strong"), 1)
        row.addWidget(self.rejects_button)
        return row

    def _figures(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), spacing=GROUP_PX)
        titles = {
            "train": self.tr("patients in training"),
            "unseen": self.tr("patients unseen"),
            "studies": self.tr("studies"),
            "images": self.tr("images usable"),
        }
        for name, title in titles.items():
            column = spaced(QVBoxLayout(), spacing=GRID_PX // 2)
            column.addWidget(self._numbers[name])
            column.addWidget(label(title, "small", wrap=True), 1, Qt.AlignmentFlag.AlignTop)
            row.addLayout(column, 1)
        return row

    def show_none(self) -> None:
        """Show that nothing is open."""
        self._stack.setCurrentIndex(0)

    def show_project(self, project: Project) -> None:
        """Show a project."""
        totals = project.totals
        self.title.setText(project.name)
        self._numbers["train"].setText(number(totals.train_patients))
        self._numbers["unseen"].setText(number(totals.unseen_patients))
        self._numbers["studies"].setText(number(totals.studies))
        self._numbers["images"].setText(number(totals.usable))
        split = self.tr("Split: {0}.").format(project.split_source)
        said = (one.words(say) for one in project.notices if one.level == "info")
        self.totals.setText("  ".join((f"{totals_sentence(totals)}.", split, *said)))
        self.warnings.show_problems(self._warning_words(project))
        self._show_rejects(totals)
        self.model.show_facts(model_facts(project.checkpoint))
        self._stack.setCurrentIndex(1)

    def _warning_words(self, project: Project) -> tuple[str, ...]:
        words = [one.words(say) for one in project.notices if one.level == "warning"]
        words.append(misfit(project.checkpoint, project.labels, kind=project.kind))
        if not project.checkpoint.preparation_known:
            words.append(
                self.tr(
                    "The checkpoint does not say how its images were prepared. Choose that below, under what "
                    "the model sees, before anything is planned."
                )
            )
        return tuple(filter(None, words))

    def _show_rejects(self, totals: Totals) -> None:
        rows = tuple((say(one.reason), number(one.count)) for one in totals.rejects_by_reason)
        self.rejects.show_figures(Figures((self.tr("Reason"), self.tr("Images")), rows))
        self.rejects.setVisible(bool(rows))
        self.rejects_button.setVisible(bool(rows))
        self.no_rejects.setVisible(not rows)


def _step(place: int, title: str, sentence: str) -> QHBoxLayout:
    row = spaced(QHBoxLayout(), spacing=2 * GRID_PX)
    figure = label(str(place), "figure")
    figure.setFixedWidth(PLACE_PX)
    words = spaced(QVBoxLayout(), spacing=GRID_PX // 4)
    words.addWidget(label(title, "strong"))
    words.addWidget(label(sentence, "muted", wrap=True))
    row.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return row
