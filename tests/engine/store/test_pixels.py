"""Pixels from the store: read once, right whatever happened before, and safe with another process."""

import multiprocessing
import os
import shutil
from collections import namedtuple
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.errors import UserError
from engine.events import Cancelled, Event, Progress, ignore
from engine.model.config import PercentileSquare, Preprocessing
from engine.model.preprocessing import read_prepared
from engine.records import Sample
from engine.store import pixels as pixels_module
from engine.store.pixels import load_pixels
from engine.store.purging import list_store, purge_patients
from engine.store.store import open_store
from tests.engine.store.conftest import HOW, SIZE_PX, SamplesOf, write_image

NAMES = [f"image{number}" for number in range(12)]


def loaded(path: Path, samples: list[Sample], how: Preprocessing = HOW) -> np.ndarray:
    with open_store(path) as store:
        pixels = load_pixels(store, samples, how, report=ignore)
        return pixels[np.arange(len(samples))]


def expected(samples: list[Sample], how: Preprocessing = HOW) -> np.ndarray:
    return np.stack([read_prepared(one.path, how) for one in samples])


def decoded_count(path: Path, samples: list[Sample], monkeypatch: pytest.MonkeyPatch) -> int:
    asked: list[Path] = []

    def counted(some: list[Sample], how: Preprocessing) -> object:
        asked.extend(one.path for one in some)
        return original(some, how)

    original = pixels_module.prepared
    with monkeypatch.context() as patch:
        patch.setattr(pixels_module, "prepared", counted)
        assert np.array_equal(loaded(path, samples), expected(samples))
    return len(asked)


def test_pixels_are_those_of_reading_each_file_in_the_order_asked_for(
    tmp_path: Path, samples_of: SamplesOf
) -> None:
    samples = samples_of(*NAMES)
    assert np.array_equal(loaded(tmp_path / "store", samples), expected(samples))
    turned = samples[::-1] + samples[:3]
    assert np.array_equal(loaded(tmp_path / "store", turned), expected(turned))


