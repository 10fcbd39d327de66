"""One score per patient and set, as every check on patients reads them."""

from dataclasses import dataclass

import numpy as np

from engine.audit.auc import Doubt
from engine.audit.inputs import Cohort
from engine.audit.scores import DECIMALS, Floats, Mask, PatientScores, patient_means
from engine.audit.standardising import standardising_doubt
from engine.audit.standards import standardise
from engine.records import SetName


@dataclass(frozen=True, slots=True)
class Standardised:
    """One head's standardised confidence on every image.

    Attributes
    ----------
    phi : ndarray of float64, shape of the labels
        Confidence as it was before.
    scores : ndarray of float64, shape (n,)
        From `standardise` on the cohort's reference rows.
    cohort : Cohort
    """

    phi: Floats
    scores: Floats
    cohort: Cohort

    def patients(self, name: SetName) -> PatientScores:
        """Return S_p of each patient of one set, the mean over the images, rounded as in `attack`."""
        rows = self.cohort.rows(name)
        means = patient_means(self.scores[rows], self.cohort.subjects[rows])
        return PatientScores(means.subjects, means.values.round(DECIMALS))

    def values(self, name: SetName) -> Floats:
        """Return the scores of `patients` alone, in the order of ``cohort.patients(name)``."""
        return self.patients(name).values

    def doubt(self, members: Mask) -> Doubt:
        """Return `standardising_doubt` of the attack on these rows against ``unseen_report``."""
        return standardising_doubt(
            self.phi,
            self.cohort.labels,
            self.cohort.subjects,
            members=members,
            non_members=self.cohort.rows("unseen_report"),
            reference=self.cohort.reference,
        )


def standardised(phi: Floats, cohort: Cohort) -> Standardised:
    """Standardise one head's confidence once for all checks.

    Parameters
    ----------
    phi : ndarray of float64, shape of the labels
        From `confidence`.
    """
    scores = standardise(phi, cohort.labels, subjects=cohort.subjects, reference=cohort.reference)
    return Standardised(phi, np.asarray(scores), cohort)
