"""Whether facts about the patients alone, without any model, tell forget from unseen (row 0)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from engine.audit.auc import attack_auc, components, degrees_of_freedom, effective_trials
from engine.audit.inputs import AuditSamples
from engine.audit.result import AttackAuc, Fact, MetadataCheck
from engine.audit.scores import DECIMALS, Floats, Ints, Mask

FOLDS = 5
SHUFFLES = 200
FEWEST_PATIENTS = 5
"""With fewer forget or unseen patients nothing can be learned of one fold and tried on another."""

FEWEST_OF_LEVEL = 3
"""Views and devices of fewer patients than this are taken together."""

MOST_LEVELS = 20
SMALLEST_SPREAD = 0.2


@dataclass(frozen=True, slots=True)
class _Group:
    """The images of the patients compared: the patient of each, 0 to p - 1, and the samples' rows."""

    rows: Ints
    patient: Ints
    patients: int

    def shares(self, shown: Mask) -> Floats:
        """Return the share of each patient's images that show something, (p,)."""
        return self._sums(shown) / self.images

    def means(self, values: Floats) -> Floats:
        """Return each patient's mean of what is known, (p,); NaN where nothing is."""
        known = np.isfinite(values)
        sums, counts = self._sums(np.where(known, values, 0.0)), self._sums(known)
        means: Floats = np.full(self.patients, np.nan)
        np.divide(sums, counts, out=means, where=counts > 0)
        return means

    @property
    def images(self) -> Floats:
        """How many images each patient has, (p,)."""
        return np.bincount(self.patient, minlength=self.patients).astype(np.float64)

    def _sums(self, values: NDArray[np.generic]) -> Floats:
        sums = np.bincount(self.patient, weights=values.astype(np.float64), minlength=self.patients)
        return sums.astype(np.float64)


def metadata_check(samples: AuditSamples, *, generator: np.random.Generator) -> MetadataCheck:
    """Return how well facts about the patients alone tell forget from ``unseen_report``.

    A ridge regression on each patient's sex, age, views, devices and year of study, with the number
    of images and of studies beside them, is fitted on four fifths of the patients and scores the
    last fifth, in turn; each fifth holds both groups in their shares. The classes do not take part:
    attack scores are standardised within class, so that a difference in classes does not reach them.
    Numbers go in with their squares, so that an age band stands out as well as an age trend; what is
    not known has a column of its own.

    Parameters
    ----------
    generator : numpy.random.Generator
        Of the folds and of the shuffles that the interval is drawn from.

    Returns
    -------
    MetadataCheck
        Without an attack where no fact is known, or one of the groups has fewer than
        ``FEWEST_PATIENTS`` patients.

    Notes
    -----
    Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2009), sections 3.4, 7.10.
    """
    facts = known_facts(samples)
    member, group = _compared(samples)
    if not facts or min(member.sum(), (~member).sum()) < FEWEST_PATIENTS:
        return MetadataCheck(facts, None)
    columns = np.column_stack([_scaled(column) for column in _columns(samples, group, facts)])
    return MetadataCheck(facts, judged(columns, member, generator=generator))


def known_facts(samples: AuditSamples) -> tuple[Fact, ...]:
    """Return the facts that are known of any forget or ``unseen_report`` image; counts are always known."""
    rows = _compared(samples)[1].rows
    return tuple(name for name, known in _KNOWN if known(samples)[rows].any())


_KNOWN: tuple[tuple[Fact, Callable[[AuditSamples], Mask]], ...] = (
    ("sex", lambda samples: samples.sex != ""),
    ("age", lambda samples: np.isfinite(samples.age)),
    ("view", lambda samples: samples.view != ""),
    ("device", lambda samples: samples.device != ""),
    ("year", lambda samples: np.isfinite(samples.year)),
)


def _compared(samples: AuditSamples) -> tuple[Mask, _Group]:
    rows = np.flatnonzero((samples.set == "forget") | (samples.set == "unseen_report"))
    # Numbered in the order of the rows: pseudonyms have another random key in every run.
    _, first, number = np.unique(samples.patient[rows], return_index=True, return_inverse=True)
    patient = np.argsort(np.argsort(first))[number]
    return samples.set[rows[np.sort(first)]] == "forget", _Group(rows, patient, first.size)


