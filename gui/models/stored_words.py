"""Stored data in words: what it is, what it holds, and what purging it means."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from engine.stored_records import StoredData, StoredKind
from gui.models.figures import Figures
from gui.texts import number


def stored_figures(stored: Sequence[StoredData], codes: Mapping[Path, str]) -> Figures:
    """Return a line for each: what it is, what it holds, its size.

    Parameters
    ----------
    codes : mapping
        Codes of the requests that a run carried out, by its folder.
    """
    titles = (
        QCoreApplication.translate("stored_data", "What"),
        QCoreApplication.translate("stored_data", "What it holds"),
        QCoreApplication.translate("stored_data", "Size"),
    )
    rows = tuple((stored_title(one, codes), holding(one), size_words(one.bytes)) for one in stored)
    return Figures(titles, rows, text_columns=2)


def size_words(count: int) -> str:
    """Return a number of bytes in the reader's form."""
    return QLocale().formattedDataSize(count, 1)


def stored_title(stored: StoredData, codes: Mapping[Path, str]) -> str:
    """Return what something is, with its name."""
    run = QCoreApplication.translate("stored_data", "Private part of {0}").format(stored.name)
    code = codes.get(stored.path.resolve(), "")
    if code:
        run = QCoreApplication.translate("stored_data", "Private part of the run of {0}").format(code)
    titles: dict[StoredKind, str] = {
        "images": QCoreApplication.translate("stored_data", "Prepared images"),
        "catalog": QCoreApplication.translate("stored_data", "Catalog of {0}").format(stored.name or "–"),
        "unfinished_catalog": QCoreApplication.translate("stored_data", "Catalog that was broken off"),
        "lists": QCoreApplication.translate("stored_data", "Lists that runs began with"),
        "run": run,
    }
    return titles[stored.kind]


def holding(stored: StoredData) -> str:
    """Return what something holds of patients."""
    texts: dict[StoredKind, str] = {
        "images": QCoreApplication.translate("stored_data", "Pixels and report tokens"),
        "catalog": QCoreApplication.translate("stored_data", "Ids, reports, labels"),
        "unfinished_catalog": QCoreApplication.translate("stored_data", "Ids, reports, labels"),
        "lists": QCoreApplication.translate("stored_data", "Ids of patients; files: {0}").format(
            number(stored.files)
        ),
        "run": QCoreApplication.translate("stored_data", "Lists, catalog, key of the pseudonyms"),
    }
    words = texts[stored.kind]
    if stored.patients is None:
        return words
    return QCoreApplication.translate("stored_data", "{0} of {1} patients").format(
        words, number(stored.patients)
    )


def loss(kind: StoredKind) -> str:
    """Return what purging means."""
    read_again = QCoreApplication.translate(
        "stored_data", "It is deleted. The data set is read again when it is opened the next time."
    )
    texts: dict[StoredKind, str] = {
        "images": QCoreApplication.translate(
            "stored_data",
            "They are deleted. The next run prepares its images again from the data set, which takes longer.",
        ),
        "catalog": read_again,
        "unfinished_catalog": read_again,
        "lists": QCoreApplication.translate(
            "stored_data",
            "They are overwritten and deleted. Runs go on without them; the register keeps its own lists.",
        ),
        "run": QCoreApplication.translate(
            "stored_data",
            "The run's lists, its catalog and the key of its pseudonyms are overwritten. It cannot be audited, "
            "compared or explained by a key sheet again. Model, figures and report stay. This cannot be undone.",
        ),
    }
    return texts[kind]
