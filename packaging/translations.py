"""The window's languages: ``update`` collects the texts of gui into the .ts files, ``compile`` makes the .qm files.

    python packaging/translations.py update|compile

Both run Qt's own tools, which come with PySide6-Essentials. Untranslated texts stand in the .ts files as
unfinished; tests/gui/test_language.py fails while there are any.
"""

import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "fr", "es")
TOOLS = Path(PySide6.__file__).parent


def main() -> None:
    """Do what the argument asks for."""
    if sys.argv[1:] == ["update"]:
        update()
    elif sys.argv[1:] == ["compile"]:
        compile_all()
    else:
        sys.exit(__doc__)


def update() -> None:
    """Bring the .ts files up to the sources: new texts come in, those that are gone go."""
    sources = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "gui").rglob("*.py"))
    for language in LANGUAGES:
        options = ("-silent", "-no-obsolete", "-locations", "none", "-source-language", "en")
        target = ("-target-language", language, "-ts", str(_source(language)))
        _run("lupdate", *sources, *options, *target)


def compile_all(folder: Path = FOLDER) -> None:
    """Compile every .ts file into a folder, unless its .qm is newer."""
    folder.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        compiled = folder / f"steward_{language}.qm"
        source = _source(language)
        if not compiled.is_file() or compiled.stat().st_mtime < source.stat().st_mtime:
            _run("lrelease", "-silent", str(source), "-qm", str(compiled))


def _source(language: str) -> Path:
    return FOLDER / f"steward_{language}.ts"


def _run(tool: str, *arguments: str) -> None:
    name = f"{tool}.exe" if sys.platform == "win32" else tool
    subprocess.run([str(TOOLS / name), *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
