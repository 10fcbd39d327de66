"""A small run folder made by hand, with a record, measurements, an audit and its files."""

import csv
import io
import math
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from engine.audit.patient_result import Distance, Histogram, PatientFinding, PatientTable
from engine.audit.result import (
    AttackAuc,
    Audit,
    Control,
    Detected,
    Detection,
    Difference,
    EarlierState,
    Exposure,
    FileHash,
    HeadAudit,
    Interval,
    MetadataCheck,
    PaperAttack,
    Precondition,
    ReferenceComparison,
    ReferenceState,
    Relearned,
    RequestAudit,
    RequestHead,
    Rmia,
    Sensitivity,
    SetCount,
    SetUtility,
    State,
    Thresholds,
    UtilityDifference,
)
from engine.audit.utility_result import ClassUtility, SubgroupFall, SubgroupUtility
from engine.files import to_json, to_json_line
from engine.records import HEADS, EpochMetrics, Head, HeadMetrics, LossTerm, SetMetrics, Split
from engine.register.pseudonyms import PseudonymKey
from engine.report.pdf import write_report
from engine.report.signing import Signing
from engine.requests import IdTotals, RequestKind, RequestRecord
from engine.runs import (
    DataRecord,
    HardwareRecord,
    MethodRecord,
    ModelRecord,
    RunFolder,
    RunRecord,
    RunRequest,
    SetRecord,
)
from tests.engine.report.keys import PASSWORD, write_key

CREATED_AT = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)
LABELS = ("no edema", "vascular congestion", "interstitial edema", "alveolar edema")
HEX = "0123456789abcdef" * 4
FIRST_SUBJECT = 10_000_032


@dataclass(frozen=True, slots=True)
class RunPlan:
    """What the run folder shall hold; ``text`` goes into every foreign string of the record."""

    patients: int = 40
    states: tuple[State, ...] = ("within_margin",)
    reference_states: tuple[ReferenceState, ...] = ("as_retrained",)
    epochs: int = 6
    text: str = ""
    reference: bool = True
    relearned: bool = True
    heads: bool = True
    requests: int = 1
    earlier: int = 0
    earlier_states: tuple[EarlierState, ...] = ()


SHORTEST = RunPlan(patients=1, states=("no_unseen",), epochs=0, heads=False)
"""The run whose report has the fewest pages, where it does not matter what they say."""

MakeRun = Callable[[RunPlan], RunFolder]


def subject_ids(patients: int) -> list[str]:
    return [str(FIRST_SUBJECT + 17 * number) for number in range(patients)]


def attack(auc: float, half: float, members: int = 40, non_members: int = 120) -> AttackAuc:
    def bounds(width: float) -> Interval:
        return Interval(max(0.0, auc - width), min(1.0, auc + width))

    return AttackAuc(auc, bounds(0.84 * half), bounds(half), members, non_members)


def detected(found: int, patients: int) -> Detected:
    return Detected(found, patients, Interval(0.0, 0.6), 7, 120, Interval(0.02, 0.12))


def histogram(shift: int) -> Histogram:
    return Histogram((-4.0, -1.0, 0.0, 1.0 + shift, 4.0), (9, 11, 12, 8))


