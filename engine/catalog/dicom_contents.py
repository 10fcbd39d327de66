"""What the files of a DICOM folder are: images, reports, and everything else with its reason."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from engine.catalog.listing import Entry, ListedReject
from engine.dicom.facts import FileFacts
from engine.records import UNLABELLED

_TEXT_ENDING = ".txt"


@dataclass(frozen=True, slots=True)
class StudyKey:
    """A study: its patient's id (empty where a report does not say) and its StudyInstanceUID."""

    subject_id: str
    study_uid: str


SEVERAL = StudyKey("", "")
"""Stands for more than one study, so that no set is kept for each of hundreds of thousands of names."""


class StudyIndex:
    """The one study that a name stands for, or SEVERAL."""

    def __init__(self) -> None:
        self._studies: dict[str, StudyKey] = {}

    def note(self, name: str, study: StudyKey) -> None:
        """Note that a name stands for a study."""
        if self._studies.setdefault(name, study) != study:
            self._studies[name] = SEVERAL

    def of(self, name: str) -> StudyKey | None:
        """Return the study of a name, SEVERAL, or None for an unknown name."""
        return self._studies.get(name)


@dataclass(frozen=True, slots=True)
class StructuredReport:
    """A DICOM structured report: its file, its study, the study's date (ISO or empty) and its text."""

    path: str
    study: StudyKey
    date: str
    text: str


@dataclass(slots=True)
class FolderContents:
    """The files of a folder, sorted out.

    Attributes
    ----------
    images : list of Entry
        Without reports, in the order of the files.
    accessions : StudyIndex
        Studies of the images by accession number.
    texts : list of str
        Paths of text files that may be reports.
    """

    images: list[Entry] = field(default_factory=list)
    accessions: StudyIndex = field(default_factory=StudyIndex)
    structured: list[StructuredReport] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    rejects: list[ListedReject] = field(default_factory=list)


def sort_out(paths: Iterable[str], facts: Iterable[FileFacts]) -> FolderContents:
    """Sort files out by what they say; nothing of the facts is kept beyond what is needed.

    Parameters
    ----------
    paths : iterable of str
        Relative to the folder.
    facts : iterable of FileFacts
        Of each path, in the same order.
    """
    contents = FolderContents()
    shared = _SharedTexts()
    for path, file in zip(paths, facts, strict=True):
        if file.kind == "image":
            _sort_image(path, file, contents, shared)
        elif file.kind == "report":
            study = StudyKey(file.subject_id, file.study_uid)
            contents.structured.append(StructuredReport(path, study, file.date, file.text))
        elif file.code == "not-an-image" and path.lower().endswith(_TEXT_ENDING):
            contents.texts.append(path)
        else:
            contents.rejects.append(ListedReject(path, file.code, file.subject_id))
    return contents


class _SharedTexts:
    """Keeps one copy of texts that repeat over hundreds of thousands of images."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def of(self, text: str) -> str:
        return self._known.setdefault(text, text)


def _sort_image(path: str, file: FileFacts, contents: FolderContents, shared: _SharedTexts) -> None:
    if not file.subject_id or not file.study_uid:
        code = "no-study" if file.subject_id else "no-patient"
        contents.rejects.append(ListedReject(path, code, file.subject_id))
        return
    contents.images.append(
        Entry(
            image_id=file.image_uid or path,
            study_id=shared.of(file.study_uid),
            subject_id=shared.of(file.subject_id),
            path=path,
            label=UNLABELLED,
            membership="none",
            view=shared.of(file.view),
            date=shared.of(file.date),
            sex=file.sex,
            age=file.age,
            accession=shared.of(file.accession),
        )
    )
    if file.accession:
        contents.accessions.note(file.accession, study_of(contents.images[-1]))


def study_of(image: Entry) -> StudyKey:
    """Return the study of an image."""
    return StudyKey(image.subject_id, image.study_id)


def folders_of(path: str) -> Iterator[str]:
    """Give the folders that a file lies in, the innermost first; the data set's own is empty."""
    folder = path
    while folder:
        folder = folder.rpartition("/")[0]
        yield folder
