"""Training the retrained model of a run: what it is made of, when it is refused, and what a stop leaves."""

import shutil
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from engine import jobs
from engine.catalog.catalog import Catalog
from engine.errors import UserError
from engine.events import Cancelled, Event, Progress, ignore
from engine.files import read_json, to_json, write_atomic
from engine.model.checkpoint import load_checkpoint
from engine.model.config import CONFIG_FILE, MANIFEST_FILE, Manifest, ModelConfig
from engine.model.likeness import ALIKE
from engine.records import Split
from engine.requests import RequestedPatients
from engine.retraining.job import reference_of, train_reference
from engine.retraining.wishes import ReferenceWishes
from engine.runs import RunFolder

WISHES = ReferenceWishes(seed=3, device="cpu")


def test_the_reference_is_trained_as_the_original_records_and_the_run_audited_against_it(
    run: RunFolder,
) -> None:
    audit = jobs.train_reference(run.path, WISHES, report=ignore)
    reference, original = reference_of(run), run.record().request.checkpoint
    trained, recorded = (read_json(one / MANIFEST_FILE, Manifest).training for one in (reference, original))
    assert trained is not None
    assert recorded is not None
    assert trained == replace(recorded, seed=3)
    assert trained.epochs == 3
    new, old = (read_json(one / CONFIG_FILE, ModelConfig) for one in (reference, original))
    assert (new.image, new.preprocessing, new.task, new.labels) == (
        old.image,
        old.preprocessing,
        old.task,
        old.labels,
    )
    assert all(head.reference is not None for head in audit.heads)
    assert next(one.passed for one in audit.preconditions if one.name == ALIKE) is True
    assert run.audit() == audit
    weights = load_checkpoint(reference).model.state_dict()
    before = load_checkpoint(original).model.state_dict()
    assert not weights["image_head.weight"].equal(before["image_head.weight"])
    if sys.platform != "win32":
        assert stat.S_IMODE(reference.stat().st_mode) == 0o700


def test_nobody_to_forget_now_or_earlier_is_trained_on(
    run: RunFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    split, requested = read_json(run.split_file, Split), read_json(run.requests_file, RequestedPatients)
    seen: set[str] = set()
    original = Catalog.samples

    def watched(self: Catalog, subject_ids: object) -> object:
        wanted = list(subject_ids)  # type: ignore[call-overload]
        seen.update(wanted)
        return original(self, wanted)

    monkeypatch.setattr(Catalog, "samples", watched)
    train_reference(run, run.record(), WISHES, report=ignore)
    assert seen == set(split.retain)
    assert not seen & set(requested.everybody("forget"))


def test_a_missing_run_an_unfinished_one_and_a_second_reference_are_refused(
    run: RunFolder, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="not a run folder"):
        jobs.train_reference(tmp_path / "nowhere", WISHES, report=ignore)
    jobs.train_reference(run.path, WISHES, report=ignore)
    with pytest.raises(UserError) as refused:
        jobs.train_reference(run.path, WISHES, report=ignore)
    assert refused.value.code == "reference-exists"
    write_atomic(run.record_file, to_json(replace(run.record(), state="stopped")))
    with pytest.raises(UserError) as refused:
        jobs.queue_reference(run.path, WISHES)
    assert refused.value.code == "run-not-finished"


def test_changed_sets_and_a_changed_original_are_refused(run: RunFolder, tmp_path: Path) -> None:
    split = read_json(run.split_file, Split)
    moved = replace(split, forget=split.forget[1:], retain=tuple(sorted((*split.retain, split.forget[0]))))
    write_atomic(run.split_file, to_json(moved))
    with pytest.raises(UserError) as refused:
        jobs.train_reference(run.path, WISHES, report=ignore)
    assert refused.value.code == "sets-changed"
    assert not reference_of(run).exists()
    other = tmp_path / "other"
    shutil.copytree(run.record().request.checkpoint, other)
    manifest = read_json(other / MANIFEST_FILE, Manifest)
    write_atomic(other / MANIFEST_FILE, to_json(replace(manifest, data_version="another")))
    record = run.record()
    write_atomic(run.record_file, to_json(replace(record, request=replace(record.request, checkpoint=other))))
    with pytest.raises(UserError) as refused:
        jobs.train_reference(run.path, WISHES, report=ignore)
    assert refused.value.code == "original-changed"


def test_a_stop_while_training_leaves_the_run_as_it_was(run: RunFolder) -> None:
    before = sorted(path.relative_to(run.path) for path in run.path.rglob("*"))
    audit = run.audit_file.read_bytes()

    def stop(event: Event) -> None:
        if isinstance(event, Progress) and event.step == "Training" and event.done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        jobs.train_reference(run.path, WISHES, report=stop)
    assert sorted(path.relative_to(run.path) for path in run.path.rglob("*")) == before
    assert run.audit_file.read_bytes() == audit


def test_a_reference_that_was_not_audited_any_more_is_audited_and_not_trained_again(run: RunFolder) -> None:
    def stop(event: Event) -> None:
        if isinstance(event, Progress) and event.step.startswith("Attacking"):
            raise Cancelled

    with pytest.raises(Cancelled):
        jobs.train_reference(run.path, WISHES, report=stop)
    manifest = (reference_of(run) / MANIFEST_FILE).read_bytes()
    audit = jobs.train_reference(run.path, WISHES, report=ignore)
    assert (reference_of(run) / MANIFEST_FILE).read_bytes() == manifest
    assert all(head.reference is not None for head in audit.heads)


def test_an_original_without_recorded_training_takes_what_is_given_and_the_audit_says_so(
    run: RunFolder, tmp_path: Path
) -> None:
    silent = tmp_path / "silent"
    shutil.copytree(run.record().request.checkpoint, silent)
    manifest = read_json(silent / MANIFEST_FILE, Manifest)
    write_atomic(silent / MANIFEST_FILE, to_json(replace(manifest, training=None)))
    record = run.record()
    known = replace(record.original, sha256=load_checkpoint(silent).record.sha256)
    request = replace(record.request, checkpoint=silent)
    write_atomic(run.record_file, to_json(replace(record, original=known, request=request)))
    config = tmp_path / "training.toml"
    config.write_text("epochs = 1\nbatch_size = 16\n", encoding="utf-8")
    audit = jobs.train_reference(run.path, replace(WISHES, config=config), report=ignore)
    line = next(one for one in audit.preconditions if one.name == ALIKE)
    assert line.passed is None
    assert "trained with 1 epoch," in line.detail
    assert "not recorded" in line.detail


def test_relearning_is_measured_again_as_far_as_the_last_audit_went(run: RunFolder) -> None:
    jobs.audit(run.path, relearn=1, report=ignore)
    audit = jobs.train_reference(run.path, WISHES, report=ignore)
    assert [one.epochs for one in audit.heads[0].relearned] == [1]
