"""Choosing the epoch: useful ones only, nearest to .5 from either side, ties to the earliest."""

import numpy as np
from scipy import stats

from engine.records import EpochMetrics, HeadMetrics, SetMetrics
from engine.unlearning.selection import (
    distance_from_chance,
    explain,
    is_better,
    measurable_loss,
    qualifies,
)


def head(attack: float | None, unseen: float | None = 0.85, retain: float | None = 0.95) -> HeadMetrics:
    return HeadMetrics(
        forget=SetMetrics(0.9, 0.8, 0.3),
        retain=SetMetrics(retain, 0.8, 0.3),
        unseen_select=SetMetrics(unseen, 0.7, 0.6),
        attack=attack,
    )


def epoch(number: int, *attacks: float, useful: bool = True) -> EpochMetrics:
    image, text, joint = (head(attack) for attack in attacks)
    return EpochMetrics(number, (), image, text, joint, useful)


def select(*epochs: EpochMetrics) -> EpochMetrics | None:
    best = None
    for candidate in epochs:
        best = candidate if is_better(candidate, best) else best
    return best


def test_the_worst_head_counts() -> None:
    assert distance_from_chance(epoch(1, 0.5, 0.62, 0.51)) == 0.12


def test_too_low_is_as_bad_as_too_high() -> None:
    under, over, near = epoch(1, 0.7, 0.5, 0.5), epoch(2, 0.3, 0.5, 0.5), epoch(3, 0.45, 0.52, 0.5)
    assert select(under, over, near) is near
    assert select(epoch(1, 0.25, 0.5, 0.5), epoch(2, 0.6, 0.5, 0.5)).epoch == 2


def test_ties_go_to_the_earliest() -> None:
    assert select(epoch(1, 0.6, 0.5, 0.5), epoch(2, 0.6, 0.5, 0.5)).epoch == 1


def test_the_original_is_never_selected() -> None:
    assert select(epoch(0, 0.5, 0.5, 0.5)) is None


def test_an_epoch_that_ruined_the_model_is_never_selected() -> None:
    assert select(epoch(1, 0.5, 0.5, 0.5, useful=False), epoch(2, 0.7, 0.7, 0.7)).epoch == 2
    assert select(epoch(1, 0.5, 0.5, 0.5, useful=False)) is None


def test_utility_may_fall_by_the_tolerance_only() -> None:
    original = dict.fromkeys(("image", "text", "joint"), head(0.8))
    for unseen, retain, useful in ((0.83, 0.95, True), (0.81, 0.95, False), (0.85, 0.81, False)):
        now = {**original, "text": head(0.5, unseen, retain)}
        assert qualifies(now, original, tolerance=0.03) is useful


def test_undefined_utility_does_not_disqualify() -> None:
    heads = dict.fromkeys(("image", "text", "joint"), head(0.5, None))
    assert qualifies(heads, heads, tolerance=0.03)


def test_the_reason_says_what_happened() -> None:
    assert "more than 0.03 below" in explain(None, tolerance=0.03).words()
    assert explain(epoch(4, 0.5, 0.56, 0.5), tolerance=0.03).words().startswith("Epoch 4")


def test_many_images_can_show_the_tolerated_loss_and_few_cannot() -> None:
    assert measurable_loss(np.arange(300) % 4) < 0.03
    assert measurable_loss(np.array([0] * 8 + [1] * 9)) > 0.08
    assert measurable_loss(np.zeros(5, dtype=np.int64)) == 0.5


def test_measurable_loss_is_the_spread_of_simulated_aucs() -> None:
    rng = np.random.default_rng(1)
    shift = np.sqrt(2) * stats.norm.ppf(0.75)
    positive, negative = rng.normal(shift, 1, (4000, 20)), rng.normal(0, 1, (4000, 30))
    aucs = (positive[:, :, None] > negative[:, None, :]).mean(axis=(1, 2))
    one_class = measurable_loss(np.array([0] * 20 + [1] * 30)) * np.sqrt(2)
    assert abs(one_class - aucs.std()) < 0.006


def test_the_loss_that_findings_can_show_counts_those_known_only() -> None:
    labels = np.array([[1, 1, -1]] * 30 + [[0, 1, -1]] * 50)
    as_classes = measurable_loss(labels[:, 0])  # two classes: twice the same variance, over two
    assert measurable_loss(labels) > as_classes
    assert measurable_loss(labels) == measurable_loss(np.vstack([labels, [[-1, 1, -1]] * 9]))
    assert measurable_loss(labels[:, 1:]) == 0.5
