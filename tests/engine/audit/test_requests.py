"""Each request audited on its own: the same figures as for all where it is all, honest ones where it is one patient."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from engine.audit.inputs import EARLIER, AuditSamples, ModelScores, RequestRows, SuiteInput
from engine.audit.result import Audit
from engine.audit.suite import run_suite
from engine.events import ignore
from engine.requests import RequestKind


def rows_of(data: SuiteInput, *patients: str) -> np.ndarray:
    return np.isin(data.samples.patient, patients)


def forgotten(data: SuiteInput) -> list[str]:
    return sorted(set(data.samples.patient[data.samples.set == "forget"].tolist()))


def with_requests(data: SuiteInput, *lists: list[str], kind: RequestKind = "forget") -> SuiteInput:
    rows = (RequestRows(kind, place, rows_of(data, *ids)) for place, ids in enumerate(lists, start=1))
    return replace(data, requests=(*data.requests, *rows))


def with_earlier(data: SuiteInput, images: int, *, signal_before: float, signal_after: float) -> SuiteInput:
    """Add 30 patients of an earlier request at the end, with a signal in the true class's logit."""
    generator = np.random.default_rng(8)
    patient = np.repeat([f"P-earlier{number:02}" for number in range(30)], images)
    size, classes = patient.size, len(data.labels)
    label = generator.integers(0, classes, size)
    old = data.samples
    added = AuditSamples(
        image=np.array([f"I-earlier{number:03}" for number in range(size)]),
        patient=patient,
        set=np.full(size, EARLIER),
        label=label,
        sex=np.full(size, "F"),
        age=np.full(size, 50.0),
        view=np.full(size, "PA"),
        device=np.full(size, ""),
        year=np.full(size, 2015.0),
        study=np.arange(size),
    )
    both = {
        name: np.concatenate([getattr(old, name), getattr(added, name)]) for name in AuditSamples.__slots__
    }

    def model(scores: ModelScores, signal: float) -> ModelScores:
        logits = generator.normal(size=(size, classes))
        logits[np.arange(size), label] += 1.0 + signal
        values = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
        heads = (np.concatenate([one, values]) for one in (scores.image, scores.text, scores.joint))
        return ModelScores(*heads)

    more = replace(
        data,
        samples=AuditSamples(**both),
        before=model(data.before, signal_before),
        after=model(data.after, signal_after),
        requests=tuple(
            replace(one, rows=np.append(one.rows, np.zeros(size, dtype=bool))) for one in data.requests
        ),
    )
    return with_requests(more, sorted(set(patient.tolist())), kind="earlier")


def audit(data: SuiteInput) -> Audit:
    return run_suite(data, report=ignore)


def test_the_one_request_of_a_run_has_the_figures_of_all_its_patients(audited: SuiteInput) -> None:
    found = audit(with_requests(audited, forgotten(audited)))
    (request,) = found.requests
    assert (request.patients, request.images) == (found.counts[0].patients, found.counts[0].images)
    assert request.states == found.states
    for alone, whole in zip(request.heads, found.heads, strict=True):
        assert (alone.before, alone.after, alone.states) == (whole.before, whole.after, whole.states)


def test_a_patient_of_two_requests_counts_in_both(audited: SuiteInput) -> None:
    ids = forgotten(audited)
    first, second = audit(with_requests(audited, ids[:25], ids[20:])).requests
    assert (first.patients, second.patients) == (25, len(ids) - 20)
    assert first.heads[0].after.members == 25


def test_a_request_that_stays_detectable_shows_beside_others_that_do_not(made_up: Any) -> None:
    data = made_up.build()
    ids = forgotten(data)
    stays = rows_of(data, *ids[:12])
    logits = data.after.joint.copy()
    logits[stays, data.samples.label[stays]] += 6.0
    logits -= np.log(np.exp(logits).sum(axis=1, keepdims=True))
    shown = replace(data, after=replace(data.after, joint=logits))
    first, second = audit(with_requests(shown, ids[:12], ids[12:])).requests
    assert "residual" in first.states
    assert "residual" not in second.states


def test_one_patient_gives_an_interval_that_claims_nothing(audited: SuiteInput) -> None:
    (request,) = audit(with_requests(audited, forgotten(audited)[:1])).requests
    for head in request.heads:
        assert head.after.ci95.high - head.after.ci95.low > 0.5
        assert set(head.states) <= {"inconclusive", "not_assessable"}


def test_earlier_patients_change_none_of_the_other_figures(audited: SuiteInput) -> None:
    data = with_requests(audited, forgotten(audited))
    alone, beside = audit(data), audit(with_earlier(data, 2, signal_before=0.0, signal_after=0.0))
    assert beside.requests[:1] == alone.requests
    same = ("states", "counts", "heads", "patients", "paper_attack", "metadata", "reference_states")
    for name in same:
        assert getattr(beside, name) == getattr(alone, name), name


@pytest.mark.parametrize(
    ("before", "after", "states"),
    [(0.0, 0.0, ()), (0.0, 5.0, ("earlier_again",)), (5.0, 5.0, ("earlier_still",)), (5.0, 0.0, ())],
)
def test_an_earlier_request_that_is_detectable_is_told(
    audited: SuiteInput, before: float, after: float, states: tuple[str, ...]
) -> None:
    found = audit(with_earlier(audited, 3, signal_before=before, signal_after=after))
    assert found.earlier_states == states
    assert ("residual" in found.requests[-1].states) == bool(states)
    assert "not_assessable" not in found.requests[-1].states


def test_an_earlier_request_without_images_left_says_so(audited: SuiteInput) -> None:
    (request,) = audit(with_requests(audited, [], kind="earlier")).requests
    assert (request.patients, request.heads, request.states, request.returned) == (0, (), (), None)


def test_requests_of_one_class_only_are_audited(made_up: Any) -> None:
    data = made_up.build()
    label = np.where(data.samples.set == "forget", 1, data.samples.label)
    found = audit(with_requests(replace(data, samples=replace(data.samples, label=label)), forgotten(data)))
    assert all(np.isfinite(head.after.auc) for head in found.requests[0].heads)
    assert all(head.utility[2].auc_after is None for head in found.heads)
