"""Time stamps (RFC 3161) from an authority inside the house; nothing is asked outside unless it is named."""

import asyncio
import http.client
import ipaddress
import socket
import ssl
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from asn1crypto import cms, tsp
from pyhanko.sign.timestamps import TimeStamper

from engine.errors import UserError

SECONDS = 10.0
LONGEST_REPLY = 1 << 20
_PORTS = {"http": 80, "https": 443}
_QUERY, _REPLY = "application/timestamp-query", "application/timestamp-reply"

# No connection, a refusal, and a reply that is none; what it is made of fails in its own ways.
_NO_TOKEN = (OSError, http.client.HTTPException, ValueError, TypeError, LookupError, AttributeError)


@dataclass(frozen=True, slots=True)
class TimestampAuthority:
    """Where to ask for a time stamp; ``outside`` names its host where that is no private address."""

    url: str
    outside: str = ""


class InternalTimeStamper(TimeStamper):
    """Asks one authority, over one connection, without proxies and without following it elsewhere.

    Parameters
    ----------
    authority : TimestampAuthority
        http or https.

    Raises
    ------
    UserError
        ``timestamp-url`` or ``timestamp-outside`` at once; ``timestamp-refused`` when it is asked.
    """

    def __init__(self, authority: TimestampAuthority) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._url = _checked_url(authority.url)
        self._address = _address(self._url, outside=authority.outside)

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        """Send one request, of which the document's digest is all that the authority gets to see."""
        return tsp.TimeStampResp.load(await asyncio.to_thread(self._ask, bytes(req.dump())))

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> cms.ContentInfo:
        """Return the authority's token for a digest."""
        try:
            return await super().async_timestamp(message_digest, md_algorithm)
        except _NO_TOKEN as error:
            raise _no_answer(self._url) from error

    def _ask(self, request: bytes) -> bytes:
        host, port = self._url.hostname or "", self._url.port or _PORTS[self._url.scheme]
        connection = http.client.HTTPConnection(host, port, timeout=SECONDS)
        connection.sock = self._connect(host, port)
        try:
            path = (self._url.path or "/") + (f"?{self._url.query}" if self._url.query else "")
            connection.request("POST", path, request, {"Content-Type": _QUERY, "Accept": _REPLY})
            response = connection.getresponse()
            reply = response.read(LONGEST_REPLY)
        finally:
            connection.close()
        if response.status != http.client.OK or response.getheader("Content-Type") != _REPLY:
            raise ValueError("no time stamp in the reply")
        return reply

    def _connect(self, host: str, port: int) -> socket.socket:
        # To the address that was looked at, so that a name cannot point elsewhere the second time.
        plain = socket.create_connection((self._address, port), timeout=SECONDS)
        if self._url.scheme == "http":
            return plain
        return ssl.create_default_context().wrap_socket(plain, server_hostname=host)


def _checked_url(url: str) -> SplitResult:
    parts = urlsplit(url)
    if parts.scheme not in _PORTS or not parts.hostname or parts.username is not None:
        raise UserError(
            "timestamp-url",
            what="The address of the time stamping authority is not one that begins with http:// or https://.",
            do="Ask your IT department for the address of the internal authority, or leave the time stamp out.",
        )
    return parts


def _address(url: SplitResult, *, outside: str) -> str:
    """Return the address behind a host, which must be private or be named by the steward as outside."""
    host = url.hostname or ""
    try:
        found = [str(one[4][0]) for one in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]
    except OSError as error:
        raise _no_answer(url) from error
    if host != outside.lower() and not all(_is_internal(one) for one in found):
        raise UserError(
            "timestamp-outside",
            what=f"The time stamping authority {host} is not on this computer or a private network.",
            do="Use an internal authority, or allow this one by name with --timestamp-outside.",
        )
    return found[0]


def _is_internal(address: str) -> bool:
    parsed = ipaddress.ip_address(address.partition("%")[0])
    return parsed.is_loopback or parsed.is_private or parsed.is_link_local


def _no_answer(url: SplitResult) -> UserError:
    return UserError(
        "timestamp-refused",
        what=f"The time stamping authority at {url.hostname} gave no time stamp.",
        do="Try again later, check its address, or sign without a time stamp; nothing was signed.",
    )
