"""What the store knows images, patients, reports and ways of preparing by: digests, no names or paths."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import msgspec
from tokenizers import Tokenizer

from engine.dicom.pixels import PIXELS_VERSION
from engine.model.config import Preprocessing
from engine.model.preprocessing import PREPARATION_VERSION
from engine.model.tokenizer import TOKENS_VERSION
from engine.records import Sample

NOT_IN_PIXELS = frozenset({"mean", "deviation"})
"""Fields of the image's preparation that the model applies to the stored pixels afterwards."""

SET_BY_ENCODING = frozenset({"truncation", "padding"})
"""Parts of a saved tokenizer that say how it was last used, not what it is."""

DIGEST_BYTES = 16


@dataclass(frozen=True, slots=True)
class Digests:
    """Keyed digests (BLAKE2b, 16 bytes); without the store's key none can be computed or compared.

    Attributes
    ----------
    key : bytes
        32 random bytes, drawn when the store was made.
    """

    key: bytes

    def patient(self, subject_id: str) -> bytes:
        """Return the digest of a patient.

        The same id in two data sets gives the same digest: they may be two people, and then purging
        one costs the other a second reading, while telling them apart could leave one's share behind.
        """
        return self._digest("patient", subject_id)

    def file(self, sample: Sample, folder: Path) -> bytes:
        """Return the digest of a sample's file as it is now, under its patient.

        Parameters
        ----------
        folder : Path
            The file's folder, absolute and resolved.

        Raises
        ------
        OSError
            Where the file is not there.
        """
        state = sample.path.stat()
        where = str(folder / sample.path.name)
        return self._digest("file", where, str(state.st_size), str(state.st_mtime_ns), sample.subject_id)

    def report(self, sample: Sample, manner: str) -> bytes:
        """Return the digest of a sample's report under its patient; ``manner`` as by ``tokens_manner``."""
        return self._digest("report", manner, sample.subject_id, sample.report)

    def _digest(self, *parts: str) -> bytes:
        # As JSON, so that no two lists of parts run together into the same bytes.
        return hashlib.blake2b(_canonical(parts), key=self.key, digest_size=DIGEST_BYTES).digest()


def pixels_fields(how: Preprocessing) -> dict[str, object]:
    """Return what decides the pixels: all of the image's preparation that is not known to leave them alone."""
    fields: dict[str, object] = msgspec.to_builtins(how.image)
    kept = {name: value for name, value in fields.items() if name not in NOT_IN_PIXELS}
    return {**kept, "versions": [PIXELS_VERSION, PREPARATION_VERSION]}


def pixels_key(how: Preprocessing) -> str:
    """Return the SHA-256, 64 hexadecimal digits, of what decides the pixels."""
    return hashlib.sha256(_canonical(pixels_fields(how))).hexdigest()


def tokens_manner(tokenizer: Tokenizer, how: Preprocessing) -> str:
    """Return the SHA-256 of what decides the token ids: the tokenizer and the report's preparation."""
    saved = json.loads(tokenizer.to_str())
    vocabulary = {name: value for name, value in saved.items() if name not in SET_BY_ENCODING}
    decisive = [vocabulary, msgspec.to_builtins(how.report), TOKENS_VERSION]
    return hashlib.sha256(_canonical(decisive)).hexdigest()


def _canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()
