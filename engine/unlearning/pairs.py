"""Which samples of retain and of forget meet in the steps of an epoch."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.randomness import numpy_generator
from engine.unlearning.ground import Ground
from engine.unlearning.objective import DRAWS, Over
from engine.unlearning.parameters import Optimisation

Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Pair:
    """The places in retain and in forget that meet in one step; None for a set that has no part in it."""

    retain: Places | None
    forget: Places | None
    draw: int

    def pieces(self, count: int) -> list["Pair"]:
        """Cut both sets into as many pieces as asked for, or as the smaller one allows."""
        least = min(len(places) for places in (self.retain, self.forget) if places is not None)
        cut = min(count, least)
        retain, forget = (_cut(places, cut) for places in (self.retain, self.forget))
        return [Pair(*both, self.draw) for both in zip(retain, forget, strict=True)]

    @property
    def size(self) -> int:
        """Samples of the set that the step is counted by: retain where it takes part."""
        places = self.forget if self.retain is None else self.retain
        assert places is not None
        return len(places)


def paired(over: Over, ground: Ground, epoch: int, *, number: int) -> Iterator[Pair]:
    """Give the pairs of one phase of an epoch, in an order that only the seed decides.

    Parameters
    ----------
    number : int
        Of the phase within the epoch, from 0.
    """
    purpose = ("order", epoch) if number == 0 else ("order", epoch, number)
    generator = numpy_generator(ground.seed, *purpose)
    retain, forget = len(ground.rows.retain), len(ground.rows.forget)
    wanted = ground.parameters.retain_an_epoch(retain)
    size, forget_size = ground.parameters.batch_size, ground.parameters.forget_batch_size
    steps = count_steps(over, ground.parameters, forget=forget, retain=retain)
    if over == "forget":
        for places in _batches(generator.permutation(forget), forget_size):
            yield Pair(None, places, int(generator.integers(DRAWS)))
        return
    kept = _repeated(generator, retain, steps * size if over == "both by forget" else wanted)
    kept = kept if over == "both by forget" else kept[:wanted]
    gone = _repeated(generator, forget, forget if over == "both by forget" else steps * forget_size)
    for step in range(steps):
        yield Pair(
            kept[step * size : (step + 1) * size],
            None if over == "retain" else gone[step * forget_size : (step + 1) * forget_size],
            int(generator.integers(DRAWS)),
        )


def count_steps(over: Over, parameters: Optimisation, *, forget: int, retain: int) -> int:
    """Return how many pairs one phase of an epoch has, for so many images of the two sets."""
    if over in ("forget", "both by forget"):
        return -(-forget // parameters.forget_batch_size)
    return parameters.steps_over_retain(retain)


def _repeated(generator: np.random.Generator, samples: int, wanted: int) -> Places:
    """Return at least ``wanted`` places: whole permutations one after the other."""
    rounds = max(1, -(-wanted // samples))
    return np.concatenate([generator.permutation(samples) for _ in range(rounds)])


def _batches(places: Places, size: int) -> list[Places]:
    return [places[start : start + size] for start in range(0, len(places), size)]


def _cut(places: Places | None, count: int) -> list[Places | None]:
    return [None] * count if places is None else list(np.array_split(places, count))
