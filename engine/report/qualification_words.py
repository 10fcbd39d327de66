"""What the report says of qualification runs, or of their absence, in plain sentences."""

from engine.audit.result import Audit, CitedQualification, Qualification
from engine.report.verdicts import state_phrase
from engine.report.words import HEAD_TITLES, attack_phrase, share
from engine.saying import Say, in_english, plural

SMALL_REQUEST = 20
"""With fewer patients than this an audit shows strong traces only."""


def qualification_words(audit: Audit, *, say: Say = in_english) -> tuple[str, ...]:
    """Return what is cited, what is not and why, and the advice for a small request without any."""
    cited = audit.qualification
    return (*_same(cited, say), *_others(cited, say), *qualification_advice(audit, say=say))


def qualification_advice(audit: Audit, *, say: Say = in_english) -> tuple[str, ...]:
    """Return the advice to make a qualification run, for a small request that has none to cite."""
    patients = next((one.patients for one in audit.counts if one.set == "forget"), 0)
    if audit.qualification.same or not 0 < patients < SMALL_REQUEST:
        return ()
    advice = say(
        "With {whom} this audit shows strong traces only. A qualification run would show what these settings do to "
        "this model: about 100 randomly chosen training patients are removed from a copy, which is audited and "
        "deleted (python main.py qualify). Audit this run again afterwards."
    )
    return (
        advice.format(
            whom=plural(patients, say("1 patient"), say("{count:,} patients")).format(count=patients)
        ),
    )


def result_words(found: Qualification, *, say: Say = in_english) -> tuple[str, ...]:
    """Return one qualification run in sentences: what was done and found, and under which conditions."""
    return (_done(found, say), _conditions(found, say))


def _done(found: Qualification, say: Say) -> str:
    text = plural(
        found.patients,
        say("1 randomly chosen patient of {eligible:,} was removed from this model on {day}: {outcome}."),
        say(
            "{count:,} randomly chosen patients of {eligible:,} were removed from this model on {day}: {outcome}."
        ),
    )
    return text.format(
        count=found.patients, eligible=found.eligible, day=found.made_at[:10], outcome=_outcome(found, say)
    )


def _conditions(found: Qualification, say: Say) -> str:
    return say("Program version {version}, seed {seed}, margin .5 ± {margin}.").format(
        version=found.application_version, seed=found.seed, margin=share(found.thresholds.margin)
    )


def _same(cited: CitedQualification, say: Say) -> tuple[str, ...]:
    if cited.same is None:
        return ()
    done, conditions = result_words(cited.same, say=say)
    limit = say("It speaks of the settings on this model, not of the patients of this request.")
    return (
        say("With the same settings, {done}").format(done=done),
        *_repeated(cited, say),
        f"{conditions} {limit}",
    )


def _outcome(found: Qualification, say: Say) -> str:
    if not found.heads:
        return say("no epoch kept the model's accuracy within the tolerance, so no model came out")
    text = say("{output} {attack}, before {before}")
    heads = (
        text.format(
            output=say(HEAD_TITLES[one.head].lower()),
            attack=attack_phrase(one.after, say=say),
            before=share(one.before.auc),
        )
        for one in found.heads
    )
    return say("{state} (attack AUC: {heads})").format(
        state=state_phrase(found.states, say=say), heads="; ".join(heads)
    )


def _repeated(cited: CitedQualification, say: Say) -> tuple[str, ...]:
    if not cited.verdicts_before:
        return ()
    verdicts = (
        state_phrase(states, say=say) if states else say("no model came out")
        for states in cited.verdicts_before
    )
    text = say("It is the latest of {runs} such runs; before it: {verdicts}.")
    return (text.format(runs=len(cited.verdicts_before) + 1, verdicts="; ".join(verdicts)),)


def _others(cited: CitedQualification, say: Say) -> tuple[str, ...]:
    if not cited.others:
        return ()
    text = plural(
        cited.others,
        say(
            "1 qualification run was made on this model with another method or other settings (the last: {last}); "
            "nothing of that is cited, since it says nothing of the settings of this run."
        ),
        say(
            "{count:,} qualification runs were made on this model with another method or other settings (the last: "
            "{last}); nothing of that is cited, since it says nothing of the settings of this run."
        ),
    )
    return (text.format(count=cited.others, last=cited.last_other),)
