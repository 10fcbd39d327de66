"""Appending to a report PDF so that it stays PDF/A-3."""

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter


class ArchiveWriter(IncrementalPdfFileWriter):
    """Leaves the file's version alone: PDF/A-3 stands on PDF 1.7 (ISO 19005-3, 6.1.2), whatever PAdES came with."""

    def ensure_output_version(self, version: tuple[int, int]) -> None:
        """Change nothing."""
