"""Matching a list of patient ids with a data set: every id accounted for, a doubtful one blocks."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from engine.catalog.ids import IdList
from engine.catalog.patient_table import PatientTable
from engine.errors import UserError
from engine.records import Membership
from engine.requests import IdTotals

_FOLDER_FORM = re.compile(r"[pP](\d+)")
"""MIMIC-CXR's folder of a patient, ``p10000032``, which tickets quote for the id itself."""


@dataclass(frozen=True, slots=True)
class IdMatch:
    """How a list came out: ``given`` is the sum of all that follows, each id in one place only.

    Attributes
    ----------
    duplicates : int
        Ids that name a patient again.
    without_id : int
        Lines that hold something, but no id.
    matched : tuple of str
        Patients that the model was trained on, as the data set writes their ids.
    not_in_training : tuple of str
        In the data set, never trained on.
    unusable : tuple of str
        In the data set, with nothing that could be trained on.
    zeros_differ : tuple of str
        Not in the data set, which has an id that differs only by leading zeros.
    unknown : tuple of str
        Not in the data set.
    """

    given: int
    duplicates: int
    without_id: int
    matched: tuple[str, ...]
    not_in_training: tuple[str, ...]
    unusable: tuple[str, ...]
    zeros_differ: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def unresolved(self) -> int:
        """Ids that cannot be chosen; they block until the steward leaves them out."""
        ids = (self.not_in_training, self.unusable, self.zeros_differ, self.unknown)
        return self.without_id + sum(map(len, ids))


def known_patients(table: PatientTable) -> Mapping[str, Membership]:
    """Return where each patient of a data set stands, by id."""
    return dict(zip(table.subject_id, table.membership, strict=True))


def match_ids(listed: IdList, known: Mapping[str, Membership]) -> IdMatch:
    """Sort the ids of a list by where they stand towards the original model.

    An id that differs from one of the data set by leading zeros, as a spreadsheet takes them off, is
    never matched silently: it could be another patient's.

    Parameters
    ----------
    known : mapping of str to Membership
        Every patient of the data set.
    """
    ids = tuple(dict.fromkeys(_as_known(one, known) for one in listed.ids))
    bare = {one.lstrip("0") for one in known}
    strange = [one for one in ids if one not in known]
    return IdMatch(
        given=listed.given,
        duplicates=listed.duplicates + len(listed.ids) - len(ids),
        without_id=listed.without_id,
        matched=_standing(ids, known, "train"),
        not_in_training=_standing(ids, known, "unseen"),
        unusable=_standing(ids, known, "none"),
        zeros_differ=tuple(one for one in strange if one.lstrip("0") in bare),
        unknown=tuple(one for one in strange if one.lstrip("0") not in bare),
    )


def _as_known(given: str, known: Mapping[str, Membership]) -> str:
    form = None if given in known else _FOLDER_FORM.fullmatch(given)
    return form[1] if form and form[1] in known else given


def _standing(ids: Iterable[str], known: Mapping[str, Membership], membership: Membership) -> tuple[str, ...]:
    return tuple(one for one in ids if known.get(one) == membership)


def require_matched(match: IdMatch, listed: IdList, *, name: str = "the list") -> IdTotals:
    """Refuse a list that names anybody whom the original was not trained on; else return its totals.

    Parameters
    ----------
    name : str
        What the list is called in a sentence, where there are several.

    Raises
    ------
    UserError
        ``ids-unknown``, ``ids-not-in-training`` or ``ids-without``; the sentence gives places in the
        list, not ids.
    """
    total = len(listed.ids)
    if strangers := (*match.unknown, *match.zeros_differ):
        raise UserError(
            "ids-unknown",
            what=f"{len(strangers)} of {total} patients of {name} are not in the data set "
            f"({_places(strangers, listed)}).{_zeros(len(match.zeros_differ))}",
            do=f"Correct these ids, or take them off {name}.",
        )
    if others := (*match.not_in_training, *match.unusable):
        raise UserError(
            "ids-not-in-training",
            what=f"The model was not trained on {len(others)} of {total} patients of {name} "
            f"({_places(others, listed)}).",
            do=f"Take them off {name}; there is nothing of them to remove from this model.",
        )
    if match.without_id:
        raise UserError(
            "ids-without",
            what=f"{name[0].upper()}{name[1:]} has {match.without_id} lines that hold something, but no id.",
            do="Fill in the ids, or take these lines off it.",
        )
    return IdTotals(match.given, len(match.matched), match.duplicates, not_in_training=0, unknown=0)


def _zeros(count: int) -> str:
    if not count:
        return ""
    return f" {count} of them would be there with other leading zeros, as a spreadsheet takes them off."


def _places(ids: tuple[str, ...], listed: IdList) -> str:
    # An id that was given in another form stands in the list as given.
    wanted = {form for one in ids for form in (one, f"p{one}", f"P{one}")}
    places = [place for place, one in enumerate(listed.ids, start=1) if one in wanted]
    shown = ", ".join(str(place) for place in places[:5])
    more = f" and {len(places) - 5} more" if len(places) > 5 else ""
    return f"number {shown}{more}, duplicates not counted"
