"""Checking a whole register: its audit chain, and whether its rows say what the chain says."""

from dataclasses import dataclass

from engine.register.agreement import disagreements
from engine.register.chain import ChainHead, read_events
from engine.register.chain_check import ChainCheck, check_chain
from engine.register.database import Database
from engine.register.rows import RequestRows


@dataclass(frozen=True, slots=True)
class RegisterCheck:
    """What a check found: the chain, and in words where the rows differ from it.

    With a chain that has faults the rows are not compared: it is no witness any more.
    """

    chain: ChainCheck
    disagreements: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return self.chain.passed and not self.disagreements


def check_register(database: Database, printed: ChainHead | None = None) -> RegisterCheck:
    """Check a register, also against a head of its chain that a signed report printed.

    Raises
    ------
    UserError
        ``register-damaged`` or ``file-damaged`` where it cannot be read.
    """
    chain = check_chain(database, printed)
    if not chain.passed:
        return RegisterCheck(chain, ())
    return RegisterCheck(chain, disagreements(RequestRows(database).all(), read_events(database)))
