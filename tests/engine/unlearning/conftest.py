"""A bench with a tiny model with random weights and random inputs, for methods and steps."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.events import ignore
from engine.model.architecture import BertSizes, FrozenGate, FusionLayer, Projected, ResidualStages
from engine.model.config import (
    SCHEMA_VERSION,
    ModelConfig,
    PercentileSquare,
    Preprocessing,
    ReportPreparation,
)
from engine.model.dual_encoder import DualEncoder
from engine.model.inputs import Inputs
from engine.model.scoring import run_model
from engine.model.tokenizer import encode, make_tokenizer
from engine.records import Sample
from engine.unlearning.ground import Ground
from engine.unlearning.measuring import SetRows
from engine.unlearning.objective import Bench, Objective, Side, Step
from engine.unlearning.parameters import Optimisation

WORDS = ("lungs", "clear", "edema", "mild", "severe", "heart", "large", "no", "effusion", "seen")
SAMPLES = 24
SIZE_PX = 16


def tiny_config(vocabulary: int) -> ModelConfig:
    return ModelConfig(
        schema_version=SCHEMA_VERSION,
        name="tiny",
        task="multiclass",
        labels=("none", "mild", "severe"),
        intended_use="tests",
        image=ResidualStages(channels=(4, 6), blocks=1),
        text=BertSizes(vocabulary=vocabulary, hidden=8, layers=1, heads=2, positions=16, dropout=0.0),
        embedding=Projected(width=6),
        joint=FrozenGate(seed=5),
        preprocessing=Preprocessing(PercentileSquare(size_px=SIZE_PX), ReportPreparation(max_tokens=12)),
    )


def make_bench() -> Bench:
    """Return 24 samples: 6 of forget, 10 of retain, 5 of unseen_select, 3 of unseen_report."""
    random = np.random.default_rng(3)
    samples = tuple(
        Sample(f"i{n}", f"s{n}", f"p{n}", Path("none"), " ".join(random.choice(WORDS, 6)), n % 3, "", None)
        for n in range(SAMPLES)
    )
    tokenizer = make_tokenizer(samples, vocabulary=60)
    config = tiny_config(tokenizer.get_vocab_size())
    torch.manual_seed(1)
    model = DualEncoder(config).eval()
    with torch.no_grad():  # BERT's small initial weights would make all reports look alike
        for parameter in model.text_encoder.parameters():
            if parameter.ndim > 1:
                parameter.mul_(20)
    inputs = Inputs(
        samples=samples,
        pixels=random.integers(0, 65535, (SAMPLES, SIZE_PX, SIZE_PX), dtype=np.uint16),
        tokens=encode(tokenizer, [s.report for s in samples], config.preprocessing),
        labels=np.array([s.label for s in samples]),
        studies=np.arange(SAMPLES),
        patients=np.arange(SAMPLES),
    )
    rows = SetRows(np.arange(6), np.arange(6, 16), np.arange(16, 21), np.arange(21, 24))
    return Bench(
        original=model,
        model=deepcopy(model),
        config=config,
        tokenizer=tokenizer,
        inputs=inputs,
        rows=rows,
        device=torch.device("cpu"),
        seed=11,
        resumed=False,
        report=ignore,
    )


@pytest.fixture
def bench() -> Bench:
    """Return a bench of the test's own."""
    return make_bench()


def run_step(bench: Bench, retain: list[int], forget: list[int]) -> Step:
    """Run the bench's model on places in retain and in forget."""

    def side(rows: np.ndarray, places: list[int]) -> Side:
        batch = bench.inputs.batch(rows[places], bench.device)
        outputs = run_model(bench.model, batch, bench.config.preprocessing)
        return Side(outputs, batch, torch.tensor(places))

    return Step(side(bench.rows.retain, retain), side(bench.rows.forget, forget))


@pytest.fixture
def step_on(bench: Bench) -> Callable[[list[int], list[int]], Step]:
    """Return a function that runs the bench's model on places in retain and in forget."""
    return partial(run_step, bench)


@pytest.fixture
def fused_bench(bench: Bench) -> Bench:
    """Return the bench with a model whose joint output has a trained layer and head of its own."""
    config = replace(bench.config, joint=FusionLayer(width=6))
    torch.manual_seed(2)
    model = DualEncoder(config).eval()
    return replace(bench, original=model, model=deepcopy(model), config=config)


def make_ground(bench: Bench, objective: Objective, parameters: Optimisation) -> Ground:
    """Return the ground for an objective on a bench's model."""
    return Ground(
        model=bench.model,
        objective=objective,
        parameters=parameters,
        inputs=bench.inputs,
        rows=bench.rows,
        preprocessing=bench.config.preprocessing,
        device=bench.device,
        seed=bench.seed,
    )


@pytest.fixture
def ground_of(bench: Bench) -> Callable[..., Ground]:
    """Return a function that gives the ground for an objective on the bench's model."""
    return partial(make_ground, bench)
