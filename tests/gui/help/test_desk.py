"""F1 and the question marks: what is explained, and where the focus goes."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.handbook.book import read_handbook
from engine.report.verdict_words import WORDS
from gui.help.buttons import HelpButton
from gui.help.topics import Topic, verdict_topic
from gui.main_window import MainWindow
from gui.steps import Area
from gui.widgets.verdict_card import VerdictCard

LEFT = Qt.MouseButton.LeftButton


@pytest.mark.parametrize("topic", Topic)
def test_every_topic_is_a_section_of_the_handbook(topic: Topic) -> None:
    section = read_handbook().section(topic)

    assert section is not None
    assert section.text


def test_question_mark_explains_its_figure_and_escape_gives_the_focus_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.flow.go(Area.DATA)
    places = window.start_page.places.dataset
    places.setFocus()
    (button,) = (one for one in window.plan_page.findChildren(HelpButton) if "Fixed" in one.accessibleName())
    window.help_desk.explain(Topic.MARGIN)
    panel = window.help_desk.panel
    assert panel is not None
    assert panel.isVisible()
    assert panel.title.text() == "Margin"
    assert "Cannot tell".lower() in panel.text.toPlainText().lower()
    button.click()
    assert panel.anchor == Topic.MARGIN
    qtbot.keyClick(panel.text, Qt.Key.Key_Escape)

    assert not panel.isVisible()
    qtbot.waitUntil(places.hasFocus)


def test_f1_explains_the_page_of_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    window.flow.go(Area.DATA)
    window.start_page.demo_button.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1)

    assert window.help_desk.panel is not None
    assert window.help_desk.panel.anchor == Topic.COUNTS


def test_link_in_the_panel_leads_to_another_section_and_the_handbook_opens_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.help_desk.explain(Topic.ACCURACY)
    panel = window.help_desk.panel
    assert panel is not None
    panel.show_section("retained")
    assert panel.title.text() == "Retained"
    panel.show_section("no-such-section")
    dialog = window.help_desk.dialog
    assert dialog is not None
    qtbot.mouseClick(panel.more_button, LEFT)

    assert dialog.isVisible()
    assert dialog.contents.currentItem().text().strip() == "Retained"
    assert dialog.text.verticalScrollBar().value() > 0
    dialog.close()


def test_contents_scroll_the_text_and_every_picture_fits(window: MainWindow, qtbot: QtBot) -> None:
    window.help_desk.open_handbook(Topic.JOB)
    dialog = window.help_desk.dialog
    assert dialog is not None
    top = dialog.text.verticalScrollBar().value()
    dialog.contents.setCurrentRow(dialog.contents.count() - 1)
    assert dialog.text.verticalScrollBar().value() > top
    dialog.resize(700, 500)
    qtbot.waitUntil(lambda: dialog.text._shown_width == dialog.text.viewport().width())

    assert dialog.text.horizontalScrollBar().maximum() == 0
    assert dialog.text.loadResource(2, "../../secret.png") is None
    dialog.close()


@pytest.mark.parametrize("state", WORDS)
def test_every_verdict_offers_what_it_means(application: Any, qtbot: QtBot, state: Any) -> None:
    card = VerdictCard(WORDS[state], verdict_topic(state))
    qtbot.addWidget(card)

    assert WORDS[state].title in card.help_button.accessibleName()
    assert read_handbook().section(card.help_button._anchor) is not None


def test_run_without_a_model_is_explained_too(window: MainWindow) -> None:
    assert read_handbook().section("no-model-was-kept") is not None
