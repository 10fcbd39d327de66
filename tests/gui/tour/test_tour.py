"""The tour over the real window: offered once, led by keyboard on the demo, ended from anywhere, nothing changed."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.demo import DemoProject
from engine.phantom.plan import DEMO_PLAN
from engine.report.palette import DARK
from gui.first_accounts_dialog import FirstAccountsDialog
from gui.main_window import LEAST_SIZE, MainWindow
from gui.settings import Settings
from gui.steps import Area, Step
from gui.theme import apply_palette
from gui.tour.tour import Tour
from tests.gui.steward import LONG_MS
from tests.gui.test_accessibility import LongerTexts
from tests.gui.test_evidence import finish_run

LEFT = Qt.MouseButton.LeftButton
PLACES = [
    Area.REQUESTS,
    Step.INTAKE,
    Step.PATIENTS,
    Step.PLAN,
    Step.PLAN,
    Step.RUN,
    Step.VERIFY,
    Step.RELEASE,
]


@pytest.fixture
def demo_window(application: Any, settings: Settings, answers: Any, qtbot: QtBot) -> MainWindow:
    """Return a window at its first start, whose demo is small."""
    plan = replace(DEMO_PLAN, train_patients=6, unseen_patients=4, size_px=64)
    window = MainWindow(settings, answers, demo_plan=plan)
    qtbot.addWidget(window)
    window.show()
    return window


def begin(window: MainWindow, qtbot: QtBot) -> Tour:
    """Ask for the tour in the menu and wait for the demo."""
    window.header.tour_action.trigger()
    qtbot.waitUntil(lambda: window.touring.tour.is_under_way, timeout=LONG_MS)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    return window.touring.tour


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def checked_places(tour: Tour, window: MainWindow) -> tuple[QRect, QRect]:
    """Return ring and card, both to be seen, neither over the other."""
    settle()
    ring, card, room = tour.ring.geometry(), tour.card.geometry(), window.centralWidget().rect()
    assert tour.ring.isVisible()
    assert tour.card.isVisible()
    assert room.contains(card)
    assert room.contains(ring)
    assert not card.intersects(ring), tour.card.title.text()
    assert tour.card.words.height() >= tour.card.words.heightForWidth(tour.card.words.width())
    return ring, card


def test_the_tour_is_offered_at_the_first_start_and_never_again(
    demo_window: MainWindow, qtbot: QtBot, settings: Settings
) -> None:
    demo_window.touring.welcome()
    offer = demo_window.touring.offer
    assert offer is not None
    assert offer.isVisible()
    qtbot.keyClick(offer, Qt.Key.Key_Escape)
    dialog = demo_window.flow.entrance.dialog
    assert isinstance(dialog, FirstAccountsDialog)
    dialog.reject()
    assert not demo_window.touring.tour.is_under_way

    demo_window.touring.welcome()
    assert demo_window.touring.offer is None
    again = demo_window.flow.entrance.dialog
    assert again is not None
    again.reject()
    assert settings.tour_offered
    demo_window.close()


def test_it_leads_by_keyboard_through_every_page_and_changes_nothing(
    demo_window: MainWindow, qtbot: QtBot
) -> None:
    demo_window.touring.welcome()
    offer = demo_window.touring.offer
    assert offer is not None
    qtbot.mouseClick(offer.show_button, LEFT)
    tour = demo_window.touring.tour
    qtbot.waitUntil(lambda: not demo_window.flow.busy and tour.is_under_way, timeout=LONG_MS)
    steward = demo_window.flow.session.steward
    events, requests = len(tuple(steward.chain.events())), steward.requests.all()
    seen = []
    for place in range(1, len(PLACES) + 1):
        checked_places(tour, demo_window)
        assert tour.card.count.text() == f"{place} of {len(PLACES)}"
        assert tour.card.title.text() in tour.card.next_button.accessibleDescription()
        assert tour.card.next_button.hasFocus()
        seen.append(demo_window.flow.place)
        page = demo_window.places[demo_window.flow.place]
        assert page.isVisible()
        assert page.isEnabled() == (place <= 5)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)

    assert seen == PLACES
    assert not tour.is_under_way
    assert not tour.card.isVisible()
    assert demo_window.flow.place is Area.REQUESTS
    assert all(page.isEnabled() for page in demo_window.places.values())
    assert (len(tuple(steward.chain.events())), steward.requests.all()) == (events, requests)
    demo_window.close()


def test_after_a_run_it_shows_its_curves_its_verdict_and_what_to_sign(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject
) -> None:
    finish_run(window, qtbot, tiny_project)
    request = window.flow.desk.request
    assert request is not None
    tour = window.touring.tour
    tour.begin(request.number)
    for part in (window.run_page.bar, window.verify_page.cards[0], window.release_page.report_card):
        while not part.isVisible():
            tour.card.next_button.click()
        ring, _ = checked_places(tour, window)
        top = part.mapTo(window.centralWidget(), QPoint())
        assert ring.contains(QRect(top, part.size())), tour.card.title.text()
        assert window.pages.currentWidget().isEnabled()
        assert "After the approval" not in tour.card.words.text()
    tour.end()
    assert window.flow.place is Step.RELEASE


def test_it_follows_the_window_and_ends_with_the_demo_or_by_escape(
    demo_window: MainWindow, qtbot: QtBot, application: QApplication
) -> None:
    tour = begin(demo_window, qtbot)
    card = tour.card
    qtbot.mouseClick(card.next_button, LEFT)
    before, _ = checked_places(tour, demo_window)
    demo_window.resize(LEAST_SIZE)
    apply_palette(application, DARK)
    after, _ = checked_places(tour, demo_window)
    assert after != before
    demo_window.flow.go(Area.MODELS)
    settle()
    assert not tour.ring.isVisible()
    assert card.isVisible()
    qtbot.mouseClick(card.back_button, LEFT)
    assert demo_window.flow.place is Area.REQUESTS

    translator: QTranslator = LongerTexts(application)
    application.installTranslator(translator)
    QCoreApplication.sendEvent(demo_window, QEvent(QEvent.Type.LanguageChange))
    assert card.end_button.text().startswith("End the tour lo")
    for _ in PLACES[1:]:
        card.next_button.click()
        checked_places(tour, demo_window)
    application.removeTranslator(translator)
    assert demo_window.flow.place is Step.RELEASE
    demo_window.header.help_button.setFocus()
    QTest.keyClick(demo_window.header.help_button, Qt.Key.Key_Escape)
    assert not tour.is_under_way
    assert demo_window.flow.place is Area.REQUESTS

    demo_window.header.tour_action.trigger()
    assert tour.is_under_way
    qtbot.mouseClick(demo_window.demo_strip.leave_button, LEFT)
    assert not tour.is_under_way
    assert not card.isVisible()
    assert not demo_window.flow.session.is_demo
    demo_window.close()
