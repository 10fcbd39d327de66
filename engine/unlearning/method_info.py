"""METHOD_INFO: every method in words with its presets and parameters, known without importing torch."""

from dataclasses import dataclass, field, fields
from typing import get_args, get_type_hints

import msgspec
from msgspec import Meta

from engine.errors import UserError
from engine.unlearning.parameters import (
    FineTune,
    ForgetMi,
    LastLayers,
    MultiDelete,
    NegGradPlus,
    Optimisation,
    Published,
    Recommended,
    Retrain,
    SalUn,
    Scrub,
    Ssd,
    Value,
)


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
    """A method in words: what it does, from which source, with which parameters.

    ``offered`` is False for one that is there for comparison on the command line alone.
    """

    name: str
    title: str
    summary: str
    source: str
    kind: type[Optimisation]
    presets: tuple[PresetInfo, ...] = field(default=())
    offered: bool = True

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
    "scrub": MethodInfo(
        "scrub",
        "SCRUB",
        "A student that leaves the original on the forgotten patients and stays near it on the others.",
        "Kurmanji et al., NeurIPS 2023",
        Scrub,
    ),
    "cf-k": MethodInfo(
        "cf-k",
        "CF-k",
        "Trains the last layers on with the other patients only; a method for comparison.",
        "Goel et al. 2022, arXiv 2201.06640",
        LastLayers,
    ),
    "eu-k": MethodInfo(
        "eu-k",
        "EU-k",
        "Draws the last layers anew and trains them with the other patients; a method for comparison.",
        "Goel et al. 2022, arXiv 2201.06640",
        LastLayers,
    ),
    "multidelete": MethodInfo(
        "multidelete",
        "MultiDelete",
        "Takes the forgotten patients' images and reports apart; a method for comparison.",
        "Cheng and Amiri, ECCV 2024, arXiv 2311.12047",
        MultiDelete,
    ),
    "salun": MethodInfo(
        "salun",
        "SalUn",
        "Gives the forgotten patients random labels, in the weights that matter for them.",
        "Fan et al., ICLR 2024",
        SalUn,
    ),
    "ssd": MethodInfo(
        "ssd",
        "SSD",
        "Shrinks the weights that serve the forgotten patients, without training.",
        "Foster et al., AAAI 2024, arXiv 2308.07707",
        Ssd,
    ),
    "retrain": MethodInfo(
        "retrain",
        "Retrain",
        "Trains from scratch without the patients; the reference, and the slowest.",
        "gold reference",
        Retrain,
    ),
    "forget-mi-published": MethodInfo(
        "forget-mi-published",
        "Forget-MI as released",
        "The mechanics of the released code, with its faults; for comparison only.",
        "the public code of Hardan et al., MICCAI 2025",
        Published,
        offered=False,
    ),
}


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
