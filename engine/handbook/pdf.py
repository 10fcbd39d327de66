"""The handbook as a PDF, typeset from the same source that the window shows."""

import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from engine.files import to_json, write_atomic
from engine.handbook.book import FOLDER, Handbook
from engine.handbook.markup import Block, Picture

if TYPE_CHECKING:
    import typst

TITLE = "Forget-MI Steward: handbook"
FONTS = FOLDER.parent / "fonts"
PDF = FOLDER / "handbook.pdf"
TEMPLATE = FOLDER / "handbook.typ"
STANDARDS: "list[typst.PDFStandard]" = ["ua-1"]


@dataclass(frozen=True, slots=True)
class _Document:
    """document.json, the one file that the template reads."""

    title: str
    language: str
    blocks: tuple[Block, ...]


def write_handbook_pdf(handbook: Handbook, out: Path, *, created_at: datetime, folder: Path = FOLDER) -> Path:
    """Typeset the handbook into a file; the same text gives the same bytes.

    Parameters
    ----------
    created_at : datetime
        Aware; goes into the metadata.
    folder : Path
        Where the pictures' paths begin; a picture that is not there is left out.
    """
    import typst

    blocks = tuple(one for one in handbook.blocks if _is_there(one, folder))
    with tempfile.TemporaryDirectory(prefix="handbook-") as name:
        workplace = Path(name)
        (workplace / TEMPLATE.name).write_bytes(TEMPLATE.read_bytes())
        (workplace / "document.json").write_bytes(to_json(_Document(TITLE, handbook.language, blocks)))
        for picture in {one.file for one in blocks if isinstance(one, Picture)}:
            (workplace / picture).parent.mkdir(parents=True, exist_ok=True)
            (workplace / picture).write_bytes((folder / picture).read_bytes())
        pdf = typst.compile(
            workplace / TEMPLATE.name,
            root=workplace,
            font_paths=[FONTS],
            ignore_system_fonts=True,
            pdf_standards=STANDARDS,
            timestamp=created_at,
            package_path=workplace,
            package_cache_path=workplace,
        )
    assert isinstance(pdf, bytes)
    write_atomic(out, pdf)
    return out


def _is_there(block: Block, folder: Path) -> bool:
    return not isinstance(block, Picture) or (folder / block.file).is_file()
