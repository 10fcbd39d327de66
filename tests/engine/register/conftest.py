"""Fixtures of the register's tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engine.register.stewards import Office, open_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Give an open register with an operator and an approver."""
    office = open_office(tmp_path / "register" / "register.sqlite")
    yield office
    office.steward.close()
