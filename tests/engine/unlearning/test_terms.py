"""The terms of the objectives against computations by hand."""

import math

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from engine.audit.scores import confidence as audited_confidence
from engine.model.tasks import Cases
from engine.unlearning.reference import usual_confidence
from engine.unlearning.terms import (
    confidence,
    distance,
    divergence,
    hinge_until_usual,
    inverted_hinge,
    retention,
    unlearning,
)


def test_distance_is_euclidean_row_by_row() -> None:
    first, second = torch.tensor([[0.0, 3.0], [1.0, 1.0]]), torch.tensor([[4.0, 0.0], [1.0, 2.0]])
    assert distance(first, second).tolist() == pytest.approx([5.0, 1.0], abs=1e-6)


def test_distance_has_a_gradient_where_two_rows_are_equal() -> None:
    row = torch.ones(1, 3, requires_grad=True)
    distance(row, torch.ones(1, 3)).sum().backward()
    assert torch.isfinite(row.grad).all()


def test_unlearning_pushes_until_the_bound_and_then_stops() -> None:
    before = torch.zeros(2, 1)
    current = torch.tensor([[1.0], [9.0]], requires_grad=True)
    value = unlearning(current, before, bound=3.0)
    value.backward()
    assert value.item() == pytest.approx((3.0 - 1.0) / 2)
    assert current.grad.tolist() == [[-0.5], [0.0]]


def test_retention_is_the_mean_distance() -> None:
    assert float(retention(torch.tensor([[3.0], [1.0]]), torch.zeros(2, 1))) == pytest.approx(2.0)


def test_inverted_hinge_by_hand() -> None:
    logits = torch.log(torch.tensor([[0.7, 0.2, 0.1], [0.1, 0.3, 0.6]]))
    by_hand = ((1 + 0.7 - 0.2) + (1 + 0.1 - 0.6)) / 2
    assert float(inverted_hinge(logits, torch.tensor([0, 0])).mean()) == pytest.approx(by_hand, abs=1e-6)


def test_confidence_agrees_with_the_audits() -> None:
    logits = torch.randn(20, 4, generator=torch.Generator().manual_seed(1))
    labels = torch.arange(20) % 4
    audited = audited_confidence(logits.double().log_softmax(1).numpy(), labels.numpy())
    assert confidence(logits, labels).tolist() == pytest.approx(audited.tolist(), abs=1e-5)


def test_the_hinge_leaves_a_sample_alone_that_is_known_no_better_than_usual() -> None:
    logits = torch.log(torch.tensor([[0.7, 0.2, 0.1], [0.1, 0.3, 0.6]])).requires_grad_()
    labels = torch.tensor([0, 0])
    value = hinge_until_usual(Cases(logits, labels, labels), torch.tensor([0.0, 0.0, 0.0]))
    value.backward()
    assert value.item() == pytest.approx((1 + 0.7 - 0.2) / 2, abs=1e-6)
    assert logits.grad[0].abs().sum() > 0
    assert logits.grad[1].abs().sum() == 0


def test_usual_confidence_is_the_median_of_the_class_or_of_all() -> None:
    probabilities = np.array([[0.9, 0.1], [0.5, 0.5], [0.6, 0.4], [0.7, 0.3], [0.8, 0.2], [0.3, 0.7]])
    labels = np.array([0, 0, 0, 0, 0, 1])
    usual = usual_confidence(np.log(probabilities), labels)
    assert usual[0] == pytest.approx(math.log(0.7 / 0.3))
    assert usual[1] == pytest.approx(math.log(0.7 / 0.3))


def test_usual_confidence_of_findings_is_the_median_by_finding_and_value() -> None:
    odds = np.array([[1.0, 9.0], [2.0, 9.0], [4.0, 9.0], [8.0, 9.0], [16.0, 9.0], [-3.0, 9.0]])
    labels = np.array([[1, -1], [1, -1], [1, -1], [1, -1], [1, -1], [0, -1]])
    pooled = np.median([1, 2, 4, 8, 16, 3])
    assert usual_confidence(odds, labels).tolist() == [pooled, 4.0, pooled, pooled]


@given(st.lists(st.floats(-30, 30), min_size=3, max_size=3), st.integers(0, 2))
def test_inverted_hinge_lies_between_0_and_2(logits: list[float], label: int) -> None:
    value = float(inverted_hinge(torch.tensor([logits]), torch.tensor([label])).sum())
    assert -1e-6 <= value <= 2 + 1e-6


def test_divergence_by_hand() -> None:
    before, now = np.array([0.5, 0.3, 0.2]), np.array([0.2, 0.2, 0.6])
    cooled = [np.sqrt(p) / np.sqrt(p).sum() for p in (before, now)]  # temperature 2 takes the square root
    by_hand = 4 * float((cooled[0] * np.log(cooled[0] / cooled[1])).sum())
    logits = (torch.log(torch.tensor(p))[None] for p in (before, now))
    assert float(divergence(*logits, 2.0)) == pytest.approx(by_hand, abs=1e-6)


def test_divergence_sums_the_distributions_of_a_sample() -> None:
    generator = torch.Generator().manual_seed(3)
    before, now = (torch.randn(4, 3, 2, generator=generator) for _ in range(2))
    apart = sum(float(divergence(before[:, k], now[:, k], 2.0)) for k in range(3))
    assert float(divergence(before, now, 2.0)) == pytest.approx(apart, abs=1e-6)


def test_divergence_of_equal_logits_is_zero() -> None:
    logits = torch.randn(4, 3, generator=torch.Generator().manual_seed(2))
    assert float(divergence(logits, logits + 5.0, 3.0)) == pytest.approx(0.0, abs=1e-6)
