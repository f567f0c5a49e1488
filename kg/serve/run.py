"""Runs the server with uvicorn and says where it listens."""

from __future__ import annotations

import sys
from collections.abc import Callable

import uvicorn

from kg.serve.app import create_app
from kg.serve.request_line import RequestProtocol
from kg.settings import Settings

__all__ = ["serve"]


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


class _Server(uvicorn.Server):
    """A server that says its address once it listens."""

    def __init__(self, config: uvicorn.Config, say: Callable[[str], None]) -> None:
        super().__init__(config)
        self._say = say

    async def startup(self, sockets: list[object] | None = None) -> None:  # type: ignore[override]
        """Listen, then say where."""
        await super().startup(sockets)  # type: ignore[arg-type]
        for server in self.servers:
            for listening in server.sockets:
                host, port = listening.getsockname()[:2]
                shown = f"[{host}]" if ":" in host else host
                self._say(f"Terang answers at http://{shown}:{port}/  (SPARQL at /sparql)")


def serve(
    settings: Settings, *, access_log: bool = False, say: Callable[[str], None] = _say
) -> None:
    """Serve until interrupted.

    Args:
        settings: The settings; with port 0 the system chooses one.
        access_log: Whether each request is logged.
        say: Called with the address once the server listens; writes to standard error.

    Raises:
        StoreError: If there is no usable store.
    """
    config = uvicorn.Config(
        create_app(settings),
        host=settings.host,
        port=settings.port,
        loop="uvloop",
        http=RequestProtocol,
        access_log=access_log,
        log_level="warning",
        server_header=False,
        lifespan="on",
        timeout_graceful_shutdown=5,
    )
    _Server(config, say).run()
