import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.catalog.columns import KNOWN_COLUMNS, match_columns
from engine.catalog.reading import AS_FOUND, ColumnChoice, Reading
from engine.errors import UserError


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (
            ["Patient ID", "StudyInstanceUID", "Image File", "Report", "Class"],
            "subject study image text label",
        ),
        (["MRN", "study", "filename", "impression", "diagnosis"], "subject study image text label"),
        (["patient", "Accession Number", "PATH", "report_text", "finding"], "subject study image text label"),
        (["case", "Exam-ID", "file", "Notes", "TARGET"], "subject study image text label"),
    ],
)
def test_usual_names_are_recognised(columns: list[str], expected: str) -> None:
    match = match_columns(columns, AS_FOUND)
    ours = ("subject_id", "study_id", "image_path", "text", "label")
    assert [match.theirs(name) for name in ours] == columns, expected
    assert not match.problems("m.csv")


def test_our_own_names_win_over_other_names_and_no_column_is_taken_twice() -> None:
    columns = ["patient", "subject_id", "report", "path", "image_path", "study_id", "finding", "gender"]
    match = match_columns(columns, AS_FOUND)
    assert match.theirs("subject_id") == "subject_id"
    assert match.theirs("image_path") == "image_path"
    assert (match.theirs("text"), match.theirs("label"), match.theirs("sex")) == (
        "report",
        "finding",
        "gender",
    )
    assert match.theirs("report_path") == ""


def test_a_choice_wins_over_a_guess_and_an_empty_choice_means_none() -> None:
    choices = (ColumnChoice("image_path", "FILE 2"), ColumnChoice("split", ""))
    columns = ["subject_id", "study_id", "image_path", "file 2", "text", "split"]
    match = match_columns(columns, Reading(columns=choices))
    assert (match.theirs("image_path"), match.theirs("split")) == ("file 2", "")
    assert not match.strangers


def test_a_chosen_column_that_is_not_there_is_one_clear_error() -> None:
    reading = Reading(columns=(ColumnChoice("image_path", "Foo"),))
    match = match_columns(["subject_id", "study_id", "image_path", "text"], reading)
    (problem,) = match.problems("m.csv")
    assert problem.code == "table-columns"
    assert "m.csv has no column Foo" in problem.what
    assert "image_path" in problem.what


def test_a_column_of_ours_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UserError) as caught:
        match_columns(["a"], Reading(columns=(ColumnChoice("pixels", "a"),)))
    assert caught.value.code == "column-unknown"


@given(st.lists(st.text(max_size=12) | st.sampled_from([o for c in KNOWN_COLUMNS for o in c.others])))
def test_any_columns_are_matched_and_none_is_used_for_two(columns: list[str]) -> None:
    match = match_columns(columns, AS_FOUND)
    used = [use.theirs for use in match.uses if use.theirs]
    assert len(used) == len(set(used))
    assert set(used) <= set(columns)
    assert [use.ours for use in match.uses] == [column.name for column in KNOWN_COLUMNS]
