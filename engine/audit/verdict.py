"""What the figures may be called: the states of one head and of the whole audit."""

from collections.abc import Sequence

from engine.audit.result import AttackAuc, Difference, Interval, ReferenceState, State, Thresholds

GRAVEST_FIRST: tuple[State, ...] = (
    "no_unseen", "confounded", "residual", "over_removed", "inconclusive", "not_assessable", "within_margin",
)  # fmt: skip

DETECTIONS: frozenset[State] = frozenset({"residual", "over_removed"})

FURTHEST_FIRST: tuple[ReferenceState, ...] = (
    "above_retrained", "below_retrained", "undecided_retrained", "unassessable_retrained", "as_retrained",
)  # fmt: skip


def states_of_head(
    before: AttackAuc, after: AttackAuc, thresholds: Thresholds, *, confounded: bool
) -> tuple[State, ...]:
    """Return the state of one head, or two that hold at once (rows 1 and 2).

    - ``no_unseen``: there is no unseen patient to compare with.
    - ``confounded``: the sets differ in more than membership.
    - ``residual`` or ``over_removed``: the 95 % interval on the unlearned model lies above or below
      .5. What is detected stays detected, whether or not the original could have been attacked.
    - ``not_assessable``: the 95 % interval on the original holds .5, so that there was nothing to
      see the removal of.
    - ``within_margin``: the 90 % interval on the unlearned model lies inside .5 +- margin (two
      one-sided tests at 5 %); it may hold together with a detection.
    - ``inconclusive``: none of these.

    Parameters
    ----------
    before, after : AttackAuc
        Forget against ``unseen_report`` on the original and on the unlearned model.
    confounded : bool
        Whether a precondition of comparability failed.

    Returns
    -------
    tuple of State
        One, or ``within_margin`` followed by ``residual`` or ``over_removed``.

    Notes
    -----
    Schuirmann, J. Pharmacokinetics and Biopharmaceutics 15 (1987), for the two one-sided tests.
    """
    if not (after.members and after.non_members):
        return ("no_unseen",)
    if confounded:
        return ("confounded",)
    detected = _detected(after.ci95)
    if not detected and before.ci95.low <= 0.5 <= before.ci95.high:
        return ("not_assessable",)
    within: tuple[State, ...] = ("within_margin",) if _inside(after.ci90, thresholds.margin) else ()
    return within + detected or ("inconclusive",)


def states_of_earlier(after: AttackAuc, thresholds: Thresholds) -> tuple[State, ...]:
    """Return the state of one head for patients that an earlier run removed, as `states_of_head` on the new model.

    That nothing was detected before this run is what is expected of them, so ``not_assessable`` and
    ``confounded`` are not among the states.
    """
    if not (after.members and after.non_members):
        return ("no_unseen",)
    within: tuple[State, ...] = ("within_margin",) if _inside(after.ci90, thresholds.margin) else ()
    return within + _detected(after.ci95) or ("inconclusive",)


def states_of_comparison(
    before: Difference, after: Difference, thresholds: Thresholds
) -> tuple[ReferenceState, ...]:
    """Return what one head's comparison with the retrained model says, one state or two (row 9).

    - ``above_retrained`` or ``below_retrained``: the 95 % interval of the unlearned model's attack AUC
      minus the retrained one's lies above or below 0.
    - ``unassessable_retrained``: the original's lies about 0 too, so that there was nothing to remove
      that this comparison could see.
    - ``as_retrained``: the 90 % interval lies inside +- margin; it may hold together with a detection.
    - ``undecided_retrained``: none of these.

    Parameters
    ----------
    before, after : Difference
        Of the original and of the unlearned model to the retrained one.
    """
    detected = _apart(after.ci95)
    if not detected and not _apart(before.ci95):
        return ("unassessable_retrained",)
    within = -thresholds.margin < after.ci90.low and after.ci90.high < thresholds.margin
    alike: tuple[ReferenceState, ...] = ("as_retrained",) if within else ()
    return alike + detected or ("undecided_retrained",)


def overall(states: Sequence[tuple[State, ...]], p_values: Sequence[float]) -> tuple[State, ...]:
    """Return the states of the worst head, by ``GRAVEST_FIRST``, counting only what Holm's correction confirms.

    Each head is tested at 5 % by itself, so that one of three shows a detection by chance in some
    10 % of audits. Here a detection counts where it belongs to those that Holm's procedure rejects, of
    which at most 5 % of audits without a signal have any; another one counts as ``inconclusive``, never
    as a pass. Of two heads with one gravest state the one without ``within_margin`` beside it is the worse.

    Parameters
    ----------
    states : sequence of tuple of State
        Of each head, from `states_of_head`.
    p_values : sequence of float
        Of each head's attack on the unlearned model.

    Notes
    -----
    Holm, Scandinavian Journal of Statistics 6 (1979), section 3.
    """
    confirmed = holm(p_values)
    held = [
        one if certain or not DETECTIONS.intersection(one) else ("inconclusive",)
        for one, certain in zip(states, confirmed, strict=True)
    ]
    return min(held, key=lambda one: (min(map(GRAVEST_FIRST.index, one)), len(one)))


def holm(p_values: Sequence[float], *, level: float = 0.05) -> list[bool]:
    """Return which of several hypotheses Holm's procedure rejects at a familywise level."""
    rejected = [False] * len(p_values)
    for left, place in zip(
        range(len(p_values), 0, -1), sorted(range(len(p_values)), key=p_values.__getitem__), strict=True
    ):
        if p_values[place] > level / left:
            break
        rejected[place] = True
    return rejected


def overall_comparison(states: Sequence[tuple[ReferenceState, ...]]) -> tuple[ReferenceState, ...]:
    """Return the states of the worst head against the retrained model; empty where none was compared."""
    return min(states, key=lambda held: (min(map(FURTHEST_FIRST.index, held)), len(held)), default=())


def _apart(interval: Interval) -> tuple[ReferenceState, ...]:
    if interval.low > 0.0:
        return ("above_retrained",)
    return ("below_retrained",) if interval.high < 0.0 else ()


def _detected(interval: Interval) -> tuple[State, ...]:
    if interval.low > 0.5:
        return ("residual",)
    return ("over_removed",) if interval.high < 0.5 else ()


def _inside(interval: Interval, margin: float) -> bool:
    return 0.5 - margin < interval.low and interval.high < 0.5 + margin
