"""Which patients the original model was trained on: from the data set, or drawn by a seed."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.catalog.listing import Entry
from engine.catalog.splits import DRAWN, UNSEEN_FRACTION, check_disjoint, draw
from engine.records import Membership


@dataclass(frozen=True, slots=True)
class Memberships:
    """Patients by where they stand, and where that was read, in words."""

    train: frozenset[str]
    unseen: frozenset[str]
    source: str

    def of(self, subject_id: str) -> Membership:
        """Return where a patient stands; ``none`` when the data set does not say."""
        if subject_id in self.train:
            return "train"
        return "unseen" if subject_id in self.unseen else "none"


def listed_memberships(entries: Iterable[Entry], source: str) -> Memberships:
    """Collect the memberships that the data set gives.

    Raises
    ------
    UserError
        ``split-overlap`` when a patient is in both.
    """
    train: set[str] = set()
    unseen: set[str] = set()
    for entry in entries:
        if entry.membership == "train":
            train.add(entry.subject_id)
        elif entry.membership == "unseen":
            unseen.add(entry.subject_id)
    check_disjoint(train, unseen)
    return Memberships(frozenset(train), frozenset(unseen), source)


def drawn_memberships(subject_ids: Iterable[str], *, seed: int) -> Memberships:
    """Draw 30 % of the patients as unseen; the others count as trained on."""
    ids = set(subject_ids)
    unseen = draw(ids, UNSEEN_FRACTION, seed=seed)
    return Memberships(frozenset(ids - unseen), frozenset(unseen), f"{DRAWN} {seed}")
