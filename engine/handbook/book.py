"""The handbook's files: its chapters in a language, and its sections by the name that links use."""

from dataclasses import dataclass
from pathlib import Path

from engine.handbook.markup import Block, Heading, anchor_of, read_markup

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "handbook"
DEFAULT_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading, up to the next of its level or above.

    Attributes
    ----------
    text : str
        The markup below the heading.
    """

    title: str
    anchor: str
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Handbook:
    """The whole text in one language."""

    language: str
    text: str

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The text's blocks."""
        return read_markup(self.text)

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings in order."""
        return tuple(one for one in self.blocks if isinstance(one, Heading))

    def section(self, anchor: str) -> Section | None:
        """Return the section of that name; None where there is none."""
        lines = self.text.splitlines()
        found = next((place for place, line in enumerate(lines) if _anchor(line) == anchor), None)
        if found is None:
            return None
        level = _level(lines[found])
        rest = lines[found + 1 :]
        end = next((place for place, line in enumerate(rest) if 0 < _level(line) <= level), len(rest))
        title = lines[found].lstrip("#").strip()
        return Section(title, anchor, level, "\n".join(rest[:end]).strip())


def read_handbook(language: str = DEFAULT_LANGUAGE, *, folder: Path = FOLDER) -> Handbook:
    """Return the handbook in a language; in English where it is not there in that one."""
    chosen = language if (folder / language).is_dir() else DEFAULT_LANGUAGE
    files = sorted((folder / chosen).glob("*.md"))
    return Handbook(chosen, "\n\n".join(file.read_text(encoding="utf-8").strip() for file in files) + "\n")


def _level(line: str) -> int:
    marks = line.partition(" ")[0]
    return len(marks) if marks and set(marks) == {"#"} else 0


def _anchor(line: str) -> str:
    return anchor_of(line.lstrip("#")) if _level(line) else ""
