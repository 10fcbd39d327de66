from pathlib import Path

from gui.redaction import crash_details, redacted


def test_paths_quoted_values_and_numbers_are_taken_out() -> None:
    text = f"cannot read '{Path.home()}/p10001234/s5.txt' of 10001234 at C:\\Users\\anna\\x.dcm, KeyError p12345x"

    shown = redacted(text)

    assert str(Path.home()) not in shown
    assert not any(part in shown for part in ("10001234", "anna", "12345", "s5.txt"))


def test_crash_details_name_the_place_and_hide_the_value() -> None:
    try:
        {}["10001234"]
    except KeyError as error:
        details = crash_details(error)

    assert "KeyError" in details
    assert "test_crash_details_name_the_place_and_hide_the_value" in details
    assert "10001234" not in details
    assert str(Path.home()) not in details
