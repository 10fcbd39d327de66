from dataclasses import fields, replace
from typing import Any

import numpy as np
import pytest

from engine.audit.inputs import ModelScores, RelearnedScores, SuiteInput
from engine.audit.preconditions import CLASSES, DISJOINT, FILLED, FINITE, NOT_CONFOUNDED
from engine.audit.result import Precondition, State
from engine.audit.suite import run_suite
from engine.errors import UserError
from engine.events import Cancelled, Event, Progress, ignore


@pytest.mark.parametrize(
    ("changes", "states"),
    [
        ({"patients": (150, 100, 80, 250)}, ("within_margin",)),
        ({"signal_after": (2.0, 2.0, 0.0, 0.0)}, ("residual",)),
        ({"signal_after": (-2.0, 2.0, 0.0, 0.0)}, ("over_removed",)),
        ({"patients": (12, 80, 40, 60)}, ("inconclusive",)),
        ({"signal_before": (0.0, 0.0, 0.0, 0.0)}, ("not_assessable",)),
        ({"patients": (40, 80, 0, 0)}, ("no_unseen",)),
        ({"patients": (40, 80, 0, 1)}, ("not_assessable",)),
    ],
)
def test_each_state_is_reached(made_up: Any, changes: dict[str, Any], states: tuple[State, ...]) -> None:
    audit = run_suite(replace(made_up, **changes).build(), report=ignore)
    assert audit.states == states


def test_one_head_that_still_remembers_decides_the_verdict(audited: SuiteInput) -> None:
    after = replace(audited.after, text=audited.before.text)
    audit = run_suite(replace(audited, after=after), report=ignore)
    assert audit.states == ("residual",)
    assert {head.head: "residual" in head.states for head in audit.heads} == {
        "image": False,
        "text": True,
        "joint": False,
    }


def test_counts_controls_and_power_come_with_the_verdict(audited: SuiteInput) -> None:
    audit = run_suite(audited, report=ignore)
    assert [(count.set, count.patients) for count in audit.counts] == [
        ("forget", 40),
        ("retain", 80),
        ("unseen_select", 40),
        ("unseen_report", 80),
    ]
    assert sum(count.images for count in audit.counts) == audited.samples.label.size
    assert audit.paper_attack is not None
    for head in audit.heads:
        assert len(head.controls) == 2
        assert 0.6 < head.smallest_detectable_auc < 0.8
        assert head.reference is None
        assert head.relearned == ()
    assert [line.name for line in audit.preconditions] == [
        DISJOINT,
        FILLED,
        CLASSES,
        FINITE,
        NOT_CONFOUNDED,
    ]
    assert all(line.passed for line in audit.preconditions)


def test_a_reference_and_relearned_copies_are_attacked_in_the_same_way(audited: SuiteInput) -> None:
    given = replace(audited, reference=audited.after, relearned=(RelearnedScores(2, audited.before),))
    for head in run_suite(given, report=ignore).heads:
        assert head.reference == head.after
        assert [copy.epochs for copy in head.relearned] == [2]
        assert head.relearned[0].attack == head.before


def test_a_failed_check_of_the_metadata_makes_the_audit_confounded(audited: SuiteInput) -> None:
    handed_in = (Precondition(NOT_CONFOUNDED, passed=False, detail="AUC .8"),)
    audit = run_suite(replace(audited, preconditions=handed_in), report=ignore)
    assert audit.states == ("confounded",)
    assert audit.preconditions[0] == handed_in[0]


def test_a_patient_in_two_sets_makes_the_audit_confounded_and_is_counted_not_named(
    audited: SuiteInput,
) -> None:
    patient = audited.samples.patient.copy()
    patient[audited.samples.set == "retain"] = patient[0]
    audit = run_suite(replace(audited, samples=replace(audited.samples, patient=patient)), report=ignore)
    assert audit.states == ("confounded",)
    line = next(line for line in audit.preconditions if line.name == DISJOINT)
    assert not line.passed
    assert line.detail.startswith("1 ")
    assert str(patient[0]) not in line.detail


def test_one_seed_gives_one_audit(audited: SuiteInput) -> None:
    assert run_suite(audited, report=ignore) == run_suite(audited, report=ignore)


def test_progress_counts_up_to_its_total_and_a_stop_is_obeyed(audited: SuiteInput) -> None:
    heard: list[Progress] = []

    def listen(event: Event) -> None:
        assert isinstance(event, Progress)
        heard.append(event)

    run_suite(audited, report=listen)
    assert [event.done for event in heard] == list(range(heard[0].total))

    def stop(event: Event) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        run_suite(audited, report=stop)


