"""The jobs that faults are injected into: how each is started, gone on with, and what it must end as."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

import main
from engine import jobs
from engine.catalog.catalog import Catalog
from engine.errors import UserError
from engine.files import read_json, sha256_of
from engine.model.config import MANIFEST_FILE, Manifest
from engine.model.summary import require_files, require_hashes
from engine.register.checking import check_register
from engine.register.database import open_to_check
from engine.register.pseudonyms import PseudonymKey, destroyed_mark
from engine.register.records import Counts, Intake, PlanWishes
from engine.register.records import Project as RegisterProject
from engine.register.steward import Steward
from engine.requests import IdTotals
from engine.store.purging import list_store
from tests.engine.register.stewards import CHEAP
from tests.faults.project import EPOCHS, METHOD, SEED, Place, Project

Command = Callable[[], int]
REQUESTS = 3


@dataclass(frozen=True, slots=True)
class Job:
    """One job.

    Attributes
    ----------
    template : str
        What its place is copied from.
    first, again : callable
        Its work, and what the program says is to be done after it was broken off.
    ending : callable
        What it came to; must equal an undisturbed one's. Raises UserError where it is not whole.
    whole : callable
        Raises where something half-written looks finished; called right after the fault.
    reads_data : bool
        Whether it reads the data set's files.
    computes : bool
        Whether it computes on the device.
    commands : bool
        Whether it is a command, which a signal to end stops in words; the window's steps are over in a moment.
    """

    name: str
    template: str
    first: Callable[[Project, Place], int]
    again: Callable[[Project, Place], int]
    ending: Callable[[Project, Place], object]
    whole: Callable[[Project, Place], None]
    reads_data: bool = False
    computes: bool = False
    commands: bool = True


class NotWholeError(Exception):
    """Something half-written is taken for whole."""


def _command(*arguments: object) -> int:
    return main.main([str(one) for one in arguments])


# index


def _index(project: Project, place: Place) -> int:
    return _command("index", project.dataset, "--catalog", place.work / "catalog.sqlite")


def _catalog(_project: Project, place: Place) -> object:
    with Catalog.open(place.work / "catalog.sqlite") as catalog:
        return catalog.version, catalog.totals(), catalog.labels


def _catalog_whole(project: Project, place: Place) -> None:
    if (place.work / "catalog.sqlite").exists():
        with Catalog.open(project.catalog) as right:
            if _catalog(project, place) != (right.version, right.totals(), right.labels):
                raise NotWholeError("the catalog differs")


# train


def _train(project: Project, place: Place) -> int:
    out = place.work / "checkpoint"
    return _command("train", project.dataset, "--out", out, "--config", project.config, "--device", "cpu")


def _train_again(project: Project, place: Place) -> int:
    return 0 if (place.work / "checkpoint").exists() else _train(project, place)


def _weights(folder: Path) -> str:
    require_files(folder)
    require_hashes(folder, read_json(folder / MANIFEST_FILE, Manifest))
    return sha256_of(folder / "model.safetensors")


def _checkpoint(_project: Project, place: Place) -> object:
    return _weights(place.work / "checkpoint")


def _checkpoint_whole(_project: Project, place: Place) -> None:
    if (place.work / "checkpoint").exists():
        _weights(place.work / "checkpoint")


# unlearn


def _unlearn(project: Project, place: Place) -> int:
    places = {"--checkpoint": project.checkpoint, "--dataset": project.catalog, "--forget": project.forget}
    options = [one for pair in places.items() for one in pair]
    rest = ("--method", METHOD, "--epochs", EPOCHS, "--device", "cpu", "--seed", SEED)
    return _command("unlearn", *options, "--out", place.run.path, *rest)


def _resume(project: Project, place: Place) -> int:
    try:
        place.run.record()
    except UserError:
        return _unlearn(project, place)  # what the program says where there is no whole run folder
    return _command("unlearn", "--resume", "--out", place.run.path)


def _unlearned(_project: Project, place: Place) -> object:
    record = place.run.record()
    model = _weights(place.run.model) if record.unlearned else ""
    return record.state, record.selected_epoch, place.run.metrics_file.read_bytes(), model


def _run_whole(_project: Project, place: Place) -> None:
    if place.run.record_file.is_file():
        place.run.metrics()
        if place.run.record().unlearned:
            _weights(place.run.model)


# audit and report


def _audit(_project: Project, place: Place) -> int:
    return _command("audit", place.run.path)


def _audited(_project: Project, place: Place) -> object:
    return place.run.audit(), sha256_of(place.run.scores_file)


def _audit_whole(_project: Project, place: Place) -> None:
    if place.run.audit_file.is_file():
        for file in place.run.audit().files:
            if sha256_of(place.run.path / file.name) != file.sha256:
                raise NotWholeError(f"{file.name} is not what audit.json says")


def _report(_project: Project, place: Place) -> int:
    return _command("report", place.run.path)


def _reported(_project: Project, place: Place) -> object:
    findings = jobs.verify(place.run.path)
    return tuple((one.name, one.passed) for one in findings)


def _report_whole(_project: Project, place: Place) -> None:
    if place.run.report_file.is_file():
        data = place.run.report_file.read_bytes()
        if not (data.startswith(b"%PDF") and data.rstrip().endswith(b"%%EOF")):
            raise NotWholeError("report.pdf is cut")


# the steward's register


def _register(project: Project, place: Place) -> int:
    try:
        _take_steps(project, place)
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return main.USER_CAN_MEND
    return 0


def _take_steps(project: Project, place: Place) -> None:
    """Take requests from intake to a started run; what was acknowledged is written down outside the place."""
    steward = Steward.open(place.register, cost=CHEAP, who_is_it=lambda: "ward7")
    try:
        operator = steward.accounts.sign_in("operator", "correct horse")
        approver = steward.accounts.sign_in("approver", "battery staple")
        for _ in range(REQUESTS):
            intake = Intake("T-1", "erasure", "all", date(2026, 3, 1), identity_verified=True)
            number = steward.requests.create(intake, by=operator).number
            _acknowledge(place, f"{number} draft")
            about = RegisterProject(project.dataset, project.checkpoint, "tiny", "ab" * 32)
            totals, counts = IdTotals(2, 2, 0, 0, 0), Counts(2, 2, 2)
            steward.requests.match(number, ("p1", "p2"), totals, counts=counts, project=about, by=operator)
            _acknowledge(place, f"{number} matched")
            wishes = PlanWishes(METHOD, None, SEED, "cpu", EPOCHS)
            plan = steward.requests.freeze((number,), wishes, by=operator)
            _acknowledge(place, f"{number} awaiting_approval")
            steward.requests.approve(plan.plan_id, by=approver)
            _acknowledge(place, f"{number} approved")
            steward.requests.start(plan.plan_id, place.work / f"run-{number}", by=operator)
            _acknowledge(place, f"{number} running")
    finally:
        steward.close()


def _acknowledge(place: Place, line: str) -> None:
    file = os.open(_acknowledged(place), os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    os.write(file, f"{line}\n".encode())
    os.close(file)


def _acknowledged(place: Place) -> Path:
    return place.path.with_name(f"{place.path.name}.acknowledged")


ORDER = ("draft", "matched", "awaiting_approval", "approved", "running")


def _registered(_project: Project, place: Place) -> object:
    database = open_to_check(place.register)
    try:
        check = check_register(database)
        if not check.passed:
            raise NotWholeError(f"the register's check: {check}")
        rows = database.rows("SELECT number, status FROM requests ORDER BY number")
    finally:
        database.close()
    return tuple(rows)


def _register_whole(project: Project, place: Place) -> None:
    statuses = dict(_registered(project, place))  # type: ignore[call-overload]
    file = _acknowledged(place)
    lines = file.read_text(encoding="ascii").splitlines() if file.exists() else []
    for line in lines:
        number, status = line.split()
        if ORDER.index(statuses[int(number)]) < ORDER.index(status):
            raise NotWholeError(f"request {number} was acknowledged as {status}")


def _register_again(project: Project, place: Place) -> int:
    _register_whole(project, place)
    return _register(project, place)


# the register of models, the store, the key of the pseudonyms


def _retire(project: Project, _place: Place) -> int:
    return _command("models", "retire", project.checkpoint, "--reason", "superseded")


def _retire_again(project: Project, place: Place) -> int:
    retired = any(one.state == "retired" for one in jobs.models())
    return 0 if retired else _retire(project, place)


def _models(_project: Project, _place: Place) -> object:
    return tuple((one.sha256, one.state, one.reason, one.superseded_by) for one in jobs.models())


def _models_whole(_project: Project, _place: Place) -> None:
    jobs.models()


def _purge(project: Project, _place: Place) -> int:
    return _command("purge", "--ids", project.forget)


def _store(_project: Project, _place: Place) -> object:
    content = list_store(None)
    return content.patients, content.reports, content.waiting


def _store_whole(_project: Project, _place: Place) -> None:
    list_store(None)


def _destroy(_project: Project, place: Place) -> int:
    return _command("destroy-key", place.run.path, "--yes")


def _destroy_again(project: Project, place: Place) -> int:
    return _destroy(project, place) if place.run.key_file.exists() else 0


def _destroyed(_project: Project, place: Place) -> object:
    return destroyed_mark(place.run.key_file).exists(), place.run.key_file.exists()


def _key_whole(_project: Project, place: Place) -> None:
    """A key that can be loaded is the key, never what it was overwritten with."""
    try:
        key = PseudonymKey.load(place.run.key_file)
    except UserError:
        return
    record = place.run.record()
    lists = msgspec.json.decode(place.run.split_file.read_bytes())
    for one in record.sets:
        if key.digest(lists[one.count.set]) != one.digest:
            raise NotWholeError("the key of the pseudonyms is another one")


JOBS = (
    Job("index", "plain", _index, _index, _catalog, _catalog_whole, reads_data=True),
    Job("index again", "indexed", _index, _index, _catalog, _catalog_whole, reads_data=True),
    Job(
        "train", "plain", _train, _train_again, _checkpoint, _checkpoint_whole, reads_data=True, computes=True
    ),
    Job("unlearn", "plain", _unlearn, _resume, _unlearned, _run_whole, reads_data=True, computes=True),
    Job("audit", "unlearned", _audit, _audit, _audited, _audit_whole, computes=True),
    Job("report", "audited", _report, _report, _reported, _report_whole),
    Job("register", "plain", _register, _register_again, _registered, _register_whole, commands=False),
    Job("retire", "unlearned", _retire, _retire_again, _models, _models_whole),
    Job("purge", "unlearned", _purge, _purge, _store, _store_whole),
    Job("destroy key", "unlearned", _destroy, _destroy_again, _destroyed, _key_whole),
)
