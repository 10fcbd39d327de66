"""Which report of a DICOM folder belongs to which study."""

from collections import Counter
from dataclasses import dataclass, field

from engine.catalog.dicom_contents import (
    SEVERAL,
    FolderContents,
    StructuredReport,
    StudyIndex,
    StudyKey,
    folders_of,
    study_of,
)
from engine.catalog.listing import Entry, ListedReject


@dataclass(slots=True)
class MatchedReports:
    """The reports of studies.

    Attributes
    ----------
    paths : dict of StudyKey to str
        The text file of a study.
    texts : dict of StudyKey to str
        The text of the structured reports of a study that has no text file.
    rejects : list of ListedReject
        Reports that are used for no study.
    """

    paths: dict[StudyKey, str] = field(default_factory=dict)
    texts: dict[StudyKey, str] = field(default_factory=dict)
    rejects: list[ListedReject] = field(default_factory=list)


def match_reports(contents: FolderContents) -> MatchedReports:
    """Find the study of every report, and one report for every study.

    A text file belongs to the study that it is named after (by StudyInstanceUID, else by accession
    number), else to the one study in the folder beside it of the same name, else to the one study
    of its own folder and those in it when no other text file lies there. The rule that comes first wins where
    several files fit one study, then the path that comes first. A text file goes before structured
    reports: somebody put it there for this purpose. Several structured reports of one study are
    joined in the order of study date and path, each text once; of repeated sections the model reads
    the last.
    """
    matched = MatchedReports()
    finder = _StudyFinder(contents)
    ranked = sorted((finder.find(path) for path in contents.texts), key=lambda one: (one.rank, one.path))
    for found in ranked:
        _take_text(found, matched)
    _take_structured(contents, matched)
    return matched


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A text file, the study that it belongs to, and the number of the rule that found it."""

    path: str
    study: StudyKey | None
    rank: int


class _StudyFinder:
    """Looks up studies by the names and places of text files.

    Parameters
    ----------
    contents : FolderContents
        Images by study, and text files.
    """

    def __init__(self, contents: FolderContents) -> None:
        self._texts_in = Counter(next(folders_of(path)) for path in contents.texts)
        self._accessions = contents.accessions
        self._uids = StudyIndex()
        self._around = StudyIndex()
        self._below = StudyIndex()
        stems = {_stem(path) for path in contents.texts}
        beside = {_without_ending(path) for path in contents.texts}
        for image in contents.images:
            self._note(image, stems, beside)

    def _note(self, image: Entry, stems: set[str], beside: set[str]) -> None:
        """Note where an image lies, for names and places of text files only."""
        study = study_of(image)
        if study.study_uid in stems:
            self._uids.note(study.study_uid, study)
        for folder in folders_of(image.path):
            if self._texts_in[folder] == 1:
                self._around.note(folder, study)
            if folder in beside:
                self._below.note(folder, study)

    def find(self, path: str) -> _Candidate:
        """Return the study that the first fitting rule finds."""
        stem = _stem(path)
        found = (
            self._uids.of(stem),
            self._accessions.of(stem),
            self._below.of(_without_ending(path)),
            self._around.of(next(folders_of(path))),
        )
        known = [(rank, study) for rank, study in enumerate(found) if study is not None]
        rank, study = known[0] if known else (len(found), None)
        return _Candidate(path, study, rank)


def _without_ending(path: str) -> str:
    return path[: path.rindex(".")]


def _stem(path: str) -> str:
    return _without_ending(path).rpartition("/")[2]


def _take_text(found: _Candidate, matched: MatchedReports) -> None:
    study = found.study
    if study is None or study == SEVERAL:
        code = "report-unclear" if study else "report-unused"
        matched.rejects.append(ListedReject(found.path, code))
    elif matched.paths.setdefault(study, found.path) != found.path:
        matched.rejects.append(ListedReject(found.path, "report-superseded", study.subject_id))


def _take_structured(contents: FolderContents, matched: MatchedReports) -> None:
    by_study: dict[StudyKey, list[StructuredReport]] = {}
    patients = _patients_by_study(contents)
    for report in contents.structured:
        study = _owner(report.study, patients.get(report.study.study_uid, set()))
        if study is None:
            matched.rejects.append(ListedReject(report.path, "report-unused", report.study.subject_id))
        elif study in matched.paths:
            matched.rejects.append(ListedReject(report.path, "report-superseded", study.subject_id))
        else:
            by_study.setdefault(study, []).append(report)
    for study, reports in by_study.items():
        matched.texts[study] = _joined(reports)


def _patients_by_study(contents: FolderContents) -> dict[str, set[str]]:
    """Return the patients of the studies that structured reports name."""
    patients: dict[str, set[str]] = {report.study.study_uid: set() for report in contents.structured}
    for image in contents.images:
        if image.study_id in patients:
            patients[image.study_id].add(image.subject_id)
    return patients


def _owner(named: StudyKey, patients: set[str]) -> StudyKey | None:
    """Return the study that a report belongs to; one that names no patient goes by the study alone."""
    if named.subject_id in patients:
        return named
    if not named.subject_id and len(patients) == 1:
        return StudyKey(next(iter(patients)), named.study_uid)
    return None


def _joined(reports: list[StructuredReport]) -> str:
    ordered = sorted(reports, key=lambda report: (report.date, report.path))
    return "\n\n".join(dict.fromkeys(report.text for report in ordered))
