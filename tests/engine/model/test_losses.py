"""The published losses against a computation by hand."""

import math
from dataclasses import replace

import pytest
import torch

from engine.model.dual_encoder import Outputs
from engine.model.losses import cross_entropy, ranking


def outputs(image: list[list[float]], text: list[list[float]]) -> Outputs:
    first, second = torch.tensor(image), torch.tensor(text)
    return Outputs(first, first, second, second, first, first)


def test_cross_entropy_is_the_sum_of_both_heads() -> None:
    both = outputs([[0.0, 0.0], [2.0, 0.0]], [[0.0, 0.0], [0.0, 0.0]])
    by_hand = (math.log(2) + math.log(1 + math.exp(-2))) / 2 + math.log(2)
    assert float(cross_entropy(both, torch.tensor([0, 0]))) == pytest.approx(by_hand, abs=1e-6)


def test_a_trained_joint_head_counts_as_a_third() -> None:
    both = outputs([[0.0, 0.0], [2.0, 0.0]], [[0.0, 0.0], [0.0, 0.0]])
    labels = torch.tensor([0, 1])
    joint = torch.nn.functional.cross_entropy(both.joint_logits, labels)
    trained = replace(both, joint_is_trained=True)
    assert float(cross_entropy(trained, labels) - cross_entropy(both, labels)) == pytest.approx(float(joint))


def test_ranking_compares_with_the_next_of_the_batch() -> None:
    image, text = [[1.0, 0.0], [0.0, 2.0]], [[3.0, 1.0], [0.5, 0.5]]
    labels, studies = torch.tensor([0, 3]), torch.tensor([10, 11])
    dot = [[sum(a * b for a, b in zip(i, t, strict=True)) for t in text] for i in image]
    total = 0.0
    for own, other in ((0, 1), (1, 0)):
        total += max(0.0, 3.0 + dot[other][own] - dot[own][own])
        total += max(0.0, 3.0 + dot[own][other] - dot[own][own])
    assert float(ranking(outputs(image, text), labels, studies)) == pytest.approx(total / 2, abs=1e-6)


def test_ranking_margin_is_at_least_a_half() -> None:
    flat = outputs([[0.0], [0.0]], [[0.0], [0.0]])
    assert float(ranking(flat, torch.tensor([1, 1]), torch.tensor([1, 2]))) == pytest.approx(1.0)


def test_ranking_is_zero_within_one_report() -> None:
    pair = outputs([[1.0], [5.0]], [[1.0], [1.0]])
    assert float(ranking(pair, torch.tensor([0, 3]), torch.tensor([4, 4]))) == 0.0


def test_ranking_of_findings_takes_the_share_that_differs_for_margin() -> None:
    flat = replace(outputs([[0.0], [0.0]], [[0.0], [0.0]]), task="multi-label")
    labels, studies = torch.tensor([[1, 0, 1, -1], [0, 1, 1, 1]]), torch.tensor([1, 2])
    assert float(ranking(flat, labels, studies)) == pytest.approx(2 * 2 / 3)
    assert float(ranking(flat, labels[:1].repeat(2, 1), studies)) == pytest.approx(1.0)
