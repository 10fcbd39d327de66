"""What ships with the program: nothing that only the GPL lets us pass on."""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
STRONG = re.compile(r"\b(?:A?GPL|GNU (?:Affero )?General Public)", re.IGNORECASE)
SILENT = {"cuda-toolkit"}
"""Names no licence: it holds no file, and only asks for NVIDIA's packages, which name theirs."""
LESSER = re.compile(r"\b(?:LGPL|Lesser General Public)", re.IGNORECASE)


def shipped() -> Iterator[Distribution]:
    """Return the project's dependencies and theirs, as far as they are installed on this system."""
    names = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    waiting, seen = [Requirement(name) for name in names], set()
    while waiting:
        wanted = waiting.pop()
        if wanted.name.lower() in seen or (wanted.marker and not wanted.marker.evaluate({"extra": ""})):
            continue
        seen.add(wanted.name.lower())
        try:
            found = distribution(wanted.name)
        except PackageNotFoundError:
            continue  # an extra of another one, or of another edition
        yield found
        waiting += [Requirement(text) for text in found.requires or ()]


def choices(found: Distribution) -> list[str]:
    """Return the licences of which one may be chosen."""
    stated = found.metadata.get("License-Expression") or found.metadata.get("License") or ""
    classifiers = [one for one in found.metadata.get_all("Classifier", []) if one.startswith("License ::")]
    # some put the whole text into the field; its first line names it
    return [*re.split(r"\bOR\b", stated.strip().split("\n")[0]), *classifiers]


def needs_gpl(words: list[str]) -> bool:
    """Tell whether every licence that is named is the GPL."""
    named = [one for one in words if one.strip()]
    return all(STRONG.search(one) and not LESSER.search(one) for one in named)


def test_every_shipped_package_has_a_licence_that_is_not_the_gpl_alone() -> None:
    found = list(shipped())
    assert len(found) > 40
    assert {one.name for one in found if needs_gpl(choices(one))} <= SILENT


def test_packages_that_were_ruled_out_do_not_come_in_by_a_side_door() -> None:
    names = {one.name.lower() for one in shipped()}
    assert not names & {"pylibjpeg-libjpeg", "pyside6-addons", "pyinstaller", "pymupdf"}


@pytest.mark.parametrize(
    ("words", "refused"),
    [
        (["GPL-3.0-or-later"], True),
        (["License :: OSI Approved :: GNU General Public License v2 (GPLv2)"], True),
        (["LGPL-3.0-only ", " GPL-2.0-only "], False),
        (["", "License :: OSI Approved :: MIT License"], False),
        ([""], True),
    ],
)
def test_a_choice_beside_the_gpl_is_enough_and_silence_is_not(words: list[str], refused: bool) -> None:
    assert needs_gpl(words) is refused
