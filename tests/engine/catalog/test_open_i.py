import html
import re
import shutil
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

from engine.catalog.adapters import detect, preview_dataset
from engine.catalog.catalog import Catalog
from engine.catalog.indexing import REASONS, index_dataset
from engine.catalog.listing import Listing
from engine.catalog.open_i import OpenIAdapter
from engine.catalog.reading import AS_FOUND, Reading
from engine.errors import UserError
from engine.events import Cancelled, Event, Notice, Progress, ignore
from engine.records import UNLABELLED


class NoReader:
    """The reports and names say everything: asking for a file's header is a mistake."""

    def read(self, paths: object, *, report: object) -> object:
        raise AssertionError


def xml(
    uid: str,
    images: tuple[str, ...],
    *,
    findings: str = "Clear lungs.",
    impression: str = "",
    mesh: tuple[str, ...] = ("normal",),
) -> str:
    return (
        f'<eCitation><uId id="{uid}"/><Abstract><AbstractText Label="COMPARISON">None.</AbstractText>'
        f'<AbstractText Label="FINDINGS">{findings}</AbstractText>'
        f'<AbstractText Label="IMPRESSION">{impression}</AbstractText></Abstract>'
        f"<MeSH>{''.join(f'<major>{one}</major>' for one in mesh)}</MeSH>"
        f"{''.join(f'<parentImage id={chr(34)}{one}{chr(34)}/>' for one in images)}</eCitation>"
    )


def picture(path: Path, grey: int = 90) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("L", (5, 4), grey).save(path)


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    """Report 1 with its irregular stem, 2 with two images, 10 with none, 11 without text, 12 not indexed."""
    root = tmp_path / "open-i"
    reports = root / "ecgen-radiology"
    reports.mkdir(parents=True)
    texts = {
        "1": xml("CXR1", ("CXR1_1_IM-0001-3001",)),
        "2": xml(
            "CXR2", ("CXR2_IM-2-1", "CXR2_IM-2-2"), impression="Big heart.", mesh=("Cardiomegaly/mild",)
        ),
        "10": xml("CXR10", ()),
        "11": xml("CXR11", ("CXR11_IM-1-1",), findings=""),
        "12": xml("CXR12", ("CXR12_IM-1-1",), mesh=("No Indexing",)),
    }
    for name, text in texts.items():
        (reports / f"{name}.xml").write_text(text)
    for stem in ("CXR1_1_IM-0001-3001", "CXR2_IM-2-1", "CXR2_IM-2-2", "CXR11_IM-1-1", "CXR12_IM-1-1"):
        picture(root / "NLMCXR_png" / f"{stem}.png", grey=len(stem) * 7)
    return root


def listed(folder: Path, reading: Reading = AS_FOUND) -> Listing:
    return OpenIAdapter().list_images(folder, reading, files=NoReader(), report=ignore)  # type: ignore[arg-type]


def rejects(listing: Listing) -> set[tuple[str, str]]:
    return {(reject.path, reject.code) for reject in listing.rejects}


def test_reports_images_and_normal_or_not_are_listed(collection: Path) -> None:
    assert detect(collection, AS_FOUND).name == "open-i"
    listing = listed(collection)
    assert listing.labels == ("normal", "not normal")
    assert [(e.subject_id, e.image_id, e.label, e.report) for e in listing.entries] == [
        ("CXR1", "CXR1_1_IM-0001-3001", 0, "Clear lungs."),
        ("CXR2", "CXR2_IM-2-1", 1, "Clear lungs. Big heart."),
        ("CXR2", "CXR2_IM-2-2", 1, "Clear lungs. Big heart."),
        ("CXR11", "CXR11_IM-1-1", 0, ""),
        ("CXR12", "CXR12_IM-1-1", UNLABELLED, "Clear lungs."),
    ]
    assert listing.entries[1].path == "NLMCXR_png/CXR2_IM-2-1.png"
    assert {entry.date for entry in listing.entries} == {""}
    assert rejects(listing) == {("ecgen-radiology/10.xml", "report-without-image")}


def test_every_report_and_image_ends_as_usable_or_rejected(collection: Path, tmp_path: Path) -> None:
    totals = index_dataset(collection, tmp_path / "c.sqlite")
    assert (totals.found, totals.usable, totals.rejected) == (6, 3, 3)
    codes = {one.code: one.count for one in totals.rejects_by_reason}
    assert codes == {"report-without-image": 1, "no-report": 1, "no-label": 1}


