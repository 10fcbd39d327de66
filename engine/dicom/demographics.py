"""Sex, age and dates as headers and tables write them."""

from datetime import date


def sex_of(text: str) -> str:
    """Return M, F or O for what a header or table writes, and empty for anything else."""
    initial = text.strip()[:1].upper()
    return initial if initial in {"M", "F", "O"} else ""


def age_of(text: str) -> int | None:
    """Return whole years from a DICOM age string (``054Y``, ``009M``) or a plain number (``54.0``)."""
    cleaned = text.strip().upper()
    days = {"Y": 365, "M": 30, "W": 7, "D": 1}.get(cleaned[-1:], 365)
    try:
        number = float(cleaned.rstrip("YMWD"))
    except ValueError:
        return None
    years = number * days / 365
    return int(years) if 0 <= years <= 150 else None


def date_of(text: str) -> str:
    """Return a DICOM date (``21800506``) or ISO date in ISO form, or empty when it is neither."""
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError:
        return ""
