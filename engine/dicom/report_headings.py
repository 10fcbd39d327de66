"""The headings of a structured report, as the sections that a sectioned text report has."""

import re
import unicodedata

_SECTIONS_BY_CODE: dict[str, str] = {
    "121060": "HISTORY",
    "121062": "INDICATION",
    "121064": "TECHNIQUE",
    "121066": "PREVIOUS FINDINGS",
    "121068": "PREVIOUS FINDINGS",
    "121069": "PREVIOUS FINDINGS",
    "121070": "FINDINGS",
    "121071": "FINDINGS",
    "121072": "IMPRESSION",
    "121073": "IMPRESSION",
    "121074": "RECOMMENDATION",
    "121075": "RECOMMENDATION",
    "121076": "CONCLUSION",
    "121077": "CONCLUSION",
    "121109": "INDICATION",
    "11329-0": "HISTORY",
    "18782-3": "FINDINGS",
    "18783-1": "RECOMMENDATION",
    "18834-2": "COMPARISON",
    "18785-6": "INDICATION",
    "19005-8": "IMPRESSION",
    "55107-7": "ADDENDUM",
    "55110-1": "CONCLUSION",
    "55111-9": "TECHNIQUE",
    "55114-3": "PREVIOUS FINDINGS",
    "59776-5": "FINDINGS",
}
"""DICOM (PS3.16 CID 7001 and 7002) and LOINC codes of section headings, whatever language their names are in."""

_SECTIONS_BY_NAME: dict[str, str] = {
    "FINDING": "FINDINGS",
    "FINDINGS": "FINDINGS",
    "OBSERVATIONS": "FINDINGS",
    "IMPRESSION": "IMPRESSION",
    "IMPRESSIONS": "IMPRESSION",
    "DIAGNOSIS": "IMPRESSION",
    "OPINION": "IMPRESSION",
    "CONCLUSION": "CONCLUSION",
    "CONCLUSIONS": "CONCLUSION",
    "RECOMMENDATION": "RECOMMENDATION",
    "RECOMMENDATIONS": "RECOMMENDATION",
    "COMPARISON": "COMPARISON",
    "COMPARISONS": "COMPARISON",
    "HISTORY": "HISTORY",
    "INDICATION": "INDICATION",
    "TECHNIQUE": "TECHNIQUE",
}
_WRITTEN_HEADING = re.compile(
    r"^[ \t]*(" + "|".join(_SECTIONS_BY_NAME) + r")[ \t]*:[ \t]*", re.MULTILINE | re.IGNORECASE
)
_NOT_IN_HEADERS = re.compile(r"[^A-Z ()/,-]+")


def known_section(code: str, meaning: str) -> str:
    """Return the section that a heading's code or name stands for; empty when it is no usual one."""
    return _SECTIONS_BY_CODE.get(code) or _SECTIONS_BY_NAME.get(meaning.strip().upper(), "")


def section_header(meaning: str) -> str:
    """Return a heading in the capitals that ``engine.catalog.sections`` takes for a section's header."""
    plain = unicodedata.normalize("NFKD", meaning.upper())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(_NOT_IN_HEADERS.sub(" ", plain).split()).lstrip("()/,- ")


def mark_headings(text: str) -> str:
    """Return narrative text in which lines that start with a usual heading start a section."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return _WRITTEN_HEADING.sub(lambda found: f" {_SECTIONS_BY_NAME[found[1].upper()]}: ", plain)


def sectioned(sections: dict[str, list[str]]) -> str:
    """Return sections as a report's text: each header on a line after one space, then its lines.

    Parameters
    ----------
    sections : dict
        Lines by header, in reading order; the empty header for what stands under none.
    """
    blocks = (
        "\n".join([f" {header}:", *lines] if header else lines) for header, lines in sections.items() if lines
    )
    return "\n\n".join(blocks)
