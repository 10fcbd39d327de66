from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.catalog.ids import IdList
from engine.catalog.matching import IdMatch, match_ids
from gui.widgets.unresolved_card import UnresolvedCard


def match(*ids: str, without_id: int = 0) -> IdMatch:
    listed = IdList(ids, len(ids) + without_id, 0, without_id)
    return match_ids(listed, {"007": "train", "20": "unseen", "30": "none"})


def test_every_reason_is_summed_and_listed_and_blocks(qtbot: QtBot) -> None:
    card = UnresolvedCard()
    qtbot.addWidget(card)
    card.show_match(match("007", "20", "30", "7", "99", without_id=2))
    words = card.sums.text()
    assert "7 given = 1 matched + 1 not in training + 1 unknown + 0 given twice" in words
    assert "1 without a usable image + 1 that differ by leading zeros + 2 lines without an id" in words
    assert card.blocks
    assert "zeros" in card.advice.text()
    card.set_revealed(revealed=True)
    rows = [
        tuple(str(card.table.model().index(row, column).data()) for column in range(2))
        for row in range(card.table.model().rowCount())
    ]
    assert [one for one, _ in rows] == ["99", "7", "20", "30", "–", "–"]
    assert len({reason for _, reason in rows}) == 5
    with qtbot.waitSignal(card.decided):
        qtbot.mouseClick(card.leave_out_button, Qt.MouseButton.LeftButton)
    assert not card.blocks


def test_a_clean_list_blocks_nothing(qtbot: QtBot) -> None:
    card = UnresolvedCard()
    qtbot.addWidget(card)
    card.show_match(match("007"))
    assert not card.blocks
    assert "lines" not in card.sums.text()
