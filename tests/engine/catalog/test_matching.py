from hypothesis import given
from hypothesis import strategies as st

from engine.catalog.ids import IdList
from engine.catalog.matching import match_ids
from engine.records import Membership

MEMBERSHIP: dict[str, Membership] = {"a": "train", "b": "unseen", "c": "none"}


@given(st.lists(st.sampled_from(["a", "b", "c", "d", "e"]), min_size=1))
def test_sums_of_a_list_always_add_up(given_ids: list[str]) -> None:
    unique = tuple(dict.fromkeys(given_ids))
    match = match_ids(IdList(unique, len(given_ids), len(given_ids) - len(unique)), MEMBERSHIP.get)

    parts = len(match.matched) + len(match.not_in_training) + len(match.unknown) + match.duplicates
    assert parts == match.given == len(given_ids)
    assert match.unresolved == len(set(given_ids) - {"a"})
