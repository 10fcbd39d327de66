"""What is done with a run's report and the key of its pseudonyms, on a worker's thread."""

from dataclasses import dataclass, field
from pathlib import Path

from engine.events import Progress, Report
from engine.files import sha256_of
from engine.report.sign_off import SigningRole
from engine.runs import RunFolder
from gui.project import FiledReport


@dataclass(frozen=True, slots=True)
class WriteReport:
    """Write the report of a run to the place that was chosen; without a key it is a draft.

    Attributes
    ----------
    key : Path or None
        PKCS#12 file to sign with.
    password : str or None
        Password of that file.
    """

    run: Path
    out: Path
    key: Path | None = None
    password: str | None = field(default=None, repr=False)

    def __call__(self, report: Report) -> object:
        """Return the FiledReport."""
        from engine.jobs import write_report
        from engine.report.signing import Signing

        sign = Signing(self.key, self.password) if self.key is not None else None
        pdf = write_report(self.run, out=self.out, sign=sign, report=report)
        return FiledReport(pdf, sha256_of(pdf), signed=self.key is not None)


@dataclass(frozen=True, slots=True)
class Countersign:
    """Add a further signature to the report that lies in a run folder, with a copy to the place that was chosen.

    Attributes
    ----------
    recorded : str
        SHA-256 of the report as the register holds it: no other is signed.
    key : Path
        PKCS#12 file to sign with.
    password : str or None
        Password of that file.
    """

    run: Path
    out: Path
    recorded: str
    role: SigningRole
    key: Path
    password: str | None = field(default=None, repr=False)

    def __call__(self, report: Report) -> object:
        """Return the FiledReport."""
        from engine.jobs import write_report
        from engine.report.report_signatures import require_document
        from engine.report.signing import Signing

        require_document(RunFolder(self.run), self.recorded)
        pdf = write_report(
            self.run, out=self.out, sign=Signing(self.key, self.password, self.role), report=report
        )
        return FiledReport(pdf, sha256_of(pdf), signed=True)


@dataclass(frozen=True, slots=True)
class ReadSignatures:
    """Read who has signed the report that lies in a run folder."""

    run: Path

    def __call__(self, report: Report) -> object:
        """Return the tuple of ReportSignature."""
        from engine.report.report_signatures import read_signatures

        return read_signatures(RunFolder(self.run))


@dataclass(frozen=True, slots=True)
class WriteKeySheet:
    """Write whose the pseudonyms of a run's report are, into a PDF that only the password opens."""

    run: Path
    out: Path
    password: str = field(repr=False)

    def __call__(self, report: Report) -> object:
        """Return the PDF's path."""
        from engine.jobs import write_key_sheet

        report(Progress("Writing the key sheet", 0, 0))
        return write_key_sheet(self.run, self.out, password=self.password)


@dataclass(frozen=True, slots=True)
class DestroyKey:
    """Destroy the key of a run's pseudonyms."""

    run: Path

    def __call__(self, report: Report) -> object:
        """Return the run's folder."""
        from engine.jobs import destroy_pseudonym_key

        destroy_pseudonym_key(self.run)
        return self.run
