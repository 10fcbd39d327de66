"""The handbook's small Markdown."""

from hypothesis import given
from hypothesis import strategies as st

from engine.handbook.markup import Heading, Paragraph, Picture, Span, anchor_of, read_markup


def test_blocks_are_parted_by_blank_lines_and_lines_of_a_paragraph_join() -> None:
    text = "# The job\n\nOne line\nand the next.\n\n\n![a table](pictures/a.png)\n\n## What .5 means, twice\n"

    assert read_markup(text) == (
        Heading("The job", 1, "the-job"),
        Paragraph((Span("One line and the next."),)),
        Picture("pictures/a.png", "a table"),
        Heading("What .5 means, twice", 2, "what-5-means-twice"),
    )


def test_bold_words_and_links_are_spans_of_their_own() -> None:
    (paragraph,) = read_markup("See **this** and [that](#the-margin), 2 * 3.")

    assert paragraph == Paragraph(
        (
            Span("See "),
            Span("this", "strong"),
            Span(" and "),
            Span("that", anchor="the-margin"),
            Span(", 2 * 3."),
        )
    )


@given(
    st.text(
        alphabet=st.characters(codec="utf-8", exclude_characters="\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
    )
)
def test_no_word_of_plain_text_is_lost(text: str) -> None:
    words = [
        word
        for block in read_markup(text)
        for word in (
            block.text
            if isinstance(block, Heading)
            else "".join(one.text for one in getattr(block, "spans", ()))
        ).split()
    ]
    if not set(text) & set("*[]()#!"):
        assert words == text.split()


@given(st.text())
def test_anchor_is_its_own_anchor(title: str) -> None:
    assert anchor_of(anchor_of(title)) == anchor_of(title)
