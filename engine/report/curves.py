"""Lines over epochs on one matplotlib Axes, drawn once and then only moved, so that a window can blit them."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.text import Annotation

from engine.records import EpochMetrics
from engine.report.axes import FONT_POINTS
from engine.report.palette import Palette, Stroke
from engine.saying import Say, in_english

LABEL_GAP_POINTS = 10.0
FIRST_SPAN = 4


@dataclass(frozen=True, slots=True)
class Series:
    """One curve: its direct label, how it is drawn, and which figure of an epoch it shows (None leaves a gap)."""

    label: str
    stroke: Stroke
    value: Callable[[EpochMetrics], float | None]


class Curves:
    """The series of one Axes over epochs, with direct labels and a mark at the selected epoch.

    Parameters
    ----------
    axes : Axes
        Empty axes; the caller has set y-limits and labels.
    series : sequence of Series
        What to draw, first one on top.
    palette : Palette
        Colours of texts and of the mark.
    say : Say
        The reader's language; the labels of the series are in it already.
    """

    def __init__(
        self, axes: Axes, series: Sequence[Series], *, palette: Palette, say: Say = in_english
    ) -> None:
        self._axes = axes
        self._series = tuple(series)
        self._lines = tuple(_line(axes, one, order) for order, one in enumerate(reversed(self._series)))[::-1]
        self._labels = tuple(_label(axes, one) for one in self._series)
        self._ends: tuple[tuple[float, float] | None, ...] = (None,) * len(self._series)
        self._last_epoch = 0
        (self._mark,) = axes.plot(
            [], [], color=palette.muted, linewidth=0.8, zorder=1.5, transform=axes.get_xaxis_transform()
        )
        self._mark_label = axes.annotate(
            say("selected"),
            (0, 0),
            xycoords=axes.get_xaxis_transform(),
            xytext=(3, 3),
            textcoords="offset points",
            fontsize=FONT_POINTS - 1,
            color=palette.muted,
            va="bottom",
            visible=False,
        )

    @property
    def artists(self) -> tuple[Artist, ...]:
        """What changes from epoch to epoch: draw only these when blitting."""
        return (self._mark, self._mark_label, *self._lines, *self._labels)

    def update(self, history: Sequence[EpochMetrics], *, selected: int | None = None) -> bool:
        """Show a history; return True where the limits changed and the axes must be drawn whole.

        Parameters
        ----------
        history : sequence of EpochMetrics
            Epochs in order; may be empty.
        selected : int or None
            Epoch to mark, the one chosen so far.
        """
        epochs = [metrics.epoch for metrics in history]
        curves = [[_or_gap(one.value(metrics)) for metrics in history] for one in self._series]
        for line, values in zip(self._lines, curves, strict=True):
            line.set_data(epochs, values)
            line.set_markevery(max(1, len(epochs) // 20))
        self._ends = tuple(_last_point(epochs, values) for values in curves)
        self._last_epoch = epochs[-1] if epochs else 0
        changed = self._fit_epochs()
        self._place_labels()
        self._place_mark(selected)
        return changed

    def fit_exactly(self) -> None:
        """End the epoch axis at the last epoch, for a figure that will not grow any more."""
        self._axes.set_xlim(0, max(self._last_epoch, 1))
        self._place_labels()

    def _fit_epochs(self) -> bool:
        span = FIRST_SPAN
        while self._last_epoch > span:
            span *= 2
        changed = self._axes.get_xlim() != (0.0, float(span))
        self._axes.set_xlim(0, span)
        return changed

    def _place_labels(self) -> None:
        ends = self._ends
        shown = [index for index, end in enumerate(ends) if end is not None]
        heights = [self._axes.transData.transform(end)[1] for end in ends if end is not None]
        gap = LABEL_GAP_POINTS * self._axes.figure.dpi / 72
        for label in self._labels:
            label.set_visible(False)
        for index, height, place in zip(shown, heights, spread(heights, gap=gap), strict=True):
            self._labels[index].xy = ends[index] or (0.0, 0.0)
            self._labels[index].set_position((7, (place - height) * 72 / self._axes.figure.dpi))
            self._labels[index].set_visible(True)

    def _place_mark(self, selected: int | None) -> None:
        self._mark.set_data(
            [] if selected is None else [selected, selected], [] if selected is None else [0, 1]
        )
        self._mark_label.set_visible(selected is not None)
        if selected is not None:
            self._mark_label.xy = (selected, 0)


def spread(heights: Sequence[float], *, gap: float) -> list[float]:
    """Move heights apart to at least ``gap``, keeping their order and their mean."""
    order = sorted(range(len(heights)), key=lambda index: heights[index])
    places = [heights[index] for index in order]
    for upper in range(1, len(places)):
        places[upper] = max(places[upper], places[upper - 1] + gap)
    shift = sum(place - heights[index] for place, index in zip(places, order, strict=True)) / max(
        len(places), 1
    )
    spread_out = [0.0] * len(places)
    for place, index in zip(places, order, strict=True):
        spread_out[index] = place - shift
    return spread_out


def _or_gap(value: float | None) -> float:
    return math.nan if value is None else value


def _last_point(epochs: Sequence[int], values: Sequence[float]) -> tuple[float, float] | None:
    points = zip(reversed(epochs), reversed(values), strict=True)
    return next(((float(epoch), value) for epoch, value in points if math.isfinite(value)), None)


def _line(axes: Axes, series: Series, order: int) -> Line2D:
    (line,) = axes.plot(
        [],
        [],
        color=series.stroke.colour,
        linestyle=series.stroke.dash,
        marker=series.stroke.marker,
        markersize=4,
        linewidth=1.5,
        clip_on=False,
        zorder=3 + 0.1 * order,
    )
    return line


def _label(axes: Axes, series: Series) -> Annotation:
    return axes.annotate(
        series.label,
        (0, 0),
        xytext=(7, 0),
        textcoords="offset points",
        fontsize=FONT_POINTS,
        color=series.stroke.colour,
        va="center",
        annotation_clip=False,
        visible=False,
    )
