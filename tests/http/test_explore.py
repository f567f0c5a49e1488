"""The explorer's answers on the bundled facts; expectations are read from kg/facts by hand.

certifications.csv, rows 3 and 4: UP3 Sumba holds ISO 9001:2015 and ISO 14001:2015, by the words of
one article, which names MSCS Indonesia and JASANZ as certifiers. units.csv, row 8: its parent.
"""

from __future__ import annotations

import html
from collections.abc import Callable
from pathlib import Path
from typing import Any  # JSON values

import httpx
import pytest

from kg.namespaces import DEFAULT_BASE, PREFIXES, tr

ID = DEFAULT_BASE + "id/"
SUMBA = ID + "unit/up3-sumba"
SUMBA_9001 = ID + "certification/up3-sumba-iso-9001-2015-8631f8"
SUMBA_14001 = ID + "certification/up3-sumba-iso-14001-2015-8631f8"
JAS_ANZ = ID + "organisation/jas-anz"
MSCS = ID + "organisation/mscs-indonesia"
ARTICLE = "ANTARA NTT: Dua unit PLN di NTT raih sertifikat ISO mutu lingkungan"
CERTIFIED = "Dua unit kerja PT PLN (Persero) Wilayah Nusa Tenggara Timur meraih sertifikat"
REF_AREA = PREFIXES["sdmx-dimension"] + "refArea"


@pytest.fixture(scope="module")
def bundled(serve: Callable[..., httpx.Client], bundled_store: Path) -> httpx.Client:
    return serve(bundled_store, timeout_s=15)


def ask(client: httpx.Client, name: str, status: int = 200, /, **fields: str) -> dict[str, Any]:
    answer = client.get(f"/explore/{name}.json", params=fields)
    assert answer.status_code == status, answer.text
    body: dict[str, Any] = answer.json()
    return body


def test_relations_are_counted_before_they_are_loaded(bundled: httpx.Client) -> None:
    body = ask(bundled, "relations", thing="UP3 Sumba")
    assert body["thing"]["iri"] == SUMBA
    assert body["thing"]["label"]["id"] == "UP3 Sumba"
    found = {(one["direction"], one["relation"]): one for one in body["relations"]}
    holder = found["in", tr("holder")]
    assert holder["count"] == 2
    assert holder["label"] == {"en": "holder", "id": "pemegang"}
    assert holder["kinds"][0]["label"]["en"] == "certifications"
    assert found["out", tr("parentUnit")]["count"] == 2  # the Wilayah of 2019, the UIW since
    assert found["out", tr("predecessor")]["count"] == 1  # Area Sumba, unit_changes.csv
    told = {relation for _, relation in found}
    assert not told & {tr("evidence"), tr("concernsHolder"), tr("belongsTo")}


def test_counts_say_how_many_are_pending(bundled: httpx.Client) -> None:
    body = ask(bundled, "relations", thing="area/indonesia")
    figures = next(one for one in body["relations"] if one["relation"] == REF_AREA)
    assert 0 < figures["pending"] < figures["count"]
    assert figures["count"] == sum(kind["count"] for kind in figures["kinds"])
    expanded = ask(
        bundled, "expand", thing="area/indonesia", relation=REF_AREA, direction="in", limit="1"
    )
    assert expanded["total"] == figures["count"]


def test_expanding_gives_things_and_links_with_who_says_so(bundled: httpx.Client) -> None:
    body = ask(bundled, "expand", thing="UP3 Sumba", relation="tr:holder", direction="in")
    assert body["total"] == 2
    assert [node["iri"] for node in body["nodes"]] == [SUMBA, SUMBA_14001, SUMBA_9001]
    claim = body["nodes"][2]
    assert claim["label"]["en"] == "ISO 9001:2015"
    assert (claim["since"], claim["until"], claim["assumed"]) == ("2019-11-05", "2022-11-05", True)
    assert claim["marks"] == ["role-corrected"]  # JASANZ accredits, it does not certify
    assert claim["href"] == "/" + claim["iri"].removeprefix(DEFAULT_BASE)
    edge = next(one for one in body["edges"] if one["subject"] == SUMBA_9001)
    assert (edge["relation"], edge["object"], edge["status"]) == (tr("holder"), SUMBA, "accepted")
    assert [body["graphs"][one]["label"]["id"] for one in edge["graphs"]] == [ARTICLE]
    assert body["kinds"][claim["kind"]]["label"] == {"en": "certification", "id": "sertifikasi"}
    certifiers = ask(
        bundled, "expand", thing=SUMBA_9001, relation="tr:statedCertifier", direction="out"
    )
    assert {node["iri"] for node in certifiers["nodes"][1:]} == {JAS_ANZ, MSCS}


