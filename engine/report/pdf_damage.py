"""What reading a damaged PDF may raise."""

import struct
import zlib

from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.validation.errors import SignatureValidationError

DAMAGE = (
    PdfError,
    SignatureValidationError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    NotImplementedError,
    RecursionError,
    MemoryError,
    OSError,
    struct.error,
    zlib.error,
)
"""The parser's own errors, and those of a structure of the wrong kind."""
