"""The window's languages: ``update`` collects the texts into the .ts files, ``compile`` makes the .qm files.

    python packaging/translations.py update|compile

Both run Qt's own tools, which come with PySide6-Essentials. The texts are those of gui, and those of the engine that
the window shows, which are handed to Qt's tool as a source of their own. Untranslated texts stand in the .ts files as
unfinished; tests/gui/test_language.py fails while there are any.
"""

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

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
    with TemporaryDirectory() as folder:
        said = Path(folder) / "engine.py"
        said.write_text(_engine_source(), encoding="utf-8")
        for language in LANGUAGES:
            options = ("-silent", "-no-obsolete", "-locations", "none", "-source-language", "en")
            target = ("-target-language", language, "-ts", str(_source(language)))
            _run("lupdate", *sources, str(said), *options, *target)


def _engine_source() -> str:
    sys.path.insert(0, str(ROOT))
    from engine_texts import engine_texts

    return "\n".join(f'translate("engine", {_quoted(text)})' for text in sorted(engine_texts()))


def _quoted(text: str) -> str:
    """Return a literal that Qt's tool reads: what is not ASCII stays as it is."""
    return json.dumps(text, ensure_ascii=False)


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
