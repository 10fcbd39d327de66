"""The lists of a run: read before any work, then matched with the data set, every id accounted for."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from engine.catalog.catalog import Catalog
from engine.catalog.ids import IdList, read_ids
from engine.catalog.matching import known_patients, match_ids, require_matched
from engine.errors import UserError
from engine.records import Membership
from engine.requests import REQUEST_KINDS, IdTotals, RequestedPatients, RequestKind, RequestRecord
from engine.unlearning.earlier import EarlierRuns


@dataclass(frozen=True, slots=True)
class Lists:
    """The ids of a run's requests as they were given or found, before the data set is known.

    Attributes
    ----------
    forget : tuple of IdList
        This run's requests.
    earlier : tuple of IdList
        Those that the steward says were carried out before.
    found : EarlierRuns
        Those that the run tells which made the model.
    """

    forget: tuple[IdList, ...]
    earlier: tuple[IdList, ...]
    found: EarlierRuns


@dataclass(frozen=True, slots=True)
class Requested:
    """The requests of a run as the data set knows their patients, with the totals of each list."""

    patients: RequestedPatients
    totals: dict[RequestKind, tuple[IdTotals, ...]]

    @property
    def all_totals(self) -> IdTotals:
        """The totals of all lists to forget together; a patient of a second list is a duplicate."""
        lists = self.totals["forget"]
        given, matched = sum(one.given for one in lists), len(self.patients.everybody("forget"))
        return IdTotals(given, matched, given - matched, not_in_training=0, unknown=0)

    def records(self, catalog: Catalog, digest: Callable[[Iterable[str]], str]) -> tuple[RequestRecord, ...]:
        """Return the record of each request, this run's first.

        Parameters
        ----------
        digest : callable
            Gives the keyed digest of patient ids.
        """
        return tuple(
            RequestRecord(kind, number, totals, len(ids), len(catalog.samples(ids)), digest(ids))
            for kind in REQUEST_KINDS
            for number, (ids, totals) in enumerate(
                zip(self.patients.of(kind), self.totals[kind], strict=True), start=1
            )
        )


def read_lists(forget: tuple[Path, ...], earlier: tuple[Path, ...], *, found: EarlierRuns) -> Lists:
    """Read all lists.

    Raises
    ------
    UserError
        ``forget-empty`` where there is none to forget, ``earlier-unknown`` where a run made the model and
        neither its lists nor others are at hand, and what `read_ids` raises.
    """
    if not forget:
        raise UserError(
            "forget-empty", what="No list of patients to forget was given.", do="Give one with --forget."
        )
    if found.run_id and not (found.requests or earlier):
        raise UserError(
            "earlier-unknown",
            what=f"This model was made by an earlier run ({found.run_id}) whose lists are not at hand, so the "
            "patients that it has forgotten would be trained on again.",
            do="Give the list of each earlier request with --earlier, or put that run's folder back in its place.",
        )
    return Lists(tuple(map(read_ids, forget)), tuple(map(read_ids, earlier)), found)


def match_lists(lists: Lists, catalog: Catalog) -> Requested:
    """Match every list with the data set.

    A patient of an earlier run whom the data set no longer holds is counted as unknown; one of a list
    that was given is refused, since it may be a slip that would leave a forgotten patient in.

    Raises
    ------
    UserError
        What `require_matched` raises, naming the list by number; ``earlier-overlap``.
    """
    known = known_patients(catalog.patient_table())
    forget = _matched(lists.forget, known, "list")
    kept = [_present(ids, known) for ids in lists.found.requests]
    told = {frozenset(ids) for ids, _ in kept}
    given = [one for one in _matched(lists.earlier, known, "earlier list") if frozenset(one[0]) not in told]
    earlier = [*kept, *given]
    for number, (ids, _) in enumerate(forget, start=1):
        _refuse_overlap(ids, earlier, name=_name("list", number, len(forget)))
    patients = RequestedPatients(_sorted_ids(forget), _sorted_ids(earlier))
    totals: dict[RequestKind, tuple[IdTotals, ...]] = {
        "forget": tuple(one for _, one in forget),
        "earlier": tuple(one for _, one in earlier),
    }
    return Requested(patients, totals)


Matched = tuple[tuple[str, ...], IdTotals]


def _matched(lists: tuple[IdList, ...], known: Mapping[str, Membership], word: str) -> list[Matched]:
    found = []
    for number, listed in enumerate(lists, start=1):
        match = match_ids(listed, known)
        totals = require_matched(match, listed, name=_name(word, number, len(lists)))
        found.append((match.matched, totals))
    return found


def _name(word: str, number: int, count: int) -> str:
    return f"{word} {number}" if count > 1 else f"the {word}"


def _present(ids: tuple[str, ...], known: Mapping[str, Membership]) -> Matched:
    there = tuple(one for one in ids if known.get(one, "none") != "none")
    return there, IdTotals(
        len(ids), len(there), duplicates=0, not_in_training=0, unknown=len(ids) - len(there)
    )


def _sorted_ids(matched: list[Matched]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(sorted(ids)) for ids, _ in matched)


def _refuse_overlap(ids: tuple[str, ...], earlier: list[Matched], *, name: str) -> None:
    gone = {one for request, _ in earlier for one in request}
    both = len(gone & set(ids))
    if both:
        raise UserError(
            "earlier-overlap",
            what=f"{both} of {len(ids)} patients of {name} were removed from this model by an earlier request.",
            do=f"Take them off {name}; the audit looks at earlier requests again by itself.",
        )
