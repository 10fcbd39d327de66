"""What the card of a patient says of a study: its class, or how many findings and which."""

from engine.records import UNLABELLED, Patient, Study
from gui.widgets.patient_view import PatientView


def shown(label: int, findings: tuple[int, ...]) -> PatientView:
    view = PatientView()
    study = Study("s1", "clear", label, "2180-05-01", (), findings)
    view.show_patient(Patient("p1", "F", 60, "train", (study,)), ("Edema", "Pneumonia", "Fracture"))
    return view


def test_a_study_of_one_class_is_shown_with_its_label(qapp: object) -> None:
    view = shown(1, ())
    assert view.place.text().endswith("label Pneumonia")
    assert view.place.toolTip() == ""


def test_findings_are_counted_and_named_on_pointing_at_them(qapp: object) -> None:
    view = shown(UNLABELLED, (1, UNLABELLED, 1))
    assert view.place.text().endswith("findings present: 2")
    assert view.place.toolTip().splitlines() == ["Edema", "Fracture"]


def test_a_study_in_which_no_finding_is_present_says_so(qapp: object) -> None:
    view = shown(UNLABELLED, (0, UNLABELLED, 0))
    assert view.place.text().endswith("findings present: 0")
    assert view.place.toolTip() == ""