def test_a_patient_with_400_images_changes_little(made_up: Any) -> None:
    data = made_up.build()
    rows = np.concatenate([np.zeros(400, dtype=int), np.arange(data.samples.label.size)])
    samples = data.samples
    many = replace(
        samples,
        **{field.name: getattr(samples, field.name)[rows] for field in fields(samples)},
    )
    before, after = (
        ModelScores(*(model.head(head)[rows] for head in ("image", "text", "joint")))
        for model in (data.before, data.after)
    )
    plain = run_suite(data, report=ignore)
    heavy = run_suite(replace(data, samples=many, before=before, after=after), report=ignore)
    for one, other in zip(plain.heads, heavy.heads, strict=True):
        assert other.after.members == one.after.members
        assert other.after.auc == pytest.approx(one.after.auc, abs=1 / 40)


def test_outputs_that_are_all_alike_are_not_called_removed_beyond_their_power(made_up: Any) -> None:
    data = replace(made_up, patients=(10, 80, 40, 80)).build()
    flat = np.full_like(data.after.image, np.log(0.25))
    audit = run_suite(replace(data, after=ModelScores(flat, flat, flat)), report=ignore)
    assert [head.after.auc for head in audit.heads] == [0.5, 0.5, 0.5]
    assert audit.states == ("inconclusive",)


def test_a_class_that_only_forget_holds_gets_an_answer(audited: SuiteInput) -> None:
    label = np.where(audited.samples.set == "forget", 3, audited.samples.label % 3)
    audit = run_suite(replace(audited, samples=replace(audited.samples, label=label)), report=ignore)
    forget = audit.heads[0].utility[2]
    assert forget.auc_after is None
    assert all(line.auc_after is None for line in forget.classes)


def test_outputs_that_are_no_numbers_are_told_in_words(audited: SuiteInput) -> None:
    broken = audited.after.joint.copy()
    broken[5, 1] = np.nan
    with pytest.raises(UserError) as caught:
        run_suite(replace(audited, after=replace(audited.after, joint=broken)), report=ignore)
    assert caught.value.code == "scores-not-finite"


def test_an_empty_forget_set_is_told_in_words(made_up: Any) -> None:
    with pytest.raises(UserError) as caught:
        run_suite(replace(made_up, patients=(0, 80, 40, 80)).build(), report=ignore)
    assert caught.value.code == "audit-no-forget-patients"


def test_with_forget_alone_there_is_still_an_answer(made_up: Any) -> None:
    audit = run_suite(replace(made_up, patients=(10, 0, 0, 0)).build(), report=ignore)
    assert audit.states == ("no_unseen",)
    assert audit.paper_attack is None
    assert [line.set for line in audit.heads[0].utility] == ["forget"]


@pytest.mark.parametrize(
    ("changes", "states"),
    [
        ({"patients": (150, 100, 80, 250)}, ("within_margin",)),
        ({"signal_after": (2.0, 2.0, 0.0, 0.0)}, ("residual",)),
        ({"signal_after": (-2.0, 2.0, 0.0, 0.0)}, ("over_removed",)),
        ({"patients": (40, 80, 0, 0)}, ("no_unseen",)),
    ],
)
def test_findings_of_which_most_are_not_known_reach_the_same_states(
    made_up: Any, changes: dict[str, Any], states: tuple[State, ...]
) -> None:
    data = replace(made_up, **changes).build_findings()
    audit = run_suite(data, report=ignore)
    assert audit.states == states
    classes = audit.heads[0].utility[0].classes
    assert [line.label for line in classes] == list(data.labels)
    # always present, and never known: there is nothing to tell apart
    assert [line.auc_after is None for line in classes] == [False, False, True, True]
    assert classes[-1].images == 0


def test_what_a_model_says_of_findings_that_are_not_known_changes_nothing(made_up: Any) -> None:
    data = made_up.build_findings()
    unknown = data.samples.label == -1
    changed = ModelScores(
        *(np.where(unknown, 50.0, data.after.head(head)) for head in ("image", "text", "joint"))
    )
    assert run_suite(replace(data, after=changed), report=ignore) == run_suite(data, report=ignore)


def test_other_pseudonyms_of_the_same_patients_change_no_figure(audited: SuiteInput) -> None:
    key = np.random.default_rng(8)
    names = np.unique(audited.samples.patient)
    other = dict(zip(names, key.permutation([f"Q{n:04}" for n in range(names.size)]), strict=True))
    renamed = replace(audited.samples, patient=np.array([other[name] for name in audited.samples.patient]))
    one, two = run_suite(audited, report=ignore), run_suite(replace(audited, samples=renamed), report=ignore)
    assert one.heads == two.heads
