"""The charts that window and report share; each draws on given matplotlib Axes and touches nothing global."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from matplotlib.axes import Axes
from matplotlib.ticker import FixedLocator, FuncFormatter, MaxNLocator

from engine.audit.result import AttackAuc, Audit, HeadAudit, SetUtility
from engine.records import HEADS, EpochMetrics, Head, SetMetrics
from engine.report.curves import FONT_POINTS, Curves, Series
from engine.report.palette import Palette, Stroke, stroke_cycle, strokes
from engine.report.words import CONTROL_TITLES, HEAD_TITLES, LOSS_TITLES, interval, share, signed_share

Measure = Literal["auc", "f1"]
MEASURE_TITLES: dict[Measure, str] = {"auc": "AUC", "f1": "F1"}
DEFAULT_MARGIN = 0.10


def attack_curves(axes: Axes, *, head: Head, palette: Palette, margin: float = DEFAULT_MARGIN) -> Curves:
    """Prepare the attack chart of one head: AUC of forget against unseen, with the band around .5.

    Parameters
    ----------
    axes : Axes
        Empty axes.
    margin : float
        Half-width of the band, 0 to .5, as fixed before the run.

    Returns
    -------
    Curves
        Call ``update(history, selected=...)`` after each epoch.
    """
    _prepare(axes, palette)
    _prepare_shares(axes)
    _shade_band(axes, palette, margin=margin, horizontal=True)
    axes.set_ylabel("attack AUC")
    series = Series("attack", strokes(palette).forget, lambda epoch: epoch.head(head).attack)
    return Curves(axes, (series,), palette=palette)


def utility_curves(axes: Axes, *, head: Head, measure: Measure, palette: Palette) -> Curves:
    """Prepare the utility chart of one head: AUC or F1 on forget, retain and unseen."""
    _prepare(axes, palette)
    _prepare_shares(axes)
    axes.set_ylabel(MEASURE_TITLES[measure])
    drawn = strokes(palette)

    def of(metrics: SetMetrics) -> float | None:
        return metrics.auc if measure == "auc" else metrics.f1

    series = (
        Series("forget", drawn.forget, lambda epoch: of(epoch.head(head).forget)),
        Series("unseen", drawn.unseen, lambda epoch: of(epoch.head(head).unseen_select)),
        Series("retain", drawn.retain, lambda epoch: of(epoch.head(head).retain)),
    )
    return Curves(axes, series, palette=palette)


def loss_curves(axes: Axes, *, names: Sequence[str], palette: Palette) -> Curves:
    """Prepare the chart of the objective's weighted terms, one curve a name; call ``fit_losses`` when they grow."""
    _prepare(axes, palette)
    axes.set_ylabel("weighted loss")
    cycle = stroke_cycle(palette)
    series = tuple(_loss_series(name, cycle[index % len(cycle)]) for index, name in enumerate(names))
    return Curves(axes, series, palette=palette)


def fit_losses(axes: Axes, history: Sequence[EpochMetrics]) -> bool:
    """Set the y-limits to hold all loss terms with some air; return True where they changed."""
    values = [term.value for epoch in history for term in epoch.losses]
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    air = 0.06 * (high - low) or 0.1
    low_now, high_now = axes.get_ylim()
    if low_now <= low and high <= high_now and (high_now - low_now) < 2 * (high - low + 4 * air):
        return False
    axes.set_ylim(low - 3 * air, high + air)
    return True


def loss_names(history: Sequence[EpochMetrics]) -> tuple[str, ...]:
    """Return the names of all loss terms of a history in the order of their first appearance."""
    return tuple(dict.fromkeys(term.name for epoch in history for term in epoch.losses))


def draw_attack(
    axes: Axes,
    history: Sequence[EpochMetrics],
    *,
    head: Head,
    palette: Palette,
    selected: int | None,
    margin: float = DEFAULT_MARGIN,
) -> None:
    """Draw the finished attack chart of one head."""
    _finish(attack_curves(axes, head=head, palette=palette, margin=margin), history, selected)


def draw_utility(
    axes: Axes,
    history: Sequence[EpochMetrics],
    *,
    head: Head,
    measure: Measure,
    palette: Palette,
    selected: int | None,
) -> None:
    """Draw the finished utility chart of one head."""
    _finish(utility_curves(axes, head=head, measure=measure, palette=palette), history, selected)


def draw_losses(
    axes: Axes, history: Sequence[EpochMetrics], *, palette: Palette, selected: int | None
) -> None:
    """Draw the finished chart of the loss terms."""
    curves = loss_curves(axes, names=loss_names(history), palette=palette)
    fit_losses(axes, history)
    _finish(curves, history, selected)


