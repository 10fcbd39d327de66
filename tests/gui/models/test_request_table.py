"""The table of requests, and the words and tones of a deadline."""

import pytest
from PySide6.QtCore import Qt

from engine.register.records import RequestStatus
from gui.models.request_table import RequestColumn, RequestFilter, RequestModel
from gui.models.request_words import STATUSES, due_tone, due_words, status_title
from tests.gui.models.requests import make_request

REQUESTS = (
    make_request(1, "matched", patients=12, left=20),
    make_request(2, "draft", left=3),
    make_request(3, "signed", patients=2, left=-40),
    make_request(4, "running", patients=7, left=-1),
)


@pytest.fixture
def model(qapp: object) -> RequestModel:
    model = RequestModel()
    model.show_requests(REQUESTS)
    return model


def codes(model: RequestModel) -> list[int]:
    return [model.request(row).number for row in range(model.rowCount())]


def test_what_is_due_first_stands_on_top_and_ended_requests_at_the_end(model: RequestModel) -> None:
    assert codes(model) == [4, 2, 1, 3]
    model.sort(RequestColumn.DAYS, Qt.SortOrder.DescendingOrder)
    assert codes(model)[0] == 3


@pytest.mark.parametrize("column", list(RequestColumn))
def test_every_column_sorts_without_losing_a_row(model: RequestModel, column: RequestColumn) -> None:
    model.sort(column)
    assert sorted(codes(model)) == [1, 2, 3, 4]


def test_numbers_sort_as_numbers(model: RequestModel) -> None:
    model.sort(RequestColumn.PATIENTS, Qt.SortOrder.DescendingOrder)
    assert codes(model) == [1, 4, 3, 2]


def test_words_and_status_filter_together(model: RequestModel) -> None:
    model.set_filter(RequestFilter("t-2"))
    assert codes(model) == [2]
    model.set_filter(RequestFilter("EDEMA", "signed"))
    assert codes(model) == [3]
    model.set_filter(RequestFilter("edema", "draft"))
    assert codes(model) == []
    assert model.known == len(REQUESTS)


def test_numbers_stand_to_the_right_and_words_to_the_left(model: RequestModel) -> None:
    role = Qt.ItemDataRole.TextAlignmentRole
    days = model.data(model.index(0, RequestColumn.DAYS), role)
    status = model.data(model.index(0, RequestColumn.STATUS), role)
    assert days == Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert status == Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@pytest.mark.parametrize(
    ("left", "words", "tone"),
    [
        (8, "due in 8 days", "text"),
        (7, "due in 7 days", "warning"),
        (1, "due tomorrow", "warning"),
        (0, "due today", "warning"),
        (-1, "overdue since yesterday", "bad"),
        (-5, "overdue by 5 days", "bad"),
    ],
)
def test_a_deadline_is_told_in_words_and_by_its_tone(left: int, words: str, tone: str) -> None:
    request = make_request(1, left=left)
    assert due_words(request) == words
    assert due_tone(request) == tone


@pytest.mark.parametrize("status", ["signed", "closed"])
def test_an_ended_request_is_never_overdue(status: RequestStatus) -> None:
    request = make_request(1, status, left=-100)
    assert (due_words(request), due_tone(request)) == ("", "muted")


def test_every_status_has_words_of_its_own() -> None:
    assert len({status_title(one) for one in STATUSES}) == len(STATUSES)
