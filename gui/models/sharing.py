"""Which patients share identical images, looked up by patient."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.catalog.catalog import SharedImage


@dataclass(frozen=True, slots=True)
class SharingPatient:
    """One who is not chosen and shares images with chosen patients.

    Attributes
    ----------
    chosen : str
        One of the chosen patients with whom images are shared, the first by id.
    images : int
        How many images are shared with any of the chosen patients.
    """

    subject_id: str
    chosen: str
    images: int


class Sharing:
    """Answers at once for any choice of patients, also where one image stands under thousands of them.

    Parameters
    ----------
    shared : iterable of SharedImage
        As the catalog gives them.
    """

    def __init__(self, shared: Iterable[SharedImage] = ()) -> None:
        self._patients = tuple(image.subject_ids for image in shared)
        self._images: dict[str, list[int]] = {}
        for image, patients in enumerate(self._patients):
            for subject_id in patients:
                self._images.setdefault(subject_id, []).append(image)

    def others(self, chosen: Iterable[str]) -> tuple[SharingPatient, ...]:
        """Return everybody else who shares an image with one of these patients, sorted by id."""
        taken = set(chosen)
        first: dict[int, str] = {}
        for subject_id in sorted(taken & self._images.keys()):
            for image in self._images[subject_id]:
                first.setdefault(image, subject_id)
        found: dict[str, tuple[str, int]] = {}
        for image, one in sorted(first.items(), key=lambda item: item[1]):
            for other in self._patients[image]:
                if other not in taken:
                    known, images = found.get(other, (one, 0))
                    found[other] = (known, images + 1)
        return tuple(SharingPatient(other, *facts) for other, facts in sorted(found.items()))
