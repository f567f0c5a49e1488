"""A running server: new versions, entity tags, limits, large answers, clients that go away."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Callable
from urllib.parse import quote

import httpx
import psutil
import pytest
from pyoxigraph import Literal, NamedNode, Triple
from starlette.types import Message

from kg.serve.app import create_app
from kg.serve.cache import AnswerCache, CachedAnswer
from kg.settings import Settings
from kg.store.folder import Store
from kg.store.status import ACCEPTED
from tests.asynchronous import run

COUNT = "SELECT (COUNT(*) AS ?n) { ?s <https://w3id.org/terang/ontology#bpsCode> ?o }"
CROSS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
LARGE = 'SELECT ?a ("' + "x" * 600 + '" AS ?x) { ?a ?p ?b } LIMIT 2000'


def number(client: httpx.Client, **headers: str) -> str:
    response = client.get("/sparql", params={"query": COUNT}, headers=headers)
    return str(response.json()["results"]["bindings"][0]["n"]["value"])


def add_area(store: Store, code: str) -> None:
    area = NamedNode(f"https://w3id.org/terang/id/area/baru-{code}")
    triple = Triple(area, NamedNode("https://w3id.org/terang/ontology#bpsCode"), Literal(code))
    with store.write(agent="test") as write:
        write.put_graph(f"https://w3id.org/terang/graph/new-{code}", [triple], status=ACCEPTED)


def test_a_new_version_is_seen_at_once(own: tuple[Store, httpx.Client]) -> None:
    store, client = own
    assert number(client) == "1"
    assert client.get("/health").json()["store_version"] == 1
    first = client.get("/sparql", params={"query": COUNT})
    tag = first.headers["etag"]
    known = client.get("/sparql", params={"query": COUNT}, headers={"If-None-Match": tag})
    assert (known.status_code, known.content) == (304, b"")
    add_area(store, "91")
    assert number(client) == "2"
    again = client.get("/sparql", params={"query": COUNT}, headers={"If-None-Match": tag})
    assert again.status_code == 200
    assert again.headers["etag"] != tag
    assert client.get("/health").json()["store_version"] == 2
    add_area(store, "92")
    assert number(client) == "3"
    old = [store.path / "checkpoints" / str(one) for one in (1, 2)]
    deadline = time.monotonic() + 5
    while any(one.exists() for one in old) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(one.exists() for one in old)


def test_a_lost_store_is_said_so(own: tuple[Store, httpx.Client]) -> None:
    store, client = own
    assert client.get("/health").json()["ready"] is True
    (store.path / "current").rename(store.path / "lost")
    for path in ("/health", "/sparql?query=ASK%7B%7D", "/"):
        response = client.get(path)
        assert response.status_code == 503
        assert str(store.path) not in response.text
    (store.path / "lost").rename(store.path / "current")
    assert number(client) == "1"


def test_tags_differ_by_query_dataset_and_format(client: httpx.Client) -> None:
    graph = {"default-graph-uri": "https://w3id.org/terang/graph/table"}
    tags = [
        client.get("/sparql", params=params).headers["etag"]
        for params in (
            {"query": COUNT},
            {"query": COUNT + " "},
            {"query": COUNT, "format": "csv"},
            {"query": COUNT, **graph},
        )
    ]
    assert len(set(tags)) == 4
    assert client.get("/sparql", params={"query": COUNT}).headers["etag"] == tags[0]


@pytest.mark.parametrize("call", ["NOW()", "rand()", "UUID()", "STRUUID ()"])
def test_what_differs_each_time_has_no_tag(client: httpx.Client, call: str) -> None:
    query = f"SELECT ({call} AS ?n) {{}}"
    answers = [client.get("/sparql", params={"query": query}) for _ in range(2)]
    assert "etag" not in answers[0].headers
    assert answers[0].headers["cache-control"] == "no-store"
    if "NOW" not in call:
        assert answers[0].text != answers[1].text


def test_things_and_questions_are_not_sent_twice(client: httpx.Client) -> None:
    for path in ("/data/area/indonesia.ttl", "/queries/certificates-of-unit?unit=UP3+Sumba"):
        tag = client.get(path).headers["etag"]
        assert client.get(path, headers={"If-None-Match": f'"x", {tag}'}).status_code == 304


def test_a_large_answer_is_complete(client: httpx.Client) -> None:
    response = client.get("/sparql", params={"query": LARGE, "format": "tsv"})
    assert response.status_code == 200
    assert len(response.content) > 1_000_000
    assert int(response.headers["content-length"]) == len(response.content)
    assert response.text.count("\n") == 2001


def test_too_large_an_answer_is_an_error(client: httpx.Client) -> None:
    query = LARGE.replace("x" * 600, "x" * 3000)
    response = client.get("/sparql", params={"query": query})
    assert response.status_code == 507
    assert response.json()["limit"] == 4 * 1024 * 1024


def test_spool_files_go(client: httpx.Client, settings: Settings) -> None:
    app = create_app(settings)
    site = app.state.site
    try:
        response = run(fetch(app, f"/sparql?query={quote(LARGE)}"))
        assert len(response.content) > 1_000_000
        spool = site.pool._spool
        assert [one.name for one in spool.iterdir() if one.suffix != ".err"] == []
    finally:
        site.close()


def test_a_runaway_is_stopped_at_the_deadline(client: httpx.Client) -> None:
    response = client.get("/sparql", params={"query": CROSS})
    assert response.status_code == 504
    assert response.json()["limit"] == 2.0


def test_deep_nesting_kills_nobody_else(client: httpx.Client) -> None:
    query = "SELECT * { " + "{" * 4000 + "}" * 4000 + " }"
    kind = {"Content-Type": "application/sparql-query"}
    response = client.post("/sparql", content=query, headers=kind)
    assert response.status_code == 422
    assert response.json()["type"].endswith("#query-too-complex")
    assert number(client) == "1"


async def wait_until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        await asyncio.sleep(0.02)


def test_a_client_that_goes_away_stops_its_query(settings: Settings) -> None:
    from kg.settings import Settings as Fresh

    patient = Fresh(store=settings.store, query_timeout_s=60, readers=1)
    app = create_app(patient)
    pool = app.state.site.pool

    async def leave() -> None:
        gone = asyncio.Event()
        sent: list[Message] = []

        async def receive() -> Message:
            await gone.wait()
            return {"type": "http.disconnect"}

        async def send(message: Message) -> None:
            sent.append(message)

        scope = {
            "type": "http",
            "method": "GET",
            "path": "/sparql",
            "query_string": f"query={quote(CROSS)}".encode(),
            "headers": [],
            "client": ("127.0.0.1", 1),
            "server": ("test", 80),
            "scheme": "http",
            "root_path": "",
            "http_version": "1.1",
        }
        task = asyncio.ensure_future(app(scope, receive, send))
        await wait_until(lambda: len(pool.answering) == 1)
        reader = psutil.Process(pool.answering[0])
        await wait_until(lambda: reader.cpu_times().user > 1)
        gone.set()
        await asyncio.wait_for(task, 10)
        await wait_until(lambda: pool.answering == () and not reader.is_running())

    try:
        run(leave())
    finally:
        app.state.site.close()


def test_a_closed_connection_frees_the_reader(client: httpx.Client) -> None:
    address = (client.base_url.host, client.base_url.port)
    request = f"GET /sparql?query={quote(CROSS)} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
    for _ in range(4):
        with socket.create_connection(address) as connection:
            connection.sendall(request)
            time.sleep(0.15)
    started = time.monotonic()
    assert number(client, **{"Cache-Control": "no-cache"}) == "1"
    query = COUNT + " # fresh"
    assert client.get("/sparql", params={"query": query}).status_code == 200
    assert time.monotonic() - started < 1.5


async def fetch(app: object, path: str, address: str = "127.0.0.1") -> httpx.Response:
    transport = httpx.ASGITransport(app=app, client=(address, 1))  # type: ignore[arg-type]
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        return await client.get(path)


def test_too_many_requests_of_one_client(settings: Settings) -> None:
    app = create_app(settings, client_limit=2)

    async def many() -> list[int]:
        slow = f"/sparql?timeout=0.8&query={quote(CROSS)}"
        running = [asyncio.ensure_future(fetch(app, slow, "203.0.113.5")) for _ in range(2)]
        await asyncio.sleep(0.2)
        third = await fetch(app, "/queries", "203.0.113.5")
        assert int(third.headers["retry-after"]) >= 1
        assert third.json()["limit"] == 2
        others = [
            await fetch(app, "/queries", "203.0.113.6"),
            await fetch(app, "/queries", "127.0.0.1"),
            await fetch(app, "/health", "203.0.113.5"),
        ]
        done = [one.status_code for one in await asyncio.gather(*running)]
        later = await fetch(app, "/queries", "203.0.113.5")
        return [third.status_code, *(one.status_code for one in others), *done, later.status_code]

    try:
        assert run(many()) == [429, 200, 200, 200, 504, 504, 200]
    finally:
        app.state.site.close()


def test_answers_come_from_the_cache_unless_it_is_off(settings: Settings) -> None:
    for size, kept in ((1024 * 1024, 1), (0, 0)):
        app = create_app(settings, cache_bytes=size)
        path = f"/sparql?query={quote(COUNT)}"
        try:
            first, second = (run(fetch(app, path)) for _ in range(2))
            assert first.content == second.content
            assert first.headers == second.headers
            assert len(app.state.site.cache) == kept
        finally:
            app.state.site.close()


def test_cache_is_bounded_and_forgets_the_oldest() -> None:
    cache = AnswerCache(100_000)
    for number_ in range(100):
        cache.put(("v", number_), CachedAnswer("text/csv", b"x" * 5_000))
    assert cache.size_bytes <= 100_000
    assert cache.get(("v", 0)) is None
    assert cache.get(("v", 99)) == CachedAnswer("text/csv", b"x" * 5_000)
    cache.put(("v", "huge"), CachedAnswer("text/csv", b"x" * 50_000))
    assert cache.get(("v", "huge")) is None
    cache.clear()
    assert (len(cache), cache.size_bytes) == (0, 0)
