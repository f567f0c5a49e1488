"""``/compare``, ``/series`` and ``/discrepancies`` on the bundled facts; pages of rows."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import httpx
import openpyxl
import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize

from kg.export.sheets import XLSX_TYPE
from kg.namespaces import PREFIXES, tr
from kg.query.catalogue import Catalogue
from kg.serve.columns import headings
from kg.serve.described import compact

OCTOBER = {"area": "Nusa Tenggara Timur", "period": "2019-10"}
PAGE = {"Accept": "text/html"}
# ANTARA NTT, 26 October 2019: PLN's customers by its own system, 74.4 percent; a second page says
# so, and five other figures stand for the same month.
PASTE_EN = (
    "Household electrification ratio of East Nusa Tenggara: 74.4 percent for the period 2019-10 "
    "(as-of date not stated) (supply: PLN household customers; method: customer register), "
    "according to PLN, as given by ANTARA NTT, 26 October 2019, title not "
    "recorded (https://kupang.antaranews.com/amp/berita/24655/jumlah-pelanggan-listrik-di-ntt-"
    "terus-bertambah), and 1 more. Other figures for the same period run from 72 to 84.68."
)
PASTE_ID = (
    "Rasio elektrifikasi Nusa Tenggara Timur: 74,4 persen untuk periode 2019-10 (tanggal keadaan "
    "tidak dinyatakan) (pasokan: pelanggan rumah tangga PLN; metode: daftar pelanggan), menurut "
    "PT PLN (Persero), dikutip dari ANTARA NTT, 26 Oktober 2019, judul tidak "
    "tercatat (https://kupang.antaranews.com/amp/berita/24655/jumlah-pelanggan-listrik-di-ntt-"
    "terus-bertambah), dan 1 sumber lain. Untuk periode yang sama ada angka lain, dari 72 sampai "
    "84,68."
)


@pytest.fixture(scope="module")
def bundled(serve: Callable[..., httpx.Client], bundled_store: Path) -> httpx.Client:
    return serve(bundled_store, timeout_s=15)  # a first answer takes a copy of all facts


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", "rests on: customer register"), ("id", "bersandar pada: daftar pelanggan")],
)
def test_the_page_has_figures_reasons_and_what_to_cite(
    bundled: httpx.Client, lang: str, words: str
) -> None:
    page = bundled.get("/compare", params={**OCTOBER, "lang": lang}, headers=PAGE)
    assert page.status_code == 200
    for value in ("74.4", "84.68", words):
        assert value in page.text
    assert page.text.count('id="to-cite"') == 1


def test_a_page_without_parameters_is_a_form(bundled: httpx.Client) -> None:
    page = bundled.get("/compare", headers=PAGE)
    assert page.status_code == 200
    assert "<table>" not in page.text


def test_json_has_the_same_rows(bundled: httpx.Client) -> None:
    parts = bundled.get("/compare", params={**OCTOBER, "format": "json"}).json()
    assert parts.keys() == {"figures", "reasons", "to_cite"}
    assert {"72", "74.4", "76", "82.97", "84.68"} <= {row["value"] for row in parts["figures"]}


@pytest.mark.parametrize(
    ("part", "values"),
    [
        # domain.md C12: five values of October 2019; 72 (the ministry) and 74.4 are to be cited.
        ("figures", {"72", "74.4", "76", "82.97", "84.68"}),
        ("to_cite", {"72", "74.4"}),
        ("sentences", {"72", "74.4", "76", "82.97", "84.68"}),
    ],
)
def test_a_part_comes_as_a_table(bundled: httpx.Client, part: str, values: set[str]) -> None:
    asked = {**OCTOBER, "part": part}
    answer = bundled.get("/compare", params={**asked, "format": "csv"}, follow_redirects=True)
    assert answer.status_code == 200
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert values <= {row["value"] for row in rows}
    heading = answer.text.splitlines()[0].split(",")
    for name, media_type in (("csv", "text/csv"), ("tsv", "text/tab-separated-values")):
        table = bundled.get(
            "/compare", params=asked, headers={"Accept": media_type}, follow_redirects=True
        )
        assert table.headers["content-type"].startswith(media_type), name
        columns = table.text.splitlines()[0].replace("?", "").replace("\t", ",").split(",")
        assert columns == heading


@pytest.mark.parametrize(
    ("lang", "word", "sheet", "label"),
    [
        ("en", "xlsx (for Excel)", "answer", "observed"),
        ("id", "xlsx (untuk Excel)", "jawaban", "teramati"),
    ],
)
def test_each_part_of_the_page_offers_a_workbook(
    bundled: httpx.Client, lang: str, word: str, sheet: str, label: str
) -> None:
    page = unescape(bundled.get("/compare", params={**OCTOBER, "lang": lang}, headers=PAGE).text)
    links = re.findall(rf'<a href="(/compare\.xlsx\?[^"]+)">{re.escape(word)}</a>', page)
    assert [link.rpartition("part=")[2] for link in links] == ["figures", "reasons", "to_cite"]
    for link in links:
        answer = bundled.get(link, follow_redirects=True)
        assert answer.headers["content-type"] == XLSX_TYPE
    answer = bundled.get(links[0], follow_redirects=True)
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    first, *rows = book[sheet].iter_rows(values_only=True)
    cells = [dict(zip(first, row, strict=True)) for row in rows]
    assert {72, 74.4, 76, 82.97, 84.68} <= {row["value"] for row in cells}
    assert label in {row["status_label"] for row in cells}


def test_a_workbook_can_be_asked_for_by_its_type(bundled: httpx.Client) -> None:
    answer = bundled.get(
        "/compare", params=OCTOBER, headers={"Accept": XLSX_TYPE}, follow_redirects=True
    )
    assert answer.headers["content-type"] == XLSX_TYPE
    assert (
        bundled
        .get("/compare", params=OCTOBER, headers=PAGE)
        .headers["content-type"]
        .startswith("text/html")
    )


def test_an_unknown_part_is_a_problem(bundled: httpx.Client) -> None:
    answer = bundled.get("/compare", params={**OCTOBER, "part": "weather", "format": "csv"})
    assert answer.status_code == 422
    assert "sentences" in answer.json()["detail"]


@pytest.mark.parametrize("part", ["figures", "reasons"])
def test_figures_and_reasons_come_in_pages(bundled: httpx.Client, part: str) -> None:
    asked = {**OCTOBER, "format": "json"}
    whole = bundled.get("/compare", params=asked).json()[part]
    paged: list[object] = []
    for offset in range(0, len(whole), 4):
        page = {**asked, "limit": "4", "offset": str(offset)}
        paged += bundled.get("/compare", params=page).json()[part]
    assert paged == whole
    assert bundled.get("/compare", params={**asked, "limit": "0"}).status_code == 400


def test_sentences_to_cite_are_the_same_everywhere(bundled: httpx.Client) -> None:
    """domain.md D: figure, definition, as-of and caveat, in both languages."""
    picks = bundled.get("/compare", params={**OCTOBER, "format": "json"}).json()["to_cite"]
    sentence = next(one for one in picks if one["purpose"] == "PLN customers")
    assert sentence["sentence_en"] == PASTE_EN
    assert sentence["sentence_id"] == PASTE_ID
    asked = {"area": OCTOBER["area"], "period": OCTOBER["period"], "format": "json"}
    stored = bundled.get("/queries/citable-sentence", params=asked).json()["results"]["bindings"]
    assert PASTE_EN in {row["sentence_en"]["value"] for row in stored}
    for lang in ("en", "id"):
        page = bundled.get("/compare", params={**OCTOBER, "lang": lang}, headers=PAGE).text
        assert PASTE_EN in unescape(page)
        assert PASTE_ID in unescape(page)


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"area": "Papua", "period": "2022"}, 300),
        ({"bogus": "1"}, 422),
        ({"area": "Atlantis"}, 422),
        ({"area": "99"}, 422),
        ({"period": "soon"}, 422),
        ({"area": ""}, 422),
        ({"indicator": "happiness"}, 422),
    ],
)
def test_bad_input_is_a_problem(bundled: httpx.Client, change: dict[str, str], status: int) -> None:
    answer = bundled.get("/compare", params={**OCTOBER, "format": "json", **change})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_wrong_area_is_told_on_the_page(bundled: httpx.Client) -> None:
    page = bundled.get("/compare", params={**OCTOBER, "area": "<script>x"}, headers=PAGE)
    assert page.status_code == 422
    assert "<script>x" not in page.text


def test_discrepancies_lead_to_their_question(bundled: httpx.Client) -> None:
    led = bundled.get("/discrepancies", params={"year": "2022", "format": "csv"})
    assert led.status_code == 307
    assert "since=2022-01-01" in led.headers["location"]
    rows = bundled.get(led.headers["location"]).text.splitlines()
    assert len(rows) > 5
    assert bundled.get("/discrepancies", params={"year": "soon"}).status_code == 422


def test_a_series_leads_to_its_question(bundled: httpx.Client) -> None:
    led = bundled.get("/series", params={"area": "Bali", "format": "csv"})
    assert led.headers["location"] == "/queries/series-of-area?area=Bali&format=csv"


def test_rows_come_in_pages_that_make_up_the_whole(bundled: httpx.Client) -> None:
    path = "/queries/differences?area=Indonesia&format=csv"
    whole = bundled.get(path).text.splitlines()[1:]
    paged: list[str] = []
    for offset in range(0, len(whole), 40):
        paged += bundled.get(f"{path}&limit=40&offset={offset}").text.splitlines()[1:]
    assert paged == whole


@pytest.mark.parametrize("wrong", ["limit=0", "limit=x", "offset=-1", "limit=1&limit=2"])
def test_a_wrong_page_is_refused(bundled: httpx.Client, wrong: str) -> None:
    answer = bundled.get("/queries/differences?area=Indonesia&format=csv&" + wrong)
    assert answer.status_code == 400


HEAD = "".join(f"@prefix {name}: <{iri}> . " for name, iri in PREFIXES.items())
JSON_LD = {"Accept": "application/ld+json"}
BASE = "https://w3id.org/terang/"
TYPE = NamedNode(PREFIXES["rdf"] + "type")
VALUE = NamedNode(PREFIXES["sdmx-measure"] + "obsValue")
AREA = NamedNode(PREFIXES["sdmx-dimension"] + "refArea")
LABEL = NamedNode(PREFIXES["skos"] + "prefLabel")
NTT = NamedNode(BASE + "id/area/nusa-tenggara-timur")


def graph_of(answer: httpx.Response) -> set[Triple]:
    """Parse an answer that says it is JSON-LD."""
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/ld+json"
    return {quad.triple for quad in parse(answer.content, format=RdfFormat.JSON_LD)}


def of_type(triples: set[Triple], name: str) -> set[object]:
    return {t.subject for t in triples if t.predicate == TYPE and t.object == NamedNode(tr(name))}


def values_of(triples: set[Triple], things: set[object]) -> set[str]:
    return {
        t.object.value
        for t in triples
        if t.subject in things and t.predicate == VALUE and isinstance(t.object, Literal)
    }


def test_json_ld_of_compare_has_figures_and_their_differences(bundled: httpx.Client) -> None:
    triples = graph_of(bundled.get("/compare", params=OCTOBER, headers=JSON_LD))
    figures = of_type(triples, "Figure")
    # The five figures of October 2019 of the worked example (domain notes), all of one area.
    assert {"72", "74.4", "76", "82.97", "84.68"} <= values_of(triples, figures)
    assert {t.object for t in triples if t.subject in figures and t.predicate == AREA} == {NTT}
    assert Triple(NTT, LABEL, Literal("Nusa Tenggara Timur", language="id")) in triples
    # 74.4 (register) and 82.97 (field verification) differ by method, for certain.
    reasons = {t.object for t in triples if t.predicate == NamedNode(tr("certainReason"))}
    assert NamedNode(tr("reason-method")) in reasons
    compared = {t.object for t in triples if t.predicate == NamedNode(tr("compares"))}
    assert compared
    assert compared <= figures


def test_json_ld_names_its_context_and_is_the_same_by_format(bundled: httpx.Client) -> None:
    by_header = bundled.get("/compare", params=OCTOBER, headers=JSON_LD)
    by_name = bundled.get("/compare", params={**OCTOBER, "format": "jsonld"})
    assert graph_of(by_header) == graph_of(by_name)
    context = by_name.json()["@context"]
    assert context["tr"] == "https://w3id.org/terang/ontology#"
    tag = by_name.headers["etag"]
    again = bundled.get(
        "/compare", params={**OCTOBER, "format": "jsonld"}, headers={"If-None-Match": tag}
    )
    assert again.status_code == 304


def test_compact_json_ld_says_the_same_as_expanded() -> None:
    turtle = """<http://a/s> a tr:Figure ; rdfs:label "satu"@id , "one"@en ;
      tr:asOf "2019-10-28"^^xsd:date ; tr:supply tr:supply-pln ; sdmx-measure:obsValue 74.4 ;
      <http://b/own> <http://b/> , "x" ."""
    triples = {quad.triple for quad in parse(HEAD + turtle, format=RdfFormat.TURTLE)}
    expanded = json.loads(serialize(triples, format=RdfFormat.JSON_LD) or b"")
    text = json.dumps(compact(expanded))
    assert {quad.triple for quad in parse(text, format=RdfFormat.JSON_LD)} == triples
    (node,) = json.loads(text)["@graph"]
    assert node["sdmx-measure:obsValue"] == {"@type": "xsd:decimal", "@value": "74.4"}
    assert node["@type"] == ["tr:Figure"]
    own = node["http://b/own"]
    assert len(own) == 2
    assert {"@value": "x"} in own


