"""Behaviour of the software bill of materials."""

import json
from datetime import UTC, datetime
from importlib.metadata import version
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from referencing import Registry, Resource

from engine.report.bill_of_materials import BillOfMaterials, bill_of_materials

SCHEMAS = files("cyclonedx") / "schema" / "_res"


@pytest.fixture(scope="module")
def bill() -> BillOfMaterials:
    return bill_of_materials(application_version="0.1.0", created_at=datetime(2026, 3, 14, tzinfo=UTC))


def schema(name: str) -> Any:
    return json.loads((SCHEMAS / name).read_text("utf-8"))


def test_bill_fits_the_schema_of_cyclonedx(bill: BillOfMaterials) -> None:
    others = ("spdx.SNAPSHOT.schema.json", "jsf-0.82.SNAPSHOT.schema.json")
    resources = [Resource.from_contents(schema(name)) for name in others]
    registry = Registry().with_resources((one.id() or "", one) for one in resources)
    whole = schema("bom-1.6.SNAPSHOT.schema.json")
    jsonschema.Draft7Validator(whole, registry=registry).validate(json.loads(bill.data))


def test_bill_tells_the_versions_that_run_each_package_once(bill: BillOfMaterials) -> None:
    parts = json.loads(bill.data)["components"]
    versions = {one["name"]: one["version"] for one in parts}
    assert len(versions) == len(parts) == bill.components
    for name in ("torch", "pyhanko", "typst", "pyside6-essentials"):
        assert versions[name] == version(name)
    assert {one["purl"] for one in parts if one["name"] == "msgspec"} == {
        f"pkg:pypi/msgspec@{version('msgspec')}"
    }


def test_same_packages_and_time_give_the_same_bytes(bill: BillOfMaterials) -> None:
    again = bill_of_materials(application_version="0.1.0", created_at=datetime(2026, 3, 14, tzinfo=UTC))
    assert again == bill
    assert str(bill.components) in bill.summary
