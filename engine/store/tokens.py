"""Token ids from the store: reports that one tokenizer has cut before are not cut again."""

from collections.abc import Sequence

import numpy as np
from tokenizers import Tokenizer

from engine.model.config import Preprocessing
from engine.model.tokenizer import encode
from engine.records import Sample
from engine.store.digests import tokens_manner
from engine.store.index import told_in_words, transaction
from engine.store.store import Store

STORED = np.dtype("<u4")


def load_tokens(
    store: Store, samples: Sequence[Sample], tokenizer: Tokenizer, how: Preprocessing
) -> list[list[int]]:
    """Return the token ids of each sample's report as by ``engine.model.tokenizer.encode``.

    Raises
    ------
    UserError
        What concerns the store's folder.
    """
    manner = tokens_manner(tokenizer, how)
    texts = [store.digests.report(sample, manner) for sample in samples]
    with told_in_words(store.folder):
        tokens = _find(store, texts)
    missing = {text: sample for text, sample in zip(texts, samples, strict=True) if text not in tokens}
    reports = [sample.report for sample in missing.values()]
    new = dict(zip(missing, encode(tokenizer, reports, how), strict=True))
    with told_in_words(store.folder):
        _add(store, missing, new)
    tokens |= new
    return [tokens[text] for text in texts]


def _find(store: Store, texts: Sequence[bytes]) -> dict[bytes, list[int]]:
    found: dict[bytes, list[int]] = {}
    for text in texts:
        query = "SELECT ids FROM report WHERE text = ?"
        answer = store.connection.execute(query, (text,)).fetchone()
        if answer is not None:
            found[text] = np.frombuffer(answer[0], dtype=STORED).tolist()
    return found


def _add(store: Store, missing: dict[bytes, Sample], tokens: dict[bytes, list[int]]) -> None:
    if not missing:
        return
    entries = [
        (text, store.digests.patient(sample.subject_id), np.array(tokens[text], dtype=STORED).tobytes())
        for text, sample in missing.items()
    ]
    with transaction(store.connection):
        store.connection.executemany("INSERT OR IGNORE INTO report VALUES (?, ?, ?)", entries)