def test_json_ld_of_a_series_describes_its_observations(bundled: httpx.Client) -> None:
    fields = {"area": "Nusa Tenggara Timur", "since": "2019-10-01", "until": "2019-10-31"}
    table = bundled.get("/queries/series-of-area", params={**fields, "format": "csv"})
    values = {line.split(",")[3] for line in table.text.splitlines()[1:]}
    answer = bundled.get("/series", params=fields, headers=JSON_LD, follow_redirects=True)
    triples = graph_of(answer)
    assert values_of(triples, of_type(triples, "Observation")) == values
    assert {"74.4", "82.97"} <= values


def test_json_ld_of_discrepancies_comes_in_pages(bundled: httpx.Client) -> None:
    fields = {"year": "2022", "format": "jsonld"}
    whole = of_type(
        graph_of(bundled.get("/discrepancies", params=fields, follow_redirects=True)), "Difference"
    )
    assert len(whole) > 5
    paged: set[object] = set()
    for offset in range(0, len(whole), 4):
        page = {**fields, "limit": "4", "offset": str(offset)}
        answer = bundled.get("/discrepancies", params=page, follow_redirects=True)
        found = of_type(graph_of(answer), "Difference")
        assert len(found) <= 4
        paged |= found
    assert paged == whole


def test_rows_without_things_to_describe_have_no_json_ld(bundled: httpx.Client) -> None:
    ranked = {"year": "2022"}
    answer = bundled.get("/queries/provinces-ranked", params={**ranked, "format": "jsonld"})
    assert answer.status_code == 406


