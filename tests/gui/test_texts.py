from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from gui.texts import date_form, date_words, day, moment_words


@pytest.fixture(params=["en_US", "en_GB", "de_DE", "fr_FR", "es_ES"])
def reader(request: pytest.FixtureRequest) -> Iterator[QLocale]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield QLocale(request.param)
    QLocale.setDefault(before)


def test_dates_a_hundred_years_apart_look_different_to_every_reader(reader: QLocale) -> None:
    early, late = QDate(1993, 4, 11), QDate(2093, 4, 11)

    assert date_words(early) != date_words(late)
    assert day("2093-04-11") == date_words(late)
    assert day("soon") == "soon"
    assert QDate.fromString(date_words(late), date_form()) == late
    noon = QTime(12, 30)
    assert "2093" in moment_words(QDateTime(late, noon))
