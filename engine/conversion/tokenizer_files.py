"""Tokenizer files nobody vouches for: looked at from outside, read, and given as one tokenizer.json; in the child."""

from pathlib import Path

from engine.model.config import TOKENIZER_FILE
from engine.model.foreign_tokenizer import BYTE_FILES, SETTINGS_FILE, VOCABULARY_FILE, foreign_tokenizer
from engine.untrusted.json_text import MOST_BYTES, read_json_object
from engine.untrusted.plain_file import require_plain_file

FILES = (TOKENIZER_FILE, SETTINGS_FILE, VOCABULARY_FILE, *BYTE_FILES)


def read_tokenizer(folder: Path, *, inside: Path) -> str:
    """Return the text of a tokenizer.json made from a folder's tokenizer.

    Raises
    ------
    UserError
        What the files' own checks raise, and `foreign_tokenizer`.
    """
    for file in (folder / name for name in FILES):
        # A link that leads nowhere counts as there, so that it is refused and not passed over.
        if not (file.exists() or file.is_symlink()):
            continue
        if file.suffix == ".json":
            read_json_object(file, inside=inside)
        else:
            require_plain_file(file, inside=inside, most_bytes=MOST_BYTES)
    text: str = foreign_tokenizer(folder).to_str()
    return text