@pytest.mark.parametrize("inner", ["", "NLMCXR_reports"])
def test_the_folder_is_recognised_at_every_usual_depth(collection: Path, tmp_path: Path, inner: str) -> None:
    root = tmp_path / "other" / inner
    shutil.copytree(collection, root)
    assert OpenIAdapter().recognises(tmp_path / "other")
    assert len(listed(tmp_path / "other").entries) == 5
    renamed = tmp_path / "reports only"
    shutil.copytree(collection / "ecgen-radiology", renamed)
    for folder in (collection / "ecgen-radiology", renamed):
        assert OpenIAdapter().recognises(folder)
        assert {entry.path for entry in listed(folder).entries} >= {"CXR2_IM-2-1.png"}


def test_other_folders_and_files_are_not_recognised(collection: Path, tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "1.xml").write_text("<html/>")
    adapter = OpenIAdapter()
    assert not any(
        adapter.recognises(path)
        for path in (tmp_path / "notes", collection / "ecgen-radiology" / "1.xml", tmp_path / "nowhere")
    )
    named = detect(tmp_path / "notes", Reading(adapter="open-i"))
    with pytest.raises(UserError) as caught:
        named.list_images(tmp_path / "notes", AS_FOUND, files=NoReader(), report=ignore)  # type: ignore[arg-type]
    assert caught.value.code == "dataset-unknown"


def test_the_names_of_the_dicom_edition_are_found_and_preferred(collection: Path) -> None:
    shutil.rmtree(collection / "NLMCXR_png")
    for path in (
        "dcm/1/1_IM-0001-3001.dcm",
        "dcm/2/2_IM-2-1.dcm.png",
        "jpg/cxr2_im-2-1.JPG",
        "2_IM-2-2.dcm.gz",
    ):
        picture_path = collection / path
        picture_path.parent.mkdir(parents=True, exist_ok=True)
        picture_path.write_bytes(b"x")
    picture(collection / "png" / "CXR1_1_IM-0001-3001.png")
    notices: list[Event] = []
    listing = OpenIAdapter().list_images(collection, AS_FOUND, files=NoReader(), report=notices.append)  # type: ignore[arg-type]
    assert [entry.path for entry in listing.entries[:3]] == [
        "dcm/1/1_IM-0001-3001.dcm",
        "dcm/2/2_IM-2-1.dcm.png",
        "2_IM-2-2.dcm.gz",
    ]
    assert any(isinstance(one, Notice) and one.words().startswith("2 image files") for one in notices)


def test_damaged_doubled_and_unnamed_files_have_their_reasons(collection: Path) -> None:
    reports = collection / "ecgen-radiology"
    (reports / "3.xml").write_text("<eCitation><uId")
    (reports / "4.xml").write_text((reports / "2.xml").read_text())
    (reports / "5.xml").write_text(xml("CXR5", ("", "../../../x", "CXR5_IM-1-1")))
    picture(collection / "stray.png")
    listing = listed(collection)
    assert rejects(listing) == {
        ("ecgen-radiology/3.xml", "xml-damaged"),
        ("ecgen-radiology/4.xml", "report-twice"),
        ("ecgen-radiology/5.xml", "no-path"),
        ("ecgen-radiology/10.xml", "report-without-image"),
        ("../../../x", "outside-folder"),
        ("stray.png", "image-unnamed"),
    }
    assert "CXR5_IM-1-1" in {entry.image_id for entry in listing.entries}


def test_an_image_that_is_missing_is_told_as_missing(collection: Path, tmp_path: Path) -> None:
    (collection / "NLMCXR_png" / "CXR2_IM-2-1.png").unlink()
    totals = index_dataset(collection, tmp_path / "c.sqlite")
    assert "file-missing" in {one.code for one in totals.rejects_by_reason}
    assert (totals.found, totals.usable) == (6, 2)


def test_one_heading_or_the_most_frequent_ones_can_be_the_label(collection: Path) -> None:
    one = listed(collection, Reading(label="cardiomegaly"))
    assert one.labels == ("no Cardiomegaly", "Cardiomegaly")
    assert [entry.label for entry in one.entries] == [0, 1, 1, 0, UNLABELLED]
    many = listed(collection, Reading(label="mesh"))
    assert (many.kind, many.labels) == ("multi-label", ("Cardiomegaly",))
    assert [entry.findings for entry in many.entries] == [(0,), (1,), (1,), (0,), (UNLABELLED,)]
    with pytest.raises(UserError) as caught:
        listed(collection, Reading(label="Gout"))
    assert caught.value.code == "label-unknown"


