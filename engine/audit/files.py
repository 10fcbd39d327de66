"""The audit's files in the run folder: scores.csv, recompute.py and audit.json."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from engine.audit.inputs import SuiteInput
from engine.audit.result import Audit, FileHash
from engine.audit.scores import cases_of, confidence
from engine.files import sha256_of, to_json, write_atomic
from engine.records import HEADS, Head
from engine.runs import RunFolder

RECOMPUTE = Path(__file__).parents[2] / "resources" / "recompute" / "recompute.py"
COLUMNS = ("patient", "image", "set", "label", "head", "phi_before", "phi_after")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_audit(folder: RunFolder, audit: Audit, data: SuiteInput) -> Audit:
    """Write scores.csv, recompute.py and audit.json, each atomically, audit.json last.

    Parameters
    ----------
    folder : RunFolder
    audit : Audit
        From `run_suite` on the same data.
    data : SuiteInput

    Returns
    -------
    Audit
        With the hashes of scores.csv and recompute.py, as it stands in audit.json.

    Raises
    ------
    UserError
        Where the disk is full or closed to writing.
    """
    write_atomic(folder.scores_file, scores_csv(data))
    write_atomic(folder.recompute_file, RECOMPUTE.read_bytes())
    written = (folder.scores_file, folder.recompute_file)
    complete = replace(audit, files=tuple(FileHash(path.name, sha256_of(path)) for path in written))
    write_atomic(folder.audit_file, to_json(complete))
    return complete


def scores_csv(data: SuiteInput) -> bytes:
    """Return the table that every attack figure can be computed from again, as UTF-8 CSV.

    One row per image and head, with the class as a number for ``label``; or one row per image, known
    finding and head, with the finding and its value (``Edema=1``). ``phi_before`` and ``phi_after`` are
    in nats with all digits of a float64; where a retrained model was given, ``phi_reference`` is its.
    """
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\n")
    table.writerow((*COLUMNS, *(("phi_reference",) if data.reference else ())))
    for head in HEADS:
        table.writerows(_rows(data, head))
    return text.getvalue().encode()


def _rows(data: SuiteInput, head: Head) -> Iterator[tuple[str, ...]]:
    samples, cases = data.samples, cases_of(data.samples.label)
    of_images = (column[cases.image] for column in (samples.patient, samples.image, samples.set))
    models = (data.before, data.after, *((data.reference,) if data.reference else ()))
    phi = (confidence(model.head(head), samples.label)[cases.known] for model in models)
    columns = (*of_images, cases.group, *phi)
    for patient, image, name, group, *values in zip(*(column.tolist() for column in columns), strict=True):
        label = _label(data, group)
        yield inert(patient), inert(image), inert(name), label, head, *map(repr, values)


def _label(data: SuiteInput, group: int) -> str:
    if data.samples.label.ndim == 1:
        return str(group)
    finding, value = divmod(group, 2)
    return inert(f"{data.labels[finding]}={value}")


def inert(cell: str) -> str:
    """Return a text that no spreadsheet takes for a formula: a quote precedes a dangerous start."""
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
