"""The images that the reports of an Open-i collection name, as a listing."""

from collections.abc import Iterator, Sequence

from engine.catalog.listing import Entry, ListedReject, Listing
from engine.catalog.open_i_files import ReportFile
from engine.catalog.open_i_images import ImageFiles, key_of
from engine.catalog.open_i_labels import MeshLabel, mesh_label
from engine.catalog.open_i_place import Place
from engine.catalog.open_i_reports import OpenIReport
from engine.catalog.paths import is_inside


def list_named_images(
    place: Place, reports: Sequence[ReportFile], images: ImageFiles, *, label: str
) -> Listing:
    """List every image that a report names, and what is wrong with reports and images.

    Parameters
    ----------
    label : str
        As in ``engine.catalog.open_i_labels.mesh_label``.

    Raises
    ------
    UserError
        ``label-unknown`` when no report has the heading.
    """
    read = [file.report for file in reports if file.report is not None]
    scheme = mesh_label(label, read)
    listed = [one for file in reports for one in _images_of(file, images, scheme)]
    entries = tuple(one for one in listed if isinstance(one, Entry))
    named = {key for report in read for key in map(key_of, report.images)}
    return Listing(
        base=place.base,
        labels=scheme.names,
        split_source="",
        entries=entries,
        rejects=(
            *(one for one in listed if isinstance(one, ListedReject)),
            *(ListedReject(path, "image-unnamed") for path in images.unnamed(named)),
        ),
        model_text=str,
        kind=scheme.kind,
    )


def _images_of(file: ReportFile, images: ImageFiles, label: MeshLabel) -> Iterator[Entry | ListedReject]:
    report = file.report
    if report is None:
        yield ListedReject(file.path, file.code)
        return
    if not report.images:
        yield ListedReject(file.path, "report-without-image", report.uid)
    for image in report.images:
        # A file that was not found is listed by the name it should have, and told as missing later.
        path = images.of(image) or f"{image}.png"
        if image and is_inside(path):
            yield _entry(image, path, report, label)
        else:
            yield ListedReject(image or file.path, "outside-folder" if image else "no-path", report.uid)


def _entry(image: str, path: str, report: OpenIReport, label: MeshLabel) -> Entry:
    return Entry(
        image_id=image,
        study_id=report.uid,
        subject_id=report.uid,
        path=path,
        label=label.label_of(report),
        membership="none",
        report=report.text,
        findings=label.findings_of(report),
    )
