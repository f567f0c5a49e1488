"""A native SPARQL server with data in Wikidata's shape, and settings that put it in its place."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

HERE = Path(__file__).parent
START_S = 30.0


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def wikidata(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of ``oxigraph serve`` with the items of ``wikidata.ttl``."""
    command = str(Path(sys.executable).with_name("oxigraph"))
    assert shutil.which(command), "install the extra test: it has the server oxigraph"
    folder = tmp_path_factory.mktemp("wikidata")
    location = ["--location", str(folder / "db")]
    load = [command, "load", *location, "--file", str(HERE / "wikidata.ttl")]
    subprocess.run(load, check=True, capture_output=True)
    port = free_port()
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [command, "serve-read-only", *location, "--bind", f"127.0.0.1:{port}"],
            stdout=log,
            stderr=log,
        )
        try:
            address = f"http://127.0.0.1:{port}/query"
            deadline = time.monotonic() + START_S
            while True:
                try:
                    httpx.get(address, params={"query": "ASK {}"}, trust_env=False)
                    break
                except httpx.TransportError:
                    assert time.monotonic() < deadline, (folder / "log").read_text()
                    time.sleep(0.05)
            yield address
        finally:
            process.kill()
            process.wait()


@pytest.fixture
def as_wikidata(wikidata: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """Settings in which the name wikidata, and its public address, mean the local server."""
    monkeypatch.setenv("TERANG_ENDPOINTS", json.dumps({"wikidata": wikidata}))
    monkeypatch.setenv("TERANG_CACHE", str(tmp_path / "cache"))
    return wikidata
