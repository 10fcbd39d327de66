"""The charts that window and report share; each draws on given matplotlib Axes and touches nothing global."""

from collections.abc import Sequence
from typing import Literal

from matplotlib.axes import Axes

from engine.records import EpochMetrics, Head, SetMetrics
from engine.report.axes import prepare, prepare_shares, shade_band
from engine.report.curves import Curves, Series
from engine.report.intervals import draw_before_after, draw_utility_change
from engine.report.palette import Palette, Stroke, stroke_cycle, strokes
from engine.report.words import LOSS_TITLES
from engine.saying import Say, in_english

__all__ = [
    "Measure",
    "attack_curves",
    "draw_attack",
    "draw_before_after",
    "draw_losses",
    "draw_utility",
    "draw_utility_change",
    "fit_losses",
    "loss_curves",
    "loss_names",
    "utility_curves",
]

Measure = Literal["auc", "f1"]
MEASURE_TITLES: dict[Measure, str] = {"auc": "AUC", "f1": "F1"}
DEFAULT_MARGIN = 0.10


def attack_curves(
    axes: Axes,
    *,
    head: Head,
    palette: Palette,
    margin: float = DEFAULT_MARGIN,
    say: Say = in_english,
) -> Curves:
    """Prepare the attack chart of one head: AUC of forget against unseen, with the band around .5.

    Parameters
    ----------
    axes : Axes
        Empty axes.
    margin : float
        Half-width of the band, 0 to .5, as fixed before the run.
    say : Say
        The reader's language.

    Returns
    -------
    Curves
        Call ``update(history, selected=...)`` after each epoch.
    """
    prepare(axes, palette)
    prepare_shares(axes, say=say)
    shade_band(axes, palette, margin=margin, horizontal=True, say=say)
    axes.set_ylabel(say("attack AUC"))
    series = Series(say("attack"), strokes(palette).forget, lambda epoch: epoch.head(head).attack)
    return Curves(axes, (series,), palette=palette, say=say)


def utility_curves(
    axes: Axes, *, head: Head, measure: Measure, palette: Palette, say: Say = in_english
) -> Curves:
    """Prepare the utility chart of one head: AUC or F1 on forget, retain and unseen."""
    prepare(axes, palette)
    prepare_shares(axes, say=say)
    axes.set_ylabel(MEASURE_TITLES[measure])
    drawn = strokes(palette)

    def of(metrics: SetMetrics) -> float | None:
        return metrics.auc if measure == "auc" else metrics.f1

    series = (
        Series(say("forget"), drawn.forget, lambda epoch: of(epoch.head(head).forget)),
        Series(say("unseen"), drawn.unseen, lambda epoch: of(epoch.head(head).unseen_select)),
        Series(say("retain"), drawn.retain, lambda epoch: of(epoch.head(head).retain)),
    )
    return Curves(axes, series, palette=palette, say=say)


def loss_curves(axes: Axes, *, names: Sequence[str], palette: Palette, say: Say = in_english) -> Curves:
    """Prepare the chart of the objective's weighted terms, one curve a name; call ``fit_losses`` when they grow."""
    prepare(axes, palette)
    axes.set_ylabel(say("weighted loss"))
    cycle = stroke_cycle(palette)
    series = tuple(_loss_series(name, cycle[index % len(cycle)], say) for index, name in enumerate(names))
    return Curves(axes, series, palette=palette, say=say)


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


def _finish(curves: Curves, history: Sequence[EpochMetrics], selected: int | None) -> None:
    curves.update(history, selected=selected)
    curves.fit_exactly()


def _loss_series(name: str, stroke: Stroke, say: Say) -> Series:
    def value(epoch: EpochMetrics) -> float | None:
        return next((term.value for term in epoch.losses if term.name == name), None)

    return Series(say(LOSS_TITLES.get(name, name)), stroke, value)
