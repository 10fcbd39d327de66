"""Row 0: classes that unseen patients have to be at hand for."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from engine.audit.inputs import AuditSamples, SuiteInput
from engine.audit.preconditions import CLASSES, matched_classes


def relabelled(data: SuiteInput, label: np.ndarray) -> AuditSamples:
    return replace(data.samples, label=label)


def test_a_class_that_few_unseen_patients_show_is_named_where_forget_often_shows_it(
    audited: SuiteInput,
) -> None:
    label = audited.samples.label.copy()
    unseen = np.flatnonzero(audited.samples.set == "unseen_select")
    label[unseen] = np.where(label[unseen] == 2, 1, label[unseen])
    line = matched_classes(relabelled(audited, label), audited.labels)
    assert (line.name, line.passed) == (CLASSES, False)
    assert line.detail == "few unseen patients for: class 2"


def test_many_images_of_one_patient_are_not_many_patients(audited: SuiteInput) -> None:
    label, patient = audited.samples.label.copy(), audited.samples.patient.copy()
    unseen = np.flatnonzero(audited.samples.set == "unseen_select")
    patient[unseen[label[unseen] == 2]] = "P-one"
    line = matched_classes(replace(audited.samples, patient=patient), audited.labels)
    assert line.passed is False


def test_a_class_that_forget_hardly_shows_needs_no_unseen_patients(audited: SuiteInput) -> None:
    label = audited.samples.label.copy()
    label[np.isin(audited.samples.set, ("forget", "unseen_select")) & (label == 2)] = 1
    label[np.flatnonzero(audited.samples.set == "forget")[0]] = 2
    line = matched_classes(relabelled(audited, label), audited.labels)
    assert (line.passed, line.detail) == (True, "no class is short of them")


@pytest.mark.parametrize(("value", "named"), [(1, "class 0"), (0, "no class 0")])
def test_findings_are_named_with_what_is_said_of_them(made_up: Any, value: int, named: str) -> None:
    data = made_up.build_findings(missing=0.0)
    label = data.samples.label.copy()
    unseen = data.samples.set == "unseen_select"
    label[unseen, 0] = 1 - value
    line = matched_classes(relabelled(data, label), data.labels)
    assert line.passed is False
    assert named in line.detail.removeprefix("few unseen patients for: ").split(", ")
