"""The paper's attack, for comparison with its tables only: it tells no verdict."""

import numpy as np
from numpy.typing import NDArray

from engine.audit.inputs import Cohort
from engine.audit.ranking import sample_losses
from engine.audit.result import PaperAttack
from engine.audit.scores import Floats, Mask

Positions = NDArray[np.intp]

MOST_ROWS = 2000
"""Positions of each kind that the attack is fitted on at most; its cost grows with their square."""


def paper_attack(
    before: Floats, after: Floats, cohort: Cohort, *, generator: np.random.Generator
) -> PaperAttack | None:
    """Return the shares of forget and of held-out unseen images that the attack takes for members.

    A support vector classifier with the kernel exp(-gamma (a - b)^2), C = 3, gamma = 1 / features
    = 1, is fitted on each model's image losses -log p_y (of findings the mean) of as many retain images (1) as
    ``unseen_select`` images (0), drawn at random, and asked about forget and ``unseen_report``,
    neither of which it was fitted on. The released code fits on unbalanced batch means instead,
    where a score of 1 needs no signal.

    Parameters
    ----------
    before, after : ndarray of float64, shape (n, c) or (n, f)
        Log-probabilities of the image head, or log-odds of findings.
    generator : numpy.random.Generator
        Draws the rows to fit on, the same for both models.

    Returns
    -------
    PaperAttack or None
        Shares, 0 to 1, where the right value is the one beside it, not 0. None where one of the
        four sets is empty.

    Notes
    -----
    Hardan et al., MICCAI 2025, arXiv 2506.23145, on the membership inference attack.
    """
    retain, select = (np.flatnonzero(cohort.rows(name)) for name in ("retain", "unseen_select"))
    forget, unseen = cohort.rows("forget"), cohort.rows("unseen_report")
    size = min(retain.size, select.size, MOST_ROWS)
    if not (size and forget.any() and unseen.any()):
        return None
    members = generator.choice(retain, size, replace=False)
    non_members = generator.choice(select, size, replace=False)
    asked = (forget, unseen)
    losses = (sample_losses(model, cohort.labels) for model in (before, after))
    shares = [_shares(of_model, members, non_members, asked=asked) for of_model in losses]
    return PaperAttack(
        forget_before=shares[0][0],
        forget_after=shares[1][0],
        unseen_before=shares[0][1],
        unseen_after=shares[1][1],
    )


def _shares(
    losses: Floats, members: Positions, non_members: Positions, *, asked: tuple[Mask, ...]
) -> tuple[float, ...]:
    from sklearn.svm import SVC

    rows = np.concatenate([members, non_members])
    truth = np.repeat([1, 0], [members.size, non_members.size])
    fitted = SVC(C=3, kernel="rbf", gamma="auto").fit(losses[rows, None], truth)
    return tuple(float(fitted.predict(losses[mask, None]).mean()) for mask in asked)
