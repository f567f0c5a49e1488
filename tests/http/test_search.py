"""Search by name: the page without scripts, and what is suggested while typing."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from pyoxigraph import Literal, NamedNode, Triple

from kg.namespaces import DEFAULT_BASE, PREFIXES, Base, tr
from kg.serve.messages import MESSAGES
from kg.store.status import ACCEPTED
from tests.http.conftest import HOSTILE_LABEL, Running, make_settings, make_store

PAGE = {"Accept": "text/html"}
IRIS = Base(DEFAULT_BASE)
TYPE, LABEL = PREFIXES["rdf"] + "type", PREFIXES["skos"] + "prefLabel"


def triple(subject: str, predicate: str, value: NamedNode | Literal) -> Triple:
    return Triple(NamedNode(subject), NamedNode(predicate), value)


def versions_of_papua() -> list[Triple]:
    """Two versions of one territory with one name, and 20 more areas."""
    found: list[Triple] = []
    country = NamedNode(IRIS.id("area", "indonesia"))
    for slug, label in [
        ("papua-to-2022", "Papua"),
        ("papua-from-2022", "Papua"),
        *((f"desa-{number}", f"Desa Panjang {number}") for number in range(20)),
    ]:
        area = IRIS.id("area", slug)
        found += [
            triple(area, TYPE, NamedNode(tr("Area"))),
            triple(area, LABEL, Literal(label, language="id")),
            triple(area, tr("areaKind"), NamedNode(tr("areaKind-province"))),
            triple(area, tr("partOf"), country),
        ]
    date = NamedNode(PREFIXES["xsd"] + "date")
    day = Literal("2022-07-25", datatype=date)
    found.append(triple(IRIS.id("area", "papua-to-2022"), tr("validUntil"), day))
    found.append(triple(IRIS.id("area", "papua-from-2022"), tr("validFrom"), day))
    return found


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    store = make_store(tmp_path_factory.mktemp("search") / "store")
    with store.write(agent="test") as write:
        write.put_graph(IRIS.graph("papua"), versions_of_papua(), status=ACCEPTED)
    server = Running(make_settings(store.path))
    yield server.client
    server.close()


def page_of(client: httpx.Client, **fields: str) -> str:
    response = client.get("/search", params=fields, headers=PAGE)
    assert response.status_code == 200
    return html.unescape(response.text).partition("<main")[2]


def test_results_are_grouped_by_kind_in_the_language_of_the_page(found: httpx.Client) -> None:
    page = page_of(found, q="timur")
    headings = re.findall(r"<h2[^>]*>\s*([^<]+?) <small", page)
    assert headings == ["area", "organisational unit"]
    assert '<a href="/id/unit/up3-sumba-timur"><bdi>UP3 Sumba Timur</bdi></a>' in page
    indonesian = page_of(found, q="timur", lang="id")
    assert re.findall(r"<h2[^>]*>\s*([^<]+?) <small", indonesian) == ["wilayah", "unit organisasi"]
    assert "/id/unit/up3-sumba-timur?lang=id" in indonesian


def test_the_other_name_that_fits_is_shown(found: httpx.Client) -> None:
    page = page_of(found, q="ntt")
    assert "also named: <bdi>NTT</bdi>" in page
    assert "also named" not in page_of(found, q="nusa tenggara")


def test_a_name_that_means_several_things_shows_what_tells_them_apart(found: httpx.Client) -> None:
    page = page_of(found, q="papua")
    assert "“papua” is the name of 2 things" in page
    box = page[page.index('class="several"') :].partition("</section>")[0]
    assert "until 2022-07-25" in box
    assert "from 2022-07-25" in box
    assert box.count("province · in Indonesia") == 2
    assert "/id/area/papua-to-2022" in box
    assert "/id/area/papua-from-2022" in box
    other_name = page_of(found, q="UP3 Timur")
    assert "is the name of 2 things" in other_name
    assert "is the name of" not in page_of(found, q="up3 sumba")


def test_nothing_found_offers_the_nearest_names(found: httpx.Client) -> None:
    page = page_of(found, q="UP3 Sumbq")
    assert "Nothing in the graph has a name like" in page
    assert "Did you mean" in page
    assert '<a href="/id/unit/up3-sumba"><bdi>UP3 Sumba</bdi></a>' in page
    page = page_of(found, q="zzzz qqqq xxxx")
    assert "Did you mean" not in page
    assert 'href="/queries"' in page


def test_many_of_a_kind_lead_to_a_page_of_that_kind(found: httpx.Client) -> None:
    page = page_of(found, q="desa panjang")
    assert page.count("<bdi>Desa Panjang") == 8
    (link,) = re.findall(r'href="(/search\?[^"]*kind=[^"]*)"', page)
    all_of_kind = html.unescape(found.get(link, headers=PAGE).text)
    assert all_of_kind.count("<bdi>Desa Panjang") == 20
    assert "Only: area" in all_of_kind
    assert 'name="kind" value="Area"' in all_of_kind
    assert "<bdi>" not in page_of(found, q="desa panjang", kind="Unit").partition("Did you")[0]


@pytest.mark.parametrize("text", ["", "   ", "***", '"', "AND", "label : x", "a" * 5000, "\u202e"])
def test_any_text_is_answered(found: httpx.Client, text: str) -> None:
    assert page_of(found, q=text)
    assert found.get("/suggest", params={"q": text}).status_code == 200


def test_an_empty_search_says_what_can_be_found(found: httpx.Client) -> None:
    assert MESSAGES["search.lead"].en in page_of(found)


def test_every_page_has_the_search_field_once(found: httpx.Client) -> None:
    for path in ("/", "/queries", "/search", "/nothing"):
        page = found.get(path, headers=PAGE).text
        assert len(re.findall(r'<input type="search"', page)) == 1, path
        assert 'action="/search"' in page


def test_suggestions(found: httpx.Client) -> None:
    response = found.get("/suggest", params={"q": "up3 sum", "lang": "id"})
    assert response.headers["content-type"] == "application/json"
    assert response.json() == {
        "query": "up3 sum",
        "suggestions": [
            {
                "iri": IRIS.id("unit", slug),
                "href": f"/id/unit/{slug}",
                "label": label,
                "value": label,
                "kind": "unit organisasi",
            }
            for slug, label in [("up3-sumba", "UP3 Sumba"), ("up3-sumba-timur", "UP3 Sumba Timur")]
        ],
    }


def test_whole_names_come_first(found: httpx.Client) -> None:
    first = found.get("/suggest", params={"q": "ntt"}).json()["suggestions"][0]
    assert (first["label"], first["name"]) == ("Nusa Tenggara Timur", "NTT")
    assert (
        found
        .get("/suggest", params={"q": "up3-sumba"})
        .json()["suggestions"][0]["href"]
        .endswith("up3-sumba")
    )


def test_suggestions_that_look_alike_are_told_apart(found: httpx.Client) -> None:
    body = found.get("/suggest", params={"q": "papua", "kind": "Area"}).json()["suggestions"]
    assert {(one["label"], one["value"]) for one in body} == {
        ("Papua", "papua-to-2022"),
        ("Papua", "papua-from-2022"),
    }
    assert {one["hint"].rpartition(" · ")[2] for one in body} == {
        "until 2022-07-25",
        "from 2022-07-25",
    }
    for one in body:  # what is suggested for a form, a question takes
        answer = found.get(
            "/queries/figures-of-area-and-period",
            params={"area": one["value"], "period": "2019", "format": "csv"},
        )
        assert answer.status_code == 200


def test_suggestions_of_some_kinds(found: httpx.Client) -> None:
    def labels(kind: str) -> list[str]:
        body = found.get("/suggest", params={"q": "timur", "kind": kind}).json()
        return [one["label"] for one in body["suggestions"]]

    assert labels("Area") == ["Nusa Tenggara Timur"]
    assert labels(tr("Area")) == labels("Area")
    assert "UP3 Sumba Timur" in labels("Area Unit")
    assert labels("Nothing") == []


@pytest.mark.parametrize("limit", ["0", "51", "-1", "x", "1e3", "²"])
def test_a_limit_out_of_range_is_refused(found: httpx.Client, limit: str) -> None:
    assert found.get("/suggest", params={"q": "a", "limit": limit}).status_code == 400


def test_the_limit_holds(found: httpx.Client) -> None:
    for limit in (1, 3, 50):
        body = found.get("/suggest", params={"q": "desa panjang", "limit": str(limit)}).json()
        assert len(body["suggestions"]) == min(limit, 20)


def test_hostile_names_stay_text(found: httpx.Client) -> None:
    page = found.get("/search", params={"q": "script"}, headers=PAGE).text
    assert "&lt;script&gt;alert(&#34;x&#34;)" in page
    assert "<script>alert" not in page
    assert "\u202e" not in page
    (one,) = found.get("/suggest", params={"q": "gnp"}).json()["suggestions"]
    assert "\u202e" not in one["label"]
    assert one["value"] in {HOSTILE_LABEL, "jahat"}
    typed = found.get("/search", params={"q": "<img src=x onerror=alert(1)>"}, headers=PAGE).text
    assert "<img src=x" not in typed


def test_pending_names_are_not_found(found: httpx.Client) -> None:
    assert found.get("/suggest", params={"q": "rahasia"}).json()["suggestions"] == []
    assert "Pulau Rahasia" not in page_of(found, q="rahasia")


def test_the_interface_describes_suggestions(found: httpx.Client) -> None:
    about = found.get("/openapi.json").json()["paths"]["/suggest"]["get"]
    assert {one["name"] for one in about["parameters"]} == {"q", "kind", "limit", "lang"}


def test_an_empty_graph(tmp_path: Path) -> None:
    from kg.store.folder import Store

    store = Store.create(tmp_path / "store", base=DEFAULT_BASE)
    server = Running(make_settings(store.path))
    try:
        assert "Nothing in the graph" in page_of(server.client, q="sumba")
    finally:
        server.close()


def test_an_area_among_other_words_leads_to_its_figures(found: httpx.Client) -> None:
    page = page_of(found, q="rasio elektrifikasi NTT 2019", lang="en")
    box = page.partition("Figures of the area</h2>")[2].partition("</section>")[0]
    assert 'href="/id/area/nusa-tenggara-timur?lang=en"' in box
    area = "area=https%3A%2F%2Fw3id.org%2Fterang%2Fid%2Farea%2Fnusa-tenggara-timur"
    assert f"/queries/series-of-area?{area}&format=html" in box
    assert f"/compare?{area}&period=2019" in box
    assert box.count("<li>") == 1
    both = page_of(found, q="listrik papua").partition('id="areas"')[2].partition("</section>")[0]
    assert both.count("<li>") == 2
    assert 'id="areas"' not in page_of(found, q="rasio elektrifikasi")


def test_a_search_is_json_for_who_asks_for_json(found: httpx.Client) -> None:
    answer = found.get("/search", params={"q": "up3 sumba"}, headers={"Accept": "application/json"})
    assert answer.headers["content-type"] == "application/json"
    assert answer.json()["suggestions"][0]["label"] == "UP3 Sumba"
    assert found.get("/search", headers={"Accept": "image/png"}).status_code == 406


def test_a_short_form_in_use_names_its_area(
    serve: Callable[[Path], httpx.Client], bundled_store: Path
) -> None:
    # The text in lower case, among other words.
    page = page_of(serve(bundled_store), q="rasio elektrifikasi ntt", lang="en")
    box = page.partition('id="areas"')[2].partition("</section>")[0]
    assert "<bdi>East Nusa Tenggara</bdi>" in box
    assert "title not recorded" in page
    assert "judul tidak tercatat" not in page
