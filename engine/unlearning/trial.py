"""A short trial of a planned run on a few of its images, from which its time, disk and memory are told."""

import time
from copy import deepcopy
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import torch

from engine.catalog.catalog import Catalog
from engine.device import choose_device, describe_hardware, repeatable
from engine.errors import UserError
from engine.events import Event, Progress, Report
from engine.memory import Peak, watched
from engine.model.checkpoint import Checkpoint, load_checkpoint
from engine.model.config import Preprocessing
from engine.model.inputs import load_inputs
from engine.model.scoring import Scorer
from engine.randomness import numpy_generator
from engine.records import SET_NAMES, Sample, SetName
from engine.register.models import RegisteredModel
from engine.runs import RunRequest
from engine.store.pixels import Shelf
from engine.store.reading import identify, prepared
from engine.store.store import Store, open_store
from engine.unlearning.estimate import Estimate
from engine.unlearning.ground import Ground
from engine.unlearning.measuring import SetRows, sampled
from engine.unlearning.methods import METHODS
from engine.unlearning.objective import Bench, Objective
from engine.unlearning.pairs import count_steps
from engine.unlearning.parameters import Optimisation
from engine.unlearning.precision import choose_precision
from engine.unlearning.preparation import check_request, plan_run
from engine.unlearning.stepping import Stepper

STEPS = 6
"""Steps of the trial; the first one, which also warms up, is not counted."""

SCORED, PREPARED = 32, 24
"""Images that are scored, and prepared, for the trial, at most."""

STATES = 9
"""Times the model's bytes that a run holds at once: two states of four tensors a weight, and the result."""

STATISTICS_SECONDS = 4.0
"""What the audit computes beside the passes of the models, on the demo project and two cores."""

SAMPLING = frozenset({"recommended"})
"""Methods whose beginning looks at a sample of retain, not at all of it."""

Sets = dict[SetName, list[Sample]]


def estimate_run(
    request: RunRequest, *, registered: RegisteredModel | None = None, report: Report
) -> Estimate:
    """Try a few images and steps, and tell what the whole run and its audit will take.

    The images tried stay in the store, where the run will look for them.

    Parameters
    ----------
    request : RunRequest
        With a catalog; its ``out`` is not touched.
    registered : RegisteredModel or None
        What the register knows of the request's checkpoint.

    Raises
    ------
    UserError
        ``catalog-missing``, and what `check_request` and `plan_run` of engine.unlearning.preparation raise.
    """
    lists = check_request(request, registered)
    original = load_checkpoint(request.checkpoint)
    with Catalog.open(_catalog_of(request)) as catalog:
        planned = plan_run(request, lists, catalog=catalog)
        sets: Sets = {name: list(catalog.samples(planned.split.of(name))) for name in SET_NAMES}
    how = original.config.preprocessing
    with repeatable(), torch.random.fork_rng(), open_store(request.store) as store:
        missing = _missing(store, [one for some in sets.values() for one in some], how, report)
        preparing = len(missing) * _preparing_seconds(missing, how)
        bench = _bench(original, sets, planned.parameters, request=request, store=store, report=report)
        trial = _try(bench, planned.parameters, request=request)
        room = len(missing) * Shelf.of(store, how).row_bytes
    weights = sum(one.numel() * one.element_size() for one in bench.model.state_dict().values())
    seconds, more = (
        preparing + trial.seconds(sets, planned.parameters, further=further)
        for further in (0, planned.parameters.further_epochs)
    )
    return Estimate(
        seconds=seconds,
        seconds_at_most=more,
        images_to_prepare=len(missing),
        disk_bytes=room + STATES * weights,
        memory_bytes=trial.peak.held,
        device=describe_hardware(bench.device).device,
    )


def _catalog_of(request: RunRequest) -> Path:
    catalog = request.catalog or request.dataset
    if not catalog.is_file():
        raise UserError(
            "catalog-missing",
            what="What the run will take can only be told for a data set that was read.",
            do="Give the file that index wrote as the data set.",
        )
    return catalog


def _missing(store: Store, samples: list[Sample], how: Preprocessing, report: Report) -> list[Sample]:
    files = identify(samples, store.digests, report=report)
    found = Shelf.of(store, how).rows.find(files)
    return [sample for file, sample in zip(files, samples, strict=True) if file not in found]


