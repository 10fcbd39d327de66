"""The JSON schema of audit.json, made from the record itself; ``python -m engine.audit.schema`` writes it."""

from pathlib import Path

from engine.audit.result import Audit
from engine.files import write_atomic
from engine.schema import schema_of

SCHEMA_FILE = Path(__file__).parents[2] / "resources" / "schemas" / "audit.schema.json"


def audit_schema() -> bytes:
    """Return the schema as it stands in resources."""
    return schema_of(Audit)


if __name__ == "__main__":
    write_atomic(SCHEMA_FILE, audit_schema())
