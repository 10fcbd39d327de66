from engine.events import Progress
from gui.models.step_clock import LEAST_SECONDS, STRETCH_SECONDS, StepClock


class Hands:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def marked(hands: Hands, clock: StepClock, *marks: tuple[float, int]) -> None:
    for seconds, done in marks:
        hands.seconds = seconds
        clock.mark(Progress("Reading images", done, 1000))


def test_nothing_is_said_before_the_pace_is_known() -> None:
    hands = Hands()
    clock = StepClock(hands)
    assert clock.seconds_left(units=1000) is None
    marked(hands, clock, (100, 0), (100 + LEAST_SECONDS / 2, 50))
    assert clock.seconds_left(units=950) is None


def test_time_left_follows_from_the_pace_and_runs_down_between_marks() -> None:
    hands = Hands()
    clock = StepClock(hands)
    marked(hands, clock, (100, 0), (105, 25), (110, 50))
    assert clock.seconds_left(units=950) == 190
    hands.seconds += 4
    assert clock.seconds_left(units=950) == 186


def test_a_stop_of_the_work_leaves_the_time_unknown() -> None:
    hands = Hands()
    clock = StepClock(hands)
    marked(hands, clock, (100, 40), (110, 40))
    assert clock.seconds_left(units=960) is None


def test_only_the_last_stretch_counts_when_the_pace_changes() -> None:
    hands = Hands()
    clock = StepClock(hands)
    marked(hands, clock, *((100 + second, 100 * second) for second in range(5)))
    slow = [(200 + second, 400 + second) for second in range(int(STRETCH_SECONDS) + 1)]
    marked(hands, clock, *slow)
    left = clock.seconds_left(units=100)
    assert left == 100


def test_another_step_is_timed_anew() -> None:
    hands = Hands()
    clock = StepClock(hands)
    marked(hands, clock, (100, 0), (110, 500))
    hands.seconds = 111
    clock.mark(Progress("Writing the catalog", 0, 10))
    assert clock.seconds_left(units=10) is None
