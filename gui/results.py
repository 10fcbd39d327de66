"""What came of the open request's run: read from its folder, and shown on the pages that it concerns."""

from pathlib import Path

from engine.errors import UserError
from engine.register.records import StewardRequest
from engine.runs import RunFolder
from gui.messages import Messages
from gui.pages.verify import VerifyPage
from gui.project import RunResult
from gui.releasing import Releasing
from gui.retraining import Retraining


def read_result(path: Path) -> RunResult:
    """Return a run with its audit, where it was audited.

    Raises
    ------
    UserError
        Where the folder is gone or damaged.
    """
    folder = RunFolder(path)
    audit = folder.audit() if folder.audit_file.is_file() else None
    return RunResult(folder, folder.record(), audit, folder.metrics())


class Results:
    """Holds the result that is shown, and hands it to verify page, release and retraining."""

    def __init__(
        self, page: VerifyPage, messages: Messages, *, releasing: Releasing, retraining: Retraining
    ) -> None:
        self._page = page
        self._messages = messages
        self._releasing = releasing
        self._retraining = retraining
        self.shown: RunResult | None = None

    def open(self, request: StewardRequest | None) -> None:
        """Read and show what came of a request, if anything did."""
        self.show(self._read(request), request)

    def show(self, result: RunResult | None, request: StewardRequest | None) -> None:
        """Show a result of the open request, or None."""
        self.shown = result
        self._releasing.show_result(result)
        self._retraining.show_result(result)
        if result is not None and request is not None:
            self._page.show_result(result)
            self._page.set_signed(signed=request.status == "signed")

    def _read(self, request: StewardRequest | None) -> RunResult | None:
        if request is None or request.run_folder is None or request.status not in ("verifying", "signed"):
            return None
        try:
            return read_result(request.run_folder)
        except UserError as error:
            self._messages.tell_error(error)
            return None