@dataclass(frozen=True, slots=True)
class _Row:
    title: str
    attack: AttackAuc
    stroke: Stroke
    hollow: bool
    thick: bool


def draw_before_after(axes: Axes, audit: Audit, *, palette: Palette) -> None:
    """Draw each head's attack AUC before, after and, where given, retrained, with 95 % intervals on 0 to 1.

    The band is .5 plus or minus the margin; the negative controls lie below each head in grey.
    """
    _prepare(axes, palette)
    _shade_band(axes, palette, margin=audit.thresholds.margin, horizontal=False)
    labels: dict[float, str] = {}
    height = 0.0
    for head in _ordered(audit):
        _head_title(axes, HEAD_TITLES[head.head], height=height, palette=palette)
        for row in _rows(head, palette):
            height += 1
            labels[height] = row.title
            _draw_row(axes, row, height=height, palette=palette)
        height += 1.6
    _label_rows(axes, labels, bottom=height)
    axes.set_xlim(0, 1)
    axes.set_xlabel("attack AUC, 95 % interval")
    axes.xaxis.set_major_locator(FixedLocator((0, 0.25, 0.5, 0.75, 1)))
    axes.xaxis.set_major_formatter(FuncFormatter(_axis_share))


def draw_utility_change(axes: Axes, audit: Audit, *, palette: Palette) -> None:
    """Draw the change of AUC from original to unlearned, a bar for each head on unseen and on retain.

    The dashed line is the loss tolerated, as fixed before the run; whiskers are 95 % intervals.
    """
    _prepare(axes, palette)
    labels: dict[float, str] = {}
    height = 0.0
    for head in _ordered(audit):
        _head_title(axes, HEAD_TITLES[head.head], height=height, palette=palette)
        for utility in (one for one in head.utility if one.set != "forget"):
            height += 1
            labels[height] = "unseen" if utility.set == "unseen_report" else "retain"
            _draw_change(axes, utility, height=height, palette=palette)
        height += 1.6
    axes.axvline(0, color=palette.border, linewidth=0.8)
    tolerance = audit.thresholds.utility_tolerance
    axes.axvline(-tolerance, color=palette.warning, linewidth=1, linestyle=(0, (4, 2)))
    _label_rows(axes, labels, bottom=height)
    _fit_changes(axes, audit)
    axes.set_xlabel(f"change of AUC; dashed: tolerated loss of {share(tolerance)}")


def _finish(curves: Curves, history: Sequence[EpochMetrics], selected: int | None) -> None:
    curves.update(history, selected=selected)
    curves.fit_exactly()


def _loss_series(name: str, stroke: Stroke) -> Series:
    def value(epoch: EpochMetrics) -> float | None:
        return next((term.value for term in epoch.losses if term.name == name), None)

    return Series(LOSS_TITLES.get(name, name), stroke, value)


def _ordered(audit: Audit) -> list[HeadAudit]:
    return sorted(audit.heads, key=lambda head: HEADS.index(head.head))


def _rows(head: HeadAudit, palette: Palette) -> list[_Row]:
    drawn = strokes(palette)
    original = Stroke(palette.text, "-", "o")
    grey = Stroke(palette.border, "-", "|")
    rows = [
        _Row("before", head.before, original, hollow=True, thick=False),
        _Row("after", head.after, drawn.forget, hollow=False, thick=False),
    ]
    if head.reference is not None:
        rows.append(_Row("retrained", head.reference, drawn.reference, hollow=False, thick=False))
    controls = (
        _Row(CONTROL_TITLES[control.name].lower(), control.attack, grey, hollow=False, thick=True)
        for control in head.controls
    )
    return [*rows, *controls]


def _draw_row(axes: Axes, row: _Row, *, height: float, palette: Palette) -> None:
    bounds = row.attack.ci95
    colour = row.stroke.colour
    axes.plot([bounds.low, bounds.high], [height, height], color=colour, linewidth=5 if row.thick else 1.8)
    axes.plot(
        [row.attack.auc],
        [height],
        linestyle="none",
        marker=row.stroke.marker,
        markersize=7 if row.thick else 6,
        markerfacecolor=palette.base if row.hollow else colour,
        markeredgecolor=palette.base if row.thick else colour,
        clip_on=False,
    )
    _value(axes, f"{share(row.attack.auc)}  ({interval(bounds)})", height=height, palette=palette)


