"""Typesetting: from laid-out sections to the bytes of one PDF that is PDF/A-3a and PDF/UA-1."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

import typst

from engine.files import REPORT_WORKPLACE, to_json
from engine.report.blocks import Section
from engine.report.letterhead import Letterhead
from engine.report.vector import FigureFile

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
STANDARDS: "list[typst.PDFStandard]" = ["a-3a", "ua-1"]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF and how it relates to the pages (PDF/A-3, associated files)."""

    name: str
    data: bytes
    media_type: str
    relationship: Literal["source", "data", "alternative", "supplement"]
    description: str


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on every page and in the metadata."""

    title: str
    language: str
    reference: str
    footer: str
    watermark: str | None
    description: str
    keywords: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _AttachmentEntry:
    name: str
    media_type: str
    relationship: str
    description: str


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands above the title; blank where there is none."""

    site: str
    logo: str
    logo_alt: str


@dataclass(frozen=True, slots=True)
class _Document:
    """document.json, the one file that the template reads."""

    head: _Head
    title: str
    language: str
    reference: str
    footer: str
    watermark: str | None
    description: str
    keywords: tuple[str, ...]
    sections: tuple[Section, ...]
    attachments: tuple[_AttachmentEntry, ...]


def typeset(
    page: Page,
    sections: Sequence[Section],
    *,
    figures: Sequence[FigureFile],
    attachments: Sequence[Attachment],
    letterhead: Letterhead,
    created_at: datetime,
    workplace: Path,
) -> bytes:
    """Return the PDF.

    Parameters
    ----------
    letterhead : Letterhead
        What stands above the title.
    created_at : datetime
        Aware; goes into the metadata. The same input gives the same bytes.
    workplace : Path
        Folder in which an owner-only temporary folder is made and removed again.
    """
    with tempfile.TemporaryDirectory(prefix=REPORT_WORKPLACE, dir=workplace) as name:
        folder = Path(name)
        (folder / "report.typ").write_bytes((RESOURCES / "report" / "report.typ").read_bytes())
        head = _head(letterhead, folder)
        (folder / "document.json").write_bytes(to_json(_document(page, head, sections, attachments)))
        for figure in figures:
            (folder / figure.file).write_bytes(figure.svg)
        for attachment in attachments:
            (folder / attachment.name).write_bytes(attachment.data)
        pdf = typst.compile(
            folder / "report.typ",
            root=folder,
            font_paths=[RESOURCES / "fonts"],
            ignore_system_fonts=True,
            pdf_standards=STANDARDS,
            timestamp=created_at,
            package_path=folder,
            package_cache_path=folder,
        )
    assert isinstance(pdf, bytes)
    return pdf


def _head(letterhead: Letterhead, folder: Path) -> _Head:
    """Put the logo beside the template under a name that tells nothing."""
    logo = "" if letterhead.logo is None else f"logo{letterhead.logo.suffix}"
    if letterhead.logo is not None:
        (folder / logo).write_bytes(letterhead.logo.read_bytes())
    return _Head(letterhead.name, logo, letterhead.logo_alt)


def _document(
    page: Page, head: _Head, sections: Sequence[Section], attachments: Sequence[Attachment]
) -> _Document:
    return _Document(
        head=head,
        title=page.title,
        language=page.language,
        reference=page.reference,
        footer=page.footer,
        watermark=page.watermark,
        description=page.description,
        keywords=page.keywords,
        sections=tuple(sections),
        attachments=tuple(
            _AttachmentEntry(one.name, one.media_type, one.relationship, one.description)
            for one in attachments
        ),
    )
