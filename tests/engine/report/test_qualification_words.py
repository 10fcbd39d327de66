"""What the report says of qualification runs."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from engine.audit.result import (
    Audit,
    CitedQualification,
    Qualification,
    RequestHead,
    SetCount,
    Thresholds,
)
from engine.files import to_json
from engine.report.evidence import residual_risk_section
from engine.report.qualification_words import qualification_words
from engine.runs import RunFolder
from tests.engine.report.conftest import MakeRun, RunPlan, attack

MakeAudit = Callable[..., Audit]


@pytest.fixture
def make_audit(make_run: MakeRun) -> MakeAudit:
    def make(patients: int, cited: CitedQualification) -> Audit:
        return replace(make_run(RunPlan(patients=patients)).audit(), qualification=cited)

    return make


def qualification() -> Qualification:
    heads = tuple(
        RequestHead(head, attack(0.81, 0.06), attack(0.52, 0.05), ("within_margin",), 0.57)
        for head in ("image", "text", "joint")
    )
    return Qualification(
        schema_version=1,
        run_id="RUN-20261121-ABCDEF",
        weights_digest="0" * 64,
        reading_digest="1" * 64,
        method="recommended",
        parameters={"epochs": 4},
        seed=7,
        made_at="2026-11-21T22:10:00+00:00",
        application_version="0.1.0",
        asked=100,
        patients=100,
        eligible=2400,
        thresholds=Thresholds(),
        counts=(SetCount("forget", 100, 240),),
        states=("within_margin",),
        heads=heads,
    )


def test_the_same_settings_are_cited_with_date_figures_and_conditions(make_audit: MakeAudit) -> None:
    cited = CitedQualification(same=qualification())
    assert qualification_words(make_audit(12, cited)) == (
        "With the same settings, 100 randomly chosen patients of 2,400 were removed from this model on 2026-11-21: "
        "within margin (attack AUC: image .52 (.47 to .57), before .81; report text .52 (.47 to .57), before .81; "
        "image and text .52 (.47 to .57), before .81).",
        "Program version 0.1.0, seed 7, margin .5 ± .10. It speaks of the settings on this model, not of the patients "
        "of this request.",
    )


def test_repeated_ones_and_one_without_a_model_are_told(make_audit: MakeAudit) -> None:
    empty = replace(qualification(), states=(), heads=())
    cited = CitedQualification(same=empty, verdicts_before=(("residual",), ()))
    words = " ".join(qualification_words(make_audit(40, cited)))
    assert "no model came out" in words
    assert "It is the latest of 3 such runs; before it: residual; no model came out." in words


def test_other_settings_are_not_cited(make_audit: MakeAudit) -> None:
    cited = CitedQualification(others=2, last_other="scrub, 2026-11-20")
    (words,) = qualification_words(make_audit(40, cited))
    assert "2 qualification runs were made on this model with another method or other settings" in words
    assert "AUC" not in words


@pytest.mark.parametrize(("patients", "advised"), [(1, True), (19, True), (20, False), (40, False)])
def test_a_small_request_without_any_is_advised_to_make_one(
    make_audit: MakeAudit, patients: int, advised: bool
) -> None:
    audit = make_audit(patients, CitedQualification())
    advice = [one for one in residual_risk_section(audit).open_points if "qualif" in one]
    assert bool(advice) is advised
    assert tuple(advice) == qualification_words(audit)


def test_the_pdf_s_content_carries_it(make_run: MakeRun) -> None:
    from datetime import UTC, datetime

    from engine.report.build import build_content
    from engine.report.gather import edition_of, gather

    run: RunFolder = make_run(RunPlan())
    cited = CitedQualification(same=qualification())
    run.audit_file.write_bytes(to_json(replace(run.audit(), qualification=cited)))
    evidence, _ = gather(run)
    edition = edition_of(run, status="draft", created_at=datetime.now(UTC))
    section = build_content(evidence, edition, bill_of_materials="none").verification
    assert section.qualification == cited
    assert section.qualification_meaning[0].startswith("With the same settings, 100 randomly chosen patients")