def patient_table(plan: RunPlan) -> PatientTable:
    key = PseudonymKey(bytes(32))
    found = tuple(
        patient_finding(key.patient(one), place) for place, one in enumerate(subject_ids(plan.patients))
    )
    return PatientTable(120, 1 / 121, 14, plan.patients // 2, found)


def patient_finding(patient: str, place: int) -> PatientFinding:
    q = 0.02 if place < 2 else 0.4
    return PatientFinding(
        patient=patient,
        score_high=2.4 - 0.1 * place,
        head_high="image",
        p_high=0.01 * (place + 1) if place < 90 else 1.0,
        q_high=q,
        score_low=-1.5,
        head_low="text",
        p_low=0.3,
        q_low=1.0,
        flags=("still_detectable",) if q < 0.05 else (),
    )


def subgroup_cells(shift: float) -> tuple[SubgroupUtility, ...]:
    return (
        SubgroupUtility("retain", "sex", "female", 410, 0.92, 0.91, 0.81, 0.80),
        SubgroupUtility("retain", "sex", "male", 390, 0.90, 0.89, 0.79, 0.78),
        SubgroupUtility("unseen_report", "age", "under 40", None, None, None, None, None),
        SubgroupUtility("unseen_report", "age", "40 to 64", None, None, None, None, None),
        SubgroupUtility("unseen_report", "age", "65 and over", 52, 0.82, 0.77 - shift, 0.6, 0.57),
    )


def comparison(plan: RunPlan) -> ReferenceComparison:
    def by(value: float) -> Difference:
        return Difference(value, Interval(value - 0.05, value + 0.05), Interval(value - 0.06, value + 0.06))

    rmia = Rmia(1.0, 1.0, attack(0.88, 0.09, plan.patients), attack(0.55, 0.10, plan.patients))
    bounds = Interval(-0.07, 0.01)
    utility = (
        UtilityDifference("unseen_report", 0.84, 0.63, -0.03, bounds, -0.02, bounds),
        UtilityDifference("retain", None, 0.84, None, None, -0.05, None),
    )
    return ReferenceComparison(by(0.31), by(0.02), plan.reference_states, rmia, utility)


def head_audit(head: Head, plan: RunPlan) -> HeadAudit:
    shift = 0.02 * HEADS.index(head)
    members = plan.patients
    classes = tuple(
        ClassUtility(label, images, 0.9 - 0.01 * index, 0.89 - 0.01 * index)
        for index, (label, images) in enumerate(zip(LABELS, (88, 51, 33, 3), strict=True))
    )
    return HeadAudit(
        head=head,
        before=attack(0.81, 0.11, members),
        after=attack(0.52 + shift, 0.10, members),
        reference=attack(0.50, 0.10, members) if plan.reference else None,
        states=plan.states,
        smallest_detectable_auc=0.63,
        controls=(
            Control("retain_retain", attack(0.50, 0.06), passed=True),
            Control("unseen_unseen", attack(0.51, 0.08), passed=True),
        ),
        utility=(
            SetUtility("retain", 0.91, 0.90, 0.80, 0.79, Interval(-0.02, 0.0), classes),
            SetUtility("unseen_report", 0.82, 0.81 - shift, 0.61, 0.60, Interval(-0.03, 0.01), classes),
            SetUtility("forget", 0.97, 0.83, 0.90, 0.62, None, ()),
        ),
        exposure=Exposure(attack(0.72, 0.05), attack(0.70, 0.05)),
        sensitivity=(
            Sensitivity("maximum", attack(0.79, 0.11, members), attack(0.53, 0.10, members)),
            Sensitivity("trimmed_mean", attack(0.80, 0.11, members), attack(0.52, 0.10, members)),
        ),
        detection=Detection(65, detected(members // 2, members), detected(members // 20, members)),
        distance_before=Distance(1.21, 0.21, histogram(1), histogram(0)),
        distance_after=Distance(0.24, 0.20, histogram(0), histogram(0)),
        subgroups=subgroup_cells(shift),
        largest_fall=SubgroupFall("unseen_report", "age", "65 and over", 0.05 + shift),
        comparison=comparison(plan) if plan.reference else None,
        relearned=(Relearned(1, attack(0.53, 0.1)), Relearned(2, attack(0.54, 0.1)))
        if plan.relearned
        else (),
    )


def epoch_metrics(epoch: int) -> EpochMetrics:
    decay = math.exp(-epoch / 2)

    def head(shift: float) -> HeadMetrics:
        return HeadMetrics(
            forget=SetMetrics(0.60 + 0.37 * decay, 0.5 + 0.4 * decay, 0.9 - 0.6 * decay),
            retain=SetMetrics(0.91 - 0.01 * shift, 0.8, 0.3),
            unseen_select=SetMetrics(0.81 + shift - 0.02 * (1 - decay), 0.6, 0.6),
            attack=0.50 + 0.31 * decay + shift,
        )

    terms = (
        ()
        if epoch == 0
        else (LossTerm("ce", 0.4 + decay), LossTerm("hinge", 0.9 + 0.3 * decay), LossTerm("uu", -0.2))
    )
    return EpochMetrics(epoch, terms, head(0.0), head(0.03), head(0.01), qualifies=epoch != 1)


def requests_of(plan: RunPlan) -> tuple[RequestAudit, ...]:
    returned = plan.earlier_states[0] if plan.earlier_states else None
    mine = [request_audit("forget", one, plan, None) for one in range(1, plan.requests + 1)]
    return (*mine, *(request_audit("earlier", one, plan, returned) for one in range(1, plan.earlier + 1)))


def request_audit(
    kind: RequestKind, number: int, plan: RunPlan, returned: EarlierState | None
) -> RequestAudit:
    states = ("residual",) if returned else plan.states
    figures = attack(0.55, 0.1, plan.patients), attack(0.71 if returned else 0.52, 0.1, plan.patients)
    heads = tuple(RequestHead(head, *figures, states, 0.63) for head in HEADS)
    return RequestAudit(kind, number, plan.patients, 3 * plan.patients, heads, states, returned)


def make_audit(plan: RunPlan, files: tuple[FileHash, ...]) -> Audit:
    return Audit(
        schema_version=1,
        run_id="run-2026-03-14-a1b2",
        states=plan.states,
        thresholds=Thresholds(),
        seed=7,
        counts=(SetCount("forget", plan.patients, 3 * plan.patients), SetCount("unseen_report", 120, 400)),
        preconditions=(
            Precondition("patient-disjoint sets", passed=True, detail=plan.text or "no patient in two sets"),
            Precondition("scored twice, bit-equal", passed=True, detail="evaluation mode, float32"),
        ),
        heads=tuple(head_audit(head, plan) for head in HEADS) if plan.heads else (),
        metadata=MetadataCheck(("sex", "age"), attack(0.52, 0.1, plan.patients)),
        earlier_states=plan.earlier_states,
        requests=requests_of(plan),
        reference_states=plan.reference_states if plan.heads and plan.reference else (),
        patients=patient_table(plan) if plan.heads else None,
        paper_attack=PaperAttack(0.95, 0.31, 0.33, 0.29) if plan.heads else None,
        files=files,
    )


def make_record(folder: Path, plan: RunPlan) -> RunRecord:
    text = plan.text
    return RunRecord(
        schema_version=1,
        run_id="run-2026-03-14-a1b2",
        application_version="0.1.0",
        state="unlearned",
        request=RunRequest(
            checkpoint=Path("/secret-place/original"),
            dataset=Path("/secret-place/data"),
            forget=(Path("/secret-place/ids.csv"),),
            out=folder,
            seed=11,
        ),
        method=MethodRecord(
            "recommended",
            "equal",
            {
                "epochs": 6,
                "learning_rate": 0.002,
                "perturb": True,
                "reinitialised_image": 0.1,
                "note": text or "none",
            },
        ),
        hardware=HardwareRecord(text or "NVIDIA RTX 6000 Ada, 48 GB", "2.10.0", "5.0.1", "3.11.9", 8),
        data=DataRecord(
            HEX, text or "MIMIC-CXR layout", 1920, 1902, 18, "multiclass", LABELS, text or "fold column"
        ),
        ids=IdTotals(plan.patients + 3, plan.patients, 1, 1, 1),
        requests=request_records("forget", plan.requests, plan),
        earlier=request_records("earlier", plan.earlier, plan),
        sets=(
            SetRecord(SetCount("forget", plan.patients, 3 * plan.patients), HEX),
            SetRecord(SetCount("retain", 800, 2400), HEX),
            SetRecord(SetCount("unseen_select", 65, 210), HEX),
            SetRecord(SetCount("unseen_report", 120, 400), HEX),
        ),
        thresholds=Thresholds(),
        fixed_at="2026-03-14T07:58:00+00:00",
        started_at="2026-03-14T08:00:00+00:00",
        ended_at="2026-03-14T08:41:12+00:00",
        active_seconds=2410.0,
        epochs_planned=plan.epochs,
        epochs_run=plan.epochs,
        selected_epoch=min(4, plan.epochs),
        selection="utility within tolerance, attack AUC closest to .5 from either side, earliest of equals",
        original=ModelRecord(
            HEX, "", HEX, text or "Grading of edema on chest radiographs", 1_200_000, model_files()
        ),
        unlearned=ModelRecord(
            HEX[::-1], HEX, HEX, text or "Grading of edema on chest radiographs", 1_200_000, ()
        ),
        deviations=(text or "The batch was halved once, to 8, since memory ran out.",),
    )


def request_records(kind: RequestKind, count: int, plan: RunPlan) -> tuple[RequestRecord, ...]:
    ids = IdTotals(plan.patients, plan.patients, 0, 0, 0)
    return tuple(
        RequestRecord(kind, number, ids, plan.patients, 3 * plan.patients, HEX)
        for number in range(1, count + 1)
    )


def model_files() -> tuple[FileHash, ...]:
    return (FileHash("config.json", HEX), FileHash("model.safetensors", HEX[::-1]))


def scores_of(plan: RunPlan, key: PseudonymKey) -> bytes:
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\n")
    table.writerow(("patient", "image", "set", "label", "head", "phi_before", "phi_after"))
    for head in HEADS:
        for subject in subject_ids(plan.patients):
            for image in range(3):
                code = key.image(f"{subject}-{image}")
                table.writerow((key.patient(subject), code, "forget", image, head, 1.5, 0.5))
    return text.getvalue().encode()


def write_run(folder: Path, plan: RunPlan) -> RunFolder:
    """Write a run folder whose recorded hashes fit its files."""
    run = RunFolder(folder)
    run.private.mkdir(parents=True, mode=0o700)
    run.model.mkdir()
    (run.model / "config.json").write_bytes(b"{}")
    (run.model / "model.safetensors").write_bytes(bytes(range(64)))
    files = tuple(FileHash(one.name, digest(one)) for one in sorted(run.model.iterdir()))
    (run.model / "manifest.json").write_bytes(b'{"files": []}')
    record = make_record(run.path, plan)
    assert record.unlearned is not None
    manifest = digest(run.model / "manifest.json")
    record = replace(record, unlearned=replace(record.unlearned, sha256=manifest, files=files))
    run.scores_file.write_bytes(scores_of(plan, PseudonymKey(bytes(32))))
    run.recompute_file.write_bytes(b'"""Computes the figures again."""\n')
    run.key_file.write_bytes(bytes(32))
    run.split_file.write_bytes(to_json(Split(tuple(subject_ids(plan.patients)), (), (), ())))
    hashes = tuple(FileHash(one.name, digest(one)) for one in (run.scores_file, run.recompute_file))
    run.record_file.write_bytes(to_json(record))
    run.audit_file.write_bytes(to_json(make_audit(plan, hashes)))
    run.metrics_file.write_bytes(b"".join(to_json_line(epoch_metrics(one)) for one in range(plan.epochs + 1)))
    return run


@pytest.fixture
def make_run(tmp_path: Path) -> MakeRun:
    """Return a maker of run folders."""
    return lambda plan: write_run(tmp_path / f"run-{plan.patients}-{plan.states[0]}", plan)


@pytest.fixture(scope="session")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the draft report of a run of 40 patients; to be read only."""
    run = write_run(tmp_path_factory.mktemp("draft") / "run", RunPlan())
    return write_report(run, created_at=CREATED_AT)


def digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


@pytest.fixture(scope="session")
def signing_key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the operator's PKCS#12 file; its password is PASSWORD."""
    return write_key(tmp_path_factory.mktemp("key") / "operator.p12", "Operator of the test")


@pytest.fixture(scope="session")
def signed_run(tmp_path_factory: pytest.TempPathFactory, signing_key: Path) -> RunFolder:
    """Return a run whose short report the operator has signed; to be read or copied only."""
    run = write_run(tmp_path_factory.mktemp("signed") / "run", SHORTEST)
    write_report(run, sign=Signing(signing_key, PASSWORD), created_at=CREATED_AT)
    return run


def copied(run: RunFolder, folder: Path) -> RunFolder:
    return RunFolder(Path(shutil.copytree(run.path, folder / "run")))
