"""A method's parameters as they are read and written: numbers in the reader's form, refusals in words."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from engine.unlearning.method_info import METHOD_INFO, ParameterInfo
from engine.unlearning.planned_parameters import differences
from gui.models.parameter_words import (
    differences_words,
    range_words,
    read_number,
    refusal_words,
    value_words,
)

INFO = {one.name: one for one in METHOD_INFO["recommended"].parameters}
RATE, BATCH = INFO["learning_rate"], INFO["batch_size"]


@pytest.fixture
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


@given(st.sampled_from(list(INFO.values())), st.data())
def test_a_shown_number_is_read_as_itself(one: ParameterInfo, data: st.DataObject) -> None:
    whole = isinstance(one.default, int)
    values = st.integers(int(one.low), int(one.high)) if whole else st.floats(one.low, one.high)
    value = data.draw(values)
    assert read_number(value_words(value), one) == value


@pytest.mark.parametrize("text", ["", "many", "1,000", "2", "-1", "nan", "inf", "1e-9", "0x1", "1" * 5000])
def test_no_number_or_one_out_of_range_is_refused(text: str) -> None:
    assert read_number(text, RATE) is None


@pytest.mark.parametrize("text", ["4.5", "1e2", "1", "513"])
def test_a_whole_number_has_to_be_whole_and_in_range(text: str) -> None:
    assert read_number(text, BATCH) is None
    assert refusal_words(BATCH) == "Give a whole number from 2 to 512."


def test_a_reader_with_a_decimal_comma_may_write_either(german: None) -> None:
    assert value_words(5e-4) == "0,0005"
    assert read_number("0,0005", RATE) == read_number(" 0.0005 ", RATE) == 5e-4
    assert refusal_words(RATE) == "Give a number from 1e-07 to 0,1."


def test_units_stand_with_ranges_and_a_switch_has_none() -> None:
    assert range_words(BATCH) == "2 to 512 · images"
    assert range_words(RATE) == "1e-07 to 0.1"
    assert range_words(INFO["perturb"]) == ""


def test_what_differs_is_counted_and_named() -> None:
    def words(**chosen: float) -> str:
        return differences_words(differences("recommended", None, chosen=chosen, retain_images=None))

    assert words() == "Every parameter has the method's own value."
    assert words(epochs=3) == "1 parameter differs from the method's own: Epochs 3 (own: 2)."
    assert words(perturb=False, learning_rate=0.01) == (
        "2 parameters differ from the method's own: "
        "Learning rate 0.01 (own: 0.001); Perturb forget inputs no (own: yes)."
    )
