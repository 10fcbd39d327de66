"""Every widget that takes the focus says what it is; every colour can be read."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTranslator
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QLineEdit, QWidget

from engine.report.palette import DARK, LIGHT, Palette
from gui.main_window import LEAST_SIZE, MainWindow
from gui.theme import is_dark, palette_of, qt_palette, style_sheet


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def takes_focus(widget: QWidget) -> bool:
    inner = isinstance(widget.parent(), QAbstractSpinBox | QLineEdit)
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not inner


def test_every_widget_that_takes_the_focus_has_a_name(window: MainWindow) -> None:
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in window.findChildren(QWidget)
        if takes_focus(widget) and not widget.accessibleName()
    ]
    assert nameless == []


def test_every_button_can_be_reached_by_key(window: MainWindow) -> None:
    buttons = [one for one in window.findChildren(QAbstractButton) if one.accessibleName()]
    assert len(buttons) > 20
    assert all(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in buttons)


def test_no_two_shortcuts_of_one_page_are_the_same(window: MainWindow) -> None:
    for page in window.places.values():
        keys = [one.shortcut().toString() for one in page.findChildren(QAbstractButton)]
        used = [key for key in keys if key]
        assert len(used) == len(set(used))


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_text_reaches_four_and_a_half_to_one_and_lines_three(palette: Palette) -> None:
    for ground in (palette.window, palette.base, palette.band):
        assert contrast(palette.text, ground) >= 4.5
    for ground in (palette.window, palette.base):
        assert contrast(palette.muted, ground) >= 4.5
        assert contrast(palette.primary, ground) >= 4.5
    for tone in (palette.good, palette.warning, palette.bad):
        assert contrast(tone, palette.base) >= 4.5
    assert contrast(palette.base, palette.primary) >= 4.5
    assert contrast(palette.border, palette.base) >= 3


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_tokens_and_qts_palette_stand_for_each_other(qapp: object, palette: Palette) -> None:
    assert palette_of(qt_palette(palette)) is palette
    assert is_dark(qt_palette(palette)) == (palette is DARK)
    assert "$" not in style_sheet(palette)


class LongerTexts(QTranslator):
    """A language whose texts are two fifths longer than the English ones."""

    def translate(self, context: str, source: str, disambiguation: str = "", n: int = -1) -> str:
        return f"{source} {'lorem ipsum ' * 20}"[: round(1.4 * len(source)) + 1]

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's own name
        return False


@pytest.fixture
def longer_texts(application: QApplication) -> Iterator[None]:
    translator = LongerTexts()
    application.installTranslator(translator)
    yield
    application.removeTranslator(translator)


def test_pages_fit_the_smallest_window_when_texts_are_two_fifths_longer(
    longer_texts: None, window: MainWindow
) -> None:
    assert window.start_page.preview.read_button.text().startswith("Read the data set lorem")
    window.start_page.show_preview()
    assert LEAST_SIZE.expandedTo(window.minimumSizeHint()) == LEAST_SIZE
    for place in range(window.pages.count()):
        assert window.pages.widget(place).minimumSizeHint().width() <= LEAST_SIZE.width()


def test_wheel_over_a_choice_scrolls_the_page_instead_of_choosing(window: MainWindow) -> None:
    box = window.start_page.preview.form.blank_box
    box.show_choices([("a", "a"), ("b", "b"), ("c", "c")], chosen="b")
    none = Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    box.wheelEvent(turn)
    assert box.currentData() == "b"
    assert not turn.isAccepted()
