"""The kill benchmark, small: a real process killed at a random moment ends as an undisturbed one."""

from pathlib import Path

import pytest

from engine.demo import DemoProject
from tests.benchmarks.kills import Project, kill_often


@pytest.mark.timeout(900)  # three processes of the whole program, on a machine that may be busy
@pytest.mark.skipif(
    not Path("/proc/self/schedstat").exists(), reason="counts computing time by Linux's schedstat"
)
def test_a_run_killed_anywhere_ends_as_an_undisturbed_one(tiny_project: DemoProject, tmp_path: Path) -> None:
    project = Project(tiny_project.dataset, tiny_project.checkpoint, tiny_project.forget)
    kills = list(kill_often(project, tmp_path, method="recommended", kills=1, seed=4))
    assert [kill.passed for kill in kills] == [True], kills
