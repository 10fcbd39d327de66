import numpy as np
import pytest
from sklearn.metrics import roc_auc_score

from engine.audit.inputs import SuiteInput, cohort_of
from engine.audit.utility import class_utilities, utilities


def test_each_set_is_measured_before_and_after(audited: SuiteInput) -> None:
    cohort = cohort_of(audited.samples)
    found = utilities(
        audited.before.text,
        audited.after.text,
        cohort,
        labels=audited.labels,
        generator=np.random.default_rng(0),
    )
    assert [line.set for line in found] == ["retain", "unseen_report", "forget"]
    for line in found:
        rows = cohort.rows(line.set)
        truth = cohort.labels[rows]
        assert line.auc_after == pytest.approx(
            roc_auc_score(truth, np.exp(audited.after.text[rows]), multi_class="ovr"), abs=1e-9
        )
        assert line.auc_before is not None
        assert line.auc_after is not None
        assert line.auc_change_ci95 is not None
        change = line.auc_after - line.auc_before
        assert line.auc_change_ci95.low < change < line.auc_change_ci95.high
    assert found[2].auc_after < found[2].auc_before  # type: ignore[operator]


def test_small_cells_are_left_out_whether_of_images_or_of_patients() -> None:
    true = np.array([0] * 20 + [1] * 4 + [2] * 20 + [3] * 6)
    subjects = np.concatenate([np.arange(44), np.full(6, 99)])
    model = np.log(np.random.default_rng(0).dirichlet(np.ones(5), 50))
    found = class_utilities(model, model, true, subjects=subjects, labels=("a", "b", "c", "d", "e"))
    assert [line.auc_before is not None for line in found] == [True, False, True, False, False]
    assert [line.images for line in found] == [20, 4, 20, 6, 0]
    assert found[0].auc_after == pytest.approx(roc_auc_score(true == 0, model[:, 0]))


def test_a_class_is_left_out_where_the_rest_is_small() -> None:
    true = np.array([0] * 20 + [1] * 4)
    model = np.log(np.random.default_rng(0).dirichlet(np.ones(2), 24))
    found = class_utilities(model, model, true, subjects=np.arange(24), labels=("a", "b"))
    assert [line.auc_after for line in found] == [None, None]
