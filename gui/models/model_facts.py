"""A checkpoint's facts in words, for every card that shows one."""

from PySide6.QtCore import QCoreApplication, QLocale

from engine.conversion.recognition import Form
from engine.model.summary import CheckpointSummary
from gui.models.fit import MULTI_LABEL
from gui.texts import number

HASH_SHOWN = 16


def model_facts(model: CheckpointSummary) -> tuple[tuple[str, str], ...]:
    """Return a checkpoint's name, parts, classes, preparation and hash, each with its title."""
    return (
        (QCoreApplication.translate("model_facts", "Name"), model.name),
        (
            QCoreApplication.translate("model_facts", "Encoders"),
            f"{model.image_encoder} + {model.text_encoder}",
        ),
        (_labels_title(model), ", ".join(model.labels)),
        (QCoreApplication.translate("model_facts", "Images prepared"), model.preparation),
        (QCoreApplication.translate("model_facts", "Intended use"), model.intended_use),
        (QCoreApplication.translate("model_facts", "Parameters"), number(model.parameters)),
        (QCoreApplication.translate("model_facts", "Manifest SHA-256"), model.sha256[:HASH_SHOWN] + " …"),
    )


def _labels_title(model: CheckpointSummary) -> str:
    if model.task == MULTI_LABEL:
        return QCoreApplication.translate("model_facts", "Findings")
    return QCoreApplication.translate("model_facts", "Classes")


def form_title(form: Form) -> str:
    """Return in words what a checkpoint was recognised as."""
    match form:
        case "own":
            return QCoreApplication.translate("model_facts", "a checkpoint of this program")
        case "own-weights":
            return QCoreApplication.translate(
                "model_facts", "a checkpoint of this program, its weights in another format"
            )
        case "published":
            return QCoreApplication.translate(
                "model_facts", "config.json with weights, as joint_chestxray and Forget-MI are published"
            )
        case "vision-text":
            return QCoreApplication.translate("model_facts", "a VisionTextDualEncoderModel of transformers")
        case "two-parts":
            return QCoreApplication.translate(
                "model_facts", "an image model and a text encoder, described in model.toml"
            )
        case "weights":
            return QCoreApplication.translate("model_facts", "weights alone, without a configuration")


def size_words(size_bytes: int) -> str:
    """Return a size as people say it."""
    return QLocale().formattedDataSize(size_bytes)
