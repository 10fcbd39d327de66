"""How many phantom patients to invent, how large, and how hard to tell apart."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PhantomPlan:
    """Everything that decides a phantom data set; the same plan gives the same bytes.

    Attributes
    ----------
    train_patients, unseen_patients : int
        Patients of the training folds and of the TEST fold, drawn from one distribution.
    size_px : int
        Rows and columns of every image, 32 to 2048.
    seed : int
        Root of every random draw, 0 or more.
    label_noise : float
        Probability, 0 to 1, that a study's recorded severity is not its true one.
    image_overlap : float
        Standard deviation, in classes, of how severe a study looks around its true severity.
    wording_vagueness : float
        Standard deviation, in classes, of how severe the reader calls what the study shows.
    hedge_share : float
        Probability, 0 to 1, that the reader uses a wording that fits any severity.
    confounder_share : float
        Probability, 0 to 1, of a finding that is not edema but also whitens the lung.
    severity_shares : tuple of float
        Share of the true severities 0 (no), 1 (vascular), 2 (interstitial), 3 (alveolar).
    study_shares : tuple of float
        Share of the patients with 1, 2, 3, ... studies.
    second_view_share : float
        Probability, 0 to 1, of a second image in a study.
    marks_mean : float
        Mean number of a patient's own distinguishing marks (pacemaker, clips, ...).
    """

    train_patients: int
    unseen_patients: int
    size_px: int
    seed: int
    label_noise: float
    image_overlap: float = 0.25
    wording_vagueness: float = 0.25
    hedge_share: float = 0.10
    confounder_share: float = 0.2
    severity_shares: tuple[float, ...] = (0.40, 0.22, 0.25, 0.13)
    study_shares: tuple[float, ...] = (0.35, 0.30, 0.20, 0.15)
    second_view_share: float = 0.22
    marks_mean: float = 1.6

    @property
    def patients(self) -> int:
        """Patients in all."""
        return self.train_patients + self.unseen_patients


DEMO_PLAN = PhantomPlan(train_patients=300, unseen_patients=320, size_px=256, seed=2025, label_noise=0.15)
"""The plan of the demo project."""
