"""The parameters that a run will have: the method's own, others chosen in their place, batches that fit the data."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from engine.unlearning.method_info import ParameterInfo, method_info, resolve
from engine.unlearning.parameters import Optimisation, Recommended, Value

SMALLEST_BATCH = 4


@dataclass(frozen=True, slots=True)
class Difference:
    """A parameter that was chosen otherwise than the method, with its preset, has it by itself."""

    parameter: ParameterInfo
    chosen: Value
    own: Value


def with_epochs(overrides: Mapping[str, Value], epochs: int | None) -> dict[str, Value]:
    """Return everything that was chosen, by name; ``epochs`` None leaves the method's own number."""
    return dict(overrides) if epochs is None else {**overrides, "epochs": epochs}


def planned_parameters(
    method: str, preset: str | None, *, chosen: Mapping[str, Value], retain_images: int | None
) -> Optimisation:
    """Return all parameters of a run; what was chosen stays as it is, whatever the size of the data set.

    Parameters
    ----------
    chosen : mapping
        Parameters by name, in place of the preset's or the method's own.
    retain_images : int or None
        Number of images that a run trains on; None where it is not known yet.

    Raises
    ------
    UserError
        What `resolve` raises.
    """
    parameters = resolve(method, preset, dict(chosen))
    if retain_images is None or "batch_size" in chosen:
        return parameters
    fitted = with_enough_steps(parameters, retain_images)
    if "forget_batch_size" not in chosen:
        return fitted
    return replace(fitted, forget_batch_size=parameters.forget_batch_size)


def differences(
    method: str, preset: str | None, *, chosen: Mapping[str, Value], retain_images: int | None
) -> tuple[Difference, ...]:
    """Return in the parameters' order what was chosen otherwise than the method has it by itself.

    A parameter's own value is the one that it would have, all others being as they were chosen.
    """

    def own_value(name: str) -> Value:
        others = {one: value for one, value in chosen.items() if one != name}
        planned = planned_parameters(method, preset, chosen=others, retain_images=retain_images)
        value: Value = getattr(planned, name)
        return value

    both = (
        Difference(one, chosen[one.name], own_value(one.name))
        for one in method_info(method).parameters
        if one.name in chosen
    )
    return tuple(one for one in both if one.chosen != one.own)


def with_enough_steps(parameters: Optimisation, retain_images: int) -> Optimisation:
    """Return the parameters with batches so small that the method's least number of updates is reached.

    Passes over the data cost time, updates bring back what was cleared; a small data set has too few
    large batches.
    """
    if not isinstance(parameters, Recommended):
        return parameters
    passed = parameters.epochs * parameters.epoch_share * retain_images
    largest = max(SMALLEST_BATCH, int(passed / max(1, parameters.least_steps)))
    if largest >= parameters.batch_size:
        return parameters
    beside = round(parameters.forget_batch_size * largest / parameters.batch_size)
    return replace(parameters, batch_size=largest, forget_batch_size=max(1, beside))


def written(value: Value) -> str:
    """Return a value as it stands in English text: yes or no, a number with the fewest digits that tell it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    short = f"{value:g}"
    return short if float(short) == value else repr(value)
