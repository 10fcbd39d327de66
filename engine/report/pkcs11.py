"""Opening a signing key that never leaves its token: a smart card or hardware module, through PKCS#11."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from pyhanko.config.pkcs11 import PKCS11SignatureConfig, TokenCriteria
from pyhanko.sign import signers
from pyhanko.sign.general import SigningError

from engine.errors import UserError

PACKAGE = "pkcs11"


@dataclass(frozen=True, slots=True)
class TokenKey:
    """A key on a token.

    Attributes
    ----------
    module : Path
        The maker's PKCS#11 library.
    certificate : str
        Label of the signer's certificate on the token; the key bears the same.
    token : str
        Label of the token, or empty where there is but one.
    """

    module: Path
    certificate: str
    token: str = ""


@contextmanager
def open_token(key: TokenKey, pin: str | None) -> Iterator[signers.Signer]:
    """Give the signer of a token; the session with it is closed at the end.

    Raises
    ------
    UserError
        ``pkcs11-not-installed``, ``pkcs11-module-missing`` or ``signing-token-refused``.
    """
    _require_package()
    _require_module(key.module)
    from pkcs11.exceptions import PKCS11Error
    from pyhanko.sign.pkcs11 import PKCS11SigningContext

    config = PKCS11SignatureConfig(
        module_path=str(key.module),
        cert_label=key.certificate,
        token_criteria=TokenCriteria(label=key.token) if key.token else None,
    )
    try:
        with PKCS11SigningContext(config, user_pin=pin) as signer:
            if signer.signing_cert is None:
                raise _refused(key)
            yield signer
    # The binding raises RuntimeError where the library is none, and its own errors while it signs.
    except (SigningError, PKCS11Error, RuntimeError) as error:
        raise _refused(key) from error


def _require_package() -> None:
    if find_spec(PACKAGE) is None:
        raise UserError(
            "pkcs11-not-installed",
            what="Signing with a smart card or token needs the Python package python-pkcs11, which is not installed.",
            do="Have it installed (pip install 'pyhanko[pkcs11]'), or sign with a PKCS#12 file.",
        )


def _require_module(module: Path) -> None:
    if not module.is_file():
        raise UserError(
            "pkcs11-module-missing",
            what=f"The PKCS#11 library {module.name} is not in {module.parent}.",
            do="Give the library that came with your smart card or token.",
        )


def _refused(key: TokenKey) -> UserError:
    return UserError(
        "signing-token-refused",
        what=f"The token did not sign, or holds no certificate labelled {key.certificate!r}.",
        do="Check that it is plugged in, and its PIN, its label and the certificate's label.",
    )
