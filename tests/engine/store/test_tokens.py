"""Token ids from the store: those of the tokenizer, and kept apart by all that decides them."""

from dataclasses import replace
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from engine.model.config import Preprocessing, ReportPreparation
from engine.model.tokenizer import encode, make_tokenizer
from engine.records import Sample
from engine.store import tokens as tokens_module
from engine.store.digests import tokens_manner
from engine.store.store import open_store
from engine.store.tokens import load_tokens
from tests.engine.store.conftest import HOW, SamplesOf

WORDS = [
    "mild",
    "pulmonary",
    "edema",
    "without",
    "effusion",
    "or",
    "cardiomegaly",
    "since",
    "the",
    "last",
    "radiograph",
]


@pytest.fixture
def samples(samples_of: SamplesOf) -> list[Sample]:
    made = samples_of(*(f"image{number}" for number in range(10)))
    return [replace(one, report=" ".join(WORDS[: place + 1])) for place, one in enumerate(made)]


def loaded(path: Path, samples: list[Sample], tokenizer: Tokenizer, how: Preprocessing = HOW) -> object:
    with open_store(path) as store:
        return load_tokens(store, samples, tokenizer, how)


def test_token_ids_are_the_tokenizers_whether_new_or_stored(
    tmp_path: Path, samples: list[Sample], monkeypatch: pytest.MonkeyPatch
) -> None:
    tokenizer = make_tokenizer(samples, vocabulary=80)
    right = encode(tokenizer, [one.report for one in samples], HOW)
    assert loaded(tmp_path / "store", samples[:6], tokenizer) == right[:6]
    assert loaded(tmp_path / "store", samples, tokenizer) == right

    def refuse(_tokenizer: Tokenizer, reports: list[str], _how: Preprocessing) -> list[list[int]]:
        assert reports == []
        return []

    monkeypatch.setattr(tokens_module, "encode", refuse)
    assert loaded(tmp_path / "store", samples[::-1], tokenizer) == right[::-1]


def test_another_tokenizer_length_or_text_gives_its_own_ids(tmp_path: Path, samples: list[Sample]) -> None:
    tokenizers = [make_tokenizer(samples, vocabulary=size) for size in (40, 80)]
    short = Preprocessing(HOW.image, ReportPreparation(max_tokens=8))
    changed = [replace(one, report=f"{one.report} again") for one in samples]
    for tokenizer in tokenizers:
        for how in (HOW, short):
            for some in (samples, changed):
                right = encode(tokenizer, [one.report for one in some], how)
                assert loaded(tmp_path / "store", some, tokenizer, how) == right


def test_a_tokenizer_that_was_used_is_still_the_same(samples: list[Sample]) -> None:
    tokenizer = make_tokenizer(samples, vocabulary=80)
    before = tokens_manner(tokenizer, HOW)
    encode(tokenizer, ["mild edema"], HOW)
    assert tokens_manner(tokenizer, HOW) == before
