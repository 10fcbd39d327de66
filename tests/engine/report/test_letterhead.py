"""The site's name and logo on top of its reports."""

from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from engine.errors import UserError
from engine.report.letterhead import Letterhead, keep_letterhead, site_letterhead
from engine.report.pdf import write_report
from tests.engine.report.conftest import CREATED_AT, MakeRun, RunPlan
from tests.engine.report.test_pdf import text_of


def draw_logo(file: Path, side_px: int = 60) -> Path:
    Image.new("RGB", (side_px, 20), "navy").save(file)
    return file


def test_kept_letterhead_stands_on_every_report_from_then_on(make_run: MakeRun, tmp_path: Path) -> None:
    run = make_run(RunPlan(epochs=0))
    assert "St Anne" not in text_of(write_report(run, created_at=CREATED_AT))
    keep_letterhead(Letterhead('St Anne\u202e "#let" Hospital', draw_logo(tmp_path / "secret-name.png")))
    (tmp_path / "secret-name.png").unlink()

    pdf = write_report(run, created_at=CREATED_AT)

    assert text_of(pdf).count('St Anne "#let" Hospital') == 1
    with pikepdf.open(pdf) as document:
        described = [
            str(one.Alt) for one in document.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one
        ]
        standard = document.open_metadata()["pdfuaid:part"]
    assert 'Logo of St Anne "#let" Hospital' in described
    assert standard == "1"
    assert b"secret-name" not in pdf.read_bytes()


def test_logo_is_taken_away_again_and_a_lost_one_is_no_error(tmp_path: Path) -> None:
    kept = keep_letterhead(Letterhead("A", draw_logo(tmp_path / "a.jpg")), tmp_path / "kept")
    assert kept.logo == tmp_path / "kept" / "logo.jpg"
    assert site_letterhead(tmp_path / "kept") == kept
    assert keep_letterhead(kept, tmp_path / "kept") == kept
    kept.logo.unlink()
    assert site_letterhead(tmp_path / "kept") == Letterhead("A")
    keep_letterhead(Letterhead("A"), tmp_path / "kept")

    assert site_letterhead(tmp_path / "kept") == Letterhead("A")
    assert site_letterhead(tmp_path / "nothing") == Letterhead()


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"\x89PNG\r\n\x1a\n broken", b"GIF89a" + bytes(100)])
def test_what_is_no_picture_is_refused_in_words_and_nothing_is_kept(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "logo.png").write_bytes(content)

    with pytest.raises(UserError, match=r"logo\.png cannot be read as PNG or JPEG"):
        keep_letterhead(Letterhead("A", tmp_path / "logo.png"), tmp_path / "kept")
    assert not (tmp_path / "kept").exists()


def test_too_large_a_logo_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="more than 4,000 pixels"):
        keep_letterhead(Letterhead("A", draw_logo(tmp_path / "wide.png", 4_001)), tmp_path / "kept")
    (tmp_path / "heavy.png").write_bytes(bytes(1_000_001))
    with pytest.raises(UserError, match="larger than a megabyte"):
        keep_letterhead(Letterhead("A", tmp_path / "heavy.png"), tmp_path / "kept")
