"""Things and graphs: redirects, pages, data; hostile labels."""

from __future__ import annotations

import re

import httpx
import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from kg.namespaces import PREFIXES, Base, tr
from kg.store.folder import Store
from kg.store.status import ACCEPTED, REJECTED

PAGE = {"Accept": "text/html"}
NTT = "area/nusa-tenggara-timur"


def triples(response: httpx.Response) -> set[str]:
    assert response.status_code == 200, response.text
    found = [quad.triple for quad in parse(response.content, format=RdfFormat.N_TRIPLES)]
    return {str(one) for one in found if isinstance(one, Triple)}


@pytest.mark.parametrize(
    ("accept", "target"),
    [
        ("text/html", f"/page/{NTT}"),
        ("text/html,application/xml;q=0.9,*/*;q=0.8", f"/page/{NTT}"),
        ("*/*", f"/data/{NTT}.ttl"),
        ("text/turtle", f"/data/{NTT}.ttl"),
        ("application/n-triples", f"/data/{NTT}.nt"),
        ("application/ld+json", f"/data/{NTT}.jsonld"),
        ("application/json", f"/data/{NTT}.jsonld"),
        ("application/rdf+xml", f"/data/{NTT}.rdf"),
    ],
)
def test_see_other(client: httpx.Client, accept: str, target: str) -> None:
    response = client.get(f"/id/{NTT}", headers={"Accept": accept})
    assert response.status_code == 303
    assert response.headers["location"] == target
    assert response.headers["vary"] == "Accept"
    assert client.get(target).status_code == 200


def test_any_host_answers_for_the_base(client: httpx.Client) -> None:
    response = client.get(f"/id/{NTT}", headers={"Host": "w3id.org", "Accept": "text/html"})
    assert response.headers["location"] == f"/page/{NTT}"


def test_unacceptable_is_406(client: httpx.Client) -> None:
    assert client.get(f"/id/{NTT}", headers={"Accept": "image/png"}).status_code == 406


def test_missing_thing_names_near_ones(client: httpx.Client) -> None:
    nearest = client.get("/id/area/nusa-tengara-timur").json()["nearest"]
    assert f"/id/{NTT}" in [one["href"] for one in nearest]


def test_what_is_near_is_of_the_kind_first_and_looks_like_it(client: httpx.Client) -> None:
    assert client.get("/id/unit/nope").json()["nearest"] == []
    near = client.get("/id/unit/up3-sumbaa").json()["nearest"]
    assert near[0]["href"].startswith("/id/unit/")


def test_page_shows_facts_by_their_labels(client: httpx.Client) -> None:
    page = client.get(f"/page/{NTT}", headers=PAGE).text
    assert "<h1><bdi>East Nusa Tenggara</bdi></h1>" in page
    assert '<a href="/id/area/indonesia"><bdi>Indonesia</bdi></a>' in page
    assert ">part of</a>" in page
    assert "Row 7 of areas.csv; the page's words as read on 2026-11-23" in page.replace(
        "&#39;", "'"
    )
    assert "<mark>Provinsi NTT &lt;b&gt;berkode 53&lt;/b&gt;</mark>" in page
    assert '<a href="/id/source/table"><bdi>Tabel uji</bdi></a>' in page
    assert '<a href="/graph/table">all that this source states</a>' in page


def test_page_in_indonesian(client: httpx.Client) -> None:
    page = client.get(f"/page/{NTT}?lang=id", headers=PAGE).text
    assert "<h1><bdi>Nusa Tenggara Timur</bdi></h1>" in page
    assert "Baris 7 dari areas.csv" in page
    assert 'lang="id"' in page


def test_page_shows_the_words(client: httpx.Client) -> None:
    page = client.get("/page/certification/sumba-9001", headers=PAGE).text
    assert "<mark>meraih sertifikat ISO 9001:2015</mark>" in page
    assert "characters 120 to 151" in page
    assert '<a href="/id/source/article"><bdi>Berita uji</bdi></a>' in page
    assert '<a href="/id/organisation/jas-anz"><bdi>JAS-ANZ</bdi></a>' in page


def test_what_is_not_accepted_is_marked(client: httpx.Client) -> None:
    page = client.get(f"/page/{NTT}", headers=PAGE).text
    value = page[page.index('<dd class="unaccepted">') :].partition("</dd>")[0]
    assert "Flobamora" in value
    assert '<span class="status status-pending">pending</span>' in value
    assert page.count('<dd class="unaccepted">') == 1
    mark = value.partition('<a href="#')[2].partition('"')[0]
    voice = page[page.index(f'<li id="{mark}">') :].partition("</li>")[0]
    assert "Sumber menunggu" in voice
    assert '<span class="status status-pending">pending</span>' in voice


