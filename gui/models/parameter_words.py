"""A method's parameters in the reader's words: values, units, ranges, refusals, and what differs."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from engine.unlearning.method_info import ParameterInfo
from engine.unlearning.parameters import Value
from engine.unlearning.planned_parameters import Difference, written
from gui.saying import say
from gui.texts import number


def value_words(value: Value) -> str:
    """Return a value as it is shown: yes or no, a number with the reader's decimal sign."""
    if isinstance(value, bool):
        yes, no = (
            QCoreApplication.translate("parameters", "yes"),
            QCoreApplication.translate("parameters", "no"),
        )
        return yes if value else no
    return written(value).replace(".", QLocale().decimalPoint())


def read_number(text: str, one: ParameterInfo) -> Value | None:
    """Return the number that was typed; None where it is none, not whole though it has to be, or out of range."""
    plain = text.strip().replace(QLocale().decimalPoint(), ".")
    try:
        value: Value = int(plain) if isinstance(one.default, int) else float(plain)
    except ValueError:
        return None
    return value if one.low <= value <= one.high else None


def range_words(one: ParameterInfo) -> str:
    """Return a parameter's unit and range; of a switch nothing."""
    if isinstance(one.default, bool):
        return say(one.unit) if one.unit else ""
    words = _between(QCoreApplication.translate("parameters", "{0} to {1}"), one)
    return f"{words} · {say(one.unit)}" if one.unit else words


def refusal_words(one: ParameterInfo) -> str:
    """Return what has to be given instead of what was refused."""
    if isinstance(one.default, int):
        return _between(QCoreApplication.translate("parameters", "Give a whole number from {0} to {1}."), one)
    return _between(QCoreApplication.translate("parameters", "Give a number from {0} to {1}."), one)


def changed_words(own: Value) -> str:
    """Return that a parameter was changed, and from what."""
    text = QCoreApplication.translate("parameters", "Changed; the method's own is {0}.")
    return text.format(value_words(own))


def differences_sentence(found: Sequence[Difference]) -> str:
    """Return how many parameters differ, without a full stop."""
    if not found:
        return QCoreApplication.translate("parameters", "Every parameter has the method's own value")
    if len(found) == 1:
        return QCoreApplication.translate("parameters", "1 parameter differs from the method's own")
    text = QCoreApplication.translate("parameters", "{0} parameters differ from the method's own")
    return text.format(number(len(found)))


def differences_words(found: Sequence[Difference]) -> str:
    """Return how many parameters differ, and which from what to what."""
    sentence = differences_sentence(found)
    if not found:
        return f"{sentence}."
    text = QCoreApplication.translate("parameters", "{0} {1} (own: {2})")
    parts = (
        text.format(say(one.parameter.title), value_words(one.chosen), value_words(one.own)) for one in found
    )
    return f"{sentence}: {'; '.join(parts)}."


def _between(text: str, one: ParameterInfo) -> str:
    return text.format(value_words(_end(one, one.low)), value_words(_end(one, one.high)))


def _end(one: ParameterInfo, end: float) -> Value:
    return int(end) if isinstance(one.default, int) else end
