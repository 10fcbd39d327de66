"""Who signs a report, in which field, and what each signature means."""

from dataclasses import dataclass
from typing import Literal

SigningRole = Literal["operator", "approver", "owner"]


@dataclass(frozen=True, slots=True)
class SignOffRole:
    """One role: ``title`` is its name in the report and the name of its signature field in the PDF."""

    role: SigningRole
    title: str
    meaning: str


SIGN_OFF: dict[SigningRole, SignOffRole] = {
    "operator": SignOffRole("operator", "Operator", "I ran the method and the audit as recorded here."),
    "approver": SignOffRole(
        "approver",
        "Approver",
        "I checked the patients, the model and the plan before the run, and am not the operator.",
    ),
    "owner": SignOffRole(
        "owner", "Clinical owner", "I accept the unlearned model's accuracy for its intended use."
    ),
}
"""The operator signs first, which makes the report final; the others sign what is there."""


@dataclass(frozen=True, slots=True)
class ReportSignature:
    """One signature of a report.

    Attributes
    ----------
    name : str
        Of the certificate; whether to trust that is not checked.
    at : str
        ISO 8601 in UTC, by the time stamp where there is one, else by the signer's clock; empty where unknown.
    document : str
        SHA-256 (hexadecimal) of the whole document as it was right after this signature.
    intact : bool
        Whether nothing that it covers was changed.
    """

    role: SigningRole
    name: str
    at: str
    document: str
    intact: bool
