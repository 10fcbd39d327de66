"""The software bill of materials of the running application: CycloneDX 1.6 as JSON, from the installed packages."""

import platform
import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import Distribution, distributions
from urllib.parse import quote

import msgspec

from engine.files import to_json
from engine.report.plain import plain

FILE_NAME = "sbom.cdx.json"
MEDIA_TYPE = "application/vnd.cyclonedx+json"
FORMAT = "CycloneDX 1.6"
_SCHEMA = "http://cyclonedx.org/schema/bom-1.6.schema.json"
_LONGEST_LICENCE = 60


class _Part(msgspec.Struct, frozen=True, omit_defaults=True, rename={"bom_ref": "bom-ref"}):
    """A part of the document, whose names are its schema's."""


class _Licence(_Part, frozen=True):
    name: str


class _LicenceChoice(_Part, frozen=True):
    expression: str = ""
    license: _Licence | None = None


class _Component(_Part, frozen=True):
    kind: str = msgspec.field(name="type")
    bom_ref: str
    name: str
    version: str
    purl: str = ""
    licenses: tuple[_LicenceChoice, ...] = ()


class _Metadata(_Part, frozen=True):
    timestamp: str
    component: _Component


class _Document(msgspec.Struct, frozen=True, rename={"schema": "$schema"}):
    schema: str
    bomFormat: str  # noqa: N815 - the schema's name
    specVersion: str  # noqa: N815 - the schema's name
    serialNumber: str  # noqa: N815 - the schema's name
    version: int
    metadata: _Metadata
    components: tuple[_Component, ...]


@dataclass(frozen=True, slots=True)
class BillOfMaterials:
    """The document, and of how many components it tells."""

    data: bytes
    components: int

    @property
    def summary(self) -> str:
        """What it is, in words."""
        return f"{FILE_NAME} ({FORMAT}), {self.components} components, attached"


def bill_of_materials(*, application_version: str, created_at: datetime) -> BillOfMaterials:
    """Return the bill of this program: Python, and every package that it could import.

    Parameters
    ----------
    created_at : datetime
        Aware. The same packages and time give the same bytes.
    """
    python = platform.python_version()
    parts = (
        _Component("platform", f"python@{python}", platform.python_implementation(), python),
        *_packages(distributions()),
    )
    serial = uuid.uuid5(uuid.NAMESPACE_URL, msgspec.json.encode(parts).decode() + created_at.isoformat())
    document = _Document(
        _SCHEMA,
        "CycloneDX",
        "1.6",
        f"urn:uuid:{serial}",
        1,
        _Metadata(
            created_at.isoformat(timespec="seconds"),
            _Component("application", "application", "Forget-MI Steward", application_version),
        ),
        parts,
    )
    return BillOfMaterials(to_json(document), len(parts))


def _packages(found: Iterable[Distribution]) -> list[_Component]:
    """Return a component for each package, the first of a name, which is the one that is imported."""
    by_name: dict[str, _Component] = {}
    for distribution in found:
        name = distribution.metadata["Name"]
        if name:
            component = _package(distribution, re.sub(r"[-_.]+", "-", name).lower())
            by_name.setdefault(component.name, component)
    return [by_name[name] for name in sorted(by_name)]


def _package(distribution: Distribution, name: str) -> _Component:
    version = plain(distribution.version, longest=_LONGEST_LICENCE)
    address = f"pkg:pypi/{quote(name)}@{quote(version)}"
    return _Component("library", address, plain(name), version, address, _licences(distribution))


def _licences(distribution: Distribution) -> tuple[_LicenceChoice, ...]:
    fields = distribution.metadata.json
    expression, text = str(fields.get("license_expression", "")), str(fields.get("license", ""))
    if expression:
        return (_LicenceChoice(expression=plain(expression)),)
    # Some packages put the whole licence there; that is no name.
    if text and len(text) <= _LONGEST_LICENCE and "\n" not in text:
        return (_LicenceChoice(license=_Licence(plain(text))),)
    return ()
