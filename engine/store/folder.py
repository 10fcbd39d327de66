"""Where the store lies, who may read it, and which files in the folder are its own."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from engine.errors import UserError
from engine.files import OWNER_ONLY_FOLDER

APPLICATION = "forget-mi-steward"
STORE_VARIABLE = "STEWARD_STORE"
"""Environment variable that names another folder for the store."""

OTHERS = 0o077
_OWN_NAMES = re.compile(r"(index|lease)\.sqlite(-wal|-shm|-journal)?|[0-9a-f]{64}\.pixels")


def default_store() -> Path:
    """Return the folder that ``STEWARD_STORE`` names, or the one in the user's cache."""
    chosen = os.environ.get(STORE_VARIABLE)
    if chosen:
        return Path(chosen).absolute()
    return platformdirs.user_cache_path(APPLICATION, appauthor=False) / "store"


@dataclass(frozen=True, slots=True)
class StoreFolder:
    """The paths inside a store's folder; every file is readable by its owner only."""

    path: Path

    @property
    def index(self) -> Path:
        """SQLite file: which image lies in which row, and the token ids of reports."""
        return self.path / "index.sqlite"

    @property
    def lease_file(self) -> Path:
        """SQLite file without content whose locks tell who uses the store."""
        return self.path / "lease.sqlite"

    def pixel_file(self, key: str) -> Path:
        """Return the file of the rows of one way of preparing, which ``key`` (64 hexadecimal digits) names."""
        return self.path / f"{key}.pixels"

    def files(self) -> tuple[Path, ...]:
        """Return the files of the store that are there, and no file of anybody else."""
        if not self.path.is_dir():
            return ()
        return tuple(sorted(file for file in self.path.iterdir() if _OWN_NAMES.fullmatch(file.name)))

    def prepare(self) -> None:
        """Make the folder and its two SQLite files where they are missing, for the owner only.

        Raises
        ------
        UserError
            ``store-not-a-folder`` or ``store-not-private``.
        OSError
            Where the disk refuses.
        """
        if self.path.exists() and not self.path.is_dir():
            raise UserError("store-not-a-folder", what=f"{self.path} is not a folder.", do=_CHOOSE)
        self.path.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
        if os.name == "posix" and self.path.stat().st_mode & OTHERS:
            self._close_to_others()
        for file in (self.index, self.lease_file):
            make_private(file)

    def _close_to_others(self) -> None:
        # A folder that also serves something else is left as it is: its owner may count on its rights.
        if len(self.files()) < len(list(self.path.iterdir())):
            raise UserError(
                "store-not-private",
                what=f"{self.path} holds other files and is open to other users.",
                do=_CHOOSE,
            )
        self.path.chmod(OWNER_ONLY_FOLDER)


_CHOOSE = f"Choose an empty folder for the store by the environment variable {STORE_VARIABLE}."


def make_private(file: Path) -> None:
    """Make an empty file that only its owner may read, unless it is there already."""
    # Not opened when it is there: closing it again would drop SQLite's locks of this process on it.
    if not file.exists():
        try:
            os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        except FileExistsError:
            return  # another process was faster
