"""What the audit holds about utility on single classes and on subgroups of patients."""

from dataclasses import dataclass
from typing import Literal

SubgroupKind = Literal["sex", "age"]
SubgroupSet = Literal["retain", "unseen_report"]


@dataclass(frozen=True, slots=True)
class ClassUtility:
    """AUC of one class against the rest, or of one finding, before and after; ``images`` show it.

    None where undefined or the cell is small.
    """

    label: str
    images: int
    auc_before: float | None
    auc_after: float | None


@dataclass(frozen=True, slots=True)
class SubgroupUtility:
    """Utility of one head on the patients of one sex or age group (row 7); all None in a small cell."""

    set: SubgroupSet
    kind: SubgroupKind
    name: str
    patients: int | None
    auc_before: float | None
    auc_after: float | None
    f1_before: float | None
    f1_after: float | None


@dataclass(frozen=True, slots=True)
class SubgroupFall:
    """The subgroup whose AUC fell most, and by how much (below 0 where every one rose)."""

    set: SubgroupSet
    kind: SubgroupKind
    name: str
    fall: float
