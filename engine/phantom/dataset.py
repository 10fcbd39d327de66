"""Writing a whole phantom data set in MIMIC-CXR layout, on several processes."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from engine.errors import UserError
from engine.events import Progress, Report
from engine.files import folder_atomic
from engine.phantom.people import Identity, Split
from engine.phantom.plan import PhantomPlan
from engine.phantom.tables import StudyEntry, write_tables
from engine.phantom.writing import write_patient

STEP = "Drawing phantom patients"
PATIENTS_A_TASK = 4
MOST_WORKERS = 8
_FEWEST_FOR_A_POOL = 24
_VALIDATE_SHARE = 0.25
_FOLDS = 5
_IDENTITIES = 2**31
"""Spawn key of the draws that concern all patients together; patients have the keys from 0."""

README = """\
Phantom radiographs and reports
===============================

Everything in this folder is invented. No image, report, name, date or number in it comes from a
person. The radiographs are computed from random measures of a chest, the reports are put
together from sentences written for this purpose.

The folder has the layout of MIMIC-CXR, so that the application can be tried without real data:
images and reports under "files", tables beside this file. The severity of edema (0 none,
1 vascular congestion, 2 interstitial, 3 alveolar) stands in mimic-cxr-sub-img-edema-split.csv;
a share of these labels is wrong on purpose, as in real records.

Do not use it to draw conclusions about patients or to train a model for clinical work.
"""


@dataclass(frozen=True, slots=True)
class _Task:
    """Some patients for one worker, and the folder they go to."""

    root: Path
    plan: PhantomPlan
    first: int
    identities: tuple[Identity, ...]


def write_phantom_dataset(
    out: Path, plan: PhantomPlan, *, report: Report, workers: int | None = None
) -> None:
    """Write a phantom data set; a folder that is there already is replaced at the end.

    Parameters
    ----------
    out : Path
        The data set's folder.
    plan : PhantomPlan
        What to invent. The same plan gives the same bytes, whatever ``workers`` is.
    report : Report
        Receives the progress; when it raises Cancelled, nothing is left behind.
    workers : int or None
        Processes to use; None takes one a core, and none besides this one for a small plan.

    Raises
    ------
    UserError
        ``phantom-plan`` when the plan asks for no patients or for an impossible size;
        ``phantom-process`` when the system ended one of the processes.
    """
    _check(plan)
    tasks_for = _draw_identities(plan)
    with folder_atomic(out) as root:
        tasks = [
            _Task(root, plan, first, tasks_for[first : first + PATIENTS_A_TASK])
            for first in range(0, plan.patients, PATIENTS_A_TASK)
        ]
        studies = _run(tasks, workers=_worker_count(plan, workers), report=report)
        write_tables(root, studies, size_px=plan.size_px)
        (root / "README.txt").write_text(README, encoding="utf-8", newline="")


def _check(plan: PhantomPlan) -> None:
    if plan.patients < 1 or min(plan.train_patients, plan.unseen_patients) < 0:
        raise UserError(
            "phantom-plan", what="A phantom data set needs patients.", do="Ask for at least one patient."
        )
    if not 32 <= plan.size_px <= 2048 or plan.size_px % 2:
        raise UserError(
            "phantom-plan",
            what="Phantom images can have 32 to 2048 pixels a side, an even number.",
            do="Choose such a size, for example 256.",
        )


def _worker_count(plan: PhantomPlan, workers: int | None) -> int:
    if workers is not None:
        return max(workers, 1)
    if plan.patients < _FEWEST_FOR_A_POOL:
        return 1
    return min(os.cpu_count() or 1, MOST_WORKERS)


def _draw_identities(plan: PhantomPlan) -> tuple[Identity, ...]:
    """Draw ids and splits for all patients; ids tell nothing about split or order of time."""
    rng = np.random.default_rng(np.random.SeedSequence(plan.seed, spawn_key=(_IDENTITIES,)))
    most = len(plan.study_shares)
    subjects = 10_000_000 + rng.choice(10_000_000, plan.patients, replace=False)
    studies = 50_000_000 + rng.choice(10_000_000, (plan.patients, most), replace=False)
    identities = []
    for number in range(plan.patients):
        split = _split(rng, plan, number)
        fold = str(rng.integers(1, _FOLDS + 1)) if split == "train" else "TEST"
        ids = tuple(str(study) for study in studies[number])
        identities.append(Identity(str(subjects[number]), ids, split, fold))
    return tuple(identities)


def _split(rng: np.random.Generator, plan: PhantomPlan, number: int) -> Split:
    if number < plan.train_patients:
        return "train"
    return "validate" if rng.random() < _VALIDATE_SHARE else "test"


def _run(tasks: list[_Task], *, workers: int, report: Report) -> list[StudyEntry]:
    """Do all tasks, telling the progress in patients; the order of the result is free."""
    total = sum(len(task.identities) for task in tasks)
    report(Progress(STEP, 0, total))
    studies: list[StudyEntry] = []
    done = 0
    for finished in _results(tasks, workers):
        studies.extend(finished)
        done += len({entry.subject_id for entry in finished})
        report(Progress(STEP, done, total))
    return studies


def _results(tasks: list[_Task], workers: int) -> Iterator[tuple[StudyEntry, ...]]:
    if workers == 1:
        yield from map(_do, tasks)
        return
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_leave_interrupts)
    try:
        pending: list[Future[tuple[StudyEntry, ...]]] = [pool.submit(_do, task) for task in tasks]
        for future in as_completed(pending):
            yield future.result()
    except BrokenProcessPool as error:
        raise UserError(
            "phantom-process",
            what="A process that draws the phantom patients was ended by the system.",
            do="The memory may be full: close other programs and try again.",
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _leave_interrupts() -> None:
    """Let the parent alone answer an interrupt from the keyboard."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _do(task: _Task) -> tuple[StudyEntry, ...]:
    entries: list[StudyEntry] = []
    for place, identity in enumerate(task.identities):
        entries.extend(write_patient(task.root, task.plan, number=task.first + place, identity=identity))
    return tuple(entries)