def test_pages_of_neighbours_hold_each_once(bundled: httpx.Client) -> None:
    fields = {"thing": "area/indonesia", "relation": tr("partOf"), "direction": "in"}
    whole = ask(bundled, "expand", **fields, limit="500")
    seen: list[str] = []
    for offset in range(0, whole["total"], 20):
        part = ask(bundled, "expand", **fields, limit="20", offset=str(offset))
        seen += [node["iri"] for node in part["nodes"][1:]]
        assert part["total"] == whole["total"]
    assert seen == [node["iri"] for node in whole["nodes"][1:]]
    assert len(seen) == whole["total"] > 38
    assert ID + "area/nusa-tenggara-timur" in seen


def test_the_structure_has_days(bundled: httpx.Client) -> None:
    body = ask(bundled, "expand", thing="UP3 Sumba", relation="tr:parentUnit", direction="out")
    assert {edge["since"] for edge in body["edges"]} == {"2016-01-01"}  # unit_changes.csv, row 5


def test_pending_statements_are_told_as_pending(bundled: httpx.Client) -> None:
    body = ask(
        bundled, "expand", thing="area/indonesia", relation=REF_AREA, direction="in", limit="500"
    )
    body["edges"] += ask(
        bundled, "expand", thing="area/indonesia", relation=REF_AREA, direction="in", limit="500",
        offset="500",
    )["edges"]  # fmt: skip
    assert {edge["status"] for edge in body["edges"]} == {"accepted", "pending"}


def test_a_statement_tells_its_source_and_words(bundled: httpx.Client) -> None:
    body = ask(bundled, "edge", subject=SUMBA_9001, predicate=tr("statedCertifier"), object=JAS_ANZ)
    (voice,) = body["voices"]
    assert voice["label"]["id"] == ARTICLE
    assert voice["of"] == "subject"
    assert any(one.get("exact", "").startswith(CERTIFIED) for one in voice["words"])
    assert {"file": "certifications.csv", "row": "3"} in voice["words"]
    claimed = ask(
        bundled, "edge", subject=SUMBA, predicate=tr("parentUnit"),
        object=ID + "unit/pln-uiw-nusa-tenggara-timur",
    )  # fmt: skip
    assert claimed["voices"][0]["of"] == "statement"
    assert claimed["voices"][0]["words"][0]["file"] == "units.csv"
    none = ask(bundled, "edge", 404, subject=SUMBA, predicate=tr("parentUnit"), object=JAS_ANZ)
    assert none["detail"] == "No graph makes this statement."


def test_the_shortest_path_names_its_facts_and_words(bundled: httpx.Client) -> None:
    body = ask(bundled, "path", **{"from": "UP3 Sumba", "to": "JASANZ"})
    assert (body["count"], len(body["paths"]), len(body["paths"][0])) == (1, 1, 1)
    facts = {fact for edge in body["edges"] for fact in edge["facts"]}
    assert facts == {SUMBA_9001, SUMBA_14001}
    assert {body["relations"][edge["relation"]]["label"]["en"] for edge in body["edges"]} == {
        "names as certifier"
    }
    assert any(CERTIFIED in words for words in body["edges"][0]["words"])
    # The claims run from 2019-11-05 for the three usual years.
    then = ask(bundled, "path", **{"from": "UP3 Sumba", "to": "JASANZ", "on": "2020-06-01"})
    assert len(then["paths"][0]) == 1
    later = ask(bundled, "path", **{"from": "UP3 Sumba", "to": "JASANZ", "on": "2024-06-01"})
    assert not any(len(path) == 1 for path in later["paths"])


def test_a_question_is_a_start(bundled: httpx.Client) -> None:
    body = ask(bundled, "question", question="certificates-of-unit", unit="UP3 Sumba")
    assert {SUMBA_9001, SUMBA_14001} < {node["iri"] for node in body["nodes"]}
    assert body["total"] == 3  # two certifications and the article
    stated = [(one["subject"], one["relation"]) for one in body["edges"]]
    assert (SUMBA_9001, tr("statedIn")) in stated
    ask(bundled, "question", 404, question="nothing")
    ask(bundled, "question", 422, question="certificates-of-unit")


