"""The reconciliation service, held to its specification and to bad input."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from pyoxigraph import Literal, NamedNode, Triple

from kg.namespaces import PREFIXES, tr
from kg.serve.reconcile import batches
from kg.serve.reconcile.wire import BATCH_SIZE
from tests.http.conftest import Running, make_settings
from tests.http.reconciliation_client import Client02, ClientDraft, is_open
from tests.link.world import ID, make_world

CITY, REGENCY = ID + "area/kota-kupang", ID + "area/kabupaten-kupang"
PROVINCE = ID + "area/nusa-tenggara-timur"
SUMBA = ID + "unit/up3-sumba"
EVIL = ID + "organisation/jahat"
EVIL_LABEL = "<img src=x onerror=alert(1)>\u202e\"'&</script>{{ 7*7 }}"
DRAFTS = ("/reconcile/1.0-draft",)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    evil = NamedNode(EVIL)
    hostile = [
        Triple(evil, NamedNode(PREFIXES["rdf"] + "type"), NamedNode(tr("Organisation"))),
        Triple(evil, NamedNode(PREFIXES["skos"] + "prefLabel"), Literal(EVIL_LABEL, language="id")),
        Triple(evil, NamedNode(tr("seatCity")), Literal(EVIL_LABEL)),
        Triple(evil, NamedNode(tr("website")), NamedNode("javascript:alert(1)")),
    ]
    store = make_world(tmp_path_factory.mktemp("reconcile") / "store", hostile)
    server = Running(make_settings(store.path, 20.0))
    yield server.client
    server.close()


@pytest.fixture(scope="module")
def client(world: httpx.Client) -> Client02:
    return Client02(world)


@pytest.fixture(scope="module")
def draft(world: httpx.Client) -> ClientDraft:
    return ClientDraft(world, DRAFTS[0])


def post(world: httpx.Client, queries: object) -> httpx.Response:
    return world.post("/reconcile", data={"queries": json.dumps(queries)})


def names(found: list[dict[str, object]]) -> list[object]:
    return [one["id"] for one in found]


# Version 0.2


def test_the_manifest_says_what_is_offered(client: Client02) -> None:
    assert client.manifest["batchSize"] == 1_000
    assert client.manifest["identifierSpace"] == ID
    types = {one["id"]: one for one in client.manifest["defaultTypes"]}
    regency = types[tr("areaKind-regency")]
    assert (regency["name"], regency["broader"][0]["id"]) == ("regency", tr("Area"))
    assert set(client.manifest["suggest"]) == {"entity", "type", "property"}


def test_the_manifest_speaks_indonesian(world: httpx.Client) -> None:
    for one in (Client02(world, "id-ID,id;q=0.9"), Client02(world, "id")):
        names = {kind["name"] for kind in one.manifest["defaultTypes"]}
        assert {"kabupaten", "kota", "provinsi"} <= names
    chosen = world.get("/reconcile?lang=id").json()
    assert "lang=id" in chosen["suggest"]["entity"]["service_path"]
    assert "lang=id" in chosen["preview"]["url"]


@pytest.mark.parametrize("by_get", [False, True])
def test_a_batch(client: Client02, by_get: bool) -> None:
    batch = {
        "q0": {"query": "Kab. Kupang"},
        "q1": {"query": "Kupang", "type": tr("areaKind-city"), "limit": 1},
        "q2": {"query": "Kupang", "type": ["city"], "type_strict": "any"},
        "ключ": {"query": "Kupang", "properties": [{"pid": "bps", "v": 5303}]},
        "nothing": {"query": "東ヌサ"},
    }
    found = client.match(batch, by_get=by_get)
    assert names(found["q0"])[0] == REGENCY
    assert [one["id"] for one in found["q1"]] == [CITY]
    assert found["q2"][0]["match"] is True
    assert (found["ключ"][0]["id"], found["ключ"][0]["match"]) == (REGENCY, True)
    assert found["nothing"] == []


def test_conditions_of_many_kinds(client: Client02) -> None:
    parent = [{"pid": "parent", "v": ["Papua", {"id": PROVINCE, "name": "NTT"}]}]
    found = client.match({
        "thing": {"query": "UP3 Sumba", "properties": parent},
        "day": {"query": "Papua", "properties": [{"pid": "on", "v": "2020-01-01"}]},
        "alone": {"properties": [{"pid": "bps", "v": ["5371"]}]},
        "kind": {"query": "Sumba", "properties": [{"pid": "kind", "v": "UP3"}]},
        "true": {"query": "UP3 Sumba", "properties": [{"pid": "seat", "v": True}]},
    })
    assert found["thing"][0]["id"] == SUMBA
    assert {one["id"]: one["value"] for one in found["thing"][0]["features"]}["parent"] == 1
    assert found["day"][0]["id"] == ID + "area/papua-to-2022"
    assert names(found["alone"]) == [CITY]
    assert found["kind"][0]["id"] == SUMBA
    assert found["true"][0]["match"] is False


def test_openrefine_asks_for_types_it_would_prefer(client: Client02) -> None:
    query = {"query": "Kupang", "type": "regency", "type_strict": "should"}
    found = client.match({"q": query})["q"]
    assert (found[0]["id"], found[0]["match"]) == (REGENCY, True)
    assert CITY in names(found)


def test_an_identifier_finds_its_thing(client: Client02) -> None:
    found = client.match({"q": {"query": CITY}})["q"]
    assert (found[0]["id"], found[0]["score"]) == (CITY, 100)
    assert client.suggest("entity", CITY)[0]["id"] == CITY


def test_a_single_query(world: httpx.Client) -> None:
    for given in ("Kota Kupang", '{"query": "Kupang", "type": "city"}'):
        answer = world.get("/reconcile", params={"query": given}).json()
        assert answer["result"][0]["id"] == CITY


def test_queries_are_answered_for_themselves(client: Client02) -> None:
    alone = client.match({"a": {"query": "Sumba"}})["a"]
    together = client.match({str(at): {"query": "Sumba"} for at in range(30)})
    assert all(found == alone for found in together.values())


def test_languages(world: httpx.Client) -> None:
    query = {"q": {"query": "Kota Kupang", "limit": 1}}
    english, indonesian = (Client02(world, one).match(query)["q"][0] for one in ("en", "id"))
    assert (english["name"], english["description"]) == (
        "Kupang City",
        "city · in East Nusa Tenggara",
    )
    assert indonesian["name"] == "Kota Kupang"
    assert indonesian["type"][0]["name"] == "kota"
    assert Client02(world).match(query)["q"][0]["name"] == "Kota Kupang"


def test_suggestions(client: Client02) -> None:
    found = client.suggest("entity", "kabupaten kup")
    assert names(found) == [REGENCY]
    assert found[0]["notable"][0]["id"] == tr("areaKind-regency")
    assert client.suggest("entity", "") == []
    assert names(client.suggest("type", "kabup")) == [tr("areaKind-regency")]
    assert names(client.suggest("property", "kode b")) == ["bps"]
    assert len(client.suggest("property", "")) == 20
    assert len(client.suggest("type", "", limit=100)) > 30


def test_suggestions_go_on(client: Client02) -> None:
    whole = names(client.suggest("entity", "sumba"))
    assert len(whole) == 4
    assert names(client.suggest("entity", "sumba", cursor=1)) == whole[1:]
    assert names(client.suggest("entity", "sumba", limit=2, offset=1)) == whole[1:3]
    assert client.suggest("entity", "sumba", cursor=900) == []


def test_flyouts_and_previews(client: Client02) -> None:
    assert "5371" in client.flyout("entity", CITY)
    assert "regency" in client.flyout("type", tr("areaKind-regency"))
    assert "BPS code" in client.flyout("property", "bps")
    page = client.preview(CITY)
    assert page.status_code == 200
    assert "Kota Kupang" in page.text
    assert "5371" in page.text
    assert "frame-ancestors *" in page.headers["content-security-policy"]
    assert "script-src" not in page.headers["content-security-policy"]


def test_a_thing_has_a_page(client: Client02) -> None:
    page = client.view(CITY)
    assert page.status_code == 200
    assert "Kota Kupang" in page.text


def test_columns(client: Client02) -> None:
    asked = ("parent", "bps", "kind", "exists-until", "wikidata", "edition-year", "name-en")
    rows = client.extend([CITY, PROVINCE, ID + "area/papua-to-2022"], *asked)
    assert rows[CITY]["parent"] == [{"id": PROVINCE, "name": "Nusa Tenggara Timur"}]
    assert rows[CITY]["bps"] == [{"str": "5371"}]
    assert rows[CITY]["kind"] == [{"id": tr("areaKind-city"), "name": "kota"}]
    assert rows[PROVINCE]["wikidata"] == [{"str": "Q5061"}]
    assert rows[ID + "area/papua-to-2022"]["exists-until"] == [{"date": "2022-07-25T00:00:00"}]
    assert rows[CITY]["name-en"] == [{"str": "Kupang City"}]
    assert rows[CITY]["edition-year"] == []


def test_columns_of_what_points_at_a_thing(client: Client02) -> None:
    rows = client.extend([SUMBA], "standards", "certifiers", "certifications")
    assert rows[SUMBA]["standards"] == [
        {"id": ID + "edition/iso-9001-2015", "name": "ISO 9001:2015"}
    ]
    assert rows[SUMBA]["certifiers"] == [
        {"id": ID + "organisation/lestari", "name": "PT Mutuagung Lestari"}
    ]
    assert [one["id"] for one in rows[SUMBA]["certifications"]] == [
        ID + "certification/up3-sumba-iso-9001-2015"
    ]


def test_columns_of_unknown_things_are_empty(client: Client02) -> None:
    odd = [ID + "area/nowhere", "no iri", "javascript:alert(1)", "x" * 500, CITY]
    rows = client.extend(odd, "bps")
    assert [rows[one]["bps"] for one in odd] == [[], [], [], [], [{"str": "5371"}]]


def test_cells_hold_as_many_values_as_are_asked_for(client: Client02) -> None:
    assert len(client.extend([CITY], "within")[CITY]["within"]) == 2
    assert len(client.extend([CITY], "within", limit=1)[CITY]["within"]) == 1


def test_properties_are_proposed_for_a_type(client: Client02) -> None:
    of_areas = names(client.propose(tr("Area")))
    assert {"parent", "bps", "name-id"} <= set(of_areas)
    assert "standards" not in of_areas
    assert "on" not in of_areas
    assert len(client.propose(tr("Unit"), limit=3)) == 3
    assert "bps" in names(client.propose(tr("areaKind-regency")))


def test_jsonp_for_old_clients(world: httpx.Client) -> None:
    answer = world.get("/reconcile", params={"callback": "jsonp_1"})
    assert answer.headers["content-type"].startswith("application/javascript")
    inner = answer.text.removeprefix("/**/jsonp_1(").removesuffix(");")
    assert json.loads(inner)["versions"] == ["0.2"]
    assert "<" not in world.get("/reconcile/suggest/entity?prefix=img&callback=a").text
    for bad in ("alert(1)//", "a.b", "", "1a", "a" * 200):
        status = world.get("/reconcile", params={"callback": bad}).status_code
        assert status == (400 if bad else 200), bad


# The draft


def test_the_draft_matches(draft: ClientDraft) -> None:
    name = {"matchType": "name", "propertyValue": "Kupang"}
    code = {"matchType": "property", "propertyId": "bps", "propertyValue": ["5303", "1"]}
    found = draft.match(
        {"conditions": [name], "type": tr("areaKind-city"), "limit": 1},
        {"conditions": [name, code | {"required": True}], "lang": "id", "dir": "ltr"},
        {"conditions": [code]},
        {"conditions": [name, code | {"matchQuantifier": "none"}]},
    )
    assert [names(one) for one in found[:3]] == [[CITY], [REGENCY], [REGENCY]]
    assert found[1][0]["match"] is True
    assert REGENCY not in names(found[3])
    assert found[0][0]["features"][0] == {"id": "name", "name": "name", "value": 1}


def test_the_draft_takes_several_names(draft: ClientDraft) -> None:
    any_of = {"matchType": "name", "propertyValue": ["zzz", "Kota Kupang"]}
    also = {"matchType": "name", "propertyValue": "Kupang City"}
    thing = {"matchType": "name", "propertyValue": {"id": CITY}}
    found = draft.match(
        {"conditions": [any_of]}, {"conditions": [any_of, also]}, {"conditions": [thing]}
    )
    assert [one[0]["id"] for one in found] == [CITY, CITY, CITY]
    assert all(one[0]["match"] for one in found)


def test_the_draft_has_its_other_routes(draft: ClientDraft) -> None:
    (row,) = draft.extend([CITY], "bps")
    assert row["properties"] == [{"id": "bps", "values": [{"str": "5371"}]}]
    assert names(draft.suggest("entity", "kota kup", limit=5, offset=0)) == [CITY]
    assert draft.preview(CITY).status_code == 200


def test_the_draft_answers_under_the_first_address_too(world: httpx.Client) -> None:
    query = {"queries": [{"conditions": [{"matchType": "name", "propertyValue": "Kota Kupang"}]}]}
    answers = [world.post(f"{root}/match", json=query).json() for root in ("/reconcile", DRAFTS[0])]
    assert answers[0] == answers[1]
    link = world.get("/reconcile").headers["link"]
    assert link.endswith('/reconcile/1.0-draft>; rel="alternate"')


# Everybody


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
        for one in triples_of(Path(__file__).parents[1] / "link/data/world.ttl")
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
