"""Converts, runs and unlearns a full-size checkpoint of the published format: ``python tests/benchmarks/published.py``.

The weights are random; with ``--small`` the text part is a BERT of one layer.
"""

import argparse
import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import torch

from engine import jobs
from engine.catalog.catalog import Catalog
from engine.conversion.wishes import ConversionWishes
from engine.events import Event, Notice
from engine.model.checkpoint import load_checkpoint
from engine.phantom.dataset import write_phantom_dataset
from engine.phantom.plan import DEMO_PLAN
from engine.runs import RunRequest
from tests.engine.conversion import foreign

FULL_PARAMETERS = 113_238_164
UNUSED_PARAMETERS = 4 * 768 + 4
"""Of the published classifier's third head, which no output depends on; it is left out."""
PLAN = replace(DEMO_PLAN, train_patients=4, unseen_patients=4, size_px=256, seed=11)


def tell(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


@contextmanager
def timed(step: str) -> Iterator[None]:
    """Print how long a step took and the most memory that this process and its children had so far."""
    start = time.perf_counter()
    yield
    own, children = (
        resource.getrusage(who).ru_maxrss / 2**20 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    tell(
        f"{step:<28}{time.perf_counter() - start:8.1f} s   peak {own:5.2f} GiB here, {children:5.2f} GiB in a child"
    )


def show(event: Event) -> None:
    """Print the notices."""
    if isinstance(event, Notice):
        tell(f"    {event.words()[:150]}")


def predict(checkpoint: Path) -> None:
    """Run the model once on random pixels and words."""
    loaded = load_checkpoint(checkpoint)
    tokens = torch.tensor([loaded.tokenizer.encode("no acute edema .").ids])
    with torch.inference_mode():
        outputs = loaded.model(torch.rand(1, 1, 2048, 2048), tokens, torch.ones_like(tokens).bool())
    assert outputs.joint_logits.isfinite().all()
    tell(f"    {loaded.record.parameters:,} parameters")


def main() -> None:
    """Make, convert, load, predict, unlearn; print time and memory of each."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--small", action="store_true")
    size = foreign.TextSize() if parser.parse_args().small else foreign.SCIBERT_SIZE
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        os.environ["XDG_DATA_HOME"] = str(folder / "data")
        with timed("write the published format"):
            foreign.write_published(folder / "published", size)
        with timed("convert"):
            record = jobs.convert(ConversionWishes(folder / "published", folder / "safe"), report=show)
        assert size != foreign.SCIBERT_SIZE or record.parameters == FULL_PARAMETERS - UNUSED_PARAMETERS
        with timed("load and predict"):
            predict(folder / "safe")
        with timed("draw phantom patients"):
            write_phantom_dataset(folder / "dataset", PLAN, report=show)
            jobs.index(folder / "dataset", folder / "catalog.sqlite", report=show)
            with Catalog.open(folder / "catalog.sqlite") as catalog:
                chosen = catalog.members("train")[0]
            (folder / "forget.csv").write_text(f"subject_id\n{chosen}\n")
        request = RunRequest(
            checkpoint=folder / "safe",
            dataset=folder / "dataset",
            forget=(folder / "forget.csv",),
            out=folder / "run",
            method="forget-mi",
            device="cpu",
            epochs=1,
            catalog=folder / "catalog.sqlite",
        )
        with timed("unlearn for one epoch"):
            tell(f"    {jobs.unlearn(request, report=show).selection}")


if __name__ == "__main__":
    main()
