"""How a report is signed: with which key, as whom, with or without a time stamp."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pyhanko.sign import signers
from pyhanko.sign.timestamps import TimeStamper

from engine.report.pkcs11 import TokenKey, open_token
from engine.report.pkcs12 import load_pkcs12
from engine.report.sign_off import SigningRole
from engine.report.timestamp import InternalTimeStamper, TimestampAuthority


@dataclass(frozen=True, slots=True)
class Signing:
    """One person's wish to sign.

    Attributes
    ----------
    key : Path or TokenKey
        A PKCS#12 file, or a key on a token.
    secret : str or None
        The file's password or the token's PIN.
    role : SigningRole
        The operator makes a new report and signs it; the others sign the report that lies in the run folder.
    timestamp : TimestampAuthority or None
        None signs with this computer's clock.
    """

    key: Path | TokenKey
    secret: str | None = field(default=None, repr=False)
    role: SigningRole = "operator"
    timestamp: TimestampAuthority | None = None


@dataclass(frozen=True, slots=True)
class OpenedKey:
    """A key that is ready to sign, and who stamps the time."""

    signer: signers.Signer
    timestamper: TimeStamper | None


@contextmanager
def opened(signing: Signing | None) -> Iterator[OpenedKey | None]:
    """Give the opened key, or None where nobody signs.

    Raises
    ------
    UserError
        What `load_pkcs12`, `open_token` and `InternalTimeStamper` raise.
    """
    if signing is None:
        yield None
        return
    timestamper = InternalTimeStamper(signing.timestamp) if signing.timestamp else None
    if isinstance(signing.key, TokenKey):
        with open_token(signing.key, signing.secret) as signer:
            yield OpenedKey(signer, timestamper)
    else:
        yield OpenedKey(load_pkcs12(signing.key, signing.secret), timestamper)
