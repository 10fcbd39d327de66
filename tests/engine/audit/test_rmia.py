from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from engine.audit.auc import auc
from engine.audit.inputs import Cohort, ModelScores, SuiteInput, cohort_of
from engine.audit.rmia import GAMMA, OFFLINE_A, probabilities, rmia, rmia_scores
from engine.audit.scores import Floats, confidence


def double_loop(model: Floats, reference: Floats, population: list[int]) -> Floats:
    """Return the pairwise likelihood-ratio score, image by image and pair by pair."""

    def ratio(at: int) -> float:
        in_model = OFFLINE_A * reference[at] + (1 - OFFLINE_A)
        return float(model[at] / (0.5 * reference[at] + 0.5 * in_model))

    return np.array(
        [sum(ratio(x) / ratio(z) >= GAMMA for z in population) / len(population) for x in range(len(model))]
    )


def auc_of_patients(scores: Floats, cohort: Cohort) -> float:
    """Return the AUC of mean scores, counted over all pairs of patients."""
    groups = [
        [scores[cohort.subjects == one].mean().round(9) for one in cohort.patients(name)]
        for name in ("forget", "unseen_report")
    ]
    wins = [(x > y) + (x == y) / 2 for x in groups[0] for y in groups[1]]
    return float(np.mean(wins))


@pytest.mark.parametrize("seed", range(5))
def test_scores_are_those_of_a_double_loop(seed: int) -> None:
    draw = np.random.default_rng(seed)
    model, reference = draw.beta(2, 1, 120), draw.beta(2, 2, 120)
    reference[7], model[7] = reference[80], model[80]
    population = np.arange(120) >= 70
    expected = double_loop(model, reference, list(range(70, 120)))
    np.testing.assert_allclose(rmia_scores(model, reference, population), expected, atol=1e-9)


@pytest.mark.parametrize("findings", [False, True])
def test_the_attack_is_that_of_the_formula_written_out(made_up: Any, findings: bool) -> None:
    recipe = replace(made_up, patients=(12, 5, 15, 20))
    data = recipe.build_findings() if findings else recipe.build()
    cohort = cohort_of(data.samples)
    phi = [confidence(model.image, cohort.labels) for model in (data.before, data.after, data.after)]
    phi[2] = phi[2] + np.random.default_rng(0).normal(size=phi[2].shape)
    found = rmia(*phi, cohort)
    assert found is not None
    likely = [_likelihoods(one, findings=findings) for one in phi]
    population = np.flatnonzero(cohort.rows("unseen_select")).tolist()
    for model, attack in ((likely[0], found.before), (likely[1], found.after)):
        expected = auc_of_patients(double_loop(model, likely[2], population), cohort)
        assert attack.auc == pytest.approx(expected, abs=1e-9)


def _likelihoods(phi: Floats, *, findings: bool) -> Floats:
    rows = [[1 / (1 + np.exp(-value)) for value in np.atleast_1d(row) if not np.isnan(value)] for row in phi]
    if not findings:
        return np.array([row[0] for row in rows])
    return np.array([float(np.prod(row)) ** (1 / len(row)) for row in rows])


def test_the_probability_of_a_class_is_that_of_the_model(audited: SuiteInput) -> None:
    labels = audited.samples.label
    expected = np.exp(audited.before.text[np.arange(labels.size), labels])
    np.testing.assert_allclose(
        probabilities(confidence(audited.before.text, labels), labels), expected, atol=1e-9
    )


def test_what_was_trained_on_is_found_before_and_not_after(audited: SuiteInput) -> None:
    cohort = cohort_of(audited.samples)
    phi = [confidence(model.joint, cohort.labels) for model in (audited.before, audited.after)]
    found = rmia(phi[0], phi[1], phi[1] + np.random.default_rng(1).normal(size=phi[1].shape), cohort)
    assert found is not None
    assert found.before.ci95.low > 0.6
    assert found.after.ci95.low < 0.5 < found.after.ci95.high


def test_an_out_model_takes_out_what_is_hard_by_itself(made_up: Any) -> None:
    # Forget patients that every model finds hard look unseen to the plain attack.
    data = replace(made_up, signal_before=(0.0, 4.0, 0.0, 0.0)).build()
    cohort = cohort_of(data.samples)
    hard = -2.5 * (data.samples.set == "forget")
    base = confidence(data.before.image, cohort.labels)
    draw = np.random.default_rng(2)
    retrained, unlearned, original = (base + hard + draw.normal(0.0, 0.3, base.shape) for _ in range(3))
    remembered = original + 1.2 * (data.samples.set == "forget")
    found = rmia(remembered, unlearned, retrained, cohort)
    assert found is not None
    plain = auc(remembered[cohort.rows("forget")], remembered[cohort.rows("unseen_report")])
    assert plain < 0.5 < found.before.ci95.low
    assert found.after.ci95.low <= 0.5 <= found.after.ci95.high


def test_outputs_without_bounds_give_finite_scores(audited: SuiteInput) -> None:
    cohort = cohort_of(audited.samples)
    phi = np.where(np.arange(cohort.labels.size) % 2 == 0, 1e4, -1e4)
    found = rmia(phi, -phi, phi, cohort)
    assert found is not None
    assert np.isfinite([found.before.auc, found.after.auc]).all()


def test_without_a_population_there_is_no_attack(made_up: Any) -> None:
    data = replace(made_up, patients=(10, 10, 0, 10)).build()
    phi = confidence(data.before.image, data.samples.label)
    assert rmia(phi, phi, phi, cohort_of(data.samples)) is None
    assert isinstance(data.before, ModelScores)
