import numpy as np
import pytest

from engine.audit.attack import attack, attack_between, attack_of_epoch
from engine.audit.inputs import SuiteInput, cohort_of
from engine.audit.scores import confidence


def test_the_attack_ranks_patients_by_their_mean_standardised_confidence() -> None:
    labels = np.zeros(10, dtype=np.int64)
    subjects = np.array([0, 0, 1, 2, 3, 3, 4, 5, 6, 7])
    phi = np.array([3.0, 1.0, 0.5, 2.5, 0.0, 4.0, 1.0, 0.0, 2.2, -1.0])
    members = subjects < 3
    found = attack(phi, labels, subjects, members=members, non_members=~members, reference=~members)
    means = {0: 2.0, 1: 0.5, 2: 2.5}, {3: 2.0, 4: 1.0, 5: 0.0, 6: 2.2, 7: -1.0}
    wins = [float(a > b) + 0.5 * (a == b) for a in means[0].values() for b in means[1].values()]
    assert found.auc == pytest.approx(np.mean(wins))
    assert (found.members, found.non_members) == (3, 5)


def test_a_difference_in_classes_alone_is_no_signal() -> None:
    generator = np.random.default_rng(0)
    labels = np.concatenate([np.ones(200), generator.integers(0, 2, 400)]).astype(np.int64)
    phi = generator.normal(size=600) + 5.0 * labels
    members = np.arange(600) < 200
    rows = np.arange(600)
    found = attack_of_epoch(phi, labels, rows, members=members, non_members=~members)
    assert found == pytest.approx(0.5, abs=0.06)


def test_the_epochs_figure_is_the_attacks_auc() -> None:
    generator = np.random.default_rng(1)
    subjects = generator.integers(0, 40, 150)
    phi, labels = generator.normal(size=150), generator.integers(0, 3, 150)
    members, others = subjects < 12, subjects >= 20
    alone = attack_of_epoch(phi, labels, subjects, members=members, non_members=others)
    full = attack(phi, labels, subjects, members=members, non_members=others, reference=others)
    assert alone == full.auc


def test_the_epochs_figure_is_none_without_one_of_the_groups() -> None:
    phi, labels, subjects = np.zeros(3), np.zeros(3, dtype=np.int64), np.arange(3)
    everybody, nobody = np.ones(3, dtype=bool), np.zeros(3, dtype=bool)
    assert attack_of_epoch(phi, labels, subjects, members=everybody, non_members=nobody) is None
    assert attack_of_epoch(phi, labels, subjects, members=nobody, non_members=everybody) is None


def test_the_order_of_the_images_changes_nothing(audited: SuiteInput) -> None:
    cohort = cohort_of(audited.samples)
    phi = confidence(audited.before.image, cohort.labels)
    order = np.random.default_rng(2).permutation(phi.size)
    shuffled = attack(
        phi[order],
        cohort.labels[order],
        cohort.subjects[order],
        members=cohort.rows("forget")[order],
        non_members=cohort.rows("unseen_report")[order],
        reference=cohort.reference[order],
    )
    plain = attack_between(phi, cohort, members="forget", non_members="unseen_report")
    assert shuffled.auc == plain.auc
    assert shuffled.ci95.low == pytest.approx(plain.ci95.low, abs=1e-12)
