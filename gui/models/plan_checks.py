"""What the steward should know before a run starts: warnings from counts alone."""

from PySide6.QtCore import QCoreApplication

from gui.project import SubjectTotals
from gui.texts import number

FEW_PATIENTS = 10
MUCH_OF_TRAINING = 0.10
FEW_UNSEEN = 100


def warnings_of(totals: SubjectTotals) -> tuple[str, ...]:
    """Return a sentence for each thing that will limit what the audit can say."""
    translate = QCoreApplication.translate
    found = []
    if totals.patients < FEW_PATIENTS:
        found.append(
            translate(
                "plan_checks",
                "So few patients are too few to be sure: the audit will most likely end as inconclusive. "
                "Cite a qualification run of the same settings on about 100 patients.",
            )
        )
    if totals.patients > MUCH_OF_TRAINING * totals.train_patients:
        text = translate(
            "plan_checks",
            "More than 10 % of the {0} training patients are to be removed: expect the model to lose accuracy, "
            "and consider to retrain it.",
        )
        found.append(text.format(number(totals.train_patients)))
    if totals.unseen_patients == 0:
        found.append(
            translate(
                "plan_checks", "The data set has no unseen patients: nothing can be said about what is left."
            )
        )
    elif totals.unseen_patients < FEW_UNSEEN:
        text = translate(
            "plan_checks", "There are only {0} unseen patients to compare with: the intervals will be wide."
        )
        found.append(text.format(number(totals.unseen_patients)))
    return tuple(found)
