"""The preferences: language, theme, device, folders, the report's letterhead, the certificate, the retention."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.errors import UserError
from engine.report.letterhead import LONGEST_NAME, Letterhead
from gui.dialogs import Dialogs
from gui.preferences import LONGEST_RETENTION_DAYS, Preferences
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import ChoiceBox, button, label, scrolled, spaced
from gui.widgets.place_field import PlaceField

WIDTH_PX, HEIGHT_PX = 560, 680


class PreferencesDialog(QDialog):
    """Shows preferences and hands on what was changed; keeps nothing itself.

    Attributes
    ----------
    saved : Signal(object, object)
        The new Preferences and Letterhead.
    """

    saved = Signal(object, object)

    def __init__(
        self,
        preferences: Preferences,
        letterhead: Letterhead,
        *,
        dialogs: Dialogs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.resize(WIDTH_PX, HEIGHT_PX)
        self.language = self._choice(self.tr("Language"), self._languages(), preferences.language)
        self.theme = self._choice(self.tr("Colours"), self._themes(), preferences.theme)
        self.device = self._choice(self.tr("Device for new runs"), self._devices(), preferences.device)
        self.workspace = PlaceField(
            self.tr("Folder for runs and demo"), kind="folder", purpose="workspace", dialogs=dialogs
        )
        self.store = PlaceField(
            self.tr("Folder for prepared images"), kind="folder", purpose="store", dialogs=dialogs
        )
        self.logo = PlaceField(self.tr("Logo, PNG or JPEG"), kind="file", purpose="logo", dialogs=dialogs)
        self.certificate = PlaceField(
            self.tr("Certificate for signing"), kind="file", purpose="certificate", dialogs=dialogs
        )
        self.site = QLineEdit(letterhead.name)
        self.site.setMaxLength(LONGEST_NAME)
        self.site.setAccessibleName(self.tr("Name of the site"))
        self.retention = self._days(preferences.retention_days)
        self._show_places(preferences, letterhead)
        self.trouble = label(role="strong", wrap=True)
        self.trouble.hide()
        self.save_button = button(self.tr("Save"), "primary")
        self.cancel_button = button(self.tr("Cancel"))
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self.reject)
        self._arrange()

    def _choice(self, name: str, choices: Sequence[tuple[str, str]], chosen: str) -> QComboBox:
        box = ChoiceBox(name)
        box.show_choices(choices, chosen=chosen)
        return box

    def _languages(self) -> tuple[tuple[str, str], ...]:
        own = (("English", "en"), ("Deutsch", "de"), ("Français", "fr"), ("Español", "es"))
        return ((self.tr("As the system"), "system"), *own)

    def _themes(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("As the system"), "system"),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
        )

    def _devices(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Automatic"), "auto"),
            (self.tr("Processor (CPU)"), "cpu"),
            (self.tr("NVIDIA GPU"), "cuda"),
        )

    def _days(self, days: int) -> QSpinBox:
        box = QSpinBox()
        box.setRange(0, LONGEST_RETENTION_DAYS)
        box.setValue(days)
        box.setSuffix(self.tr(" days"))
        box.setAlignment(Qt.AlignmentFlag.AlignRight)
        box.setAccessibleName(self.tr("Keep lists of patients after release"))
        return box

    def _show_places(self, preferences: Preferences, letterhead: Letterhead) -> None:
        self.workspace.field.setText(str(preferences.workspace))
        self.store.field.setText("" if preferences.store is None else str(preferences.store))
        self.logo.field.setText("" if letterhead.logo is None else str(letterhead.logo))
        self.certificate.field.setText(
            "" if preferences.certificate is None else str(preferences.certificate)
        )

    def _arrange(self) -> None:
        inside = QWidget()
        column = spaced(QVBoxLayout(inside), spacing=2 * GRID_PX)
        self._add_window_group(column)
        self._add_work_group(column)
        self._add_report_group(column)
        column.addStretch(1)
        foot = spaced(QHBoxLayout())
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        whole = spaced(QVBoxLayout(self), margin=GROUP_PX, spacing=2 * GRID_PX)
        whole.addWidget(scrolled(inside), 1)
        whole.addWidget(self.trouble)
        whole.addLayout(foot)

    def _add_window_group(self, column: QVBoxLayout) -> None:
        column.addWidget(label(self.tr("Window"), "section"))
        next_start = self.tr("In force at the next start.")
        self._add(column, self.language, self.tr("Language"), hint=next_start)
        self._add(column, self.theme, self.tr("Colours"))

    def _add_work_group(self, column: QVBoxLayout) -> None:
        column.addWidget(label(self.tr("Work"), "section"))
        self._add(column, self.device, self.tr("Device for new runs"))
        moved = self.tr("In force at the next start. What lies in the old folder stays there.")
        self._add(column, self.workspace, self.tr("Folder for runs and demo"), hint=moved)
        cache = self.tr("Empty: the user's cache. An empty folder that only you may read. {0}").format(moved)
        self._add(column, self.store, self.tr("Folder for prepared images"), hint=cache)
        kept = self.tr(
            "When a request was released, the register keeps its list so long; then you are reminded to destroy it."
        )
        self._add(column, self.retention, self.tr("Keep lists of patients after release"), hint=kept)

    def _add_report_group(self, column: QVBoxLayout) -> None:
        column.addWidget(label(self.tr("Report"), "section"))
        self._add(
            column, self.site, self.tr("Name of the site"), hint=self.tr("Stands on top of each report.")
        )
        self._add(column, self.logo, self.tr("Logo, PNG or JPEG"))
        hint = self.tr("A PKCS#12 file; its password is asked for at each signature and never kept.")
        self._add(column, self.certificate, self.tr("Certificate for signing"), hint=hint)

    def _add(self, column: QVBoxLayout, field: QWidget, name: str, *, hint: str = "") -> None:
        group = spaced(QVBoxLayout(), spacing=GRID_PX // 2)
        title = label(name, "small")
        title.setBuddy(field)
        group.addWidget(title)
        group.addWidget(field)
        if hint:
            group.addWidget(label(hint, "small", wrap=True))
        column.addLayout(group)

    @Slot()
    def _save(self) -> None:
        workspace = self.workspace.path
        if workspace is None:
            self.tell(self.tr("Choose a folder for runs and demo."))
            return
        preferences = Preferences(
            workspace=workspace,
            device=self.device.currentData(),
            theme=self.theme.currentData(),
            language=self.language.currentData(),
            store=self.store.path,
            certificate=self.certificate.path,
            retention_days=self.retention.value(),
        )
        self.saved.emit(preferences, Letterhead(self.site.text().strip(), self.logo.path))

    def show_refusal(self, error: UserError) -> None:
        """Say why nothing was saved."""
        self.tell(f"{error.what} {error.do}")

    def tell(self, words: str) -> None:
        """Show words above the buttons."""
        self.trouble.setText(words)
        self.trouble.show()
