"""Plain sentences about the forget patients one by one: what rows 4, 5 and 8 of the audit mean."""

from collections.abc import Sequence

from engine.audit.detection import FALSE_ALARMS_PERCENT
from engine.audit.patient_result import PatientFlag, PatientTable
from engine.audit.result import Detected, Detection, HeadAudit, Summary
from engine.report.words import HEAD_OUTPUTS, count_of, interval, share
from engine.saying import Say, in_english, plural

FLAG_TITLES: dict[PatientFlag, str] = {
    "still_detectable": "still detectable",
    "over_removed": "over-removed",
}

SUMMARY_TITLES: dict[Summary, str] = {"maximum": "Maximum", "trimmed_mean": "Mean without either fifth"}

FEWEST_FOR_A_RATE = 100 // FALSE_ALARMS_PERCENT


def flagged(table: PatientTable, flag: PatientFlag) -> int:
    """Return how many patients carry a flag."""
    return sum(flag in one.flags for one in table.patients)


def patients_found(table: PatientTable | None, *, say: Say = in_english) -> tuple[str, ...]:
    """Return a sentence that must stand beside any verdict, where single patients stand out."""
    if table is None or not any(one.flags for one in table.patients):
        return ()
    found = say("Looked at one by one, {counts}: see the table in section 6.")
    return (found.format(counts=_counts(table, say)),)


def patients_meaning(table: PatientTable) -> tuple[str, ...]:
    """Return what the table of patients shows, and what it could have shown at all."""
    nobody = not any(one.flags for one in table.patients)
    outcome = (
        f"None of the {count_of(len(table.patients), 'patient')} to forget stands out"
        if nobody
        else _counts(table, in_english)
    )
    return (
        f"{outcome} in the unlearned model; in the original the same test found {table.flagged_before:,} of "
        f"{len(table.patients):,}.",
        f"Each patient is compared with {count_of(table.unseen, 'patient')} that the model never saw, in both "
        "directions and on all three outputs. Where nothing is left, at most one request in twenty has anyone flagged.",
        _resolution(table),
        *(
            ("Since nobody was found in the original either, this table says little.",)
            if not table.flagged_before
            else ()
        ),
        "A patient without a flag was not shown to be forgotten: a weak trace of one person stays below the noise.",
    )


def detection_phrase(found: Detected) -> str:
    """Return the forget patients found as "1 of 10 (.00 to .45)"."""
    return f"{found.found:,} of {found.patients:,} ({interval(found.found_ci95)})"


def false_alarm_phrase(found: Detected) -> str:
    """Return the unseen patients found as "7 of 200 (.01 to .07)"."""
    return f"{found.false_alarms:,} of {found.unseen:,} ({interval(found.false_alarm_ci95)})"


def detection_meaning(detections: Sequence[Detection]) -> tuple[str, ...]:
    """Return how the detections are to be read, and what so few patients cannot show."""
    if not detections:
        return ()
    after = [one.after for one in detections]
    patients, unseen = after[0].patients, after[0].unseen
    allowed = max(one.found_ci95.high for one in after)
    return (
        "An attacker takes a patient for a training patient above a threshold set on unseen patients of its own. The "
        "share found means something only beside the false alarms achieved: where its interval holds that rate, "
        "nothing was shown, and far fewer than the false alarms is not better.",
        f"With {count_of(patients, 'patient')} to forget, shares up to {share(allowed)} stay possible on one of the "
        f"outputs. Rates at fewer false alarms than {FALSE_ALARMS_PERCENT} % are not given: {unseen:,} unseen "
        "patients cannot show them.",
        *_threshold_limit(detections[0].threshold_patients),
    )


def distance_meaning(heads: Sequence[HeadAudit]) -> str:
    """Return what the distances say, in the order of the heads."""
    apart = [
        HEAD_OUTPUTS[head.head]
        for head in heads
        if head.distance_after and head.distance_after.wasserstein > 2 * head.distance_after.by_chance
    ]
    where = f" More than twice that is left on {', and on '.join(apart)}." if apart else ""
    return (
        "The mean distance that scores would have to be moved to make forget and unseen patients look alike, in "
        "standard deviations of unseen images; so many patients of one kind lie about the distance by chance apart."
        f"{where} Descriptive: no verdict rests on it."
    )


def sensitivity_meaning() -> str:
    """Return why other summaries stand beside the mean."""
    return (
        "The verdict rests on the mean over a patient's images. Where these figures tell another story, it hangs on "
        "single images; the maximum also grows with their number."
    )


def patient_lines(table: PatientTable | None) -> list[str]:
    """Return the line about patients for the command line."""
    if table is None:
        return []
    lines = [f"  {_counts(table, in_english)} ({table.flagged_before:,} detectable before)"]
    if table.fewest_flagged is None:
        lines.append(f"  {table.unseen:,} unseen patients are too few to flag anybody")
    return lines


def detection_line(head: HeadAudit) -> list[str]:
    """Return the line about detections of one head for the command line."""
    if head.detection is None:
        return []
    before, after = head.detection.before, head.detection.after
    return [
        f"         found at 5 % false alarms {before.found}/{before.patients} -> {detection_phrase(after)}, "
        f"false alarms {false_alarm_phrase(after)}"
    ]


def score_title(score: float, head: str) -> str:
    """Return a score with the output that it comes from ("−2.41 image")."""
    # Adding zero takes the sign from a rounded zero.
    return f"{round(score, 2) + 0.0:.2f}".replace("-", "−") + f" {head}"


def _counts(table: PatientTable, say: Say) -> str:
    still, over = flagged(table, "still_detectable"), flagged(table, "over_removed")
    patients = len(table.patients)
    whom = plural(patients, say("1 patient"), say("{count:,} patients")).format(count=patients)
    one = plural(
        still, say("1 of {whom} is still detectable"), say("{count:,} of {whom} are still detectable")
    )
    other = plural(over, say("1 is over-removed"), say("{count:,} are over-removed"))
    return say("{one} and {other}").format(
        one=one.format(count=still, whom=whom), other=other.format(count=over)
    )


def _resolution(table: PatientTable) -> str:
    smallest = (
        f"With {count_of(table.unseen, 'unseen patient')} no p value can be below 1/{table.unseen + 1:,}"
    )
    if table.fewest_flagged is None:
        return f"{smallest}, which is too large to flag anybody here, however far off: an empty table says nothing."
    if table.fewest_flagged == 1:
        return f"{smallest}, small enough to flag a single patient."
    return (
        f"{smallest}: at least {table.fewest_flagged:,} of the {len(table.patients):,} would have to lie beyond "
        "every unseen patient, in one direction, before any of them is flagged."
    )


def _threshold_limit(patients: int) -> tuple[str, ...]:
    if patients >= FEWEST_FOR_A_RATE:
        return ()
    return (
        f"The threshold is the highest of {count_of(patients, 'unseen patient')}: a rate of 5 % cannot be set on "
        f"fewer than {FEWEST_FOR_A_RATE}.",
    )
