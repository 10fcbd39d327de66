"""Who has signed the report, and the fields with which another person adds a signature."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from engine.report.sign_off import SIGN_OFF, ReportSignature, SigningRole
from gui.dialogs import Dialogs
from gui.models.event_words import local_time
from gui.models.figures import Figures
from gui.theme import GRID_PX
from gui.widgets.elements import ChoiceBox, button, label, spaced
from gui.widgets.figure_table import FigureTable
from gui.widgets.form import line_field, named
from gui.widgets.place_field import PlaceField


class SignaturesCard(QFrame):
    """A line a role; below, the roles that are left with a key and its password.

    Attributes
    ----------
    sign_asked, note_asked : Signal()
        Add a signature; note in the register one that was added elsewhere.
    """

    sign_asked = Signal()
    note_asked = Signal()

    def __init__(self, dialogs: Dialogs) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._busy = False
        self.signatures: tuple[ReportSignature, ...] = ()
        self.table = FigureTable(self.tr("Signatures of the report"), grows=True)
        self.words = label(role="muted", wrap=True)
        self.role = ChoiceBox(self.tr("Sign as"))
        self.key = PlaceField(self.tr("Own signing key"), kind="file", purpose="key", dialogs=dialogs)
        self.password = line_field(self.tr("Password of the own signing key"), secret=True)
        self.sign_button = button(self.tr("Add the signature …"), picture="sign")
        self.note_button = button(self.tr("Note it in the register"))
        self.form = QWidget()
        self._arrange()
        self.key.field.textChanged.connect(self._show_ready)
        self.sign_button.clicked.connect(self.sign_asked)
        self.note_button.clicked.connect(self.note_asked)
        self.show_signatures((), recorded="")

    def _arrange(self) -> None:
        column = spaced(QVBoxLayout(self), margin=2 * GRID_PX, spacing=2 * GRID_PX)
        column.addWidget(label(self.tr("Signatures"), "section"))
        column.addWidget(self.table)
        column.addWidget(self.words)
        column.addLayout(_at_the_left(self.note_button))
        inside = spaced(QVBoxLayout(self.form), spacing=2 * GRID_PX)
        inside.addLayout(named(self.tr("Sign as"), self.role))
        hint = self.tr("A PKCS#12 file of the person who signs now, .p12 or .pfx.")
        inside.addLayout(named(self.tr("Own signing key"), self.key, hint=hint))
        inside.addLayout(named(self.tr("Password"), self.password))
        inside.addLayout(_at_the_left(self.sign_button))
        column.addWidget(self.form)

    @property
    def chosen_role(self) -> SigningRole:
        """As whom to sign."""
        role: SigningRole = self.role.currentData()
        return role

    @property
    def key_file(self) -> Path | None:
        """The key that was given."""
        return self.key.path

    def show_signatures(self, signatures: Sequence[ReportSignature], *, recorded: str) -> None:
        """Show who has signed.

        Parameters
        ----------
        recorded : str
            SHA-256 of the report as the register holds it.
        """
        self.signatures = tuple(signatures)
        signed = {one.role: one for one in signatures}
        titles = (self.tr("Signed as"), self.tr("Name"), self.tr("Time"))
        rows = tuple((role_title(role), *self._line(signed.get(role))) for role in SIGN_OFF)
        self.table.show_figures(Figures(titles, rows, text_columns=len(titles)))
        left: list[SigningRole] = [role for role in SIGN_OFF if role not in signed]
        self.role.show_choices([(role_title(one), one) for one in left], chosen="")
        known = recorded in [one.document for one in signatures]
        whole = all(one.intact for one in signatures)
        self.words.setText(self._words(known=known, whole=whole, left=len(left), recorded=recorded))
        self.form.setVisible(bool(left) and known and whole)
        self.note_button.setVisible(known and whole and self.has_unrecorded(recorded))

    def has_unrecorded(self, recorded: str) -> bool:
        """Whether a signature came after the one that the register holds."""
        return bool(self.signatures) and self.signatures[-1].document != recorded

    def _line(self, signature: ReportSignature | None) -> tuple[str, str]:
        if signature is None:
            return self.tr("not signed yet"), "–"
        if not signature.intact:
            return self.tr("changed after it was signed"), "–"
        return signature.name, local_time(signature.at) if signature.at else "–"

    def _words(self, *, known: bool, whole: bool, left: int, recorded: str) -> str:
        if not self.signatures:
            return self.tr("There is no signed report in the folder of the run that can be read.")
        if not whole:
            return self.tr("The report was changed. Keep it as it is, and have it made and signed again.")
        if not known:
            return self.tr("The report in the folder of the run is not the one that the register holds.")
        if self.has_unrecorded(recorded):
            return self.tr("A signature was added that the register does not know yet.")
        if not left:
            return self.tr("Everybody has signed.")
        return self.tr(
            "Each person signs the same PDF with a key of their own; what is signed stays as it is."
        )

    def set_busy(self, *, busy: bool) -> None:
        """Allow one signature at a time."""
        self._busy = busy
        self._show_ready()

    @Slot()
    def _show_ready(self) -> None:
        self.sign_button.setEnabled(self.key_file is not None and not self._busy)
        self.note_button.setEnabled(not self._busy)


def role_title(role: SigningRole) -> str:
    """Return a role in words."""
    titles: dict[SigningRole, str] = {
        "operator": QCoreApplication.translate("signatures", "Operator"),
        "approver": QCoreApplication.translate("signatures", "Approver"),
        "owner": QCoreApplication.translate("signatures", "Clinical owner"),
    }
    return titles[role]


def _at_the_left(widget: QWidget) -> QHBoxLayout:
    row = spaced(QHBoxLayout())
    row.addWidget(widget)
    row.addStretch(1)
    return row
