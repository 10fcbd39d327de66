"""Every method's parameters, typed and with their ranges; no torch."""

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

Value = float | int | bool


def _range(title: str, low: float, high: float, unit: str = "") -> Meta:
    return Meta(ge=low, le=high, title=title, extra={"unit": unit})


@dataclass(frozen=True, slots=True, kw_only=True)
class Optimisation:
    """How the loop steps: AdamW with linear warm-up, cosine decay and gradient clipping."""

    epochs: Annotated[int, _range("Epochs", 1, 300, "passes over retain")] = 6
    learning_rate: Annotated[float, _range("Learning rate", 1e-7, 1e-1)] = 5e-4
    weight_decay: Annotated[float, _range("Weight decay", 0.0, 1.0)] = 0.01
    batch_size: Annotated[int, _range("Batch size", 2, 512, "images")] = 32
    forget_batch_size: Annotated[int, _range("Forget batch size", 1, 512, "images")] = 16
    epoch_share: Annotated[float, _range("Retain gone through in an epoch", 0.01, 1.0, "share")] = 1.0
    warmup: Annotated[float, _range("Warm-up", 0.0, 0.9, "share of all steps")] = 0.1
    clip_norm: Annotated[float, _range("Gradient clipping", 1e-3, 1e3, "L2 norm")] = 1.0
    further_epochs: Annotated[int, _range("Further epochs while none qualifies", 0, 100, "at most")] = 0

    def retain_an_epoch(self, retain: int) -> int:
        """Return how many of so many retain images an epoch goes through, at least one."""
        return max(1, round(self.epoch_share * retain))

    def steps_over_retain(self, retain: int) -> int:
        """Return how many batches these are."""
        return -(-self.retain_an_epoch(retain) // self.batch_size)


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetMi(Optimisation):
    """The paper's four distances, those of unlearning bounded, and the perturbation of forget inputs.

    L = w_uu UU + w_mu MU + w_ur UR + w_mr MR (Forget-MI, arXiv 2506.23145, section 2).
    """

    unimodal_unlearning: Annotated[float, _range("Unimodal unlearning (UU)", 0.0, 10.0)] = 0.25
    multimodal_unlearning: Annotated[float, _range("Multimodal unlearning (MU)", 0.0, 10.0)] = 0.25
    unimodal_retention: Annotated[float, _range("Unimodal retention (UR)", 0.0, 10.0)] = 0.25
    multimodal_retention: Annotated[float, _range("Multimodal retention (MR)", 0.0, 10.0)] = 0.25
    perturb: Annotated[bool, Meta(title="Perturb forget inputs", extra={"unit": ""})] = True
    image_noise: Annotated[float, _range("Image noise", 0.0, 1.0, "SD on a 0-1 scale")] = 0.1
    text_noise: Annotated[float, _range("Text noise", 0.0, 1.0, "share of words")] = 0.5
    margin_quantile: Annotated[float, _range("Distance bound", 0.5, 1.0, "quantile of unseen distances")] = (
        0.9
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommended(ForgetMi):
    """Re-initialised weights, retain cross-entropy, inverted hinge and the paper's distances.

    What was drawn anew needs a number of updates to become useful again, whatever the size of the
    data set: a small one is gone through in smaller batches, so that there are ``least_steps``.
    """

    epochs: Annotated[int, _range("Epochs", 1, 300, "passes over retain")] = 2
    least_steps: Annotated[int, _range("Least steps", 0, 100_000, "updates")] = 45
    learning_rate: Annotated[float, _range("Learning rate", 1e-7, 1e-1)] = 1e-3
    further_epochs: Annotated[int, _range("Further epochs while none qualifies", 0, 100, "at most")] = 4
    batch_size: Annotated[int, _range("Batch size", 2, 512, "images")] = 8
    forget_batch_size: Annotated[int, _range("Forget batch size", 1, 512, "images")] = 1
    epoch_share: Annotated[float, _range("Retain gone through in an epoch", 0.01, 1.0, "share")] = 0.8
    unimodal_unlearning: Annotated[float, _range("Unimodal unlearning (UU)", 0.0, 10.0)] = 0.0
    multimodal_unlearning: Annotated[float, _range("Multimodal unlearning (MU)", 0.0, 10.0)] = 0.0
    unimodal_retention: Annotated[float, _range("Unimodal retention (UR)", 0.0, 10.0)] = 0.0
    multimodal_retention: Annotated[float, _range("Multimodal retention (MR)", 0.0, 10.0)] = 0.0
    forget_epochs: Annotated[int, _range("Epochs with the hinge", 0, 300)] = 2
    reinitialised_image: Annotated[float, _range("Re-initialised image weights", 0.0, 1.0, "share")] = 0.3
    reinitialised_text: Annotated[float, _range("Re-initialised text weights", 0.0, 1.0, "share")] = 0.5
    retain_loss: Annotated[float, _range("Retain cross-entropy", 0.0, 10.0)] = 1.0
    image_hinge: Annotated[float, _range("Inverted hinge on forget, image", 0.0, 10.0)] = 0.2
    text_hinge: Annotated[float, _range("Inverted hinge on forget, report", 0.0, 10.0)] = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class FineTune(Optimisation):
    """Cross-entropy on retain alone; the common baseline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NegGradPlus(Optimisation):
    """a CE(retain) - (1 - a) CE(forget), the forget term capped (Kurmanji et al., NeurIPS 2023)."""

    retain_share: Annotated[float, _range("Retain share a", 0.0, 1.0)] = 0.95
    forget_cap: Annotated[float, _range("Cap of the forget loss", 0.1, 100.0, "nats")] = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Scrub(Optimisation):
    """Away from the original on forget in the first epochs, near it on retain in all (SCRUB)."""

    epochs: Annotated[int, _range("Epochs", 1, 300, "passes over retain")] = 10
    forget_epochs: Annotated[int, _range("Epochs that go away on forget", 0, 300)] = 3
    temperature: Annotated[float, _range("Temperature", 0.1, 20.0)] = 2.0
    retain_loss: Annotated[float, _range("Retain cross-entropy", 0.0, 10.0)] = 1.0
    retain_divergence: Annotated[float, _range("Retain divergence", 0.0, 10.0)] = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class LastLayers(Optimisation):
    """Cross-entropy on retain, in the last layers of each branch only (CF-k, EU-k)."""

    epochs: Annotated[int, _range("Epochs", 1, 300, "passes over retain")] = 10
    learning_rate: Annotated[float, _range("Learning rate", 1e-7, 1e-1)] = 1e-2
    layers: Annotated[int, _range("Last layers k", 1, 1000, "of each branch")] = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class MultiDelete(Optimisation):
    """Three squared distances between embeddings, those of MultiDelete."""

    decoupling: Annotated[float, _range("Modality decoupling", 0.0, 10.0)] = 1.0
    multimodal_retention: Annotated[float, _range("Multimodal retention", 0.0, 10.0)] = 1.0
    unimodal_retention: Annotated[float, _range("Unimodal retention", 0.0, 10.0)] = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SalUn(Optimisation):
    """Random labels on forget and true ones on retain, in the salient weights only (SalUn)."""

    salient: Annotated[float, _range("Salient weights", 0.001, 1.0, "share")] = 0.5
    retain_loss: Annotated[float, _range("Retain cross-entropy", 0.0, 10.0)] = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ssd(Optimisation):
    """One dampening of the weights, no training (SSD)."""

    epochs: Annotated[int, _range("Epochs", 1, 300, "the first one dampens")] = 1
    selection: Annotated[float, _range("Selection alpha", 1.0, 1000.0)] = 10.0
    dampening: Annotated[float, _range("Dampening lambda", 0.0, 10.0)] = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Published(ForgetMi):
    """What the released configuration of Forget-MI says; with ``perturb`` the signs turn."""

    epochs: Annotated[int, _range("Epochs", 1, 300, "passes over forget")] = 30
    learning_rate: Annotated[float, _range("Learning rate", 1e-7, 1e-1)] = 1e-4
    batch_size: Annotated[int, _range("Batch size", 2, 512, "images")] = 16
    unimodal_unlearning: Annotated[float, _range("Unimodal unlearning (UU)", 0.0, 10.0)] = 0.17
    multimodal_unlearning: Annotated[float, _range("Multimodal unlearning (MU)", 0.0, 10.0)] = 0.33
    unimodal_retention: Annotated[float, _range("Unimodal retention (UR)", 0.0, 10.0)] = 0.17
    multimodal_retention: Annotated[float, _range("Multimodal retention (MR)", 0.0, 10.0)] = 0.33
    perturb: Annotated[bool, Meta(title="Perturb forget inputs", extra={"unit": ""})] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Retrain(Optimisation):
    """Train from scratch on retain: the reference that the others are measured against."""

    epochs: Annotated[int, _range("Epochs", 1, 300, "passes over retain")] = 30
    learning_rate: Annotated[float, _range("Learning rate", 1e-7, 1e-1)] = 2e-3
