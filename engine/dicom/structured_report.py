"""The text of a DICOM structured report: its content tree in reading order, without who and when."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydicom.dataset import Dataset
from pydicom.uid import BasicTextSRStorage, ComprehensiveSRStorage, EnhancedSRStorage

from engine.dicom.dataset_stream import DatasetStream, tags_of
from engine.dicom.header_values import header_text, long_text
from engine.dicom.rejection import PARSE_ERRORS, ImageRejected
from engine.dicom.report_headings import known_section, mark_headings, section_header, sectioned

REPORT_CLASSES = frozenset({BasicTextSRStorage, EnhancedSRStorage, ComprehensiveSRStorage})
"""SOP classes that radiologists' reports come in; dose, CAD and key objects are other classes."""

MAX_REPORT_BYTES = 1 << 20
MAX_TEXT_CHARACTERS = 1 << 18
MAX_DEPTH = 64
MAX_ITEMS = 20_000

_ROOT_TAGS = tags_of(("ContentSequence", "ConceptNameCodeSequence", "ValueType"))
_CONTEXT = frozenset({"HAS OBS CONTEXT", "HAS ACQ CONTEXT"})
"""Relationships that lead to observers, subjects and equipment: left out, so that no name comes with them."""


@dataclass(frozen=True, slots=True)
class _Item:
    content: Dataset
    depth: int
    section: str


def read_report_text(data: DatasetStream) -> str:
    """Return a structured report's text in sections, as a text report has them.

    Containers give headings; TEXT, CODE and NUM items give lines. Person names, UIDs, dates, times,
    references and the observation context are left out. See DICOM PS3.3 section C.17.3.

    Returns
    -------
    str
        Not empty.

    Raises
    ------
    ImageRejected
        ``report-empty``, ``report-damaged`` or ``report-too-large``.
    """
    if data.size() > MAX_REPORT_BYTES:
        raise ImageRejected("report-too-large")
    try:
        text = sectioned(_collect(data.parse(_ROOT_TAGS).elements))
    except PARSE_ERRORS as error:
        raise ImageRejected("report-damaged") from error
    if not text:
        raise ImageRejected("report-empty")
    return text


def _collect(root: Dataset) -> dict[str, list[str]]:
    """Walk the content tree; an explicit stack, because hostile files nest deeper than Python may."""
    sections: dict[str, list[str]] = {}
    stack = list(_children(_Item(root, 0, "")))
    characters = 0
    for _ in range(MAX_ITEMS):
        if not stack:
            return sections
        item = stack.pop()
        line = _line(item)
        sections.setdefault(item.section, []).extend([line] if line else [])
        characters += len(line)
        if characters > MAX_TEXT_CHARACTERS:
            raise ImageRejected("report-too-large")
        stack.extend(_children(item))
    raise ImageRejected("report-too-large")


def _children(parent: _Item) -> Iterator[_Item]:
    """Give an item's children, last first, each with the section that it belongs to."""
    contents = parent.content.get("ContentSequence") or ()
    if contents and parent.depth >= MAX_DEPTH:
        raise ImageRejected("report-damaged")
    of_container = header_text(parent.content, "ValueType") == "CONTAINER"
    for content in reversed(contents):
        relationship = header_text(content, "RelationshipType")
        modifier = relationship == "HAS CONCEPT MOD" and of_container
        if relationship not in _CONTEXT and not modifier:
            yield _Item(content, parent.depth + 1, _section(content, parent))


def _section(content: Dataset, parent: _Item) -> str:
    """Return the section that an item opens: any usual one, or any other right below the root."""
    code, meaning = _concept(content)
    known = known_section(code, meaning)
    opens = header_text(content, "ValueType") in {"CONTAINER", "TEXT"}
    return known or (section_header(meaning) if opens and parent.depth == 0 else parent.section)


def _line(item: _Item) -> str:
    """Return an item's own line, with its concept's name where the section does not say it already."""
    code, meaning = _concept(item.content)
    value = _value(item.content)
    if not value:
        return ""
    said = item.section and item.section in {known_section(code, meaning), section_header(meaning)}
    if said or not meaning:
        return value
    return f"{meaning}: {value}"


def _value(content: Dataset) -> str:
    kind = header_text(content, "ValueType")
    if kind == "TEXT":
        return mark_headings(long_text(content, "TextValue"))
    if kind == "CODE":
        return _ended(_meaning(content, "ConceptCodeSequence"))
    return _ended(_measured(content)) if kind == "NUM" else ""


def _measured(content: Dataset) -> str:
    values = content.get("MeasuredValueSequence") or ()
    if not values:
        return ""
    unit = _meaning(values[0], "MeasurementUnitsCodeSequence")
    return f"{header_text(values[0], 'NumericValue')} {'' if unit == 'no units' else unit}".strip()


def _ended(phrase: str) -> str:
    return f"{phrase}." if phrase and phrase[-1] not in ".;:!?" else phrase


def _concept(content: Dataset) -> tuple[str, str]:
    """Return code and meaning of an item's concept name."""
    names = content.get("ConceptNameCodeSequence") or ()
    return (header_text(names[0], "CodeValue"), header_text(names[0], "CodeMeaning")) if names else ("", "")


def _meaning(content: Dataset, sequence: str) -> str:
    codes = content.get(sequence) or ()
    return header_text(codes[0], "CodeMeaning") if codes else ""
