"""What a pickle would call, read from its opcodes without running any; no torch.

The scan stands before torch's own ``weights_only`` reader, which has been bypassed before, and says in
words what that reader would only refuse.
"""

import pickletools
import re
from typing import IO, cast

from engine.errors import UserError

TENSOR_BUILDERS = frozenset(
    {
        "collections OrderedDict",
        "torch._utils _rebuild_tensor",
        "torch._utils _rebuild_tensor_v2",
        "torch._utils _rebuild_parameter",
        "torch Size",
        "torch DoubleStorage",
        "torch FloatStorage",
        "torch HalfStorage",
        "torch BFloat16Storage",
        "torch LongStorage",
    }
)
"""All that a pickle of plain weights calls for, as ``module name``."""

STRANGE_TENSORS = {
    "torch._utils _rebuild_qtensor": "quantised numbers",
    "torch._utils _rebuild_sparse_tensor": "sparse tensors",
    "torch._utils _rebuild_sparse_csr_tensor": "sparse tensors",
    "torch._utils _rebuild_nested_tensor": "nested tensors",
    "torch ComplexFloatStorage": "complex numbers",
    "torch ComplexDoubleStorage": "complex numbers",
    "torch IntStorage": "32-bit integers",
    "torch ShortStorage": "16-bit integers",
    "torch CharStorage": "8-bit integers",
    "torch ByteStorage": "bytes",
    "torch BoolStorage": "truth values",
}

OPCODES = frozenset(
    [
        "PROTO",
        "STOP",
        "MARK",
        "POP",
        "POP_MARK",
        "GLOBAL",
        "REDUCE",
        "BUILD",
        "BINPERSID",
        "EMPTY_DICT",
        "EMPTY_TUPLE",
        "EMPTY_LIST",
        "EMPTY_SET",
        "NONE",
        "NEWTRUE",
        "NEWFALSE",
        "BININT",
        "BININT1",
        "BININT2",
        "LONG1",
        "BINFLOAT",
        "BINUNICODE",
        "SHORT_BINSTRING",
        "BINSTRING",
        "TUPLE",
        "TUPLE1",
        "TUPLE2",
        "TUPLE3",
        "SETITEM",
        "SETITEMS",
        "APPEND",
        "APPENDS",
        "BINGET",
        "LONG_BINGET",
        "BINPUT",
        "LONG_BINPUT",
    ]
)
"""The opcodes that torch.save writes (protocol 2); every other one is refused."""

SHOWABLE = re.compile(r"[\w.]{1,60} [\w.]{1,60}", re.ASCII)
MOST_OPCODES = 5_000_000
LONGEST_LINE = 1000


def scan_pickle(stream: IO[bytes], *, name: str, most_bytes: int) -> None:
    """Read one pickle to its end and refuse it where it asks for more than tensors.

    Parameters
    ----------
    stream : binary file
        Stands at the pickle's first byte, afterwards behind its last.
    name : str
        Name of the file, for the refusal.
    most_bytes : int
        Longest pickle that is looked at.

    Raises
    ------
    UserError
        ``pickle-calls``, ``weights-dtype`` or ``pickle-damaged``.
    """
    limited = cast("IO[bytes]", _Limited(stream, most_bytes))
    try:
        for count, (opcode, argument, _) in enumerate(pickletools.genops(limited)):
            if count > MOST_OPCODES:
                raise ValueError("too long")
            if opcode.name == "GLOBAL":
                _require_builder(str(argument), name)
            elif opcode.name not in OPCODES:
                raise _calls(name, "objects beyond plain weights")
    except (ValueError, OSError, EOFError, IndexError, OverflowError) as error:
        raise UserError(
            "pickle-damaged",
            what=f"{name} is damaged, cut short or not written by torch.save.",
            do="Copy it again from where it came from.",
        ) from error


class _Limited:
    """A stream as pickletools reads it, which ends where the limit is reached."""

    def __init__(self, stream: IO[bytes], most_bytes: int) -> None:
        self._stream = stream
        self._left = most_bytes

    def read(self, count: int) -> bytes:
        """Return ``count`` bytes; refuses where so many are not allowed."""
        if count > self._left:
            raise ValueError("longer than the limit")
        self._left -= count
        return self._stream.read(count)

    def readline(self) -> bytes:
        """Return a line of at most LONGEST_LINE bytes, or what there is of it."""
        line = self._stream.readline(LONGEST_LINE)
        self._left -= len(line)
        return line


def _require_builder(wanted: str, name: str) -> None:
    if wanted in STRANGE_TENSORS:
        raise UserError(
            "weights-dtype",
            what=f"{name} holds {STRANGE_TENSORS[wanted]}, which are no plain weights.",
            do="Ask its maker for the weights as float32, float16, bfloat16 or float64.",
        )
    if wanted not in TENSOR_BUILDERS:
        raise _calls(name, wanted.replace(" ", ".") if SHOWABLE.fullmatch(wanted) else "unnamed code")


def _calls(name: str, wanted: str) -> UserError:
    return UserError(
        "pickle-calls",
        what=f"{name} is not a plain set of weights: it asks for {wanted}, and was refused unopened.",
        do="Ask its maker for a safetensors file, and do not open this one elsewhere.",
    )
