"""The header of a safetensors file: what the library writes passes, whatever else does not, and the digest holds."""

import json
import struct
from contextlib import suppress
from pathlib import Path

import pytest
import safetensors.torch
import torch
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import UserError
from engine.untrusted.json_text import parse_json_object, read_document
from engine.untrusted.safetensors_header import digest_weights, read_header


@pytest.fixture
def file(tmp_path: Path) -> Path:
    tensors = {
        "b.weight": torch.arange(6, dtype=torch.float32).reshape(2, 3),
        "a.count": torch.tensor(7),
        "c.half": torch.zeros(0, 4, dtype=torch.float16),
    }
    safetensors.torch.save_file(tensors, tmp_path / "w.safetensors", metadata={"format": "pt"})
    return tmp_path / "w.safetensors"


def test_the_librarys_own_file_is_described_as_it_is(file: Path) -> None:
    entries = {entry.name: entry for entry in read_header(file, inside=file.parent)}
    assert set(entries) == {"b.weight", "a.count", "c.half"}
    weight = entries["b.weight"]
    assert (weight.dtype, weight.shape) == ("F32", (2, 3))
    assert struct.unpack("<6f", file.read_bytes()[weight.begin : weight.end]) == (0, 1, 2, 3, 4, 5)


def test_the_digest_sees_values_names_shapes_and_types_but_not_the_order(tmp_path: Path) -> None:
    def digest(**tensors: torch.Tensor) -> str:
        safetensors.torch.save_file(tensors, tmp_path / "w.safetensors")
        return digest_weights(tmp_path / "w.safetensors")

    zeros = torch.zeros(2, 3)
    first = digest(a=zeros, b=torch.ones(2))
    assert digest(b=torch.ones(2), a=zeros) == first
    others = [
        digest(a=zeros, b=torch.tensor([1.0, 2.0])),
        digest(a=zeros, c=torch.ones(2)),
        digest(a=zeros.T.contiguous(), b=torch.ones(2)),
        digest(a=zeros, b=torch.tensor([0x3F8000003F800000])),
    ]
    assert len({first, *others}) == 5


@given(place=st.integers(0, 10_000), value=st.integers(0, 255))
def test_a_changed_byte_of_the_header_never_ends_in_anything_but_a_refusal(
    tmp_path_factory: pytest.TempPathFactory, place: int, value: int
) -> None:
    file = tmp_path_factory.mktemp("w") / "w.safetensors"
    safetensors.torch.save_file({"w": torch.ones(3), "v": torch.zeros(2)}, file)
    data = bytearray(file.read_bytes())
    data[place % (len(data) - 20)] = value
    file.write_bytes(data)
    with suppress(UserError):
        entries = read_header(file, inside=file.parent)
        assert max(entry.end for entry in entries) == len(data)


@given(cut=st.integers(1, 200))
def test_a_file_cut_short_is_refused(tmp_path_factory: pytest.TempPathFactory, cut: int) -> None:
    file = tmp_path_factory.mktemp("w") / "w.safetensors"
    safetensors.torch.save_file({"w": torch.ones(30)}, file)
    data = file.read_bytes()
    file.write_bytes(data[: max(0, len(data) - cut)])
    with pytest.raises(UserError):
        read_header(file, inside=file.parent)


@pytest.mark.parametrize(
    "entry",
    [
        {"dtype": "F32", "shape": [10**4000], "data_offsets": [0, 4]},
        {"dtype": "F32", "shape": [-1], "data_offsets": [0, -4]},
        {"dtype": "F32", "shape": [1.5], "data_offsets": [0, 6]},
        {"dtype": "F32", "shape": [1] * 20, "data_offsets": [0, 4]},
        {"dtype": "F32", "shape": [1]},
        {"dtype": ["F32"], "shape": [1], "data_offsets": [0, 4]},
        {"dtype": "F32", "shape": [True], "data_offsets": [0, 4]},
        [],
    ],
)
def test_a_claim_that_cannot_be_is_refused_in_words(tmp_path: Path, entry: object) -> None:
    text = json.dumps({"w": entry}).encode()
    (tmp_path / "w.safetensors").write_bytes(struct.pack("<Q", len(text)) + text + bytes(4))
    with pytest.raises(UserError) as raised:
        read_header(tmp_path / "w.safetensors", inside=tmp_path)
    assert raised.value.code == "safetensors-damaged"


@given(st.binary(max_size=300))
def test_any_bytes_are_a_json_object_or_a_refusal(data: bytes) -> None:
    with suppress(UserError):
        assert isinstance(parse_json_object(data, file=Path("config.json")), dict)


@pytest.mark.parametrize("text", ['{"a": 1, "a": 2}', "[1]", "{", '{"a": ' + "1" * 5000 + "}", '"x"'])
def test_json_that_is_no_plain_object_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        parse_json_object(text.encode(), file=Path("config.json"))


def test_toml_nested_without_end_is_refused(tmp_path: Path) -> None:
    (tmp_path / "model.toml").write_text("a = " + "[" * 50_000)
    with pytest.raises(UserError) as raised:
        read_document(tmp_path / "model.toml", inside=tmp_path)
    assert raised.value.code == "json-damaged"
