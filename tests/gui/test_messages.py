import errno
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from engine.errors import UserError
from gui.main_window import MainWindow
from gui.messages import Message, as_user_error


def test_error_that_the_user_can_mend_becomes_a_banner_with_what_and_do(window: MainWindow) -> None:
    window.messages.tell_error(UserError("code", what="The list is empty.", do="Choose another list."))

    assert window.banner.isVisible()
    assert (window.banner.what.text(), window.banner.do.text()) == (
        "The list is empty.",
        "Choose another list.",
    )
    window.banner.close_button.click()
    assert not window.banner.isVisible()


def test_banner_button_acts_and_closes_it(window: MainWindow) -> None:
    done: list[str] = []
    window.messages.post(Message("info", "There is a list.", "", "Load it", lambda: done.append("loaded")))
    window.banner.action.click()

    assert done == ["loaded"]
    assert not window.banner.isVisible()


@pytest.mark.expects_log("a bug: ZeroDivisionError")
def test_bug_opens_the_crash_dialog_with_copyable_details(
    window: MainWindow, qtbot: QtBot, qapp: Any
) -> None:
    window.messages.tell_error(ZeroDivisionError("patient 10001234"))

    assert window.crash is not None
    assert window.crash.isVisible()
    window.crash.copy_button.click()
    assert "ZeroDivisionError" in qapp.clipboard().text()
    assert "10001234" not in qapp.clipboard().text()
    window.crash.close_button.click()


def test_full_disk_and_refused_access_are_told_in_words() -> None:
    full = as_user_error(OSError(errno.ENOSPC, "no space"))
    refused = as_user_error(PermissionError(errno.EACCES, "denied"))

    assert full is not None
    assert full.code == "disk-full"
    assert refused is not None
    assert refused.code == "not-permitted"
    assert as_user_error(OSError(errno.EIO, "other")) is None
    assert as_user_error(ValueError("bug")) is None
