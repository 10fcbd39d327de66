"""Who the phantom patients are and what happens in their studies, before anything is drawn."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from engine.phantom.habitus import Habitus, draw_habitus
from engine.phantom.marks import Mark, draw_marks
from engine.phantom.plan import PhantomPlan

Split = Literal["train", "validate", "test"]
View = Literal["PA", "AP"]
CLASSES = 4
MAX_IMAGES = 6
_FIRST_YEAR = 2110


@dataclass(frozen=True, slots=True)
class Identity:
    """The invented identifiers of one patient; ``fold`` is 1 to 5, or TEST."""

    subject_id: str
    study_ids: tuple[str, ...]
    split: Split
    fold: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What a study shows, each on a scale of classes or from 0 to 1.

    Attributes
    ----------
    edema : float
        How severe the edema looks, about 0 to 3.3; scatters around the true severity.
    effusion : tuple of float
        Pleural fluid on the right and the left, 0 to 1.
    consolidation : float
        Focal opacity that is not edema, 0 for none to 1; ``consolidation_side`` 0 right, 1 left.
    atelectasis : float
        Plate-like or basal volume loss, 0 for none to 1.
    enlarged_heart : float
        Factor of the heart's width, 1 for the patient's own.
    """

    edema: float
    effusion: tuple[float, float]
    consolidation: float
    consolidation_side: int
    atelectasis: float
    enlarged_heart: float


@dataclass(frozen=True, slots=True)
class PhantomStudy:
    """One study of a patient.

    Attributes
    ----------
    truth, recorded : int
        True severity 0 to 3, and the one that the tables give.
    day : int
        Days since the patient's first study.
    """

    truth: int
    recorded: int
    shown: Shown
    view: View
    images: int
    day: int
    hour: float
    inverted: bool
    portable_gear: bool


@dataclass(frozen=True, slots=True)
class PhantomPatient:
    """One patient: person, chest, marks and studies in order of time."""

    number: int
    sex: Literal["M", "F"]
    age: int
    first_year: int
    first_day: int
    birth_day: int
    body: Habitus
    marks: tuple[Mark, ...]
    studies: tuple[PhantomStudy, ...]


def draw_patient(rng: np.random.Generator, number: int, plan: PhantomPlan) -> PhantomPatient:
    """Invent a patient; training and unseen patients come from this one distribution."""
    sex: Literal["M", "F"] = "F" if rng.random() < 0.48 else "M"
    age = int(np.clip(rng.normal(64, 15), 19, 93))
    return PhantomPatient(
        number=number,
        sex=sex,
        age=age,
        first_year=int(rng.integers(_FIRST_YEAR, 2198)),
        first_day=int(rng.integers(1, 366)),
        birth_day=int(rng.integers(1, 366)),
        body=draw_habitus(rng, sex=sex, age=age),
        marks=draw_marks(rng, mean=plan.marks_mean),
        studies=_draw_studies(rng, plan),
    )


def _draw_studies(rng: np.random.Generator, plan: PhantomPlan) -> tuple[PhantomStudy, ...]:
    count = 1 + int(rng.choice(len(plan.study_shares), p=_normalised(plan.study_shares)))
    frail = rng.random() < 0.45
    studies: list[PhantomStudy] = []
    day, left = 0, MAX_IMAGES - count
    for _ in range(count):
        extra = int(left > 0 and rng.random() < plan.second_view_share)
        left -= extra
        studies.append(_draw_study(rng, plan, day=day, images=1 + extra, frail=frail))
        day += 1 + int(rng.exponential(90.0))
    return tuple(studies)


def _draw_study(
    rng: np.random.Generator, plan: PhantomPlan, *, day: int, images: int, frail: bool
) -> PhantomStudy:
    truth = int(rng.choice(CLASSES, p=_normalised(plan.severity_shares)))
    view: View = "AP" if rng.random() < (0.7 if frail else 0.15) + 0.05 * truth else "PA"
    return PhantomStudy(
        truth=truth,
        recorded=_recorded(rng, truth, plan.label_noise),
        shown=_draw_shown(rng, truth, plan),
        view=view,
        images=images,
        day=day,
        hour=float(rng.uniform(0.2, 23.8)),
        inverted=bool(rng.random() < 0.2),
        portable_gear=bool(view == "AP" and rng.random() < 0.55),
    )


def _recorded(rng: np.random.Generator, truth: int, noise: float) -> int:
    """Return the severity that goes on record: now and then a neighbour's or any other class."""
    others = [k for k in range(CLASSES) if k != truth]
    near = [k for k in others if abs(k - truth) == 1]
    wrong = int(rng.choice(near if rng.random() < 0.5 else others))
    return wrong if rng.random() < noise else truth


def _draw_shown(rng: np.random.Generator, truth: int, plan: PhantomPlan) -> Shown:
    edema = float(np.clip(truth + rng.normal(0, plan.image_overlap), 0.0, 3.4))
    fluid = np.clip(rng.normal(0.28 * (edema - 1.3), 0.22, 2), 0.0, 1.0)
    other = rng.random(3) < plan.confounder_share * np.array([0.5, 1.0, 0.4])
    if other[2]:
        fluid[int(rng.integers(2))] += rng.uniform(0.2, 0.7)
    return Shown(
        edema=edema,
        effusion=(float(fluid[0]), float(fluid[1])),
        consolidation=float(rng.uniform(0.4, 1.0) * other[0]),
        consolidation_side=int(rng.integers(2)),
        atelectasis=float(rng.uniform(0.3, 1.0) * other[1]),
        enlarged_heart=float(rng.normal(1.0 + 0.03 * edema, 0.03)),
    )


def _normalised(shares: tuple[float, ...]) -> list[float]:
    return [share / sum(shares) for share in shares]
