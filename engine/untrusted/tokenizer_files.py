"""Tokenizer files nobody vouches for: read from their own folder only, to be written anew as tokenizer.json."""

from pathlib import Path

from tokenizers import AddedToken, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

from engine.errors import UserError
from engine.untrusted.json_text import MOST_BYTES, JsonObject, read_json_object
from engine.untrusted.plain_file import require_plain_file

WHOLE_FILE, WORD_PIECES, BYTE_PAIRS = "tokenizer.json", "vocab.txt", ("vocab.json", "merges.txt")
SETTINGS_FILE = "tokenizer_config.json"
BERT_ENDS = ("[SEP]", "[CLS]")
ROBERTA_ENDS = ("</s>", "<s>")
MOST_ENTRIES = 1_000_000


def read_tokenizer(folder: Path, *, inside: Path) -> str:
    """Return the text of a tokenizer.json made from a folder's tokenizer.json, vocab.txt or vocab.json.

    Raises
    ------
    UserError
        ``tokenizer-missing``, ``tokenizer-damaged``, ``remote-code``, ``file-outside``, and what
        reading the files raises.
    """
    settings: JsonObject = {}
    if _there(folder / SETTINGS_FILE):
        settings = read_json_object(folder / SETTINGS_FILE, inside=inside)
        _require_harmless(settings)
    if _there(folder / WHOLE_FILE):
        tokenizer = _whole(folder / WHOLE_FILE, inside)
    elif _there(folder / WORD_PIECES):
        tokenizer = _word_pieces(folder / WORD_PIECES, inside, settings)
    elif all(_there(folder / name) for name in BYTE_PAIRS):
        tokenizer = _byte_pairs(folder, inside)
    else:
        raise UserError(
            "tokenizer-missing",
            what=f"There is no tokenizer in {folder} (tokenizer.json, vocab.txt, or vocab.json with merges.txt).",
            do="Copy the tokenizer's files that the model was trained with into the folder.",
        )
    text: str = tokenizer.to_str()
    return text


def _there(file: Path) -> bool:
    # A link that leads nowhere counts as there, so that it is refused and not passed over.
    return file.is_symlink() or file.exists()


def _require_harmless(settings: JsonObject) -> None:
    if "auto_map" in settings or settings.get("trust_remote_code"):
        raise UserError(
            "remote-code",
            what=f"{SETTINGS_FILE} names program code that it wants to be run.",
            do="Use a tokenizer without auto_map: code out of a checkpoint is never run.",
        )
    for name, value in settings.items():
        if name.endswith("_file") and value is not None and value != Path(str(value)).name:
            raise UserError(
                "file-outside",
                what=f"{SETTINGS_FILE} names a file outside its own folder.",
                do="Do not use this checkpoint, or put the tokenizer's files into the folder and remove that entry.",
            )


def _whole(file: Path, inside: Path) -> Tokenizer:
    read_json_object(file, inside=inside)
    try:
        return Tokenizer.from_str(file.read_text(encoding="utf-8"))
    except Exception as error:
        raise _damaged(file.name) from error


def _word_pieces(file: Path, inside: Path, settings: JsonObject) -> Tokenizer:
    entries = _lines(file, inside)
    vocabulary = {entry: number for number, entry in enumerate(entries)}
    _require_entries(vocabulary, ("[UNK]", "[PAD]", *BERT_ENDS), file.name)
    # Where nothing says so, a vocabulary without a capital letter can only belong to lower-cased text.
    words = (entry for entry in entries if not entry.startswith("["))
    lower = settings.get("do_lower_case", all(word == word.lower() for word in words))
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))  # noqa: S106 - a vocabulary entry
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=bool(lower))
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.BertProcessing(*_ends(vocabulary, BERT_ENDS))
    tokenizer.decoder = decoders.WordPiece()
    return tokenizer


def _byte_pairs(folder: Path, inside: Path) -> Tokenizer:
    file = folder / BYTE_PAIRS[0]
    vocabulary = {
        entry: number
        for entry, number in read_json_object(file, inside=inside).items()
        if type(number) is int
    }
    _require_entries(vocabulary, ROBERTA_ENDS, file.name)
    rules = [
        tuple(line.split(" ")) for line in _lines(folder / BYTE_PAIRS[1], inside) if not line.startswith("#")
    ]
    merges = [(rule[0], rule[1]) for rule in rules if len(rule) == len(BYTE_PAIRS)]
    try:
        tokenizer = Tokenizer(models.BPE(vocabulary, merges))
    except Exception as error:
        raise _damaged(file.name) from error
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.post_processor = processors.RobertaProcessing(
        *_ends(vocabulary, ROBERTA_ENDS), add_prefix_space=False
    )
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(name, special=True) for name in ROBERTA_ENDS])
    return tokenizer


def _lines(file: Path, inside: Path) -> list[str]:
    require_plain_file(file, inside=inside, most_bytes=MOST_BYTES)
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise _damaged(file.name) from error
    return [line.rstrip("\r") for line in (lines if lines[-1] else lines[:-1])]


def _ends(vocabulary: dict[str, int], names: tuple[str, str]) -> tuple[tuple[str, int], tuple[str, int]]:
    return (names[0], vocabulary[names[0]]), (names[1], vocabulary[names[1]])


def _require_entries(vocabulary: dict[str, int], names: tuple[str, ...], file: str) -> None:
    if len(vocabulary) > MOST_ENTRIES or not vocabulary.keys() >= set(names):
        raise _damaged(file)


def _damaged(name: str) -> UserError:
    return UserError(
        "tokenizer-damaged",
        what=f"{name} is not a tokenizer that can be read.",
        do="Ask for the whole folder where the checkpoint came from.",
    )
