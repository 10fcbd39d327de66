"""Made-up audits whose true attack AUC is known: what the calibration draws, and how a signal is sized."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from engine.audit.scores import Floats, Ints, Mask, patient_means

Shape = Literal["normal", "skewed", "wide", "narrow", "partial", "classes"]
SHAPES: tuple[Shape, ...] = ("normal", "skewed", "wide", "narrow", "partial", "classes")

LOGNORMAL_SIGMA = 0.75
FORGET_SD = {"wide": 2.0, "narrow": 0.5}
PARTIAL_SHIFT = 3.0
UNSEEN_MIX, FORGET_MIX = (0.55, 0.25, 0.12, 0.08), (0.25, 0.35, 0.25, 0.15)
CLASS_MEANS, CLASS_SDS = np.array([4.0, 2.0, 0.5, -1.0]), np.array([0.5, 1.0, 1.5, 2.5])
PAIRS = 1_000_000


@dataclass(frozen=True, slots=True)
class Setting:
    """One kind of cohort.

    Attributes
    ----------
    shape : Shape
        How confidence is distributed: ``normal``; ``skewed`` (log-normal, heavy upper tail); forget
        ``wide`` or ``narrow`` (twice or half the sd of the unseen); ``partial`` (some forget patients
        are shifted by three sd and the others not at all); ``classes`` (four classes with their own
        mean and sd, differently frequent in forget and unseen, the rarest 8 % of the unseen).
    forget, unseen : int
        Patients; as many unseen ones again are in ``unseen_select``.
    images : int
        Mean images of a patient: 1, or more with a geometric distribution.
    correlation : float
        Intraclass correlation of a patient's images; without effect where each has one image.
    """

    shape: Shape
    forget: int
    unseen: int
    images: int
    correlation: float


@dataclass(frozen=True, slots=True)
class Draw:
    """One cohort with several unlearned models, which differ in the forget patients' signal.

    Attributes
    ----------
    phi : ndarray of float64, shape (n,)
    labels, subjects : ndarray of int64, shape (n,)
    select, report : ndarray of bool, shape (n,)
        Rows of the two unseen sets.
    models : tuple of ndarray of bool, each of shape (n,)
        The forget patients' rows under each model; the unseen patients are the same for all.
    """

    phi: Floats
    labels: Ints
    subjects: Ints
    select: Mask
    report: Mask
    models: tuple[Mask, ...]


def draw(setting: Setting, signals: Floats, generator: np.random.Generator) -> Draw:
    """Draw one cohort; ``signals``, from `signals_of`, has one entry a model."""
    unseen = _group(setting, 2 * setting.unseen, generator, forget=False)
    forget = _group(setting, setting.forget, generator, forget=True)
    shifts = _shifts(setting, signals, generator)[:, forget.patient]
    models = len(signals)
    images = forget.patient.size
    score = np.concatenate([unseen.score, (forget.score + shifts).ravel()])
    copies = 2 * setting.unseen + setting.forget * np.arange(models)[:, None] + forget.patient
    subjects = np.concatenate([unseen.patient, copies.ravel()])
    labels = np.concatenate([unseen.label, np.tile(forget.label, models)])
    model = np.concatenate([np.full(unseen.patient.size, -1), np.repeat(np.arange(models), images)])
    return Draw(
        phi=CLASS_MEANS[labels] + CLASS_SDS[labels] * score,
        labels=labels,
        subjects=subjects,
        select=subjects < setting.unseen,
        report=(subjects >= setting.unseen) & (model < 0),
        models=tuple(model == number for number in range(models)),
    )


def signals_of(setting: Setting, truths: tuple[float, ...], generator: np.random.Generator) -> Floats:
    """Return the signal that gives each true attack AUC, shape of ``truths``.

    A shift in sd of one image, or, for ``partial``, the signed share of patients who are shifted.
    It is read off the differences of a million pairs of patients (standard error of the AUC .0005).
    """
    pair = [_patient_scores(_group(setting, PAIRS, generator, forget=side)) for side in (True, False)]
    difference = pair[0] - pair[1]
    if setting.shape != "partial":
        return -np.quantile(difference, 1.0 - np.array(truths))
    most = float((np.abs(difference) < PARTIAL_SHIFT).mean()) / 2.0
    return (np.array(truths) - 0.5) / most


def _shifts(setting: Setting, signals: Floats, generator: np.random.Generator) -> Floats:
    """Return each forget patient's shift under each model, shape (models, forget)."""
    if setting.shape != "partial":
        return np.repeat(signals[:, None], setting.forget, axis=1)
    chosen = generator.random(setting.forget) < np.abs(signals)[:, None]
    return np.where(chosen, np.sign(signals)[:, None] * PARTIAL_SHIFT, 0.0)


@dataclass(frozen=True, slots=True)
class _Group:
    score: Floats
    label: Ints
    patient: Ints


def _group(setting: Setting, patients: int, generator: np.random.Generator, *, forget: bool) -> _Group:
    many = setting.images > 1
    images = generator.geometric(1.0 / setting.images, patients) if many else np.ones(patients, np.int64)
    patient = np.repeat(np.arange(patients), images)
    own = _standard(setting.shape, patients, generator)[patient]
    other = _standard(setting.shape, patient.size, generator)
    score = np.sqrt(setting.correlation) * own + np.sqrt(1.0 - setting.correlation) * other
    mix = (FORGET_MIX if forget else UNSEEN_MIX) if setting.shape == "classes" else (1.0,)
    label = generator.choice(len(mix), patients, p=mix)[patient]
    return _Group(score * (FORGET_SD.get(setting.shape, 1.0) if forget else 1.0), label, patient)


def _standard(shape: Shape, size: int, generator: np.random.Generator) -> Floats:
    """Draw numbers of mean 0 and sd 1."""
    if shape != "skewed":
        return generator.standard_normal(size)
    square = np.exp(LOGNORMAL_SIGMA**2)
    return (generator.lognormal(0.0, LOGNORMAL_SIGMA, size) - np.sqrt(square)) / np.sqrt(
        square * (square - 1)
    )


def _patient_scores(group: _Group) -> Floats:
    return patient_means(group.score, group.patient).values
