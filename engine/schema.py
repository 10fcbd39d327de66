"""The JSON schema of a record, the same bytes on every version of Python."""

import inspect
import json

import msgspec


def schema_of(kind: type) -> bytes:
    """Return the schema (JSON Schema 2020-12) of a dataclass as indented UTF-8 JSON with a final newline."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(kind)}
    return (json.dumps(_without_indents(schema), indent=2, ensure_ascii=False) + "\n").encode()


def _without_indents(value: object) -> object:
    # Descriptions are docstrings, whose indentation Python strips since 3.13 but not before.
    if isinstance(value, dict):
        return {
            key: inspect.cleandoc(item)
            if key == "description" and isinstance(item, str)
            else _without_indents(item)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [_without_indents(item) for item in value]
    return value
