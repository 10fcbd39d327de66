"""The chart of patient scores: forget over unseen, for each output before and after."""

from matplotlib.axes import Axes

from engine.audit.patient_result import Distance, Histogram
from engine.report.axes import FONT_POINTS, prepare
from engine.report.palette import Palette, Stroke, strokes


def draw_scores(axes: Axes, distance: Distance, *, palette: Palette) -> None:
    """Draw the shares of patients per standard deviation as two outlines.

    Parameters
    ----------
    axes : Axes
        Empty axes.
    distance : Distance
        A group of fewer than five patients has no outline.
    """
    prepare(axes, palette)
    drawn = strokes(palette)
    for name, counted, stroke in (
        ("unseen", distance.unseen, drawn.unseen),
        ("forget", distance.forget, drawn.forget),
    ):
        if counted.counts:
            _outline(axes, counted, name=name, stroke=stroke)
    axes.set_ylim(bottom=0)
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)


def legend(axes: Axes, palette: Palette) -> None:
    """Name the two outlines in the upper left corner."""
    axes.legend(
        loc="upper left", frameon=False, fontsize=FONT_POINTS - 1, labelcolor=palette.text, handlelength=1.4
    )


def _outline(axes: Axes, counted: Histogram, *, name: str, stroke: Stroke) -> None:
    total = sum(counted.counts)
    widths = [right - left for left, right in zip(counted.edges, counted.edges[1:], strict=False)]
    heights = [count / total / width for count, width in zip(counted.counts, widths, strict=True)]
    axes.stairs(heights, counted.edges, color=stroke.colour, linestyle=stroke.dash, linewidth=1.4, label=name)
