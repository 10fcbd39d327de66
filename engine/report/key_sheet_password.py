"""What the password of a key sheet has to be."""

from engine.errors import UserError

SHORTEST_PASSWORD = 10


def require_long_enough(password: str) -> None:
    """Refuse a password that is too short to protect patients' ids in a file that may be copied.

    Raises
    ------
    UserError
        ``password-short``.
    """
    if len(password) < SHORTEST_PASSWORD:
        raise UserError(
            "password-short",
            what=f"The password has fewer than {SHORTEST_PASSWORD} characters.",
            do="Choose a longer one: it is all that protects the patients' ids in this file.",
        )
