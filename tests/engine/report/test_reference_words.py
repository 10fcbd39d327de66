"""Behaviour of the headline against a retrained model, and of the subgroups in report and words."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from engine.audit.result import Audit, ReferenceState
from engine.report.content import UtilitySection
from engine.report.evidence import (
    residual_risk_section,
    utility_section,
    verdict_section,
)
from engine.report.layout_evidence import verification
from engine.report.layout_utility import SUPPRESSED, utility
from engine.report.reference_words import comparison_line
from engine.report.subgroup_words import largest_fall_words, subgroup_losses
from engine.report.verdicts import head_of_comparison, verdicts_of
from engine.report.verification_evidence import verification_section
from tests.engine.report.conftest import RunPlan, make_audit, make_record

STATES: tuple[ReferenceState, ...] = get_args(ReferenceState)


def audit_of(**changes: object) -> Audit:
    return make_audit(RunPlan(**changes), ())  # type: ignore[arg-type]


def test_the_comparison_is_the_headline_and_the_states_against_unseen_stay() -> None:
    audit = audit_of(states=("confounded",), reference_states=("as_retrained",))
    assert [one.title for one in verdicts_of(audit)] == ["As the retrained model", "Confounded"]
    section = verdict_section(make_record(Path("run"), RunPlan()), audit)
    assert section.states == ("as_retrained", "confounded")


def test_the_sentence_gives_both_figures_and_the_difference_with_its_interval() -> None:
    sentence = verdicts_of(audit_of())[0].sentence
    assert "attack AUC .52 against .50, a difference of +.02 (−.04 to +.08)" in sentence
    assert "within .10" in sentence


@pytest.mark.parametrize("state", STATES)
def test_every_state_of_the_comparison_says_that_it_supersedes_and_promises_nothing(
    state: ReferenceState,
) -> None:
    words = verdicts_of(audit_of(reference_states=(state,)))[0]
    assert "supersedes the comparison with unseen patients alone" in words.meaning
    assert "{" not in words.sentence + words.meaning
    assert not any(one in words.sentence.lower() for one in ("erased", "certified", "anonymous", "proof"))


def test_the_figures_are_those_of_the_head_that_gave_the_verdict() -> None:
    audit = audit_of(reference_states=("above_retrained",))
    assert audit.heads[0].comparison is not None
    first = replace(audit.heads[0], comparison=replace(audit.heads[0].comparison, states=("as_retrained",)))
    found = head_of_comparison(replace(audit, heads=(first, *audit.heads[1:])))
    assert found is not None
    assert found.head == "text"


def test_without_a_retrained_model_nothing_is_said_of_one() -> None:
    audit = audit_of(reference=False)
    assert [one.title for one in verdicts_of(audit)] == ["Within margin"]
    assert head_of_comparison(audit) is None
    assert comparison_line(audit.heads[0]) == []
    assert "Against the retrained model" not in printed(audit)


def test_the_command_line_gives_difference_states_rmia_and_utility() -> None:
    first, second, *utility = comparison_line(audit_of().heads[0])
    assert first.split() == (
        [
            "AUC",
            "minus",
            "retrained",
            "+0.310",
            "(+0.250",
            "to",
            "+0.370)",
            "->",
            "+0.020",
            "(-0.040",
            "to",
            "+0.080)",
            "as_retrained",
        ]
    )
    assert second.split()[:3] == ["RMIA", "AUC", "0.880"]
    assert [line.strip() for line in utility] == [
        "unseen AUC minus retrained -0.030 (-0.070 to +0.010), F1 -0.020 (-0.070 to +0.010)",
        "retain AUC minus retrained -, F1 -0.050",
    ]


def printed(audit: Audit) -> str:
    section = verification_section(make_record(Path("run"), RunPlan()), audit, ())
    return repr(verification(section, ()))


def test_the_report_has_a_table_against_the_retrained_model() -> None:
    text = printed(audit_of())
    assert "Against the retrained model, with 95 % intervals" in text
    assert "+.31 (+.25 to +.37)" in text
    assert "gamma = 1, a = 1" in text
    assert "Utility of the unlearned model minus that of the retrained one" in text
    assert "−.03 (−.07 to +.01)" in text


def test_a_check_that_could_not_be_made_is_no_pass_and_stays_open() -> None:
    audit = audit_of()
    line = replace(audit.preconditions[0], passed=None, detail="not assessable: no facts")
    open_audit = replace(audit, preconditions=(line, *audit.preconditions[1:]))
    assert "not assessable" in " ".join(residual_risk_section(open_audit).open_points)
    text = printed(open_audit)
    assert "'not assessable'" in text
    assert text.count("'met'") == printed(audit).count("'met'") - 1


def test_subgroups_are_printed_without_figures_where_suppressed() -> None:
    section = utility_section(audit_of())
    assert [row.utility.name for row in section.subgroups[:2]] == ["female", "male"]
    text = repr(utility(section, (), label="Class"))
    assert "By sex and age group" in text
    assert text.count(f"'{SUPPRESSED}'") >= 2 * 3
    assert ".92 → .91" in text


def test_without_subgroups_there_is_no_empty_table() -> None:
    section: UtilitySection = replace(utility_section(audit_of()), subgroups=())
    assert "By sex and age group" not in repr(utility(section, (), label="Class"))


def test_the_largest_fall_over_all_outputs_is_told_and_is_a_limit_above_the_tolerance() -> None:
    audit = audit_of()
    (sentence,) = largest_fall_words(audit)
    assert (
        "0.090: the output for image and text together, patients of 65 and over among the unseen" in sentence
    )
    assert any("A subgroup lost more" in one for one in residual_risk_section(audit).open_points)
    small = replace(audit.thresholds, utility_tolerance=0.2)
    assert subgroup_losses(replace(audit, thresholds=small)) == ()
    none = replace(audit, heads=tuple(replace(head, largest_fall=None) for head in audit.heads))
    assert largest_fall_words(none) == ()
