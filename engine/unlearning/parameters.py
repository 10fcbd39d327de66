"""Every method's parameters with their ranges, known without importing torch."""

from dataclasses import dataclass, field, fields, replace
from typing import Annotated, TypeVar, get_args, get_type_hints

import msgspec
from msgspec import Meta

from engine.errors import UserError

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
    warmup: Annotated[float, _range("Warm-up", 0.0, 0.9, "share of all steps")] = 0.1
    clip_norm: Annotated[float, _range("Gradient clipping", 1e-3, 1e3, "L2 norm")] = 1.0


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
    data set: a small one is passed over more often, until there are ``least_steps``.
    """

    epochs: Annotated[int, _range("Epochs", 1, 300, "passes over retain")] = 4
    least_steps: Annotated[int, _range("Least steps", 0, 100_000, "updates")] = 120
    learning_rate: Annotated[float, _range("Learning rate", 1e-7, 1e-1)] = 2e-3
    unimodal_unlearning: Annotated[float, _range("Unimodal unlearning (UU)", 0.0, 10.0)] = 0.0
    multimodal_unlearning: Annotated[float, _range("Multimodal unlearning (MU)", 0.0, 10.0)] = 0.0
    unimodal_retention: Annotated[float, _range("Unimodal retention (UR)", 0.0, 10.0)] = 0.0
    multimodal_retention: Annotated[float, _range("Multimodal retention (MR)", 0.0, 10.0)] = 0.0
    reinitialised: Annotated[float, _range("Re-initialised weights", 0.0, 1.0, "share")] = 0.3
    retain_loss: Annotated[float, _range("Retain cross-entropy", 0.0, 10.0)] = 1.0
    forget_hinge: Annotated[float, _range("Inverted hinge on forget", 0.0, 10.0)] = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class FineTune(Optimisation):
    """Cross-entropy on retain alone; the common baseline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NegGradPlus(Optimisation):
    """a CE(retain) - (1 - a) CE(forget), the forget term capped (Kurmanji et al., NeurIPS 2023)."""

    retain_share: Annotated[float, _range("Retain share a", 0.0, 1.0)] = 0.95
    forget_cap: Annotated[float, _range("Cap of the forget loss", 0.1, 100.0, "nats")] = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Retrain(Optimisation):
    """Train from scratch on retain: the reference that the others are measured against."""

    epochs: Annotated[int, _range("Epochs", 1, 300, "passes over retain")] = 30
    learning_rate: Annotated[float, _range("Learning rate", 1e-7, 1e-1)] = 2e-3


@dataclass(frozen=True, slots=True)
class ParameterInfo:
    """One parameter for help, the plan page and the report; a bool has low 0 and high 1."""

    name: str
    title: str
    default: Value
    low: float
    high: float
    unit: str


@dataclass(frozen=True, slots=True)
class PresetInfo:
    """A named set of parameters of one method."""

    name: str
    title: str
    summary: str
    values: dict[str, Value]


@dataclass(frozen=True, slots=True)
class MethodInfo:
    """A method in words: what it does, from which source, with which parameters."""

    name: str
    title: str
    summary: str
    source: str
    kind: type[Optimisation]
    presets: tuple[PresetInfo, ...] = field(default=())

    @property
    def parameters(self) -> tuple[ParameterInfo, ...]:
        """The parameters with defaults and ranges, in the order of their definition."""
        hints = get_type_hints(self.kind, include_extras=True)
        defaults = self.kind()
        return tuple(
            _parameter(item.name, getattr(defaults, item.name), hints[item.name])
            for item in fields(self.kind)
        )


def _parameter(name: str, default: Value, hint: object) -> ParameterInfo:
    meta = next(item for item in get_args(hint) if isinstance(item, Meta))
    return ParameterInfo(
        name=name,
        title=meta.title or name,
        default=default,
        low=float(meta.ge or 0.0),
        high=float(1.0 if meta.le is None else meta.le),
        unit=str((meta.extra or {}).get("unit", "")),
    )


def _weights(
    unlearn_unimodal: float, retain_unimodal: float, unlearn: float, retain: float
) -> dict[str, Value]:
    return {
        "unimodal_unlearning": unlearn_unimodal,
        "unimodal_retention": retain_unimodal,
        "multimodal_unlearning": unlearn,
        "multimodal_retention": retain,
    }


