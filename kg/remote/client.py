"""The client for other services: polite to them, and clear to us about what went wrong.

Each request: look into the cache; wait for the host's turn (:mod:`kg.remote.gate`); send with a
``User-Agent`` that names this program and whom to write to; read the answer up to a limit of bytes
and of time. Then:

1. 429, 502, 503, 504 and failed connections are tried again after 0.5 s, 1 s, 2 s … or after what
   ``Retry-After`` says; where that is later than the deadline, the error says so at once.
2. A redirect within the same host is followed, one to another host is an error: only the host that
   was named is asked.
3. Any other status than 200, and an answer of another media type than was asked for (an error page
   in HTML), is an error that shows its first words.

The deadline covers all of it. Sources: RFC 9110 (10.2.3 Retry-After, 15.4 redirects), RFC 9111,
https://foundation.wikimedia.org/wiki/Policy:Wikimedia_Foundation_User-Agent_Policy.
"""

from __future__ import annotations

import hashlib
import json
import random
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from kg import __version__
from kg.errors import ConfigError
from kg.remote.ask import Ask, check_address, host_of, late
from kg.remote.extensions import LIFE, POSTED, TURN
from kg.remote.gate import HostGate
from kg.remote.judge import Busy, Redirect, judge, read_body, wrong_type
from kg.remote.reply import Reply

if TYPE_CHECKING:
    import httpx

    from kg.settings import Settings

__all__ = ["DEFAULT_INTERVAL_S", "DEFAULT_RETRIES", "RemoteClient", "user_agent"]

DEFAULT_INTERVAL_S = 1.0
DEFAULT_RETRIES = 3

_PROJECT = "https://w3id.org/terang/"
_FIRST_WAIT_S = 0.5
_MOST_REDIRECTS = 3
_LOCAL = frozenset({"127.0.0.1", "::1", "localhost"})


def user_agent(contact: str | None) -> str:
    """Return how this program names itself, as the policy of Wikimedia asks.

    Example:
        >>> user_agent("data@example.org").partition("/")[0]
        'Terang'
    """
    about = f"{_PROJECT}; {contact}" if contact else _PROJECT
    return f"Terang/{__version__} ({about}) python-httpx"


