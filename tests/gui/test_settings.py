from pathlib import Path

from engine.catalog.reading import ColumnChoice, Reading
from gui.settings import RECENT_KEPT, RecentProject, Settings


def reopened(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini", default_workspace=tmp_path / "work")


def test_recent_projects_come_newest_first_without_those_that_are_gone(tmp_path: Path) -> None:
    projects = [RecentProject(tmp_path / f"data {number}, a", tmp_path / "model") for number in range(7)]
    (tmp_path / "model").mkdir()
    for one in projects:
        one.dataset.mkdir()
        reopened(tmp_path).add_recent(one)
    reopened(tmp_path).add_recent(projects[3])
    projects[6].dataset.rmdir()

    recent = reopened(tmp_path).recent

    assert recent == (projects[3], projects[5], projects[4], projects[2])
    assert len(recent) < RECENT_KEPT


def test_workspace_and_folders_have_defaults_and_are_remembered(tmp_path: Path) -> None:
    settings = reopened(tmp_path)
    assert settings.workspace == tmp_path / "work"
    assert settings.folder("ids") == Path.home()
    settings.remember_folder("ids", tmp_path)
    assert reopened(tmp_path).folder("ids") == tmp_path
    assert settings.geometry is None


def test_reading_of_a_data_set_is_remembered_for_its_path_alone(tmp_path: Path) -> None:
    reading = Reading(
        adapter="manifest",
        columns=(ColumnChoice("image_path", 'Datei; "Größe", 1'),),
        label="Ödem, Grad",
        label_file=tmp_path / "labels.csv",
        blank="negative",
        seed=3,
    )
    reopened(tmp_path).remember_reading(tmp_path / "a.csv", reading)

    assert reopened(tmp_path).reading(tmp_path / "a.csv") == reading
    assert reopened(tmp_path).reading(tmp_path / "b.csv") is None


def test_reading_that_is_no_longer_legible_counts_as_none(tmp_path: Path) -> None:
    settings = reopened(tmp_path)
    settings.remember_reading(tmp_path / "a.csv", Reading())
    del settings
    file = tmp_path / "settings.ini"
    file.write_text(file.read_text().replace("missing", "sometimes"))

    assert reopened(tmp_path).reading(tmp_path / "a.csv") is None
