"""A local server that answers as other services do, well and badly; its log is part of the test."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

JSON = "application/json"


@dataclass
class Saying:
    """One answer of the server."""

    status: int = 200
    body: bytes = b"{}"
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": JSON})
    wait_s: float = 0.0
    drip_s: float = 0.0
    announced: int | None = None


@dataclass
class Heard:
    """One request the server got."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    at: float


class Service:
    """The server: what it will say, path by path; the last saying of a path is repeated."""

    def __init__(self) -> None:
        self.sayings: dict[str, list[Saying]] = {}
        self.heard: list[Heard] = []
        self.answer: Callable[[Heard], Saying] | None = None
        service = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                service.respond(self)

            def do_POST(self) -> None:
                service.respond(self)

            def log_message(self, *_: Any) -> None:
                return

        class Server(ThreadingHTTPServer):
            def handle_error(self, *_: Any) -> None:
                return  # a client that leaves is what some tests are about

        self.server = Server(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.thread = threading.Thread(
            target=self.server.serve_forever, kwargs={"poll_interval": 0.02}
        )
        self.thread.start()

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def say(self, path: str, *sayings: Saying) -> str:
        """Set what the path answers; return its address."""
        self.sayings[path] = list(sayings)
        return self.base + path

    def respond(self, handler: BaseHTTPRequestHandler) -> None:
        size = int(handler.headers.get("Content-Length") or 0)
        heard = Heard(
            handler.command,
            handler.path,
            {name.lower(): value for name, value in handler.headers.items()},
            handler.rfile.read(size),
            time.monotonic(),
        )
        self.heard.append(heard)
        path = handler.path.partition("?")[0]
        if self.answer is not None:
            saying = self.answer(heard)
        else:
            left = self.sayings[path]
            saying = left.pop(0) if len(left) > 1 else left[0]
        time.sleep(saying.wait_s)
        handler.send_response(saying.status)
        for name, value in saying.headers.items():
            handler.send_header(name, value)
        announced = len(saying.body) if saying.announced is None else saying.announced
        handler.send_header("Content-Length", str(announced))
        handler.end_headers()
        try:
            if saying.drip_s:
                for byte in saying.body:
                    handler.wfile.write(bytes([byte]))
                    handler.wfile.flush()
                    time.sleep(saying.drip_s)
            else:
                handler.wfile.write(saying.body)
        except OSError:
            return  # the client has seen enough
        handler.close_connection = announced != len(saying.body)

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def service() -> Iterator[Service]:
    service = Service()
    yield service
    service.close()


@pytest.fixture
def saying() -> type[Saying]:
    return Saying
