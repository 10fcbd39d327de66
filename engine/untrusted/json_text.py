"""JSON and TOML that nobody vouches for: its size, depth and repeated names are limited before anything uses it."""

import json
import tomllib
from pathlib import Path
from typing import Any, TypeAlias

from engine.errors import UserError
from engine.untrusted.plain_file import require_plain_file

JsonObject: TypeAlias = dict[str, Any]
MOST_BYTES = 64 * 2**20


def read_json_object(file: Path, *, inside: Path) -> JsonObject:
    """Read a JSON file whose outermost value is an object.

    Parameters
    ----------
    file : Path
        A regular file of at most 64 MiB.
    inside : Path
        Folder that the file must really lie in, links followed.

    Raises
    ------
    UserError
        ``json-damaged``, and what `require_plain_file` raises.
    """
    require_plain_file(file, inside=inside, most_bytes=MOST_BYTES)
    return parse_json_object(file.read_bytes(), file=file)


def read_document(file: Path, *, inside: Path) -> JsonObject:
    """Read a file by its ending, .toml or JSON; see `read_json_object`."""
    if file.suffix != ".toml":
        return read_json_object(file, inside=inside)
    require_plain_file(file, inside=inside, most_bytes=MOST_BYTES)
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise _damaged(file, "is no TOML, or is nested too deep") from error


def parse_json_object(data: bytes, *, file: Path) -> JsonObject:
    """Parse the text of a JSON object; ``file`` is only named in the refusal."""
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=_unique)
    except RecursionError as error:
        raise _damaged(file, "is nested too deep") from error
    except ValueError as error:
        raise _damaged(file, "is no JSON, or names something twice") from error
    if not isinstance(value, dict):
        raise _damaged(file, "holds no JSON object")
    return value


def _unique(pairs: list[tuple[str, object]]) -> JsonObject:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name occurs twice")
    return found


def _damaged(file: Path, how: str) -> UserError:
    return UserError(
        "json-damaged",
        what=f"{file.name} {how}.",
        do="Ask for the whole folder where the checkpoint came from.",
    )
