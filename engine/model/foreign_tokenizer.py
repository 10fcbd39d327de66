"""Tokenizers out of a foreign checkpoint folder: from plain files only, without any code of theirs."""

import json
from collections.abc import Mapping
from pathlib import Path, PurePath

from tokenizers import AddedToken, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

from engine.errors import UserError
from engine.model.architecture import BertSizes
from engine.model.config import TOKENIZER_FILE, ModelConfig
from engine.model.text_settings import sizes_of
from engine.model.tokenizer import load_tokenizer

SETTINGS_FILE = "tokenizer_config.json"
VOCABULARY_FILE = "vocab.txt"
BYTE_FILES = ("vocab.json", "merges.txt")
LARGEST_FILE_BYTES = 64 * 2**20
PADDING_NAMES = ("[PAD]", "<pad>")
BERT_NAMES = ("[UNK]", "[CLS]", "[SEP]", "[PAD]", "[MASK]")
BYTE_NAMES = ("<s>", "</s>", "<pad>", "<unk>", "<mask>")

OWN_CLASSES = frozenset({"CXRBertTokenizer"})
"""Tokenizer classes that folders bring code for although a plain one of this module is equal to them."""


def foreign_tokenizer(folder: Path) -> Tokenizer:
    """Return a folder's tokenizer: tokenizer.json, else BERT's vocab.txt, else RoBERTa's vocab.json and merges.txt.

    Raises
    ------
    UserError
        ``tokenizer-missing``, ``tokenizer-large``, ``tokenizer-damaged``, ``remote-code``, or
        ``tokenizer-path`` where the settings point out of the folder.
    """
    settings = _settings(folder / SETTINGS_FILE)
    if _is_there(folder / TOKENIZER_FILE):
        return load_tokenizer(folder / TOKENIZER_FILE)
    if _is_there(folder / VOCABULARY_FILE):
        return _word_pieces(folder / VOCABULARY_FILE, settings)
    if all(_is_there(folder / name) for name in BYTE_FILES):
        return _byte_pairs(folder, settings)
    raise UserError(
        "tokenizer-missing",
        what=f"There is no tokenizer in {folder}.",
        do=f"Put {TOKENIZER_FILE}, {VOCABULARY_FILE}, or {' and '.join(BYTE_FILES)} beside the weights.",
    )


def padding_id(tokenizer: Tokenizer) -> int | None:
    """Return the number of the padding token, or None where the tokenizer has none."""
    for name in PADDING_NAMES:
        number = tokenizer.token_to_id(name)
        if number is not None:
            return int(number)
    return None


def require_vocabulary(tokenizer: Tokenizer, config: ModelConfig) -> None:
    """Refuse a tokenizer that gives numbers beyond the text encoder's vocabulary.

    Raises
    ------
    UserError
        ``tokenizer-unfit``.
    """
    text = config.text
    known = (
        text.vocabulary if isinstance(text, BertSizes) else sizes_of(text.family, text.settings).vocabulary
    )
    largest = max(tokenizer.get_vocab().values(), default=0)
    if largest >= known:
        raise UserError(
            "tokenizer-unfit",
            what=f"The tokenizer's numbers go up to {largest}, but the text encoder knows {known} tokens.",
            do="Use the tokenizer that the model was trained with.",
        )


def _settings(file: Path) -> Mapping[str, object]:
    if not _is_there(file):
        return {}
    try:
        settings = json.loads(file.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise _damaged(file) from error
    if not isinstance(settings, dict):
        raise _damaged(file)
    if "auto_map" in settings and settings.get("tokenizer_class") not in OWN_CLASSES:
        raise UserError(
            "remote-code",
            what=f"{file.name} in {file.parent} names program code that it wants to be run.",
            do="Use a checkpoint without auto_map: code out of a checkpoint is never run.",
        )
    for name, value in settings.items():
        if (
            name.endswith("_file")
            and isinstance(value, str)
            and ".." in PurePath(value.replace("\\", "/")).parts
        ):
            raise UserError(
                "tokenizer-path",
                what=f"{name} in {file} points out of its folder.",
                do="Do not use this checkpoint before you know why.",
            )
    return settings


def _is_there(file: Path) -> bool:
    if not file.is_file():
        return False
    if file.stat().st_size > LARGEST_FILE_BYTES:
        raise UserError(
            "tokenizer-large",
            what=f"{file} is larger than {LARGEST_FILE_BYTES // 2**20} MB: no tokenizer is.",
            do="Check where the checkpoint comes from.",
        )
    return True


def _word_pieces(file: Path, settings: Mapping[str, object]) -> Tokenizer:
    try:
        words = file.read_text(encoding="utf-8").split("\n")
    except ValueError as error:
        raise _damaged(file) from error
    # As BERT counts: a line's number is its token's, and of equal lines the last one holds.
    vocabulary = {word.rstrip("\r"): number for number, word in enumerate(_without_end(words))}
    _require_names(BERT_NAMES[:4], vocabulary, file)
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]", max_input_chars_per_word=100))  # noqa: S106
    accents = settings.get("strip_accents")
    tokenizer.normalizer = normalizers.BertNormalizer(
        clean_text=True,
        handle_chinese_chars=settings.get("tokenize_chinese_chars") is not False,
        strip_accents=accents if isinstance(accents, bool) else None,
        lowercase=settings.get("do_lower_case") is not False,
    )
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    tokenizer.post_processor = processors.BertProcessing(
        ("[SEP]", vocabulary["[SEP]"]), ("[CLS]", vocabulary["[CLS]"])
    )
    tokenizer.add_special_tokens([name for name in BERT_NAMES if name in vocabulary])
    return tokenizer


def _byte_pairs(folder: Path, settings: Mapping[str, object]) -> Tokenizer:
    words, merges = (folder / name for name in BYTE_FILES)
    try:
        tokenizer = Tokenizer(models.BPE.from_file(str(words), str(merges), unk_token="<unk>"))  # noqa: S106
    except Exception as error:  # the library raises bare Exception
        raise _damaged(words) from error
    vocabulary = tokenizer.get_vocab()
    _require_names(BYTE_NAMES[:3], vocabulary, words)
    spaced = settings.get("add_prefix_space") is True
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=spaced)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.post_processor = processors.RobertaProcessing(
        ("</s>", vocabulary["</s>"]), ("<s>", vocabulary["<s>"]), add_prefix_space=spaced
    )
    special = [AddedToken(name, lstrip=name == "<mask>") for name in BYTE_NAMES if name in vocabulary]
    tokenizer.add_special_tokens(special)
    return tokenizer


def _without_end(lines: list[str]) -> list[str]:
    return lines[:-1] if lines and not lines[-1] else lines


def _require_names(names: tuple[str, ...], vocabulary: Mapping[str, int], file: Path) -> None:
    if any(name not in vocabulary for name in names):
        raise _damaged(file)


def _damaged(file: Path) -> UserError:
    return UserError(
        "tokenizer-damaged",
        what=f"The tokenizer file {file} cannot be read.",
        do="Copy the whole checkpoint folder again.",
    )
