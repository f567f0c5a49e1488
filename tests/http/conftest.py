"""A small store and a running server for the HTTP tests."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
import uvicorn
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from kg.export import export_all
from kg.namespaces import DEFAULT_BASE, PREFIXES, Base, tr
from kg.resources import ontology_files
from kg.serve.app import create_app
from kg.settings import Settings
from kg.store.folder import Store
from kg.store.status import ACCEPTED, PENDING

DATA = Path(__file__).parent / "data"
IRIS = Base(DEFAULT_BASE)
BODY_LIMIT_BYTES = 20_000
TIMEOUT_S = 2.0
LONG_LABEL = "panjang " * 1250  # 10,000 characters
HOSTILE_LABEL = '<script>alert("x")</script>\u202egnp.exe {{ 7*7 }}'


def read_turtle(path: Path) -> list[Triple]:
    return [
        quad.triple
        for quad in parse(path.read_bytes(), format=RdfFormat.TURTLE, base_iri=DEFAULT_BASE)
    ]


def hostile_triples() -> list[Triple]:
    thing = NamedNode(IRIS.id("organisation", "jahat"))
    label = NamedNode(PREFIXES["skos"] + "prefLabel")
    return [
        Triple(thing, NamedNode(PREFIXES["rdf"] + "type"), NamedNode(tr("Organisation"))),
        Triple(thing, label, Literal(HOSTILE_LABEL, language="id")),
        Triple(thing, NamedNode(tr("note")), Literal(LONG_LABEL, language="id")),
        Triple(thing, NamedNode(PREFIXES["schema"] + "url"), NamedNode("javascript:alert(1)")),
    ]


def make_store(path: Path) -> Store:
    """Make a store of version 1 with five graphs, one of them pending."""
    store = Store.create(path, base=DEFAULT_BASE)
    register = read_turtle(DATA / "register.ttl")
    ontology = list(dict.fromkeys(one for file in ontology_files() for one in read_turtle(file)))
    with store.write(agent="test") as write:
        write.put_graph(IRIS.graph("ontology"), ontology, status=ACCEPTED)
        for slug in ("table", "article", "pending", "hostile"):
            content = hostile_triples() if slug == "hostile" else read_turtle(DATA / f"{slug}.ttl")
            about = {IRIS.graph(slug), IRIS.id("source", slug)}
            write.put_graph(
                IRIS.graph(slug),
                content,
                status=PENDING if slug == "pending" else ACCEPTED,
                description=[one for one in register if str(one.subject)[1:-1] in about],
                note="waits for a second reader" if slug == "pending" else None,
            )
    return store


class Running:
    """A server in a thread, and a client of it."""

    def __init__(self, settings: Settings, *, cache_bytes: int = 1024 * 1024) -> None:
        self.app = create_app(settings, cache_bytes=cache_bytes)
        config = uvicorn.Config(self.app, log_level="critical", lifespan="on", ws="none")
        self._server = uvicorn.Server(config)
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._server.run, args=([self._socket],))
        self._thread.start()
        while not self._server.started:
            time.sleep(0.01)
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=20)

    def close(self) -> None:
        self.client.close()
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()


def make_settings(store: Path, timeout_s: float = TIMEOUT_S, dumps: Path | None = None) -> Settings:
    return Settings(
        store=store,
        dumps=dumps,
        query_timeout_s=timeout_s,
        body_limit_bytes=BODY_LIMIT_BYTES,
        result_limit_bytes=4 * 1024 * 1024,
        readers=2,
    )


@pytest.fixture(scope="session")
def store_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("http") / "store"
    make_store(path)
    return path


@pytest.fixture(scope="session")
def settings(store_path: Path) -> Settings:
    return make_settings(store_path)


@pytest.fixture(scope="session")
def client(settings: Settings) -> Iterator[httpx.Client]:
    """A client of a running server that all tests share; nobody writes to its store."""
    server = Running(settings)
    yield server.client
    server.close()


@pytest.fixture(scope="module")
def serve() -> Iterator[Callable[..., httpx.Client]]:
    """Starts servers on stores of the module's own."""
    running: list[Running] = []

    def start(store: Path, timeout_s: float = TIMEOUT_S, dumps: Path | None = None) -> httpx.Client:
        running.append(Running(make_settings(store, timeout_s, dumps)))
        return running[-1].client

    yield start
    for one in running:
        one.close()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[tuple[Store, httpx.Client]]:
    """A store that a test may write to, and a client of a server on it."""
    store = make_store(tmp_path / "store")
    server = Running(make_settings(store.path))
    yield store, server.client
    server.close()


@pytest.fixture(scope="session")
def hostile_label() -> str:
    return HOSTILE_LABEL


@pytest.fixture(scope="session")
def long_label() -> str:
    return LONG_LABEL


@pytest.fixture(scope="module")
def dumps(store_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export of the store that is served."""
    folder = tmp_path_factory.mktemp("dumps") / "dump"
    with Store.open(store_path).snapshot() as snapshot:
        export_all(snapshot, folder)
    return folder


@pytest.fixture(scope="module")
def offering(serve: Callable[..., httpx.Client], store_path: Path, dumps: Path) -> httpx.Client:
    """A client of a server that offers dumps."""
    return serve(store_path, dumps=dumps)
