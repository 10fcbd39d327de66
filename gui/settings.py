"""What the window remembers between starts: recent projects, how data sets are read, and folders."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

from engine.catalog.reading import Reading
from engine.errors import UserError
from engine.files import from_json, to_json_line
from gui.preferences import (
    DEVICES,
    LANGUAGES,
    LONGEST_RETENTION_DAYS,
    RETENTION_DAYS,
    THEMES,
    Preferences,
)

T = TypeVar("T", bound=str)
APPLICATION_FOLDER = "Forget-MI Steward"
RECENT_KEPT = 5
_SEPARATOR = "\n"


@dataclass(frozen=True, slots=True)
class RecentProject:
    """A data set and a checkpoint that were opened together."""

    dataset: Path
    checkpoint: Path


class Settings:
    """Typed access to the INI file.

    Parameters
    ----------
    file : Path
        Where the settings lie.
    default_workspace : Path
        Folder for demo project, catalogs, lists and runs until the user chooses another.
    """

    def __init__(self, file: Path, *, default_workspace: Path) -> None:
        self._store = QSettings(str(file), QSettings.Format.IniFormat)
        self._default_workspace = default_workspace

    @property
    def workspace(self) -> Path:
        """Owner-only folder that holds what the window makes."""
        return Path(str(self._store.value("folders/workspace", str(self._default_workspace))))

    @property
    def preferences(self) -> Preferences:
        """What the user prefers; what is no longer legible counts as never set."""
        return Preferences(
            workspace=self.workspace,
            device=self._choice("device", DEVICES),
            theme=self._choice("theme", THEMES),
            language=self._choice("language", LANGUAGES),
            store=self._path("store"),
            certificate=self._path("certificate"),
            retention_days=self._days("retention_days", RETENTION_DAYS),
        )

    def keep_preferences(self, preferences: Preferences) -> None:
        """Keep what the user prefers."""
        self._store.setValue("folders/workspace", str(preferences.workspace))
        for name in ("device", "theme", "language", "store", "certificate", "retention_days"):
            value = getattr(preferences, name)
            self._store.setValue(f"preferences/{name}", "" if value is None else str(value))

    def _choice(self, name: str, choices: tuple[T, ...]) -> T:
        value = self._store.value(f"preferences/{name}", "")
        return next((one for one in choices if one == value), choices[0])

    def _path(self, name: str) -> Path | None:
        text = str(self._store.value(f"preferences/{name}", ""))
        return Path(text) if text else None

    def _days(self, name: str, default: int) -> int:
        text = str(self._store.value(f"preferences/{name}", ""))
        return min(int(text), LONGEST_RETENTION_DAYS) if text.isdecimal() else default

    @property
    def recent(self) -> tuple[RecentProject, ...]:
        """Projects opened last, newest first; those whose folders are gone are left out."""
        lines = str(self._store.value("projects/recent", "")).split(_SEPARATOR)
        pairs = zip(lines[::2], lines[1::2], strict=False)
        projects = (RecentProject(Path(dataset), Path(checkpoint)) for dataset, checkpoint in pairs)
        return tuple(one for one in projects if one.dataset.exists() and one.checkpoint.exists())

    def add_recent(self, project: RecentProject) -> None:
        """Put a project at the head of the recent ones."""
        kept = [project, *(one for one in self.recent if one != project)][:RECENT_KEPT]
        lines = [str(path) for one in kept for path in (one.dataset, one.checkpoint)]
        self._store.setValue("projects/recent", _SEPARATOR.join(lines))

    @property
    def recent_checkpoints(self) -> tuple[Path, ...]:
        """Checkpoints chosen last, newest first; one that is gone is told when it is chosen again."""
        lines = str(self._store.value("checkpoints/recent", "")).split(_SEPARATOR)
        return tuple(Path(line) for line in lines if line)

    def add_recent_checkpoint(self, checkpoint: Path) -> None:
        """Put a checkpoint at the head of the recent ones."""
        kept = [checkpoint, *(one for one in self.recent_checkpoints if one != checkpoint)][:RECENT_KEPT]
        self._store.setValue("checkpoints/recent", _SEPARATOR.join(map(str, kept)))

    def reading(self, dataset: Path) -> Reading | None:
        """Return how a data set was read before; None where it was not, or where that is not legible."""
        text = str(self._store.value(_reading_key(dataset), ""))
        try:
            return from_json(text.encode(), Reading, file=Path(self._store.fileName())) if text else None
        except UserError:
            return None

    def remember_reading(self, dataset: Path, reading: Reading) -> None:
        """Keep how a data set is read, for the next time that it is opened."""
        self._store.setValue(_reading_key(dataset), to_json_line(reading).decode().strip())

    def folder(self, purpose: str) -> Path:
        """Return the folder last used for a purpose (``dataset``, ``checkpoint``, ``ids``, ``export``)."""
        return Path(str(self._store.value(f"folders/{purpose}", str(Path.home()))))

    def remember_folder(self, purpose: str, folder: Path) -> None:
        """Keep the folder used for a purpose."""
        self._store.setValue(f"folders/{purpose}", str(folder))

    @property
    def tour_offered(self) -> bool:
        """Whether the tour was offered before."""
        return str(self._store.value("tour/offered", "")) == "yes"

    def remember_tour_offered(self) -> None:
        """Offer the tour no more."""
        self._store.setValue("tour/offered", "yes")

    @property
    def geometry(self) -> QByteArray | None:
        """The main window's size and place, as Qt keeps it."""
        value = self._store.value("window/geometry")
        return value if isinstance(value, QByteArray) else None

    def remember_geometry(self, geometry: QByteArray) -> None:
        """Keep the main window's size and place."""
        self._store.setValue("window/geometry", geometry)


def _reading_key(dataset: Path) -> str:
    return f"readings/{hashlib.sha256(str(dataset.absolute()).encode()).hexdigest()[:16]}"


def user_settings() -> Settings:
    """Return the settings in the user's own configuration folder."""
    folder = platformdirs.user_config_path(APPLICATION_FOLDER, appauthor=False)
    return Settings(
        folder / "settings.ini",
        default_workspace=platformdirs.user_data_path(APPLICATION_FOLDER, appauthor=False),
    )
