"""Several requests in one run, of any size, and runs on a model that has forgotten patients before."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from engine import jobs
from engine.catalog.catalog import Catalog
from engine.demo import DemoProject
from engine.errors import UserError
from engine.events import Event, Notice, ignore
from engine.files import read_json
from engine.model.config import Manifest
from engine.records import SET_NAMES, Split
from engine.requests import RequestedPatients
from engine.runs import RunFolder, RunRequest
from engine.unlearning.preparation import prepare_run


def trained(project: DemoProject) -> tuple[str, ...]:
    with Catalog.open(project.catalog) as catalog:
        return catalog.members("train")


def write_list(file: Path, *ids: str) -> Path:
    file.write_text("\n".join(["subject_id", *ids]), encoding="utf-8")
    return file


def request_for(project: DemoProject, out: Path, *lists: Path) -> RunRequest:
    return RunRequest(
        checkpoint=project.checkpoint,
        dataset=project.dataset,
        forget=lists,
        out=out,
        method="finetune",
        seed=3,
        device="cpu",
        epochs=1,
        catalog=project.catalog,
        overrides={"learning_rate": 1e-5},
    )


@pytest.fixture(scope="module")
def first(tiny_project: DemoProject, tmp_path_factory: pytest.TempPathFactory) -> RunFolder:
    """Return a run of two requests of 4 and 3 patients, of whom one is in both."""
    folder, ids = tmp_path_factory.mktemp("first"), trained(tiny_project)
    lists = write_list(folder / "a.csv", *ids[:4]), write_list(folder / "b.csv", *ids[3:6])
    jobs.unlearn(request_for(tiny_project, folder / "run", *lists), report=ignore)
    return RunFolder(folder / "run")


def after(first: RunFolder, project: DemoProject, out: Path, *lists: Path) -> RunRequest:
    return replace(request_for(project, out, *lists), checkpoint=first.model)


def test_the_record_keeps_the_totals_of_each_request_and_of_all(first: RunFolder) -> None:
    record = first.record()
    assert (record.ids.given, record.ids.matched, record.ids.duplicates) == (7, 6, 1)
    assert [(one.kind, one.number, one.patients) for one in record.requests] == [
        ("forget", 1, 4),
        ("forget", 2, 3),
    ]
    assert len({one.digest for one in record.requests}) == 2
    split = read_json(first.split_file, Split)
    assert set(split.forget) == set(read_json(first.requests_file, RequestedPatients).everybody("forget"))
    assert read_json(first.model / "manifest.json", Manifest).run_id == record.run_id


def test_an_earlier_runs_patients_are_in_no_set_and_are_audited_again(
    first: RunFolder, tiny_project: DemoProject, tmp_path: Path
) -> None:
    ids, said = trained(tiny_project), []

    def listen(event: Event) -> None:
        if isinstance(event, Notice):
            said.append(event.words())

    request = after(first, tiny_project, tmp_path / "run", write_list(tmp_path / "c.csv", *ids[10:13]))
    record = jobs.unlearn(request, report=listen)
    split = read_json(RunFolder(request.out).split_file, Split)
    everybody = [one for name in SET_NAMES for one in split.of(name)]
    assert not set(ids[:6]) & set(everybody)
    assert len(split.retain) == len(ids) - 9
    assert [(one.kind, one.patients) for one in record.earlier] == [("earlier", 4), ("earlier", 3)]
    assert any(first.record().run_id in text for text in said)
    audit = jobs.audit(request.out, report=ignore)
    assert [(one.kind, one.patients) for one in audit.requests] == [
        ("forget", 3),
        ("earlier", 4),
        ("earlier", 3),
    ]
    assert all(len(one.heads) == 3 for one in audit.requests)
    public = [file for file in request.out.glob("*") if file.is_file()]
    assert not any(one.encode() in file.read_bytes() for one in ids for file in public)


def test_a_chain_of_runs_keeps_the_patients_of_all_of_them_out(
    first: RunFolder, tiny_project: DemoProject, tmp_path: Path
) -> None:
    ids = trained(tiny_project)
    second = after(first, tiny_project, tmp_path / "two", write_list(tmp_path / "c.csv", ids[10]))
    jobs.unlearn(second, report=ignore)
    third = replace(
        second,
        checkpoint=second.out / "model",
        out=tmp_path / "three",
        forget=(write_list(tmp_path / "d.csv", ids[20]),),
    )
    prepare_run(third, report=ignore)
    retain = read_json(RunFolder(third.out).split_file, Split).retain
    assert set(retain) == set(ids) - {*ids[:6], ids[10], ids[20]}


def test_without_the_earlier_lists_a_run_is_refused_until_they_are_given(
    first: RunFolder, tiny_project: DemoProject, tmp_path: Path
) -> None:
    ids = trained(tiny_project)
    moved = Path(shutil.copytree(first.model, tmp_path / "moved"))
    lists = write_list(tmp_path / "c.csv", ids[10])
    request = replace(request_for(tiny_project, tmp_path / "run", lists), checkpoint=moved)
    with pytest.raises(UserError) as raised:
        prepare_run(request, report=ignore)
    assert raised.value.code == "earlier-unknown"
    assert "--earlier" in raised.value.do
    assert not request.out.exists()
    given = replace(request, earlier=(write_list(tmp_path / "e.csv", *ids[:6]),))
    record = prepare_run(given, report=ignore)
    assert [one.patients for one in record.earlier] == [6]
    assert any("lists given" in text for text in record.deviations)


def test_the_register_knows_where_the_earlier_run_lies(
    first: RunFolder, tiny_project: DemoProject, tmp_path: Path
) -> None:
    ids = trained(tiny_project)
    jobs.resume(first.path, report=ignore)  # registers the model with this test's own register
    moved = Path(shutil.copytree(first.model, tmp_path / "moved"))
    lists = write_list(tmp_path / "c.csv", ids[10])
    request = replace(request_for(tiny_project, tmp_path / "run", lists), checkpoint=moved)
    assert len(jobs.unlearn(request, report=ignore).earlier) == 2


def test_a_patient_who_is_forgotten_already_is_refused(
    first: RunFolder, tiny_project: DemoProject, tmp_path: Path
) -> None:
    ids = trained(tiny_project)
    lists = write_list(tmp_path / "c.csv", ids[10]), write_list(tmp_path / "d.csv", ids[11], ids[0])
    with pytest.raises(UserError) as raised:
        prepare_run(after(first, tiny_project, tmp_path / "run", *lists), report=ignore)
    assert raised.value.code == "earlier-overlap"
    assert "1 of 2 patients of list 2" in raised.value.what


def test_an_earlier_patient_whom_the_data_set_no_longer_holds_is_counted(
    first: RunFolder, tiny_project: DemoProject, tmp_path: Path
) -> None:
    ids = trained(tiny_project)
    run = RunFolder(Path(shutil.copytree(first.path, tmp_path / "first")))
    requested = run.requests_file.read_text().replace(ids[0], "99999999")
    run.requests_file.write_text(requested)
    lists = write_list(tmp_path / "c.csv", ids[10])
    record = prepare_run(after(run, tiny_project, tmp_path / "run", lists), report=ignore)
    assert (record.earlier[0].ids.given, record.earlier[0].ids.unknown, record.earlier[0].patients) == (
        4,
        1,
        3,
    )


@pytest.mark.parametrize("patients", [1, 2, 8])
def test_a_request_of_any_size_is_unlearned_and_audited(
    tiny_project: DemoProject, tmp_path: Path, patients: int
) -> None:
    lists = write_list(tmp_path / "ids.csv", *trained(tiny_project)[:patients])
    request = replace(request_for(tiny_project, tmp_path / "run", lists), method="recommended", overrides={})
    record = jobs.unlearn(request, report=ignore)
    if record.state == "no_epoch_qualified":
        pytest.skip("no epoch of so short a run kept this tiny model useful; there is nothing to audit")
    audit = jobs.audit(request.out, report=ignore)
    assert audit.requests[0].patients == patients
    if patients == 1:
        assert all(head.after.ci95.high - head.after.ci95.low > 0.5 for head in audit.heads)
        assert set(audit.states) <= {"confounded", "inconclusive", "not_assessable"}


def test_patients_of_one_class_only_are_unlearned_and_audited(
    tiny_project: DemoProject, tmp_path: Path
) -> None:
    with Catalog.open(tiny_project.catalog) as catalog:
        samples = catalog.samples(catalog.members("train"))
    labels = {one.subject_id: set[int]() for one in samples}
    for one in samples:
        labels[one.subject_id].add(one.label)
    ids = [subject_id for subject_id, held in labels.items() if held == {0}][:3]
    assert len(ids) == 3
    request = request_for(tiny_project, tmp_path / "run", write_list(tmp_path / "ids.csv", *ids))
    jobs.unlearn(request, report=ignore)
    assert all(epoch.joint.forget.auc is None for epoch in RunFolder(request.out).metrics())
    audit = jobs.audit(request.out, report=ignore)
    assert audit.requests[0].patients == 3
    jobs.write_report(request.out, report=ignore)