@pytest.mark.parametrize(
    ("name", "status", "fields"),
    [
        ("relations", 422, {}),
        ("relations", 300, {"thing": "PLN"}),
        ("relations", 404, {"thing": "UP3 Sumbq"}),
        ("relations", 404, {"thing": "unit/nobody"}),
        ("relations", 422, {"thing": "http://[x"}),
        ("expand", 422, {"thing": "UP3 Sumba"}),
        ("expand", 422, {"thing": "UP3 Sumba", "relation": "tr:holder", "direction": "up"}),
        ("expand", 422, {"thing": "UP3 Sumba", "relation": "a b", "direction": "in"}),
        ("expand", 422, {"thing": "UP3 Sumba", "relation": "tr:holder", "direction": "in",
                         "limit": "501"}),
        ("path", 422, {"from": "UP3 Sumba"}),
        ("path", 422, {"from": "UP3 Sumba", "to": "JASANZ", "on": "yesterday"}),
        ("path", 422, {"from": "UP3 Sumba", "to": "JASANZ", "in": "nothing"}),
        ("edge", 422, {"subject": SUMBA}),
    ],
)  # fmt: skip
def test_wrong_requests(
    bundled: httpx.Client, name: str, status: int, fields: dict[str, str]
) -> None:
    body = ask(bundled, name, status, **fields)
    if status == 300:
        assert len(body["candidates"]) > 1
        assert all(one["href"].startswith("/explore/relations.json?") for one in body["candidates"])
    if fields.get("thing") == "UP3 Sumbq":
        assert "UP3 Sumba" in [one["label"] for one in body["nearest"]]


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_page_is_whole_without_scripts(bundled: httpx.Client, lang: str) -> None:
    answer = bundled.get("/explore", params={"thing": "UP3 Sumba", "lang": lang})
    page = html.unescape(answer.text)
    assert answer.status_code == 200
    assert "<svg" in page
    assert ("2 certifications" if lang == "en" else "2 sertifikasi") in page
    assert "relation=https%3A%2F%2Fw3id.org%2Fterang%2Fontology%23holder&direction=in" in page
    opened = bundled.get(
        "/explore",
        params={"thing": SUMBA, "relation": tr("holder"), "direction": "in", "lang": lang},
    )
    assert ARTICLE in html.unescape(opened.text)
    assert "ISO 14001:2015" in opened.text
    way = bundled.get("/explore", params={"from": "UP3 Sumba", "to": "JASANZ", "lang": lang})
    assert CERTIFIED in html.unescape(way.text)


def test_the_page_offers_what_a_name_may_mean(bundled: httpx.Client) -> None:
    several = bundled.get("/explore", params={"thing": "PLN"}, headers={"Accept": "text/html"})
    assert several.status_code == 300
    assert several.text.count('<li><a href="/explore?') > 1
    unknown = bundled.get("/explore", params={"thing": "UP3 Sumbq"})
    assert unknown.status_code == 404
    assert "UP3 Sumba" in unknown.text


def test_pages_lead_to_the_explorer(bundled: httpx.Client) -> None:
    page = bundled.get("/page/unit/up3-sumba", headers={"Accept": "text/html"}).text
    assert 'href="/explore?thing=https%3A%2F%2Fw3id.org%2Fterang%2Fid%2Funit%2Fup3-sumba"' in page
    assert '<a href="/explore">' in page


def test_a_chain_tells_how_each_link_stands(bundled: httpx.Client) -> None:
    """The seed of domain rule B: JASANZ in another's role, no accreditation known."""
    asked = {"holder": "UP3 Sumba", "standard": "ISO 9001", "on": "2020-06-01"}
    body = ask(bundled, "chain", **asked)
    assert body["chain"]["verdict"] == "asserted"
    assert body["chain"]["title"]["id"] == "UP3 Sumba · ISO 9001 · 1 Jun 2020"
    missing = next(node for node in body["nodes"] if node.get("missing"))
    assert missing["label"] == {
        "en": "accreditation: not known",
        "id": "akreditasi: tidak diketahui",
    }
    edition = ID + "edition/iso-9001-2015"
    stands = {
        (one["subject"], one["relation"].rpartition("trustLink-")[2], one["object"]): one["status"]
        for one in body["edges"]
    }
    assert stands == {
        (SUMBA, "claim", SUMBA_9001): "asserted",
        (SUMBA_9001, "edition", edition): "held",
        (SUMBA_9001, "certifier", MSCS): "asserted",
        (SUMBA_9001, "certifier", JAS_ANZ): "contradicted",
        (MSCS, "accreditation", missing["iri"]): "missing",
    }
    links = {one["object"]: one for one in body["edges"]}
    settles = [one["label"]["en"] for one in links[missing["iri"]]["settles"]]
    assert "accreditation certificate and scope" in settles
    assert links[SUMBA_9001]["sources"][0]["label"]["id"] == ARTICLE
    assert any(words.startswith(CERTIFIED) for words in links[SUMBA_9001]["words"])
    named = ask(bundled, "chain", certification=SUMBA_9001, on="2020-06-01")
    assert named["edges"] == body["edges"]


@pytest.mark.parametrize(
    ("fields", "status", "word"),
    [
        ({"holder": "UP3 Sumba"}, 422, "'standard' is missing"),
        ({"holder": "UP3 Sumba", "standard": "ISO 9002"}, 422, "ISO 9001"),
        ({"holder": "UP3 Sumba", "standard": "ISO 9001", "on": "soon"}, 422, "a date like"),
        ({"certification": "unit/up3-sumba"}, 422, "no certification of a known holder"),
    ],
)
def test_a_chain_of_what_is_not_told(
    bundled: httpx.Client, fields: dict[str, str], status: int, word: str
) -> None:
    assert word in ask(bundled, "chain", status, **fields)["detail"]
