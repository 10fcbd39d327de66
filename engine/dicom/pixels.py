"""The pixels of one radiograph as modality values, whatever the file's format and compression."""

from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.dicom.decoding import read_dicom
from engine.dicom.picture import read_picture
from engine.dicom.quiet import QUIET
from engine.dicom.rejection import ImageRejected
from engine.dicom.source import open_image

__all__ = ["ImageRejected", "VoiChoice", "read_pixels"]

PIXELS_VERSION = 1
"""To be raised whenever reading a file may give other pixels than before, or another outcome."""

VoiChoice = Literal["none", "file"]
"""Whether the window or VOI LUT that the file names is applied."""


def read_pixels(
    path: Path, *, voi: VoiChoice = "none", invert_monochrome1: bool = True
) -> NDArray[np.float32]:
    """Read a DICOM (also gzip-wrapped), PNG or JPEG file as one grey image.

    Modality LUT or rescale is applied; MONOCHROME1 is turned over within its own range
    (largest + smallest - value), so that higher always means brighter; colour becomes luma
    (ITU-R BT.601). Nothing is scaled. Padding (0028,0120) stays as it is stored.

    Parameters
    ----------
    path : Path
        The file.
    voi : VoiChoice
        ``file`` applies the first VOI LUT or window of a grey DICOM image, where it names one.
    invert_monochrome1 : bool
        False leaves MONOCHROME1 as stored, for models that were trained on such images.

    Returns
    -------
    ndarray
        float32 ``(rows, columns)``, finite.

    Raises
    ------
    ImageRejected
        With a code of ``engine.dicom.rejection.REASONS``.
    """
    with QUIET, open_image(path) as source:
        try:
            if source.kind == "dicom":
                values = read_dicom(source, windowed=voi == "file", turned=invert_monochrome1)
            else:
                values = read_picture(source)
        except OSError as error:
            raise ImageRejected("file-unreadable") from error
    if not np.isfinite(values).all():
        raise ImageRejected("not-finite")
    return values
