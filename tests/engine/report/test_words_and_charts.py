"""Behaviour of verdict words, numbers, cleaning of foreign strings, small cells, and charts."""

import itertools
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure

from engine.audit.result import Relearned
from engine.audit.utility_result import ClassUtility
from engine.report.curves import spread
from engine.report.evidence import residual_risk_section, shown_classes, verdict_section
from engine.report.figures import attack_curves, draw_before_after, draw_utility_change, utility_curves
from engine.report.gather import patients_of
from engine.report.palette import DARK, LIGHT, Palette, stroke_cycle
from engine.report.plain import LONGEST, plain
from engine.report.verdicts import state_titles, verdict_words, verdicts_of
from engine.report.words import duration, share, signed_share, utc
from tests.engine.report.conftest import RunPlan, attack, epoch_metrics, make_audit, make_record


def luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_text_reaches_4_5_and_lines_3_to_1_against_the_base(palette: Palette) -> None:
    texts = ("text", "muted", "primary", "good", "warning", "bad", "forget", "unseen", "retain", "reference")
    assert all(contrast(getattr(palette, name), palette.base) >= 4.5 for name in texts)
    assert contrast(palette.border, palette.base) >= 3
    assert contrast(palette.text, palette.band) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_no_two_curves_share_dash_or_marker(palette: Palette) -> None:
    cycle = stroke_cycle(palette)
    assert len({one.marker for one in cycle}) == len(cycle)
    assert len({(one.dash, one.colour) for one in cycle}) == len(cycle)


def test_numbers_are_printed_as_in_the_paper_with_a_sign_where_they_are_differences() -> None:
    assert [share(one) for one in (0.0, 0.524, 1.0, None)] == [".00", ".52", "1.00", "–"]
    assert [signed_share(one) for one in (-0.031, 0.01, 0.0, -0.001, None)] == [
        "−.03",
        "+.01",
        "+.00",
        "+.00",
        "–",
    ]
    assert [duration(one) for one in (41.6, 425.0, 7500.0)] == ["42 s", "7 min 05 s", "2 h 05 min"]
    assert utc("2026-03-14T10:26:53+01:00") == "2026-03-14 09:26 UTC"
    assert utc("no time") == "no time"


def test_one_patient_is_singular_and_the_margin_is_the_one_that_was_fixed() -> None:
    one = verdict_words("inconclusive", patients=1, margin=0.1, smallest=0.74)
    assert one.sentence == "Nothing left was detected, but 1 patient is too few to be sure."
    assert ".74" in one.meaning
    within = verdict_words("within_margin", patients=90, margin=0.15, smallest=0.6)
    assert "within .15" in within.sentence
    assert "between .35 and .65" in within.meaning


def test_both_states_are_shown_and_the_worse_one_first() -> None:
    audit = make_audit(RunPlan(states=("within_margin", "residual"), reference=False), ())
    assert [one.title for one in verdicts_of(audit)] == ["Residual", "Within margin"]
    assert state_titles(audit.states) == "Within margin and residual"


def test_a_sign_on_one_output_that_may_be_chance_is_not_told_as_nothing_found() -> None:
    audit = make_audit(RunPlan(states=("inconclusive",), reference=False), ())
    assert "Nothing left was detected" in verdicts_of(audit)[0].sentence
    first = replace(audit.heads[0], states=("residual",))
    (words,) = verdicts_of(replace(audit, heads=(first, *audit.heads[1:])))
    assert (words.title, words.tone) == ("Inconclusive", "warning")
    assert words.sentence.startswith("One output shows a sign of these patients")


def test_what_spoils_the_verdict_stands_beside_it() -> None:
    audit = make_audit(RunPlan(relearned=False, reference=False), ())
    head = audit.heads[0]
    control = replace(head.controls[0], passed=False)
    again = Relearned(2, attack(0.8, 0.1))
    spoilt = replace(audit, heads=(replace(head, controls=(control,), relearned=(again,)), *audit.heads[1:]))
    section = verdict_section(make_record(Path("run"), RunPlan()), spoilt)
    limits = " ".join(section.limits)
    assert "A negative control failed on the output for the image" in limits
    assert "Suppressed, not removed: after 2 epochs" in limits
    assert "fell by 0.050, more than the 0.030 tolerated" in limits
    points = " ".join(residual_risk_section(audit).open_points)
    assert "Relearning was not tried" in points
    assert "No retrained model was compared with" in points


