"""The program's entries for files from anywhere, and hostile files for each, fed to it as it reads them."""

import json
import os
import pickle
import random
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import main
from engine import jobs
from engine.catalog.catalog import Catalog
from engine.catalog.ids import read_ids
from engine.catalog.open_i_reports import parse_report
from engine.catalog.reading import Reading
from engine.events import ignore
from engine.files import sha256_of
from engine.model.checkpoint import load_checkpoint
from engine.model.config import CONFIG_FILE, MANIFEST_FILE, TOKENIZER_FILE, WEIGHTS_FILE
from engine.model.training import read_training_config
from engine.register.checking import check_register
from engine.register.database import open_to_check
from engine.register.steward import open_steward
from engine.report.signing import Signing, opened
from engine.store.purging import list_store, purge_patients
from tests.engine.catalog import mutated_text, test_damaged_tables, test_open_i_reports
from tests.engine.conversion import test_hostile_files
from tests.engine.dicom import fuzz_child, made_files, mutation
from tests.engine.report.keys import PASSWORD, write_key
from tests.faults.project import Place, Project

TYPST = (
    '#read("/etc/passwd")',
    '"] #panic("x") #["',
    '#eval("1")',
    "= \\u{202e}\\",
    "$#sys.inputs$",
    "*_`@<x>",
)
"""What typst would run or take for markup, were it not inert."""


