"""The charts of the run page, drawn by the engine's figure builders, and their figures as tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from engine.records import HEADS, EpochMetrics, Head
from engine.report.palette import Palette
from engine.report.words import HEAD_TITLES, LOSS_TITLES, share
from gui.models.figures import Figures
from gui.saying import say
from gui.widgets.canvas import room_for

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from engine.report.curves import Curves

LABEL_PX = 56


@dataclass(frozen=True, slots=True)
class AttackChart:
    """Attack AUC of one head over epochs, with the band around .5."""

    head: Head
    margin: float

    @property
    def label_px(self) -> int:
        """Room for the curve's label at the right."""
        return room_for([say("attack")], least=LABEL_PX)

    def prepare(self, axes: "Axes", history: Sequence[EpochMetrics], palette: Palette) -> "Curves":
        """Draw the frame."""
        from engine.report.figures import attack_curves

        return attack_curves(axes, head=self.head, palette=palette, margin=self.margin, say=say)

    def fits(self, axes: "Axes", history: Sequence[EpochMetrics]) -> bool:
        """Return True: shares lie between 0 and 1."""
        return True


@dataclass(frozen=True, slots=True)
class UtilityChart:
    """AUC of one head on forget, retain and unseen over epochs."""

    head: Head

    @property
    def label_px(self) -> int:
        """Room for the curves' labels at the right."""
        return room_for([say("forget"), say("unseen"), say("retain")], least=LABEL_PX)

    def prepare(self, axes: "Axes", history: Sequence[EpochMetrics], palette: Palette) -> "Curves":
        """Draw the frame."""
        from engine.report.figures import utility_curves

        return utility_curves(axes, head=self.head, measure="auc", palette=palette, say=say)

    def fits(self, axes: "Axes", history: Sequence[EpochMetrics]) -> bool:
        """Return True: shares lie between 0 and 1."""
        return True


@dataclass(frozen=True, slots=True)
class LossChart:
    """The weighted terms of the objective over epochs."""

    @property
    def label_px(self) -> int:
        """Room for the curves' labels at the right."""
        return room_for([say(title) for title in LOSS_TITLES.values()], least=LABEL_PX)

    def prepare(self, axes: "Axes", history: Sequence[EpochMetrics], palette: Palette) -> "Curves":
        """Draw the frame."""
        from engine.report.figures import fit_losses, loss_curves, loss_names

        curves = loss_curves(axes, names=loss_names(history), palette=palette, say=say)
        fit_losses(axes, history)
        return curves

    def fits(self, axes: "Axes", history: Sequence[EpochMetrics]) -> bool:
        """Return whether limits and names still hold; the first losses come with epoch 1."""
        from engine.report.figures import fit_losses

        return len(history) > 2 and not fit_losses(axes, history)


def attack_figures(history: Sequence[EpochMetrics]) -> Figures:
    """Return the attack AUC of every head, a row an epoch."""
    titles = (QCoreApplication.translate("charts", "Epoch"), *(say(HEAD_TITLES[head]) for head in HEADS))
    rows = (
        (str(one.epoch), share(one.image.attack), share(one.text.attack), share(one.joint.attack))
        for one in history
    )
    return Figures(titles, tuple(rows))


def utility_figures(history: Sequence[EpochMetrics], head: Head) -> Figures:
    """Return AUC on forget, retain and unseen of one head, a row an epoch."""
    translate = QCoreApplication.translate
    titles = (
        translate("charts", "Epoch"),
        translate("charts", "Forget"),
        translate("charts", "Retain"),
        translate("charts", "Unseen"),
    )
    heads = ((one.epoch, one.head(head)) for one in history)
    rows = (
        (str(epoch), share(of.forget.auc), share(of.retain.auc), share(of.unseen_select.auc))
        for epoch, of in heads
    )
    return Figures(titles, tuple(rows))


def loss_figures(history: Sequence[EpochMetrics]) -> Figures:
    """Return the terms of the objective, a row an epoch."""
    names = tuple(dict.fromkeys(term.name for one in history for term in one.losses))
    rows = []
    for one in history:
        values = {term.name: f"{term.value:.4f}" for term in one.losses}
        rows.append((str(one.epoch), *(values.get(name, "–") for name in names)))
    titles = (QCoreApplication.translate("charts", "Epoch"), *(_loss_title(name) for name in names))
    return Figures(titles, tuple(rows))


def _loss_title(name: str) -> str:
    title = say(LOSS_TITLES.get(name, name))
    return title[:1].upper() + title[1:]
