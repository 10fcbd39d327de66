"""Foreign tokenizers: the same numbers as the library's own, from plain files, whatever the folder says."""

import json
from pathlib import Path

import pytest
from tokenizers import Tokenizer, models
from tokenizers.implementations import ByteLevelBPETokenizer
from transformers import BertTokenizer, RobertaTokenizer

from engine.errors import UserError
from engine.model import foreign_tokenizer as module
from engine.model.architecture import BertSizes, FrozenGate, Projected, ResidualStages
from engine.model.config import ModelConfig
from engine.model.foreign_tokenizer import foreign_tokenizer, padding_id, require_vocabulary

REPORTS = [
    "No acute cardiopulmonary process.",
    "Mild OEDEMA; effusion 3.5 cm, naïve Größe 中文 ___ [MASK]",
    "",
    "unlistedword éclat\tand\nlines",
]
WORDS = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "[MASK]",
    *"abcdefghijklmnopqrstuvwxyzé.,;_0123456789中",
    "no",
    "acute",
]
WORDS += [
    "cardio",
    "##pul",
    "##mon",
    "##ary",
    "process",
    "mild",
    "oede",
    "##ma",
    "##n",
    "##a",
    "##i",
    "##v",
    "##e",
]
WORDS += ["Mild", "OE", "##DE", "##MA", "naive", "cm", "effusion", "und"]


@pytest.fixture
def word_pieces(tmp_path: Path) -> Path:
    (tmp_path / "vocab.txt").write_text("\n".join(WORDS) + "\n", encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def byte_pairs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("roberta")
    trained = ByteLevelBPETokenizer()
    trained.train_from_iterator(
        REPORTS * 3,
        vocab_size=300,
        special_tokens=["<s>", "<pad>", "</s>", "<unk>", "<mask>"],
        show_progress=False,
    )
    trained.save_model(str(folder))
    return folder


def settings(folder: Path, **values: object) -> None:
    (folder / "tokenizer_config.json").write_text(json.dumps(values), encoding="utf-8")


def numbers(tokenizer: Tokenizer) -> list[list[int]]:
    return [encoding.ids for encoding in tokenizer.encode_batch(REPORTS)]


@pytest.mark.parametrize("lower", [True, False])
def test_word_pieces_give_the_librarys_numbers(word_pieces: Path, lower: bool) -> None:
    settings(word_pieces, do_lower_case=lower, tokenizer_class="BertTokenizer")
    theirs = BertTokenizer.from_pretrained(word_pieces, local_files_only=True)
    ours = foreign_tokenizer(word_pieces)
    assert numbers(ours) == [theirs(report)["input_ids"] for report in REPORTS]
    assert padding_id(ours) == theirs.pad_token_id == 0


def test_lower_case_is_what_bert_does_unless_it_says_otherwise(word_pieces: Path) -> None:
    assert foreign_tokenizer(word_pieces).encode("MILD").tokens == ["[CLS]", "mild", "[SEP]"]
    settings(word_pieces, do_lower_case=False)
    assert foreign_tokenizer(word_pieces).encode("Mild").tokens == ["[CLS]", "Mild", "[SEP]"]


def test_byte_pairs_give_the_librarys_numbers(byte_pairs: Path) -> None:
    theirs = RobertaTokenizer.from_pretrained(byte_pairs, local_files_only=True)
    ours = foreign_tokenizer(byte_pairs)
    assert numbers(ours) == [theirs(report)["input_ids"] for report in REPORTS]
    # RoBERTa's own tokenizer.json lets a mask take the space before it along.
    assert ours.encode("a <mask>").ids == ours.encode("a<mask>").ids
    assert padding_id(ours) == theirs.pad_token_id == 1


def test_a_whole_tokenizer_file_is_preferred(word_pieces: Path) -> None:
    saved = foreign_tokenizer(word_pieces)
    saved.save(str(word_pieces / "tokenizer.json"))
    (word_pieces / "vocab.txt").write_text("rubbish", encoding="utf-8")
    assert numbers(foreign_tokenizer(word_pieces)) == numbers(saved)


def refused(folder: Path) -> str:
    with pytest.raises(UserError) as raised:
        foreign_tokenizer(folder)
    return raised.value.code


def test_an_empty_folder_is_told_in_words(tmp_path: Path) -> None:
    assert refused(tmp_path) == "tokenizer-missing"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("tokenizer.json", b"{"),
        ("vocab.txt", b"\xff\xfe"),
        ("vocab.txt", b"one\ntwo\n"),
        ("tokenizer_config.json", b"{"),
        ("tokenizer_config.json", b"[]"),
        ("tokenizer_config.json", b"[" * 100_000),
    ],
)
def test_a_damaged_file_is_told_in_words(word_pieces: Path, name: str, content: bytes) -> None:
    (word_pieces / name).write_bytes(content)
    assert refused(word_pieces) == "tokenizer-damaged"


def test_code_and_paths_out_of_the_folder_are_refused(word_pieces: Path) -> None:
    settings(word_pieces, auto_map={"AutoTokenizer": ["evil.Evil", None]})
    assert refused(word_pieces) == "remote-code"
    settings(word_pieces, vocab_file="../../../etc/passwd")
    assert refused(word_pieces) == "tokenizer-path"
    settings(word_pieces, tokenizer_file="..\\..\\secret")
    assert refused(word_pieces) == "tokenizer-path"


def test_cxr_berts_tokenizer_needs_no_code(word_pieces: Path) -> None:
    settings(word_pieces, tokenizer_class="CXRBertTokenizer", auto_map={"AutoTokenizer": ["x.Y", None]})
    assert foreign_tokenizer(word_pieces).encode("no").tokens == ["[CLS]", "no", "[SEP]"]


def test_a_file_too_large_for_a_tokenizer_is_not_read(word_pieces: Path) -> None:
    with (word_pieces / "tokenizer.json").open("wb") as stream:
        stream.truncate(100 * 2**30)
    assert refused(word_pieces) == "tokenizer-large"


def test_a_tokenizer_beyond_the_encoders_vocabulary_is_refused() -> None:
    config = ModelConfig(
        1,
        "n",
        "multiclass",
        ("a", "b"),
        "tests",
        ResidualStages(),
        BertSizes(vocabulary=8),
        Projected(8),
        FrozenGate(1),
    )
    words = {f"w{number}": number for number in range(8)}
    require_vocabulary(Tokenizer(models.WordPiece(words, unk_token="w0")), config)
    with pytest.raises(UserError, match="go up to 8, but the text encoder knows 8"):
        require_vocabulary(Tokenizer(models.WordPiece({**words, "w8": 8}, unk_token="w0")), config)


def test_the_limit_is_far_above_any_real_vocabulary() -> None:
    assert module.LARGEST_FILE_BYTES > 10 * 2**20
