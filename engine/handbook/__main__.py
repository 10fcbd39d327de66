"""Typesets the handbook where the window looks for it: ``python -m engine.handbook``."""

from datetime import UTC, datetime

from engine.handbook.book import read_handbook
from engine.handbook.pdf import PDF, write_handbook_pdf

if __name__ == "__main__":
    write_handbook_pdf(read_handbook(), PDF, created_at=datetime.now(UTC).replace(microsecond=0))
