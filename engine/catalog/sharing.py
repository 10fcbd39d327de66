"""Images that stand under more than one patient: found by fingerprint, proved by all stored pixels."""

import sqlite3
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from engine.catalog.file_reading import RememberingReader
from engine.dicom.pixel_digest import pixel_digest

_CANDIDATES = """
SELECT hex(fingerprint), path, image_id, subject_id FROM images WHERE fingerprint IN (
    SELECT fingerprint FROM images WHERE fingerprint != x''
    GROUP BY fingerprint HAVING count(DISTINCT subject_id) > 1
) ORDER BY fingerprint, image_id
"""

_Image = tuple[str, str, str, str]


def write_shared_images(connection: sqlite3.Connection, *, files: RememberingReader) -> None:
    """Fill the table of images that stand under more than one patient.

    Equal fingerprints only make candidates; a group shares every byte of its stored pixels.
    """
    candidates = connection.execute(_CANDIDATES)
    groups = (
        group
        for _, alike in groupby(candidates.fetchall(), key=itemgetter(0))
        for group in _equal(list(alike), files)
    )
    for number, group in enumerate(groups):
        rows = ((number, image_id, subject_id) for _, _, image_id, subject_id in group)
        connection.executemany("INSERT INTO shared_images VALUES (?,?,?)", rows)


def _equal(candidates: list[_Image], files: RememberingReader) -> Iterator[list[_Image]]:
    """Give the groups of candidates with equal pixels that belong to more than one patient."""
    paths = sorted({path for _, path, _, _ in candidates})
    # One file listed under two patients needs no proof.
    digests = files.digests(paths, pixel_digest) if len(paths) > 1 else dict.fromkeys(paths, "same")
    groups: dict[str, list[_Image]] = {}
    for image in candidates:
        digest = digests.get(image[1])
        if digest:
            groups.setdefault(digest, []).append(image)
    return (group for group in groups.values() if len({image[3] for image in group}) > 1)
