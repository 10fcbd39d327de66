"""The handbook's markup as the rich text that Qt's browser shows."""

from collections.abc import Sequence
from html import escape

from engine.handbook.markup import Block, Heading, Paragraph, Picture, Span

STYLE = """
h1 { font-size: 22px; font-weight: 600; margin-top: 24px; margin-bottom: 8px; }
h2 { font-size: 16px; font-weight: 600; margin-top: 24px; margin-bottom: 4px; }
h3 { font-size: 13px; font-weight: 600; margin-top: 16px; margin-bottom: 4px; }
p { margin-top: 0; margin-bottom: 10px; line-height: 130%; }
"""


def rich_text(blocks: Sequence[Block]) -> str:
    """Return blocks as HTML; every word in it is escaped, every heading is an anchor."""
    return "\n".join(_block(one) for one in blocks)


def _block(block: Block) -> str:
    match block:
        case Heading(text, level, anchor):
            return f'<h{level}><a name="{escape(anchor)}"></a>{escape(text)}</h{level}>'
        case Picture(file, alt):
            return f'<p><img src="{escape(file)}" alt="{escape(alt)}"></p>'
        case Paragraph(spans):
            return f"<p>{''.join(map(_span, spans))}</p>"


def _span(span: Span) -> str:
    text = escape(span.text)
    if span.anchor:
        return f'<a href="#{escape(span.anchor)}">{text}</a>'
    return f"<b>{text}</b>" if span.style == "strong" else text