def test_no_rows_are_an_empty_graph(bundled: httpx.Client) -> None:
    fields = {"area": "Nusa Tenggara Timur", "period": "2090"}
    assert graph_of(bundled.get("/compare", params=fields, headers=JSON_LD)) == set()


@pytest.mark.parametrize(
    ("path", "lang", "words"),
    [
        ("/compare?area=Nusa+Tenggara+Timur&period=2019-10", "id", ["nilai", "pasokan", "calon"]),
        ("/compare?area=Nusa+Tenggara+Timur&period=2019-10", "en", ["value", "supply", "as of"]),
        ("/series?area=Bali", "id", ["nilai", "seperti tercetak", "status sumber"]),
        ("/series?area=Bali", "en", ["value", "as printed", "status of the source"]),
        (
            "/discrepancies?year=2022&area=Indonesia",
            "id",
            ["nilai A", "penghasil data B", "selisih"],
        ),
        ("/discrepancies?year=2022&area=Indonesia", "en", ["value A", "producer B", "apart by"]),
    ],
)
def test_columns_have_headings_in_the_language_of_the_page(
    bundled: httpx.Client, path: str, lang: str, words: list[str]
) -> None:
    page = bundled.get(path + f"&lang={lang}", headers=PAGE, follow_redirects=True)
    assert page.status_code == 200
    for word in words:
        assert f'<th scope="col">{word}</th>' in page.text


