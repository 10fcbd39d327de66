"""The confined process: reads untrusted files, writes safe ones, or leaves the reason why not."""

import hashlib
import shutil
from pathlib import Path

from engine.conversion.confinement import Forbidden, Guard, Limits, confine
from engine.conversion.request import FACTS_FILE, REFUSAL_FILE, ReadRequest, Refusal, SafeFiles
from engine.errors import UserError
from engine.files import sha256_of, to_json
from engine.untrusted.json_text import read_document
from engine.untrusted.safetensors_header import read_header
from engine.untrusted.shards import weight_files
from engine.untrusted.torch_file import require_torch_file


def read_confined(request: ReadRequest, limits: Limits) -> None:
    """Give up what reading does not need, then read; the outcome lies in ``request.out``."""
    guard = confine(limits)
    try:
        facts = _read(request, guard)
    except UserError as error:
        _write_refusal(request.out, error)
    except (MemoryError, Forbidden) as error:
        _write_refusal(request.out, _of(error))
    else:
        (request.out / FACTS_FILE).write_bytes(to_json(facts))


def _read(request: ReadRequest, guard: Guard) -> SafeFiles:
    # What is quick and needs no library comes first: torch takes seconds to import.
    documents = {name: read_document(file, inside=file.parent) for name, file in request.documents.items()}
    parts = {part: weight_files(file, inside=file.parent) for part, file in request.weights.items()}
    for files in parts.values():
        for file in files:
            _require_outside_sound(file)
    if request.tokenizer is not None:
        with guard.importing():
            from engine.conversion.tokenizer_files import read_tokenizer

        text = read_tokenizer(request.tokenizer, inside=request.tokenizer)
        (request.out / "tokenizer.json").write_text(text, encoding="utf-8")
    notices: list[str] = []
    for part, files in parts.items():
        notices += _rewrite(files, request, part, guard=guard)
    hashes = {part: _hash(files) for part, files in parts.items()}
    return SafeFiles(request.out, documents, hashes, tuple(notices))


def _rewrite(files: tuple[Path, ...], request: ReadRequest, part: str, *, guard: Guard) -> tuple[str, ...]:
    with guard.importing():
        from safetensors.torch import save_file

        from engine.conversion.tensors import read_shards
    clean = read_shards(files)
    needed = sum(tensor.numel() * tensor.element_size() for tensor in clean.tensors.values())
    if shutil.disk_usage(request.out).free < needed:
        raise UserError(
            "disk-full",
            what=f"The folder for temporary files has less than {needed:,} bytes left.",
            do="Free some space and try again; nothing was lost.",
        )
    save_file(clean.tensors, request.out / f"{part}.safetensors")
    return clean.notices


def _require_outside_sound(file: Path) -> None:
    if file.suffix == ".safetensors":
        read_header(file, inside=file.parent)
    else:
        require_torch_file(file, inside=file.parent)


def _hash(files: tuple[Path, ...]) -> str:
    hashes = [sha256_of(file) for file in files]
    return hashes[0] if len(hashes) == 1 else hashlib.sha256("\n".join(hashes).encode()).hexdigest()


def _of(error: BaseException) -> UserError:
    if isinstance(error, MemoryError):
        return UserError(
            "weights-memory",
            what="Reading the files takes more memory than they should need.",
            do="Ask their maker for a safetensors file.",
        )
    return UserError(
        "weights-forbidden",
        what="A file tried to reach the network or another program while it was read, and was refused.",
        do="Do not use this checkpoint, and tell your IT security.",
    )


def _write_refusal(out: Path, error: UserError) -> None:
    (out / REFUSAL_FILE).write_bytes(to_json(Refusal(error.code, error.what, error.do)))
