"""The jobs that speed.py measures: a data set, a checkpoint of random weights, and what both loops start from."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import torch

from engine import jobs
from engine.catalog.catalog import Catalog
from engine.events import ignore
from engine.model.architecture import BertSizes, FrozenGate, Projected, ResidualStages
from engine.model.checkpoint import Origin, save_checkpoint
from engine.model.config import (
    SCHEMA_VERSION,
    ModelConfig,
    PercentileSquare,
    Preprocessing,
    ReportPreparation,
)
from engine.model.dual_encoder import DualEncoder
from engine.model.published import SCIBERT, published_config
from engine.model.tokenizer import make_tokenizer
from engine.phantom.dataset import write_phantom_dataset
from engine.phantom.plan import DEMO_PLAN, PhantomPlan
from engine.runs import RunFolder, RunRequest
from engine.unlearning.preparation import prepare_run

STEADY = {"hidden_dropout_prob": 0.0, "attention_probs_dropout_prob": 0.0}
"""Without dropout both loops draw nothing at random but the noise, and their losses can be compared."""


@dataclass(frozen=True, slots=True)
class SpeedJob:
    """What is unlearned from what.

    Attributes
    ----------
    forget_patients : int
        How many training patients are removed.
    batch_size, forget_batch_size : int
        Images of retain and of forget in a step.
    """

    name: str
    plan: PhantomPlan
    forget_patients: int
    batch_size: int
    forget_batch_size: int


EPOCHS = 30
"""Of the published job."""

JOBS = {
    "tiny": SpeedJob(
        "tiny", replace(DEMO_PLAN, train_patients=12, unseen_patients=8, size_px=128, seed=3), 2, 8, 2
    ),
    "published": SpeedJob(
        "published", replace(DEMO_PLAN, train_patients=9, unseen_patients=4, size_px=2048, seed=3), 2, 8, 2
    ),
    "paper": SpeedJob(
        "paper", replace(DEMO_PLAN, train_patients=2525, unseen_patients=300, size_px=2048, seed=3), 252, 8, 2
    ),
}


def prepared(job: SpeedJob, folder: Path, *, device: str) -> RunFolder:
    """Write data set and checkpoint, and prepare a run of Forget-MI, each term at a quarter."""
    write_phantom_dataset(folder / "dataset", job.plan, report=ignore)
    catalog_file = folder / "catalog.sqlite"
    jobs.index(folder / "dataset", catalog_file, report=ignore)
    with Catalog.open(catalog_file) as catalog:
        train = catalog.members("train")
        samples = catalog.samples(train)
        labels, version = catalog.labels, catalog.version
    config = _config(job, labels)
    torch.manual_seed(1)
    tokenizer = make_tokenizer(samples, vocabulary=2000)
    save_checkpoint(
        folder / "checkpoint",
        DualEncoder(config),
        tokenizer,
        config=config,
        origin=Origin("", version, datetime.now(UTC)),
    )
    forget = folder / "forget.csv"
    forget.write_text("\n".join(["subject_id", *train[: job.forget_patients]]) + "\n", encoding="utf-8")
    run = RunFolder(folder / "run")
    request = RunRequest(
        checkpoint=folder / "checkpoint",
        dataset=folder / "dataset",
        forget=(forget,),
        out=run.path,
        method="forget-mi",
        device=device,
        epochs=EPOCHS,
        catalog=catalog_file,
        store=folder / "store",
        overrides={"batch_size": job.batch_size, "forget_batch_size": job.forget_batch_size},
    )
    prepare_run(request, report=ignore)
    return run


def _config(job: SpeedJob, labels: tuple[str, ...]) -> ModelConfig:
    if job.name != "tiny":
        return published_config(
            text={**SCIBERT, **STEADY}, labels=labels, gate_seed=1, name=job.name, intended_use="benchmark"
        )
    return ModelConfig(
        schema_version=SCHEMA_VERSION,
        name=job.name,
        task="multiclass",
        labels=labels,
        intended_use="benchmark",
        image=ResidualStages((8, 16), 1),
        text=BertSizes(vocabulary=2000, hidden=32, layers=2, heads=2, positions=128, dropout=0.0),
        embedding=Projected(width=32),
        joint=FrozenGate(1),
        preprocessing=Preprocessing(PercentileSquare(size_px=64), ReportPreparation(max_tokens=128)),
    )