def _draw_change(axes: Axes, utility: SetUtility, *, height: float, palette: Palette) -> None:
    if utility.auc_before is None or utility.auc_after is None:
        _value(axes, "undefined", height=height, palette=palette)
        return
    change = utility.auc_after - utility.auc_before
    drawn = strokes(palette)
    stroke = drawn.unseen if utility.set == "unseen_report" else drawn.retain
    axes.barh(height, change, height=0.55, color=stroke.colour)
    if utility.auc_change_ci95 is not None:
        ends = [utility.auc_change_ci95.low, utility.auc_change_ci95.high]
        axes.plot(ends, [height, height], color=palette.text, linewidth=1, marker="|", markersize=5)
    value = f"{share(utility.auc_before)} → {share(utility.auc_after)}  ({signed_share(change)})"
    _value(axes, value, height=height, palette=palette)


def _value(axes: Axes, text: str, *, height: float, palette: Palette) -> None:
    axes.annotate(
        text,
        (1, height),
        xycoords=axes.get_yaxis_transform(),
        xytext=(8, 0),
        textcoords="offset points",
        fontsize=FONT_POINTS,
        color=palette.text,
        va="center",
        annotation_clip=False,
    )


def _head_title(axes: Axes, title: str, *, height: float, palette: Palette) -> None:
    axes.annotate(
        title,
        (0, height),
        xycoords=axes.get_yaxis_transform(),
        xytext=(-6, 0),
        textcoords="offset points",
        fontsize=FONT_POINTS,
        fontweight="bold",
        color=palette.text,
        ha="right",
        va="center",
        annotation_clip=False,
    )


def _label_rows(axes: Axes, labels: dict[float, str], *, bottom: float) -> None:
    axes.set_ylim(bottom - 0.6, -0.6)
    axes.set_yticks(list(labels), list(labels.values()))
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)


def _fit_changes(axes: Axes, audit: Audit) -> None:
    ends = [-2 * audit.thresholds.utility_tolerance, audit.thresholds.utility_tolerance]
    for utility in (one for head in audit.heads for one in head.utility if one.set != "forget"):
        if utility.auc_before is not None and utility.auc_after is not None:
            ends.append(utility.auc_after - utility.auc_before)
        if utility.auc_change_ci95 is not None:
            ends += [utility.auc_change_ci95.low, utility.auc_change_ci95.high]
    air = 0.05 * (max(ends) - min(ends))
    axes.set_xlim(min(ends) - air, max(ends) + air)
    axes.xaxis.set_major_locator(MaxNLocator(5))
    axes.xaxis.set_major_formatter(FuncFormatter(_axis_signed))


def _prepare(axes: Axes, palette: Palette) -> None:
    axes.set_facecolor(palette.base)
    axes.tick_params(colors=palette.muted, labelsize=FONT_POINTS, length=3, width=0.8)
    axes.xaxis.label.set(color=palette.muted, fontsize=FONT_POINTS)
    axes.yaxis.label.set(color=palette.muted, fontsize=FONT_POINTS)
    for side, spine in axes.spines.items():
        spine.set_color(palette.border)
        spine.set_linewidth(0.8)
        spine.set_visible(side in ("left", "bottom"))
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=8))


def _prepare_shares(axes: Axes) -> None:
    axes.set_ylim(0, 1)
    axes.yaxis.set_major_locator(FixedLocator((0, 0.25, 0.5, 0.75, 1)))
    axes.yaxis.set_major_formatter(FuncFormatter(_axis_share))
    axes.set_xlabel("epoch (0 is the original model)")


def _shade_band(axes: Axes, palette: Palette, *, margin: float, horizontal: bool) -> None:
    low, high = 0.5 - margin, 0.5 + margin
    if horizontal:
        axes.axhspan(low, high, color=palette.band, linewidth=0, zorder=0)
        axes.axhline(0.5, color=palette.border, linewidth=0.8, zorder=1)
    else:
        axes.axvspan(low, high, color=palette.band, linewidth=0, zorder=0)
        axes.axvline(0.5, color=palette.border, linewidth=0.8, zorder=1)
    axes.annotate(
        "cannot tell",
        (0.015, low) if horizontal else (0.5, 1),
        xycoords=axes.get_yaxis_transform() if horizontal else axes.get_xaxis_transform(),
        xytext=(0, 2),
        textcoords="offset points",
        fontsize=FONT_POINTS - 1,
        color=palette.muted,
        ha="left" if horizontal else "center",
        va="bottom",
    )


def _axis_share(value: float, _position: int | None = None) -> str:
    return {0.0: "0", 0.5: ".5", 1.0: "1"}.get(value, share(value))


def _axis_signed(value: float, _position: int | None = None) -> str:
    return "0" if abs(value) < 1e-9 else signed_share(value)
