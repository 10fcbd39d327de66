import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.catalog.sections import model_text, split_sections

REPORT = """                                 FINAL REPORT
 EXAMINATION:  CHEST (PORTABLE AP)

 INDICATION:  ___F with dyspnea  // Edema?

 COMPARISON:  None.

 FINDINGS:

 Mild vascular congestion.
 Heart is enlarged.

 IMPRESSION:

 1. No pneumonia.
 2. Mild edema.
"""


def test_headers_start_with_one_space_and_end_with_a_colon() -> None:
    headers = [section.header for section in split_sections(REPORT)]
    assert headers == ["", "EXAMINATION", "INDICATION", "COMPARISON", "FINDINGS", "IMPRESSION"]


@pytest.mark.parametrize(
    ("report", "text"),
    [
        (REPORT, "Mild vascular congestion. Heart is enlarged. 1. No pneumonia. 2. Mild edema."),
        (
            REPORT.replace("\n", "\r\n"),
            "Mild vascular congestion. Heart is enlarged. 1. No pneumonia. 2. Mild edema.",
        ),
        (REPORT.split(" IMPRESSION", maxsplit=1)[0], "Mild vascular congestion. Heart is enlarged."),
        (" IMPRESSION:  First.\n\n IMPRESSION:  Last.\n", "Last."),
        (" FINDINGS:  Clear.\n\n IMPRESSION:  \n", "Clear."),
        (" FINDINGS AND IMPRESSION:  Clear.\n", "Clear."),
        (" FINAL REPORT\n Portable chest.\n\n The lungs are clear.\n", "The lungs are clear."),
        (" COMPARISON:  Chest of ___.\n", "Chest of ___."),
        (" ADDENDUM  Corrected side.\n ______________________________\n IMPRESSION:  Left.\n", "Left."),
        ("No header at all", "No header at all"),
        (" \n\r\n", ""),
        ("                 FINAL REPORT\n", ""),
    ],
)
def test_the_text_holds_the_sections_that_are_read_else_what_there_is(report: str, text: str) -> None:
    assert model_text(report) == text


@given(st.text())
def test_any_text_gives_one_line(report: str) -> None:
    text = model_text(report)
    assert text == " ".join(text.split())
