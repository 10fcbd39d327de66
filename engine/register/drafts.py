"""The list of a request that is not matched yet, as given and as chosen so far; private like the matched one."""

from dataclasses import dataclass

from engine.catalog.ids import IdList
from engine.files import from_json, to_json_line
from engine.register.database import Database


@dataclass(frozen=True, slots=True)
class DraftList:
    """What the steward has so far.

    Attributes
    ----------
    listed : IdList or None
        The ids of the ticket's file.
    chosen : tuple of str
        The patients chosen in the data set.
    """

    listed: IdList | None = None
    chosen: tuple[str, ...] = ()


NOTHING = DraftList()


class Drafts:
    """The lists of one register's drafts; no event tells of them, since nothing follows from them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, number: int) -> DraftList:
        """Return what is kept for a request."""
        rows = self._database.rows("SELECT draft FROM drafts WHERE number = ?", (number,))
        return from_json(rows[0][0].encode(), DraftList, file=self._database.path) if rows else NOTHING

    def keep(self, number: int, draft: DraftList) -> None:
        """Keep this, and nothing else, for a request."""
        text = to_json_line(draft).decode().rstrip("\n")
        with self._database.changing() as connection:
            connection.execute("INSERT OR REPLACE INTO drafts (number, draft) VALUES (?, ?)", (number, text))

    def forget(self, number: int) -> None:
        """Keep nothing for a request."""
        with self._database.changing() as connection:
            connection.execute("DELETE FROM drafts WHERE number = ?", (number,))
