"""Reports keep the sectioned layout, the patient's own marks, and leave room for doubt."""

import re
from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.phantom.marks import MARK_KINDS
from engine.phantom.people import PhantomPatient, draw_patient
from engine.phantom.plan import PhantomPlan
from engine.phantom.wording import draw_voice, write_text

PLAN = PhantomPlan(train_patients=1, unseen_patients=1, size_px=64, seed=1, label_noise=0.0)
HEADER = re.compile(r"^ ([A-Z][A-Z ()/,-]*):\s", re.MULTILINE)
SECTIONS = ["EXAMINATION", "INDICATION", "COMPARISON", "FINDINGS", "IMPRESSION"]


def _reports(seed: int, plan: PhantomPlan = PLAN) -> tuple[PhantomPatient, list[str]]:
    rng = np.random.default_rng(seed)
    patient = draw_patient(rng, 0, plan)
    voice = draw_voice(rng, patient)
    return patient, [write_text(patient, study, voice, plan=plan, rng=rng) for study in patient.studies]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_every_report_has_the_five_sections_in_order(seed: int) -> None:
    for text in _reports(seed)[1]:
        assert HEADER.findall(text) == SECTIONS


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_lines_are_short_ascii_and_start_with_a_space(seed: int) -> None:
    for text in _reports(seed)[1]:
        assert text.isascii()
        assert text.endswith("\n")
        lines = text.splitlines()
        assert all(len(line) <= 79 for line in lines)
        assert all(line.startswith(" ") for line in lines if line)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_no_slot_is_left_open_and_no_identifier_is_written(seed: int) -> None:
    for text in _reports(seed)[1]:
        assert not re.search(r"[{}]", text)
        assert not re.search(r"\d{4}", text)


def test_a_patient_keeps_one_history() -> None:
    for seed in range(30):
        _, texts = _reports(seed)
        starts = {" ".join(text.split("INDICATION:")[1].split())[:22] for text in texts}
        assert len(starts) == 1


def test_graver_edema_is_told_in_other_words() -> None:
    rng = np.random.default_rng(0)
    patient, _ = _reports(5)
    voice = draw_voice(rng, patient)
    plain = replace(PLAN, wording_vagueness=0.0, hedge_share=0.0)
    words = []
    for edema in (0.0, 3.0):
        shown = replace(patient.studies[0].shown, edema=edema)
        study = replace(patient.studies[0], shown=shown)
        texts = [write_text(patient, study, voice, plan=plain, rng=rng) for _ in range(20)]
        words.append({text.split("IMPRESSION:")[1].strip() for text in texts})
    assert not words[0] & words[1]


def test_the_vocabulary_has_several_hundred_words() -> None:
    words = {
        word for seed in range(150) for text in _reports(seed)[1] for word in re.findall(r"[a-z]+", text)
    }
    assert len(words) > 300


def test_every_kind_of_mark_can_be_put_into_words() -> None:
    kinds = {mark.kind for seed in range(200) for mark in _reports(seed)[0].marks}
    assert kinds == set(MARK_KINDS)
