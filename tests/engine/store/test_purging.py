"""Purging: nothing of a patient is left in any byte of the store, and nobody else loses anything."""

import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.errors import UserError
from engine.events import ignore
from engine.model.config import PercentileSquare, Preprocessing
from engine.model.tokenizer import encode, make_tokenizer
from engine.records import Sample
from engine.store.index import SCHEMA_VERSION
from engine.store.pixels import Pixels, load_pixels
from engine.store.purging import list_store, purge_all, purge_patients
from engine.store.store import Store, open_store
from engine.store.tokens import load_tokens
from tests.engine.store.conftest import HOW, SIZE_PX, SamplesOf, raw_bytes
from tests.engine.store.test_pixels import expected, loaded

NAMES = [f"image{number}" for number in range(20)]
LARGER = Preprocessing(PercentileSquare(size_px=2 * SIZE_PX), HOW.report)


def fill(path: Path, samples: list[Sample]) -> None:
    tokenizer = make_tokenizer(samples, vocabulary=100)
    with open_store(path) as store:
        load_pixels(store, samples, HOW, report=ignore)
        load_pixels(store, samples, LARGER, report=ignore)
        load_tokens(store, samples, tokenizer, HOW)


def traces(path: Path, samples: list[Sample], subject_id: str) -> list[bytes]:
    """Return all that the store may know of a patient: pixels, token ids and the patient's digest."""
    own = [one for one in samples if one.subject_id == subject_id]
    tokenizer = make_tokenizer(samples, vocabulary=100)
    tokens = [np.array(ids, dtype="<u4").tobytes() for ids in encode(tokenizer, [s.report for s in own], HOW)]
    images = [image.tobytes() for how in (HOW, LARGER) for image in expected(own, how)]
    with open_store(path) as store:
        digests = [store.digests.patient(subject_id)]
        digests += [store.digests.file(one, one.path.parent.resolve()) for one in own]
    return [*images, *tokens, *digests]


def test_no_byte_of_a_purged_patient_is_left_and_all_of_the_others_is(
    tmp_path: Path, samples_of: SamplesOf
) -> None:
    samples, path = samples_of(*NAMES), tmp_path / "store"
    fill(path, samples)
    gone = [one for number in (1, 4) for one in traces(path, samples, f"patient-{number}")]
    kept = [one for number in (0, 2, 3) for one in traces(path, samples, f"patient-{number}")]
    before = raw_bytes(path)
    assert all(trace in before for trace in gone + kept)
    purged = purge_patients(path, ["patient-1", "patient-4", "never seen"])
    after = raw_bytes(path)
    assert (purged.images, purged.reports, purged.waiting) == (16, 8, False)
    assert not any(trace in after for trace in gone)
    assert all(trace in after for trace in kept)


def test_many_purged_reports_leave_no_byte_in_the_index(tmp_path: Path, samples_of: SamplesOf) -> None:
    (one,) = samples_of("one")
    path, words = tmp_path / "store", [f"word{number}" for number in range(400)]
    generator = np.random.default_rng(1)
    samples = [
        replace(one, subject_id=f"p{number % 50}", report=" ".join(generator.choice(words, 60)))
        for number in range(2000)
    ]
    tokenizer = make_tokenizer(samples, vocabulary=2000)
    with open_store(path) as store:
        tokens = load_tokens(store, samples, tokenizer, HOW)
    stored = [np.array(ids, dtype="<u4").tobytes() for ids in tokens]
    gone = {ids for ids, sample in zip(stored, samples, strict=True) if sample.subject_id in {"p7", "p8"}}
    assert purge_patients(path, ["p7", "p8"]).reports == 80
    after = raw_bytes(path)
    assert not any(ids[8:] in after for ids in gone)
    assert all(ids in after for ids in set(stored) - gone)


def test_ids_paths_and_reports_are_not_readable_in_the_store(tmp_path: Path, samples_of: SamplesOf) -> None:
    samples = samples_of(*NAMES)
    fill(tmp_path / "store", samples)
    held = raw_bytes(tmp_path / "store")
    for one in samples:
        for word in (one.subject_id, one.image_id, one.path.name, one.report, str(one.path.parent)):
            assert word.encode() not in held


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_folder_and_files_are_the_owners_only(tmp_path: Path, samples_of: SamplesOf) -> None:
    path, before = tmp_path / "store", os.umask(0)
    try:
        fill(path, samples_of(*NAMES))
        with open_store(path):
            modes = {file.name: file.stat().st_mode & 0o777 for file in path.iterdir()}
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o700
    assert set(modes.values()) == {0o600}
    assert len(modes) >= 5


