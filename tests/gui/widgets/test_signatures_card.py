"""The card of signatures says where a report stands, and lets only the released one be signed."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from engine.report.sign_off import ReportSignature
from gui.widgets.signatures_card import SignaturesCard
from tests.gui.conftest import Answers

FIRST, SECOND, THIRD = "a" * 64, "b" * 64, "c" * 64
OPERATOR = ReportSignature("operator", "Olga", "2026-03-02T09:00:00+00:00", FIRST, intact=True)
APPROVER = ReportSignature("approver", "Anna", "", SECOND, intact=True)
OWNER = ReportSignature("owner", "Otto", "", THIRD, intact=True)


@pytest.fixture
def card(application: object, qtbot: QtBot) -> SignaturesCard:
    made = SignaturesCard(Answers())
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("signatures", "recorded", "said", "can_sign", "can_note"),
    [
        ((), FIRST, "no signed report", False, False),
        ((OPERATOR,), FIRST, "a key of their own", True, False),
        ((OPERATOR, APPROVER), FIRST, "does not know yet", True, True),
        ((OPERATOR,), THIRD, "not the one that the register holds", False, False),
        ((replace(OPERATOR, intact=False),), FIRST, "was changed", False, False),
        ((OPERATOR, APPROVER, OWNER), THIRD, "Everybody has signed", False, False),
    ],
)
def test_only_the_report_that_the_register_holds_can_be_signed(
    card: SignaturesCard,
    signatures: tuple[ReportSignature, ...],
    recorded: str,
    said: str,
    can_sign: bool,
    can_note: bool,
) -> None:
    card.show_signatures(signatures, recorded=recorded)
    assert said in card.words.text()
    assert (card.form.isVisible(), card.note_button.isVisible()) == (can_sign, can_note)


def test_roles_that_have_signed_are_not_offered_again(card: SignaturesCard) -> None:
    card.show_signatures((OPERATOR, APPROVER), recorded=SECOND)
    assert [card.role.itemData(row) for row in range(card.role.count())] == ["owner"]
    assert card.table.figures.rows[1][0:2] == ("Approver", "Anna")
    assert card.table.figures.rows[2][1] == "not signed yet"
