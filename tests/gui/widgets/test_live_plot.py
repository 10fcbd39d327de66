from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from engine.records import EpochMetrics, HeadMetrics, LossTerm, SetMetrics
from gui.widgets.agg_canvas import AggCanvas
from gui.widgets.charts import (
    AttackChart,
    LossChart,
    UtilityChart,
    attack_figures,
    loss_figures,
    utility_figures,
)
from gui.widgets.live_plot import LivePlot
from gui.widgets.turns import Turns


def epoch(number: int, *, attack: float | None = 0.6) -> EpochMetrics:
    good = SetMetrics(auc=0.8, f1=0.7, loss=0.5)
    head = HeadMetrics(good, good, replace(good, auc=None), attack)
    terms = (LossTerm("uu", 0.1 * number), LossTerm("mr", 0.2)) if number else ()
    return EpochMetrics(number, terms, head, head, head, qualifies=True)


@pytest.mark.parametrize("chart", [AttackChart("joint", 0.1), UtilityChart("image"), LossChart()])
def test_chart_grows_epoch_by_epoch_past_its_first_limits(qtbot: QtBot, application: Any, chart: Any) -> None:
    turns = Turns()
    plot = LivePlot(chart, "chart", turns=turns)
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    plot.show()
    history: list[EpochMetrics] = []
    for number in range(14):
        history.append(epoch(number, attack=None if number == 3 else 0.5 + number / 40))
        plot.show_history(history, selected=number or None)
        qtbot.wait(1)  # a pass of the event loop: the plot's turn

    colours = {plot.grab().toImage().pixelColor(x, 150).name() for x in range(0, 400, 2)}
    assert len(colours) > 2


def test_chart_without_epochs_draws_nothing_and_imports_nothing(qtbot: QtBot, application: Any) -> None:
    plot = LivePlot(LossChart(), "losses", turns=Turns())
    qtbot.addWidget(plot)
    plot.show()
    plot.show_history((), selected=None)
    qtbot.wait(1)

    assert plot.layout().count() == 0


def test_numbers_beside_the_charts_hold_every_epoch() -> None:
    history = (epoch(0), epoch(1, attack=None))

    assert attack_figures(history).rows == (("0", ".60", ".60", ".60"), ("1", "–", "–", "–"))
    assert utility_figures(history, "text").rows[0] == ("0", ".80", ".80", "–")
    losses = loss_figures(history)
    assert losses.titles == ("Epoch", "Unimodal unlearning", "Multimodal retention")
    assert losses.rows == (("0", "–", "–"), ("1", "0.1000", "0.2000"))


def test_canvas_that_was_not_drawn_at_its_size_shows_the_background_and_no_old_memory(
    qtbot: QtBot, application: Any
) -> None:
    canvas = AggCanvas(Turns())
    qtbot.addWidget(canvas)
    for width in (300, 420):
        canvas.resize(width, 200)
        before = colours_of(canvas)
        assert before == {canvas.palette().base().color().name()}

        canvas.figure.set_facecolor("#123456")
        canvas.draw()
        assert colours_of(canvas) == {"#123456"}


def colours_of(canvas: AggCanvas) -> set[str]:
    picture = canvas.grab().toImage()
    return {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 7)
        for y in range(0, picture.height(), 7)
    }
