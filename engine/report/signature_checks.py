"""Checks of the signatures and time stamps in a report PDF, without asking anybody outside."""

from datetime import datetime

from asn1crypto import cms
from pyhanko.sign.general import extract_certificate_info
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from engine.report.finding import Finding, differs, met
from engine.report.pdf_damage import DAMAGE
from engine.report.plain import plain

_STAMP = "signature_time_stamp_token"
_WHOLE = (SignatureCoverageLevel.ENTIRE_FILE, SignatureCoverageLevel.ENTIRE_REVISION)


def check_signature(signature: EmbeddedPdfSignature, pdf: bytes) -> Finding:
    """Return whether a signature is whole and what it covers; never raises on damaged bytes."""
    title = "Signature"
    try:
        title = f"Signature {plain(str(signature.field_name), longest=60)}"
        status = _validated(signature)
        canonical = _is_canonical(signature) and _is_plain_hex(signature, pdf)
        signer = _signer(signature)
    except DAMAGE:
        return differs(title, "It is damaged and cannot be checked.")
    if not (status.intact and status.valid and canonical):
        return differs(title, "The PDF was changed after it was signed, or its signature was.")
    if status.coverage not in _WHOLE or not status.docmdp_ok:
        return differs(title, "Something other than a further signature was added after it was signed.")
    stamp = status.timestamp_validity
    if stamp is not None and not (stamp.intact and stamp.valid):
        return differs(title, "Its time stamp was changed, or belongs to another signature.")
    when = f" on {stamp.timestamp:%Y-%m-%d %H:%M} UTC by its time stamp" if stamp else ""
    return met(
        title, f"Intact. Signed by {signer}{when}. Whether to trust this certificate is not checked here."
    )


def time_of(signature: EmbeddedPdfSignature) -> datetime | None:
    """Return when a signature was made, by its time stamp or else by the signer's clock; None where neither tells.

    Raises
    ------
    ValueError
        Where something else stands in the time stamp's place.
    """
    stamps = _stamps(signature)
    if not stamps:
        return signature.self_reported_timestamp
    token = stamps[0]["content"]["encap_content_info"]["content"].parsed
    stamped: datetime = token["gen_time"].native
    return stamped


def _validated(signature: EmbeddedPdfSignature) -> PdfSignatureStatus:
    # Each certificate stands for itself: offline there is no authority to ask, and none is claimed.
    context = ValidationContext(allow_fetching=False, trust_roots=[signature.signer_cert])
    roots = [extract_certificate_info(token["content"]).signer_cert for token in _stamps(signature)]
    stamp_context = ValidationContext(allow_fetching=False, trust_roots=roots)
    return validate_pdf_signature(signature, context, ts_validation_context=stamp_context)


def _stamps(signature: EmbeddedPdfSignature) -> list[cms.ContentInfo]:
    """Return the time stamp tokens among what stands beside the signature, unsigned (RFC 3161, appendix A).

    Raises
    ------
    ValueError
        Where anything else stands there, or more than one.
    """
    attributes = signature.signer_info["unsigned_attrs"]
    found = [(one["type"].native, *one["values"]) for one in attributes] if attributes.native else []
    if [len(one) for one in found] not in ([], [2]) or any(one[0] != _STAMP for one in found):
        raise ValueError("an unsigned attribute other than one time stamp")
    return [one[1] for one in found]


def _is_canonical(signature: EmbeddedPdfSignature) -> bool:
    """Tell whether the signature's container is DER to the byte and followed by zeros only.

    The document's digest leaves the container out, and its outer fields are not signed either; so they must
    have the one form that a signature of this kind can have (RFC 5652, 5.1 and 5.3; ISO 32000-2, 12.8.1).
    """
    room = bytes(signature.pkcs7_content)
    container = cms.ContentInfo.load(room).dump()
    again = cms.ContentInfo.load(container).dump(force=True)
    data, signer = signature.signed_data, signature.signer_info
    return (
        not any(room[len(container) :])
        and again == container
        and (data["version"].native, signer["version"].native) == ("v1", "v1")
        and [one.dump() for one in data["digest_algorithms"]] == [signer["digest_algorithm"].dump()]
        and signer["digest_algorithm"]["parameters"].native is None
    )


def _is_plain_hex(signature: EmbeddedPdfSignature, pdf: bytes) -> bool:
    """Tell whether the bytes that the digest leaves out are the signature's hexadecimal digits in one case."""
    _, start, end, _ = (int(one) for one in signature.byte_range)
    digits = bytes(signature.pkcs7_content).hex()
    return pdf[start:end] in (f"<{digits}>".encode(), f"<{digits.upper()}>".encode())


def _signer(signature: EmbeddedPdfSignature) -> str:
    certificate = signature.signer_cert
    name = plain(str(certificate.subject.human_friendly), longest=120)
    return f"{name} (certificate SHA-256 {certificate.sha256.hex()})"
