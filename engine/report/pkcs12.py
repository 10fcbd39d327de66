"""Opening a signing key that is a file: PKCS#12 (RFC 7292)."""

from pathlib import Path

from asn1crypto import pkcs12
from pyhanko.sign import signers

from engine.errors import UserError


def load_pkcs12(key: Path, password: str | None) -> signers.SimpleSigner:
    """Open a PKCS#12 file.

    Raises
    ------
    UserError
        ``signing-key-missing``, ``signing-key-damaged`` or ``signing-password-wrong``.
    """
    data = _read(key)
    _require_pkcs12(data, key)
    signer: signers.SimpleSigner | None
    try:
        signer = signers.SimpleSigner.load_pkcs12_data(
            data, other_certs=(), passphrase=None if password is None else password.encode()
        )
    except ValueError as error:
        raise UserError(
            "signing-password-wrong",
            what=f"{key.name} cannot be opened with this password.",
            do="Type the password that this signing key was exported with.",
        ) from error
    if signer is None or signer.signing_cert is None:
        raise _damaged(key)
    return signer


def _read(key: Path) -> bytes:
    try:
        return key.read_bytes()
    except OSError as error:
        raise UserError(
            "signing-key-missing",
            what=f"The signing key {key.name} cannot be read in {key.parent}.",
            do="Give the PKCS#12 file (.p12 or .pfx) that you sign with.",
        ) from error


def _require_pkcs12(data: bytes, key: Path) -> None:
    try:
        version = pkcs12.Pfx.load(data, strict=True)["version"].native
    except (ValueError, TypeError, KeyError) as error:
        raise _damaged(key) from error
    if version != "v3":
        raise _damaged(key)


def _damaged(key: Path) -> UserError:
    return UserError(
        "signing-key-damaged",
        what=f"{key.name} is not a signing key in PKCS#12 form, or holds no certificate.",
        do="Give the PKCS#12 file (.p12 or .pfx) that you sign with.",
    )