@given(st.lists(st.integers(0, 60), max_size=8))
def test_no_small_cell_is_shown_nor_one_alone_hidden(counts: list[int]) -> None:
    shown = shown_classes([ClassUtility(str(index), count, 0.9, 0.8) for index, count in enumerate(counts)])
    hidden = [row for row in shown if row.images is None]
    assert all(row.images is None or row.images >= 5 for row in shown)
    assert all(row.auc_before is None and row.auc_after is None for row in hidden)
    assert len(hidden) != 1 or len(counts) == 1


def test_a_class_that_all_the_others_are_few_of_is_hidden_too() -> None:
    shown = shown_classes([ClassUtility("most", 98, None, None), ClassUtility("some", 40, 0.9, 0.8)])
    assert [row.images for row in shown] == [None, None]


@given(st.text())
def test_plain_text_is_one_short_line_without_control_or_direction_characters(text: str) -> None:
    line = plain(text)
    assert len(line) <= LONGEST
    assert line.isprintable()
    assert plain(line) == line


def test_absolute_paths_are_taken_out_and_fractions_left() -> None:
    assert (
        plain("read /srv/x/p100.dcm and C:\\a\\b.csv or \\\\host\\share")
        == "read [path] and [path] or [path]"
    )
    assert plain("3/4 of and/or 1.5 km/h") == "3/4 of and/or 1.5 km/h"


@given(st.lists(st.floats(0, 500), max_size=6))
def test_labels_are_spread_apart_in_their_order(heights: list[float]) -> None:
    places = spread(heights, gap=10)
    ordered = [places[index] for index in sorted(range(len(heights)), key=lambda index: heights[index])]
    assert all(after - before >= 10 - 1e-6 for before, after in itertools.pairwise(ordered))


def test_live_curves_double_the_epoch_axis_when_it_is_full_and_only_then_ask_for_a_full_drawing() -> None:
    axes = Figure().subplots()
    curves = attack_curves(axes, head="image", palette=LIGHT, margin=0.1)
    history = [epoch_metrics(epoch) for epoch in range(14)]
    assert curves.update(history[:1], selected=None)
    assert not curves.update(history[:5], selected=4)
    assert curves.update(history[:12], selected=5)
    assert axes.get_xlim() == (0, 16)
    assert not curves.update(history, selected=5)
    line = next(one for one in axes.lines if len(one.get_xdata()) == 14)
    assert list(line.get_ydata()) == [epoch.image.attack for epoch in history]


def test_a_missing_figure_leaves_a_gap_and_an_empty_history_draws() -> None:
    axes = Figure().subplots()
    curves = utility_curves(axes, head="text", measure="auc", palette=DARK)
    curves.update([])
    epochs = [epoch_metrics(0), epoch_metrics(1)]
    gap = replace(epochs[1], text=replace(epochs[1].text, forget=replace(epochs[1].text.forget, auc=None)))
    curves.update([epochs[0], gap], selected=0)
    axes.figure.canvas.draw()


def test_interval_charts_draw_each_head_with_its_numbers() -> None:
    audit = make_audit(RunPlan(reference=False), ())
    one, other = Figure().subplots(), Figure().subplots()
    draw_before_after(one, audit, palette=LIGHT)
    draw_utility_change(other, audit, palette=DARK)
    texts = [text.get_text() for text in one.texts]
    assert texts.count(".81  (.70 to .92)") == 3
    assert ".82 → .77  (−.05)" in [text.get_text() for text in other.texts]


def test_forget_patients_are_read_from_scores_by_pseudonym() -> None:
    scores = b"patient,image,set,label,head\nP-2,I-1,forget,0,image\nP-2,I-1,forget,0,text\nP-2,I-2,forget,0,image\nP-1,I-3,retain,0,image\n"
    assert [(one.patient, one.images) for one in patients_of(scores)] == [("P-2", 2)]
    assert patients_of(b"\xff\xfe,,\n") == ()
