"""The JSON schema of audit.json, made from the record itself; ``python -m engine.audit.schema`` writes it."""

import json
from pathlib import Path

import msgspec

from engine.audit.result import Audit
from engine.files import write_atomic

SCHEMA_FILE = Path(__file__).parents[2] / "resources" / "schemas" / "audit.schema.json"


def audit_schema() -> bytes:
    """Return the schema (JSON Schema 2020-12) as indented UTF-8 JSON with a final newline."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(Audit)}
    return (json.dumps(schema, indent=2, ensure_ascii=False) + "\n").encode()


if __name__ == "__main__":
    write_atomic(SCHEMA_FILE, audit_schema())
