"""Dividing patients into sets, always whole patients, always by a seed."""

from collections.abc import Iterable

import numpy as np

from engine.errors import UserError
from engine.records import Split

DRAWN = "drawn with seed"
"""How the source of a split begins that the data set does not give itself."""

SELECT_FRACTION = 0.35
UNSEEN_FRACTION = 0.30


def divide(forget: Iterable[str], train: Iterable[str], unseen: Iterable[str], *, seed: int) -> Split:
    """Divide the patients of a run into its four sets.

    Parameters
    ----------
    forget : iterable of str
        Patients to remove; all of them trained on.
    train, unseen : iterable of str
        Patients that the original was, and was not, trained on.
    seed : int
        Draws unseen_select (35 % of unseen, at least one); the rest is unseen_report.

    Raises
    ------
    UserError
        ``split-overlap``, ``forget-empty``, ``forget-not-trained``, ``retain-empty`` or ``unseen-few``.
    """
    forget_ids, train_ids, unseen_ids = set(forget), set(train), set(unseen)
    check_disjoint(train_ids, unseen_ids)
    _check_forget(forget_ids, train_ids)
    if len(unseen_ids) < 2:
        raise UserError(
            "unseen-few",
            what=f"The data set has {len(unseen_ids)} unseen patients, and two are the least.",
            do="Use a data set that also holds patients the model was not trained on.",
        )
    select = draw(unseen_ids, SELECT_FRACTION, seed=seed)
    return Split(
        forget=tuple(sorted(forget_ids)),
        retain=tuple(sorted(train_ids - forget_ids)),
        unseen_select=tuple(sorted(select)),
        unseen_report=tuple(sorted(unseen_ids - select)),
    )


def check_disjoint(train: set[str], unseen: set[str]) -> None:
    """Raise UserError ``split-overlap`` when a patient counts as trained on and as unseen."""
    both = len(train & unseen)
    if both:
        raise UserError(
            "split-overlap",
            what=f"{both} {'patient is' if both == 1 else 'patients are'} in both train and unseen.",
            do="Correct the split so that every patient is in one of them only.",
        )


def _check_forget(forget: set[str], train: set[str]) -> None:
    if not forget:
        raise UserError(
            "forget-empty", what="No patient is chosen to be forgotten.", do="Choose at least one."
        )
    strangers = len(forget - train)
    if strangers:
        raise UserError(
            "forget-not-trained",
            what=f"The model was not trained on {strangers} of the patients to be forgotten.",
            do="Take them off the list.",
        )
    if forget == train:
        raise UserError(
            "retain-empty",
            what="All patients that the model was trained on are to be forgotten, so none is left to retain.",
            do="Delete the model instead, or choose fewer patients.",
        )


def draw(ids: set[str], fraction: float, *, seed: int) -> set[str]:
    """Draw a fraction of the ids: at least one, and never all, where there are two or more.

    The draw depends on the ids and the seed only, not on their order.
    """
    ordered = sorted(ids)
    if len(ordered) < 2:
        return set()
    count = min(max(1, round(fraction * len(ordered))), len(ordered) - 1)
    chosen = np.random.default_rng(seed).permutation(len(ordered))[:count]
    return {ordered[at] for at in chosen}
