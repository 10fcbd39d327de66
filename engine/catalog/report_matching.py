"""Which report of a DICOM folder belongs to which study."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from engine.catalog.dicom_contents import FolderContents, StructuredReport, StudyKey, folders_of, study_of
from engine.catalog.listing import Entry, ListedReject

_NOBODY: frozenset[StudyKey] = frozenset()


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
    of the images around it when no other text file lies there. The rule that comes first wins where
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
    """A text file, the studies that it may belong to, and the number of the rule that found them."""

    path: str
    studies: frozenset[StudyKey]
    rank: int


class _StudyFinder:
    """Looks up studies by the names and places of text files.

    Parameters
    ----------
    contents : FolderContents
        Images by study, and text files.
    """

    def __init__(self, contents: FolderContents) -> None:
        self._accessions = contents.accessions
        self._uids: dict[str, set[StudyKey]] = {}
        self._folders: dict[str, set[StudyKey]] = {}
        self._beside: dict[str, set[StudyKey]] = {_stem_path(path): set() for path in contents.texts}
        self._texts_in = Counter(next(folders_of(path)) for path in contents.texts)
        for image in contents.images:
            self._note(image)

    def _note(self, image: Entry) -> None:
        study = study_of(image)
        self._uids.setdefault(study.study_uid, set()).add(study)
        folders = tuple(folders_of(image.path))
        self._folders.setdefault(folders[0], set()).add(study)
        for folder in folders:
            if folder in self._beside:
                self._beside[folder].add(study)

    def find(self, path: str) -> _Candidate:
        """Return the studies of the first rule that finds any."""
        stem = PurePosixPath(path).stem
        folder = next(folders_of(path))
        alone = self._texts_in[folder] == 1
        rules: tuple[set[StudyKey] | None, ...] = (
            self._uids.get(stem),
            self._accessions.get(stem),
            self._beside.get(_stem_path(path)),
            self._folders.get(folder) if alone else None,
        )
        found = next(((rank, studies) for rank, studies in enumerate(rules) if studies), None)
        return (
            _Candidate(path, frozenset(found[1]), found[0])
            if found
            else _Candidate(path, _NOBODY, len(rules))
        )


def _stem_path(path: str) -> str:
    return path[: path.rindex(".")]


def _take_text(found: _Candidate, matched: MatchedReports) -> None:
    if len(found.studies) != 1:
        code = "report-unclear" if found.studies else "report-unused"
        matched.rejects.append(ListedReject(found.path, code))
        return
    (study,) = found.studies
    if matched.paths.setdefault(study, found.path) != found.path:
        matched.rejects.append(ListedReject(found.path, "report-superseded", study.subject_id))


def _take_structured(contents: FolderContents, matched: MatchedReports) -> None:
    by_study: dict[StudyKey, list[StructuredReport]] = {}
    patients = _patients_by_study(contents.images)
    for report in contents.structured:
        owners = patients.get(report.study.study_uid, ())
        study = _owner(report.study, owners)
        if study is None:
            matched.rejects.append(ListedReject(report.path, "report-unused", report.study.subject_id))
        elif study in matched.paths:
            matched.rejects.append(ListedReject(report.path, "report-superseded", study.subject_id))
        else:
            by_study.setdefault(study, []).append(report)
    for study, reports in by_study.items():
        matched.texts[study] = _joined(reports)


def _patients_by_study(images: Iterable[Entry]) -> dict[str, Sequence[str]]:
    patients: dict[str, set[str]] = {}
    for image in images:
        patients.setdefault(image.study_id, set()).add(image.subject_id)
    return {study: tuple(ids) for study, ids in patients.items()}


def _owner(named: StudyKey, patients: Sequence[str]) -> StudyKey | None:
    """Return the study that a report belongs to; one that names no patient goes by the study alone."""
    if named.subject_id in patients:
        return named
    if not named.subject_id and len(patients) == 1:
        return StudyKey(patients[0], named.study_uid)
    return None


def _joined(reports: list[StructuredReport]) -> str:
    ordered = sorted(reports, key=lambda report: (report.date, report.path))
    return "\n\n".join(dict.fromkeys(report.text for report in ordered))
