"""The job of a qualification run: random patients are removed from a copy, which is audited and deleted."""

import csv
import io
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from engine.audit.result import Audit, Qualification, RequestHead
from engine.catalog.catalog import Catalog
from engine.catalog.ids import read_ids
from engine.catalog.providing import provide_catalog
from engine.device import choose_device
from engine.errors import UserError
from engine.events import Notice, Progress, Report
from engine.files import OWNER_ONLY_FOLDER, remove_unfinished, to_json, user_errors_of_disk, write_atomic
from engine.model.summary import require_files
from engine.qualification.draw import Drawn, draw_patients
from engine.qualification.shelf import content_of, keep
from engine.qualification.wish import QualificationWish
from engine.register.models import RegisteredModel
from engine.runs import RunFolder, RunRecord, RunRequest
from engine.unlearning.auditing import AuditWishes, run_audit
from engine.unlearning.earlier import find_earlier
from engine.unlearning.job import run_unlearning
from engine.unlearning.preparation import prepare_run, resolve_parameters

RESULT_FILE = "qualification.json"
WORK_FOLDER = ".qualifying"
SCHEMA_VERSION = 1


def run_qualification(
    wish: QualificationWish, *, registered: RegisteredModel | None = None, report: Report
) -> Qualification:
    """Remove randomly chosen training patients from a copy of a model, audit it, and keep the figures.

    Left are the result and the audit's files in ``out``, and the result in this user's folder. The copy
    and every list of patients are deleted, however the job ends; what is prepared of the patients' images
    stays, since nobody asked to forget them. One that was killed is begun anew with the same ``out``.

    Parameters
    ----------
    registered : RegisteredModel or None
        What the register knows of the checkpoint.

    Raises
    ------
    Cancelled
        Out of ``report``; nothing is left.
    UserError
        ``qualification-exists``, ``patients-few``, ``training-few``, and what unlearning and auditing raise.
    """
    _require_free(wish.out)
    with user_errors_of_disk(wish.out), _workplace(wish.out) as work:
        request, drawn = _plan(wish, work, registered=registered, report=report)
        folder = RunFolder(request.out)
        prepare_run(request, registered=registered, report=report)
        record = run_unlearning(folder, report=report)
        audit = (
            run_audit(folder, AuditWishes(keep_prepared=True), report=report) if record.unlearned else None
        )
        result = _result(wish, record, drawn, audit=audit)
        report(Progress("Keeping the result", 0, 0))
        _keep_files(folder, wish.out, result)
    keep(result)
    return result


def _require_free(out: Path) -> None:
    if not out.exists() or (out / WORK_FOLDER).is_dir():
        return
    if not out.is_dir() or any(out.iterdir()):
        raise UserError(
            "qualification-exists",
            what=f"{out} is there already and is not empty.",
            do="Choose another folder with --out.",
        )


@contextmanager
def _workplace(out: Path) -> Iterator[Path]:
    """Give a folder for the run, and delete it afterwards; where the block fails nothing else is left either."""
    work = out / WORK_FOLDER
    if work.is_dir():
        _clear(out)
    existed = out.is_dir()
    out.mkdir(parents=True, exist_ok=True)
    work.mkdir(mode=OWNER_ONLY_FOLDER)
    try:
        yield work
    except BaseException:
        _clear(out)
        if not existed:
            with suppress(OSError):
                out.rmdir()
        raise
    shutil.rmtree(work, ignore_errors=True)


def _clear(out: Path) -> None:
    remove_unfinished(out)
    for name in (RESULT_FILE, *_KEPT):
        (out / name).unlink(missing_ok=True)
    shutil.rmtree(out / WORK_FOLDER, ignore_errors=True)


_KEPT = ("audit.json", "scores.csv", "recompute.py")


def _plan(
    wish: QualificationWish, work: Path, *, registered: RegisteredModel | None, report: Report
) -> tuple[RunRequest, Drawn]:
    request = RunRequest(
        checkpoint=wish.checkpoint,
        dataset=wish.dataset,
        forget=(work / "drawn.csv",),
        out=work / "run",
        method=wish.method,
        preset=wish.preset,
        seed=wish.seed,
        device=wish.device,
        epochs=wish.epochs,
        catalog=work / "catalog.sqlite",
        overrides=wish.overrides,
        earlier=wish.earlier,
    )
    resolve_parameters(request)
    require_files(wish.checkpoint)
    choose_device(wish.device)
    provide_catalog(wish.dataset, work / "catalog.sqlite", report=report)
    with Catalog.open(work / "catalog.sqlite") as catalog:
        train = catalog.members("train")
    drawn = draw_patients(train, _gone(wish, registered), asked=wish.patients, seed=wish.seed)
    report(Notice("info", _told(wish, drawn, trained_on=len(train))))
    write_atomic(work / "drawn.csv", _csv(drawn.subject_ids))
    return request, drawn


def _gone(wish: QualificationWish, registered: RegisteredModel | None) -> set[str]:
    found = find_earlier(wish.checkpoint, registered).requests
    lists = (read_ids(file).ids for file in wish.earlier)
    return {one for request in (*found, *lists) for one in request}


def _told(wish: QualificationWish, drawn: Drawn, *, trained_on: int) -> str:
    count = len(drawn.subject_ids)
    fewer = f", a fifth of them instead of the {wish.patients} asked for" if count < wish.patients else ""
    gone = trained_on - drawn.eligible
    without = f", without the {gone} of earlier requests" if gone else ""
    return f"Drawn at random: {count} of {drawn.eligible} patients{fewer}{without}."


def _csv(subject_ids: tuple[str, ...]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([["subject_id"], *([one] for one in subject_ids)])
    return text.getvalue().encode()


def _result(
    wish: QualificationWish, record: RunRecord, drawn: Drawn, *, audit: Audit | None
) -> Qualification:
    content = content_of(wish.checkpoint)
    return Qualification(
        schema_version=SCHEMA_VERSION,
        run_id=record.run_id,
        weights_digest=content.weights_digest,
        reading_digest=content.reading_digest,
        method=record.method.name,
        parameters=asdict(resolve_parameters(record.request)),
        seed=wish.seed,
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        application_version=record.application_version,
        asked=wish.patients,
        patients=len(drawn.subject_ids),
        eligible=drawn.eligible,
        thresholds=record.thresholds,
        counts=tuple(one.count for one in record.sets),
        states=audit.states if audit else (),
        heads=_heads(audit) if audit else (),
    )


def _heads(audit: Audit) -> tuple[RequestHead, ...]:
    return tuple(
        RequestHead(one.head, one.before, one.after, one.states, one.smallest_detectable_auc)
        for one in audit.heads
    )


def _keep_files(folder: RunFolder, out: Path, result: Qualification) -> None:
    for name in _KEPT:
        if (folder.path / name).is_file():
            (folder.path / name).replace(out / name)
    write_atomic(out / RESULT_FILE, to_json(result))
