"""Behaviour of the signed manifest of the unlearned model."""

import json
import random
from base64 import b64decode, b64encode
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from engine.errors import UserError
from engine.files import to_json
from engine.report.dsse import open_sealed
from engine.report.model_statement import check_model_signature, sign_model
from engine.report.signing import Signing, opened
from engine.report.verification import verify_path
from engine.runs import RunFolder
from tests.engine.report.conftest import MakeRun, RunPlan, copied
from tests.engine.report.keys import PASSWORD, PrivateKey, certified, write_key

TRIALS = 40


def signed_with(run: RunFolder, key: Path) -> bytes:
    with opened(Signing(key, PASSWORD)) as ready:
        assert ready is not None
        data = sign_model(run, run.record(), ready)
    assert data is not None
    return data


def details(run: RunFolder) -> list[str]:
    return [one.detail for one in check_model_signature(run, run.record()) if not one.passed]


def test_statement_names_files_parent_run_and_forget_list_in_openssf_layout(signed_run: RunFolder) -> None:
    bundle = json.loads(signed_run.model_signature_file.read_bytes())
    assert bundle["dsseEnvelope"]["payloadType"] == "application/vnd.in-toto+json"
    statement = json.loads(b64decode(bundle["dsseEnvelope"]["payload"]))
    predicate, record = statement["predicate"], signed_run.record()
    assert statement["_type"] == "https://in-toto.io/Statement/v1"
    assert statement["predicateType"] == "https://model_signing/signature/v1.0"
    found = {one["name"]: one["digest"] for one in predicate["resources"]}
    assert found == {path.name: sha256(path.read_bytes()).hexdigest() for path in signed_run.model.iterdir()}
    assert list(found) == sorted(found)
    whole = sha256(b"".join(bytes.fromhex(one) for one in found.values())).hexdigest()
    assert statement["subject"] == [{"name": "model", "digest": {"sha256": whole}}]
    assert predicate["parent"] == {"sha256": record.original.sha256}
    assert predicate["run_id"] == record.run_id
    assert predicate["forget_list"] == record.sets[0].digest


def test_verify_says_who_signed_and_a_draft_has_no_signature(
    signed_run: RunFolder, make_run: MakeRun
) -> None:
    (found,) = check_model_signature(signed_run, signed_run.record())
    assert found.passed
    assert "Operator of the test" in found.detail
    assert check_model_signature(make_run(RunPlan(epochs=0)), signed_run.record()) == []


@pytest.mark.parametrize(
    "key",
    [ec.generate_private_key(ec.SECP384R1()), rsa.generate_private_key(65537, 2048)],
    ids=["p384", "rsa"],
)
def test_other_kinds_of_keys_sign_too(make_run: MakeRun, tmp_path: Path, key: PrivateKey) -> None:
    run = make_run(RunPlan(epochs=0))
    run.model_signature_file.write_bytes(signed_with(run, write_key(tmp_path / "k.p12", "Somebody", key=key)))
    assert details(run) == []


def test_any_byte_changed_is_noticed(signed_run: RunFolder, tmp_path: Path) -> None:
    run = copied(signed_run, tmp_path)
    whole = run.model_signature_file.read_bytes()
    chance = random.Random(20260314)
    for _ in range(TRIALS):
        altered = bytearray(whole)
        altered[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        run.model_signature_file.write_bytes(altered)
        assert details(run), "a change went unnoticed"
    run.model_signature_file.write_bytes(whole + b" ")
    assert details(run)


def test_another_certificate_for_the_same_key_is_noticed(
    signed_run: RunFolder, signing_key: Path, tmp_path: Path
) -> None:
    run = copied(signed_run, tmp_path)
    key = serialization.pkcs12.load_key_and_certificates(signing_key.read_bytes(), PASSWORD.encode())[0]
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    forged = certified("Somebody else", key=key)[1].public_bytes(serialization.Encoding.DER)
    bundle = json.loads(run.model_signature_file.read_bytes())
    (certificate,) = bundle["verificationMaterial"]["x509CertificateChain"]["certificates"]
    certificate["rawBytes"] = b64encode(forged).decode()
    data = json.dumps(bundle, separators=(",", ":")).encode() + b"\n"
    assert open_sealed(data) is not None
    run.model_signature_file.write_bytes(data)
    assert details(run) == ["It was signed for another model, run or signer than is recorded here."]


def test_a_signature_of_another_run_or_model_is_noticed(signed_run: RunFolder, tmp_path: Path) -> None:
    run = copied(signed_run, tmp_path)
    record = run.record()
    run.record_file.write_bytes(to_json(replace(record, run_id="another")))
    assert details(run)
    run.record_file.write_bytes(to_json(record))
    (run.model / "config.json").write_bytes(b"{ }")
    failed = {one.name for one in verify_path(run.path) if not one.passed}
    assert failed == {"model/config.json", "model.sig: config.json"}


def test_a_model_that_was_altered_is_not_signed(make_run: MakeRun, signing_key: Path) -> None:
    run = make_run(RunPlan(epochs=0))
    (run.model / "model.safetensors").write_bytes(b"other weights")
    with pytest.raises(UserError) as caught:
        signed_with(run, signing_key)
    assert caught.value.code == "model-altered"


@pytest.mark.parametrize("data", [b"", b"{}", b"[" * 5000, b'{"mediaType":1}', bytes(range(256))])
def test_arbitrary_bytes_are_no_signature(data: bytes) -> None:
    assert open_sealed(data) is None
