"""Choosing the patients of a qualification run at random."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.errors import UserError
from engine.randomness import numpy_generator

LARGEST_SHARE = 0.2
FEWEST_PATIENTS = 2


@dataclass(frozen=True, slots=True)
class Drawn:
    """The patients drawn, sorted, and from how many ``eligible`` ones."""

    subject_ids: tuple[str, ...]
    eligible: int


def draw_patients(train: Iterable[str], gone: Iterable[str], *, asked: int, seed: int) -> Drawn:
    """Draw patients from all that a model was trained on, at most a fifth of them.

    Parameters
    ----------
    train : iterable of str
        Everybody that the model was trained on; the order is of no consequence.
    gone : iterable of str
        Patients that it has forgotten for earlier requests: they cannot be drawn.
    asked : int
        How many to draw, 2 or more.

    Raises
    ------
    UserError
        ``patients-few`` or ``training-few``.
    """
    if asked < FEWEST_PATIENTS:
        raise UserError(
            "patients-few",
            what=f"A qualification run of {asked} patients was asked for.",
            do=f"Ask for {FEWEST_PATIENTS} or more; about 100 show an attack AUC to within .07.",
        )
    eligible = sorted(set(train) - set(gone))
    count = min(asked, int(LARGEST_SHARE * len(eligible)))
    if count < FEWEST_PATIENTS:
        raise UserError(
            "training-few",
            what=f"The model was trained on {len(eligible)} patients, and a qualification run removes at most a fifth.",
            do="A model of so few patients cannot be qualified; retrain it instead.",
        )
    order = numpy_generator(seed, "qualification").permutation(len(eligible))
    return Drawn(tuple(sorted(eligible[at] for at in order[:count])), len(eligible))
