"""Nothing that identifies a patient leaves by the report, its files, the log, the events or an error's words."""

import csv
import logging
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

import pydicom
import pytest

from engine import jobs
from engine.demo import DemoProject
from engine.errors import UserError
from engine.events import Event
from engine.register.pseudonyms import PseudonymKey
from engine.report.signing import Signing
from engine.runs import RunFolder, RunRequest
from tests.engine.report.keys import PASSWORD
from tests.engine.report.test_pdf import every_byte_decoded, text_of

NAME, MRN, ACCESSION = "Quimby^Zarathustra", "MRN77310425", "ACC9913377"
BIRTH, STUDY_DAY = "19310709", "20190823"
SENTENCE = "A swallowed thimble projects over the left hemidiaphragm beside the zebra brooch."
PLACE = "Saint Elsewhere Infirmary"


@dataclass(frozen=True, slots=True)
class Said:
    """Everything that a whole job has let out, by where."""

    run: RunFolder
    places: dict[str, bytes]


def planted(project: DemoProject, folder: Path) -> tuple[Path, set[str]]:
    """Copy a data set with identifiers planted in the forget patients' files; return it and all identifiers."""
    dataset = Path(shutil.copytree(project.dataset, folder / "Quimby-data"))
    with project.forget.open(newline="") as stream:
        subjects = {row["subject_id"] for row in csv.DictReader(stream)}
    found = {
        NAME,
        "Zarathustra",
        MRN,
        ACCESSION,
        BIRTH,
        "1931-07-09",
        STUDY_DAY,
        "2019-08-23",
        SENTENCE,
        PLACE,
    }
    for file in sorted(dataset.rglob("*.dcm")):
        header = pydicom.dcmread(file)
        found |= {str(header.SOPInstanceUID), str(header.StudyInstanceUID), str(header.PatientID), file.stem}
        if header.PatientID in subjects:
            header.PatientName, header.OtherPatientIDs, header.AccessionNumber = NAME, MRN, ACCESSION
            header.PatientBirthDate, header.StudyDate, header.InstitutionName = BIRTH, STUDY_DAY, PLACE
            header.save_as(file)
    for file in sorted(dataset.rglob("*.txt")):
        found.add(file.stem)
        if file.parent.name.removeprefix("p") in subjects:
            file.write_text(f"{file.read_text('utf-8')}\n {SENTENCE}\n", "utf-8")
    return dataset, found | {str(folder), dataset.name}


@pytest.fixture(scope="module")
def said(
    tiny_project: DemoProject, signing_key: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Said, set[str]]:
    """Return what the whole job on planted data lets out, and what must not be in it."""
    folder = tmp_path_factory.mktemp("planted")
    dataset, identifiers = planted(tiny_project, folder)
    events: list[Event] = []
    records = _Records()
    logging.getLogger("engine").addHandler(records)
    request = RunRequest(
        checkpoint=tiny_project.checkpoint,
        dataset=dataset,
        forget=(tiny_project.forget,),
        out=folder / "run",
        method="finetune",
        epochs=1,
        device="cpu",
        store=folder / "store",
    )
    jobs.unlearn(request, report=events.append)
    jobs.audit(request.out, report=events.append)
    pdf = jobs.write_report(request.out, sign=Signing(signing_key, PASSWORD), report=events.append)
    run = RunFolder(request.out)
    logging.getLogger("engine").removeHandler(records)
    names = ("report.json", "scores.csv", "audit.json", "metrics.jsonl", "model.sig", "report.sha256")
    places = {name: (run.path / name).read_bytes() for name in names}
    places |= {
        f"model/{one.name}": one.read_bytes()
        for one in run.model.glob("*.json")
        if one.name != "tokenizer.json"
    }
    places["pdf"] = every_byte_decoded(pdf) + text_of(pdf).replace("\n", " ").encode() + pdf.read_bytes()
    places["events"] = "\n".join(repr(one) for one in events if "Progress" not in type(one).__name__).encode()
    places["log"] = "\n".join(records.said).encode()
    places["verify"] = "\n".join(f"{one.name} {one.detail}" for one in jobs.verify(run.path)).encode()
    return Said(run, places), identifiers


class _Records(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


def test_planted_identifiers_are_nowhere(said: tuple[Said, set[str]]) -> None:
    let_out, identifiers = said
    assert len(identifiers) > 200
    leaks = {
        (place, one)
        for place, text in let_out.places.items()
        for one in identifiers
        if one.encode() in text or one.replace(" ", "").encode() in text
    }
    assert leaks == set()


def test_the_planted_data_were_really_read(said: tuple[Said, set[str]]) -> None:
    run = said[0].run
    assert b"swallowed thimble" in b"".join(
        file.read_bytes() for file in run.private.iterdir() if file.is_file()
    )
    assert b"P-" in said[0].places["scores.csv"]
    assert all(one.passed for one in jobs.verify(run.path))


def test_errors_about_the_run_name_nobody(said: tuple[Said, set[str]], tmp_path: Path) -> None:
    let_out, identifiers = said
    run = RunFolder(Path(shutil.copytree(let_out.run.path, tmp_path / "run")))
    run.scores_file.write_bytes(b"another")
    words = []
    for out in (run.path, tmp_path / "none"):
        with pytest.raises(UserError) as caught:
            jobs.write_report(out, report=lambda _: None)
        words.append(repr(caught.value) + "".join(caught.value.details))
    words += [one.name + one.detail for one in jobs.verify(run.path)]
    private = identifiers - {str(let_out.run.path.parent)}
    assert not [one for one in private if any(one in word for word in words)]


def test_pseudonyms_of_two_runs_have_nothing_in_common(said: tuple[Said, set[str]]) -> None:
    record = said[0].run.record()
    mine = PseudonymKey.load(said[0].run.key_file)
    other = PseudonymKey(bytes(32))
    subjects = [str(10_000_000 + number) for number in range(200)]
    assert {mine.patient(one) for one in subjects}.isdisjoint({other.patient(one) for one in subjects})
    forget = next(one for one in record.sets if one.count.set == "forget")
    assert replace(forget).digest != other.digest(subjects)
