"""What the start of the window may and may not do."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("torch", "transformers", "matplotlib", "scipy", "typst", "sklearn", "pydicom", "pyhanko")


def test_window_can_be_built_before_anything_heavy_is_imported(project_root: Path, tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from gui.app import create_application\n"
        "from gui.dialogs import QtDialogs\n"
        "from gui.main_window import MainWindow\n"
        "from gui.settings import Settings\n"
        "application = create_application()\n"
        f"settings = Settings(Path({str(tmp_path)!r}) / 's.ini', default_workspace=Path({str(tmp_path)!r}))\n"
        "window = MainWindow(settings, QtDialogs(settings))\n"
        "window.show()\n"
        "application.processEvents()\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])\n"
        "window.close()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=project_root,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.stderr == ""
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", ["Inter-Regular.otf", "Inter-SemiBold.otf"])
def test_fonts_of_the_window_ship_with_it(project_root: Path, name: str) -> None:
    assert (project_root / "resources" / "fonts" / name).is_file()
