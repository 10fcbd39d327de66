from pytestqt.qtbot import QtBot

from gui.widgets.turns import Turns


def test_each_piece_has_a_turn_of_its_own_and_waits_once(qtbot: QtBot) -> None:
    done: list[str] = []
    pieces = {name: lambda name=name: done.append(name) for name in "abc"}
    turns = Turns()
    for name in "abcab":
        turns.add(pieces[name])
    turns.drop(pieces["b"])

    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == ["a", "c"]


def test_piece_may_ask_for_another_turn(qtbot: QtBot) -> None:
    done: list[int] = []
    turns = Turns()

    def piece() -> None:
        done.append(len(done))
        if len(done) < 3:
            turns.add(piece)

    turns.add(piece)
    qtbot.waitUntil(lambda: done == [0, 1, 2])
