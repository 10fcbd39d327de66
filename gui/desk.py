"""What lies on the desk: the request that is open, and those that go through one run with it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from engine.register.records import FrozenPlan, StewardRequest
from gui.session import Session


class Desk(QObject):
    """Keeps the open request as the register has it.

    Parameters
    ----------
    session : Session
        The register.

    Attributes
    ----------
    opened : Signal()
        Another request, or none, is open.
    changed : Signal()
        The open request changed in the register.
    """

    opened = Signal()
    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._numbers: tuple[int, ...] = ()
        self.group: tuple[StewardRequest, ...] = ()
        session.changed.connect(self._refresh)

    @property
    def request(self) -> StewardRequest | None:
        """The open request; of several that are planned together the first."""
        return self.group[0] if self.group else None

    @property
    def plan(self) -> FrozenPlan | None:
        """The frozen plan of what is open."""
        return self.group[0].plan if self.group else None

    @property
    def numbers(self) -> tuple[int, ...]:
        """Every request that goes through the run."""
        return tuple(one.number for one in self.group)

    def open(self, number: int, *, together: Sequence[int] = ()) -> None:
        """Open a request; ``together`` are others that share its run."""
        self._numbers = (number, *(one for one in together if one != number))
        self._read()
        self.opened.emit()

    def close(self) -> None:
        """Leave nothing open."""
        self._numbers, self.group = (), ()
        self.opened.emit()

    def reopen(self) -> None:
        """Show what is open from the start, as after its list was replaced."""
        self._read()
        self.opened.emit()

    @Slot()
    def _refresh(self) -> None:
        before = self.group
        self._read()
        if before and not self.group:
            self.opened.emit()
        elif self.group != before:
            self.changed.emit()

    def _read(self) -> None:
        """Read what is open anew; a frozen plan says itself which requests it is for."""
        if not self._session.is_open or self._session.account is None:
            self._numbers = ()
        if not self._numbers:
            self.group = ()
            return
        requests = self._session.steward.requests
        first = requests.get(self._numbers[0])
        others = first.plan.requests if first.plan is not None else self._numbers
        rest = tuple(one for one in others if one != first.number)
        self._numbers = (first.number, *rest)
        self.group = (first, *map(requests.get, rest))
