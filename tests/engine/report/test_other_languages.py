"""Behaviour of the sentences in another language: nothing of English is left between the numbers, all is known."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

from engine.audit.result import (
    Audit,
    CitedQualification,
    EarlierState,
    ReferenceState,
    Relearned,
    State,
    Thresholds,
)
from engine.report.evidence import residual_risk_section, summary_of
from engine.report.qualification_words import qualification_words
from engine.report.verdict_words import UNCONFIRMED
from engine.report.verdicts import state_titles, verdicts_of
from tests.engine.report.conftest import RunPlan, attack, make_audit, make_record
from tests.engine.report.test_qualification_words import qualification
from tests.packaging.test_build import script


class Foreign:
    """A language without Latin letters, which remembers what it was asked to say."""

    def __init__(self) -> None:
        self.heard: set[str] = set()

    def __call__(self, text: str) -> str:
        self.heard.add(text)
        return re.sub(r"(\{[^}]*\})|[A-Za-z]", lambda found: found[1] or "ж", text)


PLANS = (
    *(RunPlan(states=(state,), reference=False) for state in get_args(State)),
    *(RunPlan(reference_states=(state,)) for state in get_args(ReferenceState)),
    *(RunPlan(requests=2, earlier=1, earlier_states=(state,)) for state in get_args(EarlierState)),
    RunPlan(patients=1, states=("confounded", "residual"), relearned=False, reference=False),
    RunPlan(patients=4, states=("residual",), requests=2),
    RunPlan(states=("no_unseen",), heads=False),
)


def audits() -> Iterator[Audit]:
    """Yield audits that have something to say on every point."""
    for plan in PLANS:
        audit = make_audit(plan, ())
        yield audit
        yield replace(audit, heads=tuple(replace(head, states=("residual",)) for head in audit.heads))
        yield replace(
            audit,
            thresholds=replace(Thresholds(), utility_tolerance=0.001),
            heads=tuple(
                replace(
                    head,
                    controls=tuple(replace(one, passed=False) for one in head.controls),
                    relearned=tuple(Relearned(epochs, attack(0.8, 0.1)) for epochs in (1, 2)),
                )
                for head in audit.heads
            ),
        )
    same = qualification()
    for found in (same, replace(same, patients=1), replace(same, states=(), heads=())):
        before = (("residual", "confounded"), ())
        yield replace(audit, qualification=CitedQualification(same=found, verdicts_before=before))
    for others in (1, 2):
        yield replace(audit, qualification=CitedQualification(others=others, last_other="2026-11-20"))


def sentences(audit: Audit, say: Foreign) -> Iterator[str]:
    risk = residual_risk_section(audit, say=say)
    yield from (*risk.open_points, *risk.not_proven, *qualification_words(audit, say=say))
    for words in verdicts_of(audit, say=say):
        yield from (words.title, words.sentence, words.meaning, words.next_step)
    yield from (state_titles(head.states, say=say) for head in audit.heads)
    for selected in (None, 3):
        record = replace(make_record(Path("run"), RunPlan()), selected_epoch=selected)
        yield summary_of(record, audit, say=say)


def test_no_english_word_is_left_in_what_the_window_says_of_an_audit() -> None:
    said = [one for audit in audits() for one in sentences(audit, Foreign())]

    assert [one for one in said if re.search("[A-Za-z]", one)] == []
    assert any(".81" in one for one in said)


def test_the_catalogues_hold_everything_that_is_said(project_root: Path) -> None:
    say = Foreign()
    for audit in audits():
        assert all(sentences(audit, say))

    known = script(project_root / "packaging" / "engine_texts.py").engine_texts()
    assert say.heard - known == set()
    assert UNCONFIRMED.sentence in say.heard