def test_wiped_rows_are_given_to_other_images(tmp_path: Path, samples_of: SamplesOf) -> None:
    samples, path = samples_of(*NAMES), tmp_path / "store"
    loaded(path, samples)
    size = next(path.glob("*.pixels")).stat().st_size
    purge_patients(path, ["patient-1"])
    others = samples_of(*(f"other{number}" for number in range(4)))
    assert np.array_equal(loaded(path, others), expected(others))
    assert next(path.glob("*.pixels")).stat().st_size == size
    assert np.array_equal(loaded(path, samples), expected(samples))


def test_rows_at_the_end_are_cut_off_and_empty_files_deleted(tmp_path: Path, samples_of: SamplesOf) -> None:
    samples, path = samples_of(*NAMES, patients=len(NAMES)), tmp_path / "store"
    loaded(path, samples)
    size = next(path.glob("*.pixels")).stat().st_size
    purge_patients(path, [one.subject_id for one in samples[15:]])
    assert next(path.glob("*.pixels")).stat().st_size == size * 15 // 20
    purge_patients(path, [one.subject_id for one in samples])
    assert not list(path.glob("*.pixels"))
    assert list_store(path).images == ()


def test_a_run_that_uses_the_store_keeps_its_pixels_until_it_ends(
    tmp_path: Path, samples_of: SamplesOf
) -> None:
    samples, path = samples_of(*NAMES), tmp_path / "store"
    with open_store(path) as store:
        pixels = load_pixels(store, samples, HOW, report=ignore)
        purged = purge_patients(path, ["patient-1"])
        assert purged.waiting
        assert list_store(path).waiting == 4
        added = samples_of(*(f"other{number}" for number in range(8)))
        assert np.array_equal(loaded(path, added), expected(added))
        assert np.array_equal(pixels[np.arange(len(samples))], expected(samples))
        with pytest.raises(UserError) as caught:
            purge_all(path)
        assert caught.value.code == "store-in-use"
    after = raw_bytes(path)
    assert list_store(path).waiting == 0
    for one in samples:
        assert (expected([one]).tobytes() in after) == (one.subject_id != "patient-1")


def test_purging_all_leaves_nothing_but_an_empty_lock_file(tmp_path: Path, samples_of: SamplesOf) -> None:
    samples, path = samples_of(*NAMES), tmp_path / "store"
    fill(path, samples)
    (path / "index.sqlite").write_bytes(b"damaged" * 1000)
    with pytest.raises(UserError) as caught:
        list_store(path)
    assert caught.value.code == "store-damaged"
    assert "purge --all" in caught.value.do
    purge_all(path)
    assert [(file.name, file.stat().st_size) for file in path.iterdir()] == [("lease.sqlite", 0)]
    assert np.array_equal(loaded(path, samples), expected(samples))


def test_a_store_of_another_version_is_told(tmp_path: Path) -> None:
    with open_store(tmp_path / "store"):
        pass
    with closing(sqlite3.connect(tmp_path / "store" / "index.sqlite")) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(UserError) as caught, open_store(tmp_path / "store"):
        pass
    assert caught.value.code == "store-damaged"


def test_a_store_that_is_not_there_has_nothing_to_list_or_purge(tmp_path: Path) -> None:
    path = tmp_path / "store"
    assert list_store(path).bytes == 0
    assert purge_patients(path, ["patient-1"]).images == 0
    purge_all(path)
    assert not path.exists()


def test_a_listing_counts_what_lies_there(tmp_path: Path, samples_of: SamplesOf) -> None:
    samples, path = samples_of(*NAMES), tmp_path / "store"
    fill(path, samples)
    content = list_store(path)
    assert (content.patients, content.reports, content.waiting) == (5, 20, 0)
    assert [(one.size_px, one.images, one.bytes) for one in content.images] == [
        (16, 20, 20 * 16 * 16 * 2),
        (32, 20, 20 * 32 * 32 * 2),
    ]
    assert content.bytes == sum(file.stat().st_size for file in path.iterdir())


def test_an_open_store_is_usable_after_an_error_in_it(tmp_path: Path, samples_of: SamplesOf) -> None:
    samples, path = samples_of(*NAMES), tmp_path / "store"

    def use(store: Store) -> Pixels:
        load_pixels(store, samples, HOW, report=ignore)
        raise ValueError("something else")

    with pytest.raises(ValueError, match="something else"), open_store(path) as store:
        use(store)
    assert np.array_equal(loaded(path, samples), expected(samples))
