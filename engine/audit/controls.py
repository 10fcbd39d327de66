"""Negative controls: two groups of one kind, which the attack must not tell apart."""

from typing import Literal

import numpy as np

from engine.audit.attack import attack, attack_between
from engine.audit.inputs import Cohort
from engine.audit.result import AttackAuc, Control
from engine.audit.scores import Floats


def negative_controls(phi: Floats, cohort: Cohort, *, generator: np.random.Generator) -> tuple[Control, ...]:
    """Return retain against retain and ``unseen_select`` against ``unseen_report`` (row 3).

    A control passes where its 95 % interval holds .5; by chance alone one in twenty does not.

    Parameters
    ----------
    phi : ndarray of float64, shape of the labels
        One head of the unlearned model.
    generator : numpy.random.Generator
        Divides the retain patients into two halves.
    """
    return (
        _control("retain_retain", halves_of_retain(phi, cohort, generator=generator)),
        _control(
            "unseen_unseen", attack_between(phi, cohort, members="unseen_select", non_members="unseen_report")
        ),
    )


def halves_of_retain(phi: Floats, cohort: Cohort, *, generator: np.random.Generator) -> AttackAuc:
    """Return the attack of one random half of the retain patients against the other."""
    patients = generator.permutation(cohort.patients("retain"))
    retain = cohort.rows("retain")
    first = retain & np.isin(cohort.subjects, patients[: patients.size // 2])
    return attack(
        phi,
        cohort.labels,
        cohort.subjects,
        members=first,
        non_members=retain & ~first,
        reference=cohort.reference,
    )


def _control(name: Literal["retain_retain", "unseen_unseen"], found: AttackAuc) -> Control:
    return Control(name, found, found.ci95.low <= 0.5 <= found.ci95.high)