def test_every_column_of_these_pages_has_a_heading() -> None:
    catalogue = Catalogue.load()
    names = ("compared-figures", "figure-to-cite", "series-of-area", "differences")
    columns = {one.name for name in names for one in catalogue.get(name).returns}
    shown = {one for one in columns if not one.endswith("_label")}
    assert {
        one for one in shown if one.removesuffix("_a").removesuffix("_b") not in headings()
    } == set()


def test_reasons_stand_in_groups_and_unknown_is_not_probable(bundled: httpx.Client) -> None:
    page = unescape(bundled.get("/compare", params={**OCTOBER, "lang": "en"}, headers=PAGE).text)
    why = page[page.index('id="why"') : page.index('id="cite"')]
    heads = [part.partition("</span>")[0] for part in why.split("<h3>")[1:]]
    sure = [
        next(one for one in ("no reason known", "certain", "probable") if one in head)
        for head in heads
    ]
    assert sure == sorted(sure, key=["certain", "probable", "no reason known"].index)
    assert len(set(heads)) == len(heads)
    assert [head for head in heads if "Unexplained" in head and "no reason known" in head]
    for part in why.split("<h3>")[1:]:
        told = part.partition("pairs: ")[2].partition("<")[0]
        assert part.count("<li>") == int(told)
        if "nothing known tells" in part:
            assert "probable" not in part.partition("</h3>")[0]


