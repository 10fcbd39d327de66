"""What the installed program is made of, and under which licences; the installer's build writes the list."""

from dataclasses import dataclass
from pathlib import Path

from engine.files import read_json

LICENCES = Path(__file__).resolve().parent.parent / "resources" / "licences"
LIST_FILE = "components.json"


@dataclass(frozen=True, slots=True)
class Component:
    """A package or library that ships with the program.

    Attributes
    ----------
    name : str
        As its makers call it.
    version : str
        Empty where a system library tells none.
    licence : str
        The licence's name or SPDX expression.
    texts : tuple of str
        Its licence files, relative to the folder of the list.
    """

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]


def components(folder: Path = LICENCES) -> tuple[Component, ...]:
    """Return what ships, by name; empty where the program runs from its source and nothing is bundled.

    Raises
    ------
    UserError
        ``file-damaged`` when the list cannot be read.
    """
    file = folder / LIST_FILE
    return read_json(file, tuple[Component, ...]) if file.is_file() else ()


def licence_text(component: Component, folder: Path = LICENCES) -> str:
    """Return the licence files of a component, one after the other."""
    texts = (
        (folder / text).read_text(encoding="utf-8", errors="replace").strip() for text in component.texts
    )
    return "\n\n".join(texts)
