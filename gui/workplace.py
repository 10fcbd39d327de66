"""What every part of the window works with."""

from dataclasses import dataclass

from gui.desk import Desk
from gui.dialogs import Dialogs
from gui.messages import Messages
from gui.session import Session


@dataclass(frozen=True, slots=True)
class Workplace:
    """The register, what is open of it, who asks the user, and where errors are told."""

    messages: Messages
    dialogs: Dialogs
    session: Session
    desk: Desk
