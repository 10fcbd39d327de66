"""The model register: which models there are, which are retired and why; no patient is named in it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import platformdirs

from engine.errors import UserError
from engine.files import OWNER_ONLY_FOLDER, read_json, user_errors_of_disk
from engine.model.config import CONFIG_FILE, MANIFEST_FILE, Manifest, ModelConfig
from engine.model.identity import ModelIdentity, identify
from engine.register.database import back_up

APPLICATION_FOLDER = "Forget-MI Steward"
REGISTER_FILE = "models.sqlite"
SCHEMA_VERSION = 2
BUSY_SECONDS = 10.0
LONGEST_REASON = 500

_DDL = (
    """
CREATE TABLE IF NOT EXISTS models (
    sha256 TEXT PRIMARY KEY,
    weights_digest TEXT NOT NULL,
    name TEXT NOT NULL,
    parent TEXT NOT NULL,
    data_version TEXT NOT NULL,
    run_id TEXT NOT NULL,
    registered_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('active', 'retired')),
    reason TEXT NOT NULL DEFAULT '',
    retired_at TEXT NOT NULL DEFAULT '',
    superseded_by TEXT NOT NULL DEFAULT '',
    run_folder TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID
""",
    "CREATE INDEX IF NOT EXISTS models_by_weights ON models (weights_digest)",
)
_UPGRADES = {1: "ALTER TABLE models ADD COLUMN run_folder TEXT NOT NULL DEFAULT ''"}
"""What takes a register of an older version to the next one; who is retired must outlive the program."""

_COLUMNS = (
    "sha256, weights_digest, name, parent, data_version, run_id, registered_at, state, reason, retired_at, "
    "superseded_by, run_folder"
)


@dataclass(frozen=True, slots=True)
class RegisteredModel:
    """One model of the register.

    Attributes
    ----------
    sha256, weights_digest : str
        Its identity.
    parent : str
        SHA-256 of the manifest of the model that it was made from, or empty.
    run_id : str
        The run that made it, or empty.
    registered_at, retired_at : str
        ISO 8601 in UTC; ``retired_at`` is empty while the model is active.
    superseded_by : str
        SHA-256 of the manifest of the model to use instead, or empty.
    run_folder : str
        Where that run's folder lay, or empty.
    """

    sha256: str
    weights_digest: str
    name: str
    parent: str
    data_version: str
    run_id: str
    registered_at: str
    state: Literal["active", "retired"]
    reason: str
    retired_at: str
    superseded_by: str
    run_folder: str


def register_file() -> Path:
    """Return where this user's register lies."""
    return Path(platformdirs.user_data_path(APPLICATION_FOLDER, appauthor=False)) / REGISTER_FILE


