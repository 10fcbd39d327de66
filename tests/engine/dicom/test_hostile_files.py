"""Files that are cut, blanked, replaced while they are read, or lie about their size."""

import os
import struct
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from engine.dicom import source
from engine.dicom.file_facts import read_facts
from engine.dicom.pixels import ImageRejected, read_pixels
from tests.engine.dicom.made_files import dataset_of, smooth, write, write_corpus

SAID_CUT = {
    "truncated",
    "file-empty",
    "header-damaged",
    "transfer-syntax-missing",
    "not-an-image",
    "pixels-damaged",
}
"""What a file cut anywhere may be said to be; the last for a PNG, a JPEG and a deflated data set."""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return write_corpus(tmp_path_factory.mktemp("corpus"))


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    return write(dataset_of(smooth(4095).astype(np.uint16), 12), tmp_path / "plain.dcm")


def codes_of(path: Path) -> tuple[str, str]:
    """Return the outcomes of both passes; empty where there is nothing to object."""
    facts = read_facts(path)
    try:
        read_pixels(path)
    except ImageRejected as rejected:
        return facts.code, rejected.code
    return facts.code, ""


def test_files_cut_anywhere_are_said_to_be_cut_or_damaged(tmp_path: Path, corpus: list[Path]) -> None:
    path = tmp_path / "cut.dcm"
    said: Counter[str] = Counter()
    for whole in corpus:
        if whole.name == "report.dcm":
            continue  # any number of whole items is a report
        data = whole.read_bytes()
        for twentieth in range(20):
            path.write_bytes(data[: len(data) * twentieth // 20])
            facts_code, pixels_code = codes_of(path)
            assert pixels_code in SAID_CUT, (whole.name, twentieth)
            # Cut pictures show only when they are decoded.
            assert facts_code == pixels_code or (whole.suffix in {".png", ".jpg"} and not facts_code)
            said[pixels_code] += 1
    assert said["truncated"] > said.total() / 2


def test_files_with_a_blank_tail_are_read_or_rejected(tmp_path: Path, corpus: list[Path]) -> None:
    path = tmp_path / "blank.dcm"
    for whole in corpus:
        data = whole.read_bytes()
        for twentieth in range(20):
            kept = len(data) * twentieth // 20
            path.write_bytes(data[:kept] + bytes(len(data) - kept))
            facts_code, pixels_code = codes_of(path)
            assert facts_code != "no-image" or whole.name == "report.dcm"
            assert not facts_code or pixels_code


def test_a_cut_header_is_not_taken_for_another_kind_of_object(tmp_path: Path, plain: Path) -> None:
    data = plain.read_bytes()
    rows = data.index(b"\x28\x00\x10\x00US")
    pixels = data.index(b"\xe0\x7f\x10\x00")
    for at in (rows - 30, rows, pixels - 3, pixels, pixels + 5):
        plain.write_bytes(data[:at])
        assert read_facts(plain).code in {"truncated", "no-pixels", "header-damaged"}
    plain.write_bytes(data[: pixels - 3])
    assert read_facts(plain).code == "truncated"
    plain.write_bytes(data[:pixels])
    assert read_facts(plain).code == "no-pixels"


def test_long_elements_do_not_hide_that_the_pixels_are_missing(tmp_path: Path) -> None:
    dataset = dataset_of(smooth(4095).astype(np.uint16), 12)
    del dataset.PixelData
    dataset.private_block(0x19, "TESTS", create=True).add_new(1, "OB", bytes(3 << 20))
    assert read_facts(write(dataset, tmp_path / "long.dcm")).code == "no-pixels"


def test_a_size_beyond_the_data_is_found_before_anything_is_allocated(tmp_path: Path, plain: Path) -> None:
    data = plain.read_bytes()
    for rows, columns, code in [(9000, 9000, "truncated"), (65535, 65535, "image-too-large")]:
        changed = bytearray(data)
        for tag, value in ((b"\x28\x00\x10\x00US\x02\x00", rows), (b"\x28\x00\x11\x00US\x02\x00", columns)):
            at = data.index(tag) + 8
            changed[at : at + 2] = struct.pack("<H", value)
        plain.write_bytes(changed)
        assert codes_of(plain) == (code, code)


@pytest.mark.parametrize("change", ["shrinks", "grows", "is emptied"])
def test_a_file_that_changes_while_it_is_read_is_read_or_rejected(
    plain: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    whole = plain.read_bytes()
    sizes = {"shrinks": len(whole) - 500, "grows": len(whole) + 500, "is emptied": 0}
    plain.write_bytes(whole)
    kind_of = source._kind_of

    def change_then_tell(probe: bytes) -> source.Kind:
        os.truncate(plain, sizes[change])
        return kind_of(probe)

    monkeypatch.setattr(source, "_kind_of", change_then_tell)
    codes = []
    for read in (lambda: read_facts(plain).code, lambda: codes_of(plain)[1]):
        plain.write_bytes(whole)
        codes.append(read())
    assert all(code == "" for code in codes) if change == "grows" else all(code in SAID_CUT for code in codes)


def test_a_number_of_frames_that_is_no_number_is_told(tmp_path: Path) -> None:
    dataset = dataset_of(smooth(255).astype(np.uint8), 8)
    dataset.NumberOfFrames = "11"
    path = write(dataset, tmp_path / "frames.dcm")
    path.write_bytes(path.read_bytes().replace(b"IS\x02\x0011", b"IS\x02\x001A"))
    assert codes_of(path) == ("header-value", "header-value")


def test_a_meta_group_without_end_is_given_up(plain: Path) -> None:
    data = plain.read_bytes()
    plain.write_bytes(data[:132] + b"\x02\x00\x02\x01SH\x00\x00" * 100_000 + data[132:])
    assert codes_of(plain) == ("header-damaged", "header-damaged")
