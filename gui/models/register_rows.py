"""The register's models as rows of words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from engine.register.models import RegisteredModel
from gui.models.figures import Figures
from gui.texts import day

HASH_SHOWN = 12


def register_figures(models: Sequence[RegisteredModel]) -> Figures:
    """Return name, hash, parent, day of entry and state of each model, in their order."""
    titles = (
        QCoreApplication.translate("register", "Name"),
        QCoreApplication.translate("register", "Manifest"),
        QCoreApplication.translate("register", "Made from"),
        QCoreApplication.translate("register", "Registered"),
        QCoreApplication.translate("register", "State"),
    )
    names = {one.sha256: one.name for one in models}
    rows = tuple(
        (
            one.name,
            one.sha256[:HASH_SHOWN],
            _parent(one, names),
            day(one.registered_at[:10]),
            state_words(one),
        )
        for one in models
    )
    return Figures(titles, rows, text_columns=len(titles))


def state_words(model: RegisteredModel) -> str:
    """Return whether a model is in use, and since when not."""
    if model.state == "active":
        return QCoreApplication.translate("register", "in use")
    return QCoreApplication.translate("register", "retired {0}").format(day(model.retired_at[:10]))


def history_words(model: RegisteredModel, successor: RegisteredModel | None) -> str:
    """Return a model's name and state, and where it is retired the reason and the model to use instead."""
    words = f"{model.name}: {state_words(model)}"
    if model.reason:
        words = QCoreApplication.translate("register", "{0}, because: {1}").format(words, model.reason)
    if successor is not None:
        text = QCoreApplication.translate("register", "{0}. Use {1} ({2}) instead.")
        words = text.format(words, successor.name, successor.sha256[:HASH_SHOWN])
    return words


def _parent(model: RegisteredModel, names: dict[str, str]) -> str:
    short = model.parent[:HASH_SHOWN]
    return f"{names[model.parent]} ({short})" if model.parent in names else short
