"""Stored data: listed with size and patients, purged one by one without a trace, refused while in use."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from engine import jobs
from engine.catalog.draft import draft_path
from engine.errors import UserError
from engine.events import Event, ignore
from engine.files import to_json
from engine.phantom.dataset import write_phantom_dataset
from engine.phantom.plan import DEMO_PLAN
from engine.store.lease import exclusive
from engine.store.store import open_store
from engine.stored_data import list_stored, purge_stored
from engine.stored_records import StoredData, StoredKind, StoredPlaces
from tests.engine.report.conftest import SHORTEST, subject_ids, write_run

NOW = datetime(2026, 3, 2, tzinfo=UTC)


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data set of seven phantom patients."""
    folder = tmp_path_factory.mktemp("data") / "ward 7"
    write_phantom_dataset(
        folder, replace(DEMO_PLAN, train_patients=4, unseen_patients=3, size_px=32), report=ignore
    )
    return folder


@pytest.fixture
def places(tmp_path: Path) -> StoredPlaces:
    for name in ("catalogs", "lists", "runs"):
        (tmp_path / name).mkdir()
    return StoredPlaces(tmp_path / "store", tmp_path / "catalogs", tmp_path / "lists", tmp_path / "runs")


def kinds(places: StoredPlaces) -> list[StoredKind]:
    return [one.kind for one in list_stored(places)]


def refusal(stored: StoredData, places: StoredPlaces) -> str:
    with pytest.raises(UserError) as refused:
        purge_stored(stored, places, at=NOW)
    return refused.value.code


@contextmanager
def holding(file: Path) -> Iterator[None]:
    with exclusive(file) as alone:
        assert alone
        yield


def test_nothing_is_listed_where_nothing_is(places: StoredPlaces, tmp_path: Path) -> None:
    assert list_stored(places) == ()
    assert list_stored(StoredPlaces(*[tmp_path / "nowhere"] * 4)) == ()
    assert not (tmp_path / "store").exists()


def test_everything_is_listed_with_size_and_goes_one_by_one(places: StoredPlaces, dataset: Path) -> None:
    jobs.index(dataset, places.catalogs / "a.sqlite", report=ignore)
    with open_store(places.store):
        pass
    run = write_run(places.runs / "20260302-0900", SHORTEST)
    (places.lists / "20260302-0900-1.csv").write_text("subject_id\np1\n")
    found = list_stored(places)

    assert [one.kind for one in found] == ["images", "catalog", "lists", "run"]
    assert [one.patients for one in found] == [0, 7, None, None]
    assert [one.name for one in found] == ["", "ward 7", "", "20260302-0900"]
    assert all(one.bytes > 0 for one in found)
    assert found[3].bytes == sum(file.stat().st_size for file in run.private.iterdir())
    for one in found:
        before = kinds(places)
        purge_stored(one, places, at=NOW)
        assert kinds(places) == [kind for kind in before if kind != one.kind]
    left = b"".join(file.read_bytes() for file in run.private.rglob("*") if file.is_file())
    assert subject_ids(1)[0].encode() not in left
    assert run.record_file.exists()
    assert run.model.exists()


def test_an_index_that_was_broken_off_is_listed_and_purged_but_not_while_it_works(
    places: StoredPlaces, dataset: Path
) -> None:
    catalog = places.catalogs / "a.sqlite"

    def break_off(event: Event) -> None:
        if draft_path(catalog).exists() and draft_path(catalog).stat().st_size:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        jobs.index(dataset, catalog, report=break_off)
    draft_path(catalog).touch()
    (unfinished,) = list_stored(places)
    assert unfinished.kind == "unfinished_catalog"
    with holding(unfinished.path):
        assert refusal(unfinished, places) == "catalog-busy"
    unfinished.path.write_bytes(b"no data base" * 100)
    purge_stored(unfinished, places, at=NOW)
    assert list(places.catalogs.iterdir()) == []


def test_a_damaged_catalog_or_store_is_listed_and_can_be_purged(places: StoredPlaces) -> None:
    (places.catalogs / "a.sqlite").write_bytes(b"no data base")
    with open_store(places.store) as store:
        index = store.folder.index
    index.write_bytes(b"no data base" * 1000)
    found = list_stored(places)
    assert [(one.kind, one.patients) for one in found] == [("images", None), ("catalog", None)]
    for one in found:
        purge_stored(one, places, at=NOW)
    assert kinds(places) == []


def test_what_is_in_use_is_refused(places: StoredPlaces) -> None:
    with open_store(places.store):
        images = list_stored(places)[0]
        assert refusal(images, places) == "store-in-use"
    run = write_run(places.runs / "run", SHORTEST)
    (stored,) = (one for one in list_stored(places) if one.kind == "run")
    run.lease_file.touch()
    with holding(run.lease_file):
        assert refusal(stored, places) == "run-busy"
    run.unfinished_file.touch()
    (places.lists / "run-1.csv").write_text("subject_id\np1\n")
    (lists,) = (one for one in list_stored(places) if one.kind == "lists")
    assert refusal(lists, places) == "list-in-use"
    assert (places.lists / "run-1.csv").exists()


def test_a_run_that_was_broken_off_before_it_had_begun_can_be_purged_one_to_go_on_with_cannot(
    places: StoredPlaces,
) -> None:
    run = write_run(places.runs / "run", SHORTEST)
    (stored,) = list_stored(places)
    run.record_file.write_bytes(to_json(replace(run.record(), ended_at=None)))
    assert refusal(stored, places) == "run-unfinished"
    run.record_file.unlink()
    run.unfinished_file.touch()
    purge_stored(stored, places, at=NOW)
    assert list_stored(places) == ()
