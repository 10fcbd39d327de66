"""What each task makes of a head's outputs, against computations by hand in numpy."""

from itertools import product

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from scipy import special

from engine.audit.scores import cases_of
from engine.model.config import Task
from engine.model.tasks import RULES, class_logits

ODDS = st.lists(st.floats(-30, 30), min_size=1, max_size=5)
FINDINGS = np.array([[1, 0, -1], [-1, -1, 1], [0, -1, -1], [1, 1, 0]])


def drawn(*shape: int, seed: int = 0) -> torch.Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed)) * 3


def by_patterns(odds: np.ndarray) -> np.ndarray:
    """Go through all patterns of independent channels and keep those that an order allows."""
    above, below, found = special.expit(odds), special.expit(-odds), np.zeros(len(odds) + 1)
    for pattern in product((False, True), repeat=len(odds)):
        if list(pattern) == sorted(pattern, reverse=True):
            found[sum(pattern)] = np.prod(np.where(pattern, above, below))
    return found / found.sum()


@given(ODDS)
def test_ordinal_probabilities_are_those_of_the_patterns_that_an_order_allows(odds: list[float]) -> None:
    log_p = RULES["ordinal"].scores(torch.tensor([odds], dtype=torch.float64))[0].numpy()
    assert np.isfinite(log_p).all()
    assert np.exp(log_p).sum() == pytest.approx(1.0, abs=1e-12)
    np.testing.assert_allclose(np.exp(log_p), by_patterns(np.array(odds)), atol=1e-9)


@given(ODDS)
def test_the_likeliest_class_counts_the_channels_above_a_half(odds: list[float]) -> None:
    ordered = [value + 0.01 * (1 if value > 0 else -1) for value in sorted(odds, reverse=True)]
    found = RULES["ordinal"].scores(torch.tensor([ordered])).argmax()
    assert int(found) == sum(value > 0 for value in ordered)


@given(ODDS, st.floats(0.01, 5))
def test_a_higher_channel_never_makes_a_higher_class_less_likely(odds: list[float], more: float) -> None:
    raised = [*odds[:-1], odds[-1] + more]
    before, after = (torch.exp(RULES["ordinal"].scores(torch.tensor([x]))[0]) for x in (odds, raised))
    above_before, above_after = (torch.flip(p, [0]).cumsum(0) for p in (before, after))
    assert bool((above_after >= above_before - 1e-9).all())


def test_the_ordinal_joint_sums_the_class_log_probabilities_of_both_heads() -> None:
    rules, image, text = RULES["ordinal"], drawn(5, 3), drawn(5, 3, seed=1)
    summed = rules.scores(image) + rules.scores(text)
    joint = rules.scores(rules.joint(image, text))
    torch.testing.assert_close(joint, summed.log_softmax(dim=1), atol=1e-5, rtol=1e-5)


def test_ordinal_loss_is_the_binary_cross_entropy_of_the_steps() -> None:
    channels, labels = drawn(6, 3), torch.tensor([0, 1, 2, 3, 3, 1])
    above = labels.numpy()[:, None] > np.arange(3)
    p = special.expit(channels.double().numpy())
    by_hand = -np.log(np.where(above, p, 1 - p)).mean()
    assert float(RULES["ordinal"].loss(channels, labels)) == pytest.approx(by_hand, abs=1e-5)


def test_the_loss_of_findings_is_the_mean_over_those_known() -> None:
    odds = drawn(4, 3).requires_grad_()
    loss = RULES["multi-label"].loss(odds, torch.from_numpy(FINDINGS))
    loss.backward()
    p = special.expit(odds.detach().double().numpy())
    each = [
        -np.log(p[place] if FINDINGS[place] else 1 - p[place])
        for place in np.ndindex(4, 3)
        if FINDINGS[place] >= 0
    ]
    assert loss.item() == pytest.approx(np.mean(each), abs=1e-5)
    assert ((odds.grad != 0).numpy() == (FINDINGS >= 0)).all()


def test_the_joint_of_findings_sums_log_odds() -> None:
    rules = RULES["multi-label"]
    image, text = drawn(4, 3), drawn(4, 3, seed=1)
    assert torch.equal(rules.scores(rules.joint(image, text)), (image + text).double())


def test_findings_differ_by_the_share_of_those_known_of_both() -> None:
    labels, others = torch.from_numpy(FINDINGS), torch.from_numpy(np.roll(FINDINGS, -1, axis=0))
    # row 0 and 1 share none; 1 and 2 none; 2 and 3 the first, which differs; 3 and 0 two, of which one
    assert RULES["multi-label"].label_distance(labels, others).tolist() == [0.0, 0.0, 1.0, 0.5]


@pytest.mark.parametrize(
    ("task", "channels", "labels"),
    [("multiclass", 3, [0, 2, 1]), ("ordinal", 2, [0, 2, 1]), ("multi-label", 3, FINDINGS)],
)
def test_cases_are_counted_as_the_audit_counts_them(task: Task, channels: int, labels: object) -> None:
    values = np.array(labels)
    cases, audited = (
        RULES[task].cases(drawn(len(values), channels), torch.from_numpy(values)),
        cases_of(values),
    )
    assert cases.group.tolist() == audited.group.tolist()
    assert cases.truth.tolist() == values[audited.known].tolist()


def test_a_case_of_a_finding_has_its_log_odds_between_two_logits() -> None:
    odds = drawn(4, 3)
    cases = RULES["multi-label"].cases(odds, torch.from_numpy(FINDINGS))
    assert torch.equal(cases.logits[:, 1] - cases.logits[:, 0], odds[torch.from_numpy(FINDINGS >= 0)])


@pytest.mark.parametrize("task", ["ordinal", "multi-label"])
def test_channels_are_distributions_of_two_sides(task: Task) -> None:
    odds = drawn(2, 3)
    p = RULES[task].distributions(odds).softmax(dim=-1)
    torch.testing.assert_close(p[..., 1], odds.sigmoid())


def test_classes_start_at_no_channel() -> None:
    assert class_logits(torch.tensor([[1.0, 2.0]])).tolist() == [[0.0, 1.0, 3.0]]
