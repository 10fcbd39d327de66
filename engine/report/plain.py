"""Making foreign strings safe to print: no control or direction characters, no paths, no endless lines."""

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

T = TypeVar("T")

LONGEST = 600
_PATH = re.compile(r"(?:(?<![\w.])[A-Za-z]:[\\/]|\\\\|(?<![\w.~/])~?/(?=[\w.]))[^\s,;\"'()]+")
_UNPRINTABLE = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def plain(text: str, *, longest: int = LONGEST) -> str:
    """Return a foreign string as one line that can stand in a report.

    Control, format (among them the overrides of writing direction), private and unassigned characters are
    taken out, absolute paths are replaced by ``[path]``, white space is collapsed, and what is longer than
    ``longest`` characters is cut with an ellipsis.
    """
    spaced = "".join(" " if character.isspace() else character for character in text[: 4 * longest])
    visible = "".join(one for one in spaced if unicodedata.category(one) not in _UNPRINTABLE)
    line = " ".join(_PATH.sub("[path]", visible).split())
    return line if len(line) <= longest and len(text) <= 4 * longest else line[: longest - 1] + "…"


def cleaned(record: T) -> T:
    """Return a frozen dataclass with every string in it, at any depth, made plain."""
    return cast(T, _cleaned(record))


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, tuple):
        return tuple(_cleaned(item) for item in value)
    if isinstance(value, dict):
        return {plain(key): _cleaned(item) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _cleaned(getattr(value, field.name)) for field in fields(value)})
    return value
