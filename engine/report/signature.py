"""Signing a report PDF (PAdES baseline, ETSI EN 319 142-1): the operator first, then further signers."""

import io

from pyhanko.pdf_utils.generic import NameObject
from pyhanko.sign import fields, signers
from pyhanko.sign.timestamps import TimeStamper

from engine.report.archive_writer import ArchiveWriter
from engine.report.sign_off import SIGN_OFF, SigningRole

DIGEST = "sha256"


def sign_first(pdf: bytes, signer: signers.Signer, *, timestamper: TimeStamper | None = None) -> bytes:
    """Return a freshly typeset PDF with the fields of all roles, certified by the operator.

    What may still be done to it is filling the other fields; anything else breaks the certification.
    """
    # typst ends without a newline after %%EOF, and an update appended to that would break PDF/A (ISO 19005-3, 6.1.3).
    writer = ArchiveWriter(io.BytesIO(pdf.rstrip(b"\r\n") + b"\n"))
    for role in SIGN_OFF.values():
        fields.append_signature_field(writer, fields.SigFieldSpec(role.title, on_page=0))
    _keep_tab_order(writer)
    metadata = _metadata("operator", certify=True)
    return _signed(writer, metadata, signer, timestamper)


def sign_further(
    pdf: bytes, signer: signers.Signer, *, role: SigningRole, timestamper: TimeStamper | None = None
) -> bytes:
    """Return a signed PDF with the field of one more role signed; every byte that was there stays."""
    writer = ArchiveWriter(io.BytesIO(pdf))
    return _signed(writer, _metadata(role, certify=False), signer, timestamper)


def _metadata(role: SigningRole, *, certify: bool) -> signers.PdfSignatureMetadata:
    return signers.PdfSignatureMetadata(
        field_name=SIGN_OFF[role].title,
        md_algorithm=DIGEST,
        subfilter=fields.SigSeedSubFilter.PADES,
        reason=SIGN_OFF[role].meaning,
        certify=certify,
        docmdp_permissions=fields.MDPPerm.FILL_FORMS,
    )


def _keep_tab_order(writer: ArchiveWriter) -> None:
    """Follow the structure with the tab key on the page that now holds the fields (ISO 14289-1, 7.18.3)."""
    reference, _ = writer.find_page_for_modification(0)  # type: ignore[no-untyped-call]
    reference.get_object()[NameObject("/Tabs")] = NameObject("/S")
    writer.mark_update(reference)


def _signed(
    writer: ArchiveWriter,
    metadata: signers.PdfSignatureMetadata,
    signer: signers.Signer,
    timestamper: TimeStamper | None,
) -> bytes:
    signed = signers.sign_pdf(writer, metadata, signer, timestamper=timestamper, existing_fields_only=True)
    return bytes(signed.getvalue())
