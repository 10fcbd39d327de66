"""Matching a list of patient ids with a catalog: every id accounted for, a doubtful one blocks."""

from engine.catalog.catalog import Catalog
from engine.catalog.ids import IdList
from engine.errors import UserError
from engine.runs import IdTotals


def match_ids(ids: IdList, catalog: Catalog) -> IdTotals:
    """Check that each id is a patient whom the original was trained on, and count.

    Raises
    ------
    UserError
        ``ids-unknown`` or ``ids-not-in-training``; the sentence gives places in the list, not ids.
    """
    found = [catalog.membership_of(subject_id) for subject_id in ids.ids]
    unknown = [place for place, membership in enumerate(found, start=1) if membership is None]
    outside = [place for place, membership in enumerate(found, start=1) if membership in ("unseen", "none")]
    if unknown:
        raise UserError(
            "ids-unknown",
            what=f"{len(unknown)} of {len(found)} patients of the list are not in the data set ({_places(unknown)}).",
            do="Correct these ids, or take them off the list.",
        )
    if outside:
        raise UserError(
            "ids-not-in-training",
            what=f"The model was not trained on {len(outside)} of {len(found)} patients of the list "
            f"({_places(outside)}).",
            do="Take them off the list; there is nothing of them to remove from this model.",
        )
    return IdTotals(ids.given, len(ids.ids), ids.duplicates, not_in_training=0, unknown=0)


def _places(places: list[int]) -> str:
    shown = ", ".join(str(place) for place in places[:5])
    more = f" and {len(places) - 5} more" if len(places) > 5 else ""
    return f"number {shown}{more}, duplicates not counted"
