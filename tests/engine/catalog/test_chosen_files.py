from pathlib import Path

import pytest

from engine.catalog.chosen_files import preview_label_file, preview_split, with_chosen_files
from engine.catalog.listing import Entry, Listing
from engine.catalog.reading import Reading
from engine.errors import UserError
from engine.events import Event, Notice, ignore


@pytest.fixture
def listing(tmp_path: Path) -> Listing:
    """Three patients a, b, c with two studies s, t of one image each."""
    entries = tuple(
        Entry(f"{patient}{study}", study, patient, f"{patient}/{study}.png", 0, "train")
        for patient in "abc"
        for study in "st"
    )
    return Listing(tmp_path, ("own",), "own split", entries, (), str)


def labels(listing: Listing, path: Path, text: str, **wishes: str) -> list[int]:
    path.write_text(text)
    reading = Reading(label_file=path, label=wishes.get("label", ""))
    applied = with_chosen_files(listing, reading, report=ignore)
    return [entry.label for entry in applied.entries]


def sides(listing: Listing, path: Path, text: str) -> list[str]:
    path.write_text(text)
    applied = with_chosen_files(listing, Reading(split_file=path), report=ignore)
    assert applied.split_source == f"the chosen file {path.name}"
    return [entry.membership for entry in applied.entries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("subject_id,label\na,no\nb,yes\n", [0, 0, 1, 1, -1, -1]),
        ("study_id,subject_id,label\ns,a,no\ns,b,yes\n", [0, -1, 1, -1, -1, -1]),
        ("study_id,label\ns,no\nt,yes\n", [0, 1, 0, 1, 0, 1]),
        ("image_id,subject_id,label\nat,a,no\nbs,b,yes\n", [-1, 0, 1, -1, -1, -1]),
        ("image_path,label\na/t.png,no\nb\\s.png,yes\n", [-1, 0, 1, -1, -1, -1]),
        # The most specific id of each row counts.
        ("image_id,study_id,subject_id,label\n,,a,no\n,t,a,yes\nbs,s,b,yes\n", [0, 1, 1, -1, -1, -1]),
    ],
)
def test_labels_are_found_by_the_most_specific_id(
    listing: Listing, tmp_path: Path, text: str, expected: list[int]
) -> None:
    assert labels(listing, tmp_path / "l.csv", text) == expected


def test_findings_of_a_label_file_replace_the_classes(listing: Listing, tmp_path: Path) -> None:
    path = tmp_path / "l.csv"
    path.write_text("subject_id;Edema;Pneumonia\na;1;0\nb;-1;\n")
    applied = with_chosen_files(listing, Reading(label_file=path, uncertain="positive"), report=ignore)
    assert (applied.kind, applied.labels) == ("multi-label", ("Edema", "Pneumonia"))
    assert [entry.findings for entry in applied.entries] == [(1, 0)] * 2 + [(1, -1)] * 2 + [(-1, -1)] * 2
    assert {entry.label for entry in applied.entries} == {-1}
    assert labels(listing, path, path.read_text(), label="Edema") == [1, 1, -1, -1, -1, -1]


def test_a_column_beside_ids_needs_no_known_name(listing: Listing, tmp_path: Path) -> None:
    text = "PatientID,outcome of the year\na,bad\nb,good\nc,bad\n"
    assert labels(listing, tmp_path / "l.csv", text) == [0, 0, 1, 1, 0, 0]


def test_what_matched_is_told_in_numbers_without_an_id(listing: Listing, tmp_path: Path) -> None:
    path = tmp_path / "l.csv"
    path.write_text("subject_id,label\na,no\nzz9,yes\nzz8,yes\na,yes\n")
    events: list[Event] = []
    with_chosen_files(listing, Reading(label_file=path), report=events.append)
    (notice,) = (event for event in events if isinstance(event, Notice))
    assert notice.level == "warning"
    assert "labels for 2 of 6 images; 2 of its 3 ids match nothing" in notice.words()
    assert "1 rows contradict an earlier row" in notice.words()
    assert "zz" not in notice.words()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("subject_id,split\na,train\nb,test\n", ["train"] * 2 + ["unseen"] * 2 + ["none"] * 2),
        ("Patient ID;Fold\na;3\nb;TEST\nc;6\n", ["train"] * 2 + ["unseen"] * 2 + ["none"] * 2),
        ("subject_id,split\na,Training\nb,validate\nc,held-out\n", ["train"] * 2 + ["unseen"] * 4),
        (
            "subject_id,study_id,split\na,s,train\nb,t,unseen\n",
            ["train", "none", "none", "unseen", "none", "none"],
        ),
    ],
)
def test_splits_are_read_in_every_form(
    listing: Listing, tmp_path: Path, text: str, expected: list[str]
) -> None:
    assert sides(listing, tmp_path / "s.csv", text) == expected


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("label_file", "subject_id,label\nx,no\ny,yes\n", "file-no-match"),
        ("label_file", "name,label\na,no\n", "table-columns"),
        ("label_file", "subject_id,one,two\na,x,y\nb,x,z\n", "label-missing"),
        ("label_file", "", "table-empty"),
        ("split_file", "subject_id,split\nx,train\n", "file-no-match"),
        ("split_file", "subject_id,color\na,red\n", "table-columns"),
        ("split_file", "subject_id,split\na,perhaps\n", "split-value"),
        ("split_file", "subject_id,split\na,train\na,test\nb,train\nb,unseen\nc,train\n", "split-overlap"),
    ],
)
def test_files_that_cannot_be_used_are_refused_in_words(
    listing: Listing, tmp_path: Path, name: str, text: str, code: str
) -> None:
    path = tmp_path / "f.csv"
    path.write_text(text)
    reading = Reading(label_file=path) if name == "label_file" else Reading(split_file=path)
    with pytest.raises(UserError) as caught:
        with_chosen_files(listing, reading, report=ignore)
    assert caught.value.code == code
    if code == "split-overlap":
        assert "2 patients are in both" in caught.value.what


def test_without_chosen_files_nothing_changes(listing: Listing) -> None:
    assert with_chosen_files(listing, Reading(), report=ignore) is listing
    assert preview_label_file(Reading()) is None
    assert preview_split(Reading(), "own").words == "own"
    assert "seed 4" in preview_split(Reading(seed=4), "").words


def test_previews_of_chosen_files_say_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "f.csv"
    path.write_text("subject_id,one,two\na,x,y\nb,x,y\nc,z,w\n")
    label = preview_label_file(Reading(label_file=path))
    assert label is not None
    assert [choice.name for choice in label.choices] == ["one", "two"]
    assert label.label == ""
    assert len(label.problems) == 1
    assert preview_split(Reading(split_file=path), "own").problems
    chosen = preview_label_file(Reading(label_file=path, label="two"))
    assert chosen is not None
    assert (chosen.label, chosen.problems) == ("two", ())
