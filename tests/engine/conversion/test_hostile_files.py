"""Hostile files: each is refused in words, none runs code, and memory stays bounded."""

import base64
import io
import json
import os
import pickle
import struct
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from engine.conversion.process import read_untrusted
from engine.conversion.request import ReadRequest
from engine.errors import UserError
from engine.events import ignore

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="builds pipes, links and sparse files")

Folder = Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a sound tokenizer and configuration, to which each test adds its hostile file."""
    made = tmp_path / "checkpoint"
    made.mkdir()
    (made / "config.json").write_text('{"model_type": "bert"}')
    (made / "vocab.txt").write_text("[PAD]\n[UNK]\n[CLS]\n[SEP]\nedema\n")
    return made


class Gadget:
    """Pickles as a call of ``function`` with ``arguments``."""

    def __init__(self, function: Callable[..., object], *arguments: object) -> None:
        self.call = (function, arguments)

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return self.call


def touch(canary: Path) -> str:
    return f"touch {canary}"


def os_system(canary: Path) -> object:
    return Gadget(os.system, touch(canary))


def builtin_eval(canary: Path) -> object:
    return Gadget(eval, f"open({str(canary)!r}, 'w')")


def builtin_exec(canary: Path) -> object:
    return Gadget(exec, f"open({str(canary)!r}, 'w')")


def import_by_name(canary: Path) -> object:
    import importlib

    class Inner(Gadget):
        pass

    return {"module": Gadget(importlib.import_module, "os"), "call": Inner(os.system, touch(canary))}


def numpy_objects(canary: Path) -> object:
    import numpy as np

    return {"weight": np.array([os_system(canary)], dtype=object)}


def class_with_state(canary: Path) -> object:
    import functools

    return functools.partial(os.system, touch(canary))


GADGETS = (os_system, builtin_eval, builtin_exec, import_by_name, numpy_objects, class_with_state)


def by_hand(canary: Path) -> bytes:
    """A pickle written opcode by opcode, with the GLOBAL of ``posix.system`` in the old text form."""
    return b"cposix\nsystem\n(S'" + touch(canary).encode() + b"'\ntR."


def attribute_getter(canary: Path) -> bytes:
    """A pickle of ``attrgetter("system")(import_module("os"))("touch ...")``."""
    getter = b"coperator\nattrgetter\n(S'system'\ntR"
    module = b"cimportlib\nimport_module\n(S'os'\ntR"
    return getter + b"(" + module + b"tR(S'" + touch(canary).encode() + b"'\ntR."


def with_pickle(content: bytes) -> bytes:
    """What torch.save writes, its data.pkl replaced."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("archive/data.pkl", content)
        archive.writestr("archive/version", b"3\n")
    return stream.getvalue()


def nested_in_persistent_id(canary: Path) -> bytes:
    """A pickle whose gadget hides in a persistent id, which a reader resolves to find a storage."""

    class Keys(pickle.Pickler):
        def persistent_id(self, item: object) -> object:
            return ("storage", os_system(canary), "0", "cpu", 1) if item == "weight" else None

    stream = io.BytesIO()
    Keys(stream, protocol=2).dump(["weight"])
    return stream.getvalue()


def legacy(content: object) -> bytes:
    """The layout before torch 1.6, by torch's own magic number, with a gadget in place of the weights."""
    header = (0x1950A86A20F9469CFC6C, 1001, {"little_endian": True})
    return b"".join(pickle.dumps(part, protocol=2) for part in (*header, content, []))


def header_of(entries: dict[str, object], data: bytes) -> bytes:
    text = json.dumps(entries).encode()
    return struct.pack("<Q", len(text)) + text + data


def tensor(shape: list[int], begin: int, end: int, dtype: str = "F32") -> dict[str, object]:
    return {"dtype": dtype, "shape": shape, "data_offsets": [begin, end]}


def write_nested_zip(folder: Folder, _canary: Path) -> str:
    with zipfile.ZipFile(folder / "model.pt", "w") as archive:
        archive.writestr("archive/data.pkl", pickle.dumps({}, protocol=2))
        archive.writestr("archive/more.zip", with_pickle(b"."))
    return "model.pt"


