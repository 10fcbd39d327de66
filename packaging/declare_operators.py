"""Lets torchvision be imported beside a torch that its own operators were not built for.

The processor's build of torch for Linux comes without torchvision's operators of the same build: without ``nms`` and
``qnms`` declared, ``import torchvision`` fails. The networks this program uses need neither of them; detection
models would. Runs at the start of the frozen program, and in the environment it is frozen from.
"""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

SCHEMAS = (
    "nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
    "qnms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
)


class DeclareOperators:
    """Declares the operators right before torchvision is imported for the first time; imports nothing itself."""

    def __init__(self) -> None:
        self._library: object = None  # the declarations live as long as it does

    def find_spec(
        self,
        name: str,
        path: Sequence[str] | None = None,  # noqa: ARG002 - given by the import system
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> ModuleSpec | None:
        """Leave the finding to the others."""
        if name == "torchvision" and self._library is None:
            from torch.library import Library

            library = Library("torchvision", "DEF")  # type: ignore[no-untyped-call]
            for schema in SCHEMAS:
                library.define(schema)  # type: ignore[no-untyped-call]
            self._library = library
        return None


sys.meta_path.insert(0, DeclareOperators())
