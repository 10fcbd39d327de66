"""The whole job on the tiny project, watched from outside: no network, no names, nothing kept that is not listed."""

import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from engine import jobs
from engine.catalog.catalog import Catalog
from engine.catalog.ids import read_ids
from engine.demo import DemoProject
from engine.errors import UserError
from engine.events import ignore
from engine.model.checkpoint import load_checkpoint
from engine.model.preprocessing import read_prepared
from engine.model.tokenizer import encode
from engine.records import Sample

JOB = """
import logging, os, socket, sys
logging.basicConfig(level=logging.DEBUG)

def refuse(*arguments):
    os.write(2, b"CONNECTION")
    os._exit(99)

socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse
import main
project, run = sys.argv[1:5], sys.argv[5]
places = [one for pair in zip(("--checkpoint", "--dataset", "--forget"), project) for one in pair]
rest = ["--out", run, "--epochs", "1", "--device", "cpu", "--method", "forget-mi"]
index = ["index", project[1], "--catalog", project[3]]
for command in (index, ["unlearn", *places, *rest], ["audit", run], ["report", run], ["verify", run]):
    code = main.main(command)
    if code:
        sys.exit(f"{command[0]} ended with {code}")
"""


@dataclass(frozen=True, slots=True)
class Done:
    """The whole job, done: what it said, where everything lies that it wrote, and the forgotten patients' samples."""

    code: int
    said: str
    folder: Path
    run: Path
    samples: tuple[Sample, ...]
    needles: dict[str, bytes]

    def holding(self, needles: Iterable[bytes]) -> set[Path]:
        """Return the files that hold one of these bytes."""
        wanted = tuple(needles)
        files = (path for path in self.folder.rglob("*") if path.is_file())
        return {path for path in files if any(one in path.read_bytes() for one in wanted)}


@pytest.fixture(scope="module")
def done(tiny_project: DemoProject, tmp_path_factory: pytest.TempPathFactory) -> Done:
    """Do the whole job in a process of its own, without a network interface where that is allowed."""
    folder = tmp_path_factory.mktemp("whole")
    run = folder / "run"
    environment = os.environ | {
        f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("DATA", "CACHE", "CONFIG")
    }
    environment |= {"STEWARD_STORE": str(folder / "store"), "TMPDIR": str(folder)}
    places = (
        tiny_project.checkpoint,
        tiny_project.dataset,
        tiny_project.forget,
        folder / "catalog.sqlite",
        run,
    )
    command = [sys.executable, "-c", JOB, *map(str, places)]
    if without_network():
        command = ["unshare", "--map-root-user", "--net", *command]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    (folder / "catalog.sqlite").unlink()  # the user's own file, which names everybody
    with Catalog.open(tiny_project.catalog) as catalog:
        samples = catalog.samples(read_ids(tiny_project.forget).ids)
    return Done(
        ended.returncode, ended.stdout + ended.stderr, folder, run, samples, needles(tiny_project, samples)
    )


def without_network() -> bool:
    """Tell whether this machine lets anybody take the network from a process."""
    try:
        probe = ["unshare", "--map-root-user", "--net", "true"]
        return subprocess.run(probe, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def needles(project: DemoProject, samples: tuple[Sample, ...]) -> dict[str, bytes]:
    """Return what would give the forgotten patients away: ids, names of images, reports, tokens, pixels."""
    checkpoint = load_checkpoint(project.checkpoint)
    how = checkpoint.config.preprocessing
    found: dict[str, bytes] = {}
    tokens = encode(checkpoint.tokenizer, [one.report for one in samples], how)
    for number, (sample, ids) in enumerate(zip(samples, tokens, strict=True)):
        prepared = read_prepared(sample.path, how).astype("<u2").tobytes()
        found |= {
            f"patient {number}": sample.subject_id.encode(),
            f"study {number}": sample.study_id.encode(),
            f"image {number}": sample.image_id.encode(),
            f"report {number}": sample.report.encode(),
            f"tokens {number}": np.array(ids, dtype="<u4").tobytes(),
            f"pixels {number}": prepared[len(prepared) // 2 :][:256],
        }
    return found


def test_the_whole_job_runs_without_any_network_interface(done: Done) -> None:
    if not without_network():
        pytest.skip("this machine lets nobody take the network from a process")
    assert done.code == 0, done.said[-3000:]


def test_the_whole_job_connects_to_nothing(done: Done) -> None:
    assert "CONNECTION" not in done.said
    assert done.code == 0, done.said[-3000:]


def test_the_whole_job_says_and_names_nobody(done: Done) -> None:
    """Neither what it prints, down to the finest log, nor the name of any file that it makes."""
    names = "\n".join(str(path.relative_to(done.folder)) for path in done.folder.rglob("*"))
    heard = {
        what
        for what, needle in done.needles.items()
        if what.split()[0] in ("patient", "study", "image", "report")
        and needle in (done.said + names).encode()
    }
    assert heard == set()


def test_after_a_release_only_what_is_listed_still_knows_the_forgotten(done: Done) -> None:
    """The run's private folder, until that is purged as well; then no file."""
    private = done.run / "private"
    holding = done.holding(done.needles.values())
    assert holding
    assert {path for path in holding if not path.is_relative_to(private)} == set()
    purged = jobs.purge_run(done.run)
    assert purged.files >= 4
    assert done.holding(done.needles.values()) == set()
    assert all(finding.passed for finding in jobs.verify(done.run))
    for needs_lists in (lambda: jobs.audit(done.run, report=ignore),):
        with pytest.raises(UserError) as caught:
            needs_lists()
        assert caught.value.code == "run-purged"
    assert jobs.purge_run(done.run).files == 0