def test_a_label_file_and_a_split_file_go_before_the_headings(collection: Path, tmp_path: Path) -> None:
    labels, split = tmp_path / "labels.csv", tmp_path / "split.csv"
    labels.write_text("subject_id,label\nCXR1,b\nCXR2,a\nCXR12,b\n")
    split.write_text("subject_id,split\nCXR1,train\nCXR2,test\nCXR12,train\n")
    reading = Reading(label_file=labels, split_file=split)
    with Catalog.open(_indexed(collection, tmp_path, reading)) as catalog:
        assert catalog.labels == ("a", "b")
        assert catalog.members("train") == ("CXR1", "CXR12")
        assert catalog.members("unseen") == ("CXR2",)


def _indexed(folder: Path, tmp_path: Path, reading: Reading) -> Path:
    index_dataset(folder, tmp_path / "c.sqlite", reading=reading)
    return tmp_path / "c.sqlite"


def test_a_collection_that_goes_away_while_reports_are_read_is_told(collection: Path) -> None:
    def unmount(event: Event) -> None:
        if isinstance(event, Progress) and event.step == "Reading reports":
            shutil.rmtree(collection)

    with pytest.raises(UserError) as caught:
        OpenIAdapter().list_images(collection, AS_FOUND, files=NoReader(), report=unmount)  # type: ignore[arg-type]
    assert caught.value.code == "dataset-gone"


def test_reading_reports_can_be_cancelled(collection: Path, tmp_path: Path) -> None:
    def stop(event: Event) -> None:
        if isinstance(event, Progress) and event.step == "Reading reports":
            raise Cancelled

    with pytest.raises(Cancelled):
        index_dataset(collection, tmp_path / "c.sqlite", report=stop)
    assert not (tmp_path / "c.sqlite").exists()


def test_the_preview_shows_rows_choices_and_what_has_to_be_settled(collection: Path) -> None:
    preview = preview_dataset(collection, AS_FOUND, report=ignore)
    facts = {fact.name: fact.value for fact in preview.facts}
    assert (facts["Reports"], facts["Image files"]) == ("5", "5")
    assert facts["Reports without an image"].startswith("1 of the 5")
    assert (preview.label, preview.problems) == ("normal", ())
    assert [choice.name for choice in preview.label_choices] == ["normal", "mesh", "Cardiomegaly"]
    first = preview.rows[1]
    assert (first.subject_id, first.label, first.report) == ("CXR2", "not normal", "Clear lungs. Big heart.")
    assert preview.split.startswith("drawn with seed 0")
    unknown = preview_dataset(collection, Reading(label="Gout"), report=ignore)
    assert "Gout" in unknown.problems[0]
    shutil.rmtree(collection / "NLMCXR_png")
    assert "No image file" in preview_dataset(collection, AS_FOUND, report=ignore).problems[0]


def test_the_real_reports_import_with_sections_and_images_right(shared_data: Path, tmp_path: Path) -> None:
    """The expected values are cut out of the files by regular expressions, without an XML parser."""
    source = shared_data / "open_i" / "ecgen-radiology"
    shutil.copytree(source, tmp_path / "set" / "ecgen-radiology")
    expected: dict[str, tuple[str, list[str], bool]] = {}
    for path in source.glob("*.xml"):
        text = path.read_text("utf-8")
        (uid,) = re.findall(r'<uId id="(.*?)"', text)
        sections = dict(re.findall(r'<AbstractText Label="(\w+)">(.*?)</AbstractText>', text))
        read = " ".join(filter(None, (sections.get("FINDINGS"), sections.get("IMPRESSION"))))
        images = re.findall(r'<parentImage id="(.*?)"', text)
        expected[uid] = (html.unescape(read), images, "<major>No Indexing</major>" in text)
        for image in images:
            picture(tmp_path / "set" / "NLMCXR_png" / f"{image}.png")
    assert sorted(len(images) for _, images, _ in expected.values()) == [0, 0, 1, *[2] * 9, 3, 4]
    totals = index_dataset(tmp_path / "set", tmp_path / "c.sqlite", reading=Reading(label="normal"))
    usable = {uid: it for uid, it in expected.items() if it[0] and it[1] and not it[2]}
    with Catalog.open(tmp_path / "c.sqlite") as catalog:
        for uid, (read, images, _) in usable.items():
            (study,) = catalog.patient(uid).studies
            assert study.report == " ".join(read.split())
            assert [image.image_id for image in study.images] == sorted(images)
            assert all(image.path.stem == image.image_id for image in study.images)
        (irregular,) = catalog.patient("CXR1").studies
        assert [image.image_id for image in irregular.images] == [
            "CXR1_1_IM-0001-3001",
            "CXR1_1_IM-0001-4001",
        ]
    counts = Counter({one.code: one.count for one in totals.rejects_by_reason})
    assert counts == {"report-without-image": 2, "no-report": 3, "no-label": 4}
    assert totals.usable == sum(len(images) for _, images, _ in usable.values()) == 19
    assert set(counts) <= set(REASONS)
