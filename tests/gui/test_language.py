"""The window's languages: whole catalogues, the right one loaded, and room for longer words on every page."""

import ast
import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from gui.language import TRANSLATED, speak, wanted_language
from gui.main_window import LEAST_SIZE, MainWindow
from gui.resources import TRANSLATIONS
from gui.saying import CONTEXT
from tests.gui.test_accessibility import LongerTexts
from tests.packaging.test_build import script

TOOL = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")


@dataclass(frozen=True)
class Entry:
    context: str
    source: str
    translation: str
    finished: bool


def entries(language: str) -> list[Entry]:
    tree = ET.parse(TRANSLATIONS / f"steward_{language}.ts")
    return [
        Entry(
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("translation", ""),
            message.find("translation").get("type") is None,  # type: ignore[union-attr]
        )
        for context in tree.iter("context")
        for message in context.iter("message")
    ]


Text = tuple[str, str]
"""The context that Qt looks in, and the text."""


def texts_of_sources(root: Path) -> set[Text]:
    """Return every literal that the window hands to Qt for translation, and what the engine gives it to say."""
    found = {(CONTEXT, text) for text in script(root / "packaging" / "engine_texts.py").engine_texts()}
    for file in (root / "gui").rglob("*.py"):
        found.update(_texts_in(ast.parse(file.read_text(encoding="utf-8")), ""))
    return found


def _texts_in(tree: ast.AST, context: str) -> Iterator[Text]:
    for node in ast.iter_child_nodes(tree):
        match node:
            case ast.Call(ast.Attribute(attr="tr"), [ast.Constant(str(text)), *_]):
                yield context, text
            case ast.Call(
                ast.Attribute(attr="translate") | ast.Name("translate"),
                [ast.Constant(str(other)), ast.Constant(str(text)), *_],
            ):
                yield other, text
        yield from _texts_in(node, node.name if isinstance(node, ast.ClassDef) else context)


@pytest.fixture
def spoken(application: QApplication) -> Iterator[None]:
    """Give English back after a test that spoke otherwise."""
    before, locale = set(application.findChildren(QTranslator)), QLocale()
    yield
    for translator in set(application.findChildren(QTranslator)) - before:
        application.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)


@pytest.mark.parametrize("language", TRANSLATED)
def test_catalogue_holds_every_text_of_the_window_finished_and_no_other(
    language: str, project_root: Path
) -> None:
    sources = {(one.context, one.source) for one in entries(language)}

    assert texts_of_sources(project_root) - sources == set(), "run: make translations, and translate them"
    assert sources - texts_of_sources(project_root) == set(), "run: make translations"
    assert [one.source for one in entries(language) if not one.finished or not one.translation] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_places_for_numbers_and_spaces_at_the_ends_survive_translation(language: str) -> None:
    def shape(text: str) -> tuple[list[str], bool, bool, int]:
        places = sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)
        return places, text.startswith(" "), text.endswith(" "), text.count(";;")

    wrong = [
        one
        for one in entries(language)
        if shape(one.source) != shape(one.translation) and not one.source.startswith(";")
    ]

    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_catalogue_compiles_and_the_window_speaks_it(
    application: QApplication, spoken: None, language: str, tmp_path: Path
) -> None:
    source = TRANSLATIONS / f"steward_{language}.ts"
    compiled = tmp_path / f"steward_{language}.qm"
    subprocess.run([TOOL, "-silent", source, "-qm", compiled], check=True, timeout=60)
    assert speak(application, language, folder=tmp_path) == language  # type: ignore[arg-type]

    wanted = {one.source: one.translation for one in entries(language)}
    assert QCoreApplication.translate("PreferencesDialog", "Save") == wanted["Save"] != "Save"
    assert QLocale().name().startswith(language)


def test_without_a_compiled_catalogue_the_window_speaks_english(
    application: QApplication, spoken: None, tmp_path: Path
) -> None:
    speak(application, "de", folder=tmp_path)

    assert QCoreApplication.translate("PreferencesDialog", "Save") == "Save"


@pytest.mark.parametrize(
    ("choice", "system", "wanted"),
    [
        ("system", ["de-AT", "en-US"], "de"),
        ("system", ["pl-PL", "fr_CA", "en"], "fr"),
        ("system", ["en-GB", "de"], "en"),
        ("system", ["pl"], "en"),
        ("system", [], "en"),
        ("es", ["de"], "es"),
        ("en", ["de"], "en"),
    ],
)
def test_language_is_the_preferred_one_else_the_systems_first_that_is_known(
    choice: str, system: list[str], wanted: str
) -> None:
    assert wanted_language(choice, system) == wanted  # type: ignore[arg-type]


def truncated(page: QWidget) -> list[str]:
    """Return the words of a page's visible labels and buttons that do not fit into them."""
    found = []
    for one in page.findChildren(QWidget):
        if not isinstance(one, QLabel | QAbstractButton) or not one.isVisible() or not one.text():
            continue
        short = one.width() < one.sizeHint().width() - 1
        if isinstance(one, QLabel) and one.wordWrap():
            short = one.height() < one.heightForWidth(one.width()) - 1
        if short:
            found.append(f"{type(one.parent()).__name__}: {one.text()}")
    return found


def test_no_label_is_truncated_when_texts_are_two_fifths_longer(
    application: QApplication, spoken: None, request: pytest.FixtureRequest
) -> None:
    translator = LongerTexts(application)
    application.installTranslator(translator)
    window: MainWindow = request.getfixturevalue("window")
    window.resize(LEAST_SIZE)
    assert "lorem" in window.start_page.demo_button.text()
    for place in range(window.pages.count()):
        window.pages.setCurrentIndex(place)
        application.processEvents()
        assert truncated(window) == [], type(window.pages.currentWidget()).__name__
