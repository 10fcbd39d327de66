"""Passwords of the register's accounts: hashed by Argon2id, compared in the same time whoever is asked for."""

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from engine.errors import UserError

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST, LONGEST = 8, 256


@dataclass(frozen=True, slots=True)
class PasswordCost:
    """What one guess costs.

    The defaults are the second recommended option of RFC 9106, section 4 (3 passes, 64 MiB, 4 lanes).
    """

    passes: int = 3
    memory_kib: int = 65536
    lanes: int = 4


RECOMMENDED_COST = PasswordCost()


class Passwords:
    """Hashes and compares passwords at a given cost."""

    def __init__(self, cost: PasswordCost = RECOMMENDED_COST) -> None:
        self._cost = cost

    def hashed(self, password: str) -> str:
        """Return a password's hash with its salt and parameters."""
        return self._hasher.hash(_normal(password))

    def match(self, hashed: str, password: str) -> bool:
        """Tell whether a password belongs to a hash; an empty hash takes as long and never matches."""
        from argon2.exceptions import InvalidHashError, VerificationError

        try:
            self._hasher.verify(hashed or self._nobody, _normal(password))
        except (VerificationError, InvalidHashError):
            return False
        return bool(hashed)

    @cached_property
    def _hasher(self) -> "PasswordHasher":
        from argon2 import PasswordHasher

        cost = self._cost
        return PasswordHasher(time_cost=cost.passes, memory_cost=cost.memory_kib, parallelism=cost.lanes)

    @cached_property
    def _nobody(self) -> str:
        return self.hashed("nobody's password")


def require_password(password: str) -> None:
    """Refuse a password that is too short or too long.

    Raises
    ------
    UserError
        ``password-too-short`` or ``password-too-long``.
    """
    if len(_normal(password)) < SHORTEST:
        raise UserError(
            "password-too-short",
            what=f"A password needs at least {SHORTEST} characters.",
            do="Take a longer one, as several words.",
        )
    if len(password) > LONGEST:
        raise UserError(
            "password-too-long",
            what=f"A password has at most {LONGEST} characters.",
            do="Take a shorter one.",
        )


def _normal(password: str) -> str:
    # The same characters typed on another keyboard must give the same bytes.
    return unicodedata.normalize("NFKC", password)
