"""Methods' parameters: typed, with ranges, and refused in words before any work starts."""

import pytest

from engine.errors import UserError
from engine.unlearning.method_info import METHOD_INFO, resolve


@pytest.mark.parametrize("name", list(METHOD_INFO))
def test_each_default_lies_within_its_range(name: str) -> None:
    for parameter in METHOD_INFO[name].parameters:
        assert parameter.low <= parameter.default <= parameter.high, parameter.name
        assert parameter.title


@pytest.mark.parametrize("preset", METHOD_INFO["forget-mi"].presets, ids=lambda preset: preset.name)
def test_the_weights_of_each_preset_sum_to_one(preset: object) -> None:
    values = preset.values
    assert sum(v for k, v in values.items() if k.endswith(("unlearning", "retention"))) == pytest.approx(1)


def test_overrides_go_before_the_preset_and_the_preset_before_the_defaults() -> None:
    resolved = resolve("forget-mi", "retention", {"unimodal_unlearning": 0.7})
    assert resolved.unimodal_unlearning == 0.7
    assert resolved.multimodal_retention == 0.4
    assert resolved.epochs == METHOD_INFO["forget-mi"].kind().epochs


@pytest.mark.parametrize(
    ("method", "preset", "overrides", "code"),
    [
        ("forgetting", None, {}, "method-unknown"),
        ("forget-mi", "loud", {}, "preset-unknown"),
        ("finetune", "equal", {}, "preset-unknown"),
        ("forget-mi", None, {"epochs": 0}, "parameter-out-of-range"),
        ("forget-mi", None, {"epochs": 2.5}, "parameter-out-of-range"),
        ("recommended", None, {"reinitialised_image": 1.5}, "parameter-out-of-range"),
        ("finetune", None, {"reinitialised_image": 0.5}, "parameter-unknown"),
    ],
)
def test_what_does_not_fit_is_refused(method: str, preset: str | None, overrides: dict, code: str) -> None:
    with pytest.raises(UserError) as raised:
        resolve(method, preset, overrides)
    assert raised.value.code == code


def test_no_method_gives_a_shared_parameter_another_meaning() -> None:
    """A field of the loop's own that a method defines anew keeps title and unit, only its default differs."""
    shared = {item.name: (item.title, item.unit) for item in METHOD_INFO["finetune"].parameters}
    for info in METHOD_INFO.values():
        own = {item.name: (item.title, item.unit) for item in info.parameters if item.name in shared}
        exempt = {"epochs"}  # what an epoch goes over is the method's own
        assert {k: v for k, v in own.items() if k not in exempt} == {
            k: v for k, v in shared.items() if k not in exempt
        }
