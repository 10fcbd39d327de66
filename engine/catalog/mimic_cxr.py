"""The MIMIC-CXR adapter: its tables where they are there, else its folder tree."""

from dataclasses import dataclass, replace
from pathlib import Path

from engine.catalog.chosen_files import with_chosen_files
from engine.catalog.listing import FileReader, Listing
from engine.catalog.mimic_labels import choose_mimic_label, mimic_labels, split_table, split_words
from engine.catalog.mimic_listing import MimicTables, list_tables
from engine.catalog.mimic_preview import preview_mimic
from engine.catalog.mimic_tables import (
    TABLES,
    ImageColumns,
    edema_table,
    find_table,
    image_table,
    read_acquisitions,
    read_images,
)
from engine.catalog.mimic_tree import has_tree, scan_images
from engine.catalog.preview import DatasetPreview
from engine.catalog.reading import Reading
from engine.catalog.split_table import read_split_table
from engine.catalog.tables import read_table
from engine.errors import UserError
from engine.events import Progress, Report

_STEP = "Reading tables"
_STEPS = 4


@dataclass(frozen=True, slots=True)
class MimicCxrAdapter:
    """MIMIC-CXR and MIMIC-CXR-JPG folders (Johnson et al. 2019); see DATA_FORMATS, adapter 1."""

    name: str = "mimic-cxr"
    title: str = "a folder in MIMIC-CXR layout (files/p10/... with its tables)"

    def recognises(self, dataset: Path) -> bool:
        """Tell whether the folder has one of the tables, or the tree ``files/pNN``."""
        if not dataset.is_dir():
            return False
        known = any(find_table(dataset, pattern) for pattern in TABLES)
        return known or edema_table(dataset) is not None or has_tree(dataset)

    def preview(self, dataset: Path, reading: Reading, *, report: Report) -> DatasetPreview:
        """Say what was understood of the folder; see ``Adapter.preview``."""
        report(Progress(_STEP, 0, 1))
        preview = preview_mimic(dataset, reading)
        report(Progress(_STEP, 1, 1))
        return replace(preview, adapter=self.name, title=self.title)

    def list_images(
        self,
        dataset: Path,
        reading: Reading,
        *,
        files: FileReader,  # noqa: ARG002 - tables and names say everything
        report: Report,
    ) -> Listing:
        """List the images; see ``Adapter.list_images``."""
        root = dataset.resolve()
        tables = _read(root, reading, report)
        return with_chosen_files(list_tables(root, tables), reading, report=report)


def _read(root: Path, reading: Reading, report: Report) -> MimicTables:
    """Read what the folder's own tables say, but for labels and split that a chosen file gives."""
    report(Progress(_STEP, 0, _STEPS))
    chosen = None if reading.label_file else choose_mimic_label(mimic_labels(root), reading, root)
    labels = chosen.read(reading) if chosen else None
    report(Progress(_STEP, 1, _STEPS))
    divided = None if reading.split_file else split_table(root, chosen)
    split = read_split_table(divided) if divided else None
    report(Progress(_STEP, 2, _STEPS))
    images = _images(root)
    report(Progress(_STEP, 3, _STEPS))
    acquisitions = read_acquisitions(root, images)
    report(Progress(_STEP, 4, _STEPS))
    return MimicTables(images, acquisitions, labels, split, split_words(divided))


def _images(root: Path) -> ImageColumns:
    table = image_table(root)
    images = scan_images(root) if table is None else read_images(read_table(table))
    if not len(images) and not images.damaged:
        raise UserError(
            "dataset-empty",
            what=f"Neither the tables nor the folder files in {root} name an image.",
            do="Choose the folder that holds the tables or the images.",
        )
    return images
