"""Whoever signs in is reminded of lists that are kept too long, once."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from gui.main_window import MainWindow
from gui.retaining import Retaining
from gui.settings import Settings
from tests.gui.steward import release_in_register


def test_sign_in_reminds_of_lists_kept_too_long_and_only_then(
    window: MainWindow, settings: Settings, tmp_path: Path
) -> None:
    code = release_in_register(window, tmp_path / "run", sha256="ab" * 32).code
    session = window.flow.session
    account = session.signed_in
    late = datetime.now(UTC) + timedelta(days=settings.preferences.retention_days + 1)
    retaining = Retaining(session, window.messages, settings=settings, now=lambda: late)
    session.sign_out()
    window.banner.clear()
    session.sign_in(account)

    assert "longer than 90 days" in window.banner.what.text()
    assert code in window.banner.do.text()
    window.banner.clear()
    session.changed.emit()
    assert not window.banner.isVisible()
    retaining._now = lambda: datetime.now(UTC)
    session.sign_out()
    session.sign_in(account)
    assert not window.banner.isVisible()
