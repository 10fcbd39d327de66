"""Rules of PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) that can be checked here, without veraPDF.

pikepdf's own validator looks at PDF/A-3b and refuses what it does not know; what it refuses of a report for that
reason alone is listed in NOT_KNOWN. Level A and PDF/UA are looked at below, rule by rule.
"""

import io
import re
from collections.abc import Iterator

import pikepdf
from pikepdf import pdfa

NOT_KNOWN = (
    "CFF FontMatrix",  # fonts of other than 1000 units an em, as Inter has
    "XMP namespace",  # extension schemas, which 6.6.2.3.2 allows and `_undescribed` looks at
    "XMP property pdfuaid:part",
    "XMP property pdfaExtension:schemas",
    "NPages is not permitted",  # xmpTPg is predefined (XMP specification of 2005)
    "structured XMP property xmpMM:History",
    "pdfaid:conformance is 'A', expected 'B'",
    "/Dest: ",  # a destination by reference, which ISO 32000-1, 12.3.2.2 allows
    "embedded files are not supported",  # 6.8 allows them; `_attachments` looks at them
    "interactive forms (/AcroForm) are not supported",
    "permissions (/Perms) are not supported",
)
SHOWING = {"Tj", "TJ", "'", '"', "Do", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "BI"}


def broken_rules(pdf: bytes) -> list[str]:
    """Return what was found against the two standards, in words."""
    found = [str(one) for one in pdfa.validate_written(io.BytesIO(pdf), "3b").findings]
    broken = [one for one in found if not any(known in one for known in NOT_KNOWN)]
    with pikepdf.open(io.BytesIO(pdf)) as document:
        broken += [*_identity(document), *_structure(document), *_pages(document), *_attachments(document)]
        broken += [*_fonts(document), *_undescribed(document)]
    return [*broken, *_endings(pdf)]


def _identity(document: pikepdf.Pdf) -> Iterator[str]:
    root, metadata = document.Root, document.open_metadata()
    wanted = {"pdfaid:part": "3", "pdfaid:conformance": "A", "pdfuaid:part": "1"}
    yield from (f"{name} is not {value}" for name, value in wanted.items() if metadata.get(name) != value)
    if not (
        str(root.get("/Lang", ""))
        and bool(root.MarkInfo.Marked)
        and bool(root.ViewerPreferences.DisplayDocTitle)
    ):
        yield "no language, not marked, or its title is not displayed (14289-1, 7.1 and 7.2)"
    if not metadata.get("dc:title"):
        yield "no title (14289-1, 7.1)"
    if "/Version" in root:
        yield "a version in the catalog (19005-3, 6.1.2)"


def _structure(document: pikepdf.Pdf) -> Iterator[str]:
    elements = [
        one for one in document.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one and "/P" in one
    ]
    kinds = [str(one.S) for one in elements]
    yield from (
        "a figure without words (7.3)"
        for one in elements
        if one.S == "/Figure" and not str(one.get("/Alt", ""))
    )
    for header in (one for one in elements if one.S == "/TH"):
        attributes = header.get("/A", pikepdf.Array())
        if "/Scope" not in repr(attributes):
            yield "a header cell without scope (7.5)"
    levels = sorted({int(kind[2:]) for kind in kinds if re.fullmatch(r"/H\d", kind)})
    if levels != list(range(1, len(levels) + 1)) or kinds.count("/H1") != 1:
        yield f"headings of levels {levels} (7.4)"
    if not {"/Document", "/Table", "/TR", "/TD", "/L", "/LI", "/P"} <= set(kinds):
        yield "structure elements are missing"


def _pages(document: pikepdf.Pdf) -> Iterator[str]:
    tree = {number: list(entry) for number, entry in _number_tree(document.Root.StructTreeRoot.ParentTree)}
    for number, page in enumerate(document.pages, start=1):
        if "/Annots" in page and page.get("/Tabs") != "/S":
            yield f"page {number}: the tab order does not follow the structure (7.18.3)"
        for note in page.get("/Annots", ()):
            if (
                note.Subtype == "/Widget"
                and [float(one) for one in note.Rect] != [0.0] * 4
                and not int(note.get("/F", 0)) & 2
            ):
                yield f"page {number}: a field that can be seen stands outside the structure (7.18.1)"
        tagged, loose = _marked(page)
        if loose:
            yield f"page {number}: {loose} operators draw outside tags and artifacts (7.1)"
        if not tagged <= set(range(len(tree.get(int(page.get("/StructParents", -1)), ())))):
            yield f"page {number}: content that no element of the structure holds (7.1)"


def _number_tree(node: pikepdf.Object) -> Iterator[tuple[int, pikepdf.Object]]:
    for kid in node.get("/Kids", ()):
        yield from _number_tree(kid)
    numbers = list(node.get("/Nums", ()))
    yield from (
        (int(numbers[at]), numbers[at + 1])
        for at in range(0, len(numbers), 2)
        if isinstance(numbers[at + 1], pikepdf.Array)
    )


def _marked(page: pikepdf.Page) -> tuple[set[int], int]:
    """Return the numbers of the marked content of a page, and how often it draws outside all marks."""
    tagged: set[int] = set()
    depth = loose = 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            depth += 1
            if name == "BDC" and "/MCID" in operands[1]:
                tagged.add(int(operands[1].MCID))
        elif name == "EMC":
            depth -= 1
        elif name in SHOWING and depth == 0:
            loose += 1
    return tagged, loose


def _attachments(document: pikepdf.Pdf) -> Iterator[str]:
    associated = {one.objgen for one in document.Root.get("/AF", ())}
    for name, spec in document.attachments.items():
        entry = spec.obj
        if not {"/F", "/UF", "/Desc", "/AFRelationship"} <= set(entry.keys()) or "/Subtype" not in entry.EF.F:
            yield f"{name}: names, words, relationship or kind are missing (19005-3, 6.8)"
        if entry.objgen not in associated:
            yield f"{name}: it is associated with nothing (19005-3, 6.8)"


def _fonts(document: pikepdf.Pdf) -> Iterator[str]:
    fonts = [
        one for one in document.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"
    ]
    for font in fonts:
        if font.Subtype == "/Type0" and "/ToUnicode" not in font:
            yield "a font whose letters cannot be read out (19005-3, 6.2.11.7)"


def _undescribed(document: pikepdf.Pdf) -> Iterator[str]:
    packet = document.Root.Metadata.read_bytes().decode()
    if (
        "pdfaExtension:schemas" not in packet
        or "http://www.aiim.org/pdfua/ns/id/" not in packet.partition("pdfaExtension:schemas")[2]
    ):
        yield "pdfuaid is not described as an extension (19005-3, 6.6.2.3.2)"


def _endings(pdf: bytes) -> Iterator[str]:
    for found in re.finditer(rb"%%EOF(.?)", pdf, re.DOTALL):
        if found.group(1) not in (b"", b"\n", b"\r"):
            yield "something stands behind an end of file (19005-3, 6.1.3)"
