"""The tokenizer: its vocabulary gives no single patient away."""

import subprocess
import sys
from pathlib import Path

from tokenizers import Tokenizer, models

from engine.model.config import Preprocessing, ReportPreparation
from engine.model.tokenizer import LEAST_PATIENTS, SPECIAL_TOKENS, encode, make_tokenizer, mask_token
from engine.records import Sample


def sample(subject_id: str, report: str) -> Sample:
    return Sample(f"i{subject_id}", f"s{subject_id}", subject_id, Path("x"), report, 0, "", None)


def cut_at(tokens: int) -> Preprocessing:
    return Preprocessing(report=ReportPreparation(max_tokens=tokens))


def test_a_word_of_few_patients_is_no_entry_of_the_vocabulary() -> None:
    many = [sample(str(n), "clear lungs today") for n in range(LEAST_PATIENTS)]
    few = [sample(str(n), "zyxwvu") for n in range(LEAST_PATIENTS - 1)]
    vocabulary = make_tokenizer([*many, *few], vocabulary=200).get_vocab()
    assert "clear" in vocabulary
    assert "zyxwvu" not in vocabulary


def test_a_word_repeated_by_one_patient_counts_once() -> None:
    samples = [sample("1", "zyxwvu " * 50), *(sample(str(n), "clear") for n in range(2, 10))]
    assert "zyxwvu" not in make_tokenizer(samples, vocabulary=200).get_vocab()


def test_special_tokens_stand_first_and_frame_each_report() -> None:
    tokenizer = make_tokenizer([sample(str(n), "clear lungs") for n in range(9)], vocabulary=100)
    assert [tokenizer.id_to_token(n) for n in range(5)] == list(SPECIAL_TOKENS)
    ids = encode(tokenizer, ["clear lungs", ""], cut_at(16))
    assert [row[0] for row in ids] == [2, 2]
    assert [row[-1] for row in ids] == [3, 3]


def test_reports_are_cut_to_the_longest_allowed() -> None:
    tokenizer = make_tokenizer([sample(str(n), "clear lungs") for n in range(9)], vocabulary=100)
    assert len(encode(tokenizer, ["clear " * 100], cut_at(12))[0]) == 12


def test_a_hidden_word_has_the_tokenizers_own_name() -> None:
    for name in ("[MASK]", "<mask>"):
        assert mask_token(Tokenizer(models.WordPiece({"a": 0, name: 1}, unk_token="a"))) == name
    assert mask_token(Tokenizer(models.WordPiece({"a": 0}, unk_token="a"))) == "[MASK]"


_DIGEST = """
import hashlib
from pathlib import Path
from engine.model.tokenizer import make_tokenizer
from engine.records import Sample
words = [a + b + c for a in "abcdef" for b in "ghij" for c in "klmn"]
samples = [Sample(str(n), str(n), str(n), Path("x"), " ".join(words), 0, "", None) for n in range(9)]
print(hashlib.sha256(make_tokenizer(samples, vocabulary=90).to_str().encode()).hexdigest())
"""


def test_the_same_reports_give_the_same_tokenizer_in_every_process(project_root: Path) -> None:
    runs = [
        subprocess.run([sys.executable, "-c", _DIGEST], cwd=project_root, capture_output=True, check=True)
        for _ in range(3)
    ]
    assert len({run.stdout for run in runs}) == 1
