"""The version of a catalog: a digest over what is usable."""

import hashlib
import sqlite3
from collections.abc import Sequence

from engine.catalog.preview import LabelKind

_USABLE = """
SELECT image_id, study_id, subject_id, images.label, findings, membership, text, file_bytes
FROM images JOIN reports USING (report_id) JOIN patients USING (subject_id) ORDER BY image_id
"""


def content_version(connection: sqlite3.Connection, labels: Sequence[str], kind: LabelKind) -> str:
    """Return SHA-256 over the usable images, by id: ids, class, findings, membership, report and file size.

    Paths and times do not count, so a moved or copied data set keeps its version.
    """
    digest = hashlib.sha256("\0".join((kind, *labels)).encode())
    for *ids, label, findings, membership, text, file_bytes in connection.execute(_USABLE):
        report = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        fields = (*ids, str(label), findings.hex(), membership, report, str(file_bytes))
        digest.update(b"\n" + "\0".join(fields).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
