"""What the report says of qualification runs, or of their absence, in plain sentences."""

from engine.audit.result import Audit, CitedQualification, Qualification
from engine.report.words import (
    HEAD_TITLES,
    attack_phrase,
    count_of,
    share,
    state_titles,
)

SMALL_REQUEST = 20
"""With fewer patients than this an audit shows strong traces only."""


def qualification_words(audit: Audit) -> tuple[str, ...]:
    """Return what is cited, what is not and why, and the advice for a small request without any."""
    cited = audit.qualification
    return (*_same(cited), *_others(cited), *qualification_advice(audit))


def qualification_advice(audit: Audit) -> tuple[str, ...]:
    """Return the advice to make a qualification run, for a small request that has none to cite."""
    patients = next((one.patients for one in audit.counts if one.set == "forget"), 0)
    if audit.qualification.same or not 0 < patients < SMALL_REQUEST:
        return ()
    return (
        f"With {count_of(patients, 'patient')} this audit shows strong traces only. A qualification run would show "
        "what these settings do to this model: about 100 randomly chosen training patients are removed from a copy, "
        "which is audited and deleted (python main.py qualify). Audit this run again afterwards.",
    )


def result_words(found: Qualification) -> tuple[str, ...]:
    """Return one qualification run in sentences: what was done and found, and under which conditions."""
    return (
        f"{count_of(found.patients, 'randomly chosen patient')} of {found.eligible:,} "
        f"{'was' if found.patients == 1 else 'were'} removed from this model on {found.made_at[:10]}: "
        f"{_outcome(found)}.",
        f"Program version {found.application_version}, seed {found.seed}, margin .5 ± {share(found.thresholds.margin)}.",
    )


def _same(cited: CitedQualification) -> tuple[str, ...]:
    if cited.same is None:
        return ()
    done, conditions = result_words(cited.same)
    return (
        f"With the same settings, {done}",
        *_repeated(cited),
        f"{conditions} It speaks of the settings on this model, not of the patients of this request.",
    )


def _outcome(found: Qualification) -> str:
    if not found.heads:
        return "no epoch kept the model's accuracy within the tolerance, so no model came out"
    heads = "; ".join(
        f"{HEAD_TITLES[one.head].lower()} {attack_phrase(one.after)}, before {share(one.before.auc)}"
        for one in found.heads
    )
    return f"{state_titles(found.states).lower()} (attack AUC: {heads})"


def _repeated(cited: CitedQualification) -> tuple[str, ...]:
    if not cited.verdicts_before:
        return ()
    verdicts = (
        state_titles(states).lower() if states else "no model came out" for states in cited.verdicts_before
    )
    return (
        f"It is the latest of {len(cited.verdicts_before) + 1} such runs; before it: {'; '.join(verdicts)}.",
    )


def _others(cited: CitedQualification) -> tuple[str, ...]:
    if not cited.others:
        return ()
    made = "1 qualification run was" if cited.others == 1 else f"{cited.others} qualification runs were"
    return (
        f"{made} made on this model with another method or other settings (the last: {cited.last_other}); "
        "nothing of that is cited, since it says nothing of the settings of this run.",
    )
