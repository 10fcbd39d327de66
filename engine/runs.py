"""The run folder: what a run was asked to do, what it did, and where its files lie."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar, Literal

from engine.audit.result import Audit, FileHash, SetCount, Thresholds
from engine.errors import UserError
from engine.files import from_json, read_json
from engine.records import EpochMetrics
from engine.requests import IdTotals, RequestRecord

SCHEMA_VERSION = 1

RunState = Literal["running", "stopped", "unlearned", "no_epoch_qualified"]
Parameter = float | int | bool | str
Precision = Literal["float32", "bfloat16"]
PrecisionWish = Literal["auto", "float32", "bfloat16"]


@dataclass(frozen=True, slots=True)
class RunRequest:
    """What the steward asks for.

    Attributes
    ----------
    forget : tuple of Path
        One CSV a request, with a column ``subject_id`` (or the first column).
    epochs : int or None
        None means the method's own number.
    catalog : Path or None
        Catalog of the data set, where one is at hand; without it the data set is indexed.
    store : Path or None
        Folder of the store of prepared images; None means the default one at the time of use.
    overrides : dict
        Parameters of the method by name, in place of the preset's or the method's own.
    earlier : tuple of Path
        The same of requests that the model forgot before, beside those that its own run tells.
    precision : PrecisionWish
        Number format of the steps; ``auto`` takes bfloat16 on a GPU that computes it.
    """

    checkpoint: Path
    dataset: Path
    forget: tuple[Path, ...]
    out: Path
    method: str = "recommended"
    preset: str | None = None
    seed: int = 0
    device: str = "auto"
    epochs: int | None = None
    catalog: Path | None = None
    store: Path | None = None
    overrides: dict[str, float | int | bool] = field(default_factory=dict)
    earlier: tuple[Path, ...] = ()
    precision: PrecisionWish = "auto"


@dataclass(frozen=True, slots=True)
class MethodRecord:
    """The method with every parameter as it was used."""

    name: str
    preset: str | None
    parameters: dict[str, Parameter]


@dataclass(frozen=True, slots=True)
class HardwareRecord:
    """Where a run ran: the device in words, the versions that matter, the threads, the steps' number format."""

    device: str
    torch_version: str
    transformers_version: str
    python_version: str
    threads: int
    precision: Precision = "float32"


@dataclass(frozen=True, slots=True)
class DataRecord:
    """The data set as the catalog counted it; ``version`` is a keyed digest."""

    version: str
    adapter: str
    found: int
    usable: int
    rejected: int
    task: str
    labels: tuple[str, ...]
    split_source: str


@dataclass(frozen=True, slots=True)
class SetRecord:
    """One set's size and a keyed digest (HMAC-SHA-256, hexadecimal) of its patient ids."""

    count: SetCount
    digest: str


@dataclass(frozen=True, slots=True)
class ModelRecord:
    """A checkpoint by the hashes of its files; ``sha256`` is the hash of its manifest."""

    sha256: str
    parent: str
    data_version: str
    intended_use: str
    parameters: int
    files: tuple[FileHash, ...]


