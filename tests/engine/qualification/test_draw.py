"""Drawing the patients of a qualification run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import UserError
from engine.qualification.draw import draw_patients


@given(
    st.sets(st.text("0123456789", min_size=1, max_size=6), min_size=20),
    st.integers(0, 12),
    st.integers(2, 50),
)
def test_at_most_a_fifth_of_those_trained_on_is_drawn_and_nobody_who_is_gone(
    train: set[str], gone: int, asked: int
) -> None:
    forgotten = set(sorted(train)[: min(gone, len(train) - 10)])
    drawn = draw_patients(train, forgotten, asked=asked, seed=3)
    assert set(drawn.subject_ids) <= train - forgotten
    assert drawn.eligible == len(train - forgotten)
    assert len(drawn.subject_ids) == len(set(drawn.subject_ids)) == min(asked, drawn.eligible // 5)


def test_the_draw_depends_on_the_seed_and_not_on_the_order() -> None:
    train = [str(number) for number in range(300)]
    one = draw_patients(train, (), asked=30, seed=1)
    assert one == draw_patients(reversed(train), (), asked=30, seed=1)
    assert one != draw_patients(train, (), asked=30, seed=2)


def test_every_patient_is_drawn_about_as_often() -> None:
    train = [str(number) for number in range(50)]
    counts = dict.fromkeys(train, 0)
    for seed in range(400):
        for one in draw_patients(train, (), asked=10, seed=seed).subject_ids:
            counts[one] += 1
    assert min(counts.values()) > 45  # 80 expected, standard deviation 8
    assert max(counts.values()) < 115


@pytest.mark.parametrize(("patients", "asked", "code"), [(9, 100, "training-few"), (500, 1, "patients-few")])
def test_too_few_are_refused(patients: int, asked: int, code: str) -> None:
    with pytest.raises(UserError) as refused:
        draw_patients(map(str, range(patients)), (), asked=asked, seed=0)
    assert refused.value.code == code
