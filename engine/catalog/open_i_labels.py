"""Labels of the Open-i collection, from the MeSH headings of its reports."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.catalog.open_i_reports import OpenIReport
from engine.catalog.preview import LabelChoice, LabelKind
from engine.errors import UserError
from engine.records import UNLABELLED

NORMAL = "normal"
MESH = "mesh"
FINDINGS = 14
"""How many headings ``mesh`` stands for: as many as CheXpert has findings."""

_NO_FINDING = {NORMAL, "no indexing"}
_OFFERED = 40


@dataclass(frozen=True, slots=True)
class MeshLabel:
    """One label made of headings.

    Attributes
    ----------
    names : tuple of str
        Of the two classes, or of the findings.
    headings : tuple of str
        In lower case: the one that makes class 1 (empty for normal or not), or one per finding.
    """

    names: tuple[str, ...]
    kind: LabelKind
    headings: tuple[str, ...] = ()

    def label_of(self, report: OpenIReport) -> int:
        """Return the class of a report; UNLABELLED where it was not indexed, or the label has findings."""
        found = _found(report)
        if self.kind == "multi-label" or not found:
            return UNLABELLED
        if not self.headings:
            return int(NORMAL not in found)
        return int(self.headings[0] in found)

    def findings_of(self, report: OpenIReport) -> tuple[int, ...]:
        """Return 1 or 0 per finding, or UNLABELLED for all where the report was not indexed."""
        if self.kind == "multiclass":
            return ()
        found = _found(report)
        return tuple(int(heading in found) if found else UNLABELLED for heading in self.headings)


def mesh_label(name: str, reports: Iterable[OpenIReport]) -> MeshLabel:
    """Return the label of a name as in ``Reading.label``.

    Parameters
    ----------
    name : str
        ``normal`` or empty: normal against the rest. ``mesh``: the most frequent headings as
        findings. Else a heading, present or absent.

    Raises
    ------
    UserError
        ``label-unknown`` when no report has the heading.
    """
    wanted = name.lower() or NORMAL
    if wanted == NORMAL:
        return MeshLabel(("normal", "not normal"), "multiclass")
    headings = frequent_headings(reports)
    if wanted == MESH:
        chosen = headings[:FINDINGS]
        return MeshLabel(chosen, "multi-label", tuple(heading.lower() for heading in chosen))
    heading = next((heading for heading in headings if heading.lower() == wanted), None)
    if heading is None:
        raise UserError(
            "label-unknown",
            what=f"No report has the MeSH heading {name}.",
            do="Choose normal, mesh, or a heading of the reports.",
        )
    return MeshLabel((f"no {heading}", heading), "multiclass", (wanted,))


def label_choices(reports: Sequence[OpenIReport]) -> tuple[LabelChoice, ...]:
    """Return the labels that reports offer, the most frequent headings among them."""
    headings = frequent_headings(reports)
    return (
        LabelChoice(NORMAL, "Normal or not (MeSH)", "multiclass"),
        LabelChoice(MESH, f"The {FINDINGS} most frequent MeSH headings", "multi-label"),
        *(LabelChoice(heading, f"{heading} (MeSH)", "multiclass") for heading in headings[:_OFFERED]),
    )


def frequent_headings(reports: Iterable[OpenIReport]) -> tuple[str, ...]:
    """Return the headings that name a finding, as first written, the most frequent first."""
    written: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for report in reports:
        for heading in report.headings:
            written.setdefault(heading.lower(), heading)
        counts.update({heading.lower() for heading in report.headings} - _NO_FINDING)
    return tuple(written[key] for key in sorted(counts, key=lambda key: (-counts[key], key)))


def _found(report: OpenIReport) -> set[str]:
    """Return the headings in lower case; none where the collection's makers did not index the report."""
    return {heading.lower() for heading in report.headings} - {"no indexing"}