def test_a_revision_is_told_as_a_possibility(bundled: httpx.Client) -> None:
    """Two figures of PLN, of which one does not say what it counts: nobody says which revises."""
    rows = bundled.get("/compare", params={**OCTOBER, "format": "json"}).json()["reasons"]
    told = [one["sentence_en"] for one in rows if one["reason"].endswith("#reason-vintage")]
    assert told
    for sentence in told:
        assert "if they count the same, the later may revise the earlier" in sentence
        assert "one revises the other" not in sentence


def test_names_on_the_page_are_in_its_language(bundled: httpx.Client) -> None:
    english = bundled.get("/compare", params={**OCTOBER, "lang": "en"}, headers=PAGE).text
    table = english[english.index("<table>") : english.index("</table>")]
    assert "Ministry of Energy and Mineral Resources" in table
    assert "Kementerian Energi" not in table
    indonesian = bundled.get("/compare", params={**OCTOBER, "lang": "id"}, headers=PAGE).text
    table = indonesian[indonesian.index("<table>") : indonesian.index("</table>")]
    assert "Kementerian Energi dan Sumber Daya Mineral" in table


def test_the_table_fits_with_the_source_second(bundled: httpx.Client) -> None:
    page = bundled.get("/compare", params={**OCTOBER, "lang": "en"}, headers=PAGE).text
    head = page[page.index("<thead>") : page.index("</thead>")]
    columns = [part.partition("<")[0] for part in head.split('<th scope="col">')[1:]]
    assert columns[:2] == ["value", "source"]
    assert not {"unit", "figure", "echoes"} & set(columns)  # in the value; where it leads; empty
    assert "74.4%" in page
    assert "qudt.org" not in page[page.index("<table>") : page.index("</table>")]


def test_landmarks_and_headings_are_told_apart(bundled: httpx.Client) -> None:
    page = bundled.get("/compare", params={**OCTOBER, "lang": "en"}, headers=PAGE).text
    named = [part.partition('"')[0] for part in page.split('aria-labelledby="')[1:]]
    assert len(set(named)) == len(named)
    heads = [part.partition("</h2>")[0].partition(">")[2] for part in page.split("<h2")[1:]]
    assert len(set(heads)) == len(heads)


def test_an_official_ratio_that_says_nothing_is_not_called_all_supply(
    bundled: httpx.Client,
) -> None:
    page = bundled.get("/compare", params={**OCTOBER, "lang": "en"}, headers=PAGE).text
    cite = page[page.index('id="cite"') :]
    assert "what it counts is not stated" in cite
    assert "All supply (PLN and others)" not in cite


def test_who_takes_anything_gets_problems_as_data(bundled: httpx.Client) -> None:
    asked = {**OCTOBER, "area": "Atlantis"}
    answer = bundled.get("/compare", params=asked, headers={"Accept": "*/*"})
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    page = bundled.get("/compare", params={**OCTOBER, "bogus": "1"}, headers=PAGE)
    assert page.status_code == 422
    assert "bogus" in page.text
