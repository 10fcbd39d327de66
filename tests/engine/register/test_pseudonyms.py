"""Behaviour of keyed pseudonyms."""

import hashlib
import hmac
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import UserError
from engine.register.pseudonyms import ALPHABET, PseudonymKey

KEY = bytes(range(32))


def test_key_file_is_readable_by_its_owner_only_and_gives_the_same_codes_again(tmp_path: Path) -> None:
    made = PseudonymKey.create(tmp_path / "pseudonym.key")
    read = PseudonymKey.load(tmp_path / "pseudonym.key")
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "pseudonym.key").stat().st_mode) == 0o600
    assert made.patient("10000032") == read.patient("10000032")
    assert made.image("a-b") == read.image("a-b")


def test_an_existing_key_is_never_overwritten(tmp_path: Path) -> None:
    PseudonymKey.create(tmp_path / "pseudonym.key")
    before = (tmp_path / "pseudonym.key").read_bytes()
    with pytest.raises(UserError) as caught:
        PseudonymKey.create(tmp_path / "pseudonym.key")
    assert caught.value.code == "pseudonym-key-exists"
    assert (tmp_path / "pseudonym.key").read_bytes() == before


def test_a_missing_or_damaged_key_is_an_error_the_user_can_act_on(tmp_path: Path) -> None:
    with pytest.raises(UserError) as missing:
        PseudonymKey.load(tmp_path / "none.key")
    (tmp_path / "short.key").write_bytes(b"short")
    with pytest.raises(UserError) as damaged:
        PseudonymKey.load(tmp_path / "short.key")
    assert (missing.value.code, damaged.value.code) == ("pseudonym-key-missing", "pseudonym-key-damaged")


def test_code_is_the_start_of_the_hmac_in_crockford_base_32() -> None:
    expected = hmac.new(KEY, b"P\x0010000032", hashlib.sha256).digest()
    bits = "".join(f"{byte:08b}" for byte in expected)
    letters = "".join(ALPHABET[int(bits[start : start + 5], 2)] for start in range(0, 25, 5))
    assert PseudonymKey(KEY).patient("10000032") == f"P-{letters}"


def test_fifty_thousand_patients_never_share_a_code() -> None:
    key = PseudonymKey(KEY)
    codes = [key.patient(str(number)) for number in range(50_000)]
    assert len(set(codes)) == len(codes)
    assert any(len(code) > len("P-XXXXX") for code in codes), "the case of a collision must have occurred"
    assert [key.patient(str(number)) for number in range(50_000)] == codes


def test_codes_differ_between_keys_and_between_patients_and_images() -> None:
    here, there = PseudonymKey(KEY), PseudonymKey(KEY[::-1])
    assert here.patient("10000032") != there.patient("10000032")
    assert here.patient("10000032")[2:] != here.image("10000032")[2:7]
    assert here.digest(["1"]) != there.digest(["1"])


@given(st.lists(st.text(max_size=5), max_size=4), st.lists(st.text(max_size=5), max_size=4))
def test_digest_depends_on_the_items_and_not_on_their_order(one: list[str], other: list[str]) -> None:
    key = PseudonymKey(KEY)
    assert (key.digest(one) == key.digest(other)) == (sorted(one) == sorted(other))
    assert len(key.digest(one)) == 64
