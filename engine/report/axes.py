"""How every chart's axes look: spines, ticks, the scale from 0 to 1, and the band around .5."""

from matplotlib.axes import Axes
from matplotlib.ticker import FixedLocator, FuncFormatter, MaxNLocator

from engine.report.palette import Palette
from engine.report.words import share, signed_share
from engine.saying import Say

FONT_POINTS = 8.0


def prepare(axes: Axes, palette: Palette) -> None:
    """Give empty axes the look of all charts: two spines, muted ticks, whole numbers below."""
    axes.set_facecolor(palette.base)
    axes.tick_params(colors=palette.muted, labelsize=FONT_POINTS, length=3, width=0.8)
    axes.xaxis.label.set(color=palette.muted, fontsize=FONT_POINTS)
    axes.yaxis.label.set(color=palette.muted, fontsize=FONT_POINTS)
    for side, spine in axes.spines.items():
        spine.set_color(palette.border)
        spine.set_linewidth(0.8)
        spine.set_visible(side in ("left", "bottom"))
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=8))


def prepare_shares(axes: Axes, *, say: Say) -> None:
    """Give an epoch chart a scale from 0 to 1."""
    axes.set_ylim(0, 1)
    axes.yaxis.set_major_locator(FixedLocator((0, 0.25, 0.5, 0.75, 1)))
    axes.yaxis.set_major_formatter(FuncFormatter(axis_share))
    axes.set_xlabel(say("epoch (0 is the original model)"))


def shade_band(axes: Axes, palette: Palette, *, margin: float, horizontal: bool, say: Say) -> None:
    """Shade .5 plus or minus the margin, where an attack cannot tell, across or along the axes."""
    low, high = 0.5 - margin, 0.5 + margin
    if horizontal:
        axes.axhspan(low, high, color=palette.band, linewidth=0, zorder=0)
        axes.axhline(0.5, color=palette.border, linewidth=0.8, zorder=1)
    else:
        axes.axvspan(low, high, color=palette.band, linewidth=0, zorder=0)
        axes.axvline(0.5, color=palette.border, linewidth=0.8, zorder=1)
    axes.annotate(
        say("cannot tell"),
        (0.015, low) if horizontal else (0.5, 1),
        xycoords=axes.get_yaxis_transform() if horizontal else axes.get_xaxis_transform(),
        xytext=(0, 2),
        textcoords="offset points",
        fontsize=FONT_POINTS - 1,
        color=palette.muted,
        ha="left" if horizontal else "center",
        va="bottom",
    )


def axis_share(value: float, _position: int | None = None) -> str:
    """Return a tick's label on a scale from 0 to 1."""
    return {0.0: "0", 0.5: ".5", 1.0: "1"}.get(value, share(value))


def axis_signed(value: float, _position: int | None = None) -> str:
    """Return a tick's label on a scale of differences."""
    return "0" if abs(value) < 1e-9 else signed_share(value)
