"""The handbook that ships: every link leads somewhere, every verdict is explained."""

from collections import Counter
from pathlib import Path

import pytest

from engine.handbook.book import FOLDER, read_handbook
from engine.handbook.markup import Paragraph, anchor_of
from engine.report.verdict_words import WORDS, VerdictWords

LANGUAGES = sorted(
    folder.name for folder in FOLDER.iterdir() if folder.is_dir() and folder.name != "pictures"
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_to_a_heading_and_no_two_headings_share_a_name(language: str) -> None:
    handbook = read_handbook(language)
    anchors = Counter(heading.anchor for heading in handbook.headings)
    links = {span.anchor for block in handbook.blocks if isinstance(block, Paragraph) for span in block.spans}

    assert max(anchors.values()) == 1
    assert links - {""} <= anchors.keys()


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_every_verdict_is_explained_with_what_to_do_next(words: VerdictWords) -> None:
    section = read_handbook().section(anchor_of(words.title))

    assert section is not None
    assert section.title == words.title
    assert "**What was found.**" in section.text
    assert "**What to do next.**" in section.text


def test_section_ends_before_the_next_heading_of_its_level(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "1.md").write_text(
        "# A\n\nfirst\n\n## B\n\nsecond\n\n### C\n\nthird\n\n## D\n\nfourth\n"
    )
    handbook = read_handbook("xx", folder=tmp_path)

    assert handbook.language == "en"
    section = handbook.section("b")
    assert section is not None
    assert section.text == "second\n\n### C\n\nthird"
    chapter = handbook.section("a")
    assert chapter is not None
    assert chapter.text.endswith("fourth")
    assert handbook.section("nothing") is None
