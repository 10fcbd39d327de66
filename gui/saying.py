"""What the engine says, in the window's language."""

from PySide6.QtCore import QCoreApplication

CONTEXT = "engine"
"""Under which the catalogues keep the engine's texts."""


def say(text: str) -> str:
    """Return a text of the engine in the window's language, its places still open."""
    return QCoreApplication.translate(CONTEXT, text)
