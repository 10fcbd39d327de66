"""How a list of ids meets the open data set: matched, not in training, unknown, given twice."""

from dataclasses import dataclass

from engine.catalog.catalog import PatientTable
from engine.catalog.ids import IdList


@dataclass(frozen=True, slots=True)
class IdMatch:
    """given = matched + not_in_training + unknown + duplicates."""

    given: int
    duplicates: int
    matched: tuple[str, ...]
    not_in_training: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def unresolved(self) -> int:
        """Ids that cannot be chosen; they block until the steward leaves them out."""
        return len(self.not_in_training) + len(self.unknown)


def match_ids(listed: IdList, table: PatientTable) -> IdMatch:
    """Sort the ids of a list by where they stand towards the original model."""
    membership = dict(zip(table.subject_id, table.membership, strict=True))
    return IdMatch(
        given=listed.given,
        duplicates=listed.duplicates,
        matched=tuple(one for one in listed.ids if membership.get(one) == "train"),
        not_in_training=tuple(one for one in listed.ids if membership.get(one) in ("unseen", "none")),
        unknown=tuple(one for one in listed.ids if one not in membership),
    )
