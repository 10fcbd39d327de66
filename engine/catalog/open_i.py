"""The adapter of the Open-i (Indiana University) collection: one XML report per patient, images by name."""

from dataclasses import dataclass, replace
from pathlib import Path

from engine.catalog.chosen_files import with_chosen_files
from engine.catalog.listing import FileReader, Listing
from engine.catalog.open_i_files import distinct, read_reports
from engine.catalog.open_i_images import ImageFiles, find_images
from engine.catalog.open_i_listing import list_named_images
from engine.catalog.open_i_place import Place, find_place, report_order
from engine.catalog.open_i_preview import preview_collection
from engine.catalog.preview import DatasetPreview
from engine.catalog.reading import Reading
from engine.catalog.tree import read_tree
from engine.errors import UserError
from engine.events import Notice, Report


@dataclass(frozen=True, slots=True)
class OpenIAdapter:
    """The Open-i collection (Demner-Fushman et al. 2016, JAMIA 23(2)); see DATA_FORMATS, adapter 2."""

    name: str = "open-i"
    title: str = "the Open-i collection (a folder with ecgen-radiology/1.xml and so on)"

    def recognises(self, dataset: Path) -> bool:
        """Tell whether the folder has the reports' folder, or is it."""
        return dataset.is_dir() and find_place(dataset) is not None

    def preview(self, dataset: Path, reading: Reading, *, report: Report) -> DatasetPreview:
        """Say what some reports and the names of the files tell; see ``Adapter.preview``."""
        place = required_place(dataset)
        return preview_collection(place, reading, name=self.name, title=self.title, report=report)

    def list_images(
        self,
        dataset: Path,
        reading: Reading,
        *,
        files: FileReader,  # noqa: ARG002 - the reports name the images
        report: Report,
    ) -> Listing:
        """List the images that the reports name; see ``Adapter.list_images``."""
        place = required_place(dataset)
        tree = read_tree(place.base, report=report)
        paths = sorted(filter(place.is_report, tree.files), key=report_order)
        images = find_images(path for path in tree.files if not place.is_report(path))
        reports = distinct(read_reports(place.base, paths, report=report))
        _tell_of_others(images, report)
        # With a label file the choice of a label is meant for that.
        label = "" if reading.label_file else reading.label
        listing = list_named_images(place, reports, images, label=label)
        listing = replace(listing, rejects=(*tree.rejects, *listing.rejects))
        return with_chosen_files(listing, reading, report=report)


def required_place(dataset: Path) -> Place:
    """Return where the collection lies.

    Raises
    ------
    UserError
        ``dataset-unknown`` when the user named this layout for another folder.
    """
    place = find_place(dataset) if dataset.is_dir() else None
    if place is None:
        raise UserError(
            "dataset-unknown",
            what=f"{dataset} holds no folder ecgen-radiology with the reports of Open-i.",
            do="Choose the folder that the archives of Open-i were unpacked into.",
        )
    return place


def _tell_of_others(images: ImageFiles, report: Report) -> None:
    if images.copies:
        report(
            Notice(
                "info",
                "{0:,} image files hold an image that is there more than once; of each the DICOM file was used, else PNG, "
                "else JPEG.",
                (images.copies,),
            )
        )
    if images.others:
        report(
            Notice(
                "info",
                "{0:,} files are neither reports nor images and were left aside.",
                (images.others,),
            )
        )
