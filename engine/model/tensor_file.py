"""Writing safetensors files tensor by tensor.

The library's own writers build the whole file in memory and keep every other thread of the program waiting
meanwhile, the window's included (1.9 s for 450 MB); the format is documented at huggingface.co/docs/safetensors:
eight bytes for the header's length, the header as JSON, then the tensors' bytes without gaps.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor

ALIGNMENT = 8
NAMES = {
    torch.float64: "F64",
    torch.int64: "I64",
    torch.float32: "F32",
    torch.int32: "I32",
    torch.float16: "F16",
    torch.bfloat16: "BF16",
    torch.int16: "I16",
    torch.int8: "I8",
    torch.uint8: "U8",
    torch.bool: "BOOL",
}
"""The format's names of element types; others are not written."""


def write_tensors(file: Path, tensors: Mapping[str, Tensor]) -> None:
    """Write tensors of any shape, on any device; what the disk refuses is an OSError.

    Wider elements come first, so that each tensor begins where its elements are aligned.
    """
    order = sorted(tensors, key=lambda name: (-tensors[name].element_size(), name))
    header = _header(order, tensors)
    with file.open("wb") as stream:
        stream.write(len(header).to_bytes(8, "little"))
        stream.write(header)
        for name in order:
            flat = tensors[name].detach().cpu().contiguous().reshape(-1)
            stream.write(flat.view(torch.uint8).numpy().data)


def _header(order: list[str], tensors: Mapping[str, Tensor]) -> bytes:
    entries: dict[str, object] = {}
    begin = 0
    for name in order:
        tensor = tensors[name]
        end = begin + tensor.numel() * tensor.element_size()
        entries[name] = {
            "dtype": NAMES[tensor.dtype],
            "shape": list(tensor.shape),
            "data_offsets": [begin, end],
        }
        begin = end
    text = json.dumps(entries, separators=(",", ":")).encode()
    return text + b" " * (-len(text) % ALIGNMENT)
