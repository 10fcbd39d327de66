import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.catalog.splits import divide
from engine.errors import UserError
from engine.records import SET_NAMES


@given(
    train=st.integers(2, 60), forget=st.integers(1, 59), unseen=st.integers(2, 80), seed=st.integers(0, 2**32)
)
def test_sets_are_disjoint_whole_and_of_the_right_size(
    train: int, forget: int, unseen: int, seed: int
) -> None:
    trained = [f"t{at}" for at in range(train)]
    others = [f"u{at}" for at in range(unseen)]
    chosen = trained[: min(forget, train - 1)]
    split = divide(chosen, trained, others, seed=seed)
    sets = [split.of(name) for name in SET_NAMES]
    assert sorted(one for ids in sets for one in ids) == sorted(trained + others)
    assert all(list(ids) == sorted(ids) for ids in sets)
    assert set(split.forget) == set(chosen)
    assert abs(len(split.unseen_select) - 0.35 * unseen) <= 0.65
    assert split.unseen_select
    assert split.unseen_report


def test_the_draw_depends_on_seed_and_ids_but_not_on_their_order() -> None:
    unseen = [str(at) for at in range(50)]
    first = divide(["a"], ["a", "b"], unseen, seed=3)
    assert divide(["a"], ["b", "a"], reversed(unseen), seed=3) == first
    assert divide(["a"], ["a", "b"], unseen, seed=4) != first


@pytest.mark.parametrize(
    ("forget", "train", "unseen", "code"),
    [
        ([], ["a", "b"], ["u", "v"], "forget-empty"),
        (["x"], ["a", "b"], ["u", "v"], "forget-not-trained"),
        (["a", "b"], ["a", "b"], ["u", "v"], "retain-empty"),
        (["a"], ["a", "b"], ["u"], "unseen-few"),
        (["a"], ["a", "b"], ["b", "v"], "split-overlap"),
    ],
)
def test_sets_that_cannot_be_made_are_told_without_an_id(
    forget: list[str], train: list[str], unseen: list[str], code: str
) -> None:
    with pytest.raises(UserError) as caught:
        divide(forget, train, unseen, seed=0)
    assert caught.value.code == code
