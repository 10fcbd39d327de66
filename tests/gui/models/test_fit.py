"""Whether a model and a data set belong together is said in words."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine.catalog.preview import DatasetPreview, LabelChoice, PreviewRow
from engine.model.summary import CheckpointSummary
from gui.models.fit import misfit, misfit_of_preview

MODEL = CheckpointSummary(
    path=Path("model"),
    name="model",
    task="multiclass",
    labels=("no", "yes"),
    parameters=1,
    sha256="",
    image_encoder="",
    text_encoder="",
    size_px=32,
    preparation="",
    preparation_known=True,
    intended_use="",
    created_at="",
)
FINDINGS = replace(MODEL, task="multi-label", labels=("edema", "effusion"))
CHOICES = (LabelChoice("severity", "Severity", "multiclass"), LabelChoice("all", "All", "multi-label"))


def preview(label: str, *classes: str) -> DatasetPreview:
    rows = tuple(PreviewRow("1", "1", "a.png", name, "") for name in classes)
    return DatasetPreview(Path("data"), "manifest", "", (), (), (), label, CHOICES, "", rows, ())


def test_the_same_classes_or_findings_fit() -> None:
    assert misfit(MODEL, ("no", "yes"), kind="multiclass") == ""
    assert misfit(replace(MODEL, task="ordinal"), ("no", "yes"), kind="multiclass") == ""
    assert misfit(FINDINGS, ("edema", "effusion"), kind="multi-label") == ""


def test_other_classes_are_named_on_both_sides() -> None:
    words = misfit(MODEL, ("no", "mild", "severe"), kind="multiclass")
    assert "(no, yes)" in words
    assert "(no, mild, severe)" in words
    assert misfit(MODEL, ("yes", "no"), kind="multiclass") != ""


def test_findings_and_classes_never_fit_whatever_their_names() -> None:
    assert "one class for each image" in misfit(MODEL, ("no", "yes"), kind="multi-label")
    assert "predicts findings" in misfit(FINDINGS, ("edema", "effusion"), kind="multiclass")


@pytest.mark.parametrize(
    ("model", "shown", "words"),
    [
        (MODEL, preview("severity", "no", "yes", ""), ""),
        (MODEL, preview("severity", "no", "severe"), "such as severe"),
        (MODEL, preview("all", "edema"), "one class for each image"),
        (FINDINGS, preview("severity", "no"), "predicts findings"),
        (FINDINGS, preview("all", "none of them"), ""),
        (MODEL, preview("", "anything"), ""),
    ],
)
def test_what_does_not_fit_is_said_before_reading(
    model: CheckpointSummary, shown: DatasetPreview, words: str
) -> None:
    found = misfit_of_preview(model, shown)
    assert words in found
    assert bool(found) == bool(words)
