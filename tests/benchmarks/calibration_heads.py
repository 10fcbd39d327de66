"""Cohorts without any signal: how often one of three heads, or a patient, is nevertheless called detected."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from engine.audit.auc import delong
from engine.audit.per_patient import patient_table
from engine.audit.result import AttackAuc, Interval, Thresholds
from engine.audit.scores import DECIMALS, Floats
from engine.audit.verdict import overall, states_of_head

ASSESSABLE = AttackAuc(0.9, Interval(0.86, 0.94), Interval(0.85, 0.95), 100, 200)
"""The original: the attack finds the patients. Else no audit could say "within margin" at all."""
ALIKE = (0.0, 0.5)
"""Correlation of the image head with the text head; the joint head is their sum."""


@dataclass(frozen=True, slots=True)
class HeadsRow:
    """Shares of cohorts, 0 to 1; forget and unseen are drawn alike, so that every detection is false.

    ``residual`` and ``over_removed`` are the verdict of the whole audit; ``one_head`` is the mean share
    of heads with a false residual; ``flagged`` is the share of cohorts in whose per-patient table
    somebody is called still detectable or over-removed.
    """

    forget: int
    unseen: int
    heads_alike: float
    repeats: int
    residual: float
    over_removed: float
    within_margin: float
    one_head: float
    flagged: float


@dataclass(frozen=True, slots=True)
class _Cohort:
    residual: bool
    over_removed: bool
    within_margin: bool
    heads_residual: float
    flagged: bool


def measure_heads(forget: Sequence[int], unseen: Sequence[int], repeats: int, *, seed: int) -> list[HeadsRow]:
    """Return one row for each number of forget and unseen patients and each likeness of the heads."""
    rows = []
    for number, (n, m, alike) in enumerate(product(forget, unseen, ALIKE)):
        generator = np.random.default_rng([seed, 3, number])
        found = [_audit(_heads(n, alike, generator), _heads(m, alike, generator)) for _ in range(repeats)]
        shares = {
            share: float(np.mean([getattr(one, name) for one in found]))
            for share, name in (
                ("residual", "residual"),
                ("over_removed", "over_removed"),
                ("within_margin", "within_margin"),
                ("one_head", "heads_residual"),
                ("flagged", "flagged"),
            )
        }
        rows.append(HeadsRow(n, m, alike, repeats, **shares))
    return rows


def _heads(patients: int, alike: float, generator: np.random.Generator) -> Floats:
    """Draw patient scores of the three heads, shape (3, patients)."""
    shared, image, text = generator.standard_normal((3, patients))
    image, text = (np.sqrt(alike) * shared + np.sqrt(1.0 - alike) * own for own in (image, text))
    return np.stack([image, text, (image + text) / 2.0]).round(DECIMALS)


def _audit(forget: Floats, unseen: Floats) -> _Cohort:
    attacks = [delong(one, other) for one, other in zip(forget, unseen, strict=True)]
    states = [states_of_head(ASSESSABLE, one, Thresholds(), confounded=False) for one in attacks]
    names = [f"P-{number:05d}" for number in range(forget.shape[1])]
    table = patient_table((forget, unseen), (forget, unseen), names=names)
    verdict = overall(states, [one.p_value for one in attacks])
    return _Cohort(
        residual="residual" in verdict,
        over_removed="over_removed" in verdict,
        within_margin=verdict == ("within_margin",),
        heads_residual=float(np.mean(["residual" in held for held in states])),
        flagged=table is not None and any(one.flags for one in table.patients),
    )