@dataclass(frozen=True, slots=True)
class Bench:
    """Where one input is fed: a sound project, what was prepared once, a folder for this input, and the canary."""

    project: Project
    sound: Path
    folder: Path
    canary: Path


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the program.

    Attributes
    ----------
    share : int
        Of a hundred inputs, how many are fed here.
    feed : callable
        Makes the hostile input of a seed and feeds it; what is refused is a UserError or an exit code.
    prepare : callable
        Makes what the inputs are mutated from, once.
    together : int
        How many inputs one process reads.
    """

    name: str
    share: int
    feed: Callable[[Bench, int], int | None]
    prepare: Callable[[Bench], object] = lambda _bench: None
    together: int = 25


def _damaged(data: bytes, seed: int) -> bytes:
    return mutation.mutated([data], seed, 0)


def _damaged_file(source: Path, target: Path, seed: int) -> Path:
    target.write_bytes(_damaged(source.read_bytes(), seed))
    return target


def _dicom(bench: Bench, seed: int) -> None:
    files = [path.read_bytes() for path in sorted(bench.sound.iterdir())]
    path = bench.folder / "image.dcm"
    path.write_bytes(mutation.mutated(files, 11, seed))
    fuzz_child.outcome(path)


def _xml(_bench: Bench, seed: int) -> None:
    parse_report(test_open_i_reports.mutated(test_open_i_reports.REPORT.encode(), random.Random(seed)))


def _manifest(bench: Bench, seed: int) -> None:
    path = bench.folder / "manifest.csv"
    path.write_bytes(mutated_text.mutated(test_damaged_tables.MANIFEST, seed))
    reading = Reading(label=("", "findings", "Edema")[seed % 3])
    jobs.preview(path, reading, report=ignore)
    jobs.index(path, bench.folder / "catalog.sqlite", reading=reading, report=ignore)


def _tables(bench: Bench, seed: int) -> None:
    names = list(test_damaged_tables.TABLES)
    for name, data in test_damaged_tables.TABLES.items():
        damaged = mutated_text.mutated(data, seed) if name == names[seed % len(names)] else data
        (bench.folder / name).write_bytes(damaged)
    jobs.preview(bench.folder, report=ignore)
    jobs.index(bench.folder, bench.folder / "catalog.sqlite", report=ignore)


def _ids(bench: Bench, seed: int) -> None:
    path = bench.folder / "ids.csv"
    path.write_bytes(mutated_text.mutated(test_damaged_tables.IDS, seed))
    read_ids(path)


def _chosen(bench: Bench, seed: int) -> None:
    manifest = bench.folder / "manifest.csv"
    manifest.write_bytes(test_damaged_tables.MANIFEST)
    chosen = bench.folder / "chosen.csv"
    chosen.write_bytes(mutated_text.mutated(test_damaged_tables.SPLIT, seed))
    reading = Reading(label_file=chosen) if seed % 2 else Reading(split_file=chosen)
    jobs.preview(manifest, reading, report=ignore)


def _sound_weights(bench: Bench) -> None:
    import torch

    torch.save({"layer.weight": torch.ones(4, 3), "layer.bias": torch.zeros(4)}, bench.sound / "sound.pt")
    old = {"layer.weight": torch.ones(4, 3)}
    torch.save(old, bench.sound / "old.bin", _use_new_zipfile_serialization=False)
    for number, make in enumerate(test_hostile_files.GADGETS):
        content = test_hostile_files.with_pickle(pickle.dumps(make(bench.canary), protocol=2))
        (bench.sound / f"gadget-{number}.pt").write_bytes(content)
    by_hand = test_hostile_files.by_hand(bench.canary)
    (bench.sound / "hand.pt").write_bytes(test_hostile_files.with_pickle(by_hand))
    (bench.sound / "bare.bin").write_bytes(by_hand)


def _pickled(bench: Bench, seed: int) -> None:
    """Read weights as the confined process does, in one that is confined likewise."""
    from engine.conversion.child import read_confined
    from engine.conversion.process import limits_for
    from engine.conversion.request import ReadRequest

    sources = sorted(bench.sound.iterdir())
    source = sources[seed % len(sources)]
    weights = bench.folder / source.name
    weights.write_bytes(source.read_bytes() if seed < len(sources) else _damaged(source.read_bytes(), seed))
    out = bench.folder / "out"
    out.mkdir()
    request = ReadRequest(out, {"all": weights})
    read_confined(request, limits_for(request))


def _checkpoint(bench: Bench, seed: int) -> None:
    """Damage one file of a checkpoint; for every other seed its manifest vouches for the damage."""
    folder = bench.folder / "checkpoint"
    shutil.copytree(bench.project.checkpoint, folder)
    name = (CONFIG_FILE, TOKENIZER_FILE, WEIGHTS_FILE, MANIFEST_FILE)[seed % 4]
    data = (folder / name).read_bytes()
    text = name != WEIGHTS_FILE and seed % 3
    (folder / name).write_bytes(mutated_text.mutated(data, seed) if text else _damaged(data, seed))
    if name != MANIFEST_FILE and seed % 8 < 4:
        manifest = json.loads((folder / MANIFEST_FILE).read_bytes())
        manifest["sha256"][name] = sha256_of(folder / name)
        (folder / MANIFEST_FILE).write_text(json.dumps(manifest), encoding="utf-8")
    load_checkpoint(folder)


RUN_FILES = ("run.json", "audit.json", "metrics.jsonl", "scores.csv", "report.json", "report.pdf", "report.sha256",
             "private/sets.json", "private/requests.json", "private/pseudonym.key", "model/manifest.json")  # fmt: skip


def _run(bench: Bench, seed: int) -> int:
    """Damage one file of a run folder, then verify it or make its report."""
    run = bench.folder / "run"
    shutil.copytree(Place(bench.project.template("audited")).run.path, run)
    file = run / RUN_FILES[seed % len(RUN_FILES)]
    if file.exists():
        data = file.read_bytes()
        file.write_bytes(mutated_text.mutated(data, seed) if seed % 2 else _damaged(data, seed))
    command = ("report", "verify", "verify", "audit")[seed % 4] if seed % 12 < 4 else "verify"
    return main.main([command, str(run)])


def _values(bench: Bench, seed: int) -> int:
    """Put what typst would run into every free text of a run, then make its report."""
    run = bench.folder / "run"
    shutil.copytree(Place(bench.project.template("audited")).run.path, run)
    record = json.loads((run / "run.json").read_bytes())
    hostile = TYPST[seed % len(TYPST)] * (1 + seed % 3)
    record["deviations"] = [hostile]
    record["selection"] = record["original"]["intended_use"] = record["hardware"]["device"] = hostile
    (run / "run.json").write_text(json.dumps(record), encoding="utf-8")
    code = main.main(["report", str(run)])
    if code != 0:
        raise AssertionError(f"report ended with {code}")
    return code


def _catalog(bench: Bench, seed: int) -> None:
    path = _damaged_file(bench.project.catalog, bench.folder / "catalog.sqlite", seed)
    with Catalog.open(path) as catalog:
        catalog.totals(), catalog.patient_table(), catalog.rejects(), catalog.shared_images()
        catalog.samples(catalog.members("train"))


def _register(bench: Bench, seed: int) -> None:
    """Damage a register's bytes or, with its triggers gone, its rows, then check, open and read it."""
    path = bench.folder / "register.sqlite"
    source = Place(bench.project.template("plain")).register
    if seed % 2:
        _damaged_file(source, path, seed)
    else:
        shutil.copyfile(source, path)
        _tamper(path, random.Random(seed))
    with closing(open_to_check(path)) as database:
        passed = check_register(database).passed
    if seed % 2 == 0 and passed:
        raise AssertionError("a tampered register passed its check")
    with open_steward(path) as steward:
        list(steward.chain.events())
        for request in steward.requests.all():
            steward.requests.subject_ids(request.number)


