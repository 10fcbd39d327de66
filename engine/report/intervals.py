"""Charts of the audit's result: attack intervals before and after, and the change of utility."""

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.ticker import FixedLocator, FuncFormatter, MaxNLocator

from engine.audit.result import AttackAuc, Audit, HeadAudit, SetUtility
from engine.records import HEADS
from engine.report.axes import FONT_POINTS, axis_share, axis_signed, prepare, shade_band
from engine.report.palette import Palette, Stroke, strokes
from engine.report.words import CONTROL_TITLES, HEAD_TITLES, interval, share, signed_share
from engine.saying import Say, in_english


@dataclass(frozen=True, slots=True)
class _Row:
    title: str
    attack: AttackAuc
    stroke: Stroke
    hollow: bool
    thick: bool


def draw_before_after(axes: Axes, audit: Audit, *, palette: Palette, say: Say = in_english) -> None:
    """Draw each head's attack AUC before, after and, where given, retrained, with 95 % intervals on 0 to 1.

    The band is .5 plus or minus the margin; the negative controls lie below each head in grey.
    """
    prepare(axes, palette)
    shade_band(axes, palette, margin=audit.thresholds.margin, horizontal=False, say=say)
    labels: dict[float, str] = {}
    height = 0.0
    for head in _ordered(audit):
        _head_title(axes, say(HEAD_TITLES[head.head]), height=height, palette=palette)
        for row in _rows(head, palette, say):
            height += 1
            labels[height] = row.title
            _draw_row(axes, row, height=height, palette=palette, say=say)
        height += 1.6
    _label_rows(axes, labels, bottom=height)
    axes.set_xlim(0, 1)
    axes.set_xlabel(say("attack AUC, 95 % interval"))
    axes.xaxis.set_major_locator(FixedLocator((0, 0.25, 0.5, 0.75, 1)))
    axes.xaxis.set_major_formatter(FuncFormatter(axis_share))


def draw_utility_change(axes: Axes, audit: Audit, *, palette: Palette, say: Say = in_english) -> None:
    """Draw the change of AUC from original to unlearned, a bar for each head on unseen and on retain.

    The dashed line is the loss tolerated, as fixed before the run; whiskers are 95 % intervals.
    """
    prepare(axes, palette)
    labels: dict[float, str] = {}
    height = 0.0
    for head in _ordered(audit):
        _head_title(axes, say(HEAD_TITLES[head.head]), height=height, palette=palette)
        for utility in (one for one in head.utility if one.set != "forget"):
            height += 1
            labels[height] = say("unseen") if utility.set == "unseen_report" else say("retain")
            _draw_change(axes, utility, height=height, palette=palette, say=say)
        height += 1.6
    axes.axvline(0, color=palette.border, linewidth=0.8)
    tolerance = audit.thresholds.utility_tolerance
    axes.axvline(-tolerance, color=palette.warning, linewidth=1, linestyle=(0, (4, 2)))
    _label_rows(axes, labels, bottom=height)
    _fit_changes(axes, audit)
    limit = say("change of AUC; dashed: tolerated loss of {tolerance}")
    axes.set_xlabel(limit.format(tolerance=share(tolerance)))


def _ordered(audit: Audit) -> list[HeadAudit]:
    return sorted(audit.heads, key=lambda head: HEADS.index(head.head))


def _rows(head: HeadAudit, palette: Palette, say: Say) -> list[_Row]:
    drawn = strokes(palette)
    original = Stroke(palette.text, "-", "o")
    grey = Stroke(palette.border, "-", "|")
    rows = [
        _Row(say("before"), head.before, original, hollow=True, thick=False),
        _Row(say("after"), head.after, drawn.forget, hollow=False, thick=False),
    ]
    if head.reference is not None:
        rows.append(_Row(say("retrained"), head.reference, drawn.reference, hollow=False, thick=False))
    controls = (
        _Row(say(CONTROL_TITLES[control.name].lower()), control.attack, grey, hollow=False, thick=True)
        for control in head.controls
    )
    return [*rows, *controls]


def _draw_row(axes: Axes, row: _Row, *, height: float, palette: Palette, say: Say) -> None:
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
    _value(axes, f"{share(row.attack.auc)}  ({interval(bounds, say=say)})", height=height, palette=palette)


def _draw_change(axes: Axes, utility: SetUtility, *, height: float, palette: Palette, say: Say) -> None:
    if utility.auc_before is None or utility.auc_after is None:
        _value(axes, say("undefined"), height=height, palette=palette)
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
    # Steps that two decimals can print: a tick at .025 would be labelled .03.
    axes.xaxis.set_major_locator(MaxNLocator(5, steps=[1, 2, 5, 10]))
    axes.xaxis.set_major_formatter(FuncFormatter(axis_signed))
