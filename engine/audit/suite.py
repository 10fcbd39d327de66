"""The suite: every check in order, from arrays to the audit's result."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.audit.attack import attack_between
from engine.audit.comparison import comparison
from engine.audit.controls import negative_controls
from engine.audit.detection import detection
from engine.audit.distance import distance
from engine.audit.exposure import retain_exposure
from engine.audit.inputs import (
    AuditSamples,
    Cohort,
    ModelScores,
    RelearnedScores,
    SuiteInput,
    cohort_of,
)
from engine.audit.metadata import metadata_check
from engine.audit.paper_attack import paper_attack
from engine.audit.patient_result import PatientTable
from engine.audit.patients import Standardised, standardised
from engine.audit.per_patient import patient_table
from engine.audit.power import smallest_detectable_auc
from engine.audit.preconditions import checked_preconditions, disjoint_sets, is_confounded, unconfounded
from engine.audit.requests import audited_requests, earlier_states
from engine.audit.result import AttackAuc, Audit, HeadAudit, ReferenceComparison, Relearned, SetCount
from engine.audit.scores import Floats, confidence
from engine.audit.sensitivity import sensitivities
from engine.audit.subgroups import HeadOutputs, largest_fall, subgroup_utilities
from engine.audit.utility import utilities
from engine.audit.verdict import overall, overall_comparison, states_of_head
from engine.events import Progress, Report
from engine.records import HEADS, SET_NAMES, Head

__all__ = ["SCHEMA_VERSION", "AuditSamples", "ModelScores", "RelearnedScores", "SuiteInput", "run_suite"]

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Check:
    """One row of the suite: its number in the specification, its name in plain words, how often it runs."""

    row: int
    title: str
    times: int = 1


CHECKS = (
    Check(0, "Checking the preconditions"),
    Check(2, "Attacking both models", times=len(HEADS)),
    Check(3, "Measuring the negative controls", times=len(HEADS)),
    Check(5, "Counting detections and distances", times=len(HEADS)),
    Check(7, "Measuring utility and exposure", times=len(HEADS)),
    Check(4, "Testing every patient"),
    Check(10, "Repeating the paper's attack"),
)
"""What window, command line and report show as steps; row 2 brings rows 1, 6 and 9 with it, row 5 row 8."""


@dataclass(slots=True)
class _Steps:
    """Counts the steps done; each call is also the point where the job may be cancelled."""

    report: Report
    done: int = 0

    def start(self, row: int, head: Head | None = None) -> None:
        title = next(check.title for check in CHECKS if check.row == row)
        total = sum(check.times for check in CHECKS)
        step = f"{title} ({{0}})" if head else title
        self.report(Progress(step, self.done, total, (head,) if head else ()))
        self.done += 1


def run_suite(data: SuiteInput, *, report: Report) -> Audit:
    """Audit the unlearned model against the original.

    Parameters
    ----------
    data : SuiteInput
        Outputs of the models on the audited images, and what was fixed before the run.
    report : Report
        Hears of each step; may raise Cancelled.

    Returns
    -------
    Audit
        Without the hashes of its files, which `write_audit` adds.

    Raises
    ------
    UserError
        ``audit-no-forget-patients``, ``scores-not-finite`` or ``label-unknown-class``.
    """
    steps = _Steps(report)
    steps.start(0)
    checked = checked_preconditions(data)
    metadata = metadata_check(data.samples, generator=_generator(data, 0))
    preconditions = (*checked, unconfounded(metadata))
    confounded = is_confounded(preconditions)
    cohort = cohort_of(data.samples)
    heads = tuple(_audit_head(data, cohort, head, confounded=confounded, steps=steps) for head in HEADS)
    steps.start(4)
    patients = _patients(data, cohort)
    requests = audited_requests(data, cohort, confounded=confounded)
    steps.start(10)
    published = paper_attack(data.before.image, data.after.image, cohort, generator=_generator(data, 10))
    return Audit(
        schema_version=SCHEMA_VERSION,
        run_id=data.run_id,
        states=overall([head.states for head in heads], [head.after.p_value for head in heads]),
        thresholds=data.thresholds,
        seed=data.seed,
        counts=_counts(cohort),
        preconditions=preconditions,
        heads=heads,
        patients=patients,
        paper_attack=published,
        files=(),
        metadata=metadata,
        reference_states=overall_comparison([head.comparison.states for head in heads if head.comparison]),
        earlier_states=earlier_states(requests),
        requests=requests,
    )


def _audit_head(
    data: SuiteInput, cohort: Cohort, head: Head, *, confounded: bool, steps: _Steps
) -> HeadAudit:
    steps.start(2, head)
    phi_before, phi_after = (_phi(model, cohort, head) for model in (data.before, data.after))
    before, after = _primary(phi_before, cohort), _primary(phi_after, cohort)
    reference = _primary(_phi(data.reference, cohort, head), cohort) if data.reference else None
    old, new = standardised(phi_before, cohort), standardised(phi_after, cohort)
    sensitivity = sensitivities(phi_before, phi_after, cohort)
    steps.start(3, head)
    controls = negative_controls(phi_after, cohort, generator=_generator(data, 3))
    steps.start(5, head)
    detections = detection(_groups(old), _groups(new))
    distances = [distance(*_groups(model)[:2]) for model in (old, new)]
    steps.start(7, head)
    outputs = HeadOutputs(data.before.head(head), data.after.head(head))
    subgroups = subgroup_utilities(outputs, cohort, data.samples)
    return HeadAudit(
        head=head,
        before=before,
        after=after,
        reference=reference,
        states=states_of_head(before, after, data.thresholds, confounded=confounded),
        smallest_detectable_auc=smallest_detectable_auc(
            after.members, after.non_members, doubt=new.doubt(cohort.rows("forget"))
        ),
        controls=controls,
        utility=utilities(
            outputs.before,
            outputs.after,
            cohort,
            labels=data.labels,
            generator=_generator(data, 7),
        ),
        exposure=retain_exposure(phi_before, phi_after, cohort),
        relearned=_relearned(data.relearned, cohort, head),
        sensitivity=sensitivity,
        detection=detections,
        distance_before=distances[0],
        distance_after=distances[1],
        subgroups=subgroups,
        largest_fall=largest_fall(subgroups),
        comparison=_comparison(data, cohort, head),
    )


def _comparison(data: SuiteInput, cohort: Cohort, head: Head) -> ReferenceComparison | None:
    if data.reference is None or not disjoint_sets(data.samples).passed:
        return None
    scores = (model.head(head) for model in (data.before, data.after, data.reference))
    return comparison(*scores, cohort=cohort, thresholds=data.thresholds, seed=data.seed)


def _groups(model: Standardised) -> tuple[Floats, Floats, Floats]:
    return model.values("forget"), model.values("unseen_report"), model.values("unseen_select")


def _patients(data: SuiteInput, cohort: Cohort) -> PatientTable | None:
    forget = cohort.rows("forget")
    first = np.unique(cohort.subjects[forget], return_index=True)[1]
    return patient_table(
        _of_heads(data.after, cohort),
        _of_heads(data.before, cohort),
        names=data.samples.patient[forget][first].tolist(),
    )


def _of_heads(model: ModelScores, cohort: Cohort) -> tuple[Floats, Floats]:
    heads = [standardised(_phi(model, cohort, head), cohort) for head in HEADS]
    forget, unseen = (np.stack([head.values(name) for head in heads]) for name in ("forget", "unseen_report"))
    return forget, unseen


def _phi(model: ModelScores, cohort: Cohort, head: Head) -> Floats:
    return confidence(model.head(head), cohort.labels)


def _primary(phi: Floats, cohort: Cohort) -> AttackAuc:
    return attack_between(phi, cohort, members="forget", non_members="unseen_report")


def _relearned(copies: Sequence[RelearnedScores], cohort: Cohort, head: Head) -> tuple[Relearned, ...]:
    return tuple(Relearned(copy.epochs, _primary(_phi(copy.scores, cohort, head), cohort)) for copy in copies)


def _generator(data: SuiteInput, row: int) -> np.random.Generator:
    # Each row draws from its own stream, so that a change in one row leaves the others' draws alone.
    return np.random.default_rng([data.seed, row])


def _counts(cohort: Cohort) -> tuple[SetCount, ...]:
    return tuple(
        SetCount(name, patients=cohort.patients(name).size, images=int(cohort.rows(name).sum()))
        for name in SET_NAMES
    )
