"""What a model is recognised by, whatever its folder is called; read without torch."""

from dataclasses import dataclass
from pathlib import Path

from engine.errors import UserError
from engine.files import read_json, sha256_of
from engine.model.config import MANIFEST_FILE, WEIGHTS_FILE, Manifest
from engine.model.summary import require_files
from engine.untrusted.safetensors_header import digest_weights


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    """What a model is recognised by: the hash of its manifest, and the digest of its weights alone."""

    sha256: str
    weights_digest: str


def identify(checkpoint: Path) -> ModelIdentity:
    """Return a checkpoint folder's identity, its weights read anew.

    Raises
    ------
    UserError
        ``checkpoint-altered`` where the manifest names another digest than the weights have, and
        what a missing or damaged file raises.
    """
    require_files(checkpoint)
    manifest = read_json(checkpoint / MANIFEST_FILE, Manifest)
    digest = digest_weights(checkpoint / WEIGHTS_FILE)
    if digest != manifest.weights_digest:
        raise UserError(
            "checkpoint-altered",
            what=f"{WEIGHTS_FILE} in {checkpoint} does not hold the weights that the checkpoint was saved with.",
            do="Copy the whole checkpoint folder again from where it came from.",
        )
    return ModelIdentity(sha256_of(checkpoint / MANIFEST_FILE), digest)
