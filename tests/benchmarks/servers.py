"""The servers that benchmarks ask, each a process of its own on a loopback port.

Place in the flow: over the generator, below the benchmarks. Every server is ended when its ``with``
block ends, its children too.

* ``terang``: ``kg serve`` as a user starts it.
* ``rdflib-endpoint``: the package's application on an rdflib ``Dataset`` in memory, uvicorn without
  access log (which favours it: its own command logs each request).
* ``oxigraph``: the native server on a database on disk, loaded with ``oxigraph load``.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import psutil
from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, serialize

from kg.infer import run_rules
from kg.pipeline.build import ontology_triples
from kg.store import ACCEPTED, Store
from tests.benchmarks.document import BASE
from tests.benchmarks.generate import documents

__all__ = ["Server", "dump", "entities", "make_store", "oxigraph", "rdflib_endpoint", "terang"]

START_S = 120.0
RDFLIB = """
import sys, uvicorn
from rdflib import Dataset
from rdflib_endpoint import SparqlEndpoint
graph = Dataset(default_union=True)
graph.parse(sys.argv[1], format="nt")
uvicorn.run(SparqlEndpoint(graph=graph, path="/sparql"), host="127.0.0.1", port=int(sys.argv[2]),
            log_level="warning", access_log=False)
"""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its name, its process, and where it answers queries."""

    name: str
    pid: int
    port: int
    path: str
    settings: str

    def children(self) -> list[int]:
        """Return the ids of its child processes."""
        return [child.pid for child in psutil.Process(self.pid).children(recursive=True)]

    def cpu_s(self) -> float:
        """Return the processor time that the living processes of the tree have used."""
        tree = (psutil.Process(pid).cpu_times() for pid in (self.pid, *self.children()))
        return sum(times.user + times.system for times in tree)

    def memory_bytes(self) -> int:
        """Return the memory of the whole process tree, shared pages counted once (PSS)."""
        total = 0
        for pid in (self.pid, *self.children()):
            try:
                total += psutil.Process(pid).memory_full_info().pss
            except psutil.NoSuchProcess:
                continue
        return total


def make_store(folder: Path, triples: int, seed: int = 1) -> Store:
    """Make a store of clean synthetic data, past the gate (its tests show that it would pass)."""
    store = Store.create(folder, base=BASE.iri)
    with store.write(agent="benchmark") as write:
        write.put_graph(BASE.graph("ontology"), ontology_triples(BASE), status=ACCEPTED)
        for document in documents(triples, seed):
            write.put_graph(
                document.graph,
                document.triples,
                status=document.status,
                description=document.description,
                note=document.source.status_note,
            )
        run_rules(write)
    return store


def dump(store: Store, path: Path) -> int:
    """Write the default graph as N-Triples, for the peers; return the number of triples."""
    with store.snapshot() as snapshot:
        quads = snapshot.db.quads_for_pattern(None, None, None, DefaultGraph())
        triples = [quad.triple for quad in quads]
        serialize(triples, path, format=RdfFormat.N_TRIPLES)
    return len(triples)


def entities(store: Store, class_iri: str) -> list[str]:
    """Return the IRIs of the members of a class in the default graph, ordered."""
    kind = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    with store.snapshot() as snapshot:
        quads = snapshot.db.quads_for_pattern(None, kind, NamedNode(class_iri), DefaultGraph())
        return sorted(q.subject.value for q in quads if isinstance(q.subject, NamedNode))


@contextmanager
def terang(
    store: Path, *options: str, environment: dict[str, str] | None = None
) -> Iterator[Server]:
    """Run ``kg serve`` on a store."""
    port = free_port()
    command = [sys.executable, "-m", "kg", "serve", "--store", str(store), "--port", str(port)]
    settings = " ".join([
        "kg serve",
        *options,
        *(f"{k}={v}" for k, v in (environment or {}).items()),
    ])
    with _running("terang", [*command, *options], port, "/sparql", settings, environment) as server:
        yield server


@contextmanager
def rdflib_endpoint(triples: Path) -> Iterator[Server]:
    """Run rdflib-endpoint on the triples of a file."""
    port = free_port()
    command = [sys.executable, "-c", RDFLIB, str(triples), str(port)]
    settings = "rdflib Dataset in memory, uvicorn, one process, no access log"
    with _running("rdflib-endpoint", command, port, "/sparql", settings) as server:
        yield server


@contextmanager
def oxigraph(triples: Path, folder: Path) -> Iterator[Server]:
    """Run native oxigraph on the triples of a file, loaded into a folder."""
    binary = str(Path(sys.executable).with_name("oxigraph"))
    if not Path(binary).exists():
        binary = shutil.which("oxigraph") or "oxigraph"
    load = [binary, "load", "--location", str(folder), "--file", str(triples)]
    subprocess.run(load, check=True, capture_output=True)
    port = free_port()
    command = [binary, "serve-read-only", "--location", str(folder), "--bind", f"127.0.0.1:{port}"]
    settings = "oxigraph serve-read-only, database on disk"
    with _running("oxigraph", command, port, "/query", settings) as server:
        yield server


def free_port() -> int:
    """Return a port of the loopback address that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def _running(
    name: str,
    command: Sequence[str],
    port: int,
    path: str,
    settings: str,
    environment: dict[str, str] | None = None,
) -> Iterator[Server]:
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | (environment or {}),
    )
    try:
        _await(process, port, path, name)
        yield Server(name, process.pid, port, path, settings)
    finally:
        children = psutil.Process(process.pid).children(recursive=True)
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        _, alive = psutil.wait_procs(children, timeout=5)
        for child in alive:
            child.kill()


def _await(process: subprocess.Popen[bytes], port: int, path: str, name: str) -> None:
    """Wait for the answer to the smallest query; a page may take its time in a large store."""
    deadline = time.monotonic() + START_S
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"{name} ended with status {process.returncode}")
        try:
            with urlopen(f"http://127.0.0.1:{port}{path}?query=ASK%7B%7D", timeout=5):
                return
        except OSError as error:
            if "refused" not in str(error) and "HTTP Error" in str(error):
                return
            time.sleep(0.1)
    raise RuntimeError(f"{name} did not answer within {START_S:.0f} s")
