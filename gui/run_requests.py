"""The request of a run, from what was planned: its lists are those of the register and nothing else."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from engine.register.records import FrozenPlan, PlanWishes
from engine.runs import RunRequest
from gui.project import Project
from gui.session import Session
from gui.work import Workspace


class RunRequests:
    """Writes the lists of runs, and makes their requests.

    Raises
    ------
    UserError
        What concerns the disk.
    """

    def __init__(self, session: Session, workspace: Workspace) -> None:
        self._session = session
        self._workspace = workspace

    def trial(self, project: Project, numbers: Sequence[int], wishes: PlanWishes) -> RunRequest:
        """Return the run of a plan as it stands, for an estimate."""
        return self._request(project, numbers, wishes, out=self._workspace.new_run(f"trial-{numbers[0]}"))

    def of_plan(self, project: Project, plan: FrozenPlan) -> RunRequest:
        """Return the run of an approved plan, on the very data set and model that it names."""
        self._workspace.runs.mkdir(parents=True, exist_ok=True, mode=0o700)
        out = self._workspace.new_run(f"{datetime.now().astimezone():%Y%m%d-%H%M%S}")
        request = self._request(project, plan.requests, plan.wishes, out=out)
        return replace(request, checkpoint=plan.project.checkpoint, dataset=plan.project.dataset)

    def _request(
        self, project: Project, numbers: Sequence[int], wishes: PlanWishes, *, out: Path
    ) -> RunRequest:
        ids_of = self._session.steward.requests.subject_ids
        return RunRequest(
            checkpoint=project.checkpoint.path,
            dataset=project.dataset,
            forget=tuple(self._workspace.write_list(out, one, ids_of(one)) for one in numbers),
            out=out,
            method=wishes.method,
            preset=wishes.preset,
            seed=wishes.seed,
            device=wishes.device,
            epochs=wishes.epochs,
            catalog=project.catalog,
            overrides=dict(wishes.overrides),
        )
