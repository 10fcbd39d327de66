"""What the confined process is asked for, and what it leaves: plain files that were checked."""

from dataclasses import dataclass, field
from pathlib import Path

from engine.untrusted.json_text import JsonObject

FACTS_FILE = "facts.json"
REFUSAL_FILE = "refusal.json"


@dataclass(frozen=True, slots=True)
class ReadRequest:
    """Which untrusted files to read; each must really lie in the folder in which it is named.

    Attributes
    ----------
    out : Path
        An empty folder for what comes of it.
    weights : dict
        Name of the part to its file: .safetensors, .bin, .pt, .pth, or an index of shards (.index.json).
    documents : dict
        Name to JSON or TOML file.
    tokenizer : Path or None
        Folder with tokenizer.json or vocab.txt.
    """

    out: Path
    weights: dict[str, Path]
    documents: dict[str, Path] = field(default_factory=dict)
    tokenizer: Path | None = None


@dataclass(frozen=True, slots=True)
class SafeFiles:
    """What was read: each part's weights and the tokenizer now lie in ``folder``, safe to load.

    Attributes
    ----------
    documents : dict
        Name to JSON object, unchecked but for its form.
    sha256 : dict
        Part to SHA-256 of its source file, or of its shards' hashes in their order.
    notices : tuple of str
        What was changed on the way, in words.
    """

    folder: Path
    documents: dict[str, JsonObject]
    sha256: dict[str, str]
    notices: tuple[str, ...]

    def weights(self, part: str) -> Path:
        """Return the safetensors file of a part."""
        return self.folder / f"{part}.safetensors"

    @property
    def tokenizer(self) -> Path:
        """The tokenizer.json."""
        return self.folder / "tokenizer.json"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A UserError on its way between the processes."""

    code: str
    what: str
    do: str
