"""What one check of a filed run or report found, in words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: what was looked at, whether it holds, and what was seen; without any patient identifier."""

    name: str
    passed: bool
    detail: str


def met(name: str, detail: str) -> Finding:
    """Return a finding that holds."""
    return Finding(name, passed=True, detail=detail)


def differs(name: str, detail: str) -> Finding:
    """Return a finding that does not hold."""
    return Finding(name, passed=False, detail=detail)