def test_what_only_pending_graphs_say_has_a_page_and_no_data(client: httpx.Client) -> None:
    page = client.get("/page/area/pulau-rahasia", headers=PAGE)
    assert page.status_code == 200
    assert "/data/area/pulau-rahasia" not in page.text
    missing = client.get("/data/area/pulau-rahasia.ttl")
    assert missing.status_code == 404
    assert "not accepted" in missing.json()["detail"]


def test_data_of_a_thing(client: httpx.Client) -> None:
    found = triples(client.get(f"/data/{NTT}.nt"))
    area = f"<https://w3id.org/terang/id/{NTT}>"
    prefix = "http://www.w3.org/2004/02/skos/core#"
    assert f'{area} <{prefix}prefLabel> "East Nusa Tenggara"@en' in found
    assert not any("Flobamora" in one for one in found)
    evidence = "<https://w3id.org/terang/id/evidence/row-1>"
    assert f'{evidence} <https://w3id.org/terang/ontology#file> "areas.csv"' in found


@pytest.mark.parametrize("ending", ["ttl", "nt", "rdf", "jsonld"])
def test_data_in_each_format(client: httpx.Client, ending: str) -> None:
    # The engine fetches no context; this profile of JSON-LD needs none.
    accept = '*/*, application/ld+json;profile="http://www.w3.org/ns/json-ld#expanded"'
    data = client.get(f"/data/{NTT}.{ending}", headers={"Accept": accept}).content
    form = RdfFormat.from_extension(ending)
    assert form is not None
    expected = triples(client.get(f"/data/{NTT}.nt"))
    assert {str(quad.triple) for quad in parse(data, format=form)} == expected


def test_graph_redirects_and_gives_its_content(client: httpx.Client) -> None:
    see = client.get("/graph/pending", headers={"Accept": "application/n-triples"})
    assert (see.status_code, see.headers["location"]) == (303, "/data/graph/pending.nt")
    assert len(triples(client.get("/data/graph/pending.nt"))) == 4


def test_graph_page_has_status_source_and_licence(client: httpx.Client) -> None:
    page = client.get("/page/graph/pending", headers=PAGE).text
    assert '<span class="status status-pending">pending</span>' in page
    assert "waits for a second reader" in page
    assert "Pulau Rahasia" in page
    table = client.get("/page/graph/table", headers=PAGE).text
    assert "public domain" in table
    assert "East Nusa Tenggara" in table


def test_markup_in_labels_is_text(client: httpx.Client, hostile_label: str) -> None:
    assert "<script>" in hostile_label
    query = "SELECT * { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?label }"
    paths = [
        "/page/organisation/jahat",
        "/page/graph/hostile",
        "/catalogue",
        f"/sparql?query={query}",
        "/queries/certificates-of-unit?unit=%3Cscript%3Ealert(1)%3C/script%3E",
    ]
    for path in paths:
        page = client.get(path, headers=PAGE).text
        ours = r'<script type="(?:application/ld\+json"|module" src="/static/[^"]+")>'
        assert page.count("<script") == len(re.findall(ours, page))
        assert "<b>Sumber" not in page
    page = client.get(paths[0], headers=PAGE).text
    assert "&lt;script&gt;" in page
    assert "{{ 7*7 }}" in page


def test_direction_marks_are_shown(client: httpx.Client) -> None:
    page = client.get("/page/organisation/jahat", headers=PAGE).text
    assert "\u202e" not in page
    assert "⟨U+202E⟩gnp.exe" in page


def test_javascript_is_no_link(client: httpx.Client) -> None:
    for path in ("/page/organisation/jahat", "/page/graph/hostile", "/catalogue"):
        page = client.get(path, headers=PAGE).text
        assert 'href="javascript' not in page
    assert "javascript:alert(1)" in client.get("/page/organisation/jahat", headers=PAGE).text


def test_long_text_is_folded_and_complete(client: httpx.Client, long_label: str) -> None:
    assert len(long_label) == 10_000
    page = client.get("/page/organisation/jahat", headers=PAGE).text
    assert "<details><summary>" in page
    assert long_label in page


def test_a_search_cannot_leave_its_angle_brackets(client: httpx.Client) -> None:
    for slug in ("a%3E%20%3Fp%20%3Fo%20%7D%20%23", "a%20b", "%22", "a%5Cb", "%7B"):
        assert client.get(f"/id/area/{slug}").status_code == 404
        assert client.get(f"/data/graph/{slug}.nt").status_code == 404


