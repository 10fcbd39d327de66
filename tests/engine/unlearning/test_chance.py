"""The warning that a model guesses on patients it never saw."""

import numpy as np
import pytest

from engine.audit.ranking import macro_auc
from engine.events import Event, Notice
from engine.records import HEADS, Head, HeadMetrics, SetMetrics
from engine.unlearning.chance import chance_band, warn_if_at_chance

LABELS = np.repeat(np.arange(4), [40, 30, 20, 10])
PATIENTS = np.arange(100)


def heads(auc: float | None) -> dict[Head, HeadMetrics]:
    poor, good = SetMetrics(auc, 0.2, 1.0), SetMetrics(0.9, 0.8, 0.3)
    return {head: HeadMetrics(good, good, poor if head == "image" else good, 0.5) for head in HEADS}


def warned(auc: float | None, labels: np.ndarray = LABELS, patients: np.ndarray = PATIENTS) -> bool:
    events: list[Event] = []
    warn_if_at_chance(heads(auc), labels, patients, report=events.append)
    assert all(isinstance(event, Notice) and event.level == "warning" for event in events)
    return bool(events)


def test_a_guessing_model_stays_within_the_band_95_times_in_100_or_more() -> None:
    rng = np.random.default_rng(4)
    guesses = [macro_auc(rng.normal(size=(100, 4)), LABELS) for _ in range(1000)]
    inside = np.mean([abs(guess - 0.5) <= chance_band(LABELS, PATIENTS) for guess in guesses if guess])
    assert inside >= 0.95


def test_the_band_of_two_classes_is_as_wide_as_guesses_scatter() -> None:
    rng = np.random.default_rng(4)
    labels = np.repeat([0, 1], [30, 60])
    scores = rng.normal(size=(4000, 90))
    guesses = [macro_auc(np.stack([row, -row], axis=1), labels) for row in scores]
    assert chance_band(labels, np.arange(90)) == pytest.approx(1.96 * np.std(guesses), rel=0.06)


def test_many_images_of_few_patients_count_as_few() -> None:
    assert chance_band(LABELS.repeat(9), PATIENTS.repeat(9)) == pytest.approx(chance_band(LABELS, PATIENTS))


def test_only_a_model_that_may_be_guessing_is_warned_of() -> None:
    assert warned(0.50)
    assert warned(0.52)
    assert warned(0.30)
    assert not warned(0.85)
    assert not warned(None)


def test_few_patients_alone_are_no_reason_to_suspect_the_images() -> None:
    few = (np.array([0, 0, 1, 1]), np.arange(4))
    assert not warned(1.0, *few)
    assert not warned(0.75, *few)
    assert warned(0.5, *few)


def test_one_class_alone_says_nothing_of_a_model() -> None:
    assert chance_band(np.zeros(9, dtype=np.int64), np.arange(9)) == 0.5


def test_the_band_of_findings_is_that_of_guesses_on_those_known() -> None:
    rng = np.random.default_rng(5)
    labels = np.repeat([1, 0, -1], [30, 60, 40])[:, None]
    guesses = [macro_auc(rng.normal(size=(130, 1)), labels) for _ in range(3000)]
    assert chance_band(labels, np.arange(130)) == pytest.approx(1.96 * np.std(guesses), rel=0.06)
