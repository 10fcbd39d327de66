"""The JSON schema of report.json, made from the content model; ``python -m engine.report.schema`` writes it."""

import json
from pathlib import Path

import msgspec

from engine.files import write_atomic
from engine.report.content import ReportContent

SCHEMA_FILE = Path(__file__).resolve().parents[2] / "resources" / "schemas" / "report.schema.json"


def report_schema() -> bytes:
    """Return the schema (JSON Schema 2020-12) as indented UTF-8 JSON with a final newline."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(ReportContent)}
    return (json.dumps(schema, indent=2, ensure_ascii=False) + "\n").encode()


if __name__ == "__main__":
    write_atomic(SCHEMA_FILE, report_schema())
