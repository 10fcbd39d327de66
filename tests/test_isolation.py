"""The guards in conftest.py do hold."""

import logging
import socket
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

CARELESS_TESTS = """
import logging
import threading

from PySide6.QtCore import QThread

KEPT = []


def test_leaves_a_thread():
    threading.Thread(target=threading.Event().wait, daemon=True, name="stray").start()


def test_leaves_a_qthread(qapp):
    KEPT.append(QThread())
    KEPT[0].start()


def test_warns():
    logging.getLogger("engine.somewhere").warning("disk nearly full")
"""


@pytest.mark.parametrize("address", [("192.0.2.1", 443), ("example.org", 80), ("2001:db8::1", 443, 0, 0)])
def test_a_connection_to_another_machine_fails_the_test(address: tuple[str, int]) -> None:
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    with socket.socket(family) as connection, pytest.raises(pytest.fail.Exception, match="another machine"):
        connection.connect(address)


def test_a_name_of_another_machine_is_not_looked_up() -> None:
    with pytest.raises(pytest.fail.Exception, match="another machine"):
        socket.getaddrinfo("example.org", 443)


def test_a_connection_on_this_machine_is_allowed() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket() as connection:
        connection.connect(server.getsockname())


def test_settings_and_caches_lie_in_the_folder_of_the_test(tmp_path: Path) -> None:
    folders = (
        platformdirs.user_config_path("x"),
        platformdirs.user_data_path("x"),
        platformdirs.user_cache_path("x"),
    )
    assert all(folder.is_relative_to(tmp_path) for folder in folders)


@pytest.mark.expects_log("nearly full")
def test_a_warning_that_is_announced_passes() -> None:
    logging.getLogger("engine.somewhere").warning("disk nearly full")


def test_each_careless_test_fails_with_its_reason(tmp_path: Path, project_root: Path) -> None:
    (tmp_path / "test_careless.py").write_text(CARELESS_TESTS)
    (tmp_path / "conftest.py").write_text((project_root / "tests" / "conftest.py").read_text())
    command = [sys.executable, "-m", "pytest", "-c", str(project_root / "pyproject.toml")]
    ended = subprocess.run(
        [*command, f"--rootdir={tmp_path}", str(tmp_path)], capture_output=True, text=True, check=False
    )
    complaints = ("left the thread stray running", "left a QThread running", "unexpected log records")
    missing = [complaint for complaint in complaints if complaint not in ended.stdout]
    assert not missing, ended.stdout + ended.stderr
