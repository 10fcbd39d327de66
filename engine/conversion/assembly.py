"""Fitting foreign tensors to a model: every name accounted for, or the conversion stops."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from torch import Tensor

from engine.errors import UserError
from engine.model.config import ModelConfig
from engine.model.dual_encoder import DualEncoder

GENERATED = ("gate.weight",)
"""Made by the model itself; no foreign checkpoint holds them."""
COUNTER = ".num_batches_tracked"
"""How often BatchNorm was updated, which nothing depends on; absent before torch 0.4.1."""
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Assembly:
    """A model's configuration and its tensors by the names of a DualEncoder, and what was left out, in words."""

    config: ModelConfig
    tensors: dict[str, Tensor]
    notices: tuple[str, ...] = ()


def assemble(assembly: Assembly) -> DualEncoder:
    """Build the model and load the tensors.

    Raises
    ------
    UserError
        ``weights-unmatched`` with every missing and unexpected name and every differing shape in
        its details, and what the configuration's own checks raise.
    """
    model = DualEncoder(assembly.config)
    state = model.state_dict()
    for name, value in state.items():
        if name in GENERATED or name.endswith(COUNTER):
            assembly.tensors.setdefault(name, value)
    _require_equal(state, assembly.tensors)
    model.load_state_dict(assembly.tensors)
    return model.eval()


def unmatched(wrong: Iterable[str]) -> UserError:
    """Return the refusal of weights that do not belong to the model, with all reasons as details."""
    details = tuple(wrong)
    more = f", and {len(details) - SHOWN} more" if len(details) > SHOWN else ""
    return UserError(
        "weights-unmatched",
        what=f"The weights do not fit the model: {'; '.join(details[:SHOWN])}{more}.",
        do="Use the config.json that was saved with these weights; --json lists every name.",
        details=details,
    )


def left_out(tensors: dict[str, Tensor], names: Iterable[str], why: str) -> tuple[str, ...]:
    """Take tensors out that no output depends on, and say so; nothing where there are none."""
    gone = sorted(set(names) & tensors.keys())
    for name in gone:
        del tensors[name]
    if not gone:
        return ()
    return (f"Left out as unused ({why}): {', '.join(gone)}.",)


def without_prefix(tensors: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    """Return tensors whose names all begin with the prefix under the rest of their names, others as they are."""
    if not all(name.startswith(prefix) for name in tensors):
        return tensors
    return {name.removeprefix(prefix): value for name, value in tensors.items()}


def modern_names(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return tensors with LayerNorm's early names, gamma and beta, as weight and bias."""
    endings = {"LayerNorm.gamma": "LayerNorm.weight", "LayerNorm.beta": "LayerNorm.bias"}
    renamed: dict[str, Tensor] = {}
    for name, value in tensors.items():
        ending = next((old for old in endings if name.endswith(old)), None)
        renamed[name.removesuffix(ending) + endings[ending] if ending else name] = value
    if len(renamed) != len(tensors):
        raise unmatched(["LayerNorm has weights under its old and its new name"])
    return renamed


def _require_equal(state: Mapping[str, Tensor], found: Mapping[str, Tensor]) -> None:
    wrong = [f"{name} is missing" for name in sorted(state.keys() - found.keys())]
    wrong += [f"{name} is unexpected" for name in sorted(found.keys() - state.keys())]
    for name in sorted(state.keys() & found.keys()):
        here, there = state[name], found[name]
        if here.shape != there.shape:
            wrong.append(f"{name} has the shape {tuple(there.shape)} instead of {tuple(here.shape)}")
        elif here.is_floating_point() != there.is_floating_point():
            wrong.append(f"{name} holds integers in place of weights, or the reverse")
    if wrong:
        raise unmatched(wrong)
