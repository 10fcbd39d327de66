from hypothesis import given
from hypothesis import strategies as st

from engine.catalog.dicom_contents import FolderContents, StructuredReport, StudyKey, sort_out
from engine.catalog.listing import ListedReject
from engine.catalog.report_matching import MatchedReports, match_reports
from engine.dicom.facts import FileFacts

NO_IMAGE = FileFacts("rejected", "not-an-image")


def image(study: str, patient: str = "p", accession: str = "") -> FileFacts:
    return FileFacts("image", subject_id=patient, study_uid=study, accession=accession)


def report(study: str, text: str, patient: str = "p", date: str = "") -> FileFacts:
    return FileFacts("report", subject_id=patient, study_uid=study, text=text, date=date)


def contents(files: dict[str, FileFacts]) -> FolderContents:
    return sort_out(files, files.values())


def matched(files: dict[str, FileFacts]) -> MatchedReports:
    return match_reports(contents(files))


def test_a_text_file_is_named_after_its_study_or_accession_number_wherever_it_lies() -> None:
    found = matched(
        {
            "images/1.dcm": image("1.2"),
            "images/2.dcm": image("1.3", accession="A 7"),
            "texts/1.2.txt": NO_IMAGE,
            "texts/A 7.TXT": NO_IMAGE,
        }
    )
    assert found.paths == {StudyKey("p", "1.2"): "texts/1.2.txt", StudyKey("p", "1.3"): "texts/A 7.TXT"}
    assert found.rejects == []


def test_a_text_file_may_carry_the_name_of_the_study_folder_beside_it() -> None:
    found = matched({"p1/s1/series/1.dcm": image("1.2"), "p1/s2/1.dcm": image("1.3"), "p1/s1.txt": NO_IMAGE})
    assert found.paths == {StudyKey("p", "1.2"): "p1/s1.txt"}


def test_the_only_text_file_beside_one_study_belongs_to_it() -> None:
    files = {"a/1.dcm": image("1.2"), "a/2.dcm": image("1.2"), "a/report.txt": NO_IMAGE}
    assert matched(files).paths == {StudyKey("p", "1.2"): "a/report.txt"}
    assert matched({"a/b/1.dcm": image("1.2"), "a/report.txt": NO_IMAGE}).paths == {
        StudyKey("p", "1.2"): "a/report.txt"
    }
    two_texts = matched(files | {"a/readme.txt": NO_IMAGE})
    assert two_texts.paths == {}
    assert {reject.code for reject in two_texts.rejects} == {"report-unused"}
    two_studies = matched(files | {"a/3.dcm": image("1.3")})
    assert two_studies.paths == {}
    assert two_studies.rejects == [ListedReject("a/report.txt", "report-unclear")]


def test_one_number_of_two_studies_makes_a_report_unclear_rather_than_guessed() -> None:
    found = matched(
        {"1": image("1.2", accession="7"), "2": image("1.3", "q", accession="7"), "7.txt": NO_IMAGE}
    )
    assert (found.paths, found.rejects) == ({}, [ListedReject("7.txt", "report-unclear")])


def test_the_better_name_wins_and_the_other_file_is_told() -> None:
    found = matched({"a/1.dcm": image("1.2"), "a/report.txt": NO_IMAGE, "b/1.2.txt": NO_IMAGE})
    assert found.paths == {StudyKey("p", "1.2"): "b/1.2.txt"}
    assert found.rejects == [ListedReject("a/report.txt", "report-superseded", "p")]


def test_structured_reports_are_joined_by_date_each_text_once() -> None:
    found = matched(
        {
            "1": image("1.2"),
            "c.dcm": report("1.2", "first", date="2020-01-01"),
            "b.dcm": report("1.2", "second", date="2020-01-02"),
            "a.dcm": report("1.2", "second", date="2020-01-02"),
        }
    )
    assert found.texts == {StudyKey("p", "1.2"): "first\n\nsecond"}


def test_a_text_file_goes_before_structured_reports() -> None:
    found = matched({"1": image("1.2"), "1.2.txt": NO_IMAGE, "sr.dcm": report("1.2", "text")})
    assert (found.paths, found.texts) == ({StudyKey("p", "1.2"): "1.2.txt"}, {})
    assert found.rejects == [ListedReject("sr.dcm", "report-superseded", "p")]


def test_a_structured_report_never_goes_to_another_patient() -> None:
    found = matched({"1": image("1.2"), "sr.dcm": report("1.2", "of another", "q")})
    assert (found.texts, found.rejects) == ({}, [ListedReject("sr.dcm", "report-unused", "q")])
    nameless = matched({"1": image("1.2"), "sr.dcm": report("1.2", "of nobody", "")})
    assert nameless.texts == {StudyKey("p", "1.2"): "of nobody"}
    shared = matched({"1": image("1.2"), "2": image("1.2", "q"), "sr.dcm": report("1.2", "of nobody", "")})
    assert shared.texts == {}


def test_images_without_patient_or_study_are_refused() -> None:
    found = contents({"a.png": FileFacts("image"), "b.dcm": image(""), "c.dcm": image("1.2", "")})
    assert found.rejects == [
        ListedReject("a.png", "no-patient"),
        ListedReject("b.dcm", "no-study", "p"),
        ListedReject("c.dcm", "no-patient"),
    ]


names = st.sampled_from(["1.2", "1.3", "7", "s", "report"])
folders = st.sampled_from(["", "s/", "s/t/", "u/"])
facts = st.one_of(
    st.builds(
        image,
        st.sampled_from(["1.2", "1.3", ""]),
        st.sampled_from(["p", "q", ""]),
        st.sampled_from(["7", ""]),
    ),
    st.builds(
        report, st.sampled_from(["1.2", "1.3", ""]), st.text(max_size=3), st.sampled_from(["p", "q", ""])
    ),
    st.just(FileFacts("rejected", "truncated")),
)
files = st.one_of(
    st.tuples(st.builds("{}{}.dcm".format, folders, names), facts),
    st.tuples(st.builds("{}{}.txt".format, folders, names), st.just(NO_IMAGE)),
)


@given(st.dictionaries(st.just(""), st.nothing()) | st.lists(files, max_size=14).map(dict))
def test_every_file_ends_once_as_image_used_report_or_reject(found: dict[str, FileFacts]) -> None:
    sorted_out = contents(found)
    reports = match_reports(sorted_out)
    rejected = [one.path for one in (*sorted_out.rejects, *reports.rejects)]
    joined = {one.path for one in sorted_out.structured if one.path not in rejected}
    used = [one.path for one in sorted_out.images] + list(reports.paths.values()) + sorted(joined)
    assert sorted(used + rejected) == sorted(found)
    assert all(
        isinstance(one, StructuredReport) and one.text in reports.texts[_study(one, sorted_out)]
        for one in sorted_out.structured
        if one.path in joined
    )


def _study(one: StructuredReport, found: FolderContents) -> StudyKey:
    owner = one.study.subject_id or next(
        i.subject_id for i in found.images if i.study_id == one.study.study_uid
    )
    return StudyKey(owner, one.study.study_uid)
