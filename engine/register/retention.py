"""Which lists of patients the register still keeps long after their requests were released."""

from datetime import datetime, timedelta

from engine.register.chain import AuditChain, EventFilter
from engine.register.records import StewardRequest
from engine.register.requests import Requests


def kept_too_long(
    requests: Requests, chain: AuditChain, *, days: int, now: datetime
) -> tuple[StewardRequest, ...]:
    """Return the released requests whose list of patients is still kept so many days after their last signature.

    Parameters
    ----------
    days : int
        How long a list may be kept, 0 or more.
    now : datetime
        Aware.
    """
    limit = now - timedelta(days=days)
    signed = (one for one in requests.all() if one.status == "signed" and one.ids_kept)
    return tuple(one for one in signed if _signed_before(chain, one.code, limit))


def _signed_before(chain: AuditChain, code: str, limit: datetime) -> bool:
    events = chain.events(EventFilter(kind="export", request=code))
    times = [datetime.fromisoformat(event.time) for event in events if event.name == "report-signed"]
    return bool(times) and max(times) <= limit
