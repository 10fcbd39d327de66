"""Behaviour of what jobs tell: in English by themselves, in the reader's language where asked."""

from engine.events import Notice, Progress


def in_german(text: str) -> str:
    words = {"Epoch {0} of {1}": "Epoche {0} von {1}", "Attacking ({0})": "Angriff ({0})", "image": "Bild"}
    return words.get(text, text)


def test_a_step_is_said_in_the_reader_s_language_with_its_numbers_and_words() -> None:
    assert Progress("Epoch {0} of {1}", 3, 74, (1, 2)).words() == "Epoch 1 of 2"
    assert Progress("Epoch {0} of {1}", 3, 74, (1, 2)).words(in_german) == "Epoche 1 von 2"
    assert Progress("Attacking ({0})", 0, 0, ("image",)).words(in_german) == "Angriff (Bild)"


def test_a_notice_keeps_the_name_of_a_file_and_the_braces_in_it() -> None:
    assert Notice("warning", "{0} was read twice.", ("image",)).words(in_german) == "image was read twice."
    assert Notice("info", "{a}.csv was read.").words(in_german) == "{a}.csv was read."
    assert Notice("info", "{0:,} weights.", (1200,)).words() == "1,200 weights."
