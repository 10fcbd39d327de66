"""What the user says of a foreign checkpoint that its files do not say; no torch."""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from engine.errors import UserError
from engine.model.config import PercentileSquare, Preprocessing, ResizedCrop, UnknownPixels
from engine.untrusted.json_text import JsonObject

PUBLISHED = "published"
PREPARATIONS: dict[str, Preprocessing] = {
    "percentiles": Preprocessing(PercentileSquare(size_px=224)),
    "imagenet": Preprocessing(ResizedCrop()),
    "unknown": Preprocessing(UnknownPixels(size_px=224)),
}
"""Preparations by name; that of the published classifier goes with its format and needs no name."""


@dataclass(frozen=True, slots=True)
class ConversionWishes:
    """A foreign checkpoint, where the safe one goes, and what its files leave open.

    Attributes
    ----------
    source : Path
        A folder, or one file of weights.
    config : str or None
        ``published``, or a folder or config.json; for weights that come without any.
    labels : tuple of str
        The classes in their order; empty where the checkpoint says.
    preprocessing : str or None
        A name of PREPARATIONS, or a JSON or TOML file with the field ``preprocessing`` of a checkpoint's config.json.
    """

    source: Path
    out: Path
    config: str | None = None
    labels: tuple[str, ...] = ()
    preprocessing: str | None = None


def named_labels(wishes: ConversionWishes, document: JsonObject) -> tuple[str, ...]:
    """Return the classes that the user gave, or that ``id2label`` names; empty where neither does."""
    if wishes.labels:
        return wishes.labels
    names = document.get("id2label")
    if not isinstance(names, dict) or not names:
        return ()
    ordered = [names.get(str(number)) for number in range(len(names))]
    # transformers writes LABEL_0, LABEL_1 where nobody named the classes
    if not all(isinstance(name, str) and name and not name.startswith("LABEL_") for name in ordered):
        return ()
    return tuple(str(name) for name in ordered)


def require_labels(labels: tuple[str, ...]) -> tuple[str, ...]:
    """Return labels that were named; ask for them where they were not."""
    if labels:
        return labels
    raise UserError(
        "labels-missing",
        what="The checkpoint does not say what its classes are called.",
        do="Name them in their order with --labels, separated by commas.",
    )


def wished_preprocessing(wishes: ConversionWishes, documents: dict[str, JsonObject]) -> Preprocessing:
    """Return the preparation that the user named or gave as a file, or that the description holds.

    Raises
    ------
    UserError
        ``preprocessing-missing`` or ``preprocessing-unfit``.
    """
    if wishes.preprocessing in PREPARATIONS:
        return PREPARATIONS[wishes.preprocessing]
    given = documents.get("preprocessing", documents.get("description", {}))
    value = given.get("preprocessing", None if wishes.preprocessing is None else given)
    if value is None:
        raise UserError(
            "preprocessing-missing",
            what="The checkpoint does not say how its images and reports were prepared.",
            do=f"Give --preprocessing with a file, or one of {', '.join(PREPARATIONS)}.",
        )
    try:
        return msgspec.convert(value, Preprocessing)
    except msgspec.ValidationError as error:
        raise UserError(
            "preprocessing-unfit",
            what=f"The preprocessing cannot be used: {error}.",
            do="See the README for its fields.",
        ) from error
