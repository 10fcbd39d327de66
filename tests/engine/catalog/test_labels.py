from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.catalog.labels import SEVERITIES, Findings, Label, Severities, classes_of, finding_of, scheme_of
from engine.catalog.reading import Reading, UnclearLabel
from engine.errors import UserError

HERE = Path("m.csv")


@pytest.mark.parametrize(
    ("blank", "uncertain", "expected"),
    [
        ("missing", "missing", (1, 0, -1, -1)),
        ("negative", "positive", (1, 0, 1, 0)),
        ("positive", "negative", (1, 0, 0, 1)),
    ],
)
def test_blank_and_uncertain_findings_count_as_they_are_told_to(
    blank: UnclearLabel, uncertain: UnclearLabel, expected: tuple[int, ...]
) -> None:
    reading = Reading(blank=blank, uncertain=uncertain)
    names = ("A", "B", "C", "D")
    scheme = scheme_of("finding", names, kind="multi-label", cells=(), reading=reading, path=HERE)
    assert scheme.names == names
    assert scheme.of(["1.0", "0.0", "-1.0", ""]) == Label(findings=expected)


def test_one_finding_is_two_classes() -> None:
    def scheme(name: str) -> Findings:
        found = scheme_of("finding", (name,), kind="multiclass", cells=(), reading=Reading(), path=HERE)
        assert isinstance(found, Findings)
        return found

    assert scheme("Edema").names == ("no edema", "edema")
    assert scheme("No Finding").names == ("any finding", "no finding")
    assert [scheme("Edema").of([cell]).label for cell in ("1", "0", "-1", "", "?")] == [1, 0, -1, -1, -1]


def test_severities_are_0_to_3_also_as_a_spreadsheet_writes_them() -> None:
    written = ["0", "3.0", "4", "-1", "", "x", "1.5"]
    assert [Severities().of([cell]).label for cell in written] == [0, 3, -1, -1, -1, -1, -1]
    assert len(SEVERITIES) == 4


def test_classes_are_sorted_by_value_where_they_are_numbers() -> None:
    numbers = classes_of(["10", "9.0", "", "-1", "9"], "label", HERE)
    assert numbers.names == ("9", "10")
    assert [numbers.of([cell]).label for cell in ("9", "10.0", "-1", "")] == [0, 1, -1, -1]
    words = classes_of(["yes", "", "no", "10"], "label", HERE)
    assert words.names == ("10", "no", "yes")


def test_too_many_classes_are_refused_with_the_columns_name() -> None:
    with pytest.raises(UserError) as caught:
        classes_of((f"name {at}" for at in range(65)), "Comment", HERE)
    assert caught.value.code == "labels-many"
    assert "column Comment of m.csv holds 65" in caught.value.what


@given(st.text(max_size=10) | st.floats().map(str))
def test_any_cell_is_present_absent_uncertain_or_no_finding(cell: str) -> None:
    assert finding_of(cell) in (1, 0, -1, None)
    assert -1 <= classes_of([cell, "a"], "c", HERE).of([cell]).label < 2
