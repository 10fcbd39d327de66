from dataclasses import dataclass, replace

import numpy as np
import pytest
from sklearn.metrics import roc_auc_score

from engine.audit.inputs import AuditSamples
from engine.audit.metadata import judged, known_facts, metadata_check
from engine.audit.preconditions import NOT_CONFOUNDED, is_confounded, unconfounded
from engine.audit.result import AttackAuc, MetadataCheck
from engine.audit.scores import Floats


@dataclass(frozen=True)
class People:
    """Patients of forget and unseen_report with facts that have nothing to do with the set."""

    forget: int = 30
    unseen: int = 65
    seed: int = 0

    def build(self) -> AuditSamples:
        """Return one to four images of each patient."""
        draw = np.random.default_rng(self.seed)
        patients = self.forget + self.unseen
        patient = np.repeat(np.arange(patients), draw.integers(1, 5, patients))
        images = patient.size
        return AuditSamples(
            image=np.arange(images).astype(str),
            patient=np.array([f"P-{one:05d}" for one in draw.permutation(patients)])[patient],
            set=np.where(patient < self.forget, "forget", "unseen_report"),
            label=np.zeros(images, dtype=np.int64),
            sex=draw.choice(["F", "M"], patients)[patient],
            age=draw.uniform(20, 90, patients)[patient],
            view=draw.choice(["PA", "AP", "LL"], images),
            device=draw.choice(["A 1", "B 2", "C 3"], patients, p=[0.5, 0.4, 0.1])[patient],
            year=draw.integers(2010, 2020, patients).astype(np.float64)[patient],
            study=np.arange(images) // 2,
        )


def check(samples: AuditSamples, seed: int = 0) -> MetadataCheck:
    return metadata_check(samples, generator=np.random.default_rng(seed))


def attack_of(samples: AuditSamples) -> AttackAuc:
    attack = check(samples).attack
    assert attack is not None
    return attack


@pytest.mark.parametrize("fact", ["device", "sex", "age", "view", "year", "images"])
def test_a_planted_difference_is_found(fact: str) -> None:
    samples = People(seed=3).build()
    forget = samples.set == "forget"
    planted = {
        "device": replace(samples, device=np.where(forget, "A 1", samples.device)),
        "sex": replace(samples, sex=np.where(forget, "F", samples.sex)),
        "age": replace(samples, age=np.where(forget, samples.age + 40, samples.age)),
        "view": replace(samples, view=np.where(forget, "PA", samples.view)),
        "year": replace(samples, year=np.where(forget, 2014.0 + samples.study % 2, samples.year)),
        "images": replace(samples, study=np.where(forget, 0, samples.study)),
    }[fact]
    if fact == "images":
        heavy = np.concatenate([np.arange(forget.size), *[np.flatnonzero(forget)] * 4])
        planted = AuditSamples(*(getattr(planted, name)[heavy] for name in AuditSamples.__slots__))
    assert attack_of(planted).ci95.low > 0.5
    line = unconfounded(check(planted))
    assert line.name == NOT_CONFOUNDED
    assert is_confounded((line,))


def test_no_association_stays_quiet_in_95_percent_of_draws() -> None:
    met = [
        unconfounded(check(People(forget, unseen, seed).build(), seed)).passed
        for forget, unseen in ((10, 60), (30, 65), (60, 120))
        for seed in range(40)
    ]
    assert sum(one is True for one in met) / len(met) >= 0.95


def test_classes_do_not_take_part() -> None:
    samples = People().build()
    other = replace(samples, label=(samples.set == "forget").astype(np.int64))
    assert check(other) == check(samples)


def test_without_any_fact_nothing_is_said_and_it_is_no_pass() -> None:
    samples = People().build()
    blank = np.full(samples.sex.shape, "")
    unknown = np.full(samples.age.shape, np.nan)
    nothing = replace(samples, sex=blank, age=unknown, view=blank, device=blank, year=unknown)
    assert check(nothing) == MetadataCheck((), None)
    line = unconfounded(check(nothing))
    assert (line.passed, line.detail) == (None, "not assessable: no facts about the patients are known")
    assert not is_confounded((line,))


def test_only_facts_that_are_known_of_the_patients_compared_are_named() -> None:
    samples = People().build()
    elsewhere = np.append(samples.set[:-1], "retain")
    blank = np.full(samples.sex.shape, "")
    view = np.append(blank[:-1], "PA")
    partly = replace(samples, set=elsewhere, sex=blank, view=view, age=np.full(blank.shape, np.nan))
    assert known_facts(partly) == ("device", "year")


def test_facts_known_of_one_set_alone_are_a_difference() -> None:
    samples = People().build()
    told = np.where(samples.set == "forget", samples.age, np.nan)
    assert attack_of(replace(samples, age=told)).ci95.low > 0.5


@pytest.mark.parametrize(("forget", "unseen"), [(1, 60), (4, 60), (30, 0), (30, 4)])
def test_too_few_patients_are_told(forget: int, unseen: int) -> None:
    line = unconfounded(check(People(forget, unseen).build()))
    assert (line.passed, line.detail) == (None, "not assessable: too few patients")


def test_the_detail_names_facts_and_no_value_of_one() -> None:
    samples = People().build()
    detail = unconfounded(check(replace(samples, device=np.full(samples.sex.shape, "Maker Q")))).detail
    assert "from sex, age, view, device, year, number of images and of studies" in detail
    assert "Maker" not in detail


def test_pseudonyms_change_nothing_and_each_patient_counts_once() -> None:
    samples = People().build()
    other = replace(samples, patient=np.char.add("Q", samples.patient[::-1].astype("U9"))[::-1])
    assert check(other) == check(samples)
    attack = attack_of(samples)
    assert (attack.members, attack.non_members) == (30, 65)


def test_scores_come_from_fits_that_left_the_patient_out() -> None:
    # One column per patient: a fit that had seen a patient would know its group.
    member = np.arange(60) < 20
    columns: Floats = np.eye(60)
    found = judged(columns, member, generator=np.random.default_rng(0))
    assert found.auc == pytest.approx(0.5, abs=1e-9)
    leaky = judged(np.column_stack([member, columns]), member, generator=np.random.default_rng(0))
    assert leaky.auc == 1.0


def test_the_auc_of_one_strong_column_is_that_of_the_column() -> None:
    draw = np.random.default_rng(4)
    member = np.arange(400) < 200
    column = draw.normal(size=400) + 2.0 * member
    found = judged(column[:, None], member, generator=draw)
    assert found.auc == pytest.approx(roc_auc_score(member, column), abs=0.01)
    assert found.ci95.low < found.auc < found.ci95.high