class RemoteClient:
    """A client that several requests share; a context manager, or closed with :meth:`close`.

    Args:
        contact: Mail address or page of whoever runs this program; goes into ``User-Agent``.
        cache: Folder of the cache and of the hosts' turns; None keeps nothing.
        interval_s: Seconds between two requests to one host; a host of this machine does not wait.
        retries: How often a failed try is repeated.
        transport: Stands in for the network, for tests and recorded answers.
        sleep: Waits.

    Raises:
        ConfigError: If the contact cannot stand in a header, or the cache cannot be used.
    """

    def __init__(
        self,
        *,
        contact: str | None = None,
        cache: Path | None = None,
        interval_s: float = DEFAULT_INTERVAL_S,
        retries: int = DEFAULT_RETRIES,
        transport: httpx.BaseTransport | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        if contact and not (contact.isascii() and contact.isprintable() and len(contact) < 200):
            raise ConfigError(
                "TERANG_CONTACT must be a mail address or a page in plain characters, as "
                "data@example.org"
            )
        self._agent = user_agent(contact)
        self._cache = cache
        self._retries = retries
        self._given = transport
        self._sleep = sleep
        self._interval_s = interval_s
        self._gate = HostGate(cache / "hosts" if cache else None)
        self._clients: dict[bool, httpx.Client] = {}

    @classmethod
    def with_settings(
        cls, settings: Settings, *, transport: httpx.BaseTransport | None = None
    ) -> RemoteClient:
        """Return a client as the settings say.

        Raises:
            ConfigError: If a setting cannot be used.
        """
        return cls(
            contact=settings.contact,
            cache=settings.cache.expanduser(),
            interval_s=settings.remote_interval_s,
            retries=settings.remote_retries,
            transport=transport,
        )

    def fetch(self, ask: Ask) -> Reply:
        """Send a request, or return what the cache has.

        Args:
            ask: The request.

        Returns:
            The complete answer.

        Raises:
            RemoteError: If the service cannot be reached, is late, refuses, sends elsewhere, or
                does not answer as asked.
            ConfigError: If the address is none.
        """
        check_address(ask)
        deadline = time.monotonic() + ask.deadline_s
        address = ask.address
        if ask.params:
            address += ("&" if "?" in address else "?") + urlencode(ask.params)
        for _ in range(_MOST_REDIRECTS + 1):
            outcome = self._with_retries(ask, address, deadline)
            if isinstance(outcome, Reply) and outcome.from_cache and outcome.age_s > ask.life_s + 1:
                # Kept under a longer life than is asked for now.
                outcome = self._with_retries(ask, address, deadline, anew=True)
            if isinstance(outcome, Reply):
                if ask.accept and outcome.content_type not in ask.accept:
                    self.forget(outcome)
                    raise wrong_type(ask, outcome)
                return outcome
            address = outcome.follow(ask, address)
        raise ask.error(f"redirects more than {_MOST_REDIRECTS} times; correct its address")

    def forget(self, reply: Reply) -> None:
        """Drop an answer from the cache: it turned out to be unusable."""
        if self._cache is None or not reply.key:
            return
        from kg.remote.keeping import open_storage

        storage = open_storage(self._cache)
        for entry in storage.get_entries(reply.key):
            storage.remove_entry(entry.id)
        storage.close()

    def close(self) -> None:
        """Close the connections and the cache. May be called twice."""
        for client in self._clients.values():
            client.close()
        self._clients.clear()

    def __enter__(self) -> RemoteClient:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _client(self, *, is_local: bool) -> httpx.Client:
        """Return the client of httpx; proxies of the environment do not hold for this machine."""
        if is_local not in self._clients:
            import httpx

            from kg.remote.keeping import DirectTransport, LifeTransport, open_storage

            transport: httpx.BaseTransport = LifeTransport(
                self._given or DirectTransport(trust_env=not is_local)
            )
            if self._cache is not None:
                from hishel import CacheOptions
                from hishel.httpx import CacheTransport

                storage = open_storage(self._cache)
                transport = CacheTransport(transport, storage, rfc=CacheOptions(shared=False))
            self._clients[is_local] = httpx.Client(
                transport=transport, follow_redirects=False, headers={"User-Agent": self._agent}
            )
        return self._clients[is_local]

    def _with_retries(
        self, ask: Ask, address: str, deadline: float, *, anew: bool = False
    ) -> Reply | Redirect:
        import httpx

        for tries in range(self._retries + 1):
            wait_s = _FIRST_WAIT_S * 2**tries * random.uniform(1.0, 1.25)  # noqa: S311 - no secret
            try:
                outcome = self._once(ask, address, deadline, anew=anew or ask.life_s <= 0)
            except httpx.TimeoutException as error:
                raise late(ask) from error
            except httpx.HTTPError as error:
                problem = ask.error(
                    f"could not be reached, or broke off ({type(error).__name__}: {error}); is the "
                    "address right, and has this machine a way there?"
                )
                problem.__cause__ = error
            else:
                if not isinstance(outcome, Busy):
                    return outcome
                advice = "try again later"
                if outcome.wait_s is not None:
                    wait_s = outcome.wait_s
                    self._gate.hold(host_of(address), wait_s)
                    advice = f"it asks to wait {wait_s:.0f} s; try again after that"
                problem = ask.error(
                    f"answered with status {outcome.status}{outcome.words}; {advice}",
                    outcome.status,
                )
            if tries == self._retries or time.monotonic() + wait_s >= deadline:
                raise problem
            self._sleep(wait_s)
        raise AssertionError("the last try returns or raises")

    def _once(
        self, ask: Ask, address: str, deadline: float, *, anew: bool
    ) -> Reply | Redirect | Busy:
        """Send a request once, or find its answer in the cache."""
        client = self._client(is_local=host_of(address, port=False) in _LOCAL)
        posted, media_type = _posted(ask)
        key = hashlib.sha256(repr((address, posted, sorted(ask.headers.items()))).encode())
        headers = dict(ask.headers)
        if anew:
            headers["Cache-Control"] = "no-cache"
        if posted is not None:
            headers["Content-Type"] = media_type
        extensions = {
            LIFE: ask.life_s,
            POSTED: posted,
            TURN: lambda: self._wait_for_turn(ask, address, deadline),
            "caching": {"key": key.hexdigest()},
        }
        response = client.send(
            client.build_request("GET", address, headers=headers, extensions=extensions),
            stream=True,
        )
        try:
            if response.is_redirect:
                return Redirect(response.status_code, response.headers.get("location", ""))
            body = read_body(ask, response, deadline)
        finally:
            response.close()
        return judge(ask, response, body, key.hexdigest())

    def _wait_for_turn(self, ask: Ask, address: str, deadline: float) -> float:
        """Wait until the host may be asked; return the seconds that are left then."""
        left_s = deadline - time.monotonic()
        interval_s = 0.0 if host_of(address, port=False) in _LOCAL else self._interval_s
        wait_s, taken = self._gate.reserve(host_of(address), interval_s, left_s)
        if not taken:
            raise ask.error(
                f"may not be asked for another {wait_s:.0f} s: it said so, or other requests stand "
                "before this one; try again after that",
                429,
            )
        if wait_s > 0:
            self._sleep(wait_s)
        return max(deadline - time.monotonic(), 0.001)


def _posted(ask: Ask) -> tuple[bytes | None, str]:
    """Return what is sent by POST, and its media type; None asks by GET."""
    if ask.document is not None:
        document = json.dumps(ask.document, ensure_ascii=False, sort_keys=True)
        return document.encode(), "application/json"
    if ask.form is not None:
        return urlencode(ask.form).encode(), "application/x-www-form-urlencoded"
    return None, ""
