"""Runs a query for a client and makes the response: complete, or an error.

1. The entity tag is made from the version of the store, the query, its dataset and the formats that
   may come; when the client has it already, the answer is 304 and nothing runs.
2. A small answer may be in the cache.
3. Else a reader answers. If the client goes away meanwhile, the query is stopped.
4. A large answer is a complete file by now; it is streamed from there.

Queries that may answer differently each time (``NOW``, ``RAND``, ``UUID``, and ``SERVICE`` where
it is allowed) have no entity tag and are not kept; what endpoints gave stands in the header
``Terang-Remote``. Tags are weak: the order of rows may differ between two runs.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, TypeVar

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from kg import __version__
from kg.query.request import Answer, Contribution, QueryRequest
from kg.query.services import has_calls
from kg.serve.cache import CachedAnswer
from kg.serve.errors import HttpError
from kg.serve.live import Version
from kg.serve.site import Site

__all__ = [
    "Asked",
    "FileResponse",
    "entity_tag",
    "has_tag",
    "not_modified",
    "respond",
    "run_watched",
]

WATCH_AFTER_S = 0.05
CACHE_CONTROL = "no-cache"
_VOLATILE = re.compile(r"(?:NOW|RAND|UUID)\s*\(", re.IGNORECASE)
_SEEN_BEFORE = re.compile(r'(?:W/)?"[^"]*"')

Result = TypeVar("Result")


def entity_tag(version: Version, *parts: object) -> str:
    """Return the weak entity tag of what a version answers to a request."""
    digest = blake2b(repr((__version__, *parts)).encode("utf-8", "surrogatepass"), digest_size=9)
    return f'W/"{version.tag}-{digest.hexdigest()}"'


def has_tag(header: str | None, tag: str) -> bool:
    """Return whether an ``If-None-Match`` header names a tag (compared weakly, RFC 9110)."""
    if header is None:
        return False
    return tag.removeprefix("W/") in {
        one.removeprefix("W/") for one in _SEEN_BEFORE.findall(header)
    }


def not_modified(tag: str, vary: str = "Accept") -> Response:
    """Return 304."""
    headers = {"ETag": tag, "Vary": vary, "Cache-Control": CACHE_CONTROL}
    return Response(status_code=304, headers=headers)


async def run_watched(receive: Receive, work: Coroutine[Any, Any, Result]) -> Result:  # Any: unused
    """Await work for a client; cancel it when the client goes away.

    Args:
        receive: The request's channel; its body was read.
        work: What is to be done.

    Returns:
        What the work returns.

    Raises:
        HttpError: If the client went away.
    """
    task = asyncio.ensure_future(work)
    try:
        done, _ = await asyncio.wait({task}, timeout=WATCH_AFTER_S)
        if not done:
            gone = asyncio.ensure_future(_disconnect(receive))
            try:
                await asyncio.wait({task, gone}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                gone.cancel()
        if not task.done():
            raise HttpError(499, "The client closed the connection.", slug="bad-request")
        return task.result()
    finally:
        if not task.done():
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


async def _disconnect(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


class FileResponse(Response):
    """A large answer, sent from its spool file, which is removed afterwards."""

    def __init__(self, answer: Answer, headers: dict[str, str]) -> None:
        super().__init__(None, 200, headers, answer.content_type)
        self._answer = answer
        self.headers["Content-Length"] = str(answer.size_bytes)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the file."""
        start = {"type": "http.response.start", "status": 200, "headers": self.raw_headers}
        try:
            await send(start)
            for chunk in self._answer.iter_chunks():
                await send({"type": "http.response.body", "body": chunk, "more_body": True})
            await send({"type": "http.response.body", "body": b""})
        finally:
            self._answer.discard()


@dataclass(frozen=True, slots=True)
class Asked:
    """What a client sent along with its query."""

    receive: Receive
    if_none_match: str | None
    timeout_s: float


def _cache_key(version: Version, query: QueryRequest) -> tuple[object, ...]:
    dataset = (query.default_graphs, query.named_graphs, query.include_pending)
    return (version.tag, query.text, *dataset, query.table_format, query.graph_format)


async def respond(
    site: Site, query: QueryRequest, asked: Asked, headers: dict[str, str]
) -> Response:
    """Answer a client's query in a data format.

    Args:
        site: The server.
        query: The query with its formats.
        asked: The client's side of it.
        headers: Further headers of a complete answer.

    Returns:
        200 with the complete answer, or 304.
    """
    headers = {"Vary": "Accept", **headers}
    volatile = _VOLATILE.search(query.text) is not None
    volatile = volatile or (query.federation is not None and has_calls(query.text))
    with site.live.lease() as version:
        key = _cache_key(version, query)
        if not volatile:
            tag = entity_tag(version, *key[1:])
            if has_tag(asked.if_none_match, tag):
                return not_modified(tag)
            headers |= {"ETag": tag, "Cache-Control": CACHE_CONTROL}
            if (known := site.cache.get(key)) is not None:
                return Response(known.body, 200, headers, known.content_type)
        else:
            headers["Cache-Control"] = "no-store"
        work = site.pool.run(query, version.path, asked.timeout_s)
        answer = await run_watched(asked.receive, work)
    if answer.contributions:
        headers["Terang-Remote"] = ", ".join(map(_told, answer.contributions))
    if answer.path is not None:
        return FileResponse(answer, headers)
    if not volatile:
        site.cache.put(key, CachedAnswer(answer.content_type, answer.body))
    return Response(answer.body, 200, headers, answer.content_type)


def _told(one: Contribution) -> str:
    """Return what an endpoint gave, as an item of a header (RFC 9651)."""
    if one.failure is not None:
        return f"{one.endpoint};failed"
    asked = f';asked="{one.asked_at}"' if one.asked_at else ""
    return f"{one.endpoint};rows={one.rows};requests={one.requests};kept={one.kept}{asked}"
