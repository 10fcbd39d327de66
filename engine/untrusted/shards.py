"""The files that a set of weights consists of: one, or those that an index names."""

import re
from pathlib import Path

from engine.errors import UserError
from engine.untrusted.json_text import read_json_object

INDEX = ".index.json"
ENDINGS = (".safetensors", ".bin", ".pt", ".pth")
SHARD = re.compile(r"[\w\-][\w.\-]{0,200}", re.ASCII)
MOST_SHARDS = 1000


def weight_files(file: Path, *, inside: Path) -> tuple[Path, ...]:
    """Return the file itself, or for an index (``model.safetensors.index.json``) its shards in order.

    Raises
    ------
    UserError
        ``index-damaged``, ``file-outside`` (a shard that lies elsewhere) and what reading the index raises.
    """
    if not file.name.endswith(INDEX):
        return (file,)
    shards = read_json_object(file, inside=inside).get("weight_map")
    if not isinstance(shards, dict) or not 0 < len(set(map(str, shards.values()))) <= MOST_SHARDS:
        raise UserError(
            "index-damaged",
            what=f"{file.name} does not say which files hold the weights.",
            do="Ask for the whole folder where the checkpoint came from.",
        )
    return tuple(file.with_name(name) for name in sorted({_own(value, file) for value in shards.values()}))


def _own(name: object, file: Path) -> str:
    if isinstance(name, str) and SHARD.fullmatch(name) and name.endswith(ENDINGS):
        return name
    raise UserError(
        "file-outside",
        what=f"{file.name} names a file that is no file of weights in its own folder.",
        do="Do not use this checkpoint, or ask its maker for one whole file.",
    )
