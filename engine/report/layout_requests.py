"""Tables of the requests of a run: how each list came out, and how each fared in the audit."""

from collections.abc import Sequence

from engine.audit.result import RequestAudit
from engine.report.blocks import Block, Cell, Column, Heading, Paragraph, Table
from engine.report.content import RequestRow
from engine.report.request_words import request_state, request_title, worth_telling
from engine.report.verdicts import state_titles
from engine.report.words import HEAD_TITLES, attack_phrase, share

_NOTE = (
    "Each request's patients alone against the unseen patients of this report; a patient of two requests counts in both. "
    "Fewer patients give wider intervals. Of an earlier request, before is the model that had forgotten it already; its "
    "patients were kept out of training. Whether facts about the patients tell them apart was looked at for all patients "
    "of this run together only."
)


def lists(rows: Sequence[RequestRow]) -> tuple[Block, ...]:
    """Return how each list came out; nothing where there is but one request."""
    if len(rows) < 2:
        return ()
    titles = ("Given", "Matched", "Duplicates", "Unknown", "Images")
    columns = (
        Column("Request", width=1),
        *(Column(title, "right") for title in titles),
        Column("Keyed digest, first 16"),
    )
    cells = tuple(
        (
            Cell(request_title(row.kind, row.number)),
            *(
                Cell(f"{number:,}")
                for number in (row.given, row.matched, row.duplicates, row.unknown, row.images)
            ),
            Cell(row.digest[:16], "code"),
        )
        for row in rows
    )
    return (Table("Each request's list; earlier ones were kept out of every set", columns, cells),)


def outcomes(requests: Sequence[RequestAudit]) -> tuple[Block, ...]:
    """Return each request's figures per output; nothing where there is but one request."""
    told = worth_telling(requests)
    if not told:
        return ()
    columns = (
        Column("Request", width=1),
        Column("Patients", "right"),
        Column("Output"),
        Column("State", width=1),
        Column("Before", "right"),
        Column("After", "right"),
        Column("Smallest shown", "right"),
    )
    rows = tuple(row for request in told for row in _rows(request))
    return (
        Heading("Each request on its own"),
        Table("Attack AUC of each request, with 95 % intervals", columns, rows),
        Paragraph(_NOTE, "muted"),
    )


def _rows(request: RequestAudit) -> tuple[tuple[Cell, ...], ...]:
    title = Cell(f"{request_title(request.kind, request.number)}: {request_state(request).lower()}", "strong")
    patients = Cell(f"{request.patients:,}")
    if not request.heads:
        return ((title, patients, *[Cell("–")] * 5),)
    return tuple(
        (
            title if place == 0 else Cell(""),
            patients if place == 0 else Cell(""),
            Cell(HEAD_TITLES[head.head]),
            Cell(state_titles(head.states)),
            Cell(attack_phrase(head.before)),
            Cell(attack_phrase(head.after)),
            Cell(share(head.smallest_detectable_auc)),
        )
        for place, head in enumerate(request.heads)
    )
