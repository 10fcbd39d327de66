"""Each request on its own: the attack on its patients alone, before and after the run."""

from collections.abc import Sequence

from engine.audit.attack import attack
from engine.audit.inputs import Cohort, ModelScores, RequestRows, SuiteInput
from engine.audit.patients import standardised
from engine.audit.power import smallest_detectable_auc
from engine.audit.result import AttackAuc, EarlierState, RequestAudit, RequestHead, State
from engine.audit.scores import confidence
from engine.audit.verdict import overall, states_of_earlier, states_of_head
from engine.records import HEADS, Head


def audited_requests(data: SuiteInput, cohort: Cohort, *, confounded: bool) -> tuple[RequestAudit, ...]:
    """Return the attack AUC and the states of each request, as rows 1 and 2 of the suite give them for all.

    A patient of two requests counts in both. The states of an earlier request ask whether it is
    detectable now, not whether it was before: the model had forgotten it.

    Parameters
    ----------
    confounded : bool
        Whether a precondition of comparability failed, for the requests of this run.
    """
    return tuple(_audited(data, cohort, one, confounded=confounded) for one in data.requests)


def earlier_states(requests: Sequence[RequestAudit]) -> tuple[EarlierState, ...]:
    """Return whether patients of earlier requests are detectable again or still; empty where none is."""
    found = {one.returned for one in requests if one.returned}
    return tuple(state for state in _GRAVEST_FIRST if state in found)


_GRAVEST_FIRST: tuple[EarlierState, ...] = ("earlier_again", "earlier_still")


def _audited(data: SuiteInput, cohort: Cohort, request: RequestRows, *, confounded: bool) -> RequestAudit:
    heads = (
        tuple(_head(data, cohort, request, head=head, confounded=confounded) for head in HEADS)
        if request.rows.any()
        else ()
    )
    states = overall([head.states for head in heads], [head.after.p_value for head in heads]) if heads else ()
    return RequestAudit(
        kind=request.kind,
        number=request.number,
        patients=len(set(cohort.subjects[request.rows].tolist())),
        images=int(request.rows.sum()),
        heads=heads,
        states=states,
        returned=_returned(heads) if request.kind == "earlier" and "residual" in states else None,
    )


def _head(
    data: SuiteInput, cohort: Cohort, request: RequestRows, *, head: Head, confounded: bool
) -> RequestHead:
    before, after = (_attack(model, cohort, request, head=head) for model in (data.before, data.after))
    states: tuple[State, ...] = (
        states_of_head(before, after, data.thresholds, confounded=confounded)
        if request.kind == "forget"
        else states_of_earlier(after, data.thresholds)
    )
    doubt = standardised(confidence(data.after.head(head), cohort.labels), cohort).doubt(request.rows)
    smallest = smallest_detectable_auc(after.members, after.non_members, doubt=doubt)
    return RequestHead(head, before, after, states, smallest)


def _attack(model: ModelScores, cohort: Cohort, request: RequestRows, *, head: Head) -> AttackAuc:
    return attack(
        confidence(model.head(head), cohort.labels),
        cohort.labels,
        cohort.subjects,
        members=request.rows,
        non_members=cohort.rows("unseen_report"),
        reference=cohort.reference,
    )


def _returned(heads: Sequence[RequestHead]) -> EarlierState:
    """Return ``earlier_again`` where a head shows the patients that did not before the run."""
    shown = [head for head in heads if "residual" in head.states]
    return "earlier_again" if any(head.before.ci95.low <= 0.5 for head in shown) else "earlier_still"
