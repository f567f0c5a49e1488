"""The page of a thing on the bundled facts: what stands first, marks and words, tables, days."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any  # JSON values

import httpx
import pytest

from kg.query.catalogue import Catalogue
from kg.serve.columns import heading, headings
from kg.serve.entity.sections import SECTIONS

PAGE = {"Accept": "text/html"}
ARTICLE = "kupang-antaranews-com-dua-unit-pln-di-ntt-raih-sertifikat-is-de5d6f96"
SUMBA_9001 = "certification/up3-sumba-iso-9001-2015-8631f8"


@pytest.fixture(scope="module")
def bundled(serve: Callable[..., httpx.Client], bundled_store: Path) -> httpx.Client:
    return serve(bundled_store, timeout_s=15)


def page_of(client: httpx.Client, path: str, lang: str = "en") -> str:
    answer = client.get(f"/page/{path}", params={"lang": lang}, headers=PAGE)
    assert answer.status_code == 200
    return html.unescape(answer.text)


def section_of(page: str, heading_id: str) -> str:
    return page[page.index(f'aria-labelledby="{heading_id}"') :].partition("</section>")[0]


def test_the_claims_of_a_unit_come_before_its_facts(bundled: httpx.Client) -> None:
    page = page_of(bundled, "unit/up3-sumba")
    claims = section_of(page, "table-claims-of-unit")
    assert page.index('id="table-claims-of-unit"') < page.index('id="facts"')
    assert f'<a href="/id/{SUMBA_9001}"><bdi>ISO 9001:2015</bdi></a>' in claims
    assert "ISO 14001:2015" in claims
    assert claims.count("<tr>") == 3  # the head and the article's two certificates
    assert "/queries/claims-of-unit.csv?unit=" in claims
    assert "/queries/claims-of-unit.metadata.json?unit=" in claims
    assert "/queries/claims-of-unit.rq" in claims


def test_a_mark_leads_to_the_source_with_its_words(bundled: httpx.Client) -> None:
    page = page_of(bundled, SUMBA_9001)
    holder = page[page.index(">holder</a>") :].partition("</div>")[0]
    mark = re.search(r'href="#(voice-\d+)"', holder)
    assert mark is not None
    voice = page[page.index(f'<li id="{mark[1]}">') :].partition("</div></li>")[0]
    assert "ANTARA NTT: Dua unit PLN di NTT raih sertifikat ISO mutu lingkungan" in voice
    assert "Dua unit kerja PT PLN (Persero) Wilayah Nusa Tenggara Timur meraih sertifikat" in voice
    assert "https://kupang.antaranews.com/" in voice
    assert f'href="/graph/{ARTICLE}' in voice


def test_a_link_shows_the_row_that_it_rests_on_and_says_what_it_links(
    bundled: httpx.Client,
) -> None:
    # external_ids.csv: Nusa Tenggara Timur is row 149 there, Q5061.
    page = page_of(bundled, "area/nusa-tenggara-timur")
    item = page[page.index(">wd:Q5061") :]
    mark = re.search(r'href="#(voice-\d+)"', item)
    assert mark is not None
    voice = page[page.index(f'<li id="{mark[1]}">') :].partition("</div></li>")[0]
    assert "Row 149 of external_ids.csv" in voice
    link = page_of(bundled, "link/nusa-tenggara-timur-wikidata-q5061", "id")
    heading_of = link[link.index("<h1") :].partition("</h1>")[0]
    assert "Tautan: Nusa Tenggara Timur, wd:Q5061" in heading_of
    assert ">dasar</" in link


def test_versions_make_a_table_only_where_there_are_several(bundled: httpx.Client) -> None:
    assert "table-area-versions" not in page_of(bundled, "area/kabupaten-bogor")
    versions = section_of(page_of(bundled, "area/papua-from-2022"), "table-area-versions")
    assert "/id/area/papua-to-2022" in versions


def test_what_rules_work_out_stands_apart(bundled: httpx.Client) -> None:
    page = page_of(bundled, "unit/up3-sumba")
    computed = page[page.index('<details class="meaning">') :].partition("</details>")[0]
    assert ">belongs to</a>" in computed
    assert 'href="#voice-a"' in computed
    before = page.partition('<details class="meaning">')[0]
    assert ">belongs to</a>" not in before
    assert ">parent unit</a>" in before


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "Who says so, in which words"), ("id", "Siapa yang menyatakan")]
)
def test_both_languages(bundled: httpx.Client, lang: str, words: str) -> None:
    assert words in page_of(bundled, "unit/up3-sumba", lang)


def test_a_claim_shows_the_chain_and_leads_to_the_verdict(bundled: httpx.Client) -> None:
    page = page_of(bundled, SUMBA_9001)
    dark = re.search(
        r'<source srcset="(/trust\.svg\?[^"]+&theme=dark)" media="\(prefers-color-scheme: dark\)">',
        page,
    )
    assert dark is not None
    assert 'class="paper" width="720"' in (night := bundled.get(dark[1]).text)
    assert "#fff" not in night
    picture = re.search(r'<img src="(/trust\.svg\?[^"]+)"', page)
    assert picture is not None
    drawn = bundled.get(picture[1])
    assert drawn.headers["content-type"].startswith("image/svg+xml")
    assert "ISO 9001:2015" in drawn.text


def test_the_days_of_a_unit_in_order(bundled: httpx.Client) -> None:
    # unit_changes.csv row 5: Area Sumba (2016) became UP3 Sumba; the article: 5 November 2019.
    days = section_of(page_of(bundled, "unit/up3-sumba"), "days")
    found = re.findall(r"<time>([^<]+)</time> <span>([^<:]+)", days)
    assert ("2016-01-01", "renaming") in found
    assert found.count(("2019-11-05", "stated on")) == 2
    assert [day for day, _ in found] == sorted(day for day, _ in found)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        # its own: area_versions.csv, papua-barat-daya: valid from, law, inauguration
        ("area/papua-barat-daya", {"2022-12-08", "2022-12-09"}),
        # those of its editions: register_entries.csv rows 2, 3 and 12
        ("standard/iso-9001", {"2008-11-13", "2015-09-22", "2018-09-15"}),
        # of a role in it, found among more things than the page lists: TangerangNews, July 2025
        ("organisation/pln", {"2025-07"}),
    ],
)
def test_days_come_from_the_thing_and_from_what_points_to_it(
    bundled: httpx.Client, path: str, expected: set[str]
) -> None:
    days = section_of(page_of(bundled, path), "days")
    assert expected <= set(re.findall(r"<time>([^<]+)</time>", days))


def test_figures_of_an_area_are_dots_that_lead_to_them(bundled: httpx.Client) -> None:
    page = page_of(bundled, "area/nusa-tenggara-timur")
    # facts of October 2019: 72 (ESDM), 74.4 (PLN), 76 (BPS), 82.97 (twice), 84.68 (PLN).
    dots = re.findall(r"<title>([\d.]+) percent, 2019-10, ([^<]+)</title>", page)
    assert sorted(float(value) for value, _ in dots) == [72, 74.4, 76, 82.97, 82.97, 84.68]
    assert {"PLN", "Ministry of Energy and Mineral Resources"} <= {who for _, who in dots}
    link = re.search(r'<a href="(/id/figure/[^"]+)" aria-label="84.68 percent', page)
    assert link is not None
    figure = bundled.get(link[1], headers=PAGE, follow_redirects=True)
    assert "/compare?area=" in figure.text


def test_an_area_without_figures_has_no_picture(bundled: httpx.Client) -> None:
    page = page_of(bundled, "area/pulau-palue")
    assert 'class="figures"' not in page


def test_a_source_shows_what_it_states(bundled: httpx.Client) -> None:
    states = section_of(page_of(bundled, f"source/{ARTICLE}"), "table-everything-a-source-states")
    assert "All rows" in states
    assert "certification" in states


def test_structured_data_for_search_engines(bundled: httpx.Client) -> None:
    text = bundled.get("/page/area/nusa-tenggara-timur", headers=PAGE).text
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', text)
    assert found is not None
    about: dict[str, Any] = json.loads(found[1])
    assert about["@type"] == "AdministrativeArea"
    assert about["@id"] == "https://w3id.org/terang/id/area/nusa-tenggara-timur"
    assert "http://www.wikidata.org/entity/Q5061" in about["sameAs"]
    assert about["containedInPlace"] == {"@id": "https://w3id.org/terang/id/area/indonesia"}


def test_a_citation_names_thing_version_and_sources(bundled: httpx.Client) -> None:
    page = page_of(bundled, SUMBA_9001)
    cited = page[page.index('class="cite-line"') :].partition("</p>")[0]
    assert "https://w3id.org/terang/id/" + SUMBA_9001 in cited
    assert "version " in cited
    assert "ANTARA NTT: Dua unit PLN di NTT" in cited


def test_questions_about_a_thing_are_offered_with_it_filled_in(bundled: httpx.Client) -> None:
    page = page_of(bundled, "unit/up3-sumba")
    offered = re.findall(r'href="(/queries/unit-ancestry\?[^"]+)"', page)
    assert offered
    assert "up3-sumba" in offered[0]
    answer = bundled.get(offered[0], headers=PAGE)
    assert answer.status_code == 200
    assert "PLN" in answer.text


def test_the_sections_name_columns_that_their_questions_have() -> None:
    catalogue = Catalogue.load()
    for sections in SECTIONS.values():
        for section in sections:
            question = catalogue.get(section.question)
            columns = {column.name for column in question.returns}
            assert {*section.columns, *(section.linked or ())} <= columns
            assert section.parameter in {one.name for one in question.params}


def test_every_column_and_parameter_has_a_heading_in_both_languages() -> None:
    columns = {one.name for question in Catalogue.load() for one in question.returns}
    parameters = {one.name for question in Catalogue.load() for one in question.params}
    plain = {
        name
        for name in columns | parameters
        if not name.endswith("_label")
        and heading(name, "id") == name.replace("_", " ")
        and name not in headings()
    }
    assert plain == set()


@pytest.mark.parametrize(
    ("lang", "verdicts", "reason"),
    [
        ("en", ["unknown", "asserted", "expired"], "before the first claim"),
        ("id", ["tidak diketahui", "diklaim", "kedaluwarsa"], "sebelum klaim pertama"),
    ],
)
def test_a_claim_shows_between_which_days_it_holds(
    bundled: httpx.Client, lang: str, verdicts: list[str], reason: str
) -> None:
    """The article is of 2019-11-05, the usual cycle three years; the edition of 2015-09-15."""
    page = page_of(bundled, SUMBA_9001, lang)
    table = section_of(page, "table-verdict-history")
    at = [table.index(f">{one}<") for one in verdicts]
    assert at == sorted(at)
    assert reason in table
    assert "2022-11-06" in table
    assert "0001-01-01" not in table
    assert "9999-12-31" not in table
    assert 'href="/id/unit/up3-sumba"' in table
    # The steps of the rules towards it are left out, here and where they point to.
    assert "/id/finding/" not in page
    assert "/id/judgement/" not in page_of(bundled, "unit/up3-sumba", lang)


def test_a_judgement_says_what_it_judges(bundled: httpx.Client) -> None:
    answer = bundled.get(
        "/queries/verdict-history.json",
        params={"certification": f"https://w3id.org/terang/id/{SUMBA_9001}"},
    )
    assert answer.status_code == 200
    found = bundled.get(
        "/sparql",
        params={
            "query": "PREFIX tr: <https://w3id.org/terang/ontology#> SELECT ?j { ?j tr:judges "
            f"<https://w3id.org/terang/id/{SUMBA_9001}> }} ORDER BY ?j LIMIT 1"
        },
        headers={"Accept": "application/sparql-results+json"},
    ).json()
    iri = found["results"]["bindings"][0]["j"]["value"]
    page = page_of(bundled, iri.partition("/id/")[2])
    assert f'href="/id/{SUMBA_9001}"' in page