@dataclass(frozen=True, slots=True)
class RunRecord:
    """run.json: everything about a run but its measurements. Times are ISO 8601 in UTC.

    ``request`` holds what is needed to resume and never enters the report. ``ids`` totals all lists to
    forget, ``requests`` each of them; the patients of ``earlier`` are in none of the sets.
    """

    newest_version: ClassVar[int] = SCHEMA_VERSION

    schema_version: int
    run_id: str
    application_version: str
    state: RunState
    request: RunRequest
    method: MethodRecord
    hardware: HardwareRecord
    data: DataRecord
    ids: IdTotals
    requests: tuple[RequestRecord, ...]
    earlier: tuple[RequestRecord, ...]
    sets: tuple[SetRecord, ...]
    thresholds: Thresholds
    fixed_at: str
    started_at: str
    ended_at: str | None
    active_seconds: float
    epochs_planned: int
    epochs_run: int
    selected_epoch: int | None
    selection: str
    original: ModelRecord
    unlearned: ModelRecord | None
    deviations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RunFolder:
    """The paths inside a run folder. What lies in ``private`` holds patient ids, owner-only."""

    path: Path

    @property
    def lease_file(self) -> Path:
        """SQLite file without content whose lock tells that somebody works on the run."""
        return self.path / ".lease"

    def is_lease(self, path: Path) -> bool:
        """Tell whether a path is that of the lease or of the journal that SQLite keeps beside it."""
        return path.name.startswith(self.lease_file.name)

    @property
    def record_file(self) -> Path:
        """run.json."""
        return self.path / "run.json"

    @property
    def filed_file(self) -> Path:
        """filed.json, the steward's requests that the run carries out; written before the run is prepared."""
        return self.path / "filed.json"

    @property
    def metrics_file(self) -> Path:
        """metrics.jsonl, a line an epoch, without times."""
        return self.path / "metrics.jsonl"

    @property
    def journal_file(self) -> Path:
        """journal.jsonl, a line an event, with times."""
        return self.path / "journal.jsonl"

    @property
    def model(self) -> Path:
        """The unlearned checkpoint folder."""
        return self.path / "model"

    @property
    def private(self) -> Path:
        """Owner-only folder: sets with patient ids, catalog, states, pseudonym key."""
        return self.path / "private"

    @property
    def catalog_file(self) -> Path:
        """The run's own copy of the catalog."""
        return self.private / "catalog.sqlite"

    @property
    def split_file(self) -> Path:
        """The four sets with patient ids."""
        return self.private / "sets.json"

    @property
    def requests_file(self) -> Path:
        """The patient ids of each request."""
        return self.private / "requests.json"

    @property
    def unfinished_file(self) -> Path:
        """There only while the folder is being prepared, or where that was killed."""
        return self.private / "preparing"

    @property
    def key_file(self) -> Path:
        """The key of this run's pseudonyms."""
        return self.private / "pseudonym.key"

    @property
    def original_scores_file(self) -> Path:
        """The original's outputs on the four sets, and a digest of what they were made of."""
        return self.private / "original_scores.npz"

    @property
    def states(self) -> Path:
        """States between epochs, deleted when the run is over."""
        return self.private / "states"

    @property
    def audit_file(self) -> Path:
        """audit.json."""
        return self.path / "audit.json"

    @property
    def scores_file(self) -> Path:
        """scores.csv, pseudonymous."""
        return self.path / "scores.csv"

    @property
    def recompute_file(self) -> Path:
        """recompute.py, standard library and numpy only."""
        return self.path / "recompute.py"

    @property
    def report_file(self) -> Path:
        """report.pdf."""
        return self.path / "report.pdf"

    @property
    def report_json_file(self) -> Path:
        """report.json."""
        return self.path / "report.json"

    @property
    def model_signature_file(self) -> Path:
        """model.sig, the signed manifest of the unlearned model."""
        return self.path / "model.sig"

    @property
    def report_hashes_file(self) -> Path:
        """report.sha256, the SHA-256 of the report's files as sha256sum writes and checks them."""
        return self.path / "report.sha256"

    def record(self) -> RunRecord:
        """Read run.json; raises UserError where this is no run folder."""
        if not self.record_file.is_file():
            raise _not_begun(self.path) if self.unfinished_file.is_file() else _no_run(self.path)
        return read_json(self.record_file, RunRecord)

    def metrics(self) -> tuple[EpochMetrics, ...]:
        """Read the epochs measured so far, in order."""
        if not self.metrics_file.is_file():
            return ()
        file = self.metrics_file
        return tuple(from_json(line, EpochMetrics, file=file) for line in file.read_bytes().splitlines())

    def audit(self) -> Audit:
        """Read audit.json; raises UserError where the run was not audited."""
        return read_json(self.audit_file, Audit)


def _no_run(path: Path) -> UserError:
    return UserError(
        "run-missing",
        what=f"{path} is not a run folder: it has no run.json.",
        do="Give the folder that unlearn wrote with --out.",
    )


def _not_begun(path: Path) -> UserError:
    return UserError(
        "run-not-begun",
        what=f"The run in {path} was interrupted before it had begun.",
        do="Start it again with the same options; what is left there is replaced.",
    )
