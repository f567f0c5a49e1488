"""The reconciliation service before everybody: other origins, load, bad input, hostile names."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from kg.namespaces import tr
from kg.serve.reconcile import batches
from kg.serve.reconcile.wire import BATCH_SIZE
from tests.http.reconcile.names import (
    CITY,
    EVIL,
    EVIL_LABEL,
    REGENCY,
    SUMBA,
    names,
    post,
)
from tests.http.reconciliation_client import Client02, is_open
from tests.link.world import make_world


@pytest.mark.parametrize(
    ("path", "methods"),
    [
        ("/reconcile", {"GET", "POST"}),
        ("/reconcile/1.0-draft", {"GET"}),
        ("/reconcile/match", {"POST"}),
        ("/reconcile/1.0-draft/match", {"POST"}),
        ("/reconcile/suggest/entity?prefix=s", {"GET"}),
        ("/reconcile/flyout/type?id=Area", {"GET"}),
        ("/reconcile/preview?id=" + CITY, {"GET"}),
        ("/reconcile/extend", {"POST"}),
        ("/reconcile/extend/propose?type=Area", {"GET"}),
        ("/reconcile/nothing", set()),
    ],
)
def test_every_route_is_open_to_other_origins(
    world: httpx.Client, path: str, methods: set[str]
) -> None:
    asked = {"Origin": "http://example.org", "Access-Control-Request-Method": "POST"}
    options = world.options(path, headers=asked)
    assert options.status_code == 204
    is_open(options)
    assert "POST" in options.headers["access-control-allow-methods"]
    assert "Content-Type" in options.headers["access-control-allow-headers"]
    for method in ("GET", "POST", "PUT"):
        answer = world.request(method, path, headers={"Origin": "http://example.org"})
        is_open(answer)
        assert len(answer.headers.get_list("access-control-allow-origin")) == 1
        if methods and method not in methods:
            assert answer.status_code == 405
            assert set(answer.headers["allow"].split(", ")) >= methods


@pytest.mark.parametrize("count", [BATCH_SIZE + 1, 5 * BATCH_SIZE])
def test_too_large_a_batch(world: httpx.Client, count: int) -> None:
    answer = post(world, {f"q{at}": {"query": "x"} for at in range(count)})
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["limit"] == 1_000
    name = {"conditions": [{"matchType": "name", "propertyValue": "x"}]}
    assert world.post("/reconcile/match", json={"queries": [name] * count}).status_code == 413
    extend = {"ids": [f"i{at}" for at in range(count)], "properties": [{"id": "bps"}]}
    assert world.post("/reconcile/extend", json=extend).status_code == 413


def test_a_batch_of_a_thousand(client: Client02) -> None:
    spelt = ("Kab. Kupang", "Kota Kupang", "UP3 Sumba", "NTT", "West Sumba Regency")
    found = client.match({f"q{at}": {"query": spelt[at % 5]} for at in range(BATCH_SIZE)})
    assert list(found) == [f"q{at}" for at in range(BATCH_SIZE)]
    assert {names(found[f"q{at}"])[0] for at in range(0, BATCH_SIZE, 5)} == {REGENCY}
    assert {names(found[f"q{at}"])[0] for at in range(1, BATCH_SIZE, 5)} == {CITY}


def test_a_large_batch_with_an_unknown_type_is_refused_whole(world: httpx.Client) -> None:
    queries = {f"q{at}": {"query": "x"} for at in range(200)}
    answer = post(world, queries | {"bad": {"query": "x", "type": "kabupatan"}})
    assert answer.status_code == 422
    assert "kabupaten" in answer.json()["detail"]


def test_workers_that_died_are_replaced(
    client: Client02, world: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    import os
    import signal

    batch = {f"q{at}": {"query": "Kota Kupang"} for at in range(100)}
    client.match(batch)
    started = batches.Batches._started
    killed: list[int] = []

    def and_kill(self: batches.Batches) -> object:
        pool = started(self)
        if not killed:
            for pid in list(pool._processes):
                os.kill(pid, signal.SIGKILL)
                killed.append(pid)
        return pool

    monkeypatch.setattr(batches.Batches, "_started", and_kill)
    assert names(client.match(batch)["q99"])[0] == CITY
    assert killed


def test_many_clients_at_once(client: Client02) -> None:
    def ask(at: int) -> object:
        return client.match({"q": {"query": "Kota Kupang" if at % 2 else "UP3 Sumba"}})["q"][0][
            "id"
        ]

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(ask, range(40)))
    assert found == [CITY if at % 2 else SUMBA for at in range(40)]


@pytest.mark.parametrize(
    ("queries", "words"),
    [
        ([], "'queries' must be an object"),
        ("x", "'queries' must be an object"),
        (None, "'queries' must be an object"),
        ({"q0": "Kupang"}, "'queries.q0' must be an object"),
        ({"q0": {}}, "needs 'query' or 'properties'"),
        ({"q0": {"properties": []}}, "needs 'query' or 'properties'"),
        ({"q0": {"query": 5}}, "'queries.q0.query' must be a text"),
        ({"q0": {"query": ["x"]}}, "'queries.q0.query' must be a text"),
        ({"q0": {"query": "x" * 3000}}, "longer than 2,000"),
        ({"q0": {"query": "x", "limit": 0}}, "'queries.q0.limit' must be a whole number from 1"),
        ({"q0": {"query": "x", "limit": -1}}, "limit' must be a whole number from 1"),
        ({"q0": {"query": "x", "limit": 1.5}}, "limit' must be a whole number from 1"),
        ({"q0": {"query": "x", "limit": "3"}}, "limit' must be a whole number from 1"),
        ({"q0": {"query": "x", "limit": True}}, "limit' must be a whole number from 1"),
        ({"q0": {"query": "x", "limit": 1e400}}, "Infinity"),
        ({"q0": {"query": "x", "type": 5}}, "'queries.q0.type' must be the id of a type"),
        ({"q0": {"query": "x", "type": ["a"] * 11}}, "at most 10 types"),
        ({"q0": {"query": "x", "type_strict": "some"}}, "'any', 'all' or 'should'"),
        ({"q0": {"query": "x", "type_strict": ["any"]}}, "'any', 'all' or 'should'"),
        ({"q0": {"query": "x", "properties": {}}}, "properties' must be an array"),
        ({"q0": {"query": "x", "properties": ["bps"]}}, "properties[0]' must be an object"),
        ({"q0": {"query": "x", "properties": [{"pid": "bps"}]}}, "properties[0].v"),
        ({"q0": {"query": "x", "properties": [{"v": "1"}]}}, "properties[0].pid' must be a text"),
        ({"q0": {"query": "x", "properties": [{"pid": "bps", "v": []}]}}, "1 to 20 values"),
        (
            {"q0": {"query": "x", "properties": [{"pid": "bps", "v": {"name": "x"}}]}},
            "must be a text",
        ),
        ({"q0": {"query": "x", "properties": [{"pid": "bps", "v": 1}] * 21}}, "at most 20"),
        ({"q0": {"query": "x", "colour": "red"}}, "unknown field 'colour'"),
    ],
)
def test_malformed_queries_name_the_place(world: httpx.Client, queries: object, words: str) -> None:
    answer = post(world, queries)
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert words in answer.json()["detail"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no JSON"),
        ("{", "no JSON"),
        ('{"q0": {"query": NaN}}', "no number"),
        ('{"q0": {"query": "a"}, "q0": {"query": "b"}}', "stands twice"),
        ("[" * 100_000, "deep"),
        ('{"a":' * 50 + "1" + "}" * 50, "deep"),
        ('{"q0": {"query": "x", "limit": ' + "9" * 5000 + "}}", "digits"),
    ],
)
def test_malformed_json(world: httpx.Client, text: str, words: str) -> None:
    for field in ("queries", "extend"):
        answer = world.post("/reconcile", data={field: text})
        assert answer.status_code == 400, answer.text
        assert words in answer.json()["detail"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"query": "x", "type": "kabupatan"}, "kabupaten"),
        ({"query": "x", "properties": [{"pid": "bsp", "v": "1"}]}, "bps"),
        ({"query": "x", "properties": [{"pid": "standards", "v": "1"}]}, "column only"),
        ({"query": "x", "properties": [{"pid": "on", "v": "soon"}]}, "2020-06-01"),
    ],
)
def test_what_is_unknown_is_named(world: httpx.Client, query: object, words: str) -> None:
    answer = post(world, {"q0": query})
    assert answer.status_code == 422
    assert words in answer.json()["detail"]


@pytest.mark.parametrize(
    ("extend", "status", "words"),
    [
        ({}, 400, "'extend.ids' must be an array"),
        ({"ids": "x", "properties": [{"id": "bps"}]}, 400, "'extend.ids' must be an array"),
        ({"ids": [1], "properties": [{"id": "bps"}]}, 400, "'extend.ids[0]' must be a text"),
        ({"ids": [], "properties": []}, 400, "'extend.properties' must be an array"),
        ({"ids": [], "properties": ["bps"]}, 400, "properties[0]' must be an object"),
        ({"ids": [], "properties": [{"id": "bps"}] * 21}, 400, "at most 20"),
        ({"ids": [], "properties": [{"id": "bps", "settings": 1}]}, 400, "settings' must be"),
        (
            {"ids": [], "properties": [{"id": "bps", "settings": {"limit": -1}}]}, 400,
            "settings.limit' must be a whole number",
        ),
        ({"ids": [CITY], "properties": [{"id": "bsp"}]}, 422, "bps"),
        ({"ids": [CITY], "properties": [{"id": "on"}]}, 422, "condition only"),
        ({"ids": [CITY], "properties": [{"id": "bps> ?x } #"}]}, 422, "no property"),
    ],
)  # fmt: skip
def test_malformed_columns(world: httpx.Client, extend: object, status: int, words: str) -> None:
    answers = [
        world.post("/reconcile", data={"extend": json.dumps(extend)}),
        world.post("/reconcile/extend", json=extend),
    ]
    for answer in answers:
        assert answer.status_code == status
        assert words in answer.json()["detail"]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ([], "'queries' must be an array in an object"),
        ({"queries": {}}, "'queries' must be an array in an object"),
        ({"queries": [{}]}, "conditions' must be an array"),
        ({"queries": [{"conditions": []}]}, "at least one condition"),
        ({"queries": [{"conditions": [{"propertyValue": "x"}]}]}, "'name' or 'property'"),
        ({"queries": [{"conditions": [{"matchType": "property", "propertyValue": "x"}]}]},
         "propertyId' must be a text"),
        ({"queries": [{"conditions": [{"matchType": "name"}]}]}, "propertyValue' must be a text"),
        ({"queries": [{"conditions": [{"matchType": "name", "propertyValue": ["x"] * 6}]}]},
         "at most 5 names"),
        ({"queries": [{"conditions": [{"matchType": "name", "propertyValue": "x", "v": "y"}]}]},
         "unknown field 'v'"),
        ({"queries": [{"conditions": [{"matchType": "name", "propertyValue": "x",
                                       "matchQualifier": "q"}]}]}, "not supported"),
        ({"queries": [{"conditions": [{"matchType": "name", "propertyValue": "x",
                                       "matchQuantifier": "most"}]}]}, "'any', 'all' or 'none'"),
        ({"queries": [{"conditions": [{"matchType": "name", "propertyValue": "x",
                                       "required": 1}]}]}, "true or false"),
        ({"queries": [{"conditions": [{"matchType": "name", "propertyValue": "x"}],
                       "type": ["Area"]}]}, "must be one type"),
        ({"queries": [{"conditions": [{"matchType": "name", "propertyValue": "x"}],
                       "dir": "up"}]}, "'ltr', 'rtl' or 'auto'"),
    ],
)  # fmt: skip
def test_malformed_drafts(world: httpx.Client, body: object, words: str) -> None:
    answer = world.post("/reconcile/match", json=body)
    assert answer.status_code == 400
    assert words in answer.json()["detail"]


def test_bodies_of_the_wrong_type_or_size(world: httpx.Client) -> None:
    assert world.post("/reconcile", json={"queries": {}}).status_code == 415
    assert world.post("/reconcile/match", data={"queries": "{}"}).status_code == 415
    assert world.post("/reconcile", data={"other": "x"}).status_code == 400
    both = world.post("/reconcile", data={"queries": "{}", "extend": "{}"})
    assert both.status_code == 400
    huge = world.post(
        "/reconcile/match", content=b"[" * (9 * 2**20), headers={"Content-Type": "application/json"}
    )
    assert huge.status_code == 413
    wrong = world.post(
        "/reconcile/match",
        content=b'{"queries": "\xff"}',
        headers={"Content-Type": "application/json"},
    )
    assert (wrong.status_code, "UTF-8" in wrong.json()["detail"]) == (400, True)


@pytest.mark.parametrize("path", [
    "suggest/entity?prefix=s&limit=0", "suggest/entity?prefix=s&limit=-1",
    "suggest/entity?prefix=s&limit=x", "suggest/entity?prefix=s&cursor=-2",
    "suggest/entity?prefix=s&limit=101", "suggest/type?cursor=99999999999999999999",
    "extend/propose?type=Area&limit=0",
])  # fmt: skip
def test_numbers_out_of_range(world: httpx.Client, path: str) -> None:
    answer = world.get(f"/reconcile/{path}")
    assert answer.status_code == 400
    assert "whole number" in answer.json()["detail"]


@pytest.mark.parametrize(("path", "status"), [
    ("suggest/colour?prefix=x", 404), ("flyout/entity?id=x", 404), ("flyout/type?id=zzzz", 404),
    ("flyout/property?id=zzzz", 404), ("flyout/entity", 404), ("preview?id=javascript:a(1)", 404),
    ("preview", 404), ("view?id=http://example.org/", 404), ("extend/propose?type=zzzz", 422),
    ("suggest/entity?prefix=x&type=zzzz", 422), ("view?id=" + tr("Area"), 404),
])  # fmt: skip
def test_what_is_not_there(world: httpx.Client, path: str, status: int) -> None:
    answer = world.get(f"/reconcile/{path}")
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


def test_hostile_names_stay_text(client: Client02, world: httpx.Client) -> None:
    found = client.match({"q": {"query": EVIL}})["q"][0]
    assert found["id"] == EVIL
    assert "\u202e" not in found["name"]
    html = [
        client.flyout("entity", EVIL),
        client.preview(EVIL).text,
        world.get(
            "/reconcile",
            params={"name": EVIL_LABEL.replace("\u202e", "")},
            headers={"Accept": "text/html"},
        ).text,
        world.get("/reconcile", params={"name": EVIL}, headers={"Accept": "text/html"}).text,
    ]
    for page in html:
        assert "<img" not in page
        assert "onerror=alert" not in page.replace("&lt;img src=x onerror=alert", "")
        assert "\u202e" not in page
        assert "{{ 7*7 }}" in page.replace("&#123;", "{") or "jahat" in page
    cells = client.extend([EVIL], "seat", "website")[EVIL]
    assert cells["website"] == [{"str": "javascript:alert(1)"}]
    assert "javascript:" not in html[1]


def test_the_page_for_people(world: httpx.Client) -> None:
    for language, words in (("en", "Add standard service"), ("id", "Cocokkan nama Anda")):
        page = world.get(f"/reconcile?lang={language}", headers={"Accept": "text/html"})
        assert page.headers["content-type"].startswith("text/html")
        assert words in page.text
        assert f"http://127.0.0.1:{world.base_url.port}/reconcile" in page.text
        assert 'id="feature-parent"' in page.text
        assert f'<html lang="{language}"' in page.text
    tried = world.get(
        "/reconcile", params={"name": "Kupang", "type": tr("areaKind-city"), "lang": "en"},
        headers={"Accept": "text/html"},
    )  # fmt: skip
    assert "Kupang City" in tried.text
    assert "certain" in tried.text
    assert (
        "Nothing in the graph"
        in world.get("/reconcile?name=zzzz", headers={"Accept": "text/html"}).text
    )


def test_a_new_version_is_taken_up(serve: Callable[..., httpx.Client], tmp_path: object) -> None:
    from pathlib import Path

    from kg.namespaces import Base
    from kg.store import ACCEPTED
    from tests.link.world import triples_of

    store = make_world(Path(str(tmp_path)) / "store")
    world = serve(store.path, 30.0)
    assert Client02(world).match({"q": {"query": "Kota Kupang"}})["q"]
    kept = [
        one
        for one in triples_of(Path(__file__).parents[2] / "link/data/world.ttl")
        if str(one.subject) != f"<{CITY}>"
    ]
    with store.write(agent="test") as write:
        write.put_graph(Base().graph("world"), kept, status=ACCEPTED)
    large = {f"q{at}": {"query": "Kota Kupang"} for at in range(60)}
    found = Client02(world).match(large)
    assert CITY not in {one["id"] for results in found.values() for one in results}


def test_a_store_that_went_away_is_said(
    serve: Callable[..., httpx.Client], tmp_path: object
) -> None:
    import shutil
    from pathlib import Path

    store = make_world(Path(str(tmp_path)) / "store")
    world = serve(store.path)
    shutil.rmtree(store.path)
    answer = world.get("/reconcile")
    assert answer.status_code == 503
    assert answer.headers["content-type"] == "application/problem+json"
    is_open(answer)
