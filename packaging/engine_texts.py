"""The texts of the engine that the window shows in other languages."""

import ast
from collections.abc import Iterator
from pathlib import Path

from engine.report.evidence import NOT_PROVEN, WHOM
from engine.report.request_words import DETECTED
from engine.report.subgroup_words import AMONG, SUBGROUP_TITLES
from engine.report.verdict_words import UNCONFIRMED, WORDS
from engine.report.verdicts import NOT_ASSESSED
from engine.report.words import CONTROL_TITLES, HEAD_OUTPUTS, HEAD_TITLES, LOSS_TITLES, SET_TITLES
from engine.unlearning.method_info import METHOD_INFO

ENGINE = Path(__file__).resolve().parent.parent / "engine"


def engine_texts() -> set[str]:
    """Return every text: the literals handed to ``say`` and the tables whose texts are."""
    return {*_literals(), *_verdicts(), *_names(), *_methods()}


def _literals() -> Iterator[str]:
    for file in ENGINE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name("say"), args=[ast.Constant(str(text))]):
                    yield text


def _verdicts() -> Iterator[str]:
    for words in (UNCONFIRMED, *WORDS.values()):
        yield from (words.title, words.title.lower(), words.sentence, words.meaning, words.next_step)
    yield from (NOT_ASSESSED, NOT_ASSESSED.lower())


def _names() -> Iterator[str]:
    for title in (*HEAD_TITLES.values(), *CONTROL_TITLES.values()):
        yield from (title, title.lower())
    tables = (HEAD_OUTPUTS, SET_TITLES, LOSS_TITLES, SUBGROUP_TITLES, AMONG, WHOM, DETECTED)
    for table in tables:
        yield from table.values()
    yield from NOT_PROVEN


def _methods() -> Iterator[str]:
    for info in METHOD_INFO.values():
        for named in (info, *info.presets):
            yield from (named.title, named.summary)
        for parameter in info.parameters:
            yield from (parameter.title, parameter.unit) if parameter.unit else (parameter.title,)
