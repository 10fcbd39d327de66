"""Keyed pseudonyms: codes that stand for patients and images, and the owner-only key that makes them."""

import hashlib
import hmac
import os
import secrets
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Self

from engine.errors import UserError
from engine.files import user_errors_of_disk, write_atomic

KEY_BYTES = 32
PATIENT_CODE_LENGTH = 5
IMAGE_CODE_LENGTH = 8
# Crockford's base 32: no I, L, O or U, so that a code read aloud or copied by hand stays itself.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class PseudonymKey:
    """Makes pseudonyms by HMAC-SHA-256 (RFC 2104); without the key they cannot be traced or guessed.

    Within one instance two ids never share a code: where the short codes collide, the later id gets a longer
    one. Asking in the same order (sorted, as the sets are) gives the same codes again. Destroying the key's
    file makes all codes meaningless.

    Parameters
    ----------
    key : bytes
        32 random bytes.
    """

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise ValueError(f"a pseudonym key has {KEY_BYTES} bytes")
        self._key = key
        self._owners: dict[str, str] = {}

    @classmethod
    def create(cls, path: Path) -> Self:
        """Write a new random key, readable by its owner only, and return it.

        Raises
        ------
        UserError
            ``pseudonym-key-exists`` where there is a file already: a key is never overwritten.
        """
        key = secrets.token_bytes(KEY_BYTES)
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError as error:
            raise UserError(
                "pseudonym-key-exists",
                what=f"There is a pseudonym key already in {path.parent}.",
                do="Use that one, or choose another folder.",
            ) from error
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(key)
            stream.flush()
            os.fsync(stream.fileno())
        return cls(key)

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read a key.

        Raises
        ------
        UserError
            ``pseudonym-key-destroyed``, ``pseudonym-key-missing`` or ``pseudonym-key-damaged``.
        """
        if destroyed_mark(path).exists():
            raise UserError(
                "pseudonym-key-destroyed",
                what=f"The pseudonym key in {path.parent} was destroyed on purpose.",
                do="What needs it cannot be done any more; the report and its figures stay as they are.",
            )
        try:
            key = path.read_bytes()
        except OSError as error:
            raise UserError(
                "pseudonym-key-missing",
                what=f"The pseudonym key cannot be read in {path.parent}.",
                do="Restore it from a copy; without it the codes of this run cannot be made again.",
            ) from error
        if len(key) != KEY_BYTES:
            raise UserError(
                "pseudonym-key-damaged",
                what=f"The pseudonym key in {path.parent} is damaged.",
                do="Restore it from a copy; without it the codes of this run cannot be made again.",
            )
        return cls(key)

    def patient(self, subject_id: str) -> str:
        """Return a patient's pseudonym, as ``P-7Q2XK``."""
        return self._code("P", subject_id, length=PATIENT_CODE_LENGTH)

    def image(self, image_id: str) -> str:
        """Return an image's pseudonym, as ``I-3F9K2M7Q``."""
        return self._code("I", image_id, length=IMAGE_CODE_LENGTH)

    def is_patient(self, code: str, subject_id: str) -> bool:
        """Tell whether a code can be this patient's pseudonym, short or lengthened."""
        whole = f"P-{_base32(self._hmac('P', subject_id))}"
        return len(code) >= len("P-") + PATIENT_CODE_LENGTH and whole.startswith(code)

    def digest(self, items: Iterable[str]) -> str:
        """Return a keyed digest (64 hexadecimal digits) of a set of strings, whatever their order."""
        framed = (f"{len(item.encode())}:{item}" for item in sorted(items))
        return self._hmac("digest", "".join(framed)).hex()

    def _hmac(self, purpose: str, value: str) -> bytes:
        return hmac.new(self._key, f"{purpose}\0{value}".encode(), hashlib.sha256).digest()

    def _code(self, letter: str, value: str, *, length: int) -> str:
        characters = _base32(self._hmac(letter, value))
        for end in range(length, len(characters) + 1):
            code = f"{letter}-{characters[:end]}"
            if self._owners.setdefault(code, value) == value:
                return code
        raise AssertionError("two ids with the same HMAC-SHA-256")


def destroyed_mark(path: Path) -> Path:
    """Return the file that tells, with the time, that the key at ``path`` was destroyed on purpose."""
    return path.with_name(f"{path.name}.destroyed")


def destroy_key(path: Path, *, at: datetime) -> None:
    """Overwrite and delete a key, and leave a mark with the time; codes made with it cannot be traced any more.

    A copy of the file elsewhere, as in a backup, still can. On drives that write elsewhere than asked (flash,
    snapshots) the old bytes may outlive the overwriting.

    A destruction that was broken off is gone on with.

    Raises
    ------
    UserError
        What `PseudonymKey.load` raises, and what concerns the disk.
    """
    mark = destroyed_mark(path)
    if not (mark.exists() and path.exists()):
        PseudonymKey.load(path)
    with user_errors_of_disk(path):
        # The mark first: after a power cut no random bytes may be taken for the key.
        write_atomic(mark, f"{at.isoformat(timespec='seconds')}\n".encode())
        with path.open("r+b") as stream:
            stream.write(secrets.token_bytes(KEY_BYTES))
            stream.flush()
            os.fsync(stream.fileno())
        path.unlink()


def _base32(data: bytes) -> str:
    number = int.from_bytes(data, "big")
    bits = 8 * len(data)
    return "".join(ALPHABET[number >> shift & 31] for shift in range(bits - 5, -1, -5))