def _columns(samples: AuditSamples, group: _Group, facts: tuple[Fact, ...]) -> Iterator[Floats]:
    for fact in facts:
        values = getattr(samples, fact)[group.rows]
        if fact in ("age", "year"):
            yield from _of_numbers(group.means(values))
        else:
            yield from _of_levels(values, group)
    studies = np.unique(np.stack([group.patient, samples.study[group.rows]]), axis=1)[0]
    for counts in (group.images, np.bincount(studies, minlength=group.patients).astype(np.float64)):
        yield from _of_numbers(np.log(counts))


def _of_levels(values: NDArray[np.str_], group: _Group) -> Iterator[Floats]:
    pairs = np.unique(np.stack([values, group.patient.astype(str)]), axis=1)[0]
    levels, patients = np.unique(pairs, return_counts=True)
    for level in levels[np.argsort(-patients, kind="stable")][:MOST_LEVELS]:
        if patients[levels == level] >= FEWEST_OF_LEVEL:
            yield group.shares(values == level)


def _of_numbers(values: Floats) -> Iterator[Floats]:
    known = np.isfinite(values)
    centred = np.where(known, values - values[known].mean(), 0.0)
    yield centred
    yield centred**2
    if not known.all():
        yield (~known).astype(np.float64)


def _scaled(column: Floats) -> Floats:
    # Shares of rare levels keep their small spread, so that no single patient weighs much.
    column = column - column.mean()
    largest = float(np.abs(column).max()) or 1.0
    return np.asarray(column / max(float(column.std()), SMALLEST_SPREAD * largest))


def judged(columns: Floats, member: Mask, *, generator: np.random.Generator) -> AttackAuc:
    """Return the AUC of out-of-fold scores of a ridge regression, with intervals that hold for such scores.

    The penalty is the number of patients, for columns of variance 1 or less. Scores of different folds
    come from fits that share most of their patients, so they vary more than those of one fixed
    classifier, for which DeLong's variance is made. The intervals are therefore Wilson's score
    intervals with the fewer of DeLong's effective trials and .25 / v, where v is the mean square of
    AUC - .5 over ``SHUFFLES`` repetitions with the groups shuffled within the folds.

    Parameters
    ----------
    columns : ndarray of float64, shape (p, k)
    member : ndarray of bool, shape (p,)
        Both kinds at least ``FEWEST_PATIENTS`` times.
    generator : numpy.random.Generator
        Of the folds and the shuffles.
    """
    fold = _folds(member, generator)
    targets = _with_shuffles(member, fold, generator)
    scores = _out_of_fold(columns, targets, fold).round(DECIMALS)
    aucs = _aucs(scores, targets)
    parts = components(scores[member, 0], scores[~member, 0])
    spread = max(float(((aucs[1:] - 0.5) ** 2).mean()), 1e-12)
    trials, freedom = min(effective_trials(parts), 0.25 / spread), degrees_of_freedom(parts)
    found = float(aucs[0])
    return attack_auc(found, trials, freedom, members=int(member.sum()), non_members=int((~member).sum()))


def _folds(member: Mask, generator: np.random.Generator) -> Ints:
    fold = np.empty(member.size, dtype=np.int64)
    for kind in (member, ~member):
        drawn = generator.permutation(np.flatnonzero(kind))
        fold[drawn] = np.arange(drawn.size) % FOLDS
    return fold


def _with_shuffles(member: Mask, fold: Ints, generator: np.random.Generator) -> Floats:
    """Return the groups as 1 and 0, (p, 1 + SHUFFLES): the true ones first, then shuffled within folds."""
    targets = np.repeat(member.astype(np.float64)[:, None], 1 + SHUFFLES, axis=1)
    for number in range(FOLDS):
        targets[fold == number, 1:] = generator.permuted(targets[fold == number, 1:], axis=0)
    return targets


def _out_of_fold(columns: Floats, targets: Floats, fold: Ints) -> Floats:
    from sklearn.linear_model import Ridge

    scores = np.empty_like(targets)
    for number in range(FOLDS):
        left_out = fold == number
        fitted = Ridge(alpha=len(columns)).fit(columns[~left_out], targets[~left_out])
        scores[left_out] = fitted.predict(columns[left_out])
    return scores


def _aucs(scores: Floats, targets: Floats) -> Floats:
    """Return the AUC of each column of scores for the groups in the same column of targets."""
    ranks = stats.rankdata(scores, axis=0)
    members = targets.sum(axis=0)
    wins = (ranks * targets).sum(axis=0) - members * (members + 1) / 2
    return np.asarray(wins / (members * (len(targets) - members)))
