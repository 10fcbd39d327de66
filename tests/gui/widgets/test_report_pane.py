from gui.widgets.report_pane import masked_report


def test_identifiers_and_long_numbers_are_masked_and_blanks_stay() -> None:
    text = "Patient p10023 seen with ___ on study 50414267. 2 views, 1500 ml. Accession 12345678."

    shown = masked_report(text, ["p10023", "50414267"])

    assert shown == "Patient **** seen with ___ on study ****. 2 views, 1500 ml. Accession ****."
