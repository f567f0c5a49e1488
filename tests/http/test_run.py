"""The server as a process: it says where it listens, answers, and ends cleanly."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path

import httpx
import psutil

from kg import __version__

PROGRAM = """
import sys
from pathlib import Path
from kg.serve.run import serve
from kg.settings import Settings
serve(Settings(store=Path(sys.argv[1]), port=0))
"""


def test_serve_says_its_address_and_ends_with_its_readers(store_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(store_path)], stderr=subprocess.PIPE, text=True
    )
    try:
        assert process.stderr is not None
        match = re.search(r"http://127\.0\.0\.1:\d+", process.stderr.readline())
        assert match is not None
        health = httpx.get(f"{match.group()}/health")
        assert health.json() == {
            "status": "ok",
            "ready": True,
            "program": __version__,
            "store_version": 1,
            "readers": health.json()["readers"],
            "waiting": 0,
        }
        connection = HTTPConnection(match.group().removeprefix("http://"), timeout=10)
        connection.request("GET", f"/sparql?query={'x' * 65_530}")
        long = connection.getresponse()
        assert long.status == 414
        assert long.getheader("Content-Type") == "application/problem+json"
        problem = json.loads(long.read())
        assert problem["limit"] == 65_535
        assert problem["type"].endswith("#address-too-long")
        children = psutil.Process(process.pid).children(recursive=True)
        assert len(children) >= health.json()["readers"] >= 2
    finally:
        process.send_signal(signal.SIGTERM)
        rest = process.communicate(timeout=10)[1]
    assert "Traceback" not in rest
    _, alive = psutil.wait_procs(children, timeout=5)
    assert alive == []
