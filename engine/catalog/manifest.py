"""The manifest adapter: one CSV or TSV file with a row per image, its report and its label."""

from dataclasses import dataclass, replace
from pathlib import Path

from engine.catalog.chosen_files import PREVIEW_BYTES, with_chosen_files
from engine.catalog.columns import KNOWN_COLUMNS, guess
from engine.catalog.listing import FileReader, Listing
from engine.catalog.manifest_listing import list_table
from engine.catalog.manifest_preview import preview_table
from engine.catalog.preview import DatasetPreview
from engine.catalog.reading import Reading
from engine.catalog.tables import read_columns, read_table
from engine.events import Notice, Progress, Report

_ENDINGS = (".csv", ".tsv", ".txt", ".gz")
_IN_FOLDER = ("manifest.csv", "manifest.tsv")
_PATH_NAMES = next(("image_path", *column.others) for column in KNOWN_COLUMNS if column.name == "image_path")


@dataclass(frozen=True, slots=True)
class ManifestAdapter:
    """A manifest file, or a folder that holds ``manifest.csv``; see DATA_FORMATS, adapter 3."""

    name: str = "manifest"
    title: str = "a manifest (a CSV file with subject_id, image_path, text, label)"

    def recognises(self, dataset: Path) -> bool:
        """Tell whether it is a table file, or a folder with a manifest in it."""
        if dataset.is_dir():
            return _manifest_in(dataset) is not None
        return dataset.suffix.lower() in _ENDINGS or bool(guess(read_columns(dataset), _PATH_NAMES))

    def preview(self, dataset: Path, reading: Reading, *, report: Report) -> DatasetPreview:
        """Say what was understood of a manifest; see ``Adapter.preview``."""
        report(Progress("Reading the manifest", 0, 1))
        table = read_table(_manifest_in(dataset) or dataset, most_bytes=PREVIEW_BYTES)
        preview = preview_table(table, reading)
        report(Progress("Reading the manifest", 1, 1))
        return replace(preview, dataset=dataset, adapter=self.name, title=self.title)

    def list_images(
        self,
        dataset: Path,
        reading: Reading,
        *,
        files: FileReader,  # noqa: ARG002 - a manifest names everything
        report: Report,
    ) -> Listing:
        """List the images of a manifest; see ``Adapter.list_images``."""
        table = read_table(_manifest_in(dataset) or dataset)
        if table.encoding == "cp1252":
            report(Notice("warning", "{0} is not UTF-8; it was read as Windows-1252.", (table.path.name,)))
        return with_chosen_files(list_table(table, reading), reading, report=report)


def _manifest_in(folder: Path) -> Path | None:
    return next((folder / name for name in _IN_FOLDER if (folder / name).is_file()), None)
