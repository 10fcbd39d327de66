"""What the window remembers between starts: recent projects and folders, in an INI file of the user."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

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

    def folder(self, purpose: str) -> Path:
        """Return the folder last used for a purpose (``dataset``, ``checkpoint``, ``ids``, ``export``)."""
        return Path(str(self._store.value(f"folders/{purpose}", str(Path.home()))))

    def remember_folder(self, purpose: str, folder: Path) -> None:
        """Keep the folder used for a purpose."""
        self._store.setValue(f"folders/{purpose}", str(folder))

    @property
    def geometry(self) -> QByteArray | None:
        """The main window's size and place, as Qt keeps it."""
        value = self._store.value("window/geometry")
        return value if isinstance(value, QByteArray) else None

    def remember_geometry(self, geometry: QByteArray) -> None:
        """Keep the main window's size and place."""
        self._store.setValue("window/geometry", geometry)


def user_settings() -> Settings:
    """Return the settings in the user's own configuration folder."""
    folder = platformdirs.user_config_path(APPLICATION_FOLDER, appauthor=False)
    return Settings(
        folder / "settings.ini",
        default_workspace=platformdirs.user_data_path(APPLICATION_FOLDER, appauthor=False),
    )
