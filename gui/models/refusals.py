"""A refused checkpoint in the window's words: what the command line calls by options, the window has as fields."""

from PySide6.QtCore import QCoreApplication

from engine.errors import UserError


def in_window(error: UserError) -> UserError:
    """Return the error with what to do in this window, where that differs from the command line."""
    do = _advice(error.code)
    return UserError(error.code, what=error.what, do=do, details=error.details) if do else error


def _advice(code: str) -> str:
    match code:
        case "labels-missing":
            return QCoreApplication.translate("refusals", "Name them below, in their order.")
        case "preprocessing-missing":
            return QCoreApplication.translate("refusals", "Choose below how they were prepared.")
        case "config-missing":
            return QCoreApplication.translate("refusals", "Choose the architecture below.")
        case "weights-unmatched":
            return QCoreApplication.translate(
                "refusals",
                "Choose the config.json that was saved with these weights; the details name all that differs.",
            )
        case "checkpoint-exists":
            return QCoreApplication.translate("refusals", "Choose another folder to write to.")
        case _:
            return ""
