"""Approver and clinical owner sign the released report in the window; the register holds what is filed at the end."""

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from engine import jobs
from engine.errors import UserError
from engine.events import ignore
from engine.files import sha256_of
from engine.report.countersigning import countersign
from engine.report.pdf import write_report
from engine.report.sign_off import SigningRole
from engine.report.signing import Signing
from gui.main_window import MainWindow
from gui.report_work import Countersign
from tests.engine.report.conftest import CREATED_AT, SHORTEST, write_run
from tests.engine.report.keys import PASSWORD, write_key
from tests.gui.steward import LEFT, LONG_MS, released_run


def add_signature(
    window: MainWindow, qtbot: QtBot, role: SigningRole, key: Path, *, password: str = PASSWORD
) -> None:
    card = window.release_page.signatures
    card.role.setCurrentIndex(card.role.findData(role))
    card.key.field.setText(str(key))
    card.password.setText(password)
    qtbot.mouseClick(card.sign_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)


def recorded(window: MainWindow) -> str:
    request = window.flow.desk.request
    assert request is not None
    return request.report_sha256


def names(window: MainWindow) -> list[str]:
    return [row[1] for row in window.release_page.signatures.table.figures.rows]


def test_released_report_is_signed_by_the_others_and_each_signature_is_noted(
    window: MainWindow, qtbot: QtBot, answers: Any, tmp_path: Path
) -> None:
    run = released_run(window, tmp_path, key=write_key(tmp_path / "olga.p12", "Olga Operator"))
    card, first = window.release_page.signatures, run.report_file.read_bytes()
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert card.isVisible()
    assert names(window) == ["Olga Operator", "not signed yet", "not signed yet"]
    assert not card.sign_button.isEnabled()
    anna = write_key(tmp_path / "anna.p12", "Anna Approver")
    add_signature(window, qtbot, "approver", anna)  # no place is chosen
    answers.folders["export"] = tmp_path / "filed.pdf"
    add_signature(window, qtbot, "approver", anna, password="wrong")
    assert "password" in window.banner.what.text()
    add_signature(window, qtbot, "owner", tmp_path / "olga.p12")
    assert "already signed with this certificate" in window.banner.what.text()
    assert not (tmp_path / "filed.pdf").exists()

    add_signature(window, qtbot, "approver", anna)
    assert "filed.pdf" in window.banner.what.text()
    assert (card.password.text(), card.key.field.text()) == ("", "")
    assert recorded(window) == sha256_of(tmp_path / "filed.pdf") == sha256_of(run.report_file)
    countersign(run, Signing(write_key(tmp_path / "otto.p12", "Otto Owner"), PASSWORD, "owner"))
    request = window.flow.desk.request
    assert request is not None
    window.flow.desk.open(request.number)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert "does not know yet" in card.words.text()
    qtbot.mouseClick(card.note_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)

    assert names(window) == ["Olga Operator", "Anna Approver", "Otto Owner"]
    assert not card.form.isVisible()
    assert not card.note_button.isVisible()
    assert run.report_file.read_bytes().startswith(first)
    assert all(one.passed for one in jobs.verify(run.path))
    steward = window.flow.session.steward
    told = [one.detail for one in steward.chain.events() if one.name == "report-countersigned"]
    assert [one["signed_as"] for one in told] == ["approver", "owner"]
    assert told[-1]["report"] == recorded(window) == sha256_of(run.report_file)
    assert steward.check().passed


def test_report_that_took_the_place_of_the_released_one_is_not_signed(tmp_path: Path) -> None:
    run = write_run(tmp_path / "run", SHORTEST)
    olga = write_key(tmp_path / "olga.p12", "Olga Operator")
    write_report(run, sign=Signing(olga, PASSWORD))
    recorded = sha256_of(run.report_file)
    write_report(run, sign=Signing(olga, PASSWORD), created_at=CREATED_AT)
    another = run.report_file.read_bytes()
    anna = write_key(tmp_path / "anna.p12", "Anna Approver")
    with pytest.raises(UserError) as refused:
        Countersign(run.path, tmp_path / "filed.pdf", recorded, "approver", anna, PASSWORD)(ignore)
    assert refused.value.code == "report-another"
    assert run.report_file.read_bytes() == another
    assert not (tmp_path / "filed.pdf").exists()
