"""The image files of the Open-i collection, found by their names wherever they lie in the data set."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

_ENDINGS = (".dcm", ".dcm.gz", ".png", ".jpg", ".jpeg")
"""In the order in which editions of one image are preferred: DICOM keeps all grey levels."""

_SPLIT_NAME = re.compile(
    rf"(?P<stem>.+?)(?P<endings>(?:{'|'.join(map(re.escape, _ENDINGS))})+)", re.IGNORECASE
)
_NUMBERED = re.compile(r"(?:CXR)?(?P<report>\d+)_(?:(?P=report)_)?(?P<rest>IM-.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ImageFiles:
    """The image files of a data set by the key of their image.

    Attributes
    ----------
    paths : dict of str to tuple of str
        Per key the files that hold the image, the preferred one first.
    others : int
        How many files are no images by their names.
    """

    paths: dict[str, tuple[str, ...]]
    others: int

    def of(self, image_id: str) -> str:
        """Return the file of an image that a report names, or nothing where none is there."""
        return self.paths.get(key_of(image_id), ("",))[0]

    def unnamed(self, named: set[str]) -> tuple[str, ...]:
        """Return the preferred file of every image whose key no report names."""
        return tuple(paths[0] for key, paths in self.paths.items() if key not in named)

    @property
    def copies(self) -> int:
        """How many files hold an image of which another file is preferred."""
        return sum(len(paths) - 1 for paths in self.paths.values())


def find_images(paths: Iterable[str]) -> ImageFiles:
    """Sort out the image files among the paths of a data set, told by their names."""
    found: dict[str, list[tuple[int, str]]] = {}
    others = 0
    for path in paths:
        name = _SPLIT_NAME.fullmatch(PurePosixPath(path).name)
        if name is None:
            others += 1
        else:
            found.setdefault(key_of(name["stem"]), []).append((_rank(name["endings"]), path))
    return ImageFiles(
        {key: tuple(path for _, path in sorted(ranked)) for key, ranked in found.items()}, others
    )


def key_of(stem: str) -> str:
    """Return what an image's id in its report and the name of its file have in common.

    The same image is ``CXR10_IM-0002-1001`` in reports and PNG files and ``10_IM-0002-1001`` in
    the DICOM edition. Report 1 alone repeats its number: ``CXR1_1_IM-0001-3001`` is
    ``1_IM-0001-3001`` there.
    """
    numbered = _NUMBERED.fullmatch(stem)
    return f"{numbered['report']}_{numbered['rest']}".upper() if numbered else stem.upper()


def _rank(endings: str) -> int:
    # A picture made of a DICOM file may be called 1.dcm.png: what it is stands last.
    plain = endings.lower()
    fitting = [at for at, ending in enumerate(_ENDINGS) if plain.endswith(ending)]
    return max(fitting)
