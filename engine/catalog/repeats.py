"""Images that stand under one image id: the first that is usable has it, so that every id means one image."""

from collections.abc import Iterable, Iterator

from engine.catalog.listing import Entry, ListedReject


class Repeats:
    """Sorts the entries of a listing by image id.

    Attributes
    ----------
    first : tuple of Entry
        The first of every id.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        first: dict[str, Entry] = {}
        self._others: dict[str, dict[tuple[str, str, str], Entry]] = {}
        self._listed_twice: list[ListedReject] = []
        for entry in entries:
            kept = first.setdefault(entry.image_id, entry)
            if kept is not entry:
                self._note(entry, kept)
        self.first = tuple(first.values())

    def _note(self, entry: Entry, first: Entry) -> None:
        others = self._others.setdefault(entry.image_id, {})
        if _image(entry) == _image(first) or others.setdefault(_image(entry), entry) is not entry:
            self._listed_twice.append(ListedReject(entry.path, "listed-twice", entry.subject_id))

    def take(self, image_ids: Iterable[str]) -> list[Entry]:
        """Take out the other images of ids whose first is not usable, in their order."""
        return [entry for image_id in image_ids for entry in self._others.pop(image_id, {}).values()]

    def rejects(self) -> Iterator[ListedReject]:
        """Give the lines that are not needed: they repeat an image, or an id that another image has."""
        yield from self._listed_twice
        for others in self._others.values():
            for entry in others.values():
                yield ListedReject(entry.path, "id-twice", entry.subject_id)


def _image(entry: Entry) -> tuple[str, str, str]:
    return entry.subject_id, entry.study_id, entry.path
