"""A signed envelope of a JSON statement: DSSE v1 inside a Sigstore bundle, as OpenSSF's model-signing reads it."""

import asyncio
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from dataclasses import dataclass

import msgspec
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from pyhanko.sign.signers import Signer

PAYLOAD_TYPE = "application/vnd.in-toto+json"
BUNDLE_TYPE = "application/vnd.dev.sigstore.bundle.v0.3+json"


class _Camel(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="camel"):
    """A part of the bundle, whose names are its schema's."""


class _Certificate(_Camel, frozen=True):
    raw_bytes: str


class _Chain(_Camel, frozen=True):
    certificates: tuple[_Certificate, ...]


class _Material(_Camel, frozen=True, rename={"chain": "x509CertificateChain", "tlog_entries": "tlogEntries"}):
    chain: _Chain
    tlog_entries: tuple[()] = ()


class _Signature(_Camel, frozen=True):
    sig: str
    keyid: str = ""


class _Envelope(_Camel, frozen=True):
    payload: str
    payload_type: str
    signatures: tuple[_Signature, ...]


class _Bundle(_Camel, frozen=True):
    media_type: str
    verification_material: _Material
    dsse_envelope: _Envelope


@dataclass(frozen=True, slots=True)
class Opened:
    """What an envelope holds: the statement, and the certificate of who signed it."""

    payload: bytes
    certificate: x509.Certificate

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate in hexadecimal."""
        return self.certificate.fingerprint(hashes.SHA256()).hex()


def seal(payload: bytes, signer: Signer) -> bytes:
    """Return the bundle of a statement, signed with the key that signs the report.

    OpenSSF's tool reads signatures of elliptic curves; RSA (PKCS #1 v1.5, SHA-256) is read here only.
    """
    assert signer.signing_cert is not None
    certificate = signer.signing_cert.dump()
    digest = _digest_of(x509.load_der_x509_certificate(certificate)).name
    signature = asyncio.run(signer.async_sign_raw(_authenticated(payload), digest))
    return _encoded(
        _Bundle(
            BUNDLE_TYPE,
            _Material(_Chain((_Certificate(_text(certificate)),))),
            _Envelope(_text(payload), PAYLOAD_TYPE, (_Signature(_text(signature)),)),
        )
    )


def open_sealed(data: bytes) -> Opened | None:
    """Return what a bundle holds; None where a single byte of it is not as it was signed."""
    try:
        bundle = msgspec.json.decode(data, type=_Bundle)
        if _encoded(bundle) != data or bundle.media_type != BUNDLE_TYPE:
            return None
        (certificate,) = bundle.verification_material.chain.certificates
        (signature,) = bundle.dsse_envelope.signatures
        opened = Opened(
            _bytes(bundle.dsse_envelope.payload),
            x509.load_der_x509_certificate(_bytes(certificate.raw_bytes)),
        )
        _verify(opened, _bytes(signature.sig))
    except (ValueError, Base64Error, InvalidSignature, UnsupportedAlgorithm, RecursionError):
        return None
    whole = bundle.dsse_envelope.payload_type == PAYLOAD_TYPE and signature.keyid == ""
    return opened if whole else None


def _verify(opened: Opened, signature: bytes) -> None:
    key, message = opened.certificate.public_key(), _authenticated(opened.payload)
    if isinstance(key, ec.EllipticCurvePublicKey):
        key.verify(signature, message, ec.ECDSA(_digest_of(opened.certificate)))
    elif isinstance(key, rsa.RSAPublicKey):
        key.verify(signature, message, PKCS1v15(), _digest_of(opened.certificate))
    else:
        raise InvalidSignature


def _digest_of(certificate: x509.Certificate) -> hashes.HashAlgorithm:
    """Return the digest that goes with a key: the one as wide as the curve (Sigstore's key registry)."""
    key = certificate.public_key()
    bits = key.key_size if isinstance(key, ec.EllipticCurvePublicKey) else 256
    return hashes.SHA256() if bits <= 256 else hashes.SHA384() if bits <= 384 else hashes.SHA512()


def _authenticated(payload: bytes) -> bytes:
    """Return what is signed: the pre-authentication encoding of DSSE v1.0.0."""
    kind = PAYLOAD_TYPE.encode()
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)


def _encoded(bundle: _Bundle) -> bytes:
    return msgspec.json.encode(bundle) + b"\n"


def _text(data: bytes) -> str:
    return b64encode(data).decode()


def _bytes(text: str) -> bytes:
    data = b64decode(text, validate=True)
    if _text(data) != text:
        raise ValueError("another spelling of the same bytes")
    return data
