"""The sections of a sectioned radiology report, and the one that the model reads."""

import re
from dataclasses import dataclass

_HEADER = re.compile(r"^ ([A-Z][A-Z ()/,-]*):\s", re.MULTILINE)
_ADDENDUM_END = re.compile(r"^\s*_{20,}\s*$", re.MULTILINE)
_TITLE = re.compile(r"^[ \t]*FINAL (?:REPORT|ADDENDUM)[ \t]*$", re.MULTILINE)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_READ = (
    ("FINDINGS", "FINDING"),
    ("IMPRESSION", "IMPRESSIONS", "FINDINGS AND IMPRESSION"),
    ("CONCLUSION", "CONCLUSIONS"),
    ("RECOMMENDATION", "RECOMMENDATIONS"),
)
_COMPARISONS = ("COMPARISON", "COMPARISONS")


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its header in capitals (empty for what stands before the first) and its text."""

    header: str
    text: str


def split_sections(report: str) -> tuple[Section, ...]:
    """Split a report at its headers: one space, capitals, a colon, white space (MIMIC-CXR's layout).

    An addendum on top, closed by a line of underscores, becomes a section of its own.
    """
    text = _TITLE.sub("", report.replace("\r\n", "\n").replace("\r", "\n"))
    sections: list[Section] = []
    closed = _ADDENDUM_END.search(text)
    if closed:
        sections.append(Section("ADDENDUM", text[: closed.start()].strip()))
        text = text[closed.end() :]
    starts = list(_HEADER.finditer(text))
    bounds = [*(start.start() for start in starts), len(text)]
    sections.append(Section("", text[: bounds[0]].strip()))
    for start, end in zip(starts, bounds[1:], strict=True):
        sections.append(Section(start[1].strip(), text[start.end() : end].strip()))
    return tuple(sections)


def model_text(report: str) -> str:
    """Return the text of a report that the model reads, on one line; empty when there is none.

    The last findings, impression, conclusion and recommendation that are not empty, in this order
    (as in joint_chestxray's text handling), else the report's last paragraph, else the comparison.
    """
    sections = split_sections(report)
    read = " ".join(_last(sections, headers) for headers in _READ).strip()
    text = read or _last_paragraph(sections) or _last(sections, _COMPARISONS)
    return " ".join(text.split())


def _last(sections: tuple[Section, ...], headers: tuple[str, ...]) -> str:
    texts = [section.text for section in sections if section.header in headers and section.text]
    return texts[-1] if texts else ""


def _last_paragraph(sections: tuple[Section, ...]) -> str:
    """Return the last paragraph of the last section that is free text rather than a named part."""
    named = (*_COMPARISONS, "ADDENDUM")
    for section in reversed(sections):
        paragraphs = [part.strip() for part in _BLANK_LINE.split(section.text) if part.strip()]
        if section.header not in named and paragraphs:
            return paragraphs[-1]
    return ""
