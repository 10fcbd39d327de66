"""The handbook's markup, a small part of Markdown: headings, paragraphs, pictures; bold and links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_INLINE = re.compile(r"\*\*(?P<strong>[^*]+)\*\*|\[(?P<words>[^\]]+)\]\(#(?P<anchor>[^)]+)\)")
_HEADING = re.compile(r"(?P<marks>#{1,3}) (?P<text>.+)")
_PICTURE = re.compile(r"!\[(?P<alt>[^\]]+)\]\((?P<file>[^)]+)\)")


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line; ``anchor`` names the heading that it leads to, empty for none."""

    text: str
    style: Literal["plain", "strong"] = "plain"
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` 1 begins a chapter."""

    text: str
    level: int
    anchor: str
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    spans: tuple[Span, ...]
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by its file, relative to the handbook's folder, with its words for those who do not see it."""

    file: str
    alt: str
    kind: Literal["picture"] = "picture"


Block = Heading | Paragraph | Picture


def read_markup(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text; blank lines part them, and what is none of the others is a paragraph."""
    pieces = (piece.strip() for piece in re.split(r"\n\s*\n", text))
    return tuple(_block(piece) for piece in pieces if piece)


def anchor_of(title: str) -> str:
    """Return the name by which links lead to a heading: its letters and digits, lower, joined by hyphens."""
    return re.sub(r"\W+", "-", title.lower()).strip("-")


def _block(piece: str) -> Block:
    if match := _HEADING.fullmatch(piece):
        return Heading(match["text"], len(match["marks"]), anchor_of(match["text"]))
    if match := _PICTURE.fullmatch(piece):
        return Picture(match["file"], match["alt"])
    return Paragraph(_spans(" ".join(piece.splitlines())))


def _spans(text: str) -> tuple[Span, ...]:
    return tuple(one for one in _pieces(text) if one.text)


def _pieces(text: str) -> Iterator[Span]:
    end = 0
    for match in _INLINE.finditer(text):
        yield Span(text[end : match.start()])
        if match["strong"]:
            yield Span(match["strong"], "strong")
        else:
            yield Span(match["words"], anchor=match["anchor"])
        end = match.end()
    yield Span(text[end:])