def test_a_thing_without_a_name_is_called_by_what_it_links(client: httpx.Client) -> None:
    page = client.get("/page/certification/sumba-9001", headers=PAGE).text
    assert "<h1><bdi>Certification: UP3 Sumba, ISO 9001:2015</bdi></h1>" in page
    page = client.get("/page/certification/sumba-9001?lang=id", headers=PAGE).text
    assert "<h1><bdi>Sertifikasi: UP3 Sumba, ISO 9001:2015</bdi></h1>" in page


def test_the_page_of_a_rejected_source_says_so_and_gives_nothing_to_cite(
    own: tuple[Store, httpx.Client],
) -> None:
    store, client = own
    address = "/page/source/pending"
    waiting = client.get(address, params={"lang": "en"}).text
    assert '<span class="status status-pending">pending</span> What this source states' in waiting
    assert "Cite this" in waiting
    with store.write(agent="Cici") as write:
        write.set_status(Base(store.base).graph("pending"), REJECTED, note="satire")
    for language, status, hint in (
        ("en", "rejected", "What this source states is not accepted"),
        ("id", "ditolak", "Pernyataan sumber ini tidak diterima"),
    ):
        page = client.get(address, params={"lang": language}).text
        assert f'<span class="status status-rejected">{status}</span> {hint}' in page
        assert "cite-line" not in page
    accepted = client.get("/page/source/article", params={"lang": "en"}).text
    assert "What this source states is not accepted" not in accepted
    assert "cite-line" in accepted


def test_what_a_curator_changed_is_marked_among_the_claims_of_a_unit(
    own: tuple[Store, httpx.Client],
) -> None:
    store, client = own
    base = Base(store.base)
    unit, source = NamedNode(base.id("unit", "diuji")), NamedNode(base.id("source", "berita-x"))
    rdf_type, label = NamedNode(PREFIXES["rdf"] + "type"), NamedNode(PREFIXES["skos"] + "prefLabel")
    said = [
        Triple(unit, rdf_type, NamedNode(tr("Unit"))),
        Triple(unit, label, Literal("UP3 Uji")),
        Triple(source, label, Literal("Berita")),
    ]
    for slug, by in (("sendiri", None), ("diubah", "Ana <b>")):
        claim = NamedNode(base.id("award", slug))
        said += [
            Triple(claim, rdf_type, NamedNode(tr("Award"))),
            Triple(claim, NamedNode(tr("claimKind")), NamedNode(tr("claimKind-award"))),
            Triple(claim, NamedNode(tr("holder")), unit),
            Triple(claim, NamedNode(tr("awardName")), Literal(f"Piala {slug}")),
            Triple(claim, NamedNode(tr("statedIn")), source),
        ]
        said += [Triple(claim, NamedNode(tr("curatedBy")), Literal(by))] if by else []
    with store.write(agent="test") as write:
        write.put_graph(base.graph("berita-x"), said, status=ACCEPTED)
    for language, word, title in (
        ("en", "changed by a curator", "Changed by a curator (Ana &lt;b&gt;): a program had"),
        ("id", "diubah kurator", "Diubah oleh kurator (Ana &lt;b&gt;): program membacanya lain"),
    ):
        page = client.get("/page/unit/diuji", params={"lang": language}).text
        claims = page[page.index('id="table-claims-of-unit"') :].partition("</section>")[0]
        changed, own_words = (
            claims[claims.index(f"Piala {slug}") :].partition("</td>")[0]
            for slug in ("diubah", "sendiri")
        )
        assert f'<small class="curated" title="{title}' in changed
        assert f">{word}</small>" in changed
        assert "curated" not in own_words


def test_what_a_curator_changed_is_told_beside_the_source(own: tuple[Store, httpx.Client]) -> None:
    store, client = own
    graph, thing = Base(store.base).graph("curated"), Base(store.base).id("unit", "diubah")
    said = [
        Triple(NamedNode(thing), NamedNode(PREFIXES["skos"] + "prefLabel"), Literal("UP3 Baru")),
        Triple(NamedNode(thing), NamedNode(tr("curatedBy")), Literal("Ana <b>")),
    ]
    with store.write(agent="test") as write:
        write.put_graph(graph, said, status=ACCEPTED)
    for language, told in (("en", "Changed by a curator"), ("id", "Diubah oleh kurator")):
        page = client.get("/page/unit/diubah", params={"lang": language}).text
        assert f"{told} (Ana &lt;b&gt;):" in page
