"""How the engine's texts are said in another language: a template is translated before its places are filled."""

from collections.abc import Callable

Say = Callable[[str], str]
"""Takes an English template, returns it in the reader's language with the same named places.

A template is handed over as a literal, ``say("Epoch {epoch}")``, or stands in a table that
packaging/translations.py names, so that the catalogues hold it.
"""


def in_english(text: str) -> str:
    """Return a template as it is: the language of report and command line."""
    return text


def plural(number: int, one: str, many: str) -> str:
    """Return the template for so many, its places still open; ``many`` shows them as ``{count}``."""
    return one if number == 1 else many
