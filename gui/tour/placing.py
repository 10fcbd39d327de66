"""Where a card stands so that it does not cover what it speaks of."""

from PySide6.QtCore import QPoint, QRect, QSize

GAP_PX = 16


def beside(part: QRect, size: QSize, room: QRect) -> QRect:
    """Return the place of a card: at a side of a tall part, below or above any other, else where there is space.

    Parameters
    ----------
    part : QRect
        What the card speaks of.
    size : QSize
        The card's; made smaller where the room is.
    room : QRect
        What the card stays in; in the same coordinates as the part.

    Returns
    -------
    QRect
        Inside the room. Where no side has space it is the corner that covers least of the part.
    """
    size = size.boundedTo(room.size())
    places = (QRect(corner, size) for corner in _sides(part, size, room))
    free = next((one for one in places if room.contains(one) and not one.intersects(part)), None)
    if free is not None:
        return free
    corners = [QRect(corner, size) for corner in _corners(size, room)]
    return min(corners, key=lambda one: _area(one.intersected(part)))


def _sides(part: QRect, size: QSize, room: QRect) -> tuple[QPoint, ...]:
    centred = QRect(QPoint(), size)
    centred.moveCenter(part.center())
    x = max(room.left(), min(centred.left(), room.left() + room.width() - size.width()))
    y = max(room.top(), min(centred.top(), room.top() + room.height() - size.height()))
    beside_it = (QPoint(part.right() + 1 + GAP_PX, y), QPoint(part.left() - GAP_PX - size.width(), y))
    over_it = (QPoint(x, part.bottom() + 1 + GAP_PX), QPoint(x, part.top() - GAP_PX - size.height()))
    return (*beside_it, *over_it) if part.height() > size.height() else (*over_it, *beside_it)


def _corners(size: QSize, room: QRect) -> tuple[QPoint, ...]:
    right, below = room.right() + 1 - size.width(), room.bottom() + 1 - size.height()
    return tuple(QPoint(x, y) for y in (below, room.top()) for x in (right, room.left()))


def _area(rect: QRect) -> int:
    return max(rect.width(), 0) * max(rect.height(), 0)
