"""The report's charts as SVG, with alternative text and captions in words."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.text import Text

from engine.audit.result import Audit
from engine.records import HEADS, EpochMetrics, Head
from engine.report.figures import (
    draw_attack,
    draw_before_after,
    draw_losses,
    draw_utility,
    draw_utility_change,
)
from engine.report.histograms import draw_scores, legend
from engine.report.palette import LIGHT
from engine.report.words import HEAD_TITLES, attack_phrase, share

WIDTH_INCHES = 6.85
FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"

FigureKey = Literal["before_after", "attack", "utility", "losses", "utility_change", "distances"]


@dataclass(frozen=True, slots=True)
class FigureFile:
    """A vector figure: which one, its file's name, SVG bytes, alternative text and caption."""

    key: FigureKey
    file: str
    svg: bytes
    alt: str
    caption: str


def draw_figures(
    history: Sequence[EpochMetrics], audit: Audit, *, selected: int | None
) -> tuple[FigureFile, ...]:
    """Return the report's figures; those without anything to show are left out."""
    figures = []
    if audit.heads:
        figures += [_before_after(audit), _utility_change(audit)]
    if any(head.distance_before and head.distance_after for head in audit.heads):
        figures.append(_distances(audit))
    if len(history) > 1:
        figures += [_attack(history, audit, selected), _utility(history, selected)]
    if any(epoch.losses for epoch in history):
        figures.append(_losses(history, selected))
    return tuple(figures)


def _before_after(audit: Audit) -> FigureFile:
    rows = sum(3.4 + (head.reference is not None) + len(head.controls) for head in audit.heads)
    figure, axes = _sheet(height=0.5 + 0.155 * rows)
    draw_before_after(axes, audit, palette=LIGHT)
    numbers = "; ".join(
        f"{HEAD_TITLES[head.head].lower()}: before {attack_phrase(head.before)}, after {attack_phrase(head.after)}"
        for head in audit.heads
    )
    return FigureFile(
        "before_after",
        "before-after.svg",
        _svg(figure),
        f"Intervals of the attack AUC on a scale from 0 to 1 with a band around .5. {numbers}.",
        "Attack AUC before and after, with 95 % intervals; shaded: .5 within the margin, where an attack cannot "
        "tell; grey bars: negative controls",
    )


def _utility_change(audit: Audit) -> FigureFile:
    rows = sum(1.6 + sum(one.set != "forget" for one in head.utility) for head in audit.heads)
    figure, axes = _sheet(height=0.6 + 0.19 * rows)
    draw_utility_change(axes, audit, palette=LIGHT)
    return FigureFile(
        "utility_change",
        "utility-change.svg",
        _svg(figure),
        "Bars of the change of AUC on unseen and retained patients for each output; the numbers stand in the "
        "table that follows.",
        "Change of AUC from the original to the unlearned model, with 95 % intervals",
    )


def _attack(history: Sequence[EpochMetrics], audit: Audit, selected: int | None) -> FigureFile:
    margin = audit.thresholds.margin

    def draw(axes: Axes, head: Head) -> None:
        draw_attack(axes, history, head=head, palette=LIGHT, selected=selected, margin=margin)

    ends = "; ".join(
        f"{HEAD_TITLES[head].lower()}: from {share(history[0].head(head).attack)} to "
        f"{share(history[-1].head(head).attack)}"
        for head in HEADS
    )
    return FigureFile(
        "attack",
        "attack.svg",
        _panels(draw),
        f"Lines of the attack AUC over the epochs, a panel for each output. {ends}.",
        "Attack AUC of forget against the unseen patients used for stopping, epoch by epoch",
    )


def _utility(history: Sequence[EpochMetrics], selected: int | None) -> FigureFile:
    def draw(axes: Axes, head: Head) -> None:
        draw_utility(axes, history, head=head, measure="auc", palette=LIGHT, selected=selected)

    ends = "; ".join(
        f"{HEAD_TITLES[head].lower()}: unseen from {share(history[0].head(head).unseen_select.auc)} to "
        f"{share(history[-1].head(head).unseen_select.auc)}"
        for head in HEADS
    )
    return FigureFile(
        "utility",
        "utility.svg",
        _panels(draw),
        f"Lines of the AUC on forget, retain and unseen over the epochs, a panel for each output. {ends}.",
        "AUC on forget, retain and unseen patients, epoch by epoch",
    )


def _losses(history: Sequence[EpochMetrics], selected: int | None) -> FigureFile:
    figure, axes = _sheet(height=1.9)
    draw_losses(axes, history, palette=LIGHT, selected=selected)
    axes.set_xlabel("epoch")
    return FigureFile(
        "losses",
        "losses.svg",
        _svg(figure),
        "Lines of the objective's weighted terms over the epochs.",
        "Weighted terms of the objective, averaged over each epoch",
    )


def _distances(audit: Audit) -> FigureFile:
    figure = Figure(figsize=(WIDTH_INCHES, 2.9), layout="constrained")
    for column, head in enumerate(audit.heads):
        for row, (when, found) in enumerate(
            (("before", head.distance_before), ("after", head.distance_after))
        ):
            axes = figure.add_subplot(2, len(audit.heads), row * len(audit.heads) + column + 1)
            title = f"{HEAD_TITLES[head.head]}, {when}"
            axes.set_title(title, fontsize=8, fontweight="bold", color=LIGHT.text, loc="left")
            if found is not None:
                draw_scores(axes, found, palette=LIGHT)
    legend(figure.axes[0], LIGHT)
    return FigureFile(
        "distances",
        "distances.svg",
        _svg(figure),
        "Outlines of the patients' standardised scores, forget over unseen, for each output before and after; the "
        "distances stand in the table that follows.",
        "Shares of patients by score (standard deviations of unseen images), bins joined until each holds five",
    )


def _sheet(*, height: float) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(WIDTH_INCHES, height), layout="constrained")
    return figure, figure.subplots()


def _panels(draw: Callable[[Axes, Head], None]) -> bytes:
    figure = Figure(figsize=(WIDTH_INCHES, 1.85), layout="constrained")
    for column, head in enumerate(HEADS):
        axes = figure.add_subplot(1, len(HEADS), column + 1)
        axes.set_title(HEAD_TITLES[head], fontsize=8, fontweight="bold", color=LIGHT.text, loc="left")
        draw(axes, head)
        axes.set_xlabel("epoch")
        if column:
            axes.set_ylabel("")
    return _svg(figure)


def _svg(figure: Figure) -> bytes:
    _set_in_shipped_font(figure)
    stream = io.BytesIO()
    figure.savefig(stream, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return stream.getvalue()


def _set_in_shipped_font(figure: Figure) -> None:
    """Set every text in the report's own font, whatever fonts this computer has."""
    for axes in figure.axes:  # tick labels exist only once they were asked for
        axes.get_xticklabels()
        axes.get_yticklabels()
    for text in figure.findobj(Text):
        assert isinstance(text, Text)
        bold = text.get_fontweight() == "bold"
        text.set_fontproperties(FontProperties(fname=_font_file(bold=bold), size=text.get_fontsize()))


def _font_file(*, bold: bool) -> Path:
    return FONTS / ("Inter-SemiBold.otf" if bold else "Inter-Regular.otf")
