"""Where the tour's card stands."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from gui.tour.placing import GAP_PX, beside

ROOM = QRect(0, 0, 1280, 760)
CARD = QSize(376, 180)


@st.composite
def parts(draw: st.DrawFn) -> QRect:
    left, top = draw(st.integers(0, 1200)), draw(st.integers(0, 700))
    return QRect(left, top, draw(st.integers(1, 1280 - left)), draw(st.integers(1, 760 - top)))


@given(parts())
def test_the_card_covers_nothing_of_its_part_wherever_a_side_has_room(part: QRect) -> None:
    place = beside(part, CARD, ROOM)
    sides = (ROOM.right() - part.right(), part.left()), (ROOM.bottom() - part.bottom(), part.top())
    has_room = max(sides[0]) >= CARD.width() + GAP_PX or max(sides[1]) >= CARD.height() + GAP_PX

    assert ROOM.contains(place)
    assert place.size() == CARD
    if has_room:
        assert not place.intersects(part)


def test_a_tall_part_has_it_at_its_side_and_a_flat_one_below_or_above() -> None:
    tall, button, foot = QRect(0, 100, 600, 500), QRect(1000, 60, 80, 30), QRect(0, 700, 1280, 60)

    assert beside(tall, CARD, ROOM).left() > tall.right()
    assert beside(button, CARD, ROOM).top() > button.bottom()
    assert beside(foot, CARD, ROOM).bottom() < foot.top()


def test_a_card_larger_than_the_window_is_made_smaller() -> None:
    room = QRect(0, 0, 300, 150)

    assert beside(QRect(0, 0, 10, 10), CARD, room) == room
