"""The texts of the engine that the window shows in other languages."""

import ast
from collections.abc import Iterator
from pathlib import Path

from engine.audit.suite import CHECKS
from engine.catalog.adapters import ADAPTERS
from engine.catalog.columns import KNOWN_COLUMNS
from engine.catalog.indexing import REASONS
from engine.catalog.keyed import CONTRADICTED, USED
from engine.records import HEADS
from engine.report.evidence import NOT_PROVEN, WHOM
from engine.report.request_words import DETECTED
from engine.report.subgroup_words import AMONG, SUBGROUP_TITLES
from engine.report.verdict_words import UNCONFIRMED, WORDS
from engine.report.verdicts import NOT_ASSESSED
from engine.report.words import CONTROL_TITLES, HEAD_OUTPUTS, HEAD_TITLES, LOSS_TITLES, SET_TITLES
from engine.unlearning.method_info import METHOD_INFO

ENGINE = Path(__file__).resolve().parent.parent / "engine"


def engine_texts() -> set[str]:
    """Return every text: literals handed to ``say``, steps and notices of jobs, and the tables whose texts are."""
    return {*_literals(), *_verdicts(), *_names(), *_methods(), *_checks(), *_data_sets()}


def _literals() -> Iterator[str]:
    for folder in (ENGINE, ENGINE.parent / "gui"):
        for file in folder.rglob("*.py"):
            yield from _literals_of(ast.parse(file.read_text(encoding="utf-8")))


def _literals_of(tree: ast.Module) -> Iterator[str]:
    names = {}
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(name)], value=ast.Constant(str(text))):
                names[name] = text
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name("say"), args=[ast.Constant(str(text))]):
                yield text
            case ast.Call(func=ast.Name("Progress" | "PreviewFact"), args=[text, *_]):
                yield from _constant(text, names)
            case ast.Call(func=ast.Name("Notice"), args=[_, text, *_]):
                yield from _constant(text, names)


def _constant(text: ast.expr, names: dict[str, str]) -> Iterator[str]:
    match text:
        case ast.Constant(str(literal)):
            yield literal
        case ast.Name(name) if name in names:
            yield names[name]
        case ast.IfExp(_, one, other):
            yield from (*_constant(one, names), *_constant(other, names))


def _checks() -> Iterator[str]:
    for check in CHECKS:
        yield f"{check.title} ({{0}})" if check.times > 1 else check.title
    yield from HEADS


def _data_sets() -> Iterator[str]:
    yield from REASONS.values()
    yield from (*USED.values(), *CONTRADICTED.values())
    yield from (one.meaning for one in KNOWN_COLUMNS)
    yield from (one.title for one in ADAPTERS.values())


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
