"""What chosen patients make up of a data set."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from engine.catalog.patient_table import PatientTable
from engine.register.records import StewardRequest
from gui.project import SubjectTotals


def totals_of(table: PatientTable, subject_ids: AbstractSet[str]) -> SubjectTotals:
    """Count patients, studies and images, beside those of the training data."""
    rows = [row for row, one in enumerate(table.subject_id) if one in subject_ids]
    trained = [row for row, kind in enumerate(table.membership) if kind == "train"]
    return SubjectTotals(
        patients=len(rows),
        studies=int(table.studies[rows].sum()),
        images=int(table.images[rows].sum()),
        train_patients=len(trained),
        unseen_patients=table.membership.count("unseen"),
        train_images=int(table.images[trained].sum()),
    )


def kept_totals(group: Sequence[StewardRequest]) -> SubjectTotals:
    """Sum what was matched, as the register has it; a patient of two requests counts twice."""
    matched = [one.matched for one in group if one.matched is not None]
    return SubjectTotals(
        patients=sum(one.patients for one in matched),
        studies=sum(one.studies for one in matched),
        images=sum(one.images for one in matched),
        train_patients=0,
        unseen_patients=0,
        train_images=0,
    )
