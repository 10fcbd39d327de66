"""The requests of a run: whose patients it forgets, and whose were forgotten before it."""

from dataclasses import dataclass
from typing import Literal

RequestKind = Literal["forget", "earlier"]
"""Whether a request is this run's, or was carried out before it."""

REQUEST_KINDS: tuple[RequestKind, ...] = ("forget", "earlier")


@dataclass(frozen=True, slots=True)
class IdTotals:
    """How a list of ids came out: given = matched + duplicates + not_in_training + unknown."""

    given: int
    matched: int
    duplicates: int
    not_in_training: int
    unknown: int


@dataclass(frozen=True, slots=True)
class RequestRecord:
    """One request by its number, from 1 within its kind; nobody is named.

    Attributes
    ----------
    ids : IdTotals
        How its list came out.
    patients, images : int
        Its patients that the data set holds, and their usable images; a patient of two requests
        counts in both.
    digest : str
        Keyed digest (HMAC-SHA-256, hexadecimal) of its patient ids.
    """

    kind: RequestKind
    number: int
    ids: IdTotals
    patients: int
    images: int
    digest: str


@dataclass(frozen=True, slots=True)
class RequestedPatients:
    """requests.json, private: the sorted patient ids of each request, in the order of their numbers."""

    forget: tuple[tuple[str, ...], ...]
    earlier: tuple[tuple[str, ...], ...]

    def of(self, kind: RequestKind) -> tuple[tuple[str, ...], ...]:
        """Return the requests of one kind."""
        requests: tuple[tuple[str, ...], ...] = getattr(self, kind)
        return requests

    def everybody(self, kind: RequestKind) -> tuple[str, ...]:
        """Return the patients of all requests of one kind, sorted, each once."""
        return tuple(sorted({one for request in self.of(kind) for one in request}))
