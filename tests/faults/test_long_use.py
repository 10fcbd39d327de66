"""What the benchmark of a long time of use calls a leak."""

from pathlib import Path

import pytest

from tests.faults.long_use import Figures, figures, judge

SETTLED = Figures(10, 400.0, 20, 3)


@pytest.mark.parametrize(
    ("end", "wrong"),
    [
        (Figures(100, 439.0, 20, 3), 0),
        (Figures(100, 300.0, 19, 2), 0),
        (Figures(100, 441.0, 20, 3), 1),
        (Figures(100, 400.0, 21, 4), 2),
    ],
)
def test_memory_may_grow_by_a_tenth_and_nothing_may_be_left_over(end: Figures, wrong: int) -> None:
    assert len(judge(SETTLED, end)) == wrong


def test_an_open_file_is_counted() -> None:
    before = figures(1)
    with Path(__file__).open("rb"):
        assert figures(2).files == before.files + 1
    assert figures(3).files == before.files
