"""What holds for every test: no network, own settings folders, no stray thread, no unexpected log record."""

import os

# Qt and the numeric libraries read these once, when they are first imported.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Where the tests run in several processes, each takes one thread.
os.environ.setdefault("OMP_NUM_THREADS", "1" if "PYTEST_XDIST_WORKER" in os.environ else "2")
os.environ.setdefault("MKL_NUM_THREADS", "1" if "PYTEST_XDIST_WORKER" in os.environ else "2")
os.environ.setdefault("GOMP_SPINCOUNT", "10000")
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["TRANSFORMERS_OFFLINE"] = "1"
os.environ["TOKENIZERS_PARALLELISM"] = "false"

import ipaddress
import logging
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

from tests.tiny_training import TINY_TRAINING

if TYPE_CHECKING:
    from engine.demo import DemoProject

ROOT = Path(__file__).resolve().parent.parent
SHARED_DATA = ROOT.parent / "shared" / "data"
GRACE_SECONDS = 2.0
Run = Callable[..., tuple[int, str, str]]
OWN_LOGGERS = ("engine", "gui", "main")
LONG_FILES = {
    "test_kills.py",
    "test_several.py",
    "test_faults.py",
    "test_sharing.py",
    "test_privacy.py",
    "test_unhappy_paths.py",
    "test_unhappy_runs.py",
    "test_main.py",
    "test_quality.py",
    "test_job.py",
    "test_checkpoints.py",
    "test_register_pages.py",
}

# A slow or busy machine must not turn a right answer into a failure.
hypothesis.settings.register_profile("steward", deadline=None, max_examples=50)
hypothesis.settings.load_profile("steward")


