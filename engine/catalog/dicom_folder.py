"""The adapter of a folder of DICOM files with reports as text files or structured reports."""

from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from engine.catalog.chosen_files import with_chosen_files
from engine.catalog.dicom_contents import sort_out
from engine.catalog.dicom_listing import list_contents
from engine.catalog.dicom_preview import preview_folder
from engine.catalog.listing import FileReader, Listing
from engine.catalog.preview import DatasetPreview
from engine.catalog.reading import Reading
from engine.catalog.tree import read_tree, walk
from engine.dicom.rejection import ImageRejected
from engine.dicom.source import open_image
from engine.events import Notice, Report

_LOOKED_AT = 300
_NAMES = (".dcm", ".dcm.gz", ".dicom", "dicomdir")
_NOT_OPENED = (".gz", ".zip", ".txt", ".csv")


@dataclass(frozen=True, slots=True)
class DicomFolderAdapter:
    """A folder with DICOM files in it, at any depth; see DATA_FORMATS, adapter 4.

    Patients, studies and images are told by PatientID, StudyInstanceUID and SOPInstanceUID alone;
    a DICOMDIR is told from an image and otherwise not relied on.
    """

    name: str = "dicom-folder"
    title: str = "a folder of DICOM files (with reports as .txt or DICOM SR)"

    def recognises(self, dataset: Path) -> bool:
        """Tell whether one of the first few hundred files is DICOM, by its name or content."""
        if not dataset.is_dir():
            return False
        found = [one for one in islice(walk(dataset), _LOOKED_AT) if isinstance(one, str)]
        if any(path.lower().endswith(_NAMES) for path in found):
            return True
        return any(_is_dicom(dataset / path) for path in found if not path.lower().endswith(_NOT_OPENED))

    def preview(self, dataset: Path, reading: Reading, *, report: Report) -> DatasetPreview:
        """Say what a few files tell; see ``Adapter.preview``."""
        return preview_folder(dataset, reading, name=self.name, title=self.title, report=report)

    def list_images(self, dataset: Path, reading: Reading, *, files: FileReader, report: Report) -> Listing:
        """List the images by what every file says; see ``Adapter.list_images``."""
        root = dataset.resolve()
        tree = read_tree(root, report=report)
        contents = sort_out(tree.files, files.read(tree.files, report=report))
        listing = list_contents(root, contents)
        listing = replace(listing, rejects=(*tree.rejects, *listing.rejects))
        if reading.label_file is None:
            report(Notice("warning", "DICOM files name no label; choose a label file to have usable images."))
        return with_chosen_files(listing, reading, report=report)


def _is_dicom(path: Path) -> bool:
    try:
        with open_image(path) as source:
            return source.kind == "dicom"
    except ImageRejected:
        return False
