"""Where qualifications lie, one file each, by the model that they speak of; nobody is named in them."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.audit.result import Qualification
from engine.errors import UserError
from engine.events import Notice, Report
from engine.files import OWNER_ONLY_FOLDER, read_json, sha256_of, to_json, user_errors_of_disk, write_atomic
from engine.model.config import CONFIG_FILE, TOKENIZER_FILE, ModelConfig
from engine.model.identity import identify
from engine.register.models import register_file

SHELF_FOLDER = "qualifications"


@dataclass(frozen=True, slots=True)
class ModelContent:
    """What a model computes with, whatever its folder or manifest is called.

    Attributes
    ----------
    weights_digest : str
        As in `ModelIdentity`.
    reading_digest : str
        SHA-256 of how it prepares images and reports, and of its tokenizer.
    """

    weights_digest: str
    reading_digest: str


def content_of(checkpoint: Path) -> ModelContent:
    """Return the content of a checkpoint folder, its weights read anew; raises as `identify` does."""
    preparation = to_json(read_json(checkpoint / CONFIG_FILE, ModelConfig).preprocessing)
    reading = preparation + sha256_of(checkpoint / TOKENIZER_FILE).encode()
    return ModelContent(identify(checkpoint).weights_digest, hashlib.sha256(reading).hexdigest())


def keep(qualification: Qualification, shelf: Path | None = None) -> Path:
    """Write a qualification beside the others of its model, owner-only, and return its file."""
    folder = _folder(qualification.weights_digest, shelf)
    file = folder / f"{qualification.run_id}.json"
    with user_errors_of_disk(file):
        folder.mkdir(parents=True, exist_ok=True, mode=OWNER_ONLY_FOLDER)
        write_atomic(file, to_json(qualification))
    return file


def kept(content: ModelContent, shelf: Path | None = None, *, report: Report) -> tuple[Qualification, ...]:
    """Return the qualifications of a model, the oldest first; one that cannot be read is told and left out."""
    found = (one for one in _readable(_folder(content.weights_digest, shelf), report))
    own = [one for one in found if one.reading_digest == content.reading_digest]
    return tuple(sorted(own, key=lambda one: (one.made_at, one.run_id)))


def _readable(folder: Path, report: Report) -> Iterator[Qualification]:
    for file in sorted(folder.glob("RUN-*.json")):
        try:
            yield read_json(file, Qualification)
        except UserError as error:
            report(Notice("warning", f"A qualification of this model is not cited. {error}"))


def _folder(weights_digest: str, shelf: Path | None) -> Path:
    return (shelf or register_file().with_name(SHELF_FOLDER)) / weights_digest