class ModelRegister:
    """The models that this user's program has made, converted or unlearned; opened by ``open_register``."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def models(self) -> tuple[RegisteredModel, ...]:
        """Return all models, the oldest first."""
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM models ORDER BY registered_at, sha256")  # noqa: S608
        return tuple(RegisteredModel(*row) for row in rows)

    def find(self, identity: ModelIdentity) -> RegisteredModel | None:
        """Return the model with this manifest or, failing that, these weights; a retired one first."""
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM models WHERE sha256 = ? OR weights_digest = ? "  # noqa: S608
            "ORDER BY state DESC, sha256 = ? DESC, registered_at LIMIT 1",
            (identity.sha256, identity.weights_digest, identity.sha256),
        ).fetchone()
        return None if row is None else RegisteredModel(*row)

    def register(
        self, checkpoint: Path, *, run_id: str = "", run_folder: Path | None = None
    ) -> RegisteredModel:
        """Enter a checkpoint folder; one that is there already stays as it is.

        Raises
        ------
        UserError
            ``model-retired``, and what `identify` raises.
        """
        identity = identify(checkpoint)
        self.require_usable(identity)
        return self._enter(checkpoint, identity, run_id, run_folder)

    def retire(self, checkpoint: Path, reason: str) -> RegisteredModel:
        """Retire a model and every other with the same weights; the newest model made from it succeeds it.

        Raises
        ------
        UserError
            ``reason-missing``, ``model-retired`` where it is retired already, and what `identify` raises.
        """
        words = _reason(reason)
        identity = identify(checkpoint)
        self.require_usable(identity)
        self._enter(checkpoint, identity)
        return self._retire(identity, words)

    def retire_registered(self, sha256: str, reason: str) -> RegisteredModel:
        """Retire a model of the register, known by its manifest's hash, as `retire` does; no folder is needed."""
        words = _reason(reason)
        found = self.find(ModelIdentity(sha256, ""))
        assert found is not None
        identity = ModelIdentity(sha256, found.weights_digest)
        self.require_usable(identity)
        return self._retire(identity, words)

    def _retire(self, identity: ModelIdentity, words: str) -> RegisteredModel:
        self._connection.execute(
            "UPDATE models SET state = 'retired', reason = ?, retired_at = ?, superseded_by = ? "
            "WHERE state = 'active' AND (sha256 = ? OR weights_digest = ?)",
            (words, _now(), self._successor(identity), identity.sha256, identity.weights_digest),
        )
        retired = self.find(identity)
        assert retired is not None
        return retired

    def require_usable(self, identity: ModelIdentity) -> None:
        """Refuse a retired model, whatever its name, format or manifest.

        Raises
        ------
        UserError
            ``model-retired`` with the date, the reason and the successor.
        """
        found = self.find(identity)
        if found is None or found.state == "active":
            return
        successor = self.find(ModelIdentity(found.superseded_by, "")) if found.superseded_by else None
        raise UserError(
            "model-retired",
            what=f"This model was retired on {found.retired_at[:10]}: {found.reason.rstrip('.')}.",
            do=f"Use its successor {successor.name!r} (manifest {successor.sha256[:12]})."
            if successor
            else "Ask who retired it which model to use instead.",
        )

    def _enter(
        self, checkpoint: Path, identity: ModelIdentity, run_id: str = "", run_folder: Path | None = None
    ) -> RegisteredModel:
        manifest = read_json(checkpoint / MANIFEST_FILE, Manifest)
        name = read_json(checkpoint / CONFIG_FILE, ModelConfig).name
        self._connection.execute(
            "INSERT OR IGNORE INTO models (sha256, weights_digest, name, parent, data_version, run_id, "
            "registered_at, state, run_folder) VALUES (?, ?, ?, ?, ?, ?, ?, 'active', ?)",
            (
                identity.sha256,
                identity.weights_digest,
                name,
                manifest.parent,
                manifest.data_version,
                run_id,
                _now(),
                str(run_folder.resolve()) if run_folder else "",
            ),
        )
        entered = self.find(identity)
        assert entered is not None
        return entered

    def _successor(self, identity: ModelIdentity) -> str:
        row = self._connection.execute(
            "SELECT sha256 FROM models WHERE parent = ? AND run_id != '' AND state = 'active' "
            "AND weights_digest != ? ORDER BY registered_at DESC LIMIT 1",
            (identity.sha256, identity.weights_digest),
        ).fetchone()
        return "" if row is None else str(row[0])


@contextmanager
def open_register(file: Path | None = None) -> Iterator[ModelRegister]:
    """Open a register, made owner-only where there is none yet; without ``file`` this user's own.

    Each change is on disk when its method returns.

    Raises
    ------
    UserError
        ``register-damaged`` or ``register-version``, and what concerns the disk.
    """
    path = file or register_file()
    with user_errors_of_disk(path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=OWNER_ONLY_FOLDER)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    connection = sqlite3.connect(path, isolation_level=None, timeout=BUSY_SECONDS)
    try:
        _prepare(connection, path)
        yield ModelRegister(connection)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise UserError(
            "register-damaged",
            what=f"The model register {path} is damaged, or another program holds it.",
            do="Close other windows and try again, or restore the file from a copy.",
        ) from error
    finally:
        connection.close()


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > SCHEMA_VERSION:
        raise UserError(
            "register-version",
            what=f"The model register {path} was written by a newer version of this program.",
            do="Use the newer version of the program.",
        )
    if version < SCHEMA_VERSION:
        _bring_up_to_date(connection, path)


def _bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    """Make the tables, or take those of an older version further, of which a copy stays; all of it or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    # Read again inside: another process may just have done it.
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version:
        back_up(path, path.with_name(f"{path.name}.before-version-{SCHEMA_VERSION}"))
    steps = [_UPGRADES[older] for older in range(version, SCHEMA_VERSION)] if version else _DDL
    for statement in steps:
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.execute("COMMIT")


def _reason(reason: str) -> str:
    words = " ".join(reason.split())[:LONGEST_REASON]
    if not words:
        raise UserError(
            "reason-missing", what="No reason was given.", do="Say why (--reason), without naming patients."
        )
    return words


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
