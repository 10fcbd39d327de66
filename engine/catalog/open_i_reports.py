"""Reading one report of the Open-i collection: an XML file that nobody vouches for."""

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

import defusedxml.sax
from defusedxml.common import DefusedXmlException

MAX_XML_BYTES = 1 << 20
_ROOT = "eCitation"


class ReportRejected(Exception):
    """A report that cannot be used; carries a code of ``engine.catalog.listing.REASONS`` and nothing else.

    Parameters
    ----------
    code : str
        A key of REASONS.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class OpenIReport:
    """What an Open-i report says.

    Attributes
    ----------
    uid : str
        Its id (``CXR10``), which stands for the study and, with one report each, for the patient.
    text : str
        Findings and impression, in this order, on one line; empty when both are.
    headings : tuple of str
        The MeSH headings without their qualifiers (``Opacity`` of ``Opacity/lung/lingula``), each once.
    images : tuple of str
        Ids of its images, as written; one may be empty or named twice.
    """

    uid: str
    text: str
    headings: tuple[str, ...]
    images: tuple[str, ...]


def read_report(path: Path) -> OpenIReport:
    """Read a report file.

    Raises
    ------
    ReportRejected
        When it cannot be opened, is far too large, is damaged XML or XML of another kind, declares
        a document type, or has no id.
    """
    return parse_report(_read_bytes(path))


def parse_report(data: bytes) -> OpenIReport:
    """Parse the bytes of a report; see ``read_report``.

    No document type is accepted: through it alone can XML name other files or grow without bounds.
    """
    reader = _Reader()
    try:
        defusedxml.sax.parseString(data, reader, forbid_dtd=True)
    except DefusedXmlException as error:
        raise ReportRejected("xml-unsafe") from error
    except (SAXException, ValueError, LookupError) as error:  # the latter two for odd encodings
        raise ReportRejected("xml-damaged") from error
    if not reader.uid:
        raise ReportRejected("no-patient")
    return OpenIReport(reader.uid, reader.text, tuple(dict.fromkeys(reader.headings)), tuple(reader.images))


def _read_bytes(path: Path) -> bytes:
    # O_NONBLOCK keeps a named pipe among the reports from hanging the index.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise ReportRejected("xml-unreadable")
            data = stream.read(MAX_XML_BYTES + 1)
    except (OSError, ValueError) as error:
        raise ReportRejected("xml-unreadable") from error
    if len(data) > MAX_XML_BYTES:
        raise ReportRejected("xml-too-large")
    return data


@dataclass(slots=True)
class _Reader(ContentHandler):
    """Collects a report while the parser goes through it; no tree is built, so depth costs nothing."""

    uid: str = ""
    headings: list[str] = field(default_factory=list)
    images: list[str] = field(default_factory=list)
    sections: dict[str, str] = field(default_factory=dict)
    _path: list[str] = field(default_factory=list)
    _section: str = ""
    _parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Findings and impression on one line."""
        read = (self.sections.get(name, "") for name in ("FINDINGS", "IMPRESSION"))
        return " ".join(part for part in read if part)

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - the parser's name
        """Take what stands in attributes, and begin to collect text where it is wanted."""
        if not self._path and name != _ROOT:
            raise ReportRejected("report-kind")
        self._path.append(name)
        if name == "uId":
            self.uid = self.uid or _one_line(attrs.get("id", ""))
        elif name == "parentImage":
            self.images.append(_one_line(attrs.get("id", "")))
        elif name == "AbstractText":
            self._section = _one_line(attrs.get("Label", "")).upper()
        if name in {"AbstractText", "major"}:
            self._parts = []

    def characters(self, content: str) -> None:
        """Collect text."""
        self._parts.append(content)

    def endElement(self, name: str) -> None:  # noqa: N802 - the parser's name
        """Keep the text that was collected for a section or heading."""
        self._path.pop()
        if name == "AbstractText":
            # As in other reports, the last section of a name counts, unless it is empty.
            text = _one_line("".join(self._parts))
            self.sections[self._section] = text or self.sections.get(self._section, "")
        elif name == "major" and self._path[-1] == "MeSH":
            heading = _one_line("".join(self._parts).split("/")[0])
            self.headings += [heading] if heading else []


def _one_line(text: str) -> str:
    return " ".join(text.split())
