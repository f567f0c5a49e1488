"""One request to another service: where, what, and within which limits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from kg.errors import ConfigError, RemoteError

__all__ = ["Ask", "check_address", "host_of", "late"]

DEFAULT_LIMIT_BYTES = 32 * 1024 * 1024
DAY_S = 86_400.0


@dataclass(frozen=True, slots=True)
class Ask:
    """One request.

    Attributes:
        address: http or https, without user and password.
        name: What the service is called in messages; the host when empty.
        params: Sent in the address.
        form: Sent by POST as a form; None asks by GET.
        document: Sent by POST as JSON, in place of a form.
        headers: Further ones, such as Accept.
        accept: Media types that the answer may have; empty for any.
        deadline_s: Seconds for all of it: waiting, tries, reading.
        limit_bytes: Largest answer.
        life_s: Seconds for which an answer is good; 0 keeps it not at all.
    """

    address: str
    name: str = ""
    params: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, str] | None = None
    document: Mapping[str, object] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    accept: tuple[str, ...] = ()
    deadline_s: float = 30.0
    limit_bytes: int = DEFAULT_LIMIT_BYTES
    life_s: float = DAY_S

    @property
    def called(self) -> str:
        """The service as messages call it."""
        return self.name or urlsplit(self.address).hostname or self.address

    @property
    def shown(self) -> str:
        """The address without its query, which may hold a key."""
        return self.address.split("?", 1)[0]

    def error(self, message: str, status: int | None = None) -> RemoteError:
        """Return an error; ``message`` goes on after the service's name."""
        return RemoteError(
            f"{self.called} ({self.shown}) {message}",
            endpoint=self.called,
            address=self.shown,
            status=status,
        )


def late(ask: Ask) -> RemoteError:
    """Return the error of a service that was not done at the deadline."""
    return ask.error(
        f"was not done after {ask.deadline_s:g} seconds; ask for less, or give it longer"
    )


def host_of(address: str, *, port: bool = True) -> str:
    """Return host and port of an address, or only the host.

    Example:
        >>> host_of("https://query.wikidata.org/sparql")
        'query.wikidata.org:443'
    """
    parts = urlsplit(address)
    host = (parts.hostname or "").lower()
    return f"{host}:{parts.port or (443 if parts.scheme == 'https' else 80)}" if port else host


def check_address(ask: Ask) -> None:
    """Refuse an address that no service can have.

    Raises:
        ConfigError: If it is not http or https, or holds user and password.
    """
    try:
        parts = urlsplit(ask.address)
        usable = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    if not usable or "@" in parts.netloc or not ask.address.isascii():
        raise ConfigError(
            f"{ask.shown!r} is no address of a service: it must be http or https, in plain "
            "characters, without user and password"
        )
