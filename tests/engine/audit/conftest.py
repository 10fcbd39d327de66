"""Made-up audits: confidences with a patient's own level, and a signal of membership of known size."""

from dataclasses import dataclass, replace

import numpy as np
import pytest

from engine.audit import bootstrap
from engine.audit.inputs import AuditSamples, ModelScores, SuiteInput
from engine.audit.result import Thresholds
from engine.audit.scores import Floats, Ints
from engine.records import SET_NAMES


@dataclass(frozen=True)
class MadeUp:
    """A recipe for a SuiteInput.

    ``patients`` and the signals are in the order of SET_NAMES; a signal is added to the logit of the
    true class of every image of the set.
    """

    patients: tuple[int, ...] = (40, 80, 40, 80)
    signal_before: tuple[float, ...] = (4.0, 4.0, 0.0, 0.0)
    signal_after: tuple[float, ...] = (0.0, 4.0, 0.0, 0.0)
    classes: int = 4
    most_images: int = 4
    seed: int = 5

    def build(self) -> SuiteInput:
        """Return the input of an audit."""
        generator = np.random.default_rng(self.seed)
        images = generator.integers(1, self.most_images + 1, sum(self.patients))
        patient = np.repeat(np.arange(images.size), images)
        which = np.repeat(np.arange(len(SET_NAMES)), self.patients)[patient]
        label = generator.integers(0, self.classes, patient.size)
        about = np.random.default_rng(self.seed + 2)
        samples = AuditSamples(
            image=np.array([f"I-{number:08d}" for number in range(patient.size)]),
            patient=np.array([f"P-{number:05d}" for number in patient]),
            set=np.array(SET_NAMES)[which],
            label=label,
            sex=about.choice(["F", "M"], images.size)[patient],
            age=about.uniform(20, 90, images.size)[patient],
            view=about.choice(["PA", "AP", ""], patient.size),
            device=about.choice(["Maker X", "Maker Y"], patient.size),
            year=about.integers(2010, 2020, patient.size).astype(np.float64),
            study=np.arange(patient.size),
        )
        before = self._model(generator, patient, label, np.array(self.signal_before)[which])
        after = self._model(generator, patient, label, np.array(self.signal_after)[which])
        names = tuple(f"class {number}" for number in range(self.classes))
        return SuiteInput("run", names, samples, before, after, None, (), (), Thresholds(), self.seed)

    def build_findings(self, *, missing: float = 0.6) -> SuiteInput:
        """Return the input of an audit of findings: the last never known, the one before always present."""
        data, generator = self.build(), np.random.default_rng(self.seed + 1)
        images = len(data.samples.label)
        truth = generator.integers(0, 2, (images, self.classes))
        truth[:, -2] = 1
        known = generator.random(truth.shape) > missing
        known[:, -1] = False
        known[np.arange(images), generator.integers(0, self.classes - 1, images)] = True
        which = [SET_NAMES.index(name) for name in data.samples.set]
        level = generator.normal(size=images)[np.unique(data.samples.patient, return_inverse=True)[1]]

        def model(signal: tuple[float, ...]) -> ModelScores:
            size = (1.0 + level + np.array(signal)[which])[:, None]
            return ModelScores(
                *((2 * truth - 1) * size + generator.normal(size=truth.shape) for _ in range(3))
            )

        samples = replace(data.samples, label=np.where(known, truth, -1))
        before, after = model(self.signal_before), model(self.signal_after)
        return replace(data, samples=samples, before=before, after=after)

    def _model(
        self, generator: np.random.Generator, patient: Ints, label: Ints, signal: Floats
    ) -> ModelScores:
        level = generator.normal(size=int(patient.max()) + 1)[patient]

        def head() -> Floats:
            logits = generator.normal(size=(patient.size, self.classes))
            logits[np.arange(patient.size), label] += 1.0 + level + signal
            return np.asarray(logits - np.log(np.exp(logits).sum(axis=1, keepdims=True)))

        return ModelScores(head(), head(), head())


@pytest.fixture(autouse=True)
def few_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw the bootstrap a tenth as often: the tests ask for its logic, not for its last digit."""
    monkeypatch.setattr(bootstrap, "REPLICATES", 100)


@pytest.fixture
def made_up() -> MadeUp:
    """Return the usual recipe: clear memorisation before, none after."""
    return MadeUp()


@pytest.fixture
def audited(made_up: MadeUp) -> SuiteInput:
    """Return the usual audit's input."""
    return replace(made_up).build()
