"""The terms of the objectives against computations by hand."""

import math

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from engine.audit.scores import confidence as audited_confidence
from engine.model.dual_encoder import Outputs
from engine.model.inputs import Batch
from engine.unlearning.methods import METHODS, Side, Step
from engine.unlearning.parameters import METHOD_INFO, resolve
from engine.unlearning.reference import Embeddings, Reference, usual_confidence
from engine.unlearning.terms import (
    confidence,
    distance,
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
    value = hinge_until_usual(logits, labels, torch.tensor([0.0, 0.0, 0.0]))
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


@given(st.lists(st.floats(-30, 30), min_size=3, max_size=3), st.integers(0, 2))
def test_inverted_hinge_lies_between_0_and_2(logits: list[float], label: int) -> None:
    value = float(inverted_hinge(torch.tensor([logits]), torch.tensor([label])).sum())
    assert -1e-6 <= value <= 2 + 1e-6


def side(image: list[float], text: list[float], joint: list[float], before: Embeddings | None) -> Side:
    first, second, third = (torch.tensor([row]) for row in (image, text, joint))
    logits = torch.log(torch.tensor([[0.5, 0.25, 0.25]]))
    outputs = Outputs(first, logits, second, logits, third, logits)
    label = torch.tensor([0])
    mask = torch.ones(1, 1, dtype=torch.bool)
    batch = Batch(torch.zeros(1, 1, 2, 2), label[:, None], mask, label, label, label)
    return Side(outputs, batch, before)


def step() -> Step:
    origin = Embeddings(torch.zeros(1, 4), torch.zeros(1, 2))
    usual = torch.zeros(3) - 1.0
    reference = Reference(origin, (origin,), 10.0, 4.0, usual_image=usual, usual_text=usual)
    kept = side([1.0, 0.0], [0.0, 0.0], [0.0, 2.0], origin)
    gone = side([3.0, 0.0], [0.0, 4.0], [1.0, 0.0], origin)
    return Step(kept, gone, reference)


@pytest.mark.parametrize("preset", [preset.name for preset in METHOD_INFO["forget-mi"].presets])
def test_forget_mi_weighs_the_four_distances_by_its_preset(preset: str) -> None:
    weights = {
        "equal": (0.25, 0.25, 0.25, 0.25),
        "multimodal": (0.1, 0.1, 0.4, 0.4),
        "unimodal": (0.4, 0.4, 0.1, 0.1),
        "retention": (0.1, 0.4, 0.1, 0.4),
        "no-noise": (0.25, 0.25, 0.25, 0.25),
    }[preset]
    uu, ur, mu, mr = weights
    terms = METHODS["forget-mi"].terms(step(), resolve("forget-mi", preset, {}))
    by_hand = {"uu": uu * (10 - 5), "mu": mu * (4 - 1), "ur": ur * 1, "mr": mr * 2}
    assert {term.name: float(term.value) for term in terms} == pytest.approx(by_hand, abs=1e-5)


def test_recommended_adds_retain_loss_and_hinge() -> None:
    parameters = resolve("recommended", None, {"retain_loss": 2.0, "forget_hinge": 0.5})
    values = {t.name: float(t.value) for t in METHODS["recommended"].terms(step(), parameters)}
    assert values["ce"] == pytest.approx(2 * 2 * math.log(2), abs=1e-5)
    assert values["hinge"] == pytest.approx(0.5 * (1 + 0.5 - 0.25), abs=1e-5)


def test_neggrad_plus_caps_the_forget_loss() -> None:
    parameters = resolve("neggrad-plus", None, {"forget_cap": 1.0})
    values = {t.name: float(t.value) for t in METHODS["neggrad-plus"].terms(step(), parameters)}
    assert values == pytest.approx({"ce": 0.95 * 2 * math.log(2), "forget": -0.05 * 1.0}, abs=1e-5)


def test_fine_tune_and_retrain_never_look_at_forget() -> None:
    for name in ("finetune", "retrain"):
        assert not METHODS[name].uses_forget
        terms = METHODS[name].terms(Step(step().retain, None, None), resolve(name, None, {}))
        assert float(terms[0].value) > 0


def test_every_method_is_described_and_every_description_runs() -> None:
    assert list(METHODS) == list(METHOD_INFO)
