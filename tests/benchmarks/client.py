"""A small HTTP client on asyncio streams, and a load generator on top of it.

Place in the flow: below the benchmarks. Connections are kept alive; a request is one GET with the
query in its address. The generator measures how busy the client itself was, so that a benchmark can
say that the client was not what limited the rate.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any  # decoded JSON
from urllib.parse import quote

__all__ = ["Connection", "Load", "Reply", "bindings", "percentile", "run_load"]

JSON = "application/sparql-results+json"
XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"
LIMIT = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Reply:
    """A complete reply: status, body, and seconds from sending to the last byte."""

    status: int
    body: bytes
    elapsed_s: float


@dataclass(frozen=True, slots=True)
class Load:
    """A finished round: requests a second, sorted latencies in seconds, the client's CPU share."""

    rate: float
    latencies: tuple[float, ...]
    client_share: float
    statuses: Counter[int]


class Connection:
    """One kept-alive connection to a server of this machine."""

    def __init__(self, port: int, path: str) -> None:
        self._port = port
        self._path = path
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    async def ask(self, query: str, accept: str = JSON) -> Reply:
        """Send a query and read the whole reply."""
        if self._writer is None or self._reader is None:
            self._reader, self._writer = await asyncio.open_connection(
                "127.0.0.1", self._port, limit=LIMIT
            )
        started = time.perf_counter()
        self._writer.write(
            f"GET {self._path}?query={quote(query, safe='')} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            f"Accept: {accept}\r\n\r\n".encode()
        )
        status, body, keep = await self._read(self._reader)
        elapsed = time.perf_counter() - started
        if not keep:
            await self.close()
        return Reply(status, body, elapsed)

    async def close(self) -> None:
        """Close the connection; the next query opens a new one."""
        if self._writer is not None:
            self._writer.close()
            await self._writer.wait_closed()
        self._reader = self._writer = None

    async def _read(self, reader: asyncio.StreamReader) -> tuple[int, bytes, bool]:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        status = int(head[0].split(" ")[1])
        fields = {
            name.lower(): value.strip()
            for name, _, value in (line.partition(":") for line in head[1:] if line)
        }
        keep = fields.get("connection", "").lower() != "close"
        if "content-length" in fields:
            return status, await reader.readexactly(int(fields["content-length"])), keep
        if fields.get("transfer-encoding") != "chunked":
            return status, await reader.read(), False
        parts = []
        while size := int(await reader.readuntil(b"\r\n"), 16):
            parts.append(await reader.readexactly(size))
            await reader.readexactly(2)
        await reader.readexactly(2)
        return status, b"".join(parts), keep


async def run_load(port: int, path: str, queries: Sequence[str], clients: int) -> Load:
    """Send queries over some connections at once, each as fast as the replies come.

    Args:
        port: Port of the server.
        path: Path of its endpoint.
        queries: All queries; each is sent once.
        clients: Connections.

    Returns:
        What was measured.
    """
    waiting = list(reversed(queries))
    replies: list[Reply] = []
    connections = [Connection(port, path) for _ in range(clients)]

    async def work(connection: Connection) -> None:
        while waiting:
            replies.append(await connection.ask(waiting.pop()))

    started, busy = time.perf_counter(), time.process_time()
    await asyncio.gather(*(work(connection) for connection in connections))
    elapsed, busy = time.perf_counter() - started, time.process_time() - busy
    for connection in connections:
        await connection.close()
    latencies = tuple(sorted(reply.elapsed_s for reply in replies))
    statuses = Counter(reply.status for reply in replies)
    return Load(len(replies) / elapsed, latencies, busy / elapsed, statuses)


def percentile(ordered: Sequence[float], share: float) -> float:
    """Return the value below which a share of the ordered values lies."""
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def bindings(body: bytes) -> Counter[tuple[tuple[str, str, str, str], ...]]:
    """Return the rows of a SPARQL JSON result as a bag; ``xsd:string`` counts as no datatype."""
    decoded: dict[str, Any] = json.loads(body)
    return Counter(
        tuple(
            sorted(
                (
                    name,
                    str(cell["value"]),
                    "" if cell.get("datatype") == XSD_STRING else str(cell.get("datatype", "")),
                    str(cell.get("xml:lang", "")),
                )
                for name, cell in row.items()
            )
        )
        for row in decoded["results"]["bindings"]
    )
