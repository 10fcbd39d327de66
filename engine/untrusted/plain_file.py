"""Which files may be opened at all: regular ones, inside their folder, of a bearable and honest size."""

import stat
from pathlib import Path

from engine.errors import UserError

SPARSE_FROM_BYTES = 64 * 2**20
SPARSE_SHARE = 10
BLOCK_BYTES = 512


def require_plain_file(file: Path, *, inside: Path, most_bytes: int) -> int:
    """Look at a file without opening it, and return its size in bytes.

    Parameters
    ----------
    file : Path
        The file; links are followed.
    inside : Path
        Folder that it must really lie in.
    most_bytes : int
        Largest size that is accepted.

    Raises
    ------
    UserError
        ``file-missing``, ``file-outside``, ``file-not-plain`` (a folder, a pipe, a device),
        ``file-too-large`` or ``file-sparse`` (of a size that the disk does not hold).
    """
    try:
        real = file.resolve(strict=True)
        facts = real.stat()
    except (OSError, RuntimeError) as error:  # RuntimeError: a link that leads to itself, on older Pythons
        raise UserError(
            "file-missing",
            what=f"{file.name} is not in {inside}, or may not be read.",
            do="Ask for the whole folder where the checkpoint came from.",
        ) from error
    if not real.is_relative_to(inside.resolve()):
        raise UserError(
            "file-outside",
            what=f"{file.name} leads out of the folder {inside}.",
            do="Put the file itself into the folder, if you trust it.",
        )
    if not stat.S_ISREG(facts.st_mode):
        raise UserError(
            "file-not-plain",
            what=f"{file.name} in {inside} is not an ordinary file.",
            do="Ask its maker for the file itself.",
        )
    if facts.st_size > most_bytes:
        raise UserError(
            "file-too-large",
            what=f"{file.name} has {facts.st_size:,} bytes; at most {most_bytes:,} are read.",
            do="Check that it is the right file.",
        )
    if facts.st_size > SPARSE_FROM_BYTES and _held_bytes(facts) * SPARSE_SHARE < facts.st_size:
        raise UserError(
            "file-sparse",
            what=f"{file.name} claims {facts.st_size:,} bytes but the disk holds hardly any of them.",
            do="Copy the file again from where it came from.",
        )
    return facts.st_size


def _held_bytes(facts: object) -> int:
    # Windows does not say how many blocks a file has.
    blocks: int | None = getattr(facts, "st_blocks", None)
    size: int = getattr(facts, "st_size", 0)
    return size if blocks is None else blocks * BLOCK_BYTES
