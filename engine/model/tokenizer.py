"""The tokenizer: made from training reports, saved in the checkpoint, loaded without a hub."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors, trainers

from engine.errors import UserError
from engine.model.config import Preprocessing
from engine.model.preprocessing import prepare_report
from engine.records import Sample

SPECIAL_TOKENS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
MASK_NAMES = ("[MASK]", "<mask>")
LEAST_PATIENTS = 5

TOKENS_VERSION = 1
"""To be raised whenever preparing or encoding a report may give other tokens than before: the store keeps them."""


def make_tokenizer(samples: Iterable[Sample], *, vocabulary: int) -> Tokenizer:
    """Learn word pieces from words that at least five patients' reports hold.

    A rarer word, a name for example, is never an entry of its own and is spelt in pieces, so that
    the vocabulary itself says nothing of one patient.

    Parameters
    ----------
    samples : iterable of Sample
        Training samples; only reports and patient ids are read.
    vocabulary : int
        Largest number of entries.
    """
    tokenizer = _with_pieces({})
    words = _shared_words(samples, tokenizer)
    letters = sorted(set("".join(words)))
    # The trainer numbers "##x" pieces in the order of a hash map, another one in every process, and breaks ties by
    # number: given as special tokens they have fixed numbers.
    fixed = [*SPECIAL_TOKENS, *letters, *(f"##{letter}" for letter in letters)]
    trainer = trainers.WordPieceTrainer(vocab_size=vocabulary, special_tokens=fixed, show_progress=False)
    tokenizer.train_from_iterator(words, trainer)
    return _with_pieces(tokenizer.get_vocab())


def _with_pieces(pieces: dict[str, int]) -> Tokenizer:
    """Return BERT's tokenizer with this vocabulary."""
    tokenizer = Tokenizer(models.WordPiece(vocab=pieces, unk_token="[UNK]"))  # noqa: S106 - a vocabulary entry
    tokenizer.add_special_tokens([token for token in SPECIAL_TOKENS if token in pieces])
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    ends = [(token, SPECIAL_TOKENS.index(token)) for token in ("[SEP]", "[CLS]")]
    tokenizer.post_processor = processors.BertProcessing(*ends)
    return tokenizer


def load_tokenizer(file: Path) -> Tokenizer:
    """Load tokenizer.json; a damaged one is a UserError."""
    try:
        return Tokenizer.from_file(str(file))
    except Exception as error:  # the library raises bare Exception
        raise UserError(
            "tokenizer-damaged",
            what=f"The tokenizer {file} cannot be read.",
            do="Copy the whole checkpoint folder again.",
        ) from error


def encode(tokenizer: Tokenizer, reports: Sequence[str], how: Preprocessing) -> list[list[int]]:
    """Return the token ids of each report as the checkpoint's preprocessing wants them, without padding."""
    tokenizer.no_padding()
    tokenizer.enable_truncation(how.report.max_tokens)
    texts = [prepare_report(report, how) for report in reports]
    return [encoding.ids for encoding in tokenizer.encode_batch(texts)]


def mask_token(tokenizer: Tokenizer) -> str:
    """Return the token that stands for a hidden word; BERT's own name where the tokenizer has none."""
    return next((name for name in MASK_NAMES if tokenizer.token_to_id(name) is not None), MASK_NAMES[0])


def _shared_words(samples: Iterable[Sample], tokenizer: Tokenizer) -> list[str]:
    patients: dict[str, set[str]] = defaultdict(set)
    uses: dict[str, int] = defaultdict(int)
    for sample in samples:
        text = tokenizer.normalizer.normalize_str(sample.report)
        for word, _ in tokenizer.pre_tokenizer.pre_tokenize_str(text):
            patients[word].add(sample.subject_id)
            uses[word] += 1
    shared = sorted(word for word, who in patients.items() if len(who) >= LEAST_PATIENTS)
    return [word for word in shared for _ in range(uses[word])]
