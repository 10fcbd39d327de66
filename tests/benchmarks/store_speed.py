"""Prints what the store gains and takes: ``python tests/benchmarks/store_speed.py``.

A second run against the first over the same images, batches gathered at random against one array in
the order of the samples, memory, tokens stored against tokens made, and a purge.
"""

import argparse
import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
import pydicom
from numpy.typing import NDArray
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import DigitalXRayImageStorageForPresentation, ExplicitVRLittleEndian, generate_uid

from engine.events import ignore
from engine.model.config import PercentileSquare, Preprocessing, ReportPreparation
from engine.model.tokenizer import encode, make_tokenizer
from engine.records import Sample
from engine.store.pixels import Pixels, load_pixels
from engine.store.purging import purge_patients
from engine.store.store import open_store
from engine.store.tokens import load_tokens

T = TypeVar("T")
BATCH = 32
BATCHES = 200
WORDS = 800


def write_dicom(file: Path, side_px: int, seed: int) -> Path:
    """Write an uncompressed radiograph of noise, 12 bits deep."""
    header, image = FileMetaDataset(), Dataset()
    header.TransferSyntaxUID = ExplicitVRLittleEndian
    header.MediaStorageSOPClassUID = image.SOPClassUID = DigitalXRayImageStorageForPresentation
    header.MediaStorageSOPInstanceUID = image.SOPInstanceUID = generate_uid()
    image.file_meta, image.Modality = header, "DX"
    image.Rows = image.Columns = side_px
    image.SamplesPerPixel, image.PhotometricInterpretation = 1, "MONOCHROME2"
    image.BitsAllocated, image.BitsStored, image.HighBit, image.PixelRepresentation = 16, 12, 11, 0
    values = np.random.default_rng(seed).integers(0, 4096, (side_px, side_px), dtype=np.uint16)
    image.PixelData = values.tobytes()
    pydicom.dcmwrite(file, image, enforce_file_format=True)
    return file


def make_samples(folder: Path, count: int, side_px: int) -> list[Sample]:
    """Write ``count`` files, linked to one image to save space, each with a report of its own."""
    folder.mkdir()
    original = write_dicom(folder / "0.dcm", side_px, seed=0)
    generator = np.random.default_rng(1)
    samples = []
    for number in range(count):
        file = folder / f"{number}.dcm"
        if number:
            os.link(original, file)
        report = " ".join(f"word{word}" for word in generator.integers(0, WORDS, 80))
        samples.append(
            Sample(
                image_id=str(number),
                study_id=str(number),
                subject_id=str(number // 3),
                path=file,
                report=report,
                label=0,
                sex="",
                age=None,
            )
        )
    return samples


def seconds(action: Callable[[], T]) -> tuple[float, T]:
    """Return how long an action took, and its result."""
    start = time.perf_counter()
    result = action()
    return time.perf_counter() - start, result


def most_memory_mb() -> float:
    """Return the most memory that this process ever took, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def own_memory_mb() -> float:
    """Return the memory that is this process's alone now: without what is mapped from files, in MB."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("RssAnon"):
            return int(line.split()[1]) / 1000
    return most_memory_mb()


def gather(pixels: Pixels | NDArray[np.uint16], order: NDArray[np.int64]) -> float:
    """Gather batches in this order as a run does, and return the most own memory meanwhile, in MB."""
    most = 0.0
    for number, start in enumerate(range(0, len(order), BATCH)):
        shares = pixels[order[start : start + BATCH]].astype(np.float32) / np.float32(65535)
        if number % 10 == 0:
            most = max(most, own_memory_mb())
        del shares
    return most


@contextmanager
def scratch() -> Iterator[Path]:
    """Give a folder for the time of the block."""
    folder = Path(tempfile.mkdtemp(prefix="store-speed-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def measure(folder: Path, count: int, side_px: int, size_px: int) -> dict[str, float]:
    """Measure ``count`` files of ``side_px`` prepared to ``size_px``."""
    how = Preprocessing(PercentileSquare(size_px=size_px), ReportPreparation(max_tokens=128))
    samples = make_samples(folder / "dataset", count, side_px)
    # A run over half of the patients first, so that the rows of the whole do not lie in its order.
    half = samples[count // 2 :]
    path, before = folder / "store", own_memory_mb()
    results = {}
    with open_store(path) as store:
        first, _ = seconds(lambda: load_pixels(store, half, how, report=ignore))
        rest, _ = seconds(lambda: load_pixels(store, samples, how, report=ignore))
        results["first run, s"] = first + rest
        results["most memory of the first run, MB"] = most_memory_mb()
    with open_store(path) as store:
        results["second run, s"], pixels = seconds(lambda: load_pixels(store, samples, how, report=ignore))
        results["first / second"] = results["first run, s"] / results["second run, s"]
        results |= measure_gathering(pixels, folder / "in-order.npy", before)
        results |= measure_tokens(samples, path, how)
        del pixels
    gone = [str(number) for number in range(0, count // 3, 10)]
    results["purge of a tenth, s"], _ = seconds(lambda: purge_patients(path, gone))
    return results


def measure_gathering(pixels: Pixels, array: Path, before: float) -> dict[str, float]:
    """Measure random batches from the store and from one array in the order of the samples."""
    shape = (len(pixels), *pixels.images.shape[1:])
    one = np.lib.format.open_memmap(array, mode="w+", dtype=np.uint16, shape=shape)
    for place, image in enumerate(pixels):
        one[place] = image
    one.flush()
    order = np.random.default_rng(2).permutation(len(pixels))[: BATCH * BATCHES]
    images = np.load(array, mmap_mode="r")
    gather(images, order)  # both files are in the system's cache from here on
    spent = {"store": [], "array": []}
    most = 0.0
    for _ in range(3):
        took, memory = seconds(lambda: gather(pixels, order))
        most = max(most, memory)
        spent["store"].append(took)
        spent["array"].append(seconds(lambda: gather(images, order))[0])
    gathered = {f"random batches, {name}, ms each": ms(times, order) for name, times in spent.items()}
    return {**gathered, "own memory more than before, MB": most - before, "images, MB": one.nbytes / 1e6}


def ms(times: list[float], order: NDArray[np.int64]) -> float:
    """Return the best time for a batch in milliseconds."""
    return 1000 * min(times) / -(-len(order) // BATCH)


def measure_tokens(samples: list[Sample], path: Path, how: Preprocessing) -> dict[str, float]:
    """Measure token ids made, made and stored, and found in the store."""
    tokenizer = make_tokenizer(samples, vocabulary=2000)
    made, _ = seconds(lambda: encode(tokenizer, [one.report for one in samples], how))
    with open_store(path) as store:
        stored, _ = seconds(lambda: load_tokens(store, samples, tokenizer, how))
        found, _ = seconds(lambda: load_tokens(store, samples, tokenizer, how))
    return {"tokens made, s": made, "tokens made and stored, s": stored, "tokens found, s": found}


def main(arguments: list[str] | None = None) -> int:
    """Print one line a figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--images", type=int, default=2000)
    parser.add_argument("--side-px", type=int, default=512, help="of the files")
    parser.add_argument("--size-px", type=int, default=96, help="as prepared")
    options = parser.parse_args(arguments)
    with scratch() as folder:
        results = measure(folder, options.images, options.side_px, options.size_px)
    for name, value in results.items():
        sys.stdout.write(f"{name:<36}{value:10.3f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
