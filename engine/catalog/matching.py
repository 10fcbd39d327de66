"""Matching a list of patient ids with a data set: every id accounted for, a doubtful one blocks."""

from collections.abc import Callable
from dataclasses import dataclass

from engine.catalog.ids import IdList
from engine.errors import UserError
from engine.records import Membership
from engine.runs import IdTotals


@dataclass(frozen=True, slots=True)
class IdMatch:
    """given = matched + not_in_training + unknown + duplicates."""

    given: int
    duplicates: int
    matched: tuple[str, ...]
    not_in_training: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def unresolved(self) -> int:
        """Ids that cannot be chosen; they block until the steward leaves them out."""
        return len(self.not_in_training) + len(self.unknown)


def match_ids(listed: IdList, membership_of: Callable[[str], Membership | None]) -> IdMatch:
    """Sort the ids of a list by where they stand towards the original model.

    Parameters
    ----------
    membership_of : callable
        Gives a patient's membership, None for one who is not in the data set at all.
    """
    found = {subject_id: membership_of(subject_id) for subject_id in listed.ids}
    return IdMatch(
        given=listed.given,
        duplicates=listed.duplicates,
        matched=tuple(one for one in listed.ids if found[one] == "train"),
        not_in_training=tuple(one for one in listed.ids if found[one] in ("unseen", "none")),
        unknown=tuple(one for one in listed.ids if found[one] is None),
    )


def require_matched(match: IdMatch, listed: IdList) -> IdTotals:
    """Refuse a list that names anybody whom the original was not trained on; else return its totals.

    Raises
    ------
    UserError
        ``ids-unknown`` or ``ids-not-in-training``; the sentence gives places in the list, not ids.
    """
    total = len(listed.ids)
    if match.unknown:
        raise UserError(
            "ids-unknown",
            what=f"{len(match.unknown)} of {total} patients of the list are not in the data set "
            f"({_places(match.unknown, listed)}).",
            do="Correct these ids, or take them off the list.",
        )
    if match.not_in_training:
        raise UserError(
            "ids-not-in-training",
            what=f"The model was not trained on {len(match.not_in_training)} of {total} patients of the list "
            f"({_places(match.not_in_training, listed)}).",
            do="Take them off the list; there is nothing of them to remove from this model.",
        )
    return IdTotals(match.given, len(match.matched), match.duplicates, not_in_training=0, unknown=0)


def _places(ids: tuple[str, ...], listed: IdList) -> str:
    wanted = set(ids)
    places = [place for place, one in enumerate(listed.ids, start=1) if one in wanted]
    shown = ", ".join(str(place) for place in places[:5])
    more = f" and {len(places) - 5} more" if len(places) > 5 else ""
    return f"number {shown}{more}, duplicates not counted"
