"""What the window lets the engine do with checkpoints on a worker's thread; heavy imports happen here."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.catalog.catalog import Catalog
from engine.conversion.wishes import ConversionWishes
from engine.events import Event, Notice, Progress, Report
from engine.files import read_json
from engine.model.config import CONFIG_FILE, ModelConfig, Preprocessing
from engine.model.summary import CheckpointSummary, describe_checkpoint, preparation_words
from gui.saying import say

if TYPE_CHECKING:
    from engine.model.view import ModelView

IMAGES_SHOWN = 3
THUMBNAIL_PX = 320

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class LookAtCheckpoint:
    """Say what a folder or a file of weights is; our own is refused where it was altered or retired."""

    path: Path

    def __call__(self, report: Report) -> object:
        """Return a CheckpointSummary where nothing has to be converted, else a Recognised."""
        from engine import jobs
        from engine.conversion.recognition import recognise

        found = recognise(self.path)
        if found.form != "own":
            return found
        summary = describe_checkpoint(self.path, say=say)
        report(Progress("Checking the checkpoint", 0, 0))
        jobs.require_usable(self.path)
        return summary


@dataclass(frozen=True, slots=True)
class Converted:
    """The checkpoint that a conversion wrote, and what was said on the way."""

    checkpoint: CheckpointSummary
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConvertCheckpoint:
    """Convert a foreign checkpoint in a confined process."""

    wishes: ConversionWishes

    def __call__(self, report: Report) -> object:
        """Return the Converted."""
        from engine import jobs

        notices: list[str] = []

        def listen(event: Event) -> None:
            if isinstance(event, Notice):
                notices.append(event.words(say))
            report(event)

        jobs.convert(self.wishes, report=listen)
        return Converted(describe_checkpoint(self.wishes.out, say=say), tuple(notices))


@dataclass(frozen=True, slots=True)
class ChoosePreparation:
    """Write a checkpoint's weights with a chosen preparation into a new folder."""

    checkpoint: Path
    out: Path
    preprocessing: Preprocessing

    def __call__(self, report: Report) -> object:
        """Return the new folder's CheckpointSummary."""
        from engine import jobs

        jobs.choose_preparation(self.checkpoint, self.out, preprocessing=self.preprocessing, report=report)
        return describe_checkpoint(self.out)


@dataclass(frozen=True, slots=True)
class SeenAs:
    """A few images as one preparation makes them: (rows, columns) uint8 each, None where it cannot."""

    preprocessing: Preprocessing
    words: str
    images: tuple[Pixels | None, ...]


@dataclass(frozen=True, slots=True)
class SeenImages:
    """A few images of a data set, and how ways of preparing them make them look.

    Attributes
    ----------
    originals : tuple
        (rows, columns) uint8 each, None for one that cannot be read.
    own : SeenAs or None
        The checkpoint's preparation; None where it is not known.
    others : tuple of SeenAs
        What may be chosen instead; empty unless asked for.
    """

    originals: tuple[Pixels | None, ...]
    own: SeenAs | None
    others: tuple[SeenAs, ...]


@dataclass(frozen=True, slots=True)
class ShowImages:
    """Prepare a few images of a data set for the screen.

    ``offset`` chooses other images; ``offer`` asks for other preparations even where one is known.
    """

    catalog: Path
    checkpoint: Path
    offset: int = 0
    offer: bool = False

    def __call__(self, report: Report) -> object:
        """Return the SeenImages."""
        from engine.model.config import UnknownPixels
        from engine.model.view import suggestions

        config = read_json(self.checkpoint / CONFIG_FILE, ModelConfig)
        known = not isinstance(config.preprocessing.image, UnknownPixels)
        offered = [one for one in suggestions(config) if one != config.preprocessing]
        ways = [config.preprocessing] if known else []
        ways += offered if self.offer or not known else []
        paths = self._paths()
        views = [tuple(_view(path, way, report) for path in paths) for way in ways]
        seen = [_seen(way, of_way) for way, of_way in zip(ways, views, strict=True)]
        return SeenImages(
            originals=tuple(view.original if view else None for view in views[0]),
            own=seen[0] if known else None,
            others=tuple(seen[1:] if known else seen),
        )

    def _paths(self) -> tuple[Path, ...]:
        with Catalog.open(self.catalog) as catalog:
            ids = catalog.members("train") or catalog.members("unseen")
            few = min(IMAGES_SHOWN, len(ids))
            places = [(share * len(ids) // few + self.offset) % len(ids) for share in range(few)]
            patients = [catalog.patient(ids[place]) for place in places]
        return tuple(patient.studies[0].images[0].path for patient in patients)


def _seen(preprocessing: Preprocessing, views: tuple["ModelView | None", ...]) -> SeenAs:
    images = tuple(view.seen if view else None for view in views)
    return SeenAs(preprocessing, preparation_words(preprocessing.image, say=say), images)


def _view(path: Path, preprocessing: Preprocessing, report: Report) -> "ModelView | None":
    from engine.dicom.pixels import ImageRejected
    from engine.model.view import ModelView, model_view

    report(Progress("Reading images", 0, 0))
    try:
        view = model_view(path, preprocessing)
    except (ImageRejected, OSError):
        return None
    return ModelView(_thumbnail(view.original), _thumbnail(view.seen))


def _thumbnail(pixels: Pixels) -> Pixels:
    from PIL import Image

    image = Image.fromarray(pixels)
    image.thumbnail((THUMBNAIL_PX, THUMBNAIL_PX))
    return np.ascontiguousarray(np.asarray(image))
