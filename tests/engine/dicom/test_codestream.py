import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from engine.dicom.codestream import codestream_pixels


@pytest.mark.parametrize(("kind", "progressive"), [("JPEG", False), ("JPEG", True), ("JPEG2000", False)])
def test_the_size_is_read_from_real_codestreams(kind: str, progressive: bool) -> None:
    stream = io.BytesIO()
    options = {"progressive": True} if progressive else {}
    Image.new("L", (40, 30), 7).save(stream, kind, **options)
    assert codestream_pixels(stream.getvalue()) == 40 * 30


@given(st.binary(max_size=300))
def test_any_bytes_give_a_size_or_none(data: bytes) -> None:
    assert codestream_pixels(b"\xff\xd8" + data) >= 0
    assert codestream_pixels(b"\xff\x4f\xff\x51" + data) >= 0
