import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.catalog.ids import IdList
from engine.catalog.matching import match_ids, require_matched
from engine.errors import UserError
from engine.records import Membership

MEMBERSHIP: dict[str, Membership] = {
    "007": "train",
    "12": "train",
    "20": "unseen",
    "30": "none",
    "p5": "train",
}


def listed(*given_ids: str, without_id: int = 0) -> IdList:
    unique = tuple(dict.fromkeys(given_ids))
    return IdList(unique, len(given_ids) + without_id, len(given_ids) - len(unique), without_id)


@given(
    st.lists(st.sampled_from(["007", "7", "p007", "12", "p12", "20", "30", "0030", "p5", "5", "x", "p99"])),
    st.integers(0, 3),
)
def test_sums_of_a_list_always_add_up(given_ids: list[str], without_id: int) -> None:
    match = match_ids(listed(*given_ids, without_id=without_id), MEMBERSHIP)
    reasons = (match.not_in_training, match.unusable, match.zeros_differ, match.unknown)
    parts = len(match.matched) + sum(map(len, reasons)) + match.duplicates + match.without_id
    assert parts == match.given == len(given_ids) + without_id
    assert match.unresolved == sum(map(len, reasons)) + without_id
    everything = [one for ids in (match.matched, *reasons) for one in ids]
    assert len(everything) == len(set(everything))


def test_each_reason_is_told_apart() -> None:
    match = match_ids(listed("007", "20", "30", "12", "7", "012", "99", "12", without_id=1), MEMBERSHIP)
    assert match.matched == ("007", "12")
    assert match.not_in_training == ("20",)
    assert match.unusable == ("30",)
    assert match.zeros_differ == ("7", "012")
    assert match.unknown == ("99",)
    assert (match.given, match.duplicates, match.without_id) == (9, 1, 1)


def test_the_folder_form_of_an_id_means_the_id_but_for_a_data_set_that_writes_it_so() -> None:
    match = match_ids(listed("p12", "P007", "12", "p5", "5"), MEMBERSHIP)
    assert match.matched == ("12", "007", "p5")
    assert match.duplicates == 1
    assert match.unknown == ("5",)


@pytest.mark.parametrize(
    ("ids", "code", "part"),
    [
        (listed("12", "99"), "ids-unknown", "1 of 2 patients of the list are not in the data set (number 2,"),
        (listed("7", "12"), "ids-unknown", "1 of them would be there with other leading zeros"),
        (listed("12", "20", "30"), "ids-not-in-training", "not trained on 2 of 3"),
        (listed("12", without_id=2), "ids-without", "2 lines"),
    ],
)
def test_a_list_with_any_doubt_is_refused_without_naming_an_id(ids: IdList, code: str, part: str) -> None:
    with pytest.raises(UserError) as caught:
        require_matched(match_ids(ids, MEMBERSHIP), ids)
    assert caught.value.code == code
    assert part in caught.value.what


def test_a_clean_list_gives_its_totals() -> None:
    ids = listed("12", "007", "12")
    totals = require_matched(match_ids(ids, MEMBERSHIP), ids)
    assert (totals.given, totals.matched, totals.duplicates) == (3, 2, 1)


def test_ten_thousand_ids_match_65000_patients_within_a_second() -> None:
    known: dict[str, Membership] = {f"{10_000_000 + at}": "train" for at in range(65_000)}
    ids = listed(*(f"p{10_000_000 + 7 * at}" for at in range(10_000)))
    start = time.perf_counter()
    match = match_ids(ids, known)
    assert time.perf_counter() - start < 1
    assert len(match.matched) == len(range(0, 65_000, 7))
