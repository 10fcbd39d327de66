"""The signed manifest of the unlearned model: its files, its parent, the run and the forget list behind it.

An in-toto statement (v1) with the predicate of OpenSSF's model signing (v1.0): the subject is the SHA-256 over the
files' hashes in the order of their names, the resources are the files. What the predicate holds beyond that is this
program's, and readers of that version pass over it.
"""

from hashlib import sha256

import msgspec

from engine.audit.result import FileHash
from engine.errors import UserError
from engine.files import to_json
from engine.report.dsse import Opened, open_sealed, seal
from engine.report.finding import Finding, differs, met
from engine.report.plain import plain
from engine.report.recorded_hashes import check_hashes
from engine.report.signing import OpenedKey
from engine.runs import ModelRecord, RunFolder, RunRecord

STATEMENT_TYPE = "https://in-toto.io/Statement/v1"
PREDICATE_TYPE = "https://model_signing/signature/v1.0"
MODEL_NAME = "model"
MANIFEST = "manifest.json"


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the statement."""


class Digest(_Strict, frozen=True):
    """A SHA-256 in hexadecimal."""

    sha256: str


class Subject(_Strict, frozen=True):
    """The model as a whole."""

    name: str
    digest: Digest


class Serialization(_Strict, frozen=True):
    """How the model was hashed: file by file."""

    method: str = "files"
    hash_type: str = "sha256"
    allow_symlinks: bool = False


class Resource(_Strict, frozen=True):
    """One file of the model."""

    name: str
    algorithm: str
    digest: str


class Predicate(_Strict, frozen=True):
    """OpenSSF's two fields, then what this program adds.

    Attributes
    ----------
    parent : Digest
        Of the original's manifest.
    forget_list : str
        HMAC-SHA-256 of the forgotten patients' ids under the run's key.
    certificate : Digest
        Of the signer's certificate, which the signature itself would not bind.
    """

    serialization: Serialization
    resources: tuple[Resource, ...]
    parent: Digest
    run_id: str
    forget_list: str
    application_version: str
    certificate: Digest


class Statement(_Strict, frozen=True, rename={"kind": "_type", "predicate_type": "predicateType"}):
    """What is signed."""

    kind: str
    subject: tuple[Subject, ...]
    predicate_type: str
    predicate: Predicate


def sign_model(run: RunFolder, record: RunRecord, key: OpenedKey) -> bytes | None:
    """Return the signed manifest of a run's unlearned model; None where no model was made.

    Raises
    ------
    UserError
        ``model-altered`` where the model's files are not the ones that the run recorded.
    """
    if record.unlearned is None:
        return None
    files = files_of(record.unlearned)
    if any(not one.passed for one in check_hashes(files, run.model)):
        raise UserError(
            "model-altered",
            what=f"The unlearned model in {run.path} is not the one that the run made.",
            do="Restore it from a copy, or run the unlearning again; then make the report.",
        )
    assert key.signer.signing_cert is not None
    fingerprint = key.signer.signing_cert.sha256.hex()
    return seal(to_json(_statement(record, record.unlearned, fingerprint)), key.signer)


def check_model_signature(run: RunFolder, record: RunRecord) -> list[Finding]:
    """Return what was found about the signed manifest; nothing where the model was not signed."""
    file = run.model_signature_file
    try:
        data = file.read_bytes()
    except OSError:
        return []
    opened = open_sealed(data)
    if opened is None:
        return [differs(file.name, "It was changed after it was signed, or is no signed manifest.")]
    if record.unlearned is None or opened.payload != to_json(
        _statement(record, record.unlearned, opened.fingerprint)
    ):
        return [differs(file.name, "It was signed for another model, run or signer than is recorded here.")]
    signed = check_hashes(
        files_of(record.unlearned), run.model, recorded="that was signed", prefix=f"{file.name}: "
    )
    return [met(file.name, _signed_by(opened)), *(one for one in signed if not one.passed)]


def files_of(model: ModelRecord) -> tuple[FileHash, ...]:
    """Return all files of a model with the recorded hashes, its manifest among them, by name."""
    named = {one.name: one for one in (*model.files, FileHash(MANIFEST, model.sha256))}
    return tuple(named[name] for name in sorted(named))


def _statement(record: RunRecord, model: ModelRecord, fingerprint: str) -> Statement:
    files = files_of(model)
    whole = sha256(b"".join(bytes.fromhex(one.sha256) for one in files)).hexdigest()
    forget = next((one.digest for one in record.sets if one.count.set == "forget"), "")
    return Statement(
        STATEMENT_TYPE,
        (Subject(MODEL_NAME, Digest(whole)),),
        PREDICATE_TYPE,
        Predicate(
            Serialization(),
            tuple(Resource(one.name, "sha256", one.sha256) for one in files),
            Digest(model.parent),
            record.run_id,
            forget,
            record.application_version,
            Digest(fingerprint),
        ),
    )


def _signed_by(opened: Opened) -> str:
    name = plain(opened.certificate.subject.rfc4514_string(), longest=120)
    return (
        f"Signed by {name} (certificate SHA-256 {opened.fingerprint}). "
        "Whether to trust this certificate is not checked here."
    )
