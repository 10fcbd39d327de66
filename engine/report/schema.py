"""The JSON schema of report.json, made from the content model; ``python -m engine.report.schema`` writes it."""

from pathlib import Path

from engine.files import write_atomic
from engine.report.content import ReportContent
from engine.schema import schema_of

SCHEMA_FILE = Path(__file__).resolve().parents[2] / "resources" / "schemas" / "report.schema.json"


def report_schema() -> bytes:
    """Return the schema as it stands in resources."""
    return schema_of(ReportContent)


if __name__ == "__main__":
    write_atomic(SCHEMA_FILE, report_schema())
