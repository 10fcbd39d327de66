"""How the window looks: palette roles, type scale and style sheet, light and dark."""

from string import Template
from typing import Literal

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from engine.report.palette import DARK, LIGHT, Palette
from gui.preferences import Preferences, ThemeChoice
from gui.resources import FONTS

Tone = Literal["text", "muted", "primary", "on_primary", "good", "warning", "bad"]

TEXT_PX = 13
GRID_PX = 8
GROUP_PX = 24


def load_fonts(application: QApplication) -> None:
    """Register the shipped fonts and make them the application's, with figures of one width."""
    for file in sorted(FONTS.glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))
    font = QFont("Inter")
    font.setPixelSize(TEXT_PX)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    application.setFont(font)


def is_dark(palette: QPalette) -> bool:
    """Whether a Qt palette has light text on a dark ground."""
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def palette_of(palette: QPalette) -> Palette:
    """Return the tokens that go with a Qt palette, a widget's own for instance."""
    return DARK if is_dark(palette) else LIGHT


def current_palette() -> Palette:
    """Return the tokens in force for the whole application."""
    return palette_of(QGuiApplication.palette())


def tone_colour(palette: Palette, tone: Tone) -> str:
    """Return the colour of a tone; text on a primary button has the colour of the base."""
    if tone == "on_primary":
        return palette.base
    colour: str = getattr(palette, tone)
    return colour


def qt_palette(palette: Palette) -> QPalette:
    """Return the tokens as Qt's roles."""
    role = QPalette.ColorRole
    colours = {
        role.Window: palette.window,
        role.WindowText: palette.text,
        role.Base: palette.base,
        role.AlternateBase: palette.window,
        role.Text: palette.text,
        role.PlaceholderText: palette.muted,
        role.Button: palette.base,
        role.ButtonText: palette.text,
        role.ToolTipBase: palette.base,
        role.ToolTipText: palette.text,
        role.Highlight: palette.primary,
        role.HighlightedText: palette.base,
        role.Link: palette.primary,
        role.Mid: palette.border,
        role.Accent: palette.primary,
    }
    result = QPalette(QColor(palette.base), QColor(palette.window))
    for one, colour in colours.items():
        result.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, one, QColor(palette.muted))
    return result


def apply_palette(application: QApplication, palette: Palette) -> None:
    """Put a palette and its style sheet in force."""
    application.setPalette(qt_palette(palette))
    application.setStyleSheet(style_sheet(palette))


class Theme(QObject):
    """Dresses the application in the theme that was chosen, or follows the system's; lives as long as it.

    Parameters
    ----------
    application : QApplication
        The application to dress; also the owner.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._choice: ThemeChoice = "system"
        self._hints = application.styleHints()
        self._hints.colorSchemeChanged.connect(self._follow)

    def choose(self, choice: ThemeChoice) -> None:
        """Put a theme in force, for the system's own dialogs as well."""
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        self._choice = choice
        self._hints.setColorScheme(schemes.get(choice, Qt.ColorScheme.Unknown))
        self._follow()

    @Slot(object)
    def prefer(self, preferences: Preferences) -> None:
        """Put the preferred theme in force."""
        self.choose(preferences.theme)

    @Slot()
    def _follow(self) -> None:
        is_dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        if self._choice != "system":
            is_dark = self._choice == "dark"
        apply_palette(self._application, DARK if is_dark else LIGHT)


def style_sheet(palette: Palette) -> str:
    """Return the style sheet in a palette's colours."""
    tick = "tick-dark" if palette is DARK else "tick-light"
    chevron = "chevron-dark" if palette is DARK else "chevron-light"
    folder = (FONTS.parent / "icons").as_posix()
    names = ("window", "base", "text", "muted", "border", "primary", "good", "warning", "bad", "band")
    colours = {name: getattr(palette, name) for name in names}
    return _SHEET.substitute(colours, tick=f"{folder}/{tick}.svg", chevron=f"{folder}/{chevron}.svg")


_SHEET = Template((FONTS.parent / "style.qss").read_text(encoding="utf-8"))
