from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.first_picture import AfterFirstPicture


class Seen(QWidget):
    """Counts its pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.pictures = 0

    def paintEvent(self, event: object) -> None:  # noqa: N802 - Qt's own name
        self.pictures += 1


def test_action_comes_once_after_the_first_picture(qtbot: QtBot) -> None:
    widget = Seen()
    qtbot.addWidget(widget)
    pictures: list[int] = []
    AfterFirstPicture(widget, lambda: pictures.append(widget.pictures))
    assert pictures == []
    widget.show()
    qtbot.waitUntil(lambda: bool(pictures))
    widget.repaint()
    qtbot.wait(10)

    assert pictures == [1]


def test_nothing_comes_for_a_widget_closed_at_once(qtbot: QtBot) -> None:
    widget = Seen()
    qtbot.addWidget(widget)
    done: list[bool] = []
    AfterFirstPicture(widget, lambda: done.append(True))
    widget.show()
    widget.repaint()
    widget.close()
    qtbot.wait(10)

    assert done == []
