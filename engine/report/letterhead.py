"""The site's letterhead: a name and a logo that stand on top of its reports, kept for this user."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs

from engine.errors import UserError
from engine.files import OWNER_ONLY_FOLDER, read_json, to_json, user_errors_of_disk, write_atomic
from engine.report.plain import plain

APPLICATION = "forget-mi-steward"
LONGEST_NAME = 80
MOST_BYTES = 1_000_000
MOST_PX = 4_000
SUFFIXES = {"PNG": ".png", "JPEG": ".jpg"}


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands on top of a report; ``logo`` is a PNG or JPEG file. Both may be missing."""

    name: str = ""
    logo: Path | None = None

    @property
    def logo_alt(self) -> str:
        """The words for those who do not see the logo."""
        return f"Logo of {self.name}" if self.name else "Logo"


def site_letterhead(folder: Path | None = None) -> Letterhead:
    """Return the letterhead that was kept; an empty one where there is none."""
    file = (folder or _own_folder()) / "letterhead.json"
    kept = read_json(file, Letterhead) if file.is_file() else Letterhead()
    return kept if kept.logo is None or kept.logo.is_file() else Letterhead(kept.name)


def keep_letterhead(letterhead: Letterhead, folder: Path | None = None) -> Letterhead:
    """Keep a letterhead for the reports from now on, with a copy of its logo; return it as kept.

    Raises
    ------
    UserError
        ``logo-not-usable``, or where the disk is full or closed.
    """
    place = folder or _own_folder()
    logo = None if letterhead.logo is None else (letterhead.logo, _suffix_of(letterhead.logo))
    with user_errors_of_disk(place):
        place.mkdir(parents=True, exist_ok=True, mode=OWNER_ONLY_FOLDER)
        copy = None
        if logo is not None:
            copy = place / f"logo{logo[1]}"
            if logo[0] != copy:
                write_atomic(copy, logo[0].read_bytes())
        kept = Letterhead(plain(letterhead.name, longest=LONGEST_NAME), copy)
        write_atomic(place / "letterhead.json", to_json(kept))
    return kept


def _own_folder() -> Path:
    return platformdirs.user_config_path(APPLICATION, appauthor=False)


def _suffix_of(logo: Path) -> str:
    from PIL import Image, UnidentifiedImageError

    try:
        if logo.stat().st_size > MOST_BYTES:
            raise _refused(logo, "is larger than a megabyte")
        with Image.open(logo, formats=tuple(SUFFIXES)) as image:
            if max(image.size) > MOST_PX:
                raise _refused(logo, f"has more than {MOST_PX:,} pixels along a side")
            image.load()
            return SUFFIXES[str(image.format)]
    except (OSError, UnidentifiedImageError, SyntaxError, ValueError) as error:
        raise _refused(logo, "cannot be read as PNG or JPEG") from error


def _refused(logo: Path, why: str) -> UserError:
    return UserError(
        "logo-not-usable",
        what=f"The logo {logo.name} {why}.",
        do="Choose a PNG or JPEG file of at most one megabyte.",
    )
