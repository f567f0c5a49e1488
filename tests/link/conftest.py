"""Services as they are asked here: the local server of the client's tests, and a SPARQL server."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.remote import RemoteClient
from tests.remote.conftest import Service, service

__all__ = ["service"]


@pytest.fixture
def client(tmp_path: Path) -> Iterator[RemoteClient]:
    with RemoteClient(cache=tmp_path / "cache", retries=1, sleep=lambda seconds: None) as client:
        yield client


@pytest.fixture
def sparql_server(tmp_path: Path) -> Iterator[Callable[[str], str]]:
    """Serve Turtle with the native server of Oxigraph; returns its query address."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent))
    assert program, "the package oxigraph, of the extra test, is not installed"
    started: list[subprocess.Popen[bytes]] = []

    def serve(turtle: str) -> str:
        data = tmp_path / "data.ttl"
        data.write_text(turtle, encoding="utf-8")
        place = str(tmp_path / "oxigraph")
        subprocess.run(
            [program, "load", "--location", place, "--file", str(data)],
            check=True, capture_output=True,
        )  # fmt: skip
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        bind = f"127.0.0.1:{port}"
        server = subprocess.Popen(
            [program, "serve-read-only", "--location", place, "--bind", bind],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        started.append(server)
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return f"http://{bind}/query"
            time.sleep(0.05)
        raise AssertionError("the SPARQL server did not start")

    yield serve
    for server in started:
        server.terminate()
        server.wait()


__all__ += ["Service"]
