import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from engine.dicom.codestream import FrameSize, frame_size


@pytest.mark.parametrize(("kind", "progressive"), [("JPEG", False), ("JPEG", True), ("JPEG2000", False)])
@pytest.mark.parametrize(("mode", "components"), [("L", 1), ("RGB", 3)])
def test_the_size_is_read_from_real_codestreams(
    kind: str, progressive: bool, mode: str, components: int
) -> None:
    stream = io.BytesIO()
    options = {"progressive": True} if progressive else {}
    Image.new(mode, (40, 30), 7).save(stream, kind, **options)
    assert frame_size(stream.getvalue()) == FrameSize(30, 40, components, 8)


@given(st.binary(max_size=300))
def test_any_bytes_give_a_size_or_none(data: bytes) -> None:
    for start in (b"\xff\xd8", b"\xff\x4f\xff\x51", b""):
        size = frame_size(start + data)
        assert size is None or size.precision in range(256)
