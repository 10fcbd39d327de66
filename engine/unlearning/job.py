"""The job of unlearning: from a prepared run folder to the unlearned checkpoint."""

import time
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime

import torch

from engine.device import repeatable
from engine.events import Cancelled, Notice, Report
from engine.files import to_json, to_json_line, user_errors_of_disk, write_atomic
from engine.journal import Journal
from engine.model.checkpoint import Origin, save_checkpoint
from engine.model.dual_encoder import DualEncoder
from engine.occupying import working_on
from engine.processes import ALONE, Processes
from engine.records import EpochMetrics
from engine.runs import RunFolder, RunRecord
from engine.store.store import open_store
from engine.unlearning.chance import warn_if_at_chance
from engine.unlearning.ground import Ground
from engine.unlearning.loop import Loop, LoopResult, LoopSetup
from engine.unlearning.measuring import EpochMeter
from engine.unlearning.method_info import resolve
from engine.unlearning.methods import METHODS
from engine.unlearning.original_scores import original_scores
from engine.unlearning.selection import explain
from engine.unlearning.sharing import spread_tensors
from engine.unlearning.state import StateFolder
from engine.unlearning.workplace import Workplace, bench_of, open_workplace


def run_unlearning(folder: RunFolder, *, report: Report, processes: Processes = ALONE) -> RunRecord:
    """Unlearn, or go on unlearning, in a prepared run folder.

    Parameters
    ----------
    processes : Processes
        Who works on this run together; the first one writes.

    Raises
    ------
    Cancelled
        Out of ``report``; the record then says ``stopped`` and the run can be resumed.
    UserError
        For what the user can mend; the last whole epoch is kept.
    """
    record = folder.record()
    started = time.monotonic()
    listen = report if processes.index else Journal(folder.journal_file, report).note
    try:
        with (
            user_errors_of_disk(folder.path),
            working_on(folder) if processes.index == 0 else nullcontext(),
            repeatable(),
            torch.random.fork_rng(),
            open_store(record.request.store) as store,
        ):
            place = processes.ahead(
                lambda tell: open_workplace(folder, record, store=store, report=tell), listen
            )
            result = _unlearn(place, processes, listen)
            seconds = time.monotonic() - started
            done = processes.lead(lambda _tell: _finish(place, result, seconds=seconds), listen)
    except Cancelled:
        if processes.index == 0:
            with user_errors_of_disk(folder.path):
                write_atomic(folder.record_file, to_json(replace(record, state="stopped")))
        raise
    if processes.index == 0:
        StateFolder(folder.states).remove()
    listen(_selection(place, result))
    listen(Notice("info", _KEPT_UNTIL_AUDIT if done.unlearned else _KEPT_UNTIL_PURGE))
    return done


_KEPT_UNTIL_AUDIT = (
    "The prepared images and reports of the forgotten patients stay in the store until the run is audited "
    "or they are purged."
)
_KEPT_UNTIL_PURGE = "The prepared images and reports of this run stay in the store until they are purged."


def _unlearn(place: Workplace, processes: Processes, report: Report) -> LoopResult:
    if processes.count > 1:
        report(Notice("info", "{0} processes share each batch.", (processes.count,)))
    name = place.record.method.name
    parameters = resolve(name, place.record.method.preset, dict(_numbers(place.record)))
    meter = EpochMeter(place.inputs, place.rows, place.scorer, place.record.request.seed)
    original = processes.lead(
        lambda tell: meter.figures(original_scores(place, meter.measured, tell)), report
    )
    unseen = place.rows.unseen_select
    warn_if_at_chance(
        original.heads, place.inputs.labels[unseen], place.inputs.patients[unseen], report=report
    )
    states = StateFolder(place.folder.states)
    bench = bench_of(place, resumed=states.newest() is not None, report=report)
    objective = METHODS[name](bench, parameters)
    masks = (objective.trained or {}).values()
    spread_tensors((*bench.model.state_dict().values(), *masks), processes)
    ground = Ground(
        model=bench.model,
        objective=objective,
        parameters=parameters,
        inputs=place.inputs,
        rows=place.rows,
        preprocessing=bench.config.preprocessing,
        device=place.device,
        seed=bench.seed,
        processes=processes,
        precision=place.record.hardware.precision,
    )
    place.original.model.cpu()  # what the method needs of it is known by now
    setup = LoopSetup(ground, meter, original, states, place.tolerance)
    return Loop(setup, on_epoch=_metrics_writer(place.folder, processes)).run(report)


def _finish(place: Workplace, result: LoopResult, *, seconds: float) -> RunRecord:
    now = datetime.now(UTC)
    unlearned = None
    if result.weights is not None:
        model = DualEncoder(place.original.config)
        model.load_state_dict(result.weights)
        parent = place.original.record
        origin = Origin(parent.sha256, parent.data_version, now, run_id=place.record.run_id)
        unlearned = save_checkpoint(
            place.folder.model, model, place.original.tokenizer, config=place.original.config, origin=origin
        )
    done = replace(
        place.record,
        state="unlearned" if unlearned else "no_epoch_qualified",
        ended_at=now.isoformat(timespec="seconds"),
        active_seconds=round(max(seconds, result.active_seconds), 1),
        epochs_run=result.metrics[-1].epoch,
        selected_epoch=result.selected_epoch,
        selection=_selection(place, result).words(),
        unlearned=unlearned,
        deviations=(*place.record.deviations, *_selection_deviation(place), *_if_any(result.cut_short)),
    )
    write_atomic(place.folder.record_file, to_json(done))
    return done


def _selection(place: Workplace, result: LoopResult) -> Notice:
    selected = next((m for m in result.metrics if m.epoch == result.selected_epoch), None)
    return explain(selected, tolerance=place.tolerance)


def _selection_deviation(place: Workplace) -> tuple[str, ...]:
    if place.tolerance <= 2 * place.record.thresholds.utility_tolerance:
        return ()
    images = len(place.rows.unseen_select)
    return (
        f"With {images} unseen images for stopping, a loss of AUC below {place.tolerance:.2f} cannot be told from "
        f"none, so the epoch was selected with that tolerance.",
    )


def _if_any(sentence: str) -> tuple[str, ...]:
    return (sentence,) if sentence else ()


def _metrics_writer(folder: RunFolder, processes: Processes) -> Callable[[tuple[EpochMetrics, ...]], None]:
    def write(metrics: tuple[EpochMetrics, ...]) -> None:
        if processes.index == 0:
            write_atomic(folder.metrics_file, b"".join(to_json_line(epoch) for epoch in metrics))

    return write


def _numbers(record: RunRecord) -> dict[str, float | int | bool]:
    return {name: value for name, value in record.method.parameters.items() if not isinstance(value, str)}
