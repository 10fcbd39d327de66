"""The last step: the report signed and filed, the model in its register, and the copies that are left."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from engine.register.records import StewardRequest
from gui.dialogs import Dialogs
from gui.help.topics import Topic, set_topic
from gui.preferences import Preferences
from gui.project import RunResult
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.checklist_card import ChecklistCard
from gui.widgets.elements import button, card, icon_button, label, scrolled, set_tone, spaced
from gui.widgets.form import line_field, named
from gui.widgets.progress import ProgressPanel
from gui.widgets.signatures_card import SignaturesCard

HASH_SHOWN = 16


class ReleasePage(QWidget):
    """Left: report and model. Right: the checklist.

    Attributes
    ----------
    sign_asked, draft_asked, destroy_asked : Signal()
        Sign and file the report; write it unsigned; destroy the list of patients.
    key_sheet_asked, destroy_key_asked : Signal()
        Write whose the pseudonyms are; destroy their key.
    """

    sign_asked = Signal()
    draft_asked = Signal()
    destroy_asked = Signal()
    key_sheet_asked = Signal()
    destroy_key_asked = Signal()

    def __init__(self, dialogs: Dialogs) -> None:
        super().__init__()
        set_topic(self, Topic.RELEASE)
        self._dialogs = dialogs
        self._busy = False
        self.key = line_field(self.tr("Signing key"), hint=self.tr("A PKCS#12 file, .p12 or .pfx"))
        self.key_button = icon_button("folder", self.tr("Choose the signing key"))
        self.password = line_field(self.tr("Password of the signing key"), secret=True)
        self.sign_button = button(
            self.tr("Sign and file the report …"), "primary", picture="sign", shortcut="Ctrl+Return"
        )
        self.draft_button = button(self.tr("Write an unsigned draft …"), shortcut="Ctrl+E")
        self.state_card, state = card("good")
        self.state = label(role="strong", wrap=True)
        self.state_words = label(role="muted", wrap=True)
        state.addWidget(self.state)
        state.addWidget(self.state_words)
        self.model = label(role="strong", wrap=True)
        self.model_words = label(role="muted", wrap=True)
        self.list_words = label(role="muted", wrap=True)
        self.destroy_button = button(self.tr("Destroy the list …"))
        self.signatures = SignaturesCard(dialogs)
        self.more_button = button(self.tr("More"), "quiet")
        self.menu = QMenu(self)
        self.key_sheet_action = self.menu.addAction(self.tr("Write the key sheet …"))
        self.destroy_key_action = self.menu.addAction(self.tr("Destroy the key of the pseudonyms …"))
        self.more_button.setMenu(self.menu)
        self.checklist = ChecklistCard()
        self.progress = ProgressPanel()
        self._arrange()
        self._connect()
        self.state_card.hide()
        self.signatures.hide()

    def _arrange(self) -> None:
        left = QWidget()
        column = spaced(QVBoxLayout(left), spacing=2 * GRID_PX)
        self.report_card = self._report_card()
        cards = (self.state_card, self.report_card, self.signatures, self._model_card(), self._list_card())
        for part in cards:
            column.addWidget(part)
        column.addStretch(1)
        right = QWidget()
        beside = spaced(QVBoxLayout(right), spacing=2 * GRID_PX)
        beside.addWidget(self.checklist)
        beside.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addStretch(1)
        row = spaced(QHBoxLayout(), spacing=GROUP_PX)
        row.addWidget(scrolled(left), 5)
        row.addWidget(scrolled(right), 6)
        whole = spaced(QVBoxLayout(self), margin=GROUP_PX, spacing=2 * GRID_PX)
        whole.addLayout(row, 1)
        whole.addWidget(self.progress)

    def _report_card(self) -> QFrame:
        frame, inside = card()
        inside.setSpacing(2 * GRID_PX)
        inside.addWidget(label(self.tr("Report"), "section"))
        text = self.tr("The signed PDF is what is filed. A draft without a signature is marked as one.")
        inside.addWidget(label(text, "muted", wrap=True))
        inside.addLayout(named(self.tr("Signing key"), self._key_row()))
        inside.addLayout(named(self.tr("Password"), self.password))
        row = spaced(QHBoxLayout())
        row.addWidget(self.sign_button)
        row.addStretch(1)
        inside.addLayout(row)
        row = spaced(QHBoxLayout())
        row.addWidget(self.draft_button)
        row.addStretch(1)
        inside.addLayout(row)
        return frame

    def _key_row(self) -> QWidget:
        place = QWidget()
        row = spaced(QHBoxLayout(place), spacing=GRID_PX // 2)
        row.addWidget(self.key, 1)
        row.addWidget(self.key_button)
        return place

    def _model_card(self) -> QFrame:
        frame, inside = card()
        inside.addWidget(label(self.tr("Unlearned model"), "section"))
        inside.addWidget(self.model)
        inside.addWidget(self.model_words)
        return frame

    def _list_card(self) -> QFrame:
        self.list_card, inside = card()
        inside.addWidget(label(self.tr("List of patients"), "section"))
        inside.addWidget(self.list_words)
        row = spaced(QHBoxLayout())
        row.addWidget(self.destroy_button)
        row.addStretch(1)
        inside.addLayout(row)
        return self.list_card

    def _connect(self) -> None:
        self.key_button.clicked.connect(self._choose_key)
        self.key.textChanged.connect(self._show_ready)
        self.sign_button.clicked.connect(self.sign_asked)
        self.draft_button.clicked.connect(self.draft_asked)
        self.destroy_button.clicked.connect(self.destroy_asked)
        self.key_sheet_action.triggered.connect(self.key_sheet_asked)
        self.destroy_key_action.triggered.connect(self.destroy_key_asked)
        self._show_ready()

    @Slot(object)
    def prefer(self, preferences: Preferences) -> None:
        """Offer the preferred certificate, unless another was chosen already."""
        if preferences.certificate is not None and not self.key.text():
            self.key.setText(str(preferences.certificate))

    @property
    def key_file(self) -> Path | None:
        """The signing key that was given."""
        text = self.key.text().strip()
        return Path(text) if text else None

    def show_request(self, request: StewardRequest) -> None:
        """Show how far the release is."""
        signed = request.status == "signed"
        self.state_card.setVisible(signed)
        self.state.setText(self.tr("Signed and filed"))
        text = self.tr("SHA-256 of the signed report: {0} …")
        self.state_words.setText(text.format(request.report_sha256[:HASH_SHOWN]))
        set_tone(self.state_card, "good")
        self.report_card.setVisible(not signed)
        self.list_card.setVisible(signed)
        self.destroy_key_action.setEnabled(signed)
        self.destroy_button.setVisible(request.ids_kept)
        kept = self.tr(
            "The register still knows who was on the list. Destroy it when nobody needs it any more."
        )
        gone = self.tr("The list was destroyed; only counts and tokens are left.")
        self.list_words.setText(kept if request.ids_kept else gone)

    def show_result(self, result: RunResult) -> None:
        """Name the model that came out of the run."""
        unlearned = result.record.unlearned
        if unlearned is None:
            return
        self.model.setText(self.tr("Run {0}").format(result.record.run_id))
        text = self.tr("It is in the register of models: manifest SHA-256 {0} …, made from {1} …")
        self.model_words.setText(text.format(unlearned.sha256[:HASH_SHOWN], unlearned.parent[:HASH_SHOWN]))

    def set_busy(self, *, busy: bool) -> None:
        """Write one report at a time."""
        self._busy = busy
        self._show_ready()

    @Slot()
    def _show_ready(self) -> None:
        self.sign_button.setEnabled(self.key_file is not None and not self._busy)
        self.draft_button.setEnabled(not self._busy)
        self.more_button.setEnabled(not self._busy)
        self.signatures.set_busy(busy=self._busy)

    @Slot()
    def _choose_key(self) -> None:
        pattern = self.tr("Signing keys (*.p12 *.pfx);;All files (*)")
        file = self._dialogs.file(self.tr("Signing key"), purpose="key", pattern=pattern)
        if file is not None:
            self.key.setText(str(file))