def _preparing_seconds(missing: list[Sample], how: Preprocessing) -> float:
    """Return the seconds that an image takes, on all cores as in the run."""
    some = missing[:: max(1, len(missing) // PREPARED)][:PREPARED]
    started = time.perf_counter()
    done = sum(1 for _ in prepared(some, how))
    return (time.perf_counter() - started) / max(1, done)


def _bench(
    original: Checkpoint,
    sets: Sets,
    parameters: Optimisation,
    *,
    request: RunRequest,
    store: Store,
    report: Report,
) -> Bench:
    """Return a bench on a few images of every set, enough for the trial's steps."""
    wanted = {
        "forget": max(SCORED // 4, STEPS * parameters.forget_batch_size),
        "retain": STEPS * parameters.batch_size,
        "unseen_select": SCORED,
        "unseen_report": 1,
    }
    generator = numpy_generator(request.seed, "trial")
    few = {name: _some(sets[name], wanted[name], generator) for name in SET_NAMES}
    samples = [one for name in SET_NAMES for one in few[name]]
    inputs = load_inputs(
        samples, original.tokenizer, preprocessing=original.config.preprocessing, store=store, report=report
    )
    ends = np.cumsum([len(few[name]) for name in SET_NAMES])
    rows = SetRows(*np.split(np.arange(len(samples)), ends[:-1]))
    device = choose_device(request.device)
    original.model.to(device)
    return Bench(
        original=original.model,
        model=deepcopy(original.model),
        config=original.config,
        tokenizer=original.tokenizer,
        inputs=inputs,
        rows=rows,
        device=device,
        seed=request.seed,
        resumed=False,
        report=report,
    )


def _some(samples: list[Sample], wanted: int, generator: np.random.Generator) -> list[Sample]:
    chosen = generator.permutation(len(samples))[:wanted]
    return [samples[place] for place in sorted(chosen)]


@dataclass(slots=True)
class _Marks:
    """Notes when each step began; passes everything on, so that the trial can be stopped."""

    report: Report
    times: list[float] = field(default_factory=list)

    def note(self, _event: Event) -> None:
        self.times.append(time.perf_counter())
        self.report(Progress("Trying a few steps", len(self.times), 0))


@dataclass(frozen=True, slots=True)
class _Trial:
    """What the trial told: seconds an image of the method's beginning, a step, and scoring an image."""

    objective: Objective
    samples_retain: bool
    beginning: float
    step: float
    scoring: float
    peak: Peak

    def seconds(self, sets: Sets, parameters: Optimisation, *, further: int) -> float:
        """Return the seconds of the run and its audit, without preparing images."""
        forget, retain = len(sets["forget"]), len(sets["retain"])
        sample = sampled(retain)
        epochs = parameters.epochs + further
        steps = sum(
            count_steps(phase.over, parameters, forget=forget, retain=retain)
            for epoch in range(1, epochs + 1)
            for phase in self.objective.phases(epoch)
        )
        measured = forget + sample + len(sets["unseen_select"])
        renewed = sample if self.objective.statistics == "renewed" else 0
        everything = sum(len(some) for some in sets.values())  # by the original once, by the result once
        scored = (measured + renewed) * epochs + 2 * everything
        begun = self.beginning * (forget + (sample if self.samples_retain else retain))
        return begun + self.step * steps + self.scoring * scored + STATISTICS_SECONDS


def _try(bench: Bench, parameters: Optimisation, *, request: RunRequest) -> _Trial:
    rows = bench.rows
    with watched(bench.device) as peak:
        started = time.perf_counter()
        objective = METHODS[request.method](bench, parameters)
        beginning = (time.perf_counter() - started) / (len(rows.forget) + len(rows.retain))
        step = _step_seconds(bench, objective, parameters, request)
        few = np.concatenate([rows.unseen_select, rows.forget])
        started = time.perf_counter()
        Scorer(bench.config.preprocessing, bench.device).score(bench.model, bench.inputs, few, bench.report)
        scoring = (time.perf_counter() - started) / len(few)
    return _Trial(objective, request.method in SAMPLING, beginning, step, scoring, peak)


def _step_seconds(bench: Bench, objective: Objective, parameters: Optimisation, request: RunRequest) -> float:
    ground = Ground(
        model=bench.model,
        objective=objective,
        parameters=replace(parameters, epochs=1, epoch_share=1.0),
        inputs=bench.inputs,
        rows=bench.rows,
        preprocessing=bench.config.preprocessing,
        device=bench.device,
        seed=bench.seed,
        precision=choose_precision(request.precision, bench.device),
    )
    marks = _Marks(bench.report)
    Stepper(ground).run_epoch(1, marks.note)
    steps = np.diff([*marks.times, time.perf_counter()])
    return float(steps[1:].mean()) if len(steps) > 1 else float(steps.sum())
