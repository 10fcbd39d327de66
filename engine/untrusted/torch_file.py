"""What kind of file torch is about to read, and whether its archive is an honest one; no torch.

torch.save writes a zip whose entries are stored uncompressed, before version 1.6 a row of pickles
followed by raw numbers, and very early a tar (pytorch/pytorch, torch/serialization.py).
"""

import re
import zipfile
from pathlib import Path
from typing import BinaryIO

from engine.errors import UserError
from engine.untrusted.pickle_scan import scan_pickle
from engine.untrusted.plain_file import require_plain_file
from engine.untrusted.safetensors_header import MOST_WEIGHT_BYTES

ZIP_MAGIC = b"PK\x03\x04"
TAR_MAGIC, TAR_MAGIC_AT = b"ustar", 257
PICKLE_MAGIC = b"\x80"
ARCHIVES = {
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"PK\x05\x06": "an empty zip archive",
    b"Rar!": "a rar archive",
    b"\x89HDF": "a Keras (HDF5) file",
}
LEGACY_PICKLES = 5
"""Magic number, protocol, platform, the weights, and the keys of the storages that follow them."""
MOST_ENTRIES = 100_000
MOST_PICKLE_BYTES = 64 * 2**20
ENTRY = re.compile(
    r"[^/]+/(data\.pkl|data/\d+|byteorder|version|\.format_version|\.storage_alignment|\.data/serialization_id)"
)
ARCHIVE_ENDINGS = (".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".whl", ".jar")
PROGRAM = re.compile(r"[^/]+/(code/.*|constants\.pkl|constants/.*|extra/.*)")
UNIX_LINK = 0o120000


def require_torch_file(file: Path, *, inside: Path) -> int:
    """Check a .bin, .pt or .pth file before torch sees it, and return its size in bytes.

    Raises
    ------
    UserError
        ``archive-refused``, ``archive-compressed``, ``archive-damaged``, ``weights-program``,
        ``weights-unknown-format``, what `scan_pickle` raises, and what `require_plain_file` raises.
    """
    size = require_plain_file(file, inside=inside, most_bytes=MOST_WEIGHT_BYTES)
    with file.open("rb") as stream:
        head = stream.read(TAR_MAGIC_AT + len(TAR_MAGIC))
        stream.seek(0)
        if head.startswith(ZIP_MAGIC):
            _require_honest_zip(file, stream, size)
        elif head.startswith(PICKLE_MAGIC):
            for _ in range(LEGACY_PICKLES):
                scan_pickle(stream, name=file.name, most_bytes=MOST_PICKLE_BYTES)
        else:
            raise _strange(file, head)
    return size


def _strange(file: Path, head: bytes) -> UserError:
    kind = next((words for magic, words in ARCHIVES.items() if head.startswith(magic)), None)
    if head[TAR_MAGIC_AT:] == TAR_MAGIC:
        kind = "a tar archive"
    if kind:
        return _archive(file, f"is {kind}")
    return UserError(
        "weights-unknown-format",
        what=f"{file.name} is neither a safetensors file nor one that torch.save wrote, or is cut short.",
        do="Check that it is the right file, and copy it again.",
    )


def _require_honest_zip(file: Path, stream: BinaryIO, size: int) -> None:
    try:
        with zipfile.ZipFile(stream) as archive:
            entries = archive.infolist()
            _require_honest_entries(file, entries, size)
            pickles = [entry for entry in entries if entry.filename.endswith("/data.pkl")]
            if len(pickles) != 1 or pickles[0].file_size > MOST_PICKLE_BYTES:
                raise _damaged(file)
            with archive.open(pickles[0]) as content:
                scan_pickle(content, name=file.name, most_bytes=MOST_PICKLE_BYTES)
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError) as error:
        raise _damaged(file) from error


def _require_honest_entries(file: Path, entries: list[zipfile.ZipInfo], size: int) -> None:
    if sum(entry.file_size for entry in entries) > size or any(
        entry.compress_type != zipfile.ZIP_STORED or entry.file_size != entry.compress_size
        for entry in entries
    ):
        raise UserError(
            "archive-compressed",
            what=f"{file.name} is a compressed archive, which torch never writes and which may unpack without end.",
            do="Unpack it yourself if you know what it is, or ask its maker for a safetensors file.",
        )
    names = [entry.filename for entry in entries]
    if len(names) > MOST_ENTRIES or len(set(names)) != len(names):
        raise _damaged(file)
    if any(PROGRAM.fullmatch(name) for name in names):
        raise UserError(
            "weights-program",
            what=f"{file.name} is a TorchScript program, not a set of weights.",
            do="Ask its maker for the weights alone (the state dict), best as safetensors.",
        )
    if any(name.endswith(ARCHIVE_ENDINGS) for name in names):
        raise _archive(file, "is an archive with another archive inside")
    if any(not ENTRY.fullmatch(entry.filename) or _is_link(entry) for entry in entries):
        raise _archive(file, "is an archive of files that are no weights")
    if len({name.split("/", 1)[0] for name in names}) != 1:
        raise _damaged(file)


def _is_link(entry: zipfile.ZipInfo) -> bool:
    return entry.external_attr >> 16 & 0o170000 == UNIX_LINK


def _archive(file: Path, what: str) -> UserError:
    return UserError(
        "archive-refused",
        what=f"{file.name} {what}; archives are not opened.",
        do="Unpack it yourself if you know what it is, and give the folder.",
    )


def _damaged(file: Path) -> UserError:
    return UserError(
        "archive-damaged",
        what=f"{file.name} is damaged or cut short.",
        do="Copy it again from where it came from.",
    )
