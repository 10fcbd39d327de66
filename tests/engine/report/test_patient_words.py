"""Behaviour of the sentences and tables about single patients."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine.audit.patient_result import PatientTable
from engine.commands.runs import _verdict_lines
from engine.report.evidence import residual_risk_section, verdict_section
from engine.report.layout_patients import MOST_PATIENT_ROWS, detections, distances, patients, sensitivity
from engine.report.patient_words import (
    detection_meaning,
    detection_phrase,
    distance_meaning,
    false_alarm_phrase,
    patients_found,
    patients_meaning,
    score_title,
)
from engine.report.verification_evidence import verification_section
from tests.engine.report.conftest import RunPlan, detected, head_audit, make_audit, make_record, patient_table


def table_of(**changes: object) -> PatientTable:
    return replace(patient_table(RunPlan()), **changes)  # type: ignore[arg-type]


def test_flagged_patients_stand_beside_any_verdict() -> None:
    audit = make_audit(RunPlan(), ())
    said = "Looked at one by one, 2 of 40 patients are still detectable and 0 are over-removed"
    assert said in " ".join(verdict_section(make_record(Path("run"), RunPlan()), audit).limits)
    assert said in " ".join(residual_risk_section(audit).open_points)


def test_without_a_flag_nothing_stands_beside_the_verdict_but_the_limits_of_the_table_are_told() -> None:
    plain = tuple(replace(one, flags=()) for one in table_of().patients)
    table = table_of(patients=plain, flagged_before=0)
    assert patients_found(table) == patients_found(None) == ()
    meaning = " ".join(patients_meaning(table))
    assert "None of the 40 patients to forget stands out" in meaning
    assert "nobody was found in the original either" in meaning
    assert "was not shown to be forgotten" in meaning


@pytest.mark.parametrize(
    ("fewest", "said"),
    [
        (None, "no p value can be below 1/121, which is too large to flag anybody here"),
        (1, "no p value can be below 1/121, small enough to flag a single patient"),
        (14, "at least 14 of the 40 would have to lie beyond every unseen patient"),
    ],
)
def test_the_resolution_of_the_p_values_is_told_in_words(fewest: int | None, said: str) -> None:
    assert said in " ".join(patients_meaning(table_of(fewest_flagged=fewest)))


def test_detections_are_counts_with_intervals_and_never_a_bare_rate() -> None:
    found = detected(2, 40)
    assert detection_phrase(found) == "2 of 40 (.00 to .60)"
    assert false_alarm_phrase(found) == "7 of 120 (.02 to .12)"


def test_a_threshold_on_too_few_patients_is_told() -> None:
    detection = head_audit("image", RunPlan()).detection
    assert detection is not None
    assert len(detection_meaning([detection])) == 2
    few = detection_meaning([replace(detection, threshold_patients=12)])
    assert "highest of 12 unseen patients" in few[-1]
    assert detection_meaning([]) == ()


def test_only_distances_well_above_chance_are_named() -> None:
    heads = [head_audit("image", RunPlan()), head_audit("text", RunPlan())]
    assert "More than twice" not in distance_meaning(heads)
    assert heads[1].distance_after is not None
    far = replace(heads[1], distance_after=replace(heads[1].distance_after, wasserstein=0.9))
    assert "on the output for the report's text" in distance_meaning([heads[0], far])


def test_the_table_is_cut_after_a_page_and_the_rest_counted() -> None:
    section = verification_section(make_record(Path("run"), RunPlan()), make_audit(RunPlan(), ()), ())
    blocks = patients(section)
    table = next(block for block in blocks if block.kind == "table")
    assert len(table.rows) == MOST_PATIENT_ROWS
    assert blocks[-1].kind == "paragraph"
    assert blocks[-1].text.startswith("10 more patients, none worse than these")


def test_what_was_not_measured_leaves_no_block_behind() -> None:
    audit = make_audit(RunPlan(heads=False), ())
    section = verification_section(make_record(Path("run"), RunPlan()), audit, ())
    assert patients(section) == detections(section) == sensitivity(section) == distances(section, ()) == ()


def test_the_command_line_tells_patients_and_detections_in_short_lines() -> None:
    audit = make_audit(RunPlan(), ())
    lines = _verdict_lines(audit)
    assert (
        "         found at 5 % false alarms 20/40 -> 2 of 40 (.00 to .60), false alarms 7 of 120 (.02 to .12)"
        in lines
    )
    assert (
        lines[-1] == "  2 of 40 patients are still detectable and 0 are over-removed (20 detectable before)"
    )
    blind = replace(audit, patients=table_of(fewest_flagged=None))
    assert "120 unseen patients are too few to flag anybody" in _verdict_lines(blind)[-1]


def test_a_score_has_a_true_minus_sign_and_zero_has_none() -> None:
    assert [score_title(one, "image") for one in (-1.5, -0.001, 2.0)] == [
        "−1.50 image",
        "0.00 image",
        "2.00 image",
    ]