def test_an_image_is_read_once(
    tmp_path: Path, samples_of: SamplesOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples, store = samples_of(*NAMES), tmp_path / "store"
    assert decoded_count(store, samples[:8], monkeypatch) == 8
    assert decoded_count(store, samples, monkeypatch) == 4
    assert decoded_count(store, samples + samples, monkeypatch) == 0


def test_a_changed_file_is_read_again(
    tmp_path: Path, samples_of: SamplesOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples, store = samples_of(*NAMES), tmp_path / "store"
    loaded(store, samples)
    write_image(samples[2].path, seed=99)
    os.utime(samples[2].path, ns=(1, 1))
    assert decoded_count(store, samples, monkeypatch) == 1


def test_a_file_of_two_patients_lies_there_for_each_of_them(
    tmp_path: Path, samples_of: SamplesOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    (one,) = samples_of("shared")
    both = [one, replace(one, subject_id="patient-1")]
    assert decoded_count(tmp_path / "store", both, monkeypatch) == 2
    purge_patients(tmp_path / "store", ["patient-1"])
    assert decoded_count(tmp_path / "store", both, monkeypatch) == 1


def test_mean_and_deviation_share_pixels_and_anything_else_does_not(
    tmp_path: Path, samples_of: SamplesOf
) -> None:
    samples, store = samples_of(*NAMES[:3]), tmp_path / "store"
    scaled = Preprocessing(PercentileSquare(size_px=SIZE_PX, mean=0.1, deviation=3.0), HOW.report)
    clipped = Preprocessing(PercentileSquare(size_px=SIZE_PX, low_percentile=20.0), HOW.report)
    for how in (HOW, scaled, clipped):
        assert np.array_equal(loaded(store, samples, how), expected(samples, how))
    assert len(list_store(store).images) == 2


def test_images_damaged_inside_are_counted_when_all_others_lie_in_the_store(
    tmp_path: Path, samples_of: SamplesOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples, store = samples_of(*NAMES), tmp_path / "store"
    for one in (samples[2], samples[7]):
        whole = one.path.read_bytes()
        one.path.write_bytes(whole[: whole.index(b"IDAT") + 8])
    with pytest.raises(UserError, match="2 of 12 images cannot be decoded") as caught:
        loaded(store, samples)
    assert caught.value.code == "image-undecodable"
    assert "index --decode" in caught.value.do
    others = [one for one in samples if one not in (samples[2], samples[7])]
    assert decoded_count(store, others, monkeypatch) == 0


def test_images_that_are_gone_are_counted_before_any_is_read(
    tmp_path: Path, samples_of: SamplesOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples, store = samples_of(*NAMES), tmp_path / "store"
    for one in samples[3:6]:
        one.path.unlink()
    with pytest.raises(UserError, match="3 of 12 images can no longer be read") as caught:
        loaded(store, samples)
    assert caught.value.code == "image-unreadable"
    assert "decode" not in caught.value.do
    others = samples[:3] + samples[6:]
    assert decoded_count(store, others, monkeypatch) == len(others)


def test_images_that_changed_are_told_apart_from_damaged_ones(tmp_path: Path, samples_of: SamplesOf) -> None:
    samples, store = samples_of(*NAMES), tmp_path / "store"
    samples[5].path.write_bytes(b"no image")
    whole = samples[6].path.read_bytes()
    samples[6].path.write_bytes(whole[: whole.index(b"IDAT") + 8])
    with pytest.raises(
        UserError, match=r"1 of 12 images can no longer be read.*1 cannot be decoded"
    ) as caught:
        loaded(store, samples)
    assert caught.value.code == "image-unreadable"
    assert "index --decode" in caught.value.do
    others = samples[:5] + samples[7:]
    assert np.array_equal(loaded(store, others), expected(others))


def test_a_stopped_reading_goes_on_where_it_was(
    tmp_path: Path, samples_of: SamplesOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples, store = samples_of(*NAMES), tmp_path / "store"
    monkeypatch.setattr(pixels_module, "BATCH_IMAGES", 2)
    monkeypatch.setattr(pixels_module, "PROGRESS_EVERY", 1)

    def stop(event: Event) -> None:
        if event == Progress(pixels_module.STEP, 5, len(samples)):
            raise Cancelled

    with pytest.raises(Cancelled), open_store(store) as opened:
        load_pixels(opened, samples, HOW, report=stop)
    assert decoded_count(store, samples, monkeypatch) == len(samples) - 4


def test_a_pixel_file_that_was_deleted_or_cut_is_made_again(tmp_path: Path, samples_of: SamplesOf) -> None:
    samples, store = samples_of(*NAMES), tmp_path / "store"
    loaded(store, samples)
    (file,) = store.glob("*.pixels")
    os.truncate(file, file.stat().st_size - 10)
    assert np.array_equal(loaded(store, samples), expected(samples))
    file.unlink()
    assert np.array_equal(loaded(store, samples), expected(samples))


def test_too_small_a_disk_is_told_before_any_image_is_read(
    tmp_path: Path, samples_of: SamplesOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", ["total", "used", "free"])  # noqa: PYI024 - as shutil's own
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage(10, 9, 1))
    monkeypatch.setattr(pixels_module, "prepared", None)
    with pytest.raises(UserError, match="GB are free") as caught:
        loaded(tmp_path / "store", samples_of(*NAMES))
    assert caught.value.code == "disk-full"
    assert "STEWARD_STORE" in caught.value.do


def load_in_a_process(path: Path, samples: list[Sample], start: object, answers: object) -> None:
    start.wait()  # type: ignore[attr-defined]
    with open_store(path) as store:
        pixels = load_pixels(store, samples, HOW, report=ignore)
        same = np.array_equal(pixels[np.arange(len(samples))], expected(samples))
    answers.put(bool(same))  # type: ignore[attr-defined]


def test_two_processes_fill_one_store_at_the_same_time(
    tmp_path: Path, samples_of: SamplesOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples, store = samples_of(*(f"many{number}" for number in range(150))), tmp_path / "store"
    context = multiprocessing.get_context("spawn")
    start, answers = context.Barrier(2), context.Queue()
    orders = (samples[:100], samples[50:][::-1])
    processes = [
        context.Process(target=load_in_a_process, args=(store, some, start, answers)) for some in orders
    ]
    for process in processes:
        process.start()
    assert [answers.get(timeout=60) for _ in processes] == [True, True]
    for process in processes:
        process.join(60)
        assert process.exitcode == 0
    assert decoded_count(store, samples, monkeypatch) == 0
    assert list_store(store).waiting == 0
    assert list_store(store).images[0].images == len(samples)


def die_while_writing(path: Path, samples: list[Sample]) -> None:
    def die(*_: object) -> None:
        os._exit(9)

    pixels_module.BATCH_IMAGES = 4
    with open_store(path) as store:
        load_pixels(store, samples[:4], HOW, report=ignore)
        pixels_module.Rows.confirm = die  # type: ignore[method-assign, assignment]
        load_pixels(store, samples, HOW, report=ignore)


def test_a_process_killed_between_writing_and_confirming_leaves_nothing_half_done(
    tmp_path: Path, samples_of: SamplesOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples, store = samples_of(*NAMES), tmp_path / "store"
    process = multiprocessing.get_context("spawn").Process(target=die_while_writing, args=(store, samples))
    process.start()
    process.join(60)
    assert process.exitcode == 9
    (file,) = store.glob("*.pixels")
    assert expected(samples[4:5]).tobytes() in file.read_bytes()
    assert list_store(store).waiting == 0
    assert expected(samples[4:5]).tobytes() not in file.read_bytes()
    assert decoded_count(store, samples, monkeypatch) == len(samples) - 4
