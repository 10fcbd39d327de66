"""The bridge from errors and notices to the reader: a message in words, with what to do."""

import errno
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, QObject, Signal

from engine.errors import UserError

logger = logging.getLogger(__name__)

Level = Literal["info", "good", "warning", "bad"]


@dataclass(frozen=True, slots=True)
class Message:
    """What a banner shows.

    Attributes
    ----------
    what, do : str
        What happened, and what to do; ``do`` may be empty.
    action_title : str
        Words of the banner's button; empty for none.
    action : callable or None
        What the button does.
    """

    level: Level
    what: str
    do: str = ""
    action_title: str = ""
    action: Callable[[], None] | None = None


class Messages(QObject):
    """Takes errors from anywhere on the window's thread and offers them to banner and crash dialog.

    Attributes
    ----------
    posted : Signal(object)
        A Message for the banner.
    crashed : Signal(object)
        An exception that is a bug.
    """

    posted = Signal(object)
    crashed = Signal(object)

    def post(self, message: Message) -> None:
        """Show a message."""
        self.posted.emit(message)

    def tell_error(self, error: Exception) -> None:
        """Show what the user can mend as a banner, anything else as a crash."""
        mendable = as_user_error(error)
        if mendable is None:
            logger.error("a bug: %s", type(error).__name__)
            self.crashed.emit(error)
            return
        self.post(Message("bad", mendable.what, mendable.do))


def as_user_error(error: Exception) -> UserError | None:
    """Return the error in words where its cause lies in the user's reach, else None."""
    if isinstance(error, UserError):
        return error
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return UserError(
            "disk-full",
            what=QCoreApplication.translate("messages", "The disk is full."),
            do=QCoreApplication.translate("messages", "Free some space, then do this step again."),
        )
    if isinstance(error, PermissionError):
        return UserError(
            "not-permitted",
            what=QCoreApplication.translate("messages", "A file or folder may not be read or written."),
            do=QCoreApplication.translate("messages", "Ask for access, or choose another folder."),
        )
    return None
