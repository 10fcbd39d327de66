"""The handbook's pictures: what the text shows is what the screens give."""

from pathlib import Path

from PIL import Image

from engine.handbook.book import read_handbook
from engine.handbook.markup import Picture
from tests.handbook_pictures import SCREENS, take_pictures


def test_job_is_told_in_ten_pictures_that_the_screens_give() -> None:
    shown = [one.file for one in read_handbook().blocks if isinstance(one, Picture)]

    assert shown == [f"pictures/{name}.png" for name in SCREENS]
    assert len(shown) == 10


def test_pictures_are_taken_small_and_missing_screens_are_named(tmp_path: Path) -> None:
    Image.effect_noise((400, 300), 50).convert("RGB").save(tmp_path / "plan-light.png")

    missing = take_pictures(tmp_path, tmp_path / "out")

    assert len(missing) == 9
    with Image.open(tmp_path / "out" / "plan.png") as picture:
        assert (picture.mode, picture.size) == ("P", (400, 300))
