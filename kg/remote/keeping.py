"""The cache on disk, as transports of httpx: hishel keeps answers by the rules of RFC 9111.

From outside in: hishel's transport, :class:`LifeTransport`, and the network. The second one waits
for the host's turn; says how long an answer is good (the caller's word, not the service's, for a
query's answer of yesterday is fine where the caller says so); and makes a request that hishel takes
for a GET the POST that it is: a long SPARQL query is as safe and as repeatable as a short one.
``no-store`` is obeyed. When the life of an answer is over and it has an ``ETag`` or
``Last-Modified``, the service is only asked whether it still holds.
"""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import TYPE_CHECKING

import httpx

from kg.errors import ConfigError
from kg.remote.extensions import ASKED_AT, LIFE, POSTED, TURN

if TYPE_CHECKING:
    from hishel import SqliteStorage

__all__ = ["DirectTransport", "LifeTransport", "open_storage"]

_DATABASE = "answers.sqlite"
_SIZE_BYTES = 512 * 1024 * 1024
_NOT_KEPT = frozenset({"age", "cache-control", "expires", "pragma", "set-cookie", "vary"})


def open_storage(folder: Path) -> SqliteStorage:
    """Open the cache in a folder; it is made when it is missing.

    Raises:
        ConfigError: If the folder cannot be written, or what is there is no such cache.
    """
    from hishel import SqliteStorage

    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = sqlite3.connect(folder / _DATABASE)
        try:
            probe.execute("BEGIN IMMEDIATE")
            probe.execute("SELECT count(*) FROM sqlite_master").fetchone()
            probe.rollback()
        finally:
            probe.close()
    except OSError as error:
        raise ConfigError(
            f"the cache folder {folder} cannot be used ({error.strerror}); set TERANG_CACHE to a "
            "folder that can be written"
        ) from error
    except sqlite3.OperationalError as error:
        if "locked" not in str(error):  # another process is writing: it works
            raise ConfigError(
                f"the cache folder {folder} cannot be written ({error}); set TERANG_CACHE to a "
                "folder that can be"
            ) from error
    except sqlite3.DatabaseError as error:
        raise ConfigError(
            f"{folder / _DATABASE} is no cache of this program ({error}); remove the file, it is "
            "made anew"
        ) from error
    return SqliteStorage(database_path=folder / _DATABASE, max_size=_SIZE_BYTES)


class DirectTransport(httpx.BaseTransport):
    """The network, with the proxies of the environment, and no redirect followed."""

    def __init__(self, *, trust_env: bool) -> None:
        self._client = httpx.Client(
            follow_redirects=False, trust_env=trust_env, limits=httpx.Limits(max_connections=4)
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and return the answer unread."""
        return self._client.send(request, stream=True)

    def close(self) -> None:
        """Close the connections."""
        self._client.close()


class LifeTransport(httpx.BaseTransport):
    """Says how long an answer is good, and sends by POST what is to be posted."""

    def __init__(self, network: httpx.BaseTransport) -> None:
        self._network = network

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and return the answer unread."""
        life_s = request.extensions.get(LIFE, 0)
        posted: bytes | None = request.extensions.get(POSTED)
        left_s = request.extensions[TURN]()
        extensions = {"timeout": dict.fromkeys(("connect", "read", "write", "pool"), left_s)}
        if posted is None:
            request.extensions.update(extensions)
        else:
            request = httpx.Request(
                "POST",
                request.url,
                headers=[(k, v) for k, v in request.headers.raw if k.lower() != b"content-length"],
                content=posted,
                extensions=extensions,
            )
        response = self._network.handle_request(request)
        if response.status_code not in {200, 304}:
            response.headers["cache-control"] = "no-store"
            return response
        says = response.headers.get("cache-control", "").lower()
        for name in _NOT_KEPT:
            response.headers.pop(name, None)
        now = datetime.now(UTC)
        response.headers["date"] = format_datetime(now, usegmt=True)
        response.headers[ASKED_AT] = now.isoformat()
        keeps = life_s > 0 and "no-store" not in says
        response.headers["cache-control"] = f"max-age={int(life_s)}" if keeps else "no-store"
        return response

    def close(self) -> None:
        """Close the connections."""
        self._network.close()
