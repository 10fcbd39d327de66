import numpy as np
import pytest

from engine.audit.attack import attack
from engine.audit.auc import NO_DOUBT, auc, delong
from engine.audit.scores import Floats, Ints, Mask, patient_means
from engine.audit.standardising import standardising_doubt
from engine.audit.standards import standardise

CENTRES, SPREADS = np.array([3.0, 0.0, -2.0]), np.array([0.5, 1.0, 2.0])


class Cohort:
    """Forget patients of unlike classes, unseen ones, and a select set that can be drawn anew."""

    def __init__(self, seed: int, *, forget_mix: tuple[float, ...] = (0.2, 0.3, 0.5)) -> None:
        self.generator = np.random.default_rng(seed)
        self.forget = self.group(100, forget_mix, 1000)
        self.report = self.group(150, (0.6, 0.3, 0.1), 2000)
        self.draw_select()

    def group(self, patients: int, mix: tuple[float, ...], first: int) -> tuple[Floats, Ints, Ints]:
        images = self.generator.integers(1, 5, patients)
        patient = np.repeat(np.arange(patients), images)
        label = self.generator.choice(3, patients, p=mix)[patient]
        own, other = self.generator.normal(size=patients)[patient], self.generator.normal(size=patient.size)
        return CENTRES[label] + SPREADS[label] * (own + other) / 2**0.5, label, first + patient

    def draw_select(self) -> None:
        self.select = self.group(120, (0.6, 0.3, 0.1), 3000)

    def arrays(self) -> tuple[tuple[Floats, Ints, Ints], dict[str, Mask]]:
        parts = (self.forget, self.report, self.select)
        which = np.repeat([0, 1, 2], [part[0].size for part in parts])
        phi, labels, subjects = (np.concatenate(column) for column in zip(*parts, strict=True))
        names = ("members", "non_members", "reference")
        return (phi, labels, subjects), {name: which == place for place, name in enumerate(names)}


def attack_auc(arrays: tuple[Floats, Ints, Ints], groups: dict[str, Mask]) -> float:
    phi, labels, subjects = arrays
    scores = standardise(phi, labels, subjects=subjects, reference=groups["reference"])
    return auc(
        *(patient_means(scores[groups[n]], subjects[groups[n]]).values for n in ("members", "non_members"))
    )


def test_the_variance_is_that_of_drawing_the_reference_patients_anew() -> None:
    cohort = Cohort(1)
    found, claimed = [], []
    for _ in range(150):
        cohort.draw_select()
        arrays, groups = cohort.arrays()
        found.append(attack_auc(arrays, groups))
        claimed.append(standardising_doubt(*arrays, **groups).variance)
    assert np.mean(claimed) == pytest.approx(np.var(found), rel=0.3)


@pytest.mark.parametrize("seed", [2, 3])
def test_the_variance_agrees_with_the_jackknife_over_reference_patients(seed: int) -> None:
    """The jackknife leaves out one reference patient at a time and standardises anew."""
    arrays, groups = Cohort(seed).arrays()
    subjects = arrays[2]
    patients = np.unique(subjects[groups["reference"]])
    without = np.array(
        [
            attack_auc(arrays, {**groups, "reference": groups["reference"] & (subjects != one)})
            for one in patients
        ]
    )
    expected = (patients.size - 1) / patients.size * ((without - without.mean()) ** 2).sum()
    doubt = standardising_doubt(*arrays, **groups)
    assert doubt.variance == pytest.approx(expected, rel=0.3)
    assert doubt.freedom == patients.size - 1


def test_forget_patients_of_the_same_classes_hardly_depend_on_the_reference() -> None:
    unlike, alike = Cohort(4), Cohort(4, forget_mix=(0.6, 0.3, 0.1))
    variances = [
        standardising_doubt(*arrays, **groups).variance
        for arrays, groups in (unlike.arrays(), alike.arrays())
    ]
    assert variances[1] < variances[0] / 4


def test_with_one_class_the_reference_cannot_change_the_order() -> None:
    (phi, labels, subjects), groups = Cohort(5).arrays()
    assert standardising_doubt(phi, np.zeros_like(labels), subjects, **groups) == NO_DOUBT


def test_without_reference_patients_there_is_no_doubt_to_measure() -> None:
    arrays, groups = Cohort(6).arrays()
    nobody = np.zeros(len(arrays[0]), dtype=bool)
    assert standardising_doubt(*arrays, **{**groups, "reference": nobody}) == NO_DOUBT


@pytest.mark.parametrize("empty", ["members", "non_members"])
def test_an_empty_side_has_no_variance(empty: str) -> None:
    arrays, groups = Cohort(7).arrays()
    nobody = np.zeros(len(arrays[0]), dtype=bool)
    assert standardising_doubt(*arrays, **{**groups, empty: nobody}).variance == 0.0


def test_the_attacks_intervals_hold_the_doubt() -> None:
    arrays, groups = Cohort(8).arrays()
    phi, labels, subjects = arrays
    found = attack(*arrays, **groups)
    scores = standardise(phi, labels, subjects=subjects, reference=groups["reference"])
    given = delong(
        *(patient_means(scores[groups[n]], subjects[groups[n]]).values for n in ("members", "non_members"))
    )
    assert found.auc == pytest.approx(given.auc, abs=1e-12)
    assert found.ci95.low < given.ci95.low
    assert found.ci95.high > given.ci95.high
