"""Whether a model and a data set belong together, in words."""

from PySide6.QtCore import QCoreApplication

from engine.catalog.preview import DatasetPreview, LabelKind
from engine.model.summary import CheckpointSummary

MULTI_LABEL = "multi-label"


def misfit(checkpoint: CheckpointSummary, labels: tuple[str, ...], *, kind: LabelKind) -> str:
    """Return what does not fit of a data set with these classes or findings; empty where all fits."""
    wrong_kind = misfit_of_kind(checkpoint, kind)
    if wrong_kind or labels == checkpoint.labels:
        return wrong_kind
    text = QCoreApplication.translate(
        "fit",
        "The model predicts other classes ({0}) than the label of this data set has ({1}). Choose the label "
        "that the model was trained on: Change how it is read.",
    )
    return text.format(", ".join(checkpoint.labels), ", ".join(labels))


def misfit_of_preview(checkpoint: CheckpointSummary, preview: DatasetPreview) -> str:
    """Return what is seen not to fit before a data set is read; empty where nothing is."""
    kind = next((one.kind for one in preview.label_choices if one.name == preview.label), None)
    if kind is None:
        return ""
    wrong_kind = misfit_of_kind(checkpoint, kind)
    if wrong_kind or kind == MULTI_LABEL:
        return wrong_kind
    strange = {row.label for row in preview.rows if row.label} - set(checkpoint.labels)
    if not strange:
        return ""
    text = QCoreApplication.translate(
        "fit",
        "The model predicts {0}; the label chosen has other classes, such as {1}. Choose the label that the "
        "model was trained on.",
    )
    return text.format(", ".join(checkpoint.labels), ", ".join(sorted(strange)))


def misfit_of_kind(checkpoint: CheckpointSummary, kind: LabelKind) -> str:
    """Return that one side has findings and the other one class an image; empty where they agree."""
    findings = checkpoint.task == MULTI_LABEL
    if findings == (kind == MULTI_LABEL):
        return ""
    if findings:
        return QCoreApplication.translate(
            "fit",
            "The model predicts findings, several for an image; the label chosen has one class for each. "
            "Choose the findings that the model was trained on.",
        )
    return QCoreApplication.translate(
        "fit",
        "The model predicts one class for each image; the label chosen has findings, several for an image. "
        "Choose the label that the model was trained on.",
    )
