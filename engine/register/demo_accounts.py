"""The two accounts of the demo's register; importing this costs nothing."""

from dataclasses import dataclass

from engine.register.accounts import Role


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """An account whose password is no secret."""

    name: str
    full_name: str
    role: Role
    password: str


OPERATOR = DemoAccount("operator", "A. Operator (demo)", "operator", "operator-demo")
APPROVER = DemoAccount("approver", "B. Approver (demo)", "approver", "approver-demo")
