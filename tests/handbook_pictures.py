"""Takes the handbook's pictures from those of ``tests/screens.py``: ``python tests/handbook_pictures.py SCREENS``."""

import argparse
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "resources" / "handbook" / "pictures"
COLOURS = 128
SCREENS = {
    "requests": "requests",
    "intake": "intake",
    "open": "start",
    "patients": "patients",
    "unresolved": "patients-unresolved",
    "plan": "plan",
    "run": "run",
    "verify": "verify",
    "limits": "verify-below",
    "release": "release",
}
"""The handbook's name of each picture, and the screen that it is."""


def take_pictures(screens: Path, out: Path = PICTURES) -> tuple[str, ...]:
    """Write the pictures whose screens are there, in few colours, and return the screens that are missing."""
    out.mkdir(parents=True, exist_ok=True)
    missing = []
    for name, screen in SCREENS.items():
        file = screens / f"{screen}-light.png"
        if not file.is_file():
            missing.append(file.name)
            continue
        with Image.open(file) as picture:
            few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
            few.save(out / f"{name}.png", optimize=True)
    return tuple(missing)


def main() -> int:
    """Take the pictures; 1 where a screen is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("screens", type=Path)
    missing = take_pictures(parser.parse_args().screens)
    for name in missing:
        sys.stderr.write(f"not there: {name}\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
