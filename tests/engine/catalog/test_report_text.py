import os
from pathlib import Path

import pytest

from engine.catalog.report_text import MAX_REPORT_BYTES, read_report

TEXT = "Kein Ödem.\nHerz normal groß."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_reports_are_read_in_the_encodings_that_programs_write(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert read_report(path) == TEXT


@pytest.mark.parametrize(
    "data",
    [b"", b"a\0b", b"%PDF-1.7 text", b"x" * (MAX_REPORT_BYTES + 1)],
    ids=["empty", "nul", "pdf", "long"],
)
def test_what_is_no_report_text_gives_none(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(data)
    assert read_report(path) == ""


def test_a_report_of_the_greatest_length_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(b"x" * MAX_REPORT_BYTES)
    assert len(read_report(path)) == MAX_REPORT_BYTES


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_no_file_gives_none_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert read_report(tmp_path / "pipe.txt") == ""
    assert read_report(tmp_path) == ""
    assert read_report(tmp_path / "absent.txt") == ""
    assert read_report(tmp_path / "a\0b") == ""