def write_tar(folder: Folder, canary: Path) -> str:
    with tarfile.open(folder / "model.pth", "w") as archive:
        content = pickle.dumps(os_system(canary), protocol=2)
        entry = tarfile.TarInfo("pickle")
        entry.size = len(content)
        archive.addfile(entry, io.BytesIO(content))
    return "model.pth"


def write_zip_bomb(folder: Folder, _canary: Path) -> str:
    with zipfile.ZipFile(folder / "model.pt", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data.pkl", pickle.dumps({}, protocol=2))
        with archive.open("archive/data/0", "w", force_zip64=True) as entry:
            for _ in range(64):
                entry.write(bytes(2**20))
    return "model.pt"


def write_truncated(folder: Folder, _canary: Path) -> str:
    (folder / "model.safetensors").write_bytes(header_of({"w": tensor([4], 0, 16)}, bytes(7)))
    return "model.safetensors"


def write_claim(folder: Folder, _canary: Path) -> str:
    entries = {"w": tensor([10**6, 10**6], 0, 4 * 10**12)}
    (folder / "model.safetensors").write_bytes(header_of(entries, bytes(16)))
    return "model.safetensors"


def write_long_header(folder: Folder, _canary: Path) -> str:
    (folder / "model.safetensors").write_bytes(struct.pack("<Q", 2**62) + b"{}")
    return "model.safetensors"


def write_overlap(folder: Folder, _canary: Path) -> str:
    entries = {"a": tensor([4], 0, 16), "b": tensor([4], 8, 24)}
    (folder / "model.safetensors").write_bytes(header_of(entries, bytes(24)))
    return "model.safetensors"


def write_wrong_dtype(folder: Folder, _canary: Path) -> str:
    (folder / "model.safetensors").write_bytes(header_of({"w": tensor([4], 0, 4, "I8")}, bytes(4)))
    return "model.safetensors"


def write_complex(folder: Folder, _canary: Path) -> str:
    torch.save({"w": torch.zeros(2, dtype=torch.complex64)}, folder / "model.pt")
    return "model.pt"


def write_sparse_tensor(folder: Folder, _canary: Path) -> str:
    torch.save({"w": torch.eye(3).to_sparse()}, folder / "model.pt")
    return "model.pt"


def write_expanded(folder: Folder, _canary: Path) -> str:
    torch.save({"w": torch.zeros(1).expand(10**6, 10**6)}, folder / "model.pt")
    return "model.pt"


def write_nan(folder: Folder, _canary: Path) -> str:
    data = struct.pack("<4f", 1.0, float("nan"), 2.0, 3.0)
    (folder / "model.safetensors").write_bytes(header_of({"w": tensor([4], 0, 16)}, data))
    return "model.safetensors"


def write_hollow(folder: Folder, _canary: Path) -> str:
    with (folder / "model.safetensors").open("wb") as stream:
        stream.truncate(100 * 2**30)
    return "model.safetensors"


def write_hollow_within_limit(folder: Folder, _canary: Path) -> str:
    with (folder / "model.pt").open("wb") as stream:
        stream.truncate(10 * 2**30)
    return "model.pt"


def write_pipe(folder: Folder, _canary: Path) -> str:
    os.mkfifo(folder / "model.pt")
    return "model.pt"


def write_directory(folder: Folder, _canary: Path) -> str:
    (folder / "model.pt").mkdir()
    return "model.pt"


def write_deep_json(folder: Folder, _canary: Path) -> str:
    (folder / "config.json").write_text('{"a":' + "[" * 100_000 + "]" * 100_000 + "}")
    return write_sound(folder)


def write_climbing_index(folder: Folder, _canary: Path) -> str:
    index = {"weight_map": {"w": "../../../../etc/passwd.bin"}}
    (folder / "pytorch_model.bin.index.json").write_text(json.dumps(index))
    return "pytorch_model.bin.index.json"


def write_climbing_link(folder: Folder, _canary: Path) -> str:
    (folder / "vocab.txt").unlink()
    (folder / "vocab.txt").symlink_to("/etc/passwd")
    return write_sound(folder)


def write_climbing_tokenizer(folder: Folder, _canary: Path) -> str:
    (folder / "tokenizer_config.json").write_text('{"vocab_file": "../../../etc/passwd"}')
    return write_sound(folder)


def write_tokenizer_code(folder: Folder, _canary: Path) -> str:
    (folder / "tokenizer_config.json").write_text('{"auto_map": {"AutoTokenizer": ["evil.Evil", null]}}')
    return write_sound(folder)


def write_sound(folder: Folder) -> str:
    (folder / "model.safetensors").write_bytes(header_of({"w": tensor([1], 0, 4)}, bytes(4)))
    return "model.safetensors"


def gadget_in_zip(make: Callable[[Path], object]) -> Callable[[Folder, Path], str]:
    def write(folder: Folder, canary: Path) -> str:
        (folder / "model.pt").write_bytes(with_pickle(pickle.dumps(make(canary), protocol=2)))
        return "model.pt"

    return write


def raw(make: Callable[[Path], bytes]) -> Callable[[Folder, Path], str]:
    def write(folder: Folder, canary: Path) -> str:
        (folder / "pytorch_model.bin").write_bytes(make(canary))
        return "pytorch_model.bin"

    return write


HOSTILE: dict[str, tuple[Callable[[Folder, Path], str], str]] = {
    **{f"zip with {make.__name__}": (gadget_in_zip(make), "pickle-calls") for make in GADGETS},
    "bare pickle": (raw(lambda canary: pickle.dumps(os_system(canary))), "pickle-calls"),
    "pickle written by hand": (raw(lambda canary: with_pickle(by_hand(canary))), "pickle-calls"),
    "old torch layout": (raw(lambda canary: legacy(os_system(canary))), "pickle-calls"),
    "code in a persistent id": (
        raw(lambda canary: with_pickle(nested_in_persistent_id(canary))),
        "pickle-calls",
    ),
    "attribute getter": (raw(lambda canary: with_pickle(attribute_getter(canary))), "pickle-calls"),
    "text pickle": (raw(lambda canary: base64.b64encode(by_hand(canary))), "weights-unknown-format"),
    "nested zip": (write_nested_zip, "archive-refused"),
    "tar": (write_tar, "archive-refused"),
    "zip bomb": (write_zip_bomb, "archive-compressed"),
    "truncated safetensors": (write_truncated, "safetensors-damaged"),
    "a million million numbers": (write_claim, "safetensors-damaged"),
    "endless header": (write_long_header, "safetensors-damaged"),
    "overlapping offsets": (write_overlap, "safetensors-damaged"),
    "wrong dtype": (write_wrong_dtype, "weights-dtype"),
    "complex numbers": (write_complex, "weights-dtype"),
    "sparse tensor": (write_sparse_tensor, "weights-dtype"),
    "one number shown as a million million": (write_expanded, "weights-size"),
    "NaN": (write_nan, "weights-not-finite"),
    "100 GB of nothing": (write_hollow, "file-too-large"),
    "10 GB of nothing": (write_hollow_within_limit, "file-sparse"),
    "pipe": (write_pipe, "file-not-plain"),
    "folder for a file": (write_directory, "file-not-plain"),
    "JSON nested 100,000 deep": (write_deep_json, "json-damaged"),
    "index that climbs out": (write_climbing_index, "file-outside"),
    "vocabulary that is a link out": (write_climbing_link, "file-outside"),
    "tokenizer that climbs out": (write_climbing_tokenizer, "tokenizer-path"),
    "tokenizer with code": (write_tokenizer_code, "remote-code"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_refused_in_words_and_runs_nothing(kind: str, folder: Path, tmp_path: Path) -> None:
    write, code = HOSTILE[kind]
    canary, out = tmp_path / "canary", tmp_path / "out"
    out.mkdir()
    weights = folder / write(folder, canary)
    request = ReadRequest(
        out, {"all": weights}, documents={"config": folder / "config.json"}, tokenizer=folder
    )
    with pytest.raises(UserError) as raised:
        read_untrusted(request, report=ignore)
    assert raised.value.code == code
    assert raised.value.what.endswith(".")
    assert raised.value.do.endswith(".")
    assert raised.value.what.count("\n") == 0
    assert not canary.exists()
    assert not (out / "all.safetensors").exists()
