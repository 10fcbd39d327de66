"""The handbook as PDF: the same words, tagged, the same bytes each time."""

from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pypdfium2
from PIL import Image

from engine.handbook.book import Handbook, read_handbook
from engine.handbook.pdf import write_handbook_pdf

CREATED = datetime(2026, 1, 2, tzinfo=UTC)


def words_of(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join(page.get_textpage().get_text_range() for page in document)


def test_shipped_handbook_is_typeset_with_its_chapters_and_always_alike(tmp_path: Path) -> None:
    handbook = read_handbook()
    one = write_handbook_pdf(handbook, tmp_path / "one.pdf", created_at=CREATED)
    other = write_handbook_pdf(handbook, tmp_path / "other.pdf", created_at=CREATED)

    text = words_of(one)
    assert all(heading.text in text for heading in handbook.headings if heading.level == 1)
    assert one.read_bytes() == other.read_bytes()
    with pikepdf.open(one) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en"


def test_picture_comes_with_its_words_and_a_missing_one_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    Image.new("RGB", (40, 30)).save(tmp_path / "pictures" / "here.png")
    text = "# A\n\n![the table of requests](pictures/here.png)\n\n![gone](pictures/gone.png)\n\n#let x = 1 $ @b\n"

    out = write_handbook_pdf(Handbook("en", text), tmp_path / "a.pdf", created_at=CREATED, folder=tmp_path)

    assert "#let x = 1 $ @b" in words_of(out)
    with pikepdf.open(out) as pdf:
        alternatives = [
            str(one.Alt) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one
        ]
    assert alternatives == ["the table of requests"]
