"""The same weights with another preparation of images and reports, as a checkpoint folder of its own; no torch."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from engine.audit.result import FileHash
from engine.errors import UserError
from engine.events import Progress, Report
from engine.files import folder_atomic, read_json, sha256_of, to_json, user_errors_of_disk
from engine.model.config import (
    CONFIG_FILE,
    MANIFEST_FILE,
    TOKENIZER_FILE,
    WEIGHTS_FILE,
    Manifest,
    ModelConfig,
    Preprocessing,
)
from engine.model.summary import require_files, require_hashes
from engine.runs import ModelRecord

STEP = "Writing the checkpoint"
CHUNK_BYTES = 2**24


def save_with_preprocessing(
    source: Path, out: Path, *, preprocessing: Preprocessing, report: Report
) -> ModelRecord:
    """Write a checkpoint folder again with this preprocessing; the source is its parent and stays as it is.

    Raises
    ------
    UserError
        ``checkpoint-exists``, ``checkpoint-altered``, and what a missing file or the disk raises.
    """
    if out.exists():
        raise UserError("checkpoint-exists", what=f"{out} is there already.", do="Choose another folder.")
    require_files(source)
    before = read_json(source / MANIFEST_FILE, Manifest)
    report(Progress(STEP, 0, 0))
    require_hashes(source, before)
    config = replace(read_json(source / CONFIG_FILE, ModelConfig), preprocessing=preprocessing)
    with user_errors_of_disk(out), folder_atomic(out) as folder:
        for name in (TOKENIZER_FILE, WEIGHTS_FILE):
            _copy(source / name, folder / name, report)
        (folder / CONFIG_FILE).write_bytes(to_json(config))
        manifest = _manifest(folder, before, parent=sha256_of(source / MANIFEST_FILE))
        (folder / MANIFEST_FILE).write_bytes(to_json(manifest))
    return ModelRecord(
        sha256=sha256_of(out / MANIFEST_FILE),
        parent=manifest.parent,
        data_version=manifest.data_version,
        intended_use=config.intended_use,
        parameters=manifest.parameters,
        files=tuple(FileHash(name, digest) for name, digest in sorted(manifest.sha256.items())),
    )


def _manifest(folder: Path, before: Manifest, *, parent: str) -> Manifest:
    return replace(
        before,
        sha256={name: sha256_of(folder / name) for name in (CONFIG_FILE, TOKENIZER_FILE, WEIGHTS_FILE)},
        parent=parent,
        created_at=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def _copy(source: Path, target: Path, report: Report) -> None:
    total = source.stat().st_size
    with source.open("rb") as reader, target.open("wb") as writer:
        while chunk := reader.read(CHUNK_BYTES):
            writer.write(chunk)
            report(Progress(STEP, reader.tell(), total))
