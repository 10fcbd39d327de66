"""The head of the window: the areas, who is signed in, and help."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton

from engine.register.accounts import Account
from gui.icons import ICON_PX, icon
from gui.steps import Area
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import IconLabel, button, icon_button, label, spaced


class Header(QFrame):
    """One button an area; at the right the account with its menu, and help.

    Attributes
    ----------
    area_asked : Signal(Area)
        Show an area.
    switch_asked, sign_out_asked, accounts_asked, preferences_asked : Signal()
        Sign in as somebody else; sign out; see the accounts, the preferences.
    stored_data_asked, tour_asked, about_asked, help_asked : Signal()
        See what is stored of patients; be shown around; see the program's parts; show help.
    """

    area_asked = Signal(object)
    switch_asked = Signal()
    sign_out_asked = Signal()
    accounts_asked = Signal()
    preferences_asked = Signal()
    stored_data_asked = Signal()
    tour_asked = Signal()
    about_asked = Signal()
    help_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self.buttons: dict[Area, QPushButton] = {}
        self.account_button = button(self.tr("Not signed in"), "quiet", picture="account")
        self.help_button = icon_button("help", self.tr("Help"))
        self.menu = QMenu(self)
        self.switch_action = self.menu.addAction(self.tr("Sign in as somebody else …"))
        self.accounts_action = self.menu.addAction(self.tr("Accounts …"))
        self.preferences_action = self.menu.addAction(self.tr("Preferences …"))
        self.stored_data_action = self.menu.addAction(self.tr("Stored data …"))
        self.tour_action = self.menu.addAction(self.tr("Tour of the demo"))
        self.about_action = self.menu.addAction(self.tr("About Forget-MI Steward …"))
        self.sign_out_action = self.menu.addAction(self.tr("Sign out"))
        self.account_button.setMenu(self.menu)
        self._arrange()
        self.switch_action.triggered.connect(self.switch_asked)
        self.accounts_action.triggered.connect(self.accounts_asked)
        self.preferences_action.triggered.connect(self.preferences_asked)
        self.stored_data_action.triggered.connect(self.stored_data_asked)
        self.tour_action.triggered.connect(self.tour_asked)
        self.about_action.triggered.connect(self.about_asked)
        self.sign_out_action.triggered.connect(self.sign_out_asked)
        self.help_button.clicked.connect(self.help_asked)

    def _arrange(self) -> None:
        picture = IconLabel(ICON_PX + GRID_PX // 2)
        picture.show_icon("app", "primary")
        row = spaced(QHBoxLayout(self), spacing=GRID_PX // 2)
        row.setContentsMargins(GROUP_PX, GRID_PX, 2 * GRID_PX, GRID_PX)
        row.addWidget(picture)
        row.addSpacing(GRID_PX // 2)
        row.addWidget(label("Forget-MI Steward", "section"))
        row.addSpacing(GROUP_PX)
        for place, (area, title) in enumerate(self._titles(), start=1):
            one = button(title, "step", shortcut=f"Ctrl+{place}")
            one.setCheckable(True)
            one.clicked.connect(self._ask_area)
            self.buttons[area] = one
            row.addWidget(one)
        row.addStretch(1)
        row.addWidget(self.account_button)
        row.addWidget(self.help_button)

    def _titles(self) -> tuple[tuple[Area, str], ...]:
        return (
            (Area.REQUESTS, self.tr("Requests")),
            (Area.DATA, self.tr("Data and model")),
            (Area.MODELS, self.tr("Models")),
            (Area.AUDIT_LOG, self.tr("Audit log")),
        )

    def show_area(self, area: Area | None) -> None:
        """Mark the area that is shown; None where a request is."""
        for one, shown in self.buttons.items():
            shown.setChecked(one is area)

    def show_account(self, account: Account | None) -> None:
        """Tell who is signed in."""
        name = account.full_name if account is not None else self.tr("Not signed in")
        self.account_button.setText(f" {name}")
        self.account_button.setIcon(icon("account", "primary"))
        spoken = self.tr("Signed in: {0}").format(name) if account is not None else name
        self.account_button.setAccessibleName(spoken)
        self.account_button.setToolTip(spoken)
        self.sign_out_action.setEnabled(account is not None)

    @Slot()
    def _ask_area(self) -> None:
        pressed = self.sender()
        for area, one in self.buttons.items():
            if one is pressed:
                self.area_asked.emit(area)
