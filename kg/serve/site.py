"""What all handlers share: settings, live store, readers, stored questions, answer cache."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import TypeVar

from kg.query.catalogue import Catalogue
from kg.query.readers import ReaderPool
from kg.query.request import Answer, QueryRequest
from kg.remote.endpoints import Federation, choose_endpoints, federation_of, read_endpoints
from kg.serve.cache import AnswerCache
from kg.serve.live import Live, Version
from kg.settings import Settings

__all__ = ["OWN_RESULT_LIMIT_BYTES", "Row", "Site"]

OWN_RESULT_LIMIT_BYTES = 8 * 1024 * 1024
"""Largest answer to a query that a page makes for itself."""

Derived = TypeVar("Derived")
Row = Mapping[str, Mapping[str, str]]
"""Terms of SPARQL JSON results by column."""


def _catalogue(federation: Federation | None) -> Catalogue:
    """Return the stored questions, with those whose endpoints may all be called."""
    catalogue = Catalogue.load()
    if federation is None:
        return catalogue
    return catalogue.with_questions(
        question
        for question in Catalogue.federated()
        if all(federation.by_address(address) for address in question.federates)
    )


class Site:
    """The running server.

    Args:
        settings: The settings.
        cache_bytes: Memory for complete answers; 0 keeps none.

    Raises:
        ConfigError: If the settings of endpoints cannot be used.
    """

    def __init__(self, settings: Settings, *, cache_bytes: int) -> None:
        self.settings = settings
        allowed = choose_endpoints(settings.serve_endpoints, read_endpoints(settings.endpoints))
        self.federation = federation_of(settings, allowed)
        self.catalogue = _catalogue(self.federation)
        self.cache = AnswerCache(cache_bytes)
        self.live = Live(settings.store, self._moved)
        self.pool = ReaderPool(settings.readers, memory_bytes=settings.reader_memory_bytes)
        self._locks: dict[tuple[str, str], asyncio.Lock] = {}
        self._closing: list[Callable[[], None]] = []
        self.pool.warm_up(self.live.version().path, timeout_s=0)

    def on_close(self, close: Callable[[], None]) -> None:
        """Call something when the server ends."""
        self._closing.append(close)

    def close(self) -> None:
        """End the readers and let the store go."""
        for close in self._closing:
            close()
        self.pool.close()
        self.live.close()

    async def ask(
        self,
        version: Version,
        text: str,
        *,
        table_format: str = "json",
        graph_format: str = "ntriples",
        result_limit_bytes: int = OWN_RESULT_LIMIT_BYTES,
    ) -> Answer:
        """Run a query of our own, with the project's prefixes known.

        Args:
            version: What to ask.
            text: The query; every IRI in it was written by pyoxigraph.
            table_format: For SELECT and ASK.
            graph_format: For CONSTRUCT.
            result_limit_bytes: Largest answer.

        Returns:
            The answer.
        """
        request = QueryRequest(
            text,
            table_format=table_format,
            graph_format=graph_format,
            result_limit_bytes=result_limit_bytes,
            known_prefixes=True,
        )
        return await self.pool.run(request, version.path, self.settings.query_timeout_s)

    async def rows(
        self, version: Version, text: str, *, result_limit_bytes: int = OWN_RESULT_LIMIT_BYTES
    ) -> list[Row]:
        """Run a SELECT query of our own.

        Args:
            version: What to ask.
            text: The query, as for :meth:`ask`.
            result_limit_bytes: Largest answer.

        Returns:
            The bindings of SPARQL JSON results, in the order of the query.
        """
        answer = await self.ask(version, text, result_limit_bytes=result_limit_bytes)
        try:
            bindings: list[Row] = json.loads(answer.read())["results"]["bindings"]
            return bindings
        finally:
            answer.discard()

    async def derive(
        self, version: Version, name: str, make: Callable[[], Awaitable[Derived]]
    ) -> Derived:
        """Return what is computed once for each version.

        Args:
            version: The version.
            name: What it is.
            make: Computes it.

        Returns:
            The value; concurrent callers wait for the first one's.
        """
        lock = self._locks.setdefault((version.tag, name), asyncio.Lock())
        async with lock:
            if name not in version.derived:
                version.derived[name] = await make()
        value: Derived = version.derived[name]  # type: ignore[assignment]
        return value

    def _moved(self, checkpoint: Path) -> None:
        self.cache.clear()
        self._locks.clear()
        self.pool.warm_up(checkpoint, timeout_s=0)
