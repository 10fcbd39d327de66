"""What a user prefers, for the window as a whole."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

Device = Literal["auto", "cpu", "cuda"]
ThemeChoice = Literal["system", "light", "dark"]
LanguageChoice = Literal["system", "en", "de", "fr", "es"]
DEVICES: tuple[Device, ...] = get_args(Device)
THEMES: tuple[ThemeChoice, ...] = get_args(ThemeChoice)
LANGUAGES: tuple[LanguageChoice, ...] = get_args(LanguageChoice)
RETENTION_DAYS = 90
LONGEST_RETENTION_DAYS = 3650


@dataclass(frozen=True, slots=True)
class Preferences:
    """Everything that the preferences dialog sets, but the report's letterhead.

    Attributes
    ----------
    workspace : Path
        Owner-only folder that holds what the window makes.
    store : Path or None
        Owner-only folder of prepared images; None for the user's cache.
    certificate : Path or None
        PKCS#12 file that is offered for signing.
    retention_days : int
        So long after its release the register keeps a request's list before it reminds of destroying it.
    """

    workspace: Path
    device: Device = "auto"
    theme: ThemeChoice = "system"
    language: LanguageChoice = "system"
    store: Path | None = None
    certificate: Path | None = None
    retention_days: int = RETENTION_DAYS
