"""The reconciliation service, held to its specification."""

from __future__ import annotations

import json

import httpx
import pytest

from kg.namespaces import tr
from tests.http.reconcile.names import (
    CITY,
    DRAFTS,
    PROVINCE,
    REGENCY,
    SUMBA,
    names,
)
from tests.http.reconciliation_client import Client02, ClientDraft
from tests.link.world import ID

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