def pytest_configure(config: pytest.Config) -> None:
    """Keep matplotlib's font list between runs, outside the user's own folders."""
    assert config.cache is not None
    os.environ["MPLCONFIGDIR"] = str(config.cache.mkdir("matplotlib"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take minutes, so that no process is left with one of them at the end."""
    items.sort(key=lambda item: item.path.name not in LONG_FILES)


@pytest.fixture(scope="session")
def project_root() -> Path:
    """Return the folder that holds main.py."""
    return ROOT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of real recordings beside the project; skip where this machine has none."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the real recordings (../shared/data) are not on this machine")
    return SHARED_DATA


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Return what runs the command line and gives its exit code, output and messages."""
    import main

    def run(*arguments: object) -> tuple[int, str, str]:
        handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            code = main.main([str(argument) for argument in arguments])
        finally:
            for number, handler in handlers.items():
                signal.signal(number, handler)
        captured = capfd.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.fixture(scope="session", autouse=True)
def own_folders_of_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Give fixtures that live longer than a test folders of the session."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        _set_folders(monkeypatch, tmp_path_factory.mktemp("xdg"))
        yield


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test settings, data and cache folders of its own."""
    _set_folders(monkeypatch, tmp_path / "xdg")


def _set_folders(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(folder / kind.lower()))
    monkeypatch.setenv("STEWARD_STORE", str(folder / "store"))
    # platformdirs' own names for the two folders of Windows
    for kind in ("APPDATA", "LOCAL_APPDATA"):
        monkeypatch.setenv(f"WIN_PD_OVERRIDE_{kind}", str(folder / kind.lower()))


@pytest.fixture(autouse=True)
def own_qt_settings(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    """Send QSettings to the test's folder: Qt reads XDG_CONFIG_HOME only once in a process."""
    if "qapp" in request.fixturenames:
        from PySide6.QtCore import QSettings  # tests of the engine run without Qt

        folder = str(tmp_path / "xdg" / "config")
        for settings_format in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            QSettings.setPath(settings_format, QSettings.Scope.UserScope, folder)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail at once when anything looks up or connects to another machine."""
    connect, connect_ex, getaddrinfo = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def checked_connect(self: socket.socket, address: Any) -> None:
        _fail_if_remote(address)
        connect(self, address)

    def checked_connect_ex(self: socket.socket, address: Any) -> int:
        _fail_if_remote(address)
        return connect_ex(self, address)

    def checked_getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
        _fail_if_remote((host,))
        return getaddrinfo(host, *args, **kwargs)

    monkeypatch.setattr(socket.socket, "connect", checked_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", checked_connect_ex)
    monkeypatch.setattr(socket, "getaddrinfo", checked_getaddrinfo)


def _fail_if_remote(address: Any) -> None:
    if not isinstance(address, tuple) or _is_local(address[0]):
        return
    pytest.fail("the code under test opened a connection to another machine")


def _is_local(host: str | bytes | None) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost", socket.gethostname()):
        return True
    try:
        return ipaddress.ip_address(str(name)).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def no_stray_threads(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail when a test leaves a thread running that was not there before."""
    before = set(threading.enumerate())
    yield
    if request.node.get_closest_marker("keeps_threads"):
        return
    deadline = time.monotonic() + GRACE_SECONDS
    for thread in set(threading.enumerate()) - before:
        if isinstance(thread, threading._DummyThread):
            continue  # a QThread that Python code asked for its name; those are looked at below
        thread.join(max(0.0, deadline - time.monotonic()))
        if thread.is_alive():
            pytest.fail(f"the test left the thread {thread.name} running")
    if "qapp" in request.fixturenames:
        _fail_on_running_qthread(deadline)


def _fail_on_running_qthread(deadline: float) -> None:
    import shiboken6  # tests of the engine run without Qt
    from PySide6.QtCore import QThread

    threads = [wrapper for wrapper in shiboken6.getAllValidWrappers() if isinstance(wrapper, QThread)]
    for thread in threads:
        if thread == QThread.currentThread() or not thread.isRunning():
            continue
        if not thread.wait(max(0, round(1000 * (deadline - time.monotonic())))):
            pytest.fail(f"the test left a {type(thread).__name__} running")


class _Collector(logging.Handler):
    """Keeps records of WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record's text."""
        self.messages.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail on a warning of our own code, unless the mark ``expects_log`` names a part of it."""
    collector = _Collector()
    loggers = [logging.getLogger(name) for name in OWN_LOGGERS]
    for logger in loggers:
        logger.addHandler(collector)
    yield
    for logger in loggers:
        logger.removeHandler(collector)
    expected = [part for mark in request.node.iter_markers("expects_log") for part in mark.args]
    unexpected = [text for text in collector.messages if not any(part in text for part in expected)]
    if unexpected:
        pytest.fail("unexpected log records:\n" + "\n".join(unexpected))


@pytest.fixture(scope="session")
def tiny_project(tmp_path_factory: pytest.TempPathFactory) -> "DemoProject":
    """Make a data set of few phantom patients, its catalog, and a checkpoint really trained on it."""
    import csv
    from dataclasses import replace

    from engine import jobs
    from engine.catalog.catalog import Catalog
    from engine.demo import DemoProject
    from engine.events import ignore
    from engine.phantom.dataset import write_phantom_dataset
    from engine.phantom.plan import DEMO_PLAN

    folder = tmp_path_factory.mktemp("tiny")
    project = DemoProject(
        folder / "dataset", folder / "catalog.sqlite", folder / "checkpoint", folder / "forget.csv"
    )
    plan = replace(DEMO_PLAN, train_patients=40, unseen_patients=30, size_px=64, seed=5)
    write_phantom_dataset(project.dataset, plan, report=ignore)
    jobs.index(project.dataset, project.catalog, report=ignore)
    (folder / "tiny.toml").write_text(TINY_TRAINING, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:  # made once, before any test has folders of its own
        patch.setenv("STEWARD_STORE", str(folder / "store"))
        jobs.train(
            project.dataset, project.checkpoint, config=folder / "tiny.toml", device="cpu", report=ignore
        )
    with Catalog.open(project.catalog) as catalog, project.forget.open("w", newline="") as stream:
        csv.writer(stream).writerows([["subject_id"], *([i] for i in catalog.members("train")[:6])])
    return project
