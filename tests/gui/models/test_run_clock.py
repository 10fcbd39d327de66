from gui.models.run_clock import RunClock


class Hand:
    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def test_estimate_waits_for_a_whole_epoch_and_then_follows_the_mean() -> None:
    hand = Hand()
    clock = RunClock(hand)
    clock.start()
    hand.seconds += 30
    clock.mark_epoch()
    assert clock.seconds_left(epochs=4) is None
    hand.seconds += 10
    clock.mark_epoch()
    assert clock.seconds_left(epochs=3) == 30
    hand.seconds += 4
    assert clock.seconds_left(epochs=3) == 26


def test_pauses_do_not_count() -> None:
    hand = Hand()
    clock = RunClock(hand)
    clock.start()
    clock.mark_epoch()
    hand.seconds += 5
    clock.pause()
    hand.seconds += 1_000
    clock.start()
    hand.seconds += 5
    clock.mark_epoch()

    assert clock.active_seconds == 10
    assert clock.seconds_left(epochs=2) == 20


def test_estimate_never_falls_below_zero() -> None:
    hand = Hand()
    clock = RunClock(hand)
    clock.start()
    clock.mark_epoch()
    hand.seconds += 1
    clock.mark_epoch()
    hand.seconds += 50

    assert clock.seconds_left(epochs=1) == 0
