"""What the quality benchmark works on: data sets, originals, forget sets, and retrained references."""

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from engine import jobs
from engine.catalog.catalog import Catalog
from engine.events import ignore
from engine.phantom.dataset import write_phantom_dataset
from engine.phantom.plan import DEMO_PLAN, PhantomPlan
from engine.randomness import numpy_generator

ROOT = Path(__file__).resolve().parents[2]
COVID = ROOT.parent / "shared" / "data" / "covid_cxr" / "manifest.csv"
TRAINING = ROOT / "resources" / "demo" / "training.toml"

HARD_PLAN = replace(
    DEMO_PLAN, seed=404, label_noise=0.25, image_overlap=0.5, wording_vagueness=0.5, marks_mean=3.0
)
"""Phantoms that are harder to classify and easier to know again than those of the demo."""
SMALL_PLAN = replace(HARD_PLAN, train_patients=60, unseen_patients=60, size_px=96)


@dataclass(frozen=True)
class DataSet:
    """One data set with its catalog; the split is the data set's own, or drawn with a fixed seed."""

    name: str
    folder: Path
    plan: PhantomPlan | None

    @cached_property
    def catalog(self) -> Path:
        """The catalog's file; data set and catalog are made where they are not there yet."""
        file = self.folder / "catalog.sqlite"
        if not file.is_file():
            self.folder.mkdir(parents=True, exist_ok=True)
            source = COVID
            if self.plan is not None:
                source = self.folder / "dataset"
                write_phantom_dataset(source, self.plan, report=ignore)
            jobs.index(source, file, report=ignore)
        return file

    def forget_list(self, share: float, seed: int) -> Path:
        """Write a CSV of patients, drawn with a seed, who hold about this share of the training images."""
        file = self.folder / f"forget-{share:.2f}-{seed}.csv"
        with Catalog.open(self.catalog) as catalog:
            trained = list(catalog.members("train"))
            images = {one: len(catalog.samples([one])) for one in trained}
        wanted = share * sum(images.values())
        chosen: list[str] = []
        for at in numpy_generator(seed, "benchmark-forget", f"{share:.2f}").permutation(len(trained)):
            if sum(images[one] for one in chosen) >= wanted:
                break
            chosen.append(trained[at])
        with file.open("w", newline="", encoding="utf-8") as stream:
            csv.writer(stream).writerows([["subject_id"], *([one] for one in sorted(chosen))])
        return file


@dataclass(frozen=True, slots=True)
class Cell:
    """One forget set of one data set, with the seed of its original.

    Attributes
    ----------
    references : tuple of Path
        Checkpoints retrained without the forget patients, each with another seed.
    """

    data: DataSet
    share: float
    seed: int
    forget: Path
    original: Path
    references: tuple[Path, ...]

    @property
    def folder(self) -> Path:
        """Where the runs of this cell lie."""
        return self.data.folder / f"runs-{self.share:.2f}-{self.seed}"


def cells(data: DataSet, shares: tuple[float, ...], seeds: int, references: int) -> Iterator[Cell]:
    """Give every cell of a data set, its models trained where they are not there yet."""
    for seed in range(1, seeds + 1):
        original = _trained(data, data.folder / f"original-{seed}", seed)
        for share in shares:
            forget = data.forget_list(share, seed)
            retrained = tuple(
                _trained(data, data.folder / f"retrained-{share:.2f}-{seed}-{n}", 100 * seed + n, forget)
                for n in range(1, references + 1)
            )
            yield Cell(data, share, seed, forget, original, retrained)


def _trained(data: DataSet, out: Path, seed: int, without: Path | None = None) -> Path:
    if not out.is_dir():
        jobs.train(
            data.catalog, out, without=without, config=TRAINING, seed=seed, device="auto", report=ignore
        )
    return out