_FORGET_MI_PRESETS = (
    PresetInfo("equal", "Equal", "All four terms weigh the same.", _weights(0.25, 0.25, 0.25, 0.25)),
    PresetInfo(
        "multimodal", "Multimodal", "Image and report together weigh more.", _weights(0.1, 0.1, 0.4, 0.4)
    ),
    PresetInfo("unimodal", "Unimodal", "Each of image and report weighs more.", _weights(0.4, 0.4, 0.1, 0.1)),
    PresetInfo(
        "retention", "Retention", "Keeping the model useful weighs more.", _weights(0.1, 0.4, 0.1, 0.4)
    ),
    PresetInfo(
        "no-noise",
        "Without noise",
        "Equal weights, the forget inputs unperturbed.",
        {**_weights(0.25, 0.25, 0.25, 0.25), "perturb": False},
    ),
)

METHOD_INFO: dict[str, MethodInfo] = {
    "recommended": MethodInfo(
        "recommended",
        "Recommended",
        "Clears the weights that serve the forgotten patients most, then relearns from the others.",
        "this project, on the objective of Forget-MI (arXiv 2506.23145)",
        Recommended,
    ),
    "forget-mi": MethodInfo(
        "forget-mi",
        "Forget-MI",
        "Moves the forgotten patients' embeddings away from where they were, keeps the others'.",
        "Hardan et al., MICCAI 2025, arXiv 2506.23145",
        ForgetMi,
        _FORGET_MI_PRESETS,
    ),
    "finetune": MethodInfo(
        "finetune",
        "Fine-tune",
        "Trains on with the other patients only; a baseline for comparison.",
        "common baseline",
        FineTune,
    ),
    "neggrad-plus": MethodInfo(
        "neggrad-plus",
        "NegGrad+",
        "Trains on the others and against the forgotten patients; a method for comparison.",
        "Kurmanji et al., NeurIPS 2023",
        NegGradPlus,
    ),
    "retrain": MethodInfo(
        "retrain",
        "Retrain",
        "Trains from scratch without the patients; the reference, and the slowest.",
        "gold reference",
        Retrain,
    ),
}

P = TypeVar("P", bound=Optimisation)


def resolve(method: str, preset: str | None, overrides: dict[str, Value]) -> Optimisation:
    """Return a method's parameters: its defaults, then the preset's, then the overrides.

    Raises
    ------
    UserError
        ``method-unknown``, ``preset-unknown`` or ``parameter-out-of-range``.
    """
    info = method_info(method)
    _refuse_unknown(info, overrides)
    values = {**preset_values(info, preset), **overrides}
    try:
        return msgspec.convert(values, info.kind)
    except msgspec.ValidationError as error:
        raise UserError(
            "parameter-out-of-range",
            what=f"A parameter of {info.title} does not fit: {error}.",
            do="See the ranges with: python main.py methods.",
        ) from error


def _refuse_unknown(info: MethodInfo, overrides: dict[str, Value]) -> None:
    known = {item.name for item in fields(info.kind)}
    unknown = sorted(set(overrides) - known)
    if unknown:
        raise UserError(
            "parameter-unknown",
            what=f"{info.title} has no parameter named {unknown[0]!r}.",
            do=f"Its parameters are: {', '.join(sorted(known))}.",
        )


def with_enough_steps(parameters: Optimisation, retain_images: int) -> Optimisation:
    """Return the parameters with as many epochs as the method's least number of updates takes."""
    if not isinstance(parameters, Recommended):
        return parameters
    steps_an_epoch = -(-retain_images // parameters.batch_size)
    needed = -(-parameters.least_steps // steps_an_epoch)
    return replace(parameters, epochs=min(300, max(parameters.epochs, needed)))


def method_info(method: str) -> MethodInfo:
    """Return the method of that id; an unknown one is a UserError."""
    if method not in METHOD_INFO:
        raise UserError(
            "method-unknown",
            what=f"There is no method named {method!r}.",
            do=f"Choose one of: {', '.join(METHOD_INFO)}.",
        )
    return METHOD_INFO[method]


def preset_values(info: MethodInfo, preset: str | None) -> dict[str, Value]:
    """Return what a preset sets; None is the method's first preset, if it has any."""
    if preset is None:
        return dict(info.presets[0].values) if info.presets else {}
    for candidate in info.presets:
        if candidate.name == preset:
            return dict(candidate.values)
    known = ", ".join(item.name for item in info.presets) or "none"
    raise UserError(
        "preset-unknown",
        what=f"{info.title} has no preset named {preset!r}.",
        do=f"Its presets are: {known}.",
    )
