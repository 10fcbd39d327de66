from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from sklearn.metrics import f1_score, roc_auc_score

from engine.audit.inputs import SuiteInput, cohort_of
from engine.audit.suite import run_suite
from engine.audit.utility_difference import utility_differences
from engine.events import ignore


def test_differences_are_those_of_auc_and_f1_inside_their_intervals(audited: SuiteInput) -> None:
    cohort = cohort_of(audited.samples)
    after, retrained = audited.after.image, audited.before.image
    found = utility_differences(after, retrained, cohort, seed=(1, 9))
    assert [one.set for one in found] == ["unseen_report", "retain"]
    for one in found:
        rows = cohort.rows(one.set)
        truth = cohort.labels[rows]
        aucs = [roc_auc_score(truth, np.exp(model[rows]), multi_class="ovr") for model in (after, retrained)]
        f1s = [f1_score(truth, model[rows].argmax(1), average="macro") for model in (after, retrained)]
        assert one.auc == pytest.approx(aucs[0] - aucs[1], abs=1e-9)
        assert one.auc_retrained == pytest.approx(aucs[1], abs=1e-9)
        assert one.f1 == pytest.approx(f1s[0] - f1s[1], abs=1e-9)
        assert one.auc_ci95 is not None
        assert one.f1_ci95 is not None
        assert one.auc_ci95.low < one.auc < one.auc_ci95.high
        assert one.f1_ci95.low < one.f1 < one.f1_ci95.high


def test_a_model_differs_from_itself_by_nothing(audited: SuiteInput) -> None:
    cohort = cohort_of(audited.samples)
    for one in utility_differences(audited.after.text, audited.after.text, cohort, seed=(0, 9)):
        assert one.auc_ci95 is not None
        assert one.f1_ci95 is not None
        assert (one.auc, one.f1) == (0.0, 0.0)
        assert (one.auc_ci95.low, one.auc_ci95.high, one.f1_ci95.low, one.f1_ci95.high) == (0.0,) * 4


def test_the_paired_interval_is_narrower_than_that_of_unlike_models(audited: SuiteInput) -> None:
    cohort = cohort_of(audited.samples)
    noise = np.random.default_rng(1).normal(size=audited.after.image.shape)
    near, far = (
        utility_differences(audited.after.image, audited.after.image + by * noise, cohort, seed=(2, 9))[0]
        for by in (0.05, 3.0)
    )
    widths = [one.auc_ci95.high - one.auc_ci95.low for one in (near, far) if one.auc_ci95]
    assert widths[0] < widths[1] / 3


def test_few_patients_have_a_difference_but_no_interval(made_up: Any) -> None:
    data = replace(made_up, patients=(20, 20, 20, 4)).build()
    few = utility_differences(data.after.image, data.before.image, cohort_of(data.samples), seed=(3, 9))[0]
    assert (few.auc_ci95, few.f1_ci95) == (None, None)
    assert few.auc is not None


def test_the_suite_compares_findings_as_well(made_up: Any) -> None:
    data = made_up.build_findings()
    audit = run_suite(replace(data, reference=data.before), report=ignore)
    for head in audit.heads:
        assert head.comparison is not None
        for one in head.comparison.utility:
            measured = next(line for line in head.utility if line.set == one.set)
            assert one.auc_retrained == measured.auc_before
            assert one.f1 == pytest.approx(measured.f1_after - measured.f1_before)
