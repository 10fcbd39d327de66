"""Weights out of an untrusted file: plain finite numbers as float32, and nothing else; runs in the child."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from engine.errors import UserError
from engine.untrusted.safetensors_header import MOST_TENSORS, NAME, read_header, refused_dtype
from engine.untrusted.torch_file import require_torch_file

FLOATS = (torch.float32, torch.float64, torch.float16, torch.bfloat16)
WRAPPERS = ("state_dict", "model_state_dict", "model")
MOST_SHARING = 4
"""How many times the file's size its tensors may have together, where several share their numbers."""


@dataclass(frozen=True, slots=True)
class CleanWeights:
    """Float32 (and int64) tensors by name, and what was done to them, in words."""

    tensors: dict[str, Tensor]
    notices: tuple[str, ...]


def read_weights_file(file: Path) -> CleanWeights:
    """Read one file of weights, safetensors or torch's, after its outside was checked.

    Raises
    ------
    UserError
        ``weights-refused`` (torch's ``weights_only`` reader would not have it), ``weights-content``,
        ``weights-dtype``, ``weights-size``, ``weights-not-finite``, and what the checks of the
        file itself raise.
    """
    notices: tuple[str, ...] = ()
    if file.suffix == ".safetensors":
        read_header(file, inside=file.parent)
        found = _safetensors(file)
    else:
        size = require_torch_file(file, inside=file.parent)
        found, notices = _state_dict(_load(file), file)
        _require_size(found, MOST_SHARING * size, file)
    return _clean(found, notices, file)


def _safetensors(file: Path) -> dict[str, Tensor]:
    try:
        with safe_open(file, framework="pt", device="cpu") as stream:
            return {name: stream.get_tensor(name) for name in stream.keys()}  # noqa: SIM118 - no mapping
    except SafetensorError as error:
        raise _refused(file) from error


def _load(file: Path) -> object:
    try:
        content: object = torch.load(file, map_location="cpu", weights_only=True)
    except MemoryError:
        raise
    except Exception as error:
        raise _refused(file) from error
    return content


def _refused(file: Path) -> UserError:
    return UserError(
        "weights-refused",
        what=f"{file.name} is not a plain set of weights, or is damaged: it was refused.",
        do="Ask its maker for a safetensors file.",
    )


def _state_dict(content: object, file: Path) -> tuple[dict[str, Tensor], tuple[str, ...]]:
    """Return the tensors of a state dict, or of the one that a training checkpoint wraps."""
    notices: tuple[str, ...] = ()
    if isinstance(content, Mapping):
        wrapped = [name for name in WRAPPERS if isinstance(content.get(name), Mapping)]
        if len(wrapped) == 1:
            left = len(content) - 1
            content = content[wrapped[0]]
            notices = (f"Read {wrapped[0]} of {file.name}; {left} other entries were left out.",)
    if not isinstance(content, Mapping) or not 0 < len(content) <= MOST_TENSORS:
        raise _no_weights(file, "holds no named weights")
    for name, value in content.items():
        if not isinstance(name, str) or not NAME.fullmatch(name):
            raise _no_weights(file, "has a tensor with an unusable name")
        if not isinstance(value, Tensor):
            raise _no_weights(file, f"holds {name}, which is no tensor")
    return dict(content), notices


def _no_weights(file: Path, how: str) -> UserError:
    return UserError(
        "weights-content",
        what=f"{file.name} {how}.",
        do="Ask its maker for the weights alone (the state dict), best as safetensors.",
    )


def _require_size(tensors: Mapping[str, Tensor], most_bytes: int, file: Path) -> None:
    if sum(tensor.numel() * tensor.element_size() for tensor in tensors.values()) > most_bytes:
        raise UserError(
            "weights-size",
            what=f"{file.name} claims far more numbers than it holds.",
            do="Ask its maker for a safetensors file.",
        )


def _clean(found: dict[str, Tensor], notices: tuple[str, ...], file: Path) -> CleanWeights:
    tensors: dict[str, Tensor] = {}
    rounded: dict[str, int] = {}
    for name in sorted(found):
        tensor = found.pop(name)
        _require_plain(tensor, name, file)
        if tensor.dtype in FLOATS and tensor.dtype != torch.float32:
            kind = str(tensor.dtype).removeprefix("torch.")
            rounded[kind] = rounded.get(kind, 0) + 1
            tensor = tensor.float()
            _require_finite(tensor, name, file)
        tensors[name] = tensor.detach().contiguous()
    words = tuple(
        f"{count} tensors of {file.name} were {kind}; they are float32 now."
        for kind, count in rounded.items()
    )
    return CleanWeights(_apart(tensors), (*notices, *words))


def _apart(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    """Give tensors that share their numbers (tied weights) copies of their own, as safetensors wants."""
    seen: set[int] = set()
    for name, tensor in tensors.items():
        place = tensor.untyped_storage().data_ptr()
        tensors[name] = tensor.clone() if place in seen else tensor
        seen.add(place)
    return tensors


def _require_plain(tensor: Tensor, name: str, file: Path) -> None:
    if tensor.layout != torch.strided or tensor.is_quantized or tensor.is_nested:
        raise refused_dtype(file, name, "a sparse, quantised or nested tensor")
    if tensor.dtype not in (*FLOATS, torch.int64):
        raise refused_dtype(file, name, str(tensor.dtype).removeprefix("torch."))
    _require_finite(tensor, name, file)


def _require_finite(tensor: Tensor, name: str, file: Path) -> None:
    # A sum that is finite cannot hold NaN or infinity; only where it is not are all numbers looked at.
    if not tensor.is_floating_point() or tensor.sum(dtype=torch.float64).isfinite():
        return
    if not tensor.isfinite().all():
        raise UserError(
            "weights-not-finite",
            what=f"{file.name} holds values in {name} that are no numbers (NaN or infinity).",
            do="Ask its maker for the weights of a training that did not fail.",
        )


def read_shards(files: tuple[Path, ...]) -> CleanWeights:
    """Read files that make up one set of weights; a name in two of them is refused.

    Raises
    ------
    UserError
        ``weights-twice``, and what `read_weights_file` raises.
    """
    tensors: dict[str, Tensor] = {}
    notices: list[str] = []
    for file in files:
        clean = read_weights_file(file)
        twice = sorted(tensors.keys() & clean.tensors.keys())
        if twice:
            raise UserError(
                "weights-twice",
                what=f"{file.name} holds {twice[0]}, which another file of the same weights holds as well.",
                do="Ask for the whole folder where the checkpoint came from.",
            )
        tensors.update(clean.tensors)
        notices += clean.notices
    return CleanWeights(tensors, tuple(notices))