def _tamper(path: Path, chance: random.Random) -> None:
    """Change one thing as somebody with a database tool would, and put the triggers back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        last = connection.execute("SELECT MAX(sequence) FROM audit_events").fetchone()[0]
        at = chance.randint(1, last)
        connection.execute(
            chance.choice(
                (
                    "DELETE FROM audit_events WHERE sequence = ?",
                    "UPDATE audit_events SET event = replace(event, 'operator', 'approver') || ' ' WHERE sequence = ?",
                    "UPDATE audit_events SET sha256 = upper(sha256) || 'x' WHERE sequence = ?",
                    "UPDATE requests SET status = 'signed' WHERE ? > 0",
                )
            ),
            (at,),
        )
        for _, sql in triggers:
            connection.execute(sql)


def _models(bench: Bench, seed: int) -> None:
    Place(bench.folder).environment()
    from engine.register.models import register_file

    os.environ["XDG_DATA_HOME"] = str(bench.project.template("unlearned") / "data")
    source = register_file().read_bytes()
    Place(bench.folder).environment()
    register_file().parent.mkdir(parents=True)
    register_file().write_bytes(_damaged(source, seed))
    jobs.models()


def _store(bench: Bench, seed: int) -> None:
    shutil.copytree(bench.project.template("unlearned") / "store", bench.folder / "store")
    Place(bench.folder).environment()
    _damaged_file(bench.folder / "store" / "index.sqlite", bench.folder / "store" / "index.sqlite", seed)
    list_store(None)
    purge_patients(None, read_ids(bench.project.forget).ids)


def _config(bench: Bench, seed: int) -> None:
    path = bench.folder / "training.toml"
    path.write_bytes(mutated_text.mutated(bench.project.config.read_bytes(), seed))
    read_training_config(path)


def _pdf(bench: Bench, seed: int) -> None:
    run = Place(bench.project.template("audited")).run
    source = bench.sound / "report.pdf"
    path = bench.folder / "report.pdf"
    path.write_bytes(_damaged(source.read_bytes(), seed))
    if run.path.is_dir():
        jobs.verify(path)


def _sound_pdf(bench: Bench) -> None:
    run = bench.folder / "run"
    shutil.copytree(Place(bench.project.template("audited")).run.path, run)
    jobs.write_report(run, out=bench.sound / "report.pdf", report=ignore)


def _sound_key(bench: Bench) -> None:
    write_key(bench.sound / "key.p12", "A. Operator")


def _key(bench: Bench, seed: int) -> None:
    path = _damaged_file(bench.sound / "key.p12", bench.folder / "key.p12", seed)
    with opened(Signing(path, PASSWORD, "operator")):
        pass


def _corpus(bench: Bench) -> None:
    made_files.write_corpus(bench.sound)


ENTRIES: Sequence[Entry] = (
    Entry("DICOM file", 30, _dicom, _corpus, together=100),
    Entry("XML report", 12, _xml, together=100),
    Entry("manifest", 6, _manifest),
    Entry("MIMIC-CXR tables", 6, _tables),
    Entry("list of patients", 8, _ids, together=100),
    Entry("label and split files", 6, _chosen),
    Entry("pickled weights", 5, _pickled, _sound_weights, together=1),
    Entry("checkpoint folder", 6, _checkpoint),
    Entry("run folder", 5, _run, together=10),
    Entry("values in the report", 1, _values, together=10),
    Entry("catalog", 3, _catalog),
    Entry("steward's register", 4, _register),
    Entry("register of models", 2, _models),
    Entry("store", 2, _store),
    Entry("training configuration", 2, _config),
    Entry("report in PDF", 1, _pdf, _sound_pdf),
    Entry("signing key", 1, _key, _sound_key),
)
