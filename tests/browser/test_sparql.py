"""The page of queries with scripts: editor, answers in all views, errors, cancelling, sharing."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from kg.query.readers import ReaderPool
from kg.settings import Settings
from tests.browser.conftest import PHONE, TIMEOUT_MS, Watched, shown
from tests.http.conftest import HOSTILE_LABEL, Running, make_settings, make_store

KINDS = "SELECT ?kind (COUNT(?thing) AS ?count) WHERE { ?thing a ?kind } GROUP BY ?kind"
CROSS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
TR = "PREFIX tr: <https://w3id.org/terang/ontology#>\n"
SKOS = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
UNITS = TR + SKOS + "SELECT ?unit ?name WHERE { ?unit a tr:Unit ; skos:prefLabel ?name } LIMIT 5"
HOLDERS = (
    TR + "SELECT ?holder (COUNT(?claim) AS ?count) WHERE { ?claim tr:holder ?holder ; "
    "tr:edition|tr:standard ?what } GROUP BY ?holder HAVING (COUNT(?claim) > 1)"
)
PROVINCES = (
    TR
    + """PREFIX m: <http://purl.org/linked-data/sdmx/2009/measure#>
PREFIX d: <http://purl.org/linked-data/sdmx/2009/dimension#>
SELECT ?figure ?province ?value ?begin WHERE {
  ?figure d:refArea ?province ; m:obsValue ?value ; d:refPeriod ?period .
  ?period tr:begin ?begin .
  ?province tr:areaKind tr:areaKind-province .
} ORDER BY ?province ?begin ?value ?figure LIMIT 300"""
)
SPREAD = """PREFIX area: <https://w3id.org/terang/id/area/>
SELECT ?area ?value WHERE {
  VALUES (?area ?value) {
    (area:nusa-tenggara-timur 92.0) (area:nusa-tenggara-timur 94.9) (area:nusa-tenggara-timur 93)
    (area:aceh 99.8) (area:papua-from-2022 60) (area:papua-to-2022 80)
  }
}"""
NUMBERS = "SELECT ?n WHERE { VALUES ?n { 1234567 2019 1234.5 -20000 } }"
ROWS = """SELECT ?s ?p ?o WHERE { ?s ?p ?o } LIMIT """
SPANS = """PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
SELECT ?what ?since ?until WHERE {
  VALUES (?what ?since ?until) {
    ("A" "2019"^^xsd:gYear 2021)
    ("B" "2020-05"^^xsd:gYearMonth "2020-05-20"^^xsd:date)
    ("C" "2022-01-01"^^xsd:date UNDEF)
  }
}"""
TURTLE = TR + "CONSTRUCT { ?a tr:partOf ?b } WHERE { ?a tr:partOf ?b } LIMIT 20"


def open_editor(watched: Watched, query: str | None = None) -> Page:
    """Open the page and write a query into the editor."""
    watched.open("/sparql")
    expect(watched.page.locator(".CodeMirror")).to_be_visible()
    if query is not None:
        write(watched.page, query)
    return watched.page


def write(page: Page, query: str) -> None:
    page.evaluate("text => document.querySelector('.CodeMirror').CodeMirror.setValue(text)", query)


def run(page: Page) -> None:
    page.get_by_role("button", name="Run", exact=True).click()


def run_to_end(page: Page) -> None:
    run(page)
    expect(page.locator(".results")).to_be_visible(timeout=TIMEOUT_MS)


def forgive(watched: Watched, status: str) -> None:
    """Forget that the browser tells of an answer with an error status."""
    watched.problems[:] = [one for one in watched.problems if status not in one]


def test_an_example_is_run_charted_and_shared(watched: Watched) -> None:
    page = open_editor(watched)
    page.get_by_role("link", name="How many things of each kind").click()
    run_to_end(page)
    expect(page.get_by_role("status").filter(has_text="Rows: ")).to_have_text(
        re.compile(r"Rows: \d+, in [\d.]+ s")
    )
    expect(page.locator(".results td a").filter(has_text="row evidence").first).to_be_visible()
    page.get_by_role("button", name="Chart").click()
    expect(page.locator(".drawing canvas")).to_be_visible()
    picture = page.get_by_role("img", name=re.compile("^Chart of"))
    before = picture.locator("canvas").evaluate("canvas => canvas.toDataURL()")
    page.get_by_role("combobox", name="Form").select_option("point")
    page.get_by_role("combobox", name="Upwards").select_option(label="number of rows")
    expect(picture).to_have_attribute("aria-label", re.compile("number of rows upwards"))
    page.wait_for_timeout(300)
    assert picture.locator("canvas").evaluate("canvas => canvas.toDataURL()") != before
    link = page.get_by_role("link", name="Link to this query").get_attribute("href")
    assert link is not None
    assert parse_qs(urlsplit(link).query) == parse_qs(urlsplit(page.url).query)
    page.goto(link)
    expect(page.locator(".results")).to_be_visible()
    expect(page.locator("section.answer")).to_have_count(1)
    expect(page.locator(".CodeMirror-code")).to_contain_text("GROUP BY ?kind")


def test_all_downloads_hold_the_answer(watched: Watched) -> None:
    page = open_editor(watched, UNITS)
    run_to_end(page)
    links = page.locator(".results .downloads a")
    assert links.all_inner_texts() == ["json", "xml", "csv", "tsv"]
    for address in [one.get_attribute("href") for one in links.all()]:
        response = page.request.get(f"{watched.base}{address}")
        assert response.ok, address
        assert "unit" in response.text()
    write(page, TURTLE)
    run(page)
    expect(page.locator(".results .downloads a")).to_have_text([
        "turtle",
        "ntriples",
        "rdfxml",
        "jsonld",
    ])


def test_yes_no_and_nothing(watched: Watched) -> None:
    page = open_editor(watched, "ASK { ?s ?p ?o }")
    run(page)
    expect(page.locator(".results .verdict")).to_have_text("Yes")
    write(page, "SELECT ?s WHERE { ?s <urn:nothing> ?o }")
    run(page)
    expect(page.locator(".results")).to_contain_text("The graph holds nothing that fits")
    assert page.locator(".views").count() == 0


def test_a_fault_is_marked_where_it_is(watched: Watched) -> None:
    page = open_editor(watched, "SELECT ?s WHERE {\n  ?s ?p ?o .\n  FILTR(?o > 3)\n}")
    run(page)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("The query does not parse")
    expect(alert).to_contain_text("Line 3, column")
    expect(alert).to_contain_text("Often a dot")
    expect(page.locator(".CodeMirror .fault")).to_be_visible()
    field = page.locator(".CodeMirror textarea")
    expect(field).to_have_attribute("aria-invalid", "true")
    forgive(watched, "400")
    found = watched.axe()
    assert not found, shown(found)
    alert.get_by_role("button", name="Go to line 3").click()
    cursor = page.evaluate("document.querySelector('.CodeMirror').CodeMirror.getCursor().line")
    assert cursor == 2
    page.keyboard.type("x")
    expect(page.locator(".CodeMirror .fault")).to_have_count(0)


def test_a_fault_is_told_in_the_language_of_the_page(watched: Watched) -> None:
    """The browser itself asks for English; the page was chosen to be in Indonesian."""
    watched.open("/sparql", "id")
    page = watched.page
    expect(page.locator(".CodeMirror")).to_be_visible()
    write(page, "SELECT * { ?s ex:p ?o }")
    page.get_by_role("button", name="Jalankan", exact=True).click()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Kueri tidak dapat diurai pada baris 1, kolom")
    expect(alert).not_to_contain_text("does not parse")
    forgive(watched, "400")


def test_a_fault_in_a_shared_query_is_marked(watched: Watched) -> None:
    watched.open("/sparql?query=" + quote("SELECT * WHERE {\n ?s ?p }"))
    expect(watched.page.locator(".CodeMirror .fault")).to_be_visible()
    expect(watched.page.locator(".problem")).to_have_count(1)


@pytest.fixture(scope="module")
def running(bundled_store: Path) -> Iterator[Running]:
    """A server of its own, whose readers can be looked at."""
    made = Running(Settings(store=bundled_store, readers=1))
    yield made
    made.close()


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def runs_alone(pool: ReaderPool) -> int | None:
    """Return the reader that has answered one query for a second, with no other beside it."""
    answering = pool.answering
    time.sleep(1)
    return answering[0] if len(answering) == 1 and pool.answering == answering else None


def test_cancelling_ends_the_reader(context: BrowserContext, running: Running) -> None:
    page = context.new_page()
    made = Watched(page, f"http://127.0.0.1:{running.port}")
    open_editor(made, CROSS)
    pool = running.app.state.site.pool
    run(page)
    expect(page.get_by_role("status").filter(has_text="is running")).to_be_visible()
    pid = None
    for _ in range(30):
        pid = runs_alone(pool)
        if pid is not None:
            break
    assert pid is not None
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("status").filter(has_text="Cancelled after")).to_be_visible()
    expect(page.get_by_role("button", name="Cancel")).to_be_hidden()
    end = time.monotonic() + 10
    while is_alive(pid) and time.monotonic() < end:
        time.sleep(0.05)
    assert not is_alive(pid)
    write(page, "ASK { ?s ?p ?o }")
    run(page)
    expect(page.locator(".verdict")).to_have_text("Yes")
    assert made.problems == []
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_editor_and_answers_are_accessible(
    watched: Watched, scheme: Literal["light", "dark"]
) -> None:
    page = watched.page
    page.emulate_media(color_scheme=scheme)
    open_editor(watched, PROVINCES)
    run_to_end(page)
    for view in ("Table", "Chart", "Graph", "Timeline", "Map"):
        page.get_by_role("button", name=view, exact=True).click()
        page.wait_for_timeout(500)
        if view == "Table":
            expect(page.locator(".results table")).to_be_visible()
        elif view == "Chart":
            assert page.locator(".results canvas").count() >= 1
        else:
            expect(page.locator(".results canvas, .results svg").first).to_be_visible()
        found = watched.axe()
        assert not found, (view, shown(found))
    page.set_viewport_size(PHONE)
    assert watched.overflow() == 0


def test_the_map_and_the_line_of_time(watched: Watched) -> None:
    page = open_editor(watched, PROVINCES)
    run_to_end(page)
    page.get_by_role("button", name="Map").click()
    tiles = page.locator(".tiles text")
    expect(tiles.first).to_be_visible()
    # Figures of all years: a province has several, its tile shows the lowest and the highest.
    assert [one for one in tiles.all_text_contents() if re.fullmatch(r"[\d.,]+–[\d.,]+", one)]
    page.get_by_role("button", name="Timeline").click()
    expect(page.locator(".timeline .dot").first).to_be_visible()
    assert page.locator(".timeline .dot").count() == 300


def test_several_rows_of_a_province_show_lowest_and_highest(watched: Watched) -> None:
    page = open_editor(watched, SPREAD)
    run_to_end(page)
    page.get_by_role("button", name="Chart", exact=True).click()
    expect(page.locator(".choice", has_text="Form").locator("select")).to_have_value("point")
    page.get_by_role("button", name="Map", exact=True).click()
    tiles = page.locator(".results .tiles")
    expect(tiles.locator("text", has_text="92–94.9")).to_have_count(1)
    expect(tiles.locator(".differs")).to_have_count(1)
    words = page.locator(".choices + [role=status]")
    expect(words).to_contain_text("Provinces with rows: 3. Left half: the lowest number")
    expect(words).to_contain_text(re.compile(r"Without a tile: .+ \(80\)\."))


def test_rows_that_stand_alone_are_bars(watched: Watched) -> None:
    page = open_editor(watched, KINDS)
    run_to_end(page)
    page.get_by_role("button", name="Chart", exact=True).click()
    expect(page.locator(".choice", has_text="Form").locator("select")).to_have_value("bar")


def test_numbers_have_the_separators_of_the_language(watched: Watched) -> None:
    page = open_editor(watched, NUMBERS)
    run_to_end(page)
    cells = page.locator(".results tbody td bdi")
    expect(cells).to_have_text(["1,234,567", "2019", "1,234.5", "-20,000"])


def test_a_fault_is_forgotten_when_the_query_changes(watched: Watched) -> None:
    page = open_editor(watched, "SELECT ?s WHERE { ?s a foaf:Person }")
    run(page)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("PREFIX foaf:")
    expect(alert).not_to_contain_text("Often a dot")  # the cause is known
    forgive(watched, "400")
    page.locator(".CodeMirror textarea").focus()
    page.keyboard.type("x")
    expect(alert).to_have_count(0)


def test_rows_with_an_end_are_bars(watched: Watched) -> None:
    """Of 1,096 days from 2019 to the first of 2022, B begins on the 487th and lasts for 20.

    With the columns exchanged A ends before it begins; a month ends with its last day.
    """
    page = open_editor(watched, SPANS)
    run_to_end(page)
    page.get_by_role("button", name="Timeline").click()
    bars = page.locator(".timeline .span")
    expect(bars).to_have_count(2)
    expect(page.locator(".timeline .dot")).to_have_count(1)
    x, width = (float(bars.last.get_attribute(name) or 0) for name in ("x", "width"))
    assert round(x) == round(30 + 900 * 486 / 1096)
    assert round(width) == round(900 * 20 / 1096)
    words = page.locator(".choices + [role=status]")
    expect(words).to_have_text(
        "3 rows with a day, from 2019-01-01 to 2022-01-01. With begin and end: 2; others, "
        "as dots: 1."
    )
    day, end = (page.locator(".choice").nth(at).locator("select") for at in (0, 1))
    end.select_option("none")
    expect(page.locator(".timeline .dot")).to_have_count(3)
    day.select_option("until")
    end.select_option("since")
    expect(words).to_contain_text("Rows that end before they begin, drawn at the begin: 1.")


def test_a_graph_is_drawn(watched: Watched) -> None:
    page = open_editor(watched, TURTLE)
    run_to_end(page)
    expect(page.get_by_role("status").filter(has_text="Triples: 20")).to_be_visible()
    page.get_by_role("button", name="Graph").click()
    expect(page.get_by_role("img", name=re.compile(r"things and 20 relations"))).to_be_visible()


def test_classes_and_properties_are_offered(watched: Watched) -> None:
    page = open_editor(watched, "SELECT * WHERE {\n  ?c a ")
    page.evaluate(
        "() => { const c = document.querySelector('.CodeMirror').CodeMirror;"
        " c.focus(); c.setCursor({line: 1, ch: 9}); }"
    )
    page.keyboard.type("certif")
    hints = page.locator(".CodeMirror-hints li")
    expect(hints.first).to_contain_text("tr:Certification")
    expect(hints.first).to_contain_text("sertifikasi")
    expect(hints.first).to_contain_text(re.compile(r"class, \d+ times"))
    found = watched.axe()
    assert not found, shown(found)
    page.keyboard.press("Enter")
    code = "document.querySelector('.CodeMirror').CodeMirror.getValue()"
    assert page.evaluate(code).startswith("PREFIX tr: <https://w3id.org/terang/ontology#>\n")
    assert "?c a tr:Certification" in page.evaluate(code)
    page.keyboard.type(" ; pemeg")
    expect(hints.first).to_contain_text("tr:holder")
    expect(hints.first).to_contain_text("property,")
    page.keyboard.press("Enter")
    page.keyboard.type(" sumba")
    expect(hints.first).to_contain_text("UP3 Sumba")
    expect(hints.first).to_contain_text("value, 2 times")  # certifications.csv, rows 3 and 4
    page.keyboard.press("Enter")
    assert "tr:holder <https://w3id.org/terang/id/unit/up3-sumba>" in page.evaluate(code)
    page.keyboard.type(" ; tr:claimKind serti")
    expect(hints.first).to_contain_text("tr:claimKind-certification")
    page.keyboard.press("Escape")
    expect(hints).to_have_count(0)
    with page.expect_response(re.compile("values.json.*evidence")):
        page.keyboard.type(" ; tr:evidence up3")
    expect(hints).to_have_count(0)  # of 3,381 things none is offered


def test_stored_questions_are_found_and_loaded(watched: Watched) -> None:
    page = open_editor(watched)
    field = page.get_by_label("Find a stored question")
    field.fill("certificates unit")
    choice = page.locator(".stored button").first
    expect(choice).to_be_visible()
    choice.focus()
    choice.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Loaded: ")).to_be_visible()
    run_to_end(page)


def test_which_graph_a_row_comes_from(watched: Watched) -> None:
    page = open_editor(watched, UNITS)
    run_to_end(page)
    box = page.get_by_label("Which graph each row comes from")
    box.check()
    expect(page.locator(".results th").filter(has_text="graph 2")).to_be_visible()
    expect(page.locator(".results td a[href^='/graph/']").first).to_be_visible()
    expect(page.locator(".graph-switch")).to_contain_text("stands in several graphs")
    box.uncheck()
    expect(page.locator(".results th")).to_have_count(2)
    write(page, HOLDERS)
    run(page)
    expect(page.locator(".results th").filter(has_text="count")).to_be_visible()
    rows = page.locator(".results tbody tr").count()
    box.click()
    # Rows 3 and 4 of certifications.csv: UP3 Sumba by one article, which names two editions.
    sumba = page.locator(".results tbody tr", has_text="UP3 Sumba")
    expect(page.locator(".results th").filter(has_text="graph 2")).to_be_visible()
    assert page.locator(".results tbody tr").count() == rows
    expect(sumba.locator("td").nth(1)).to_contain_text("2")
    for column in (2, 3):
        links = sumba.locator("td").nth(column).locator("a")
        expect(links).to_have_count(1)
        expect(links).to_have_attribute("href", re.compile("/graph/kupang-antaranews-com-dua-unit"))
    write(page, KINDS.replace("SELECT ?kind", "SELECT"))
    run(page)
    expect(page.locator(".results th")).to_have_count(1)  # the answer before had a count, too
    box.click()
    expect(page.locator(".graph-switch")).to_contain_text("it groups by what is no variable")
    expect(box).not_to_be_checked()


@pytest.mark.parametrize("count", [10_000, 100_000])
def test_many_rows(watched: Watched, count: int) -> None:
    page = open_editor(watched, ROWS + str(count))
    run_to_end(page)
    expect(page.get_by_role("status").filter(has_text=f"Rows: {count:,}")).to_be_visible()
    table = page.locator(".results table")
    expect(table).to_have_attribute("aria-rowcount", str(count + 1))
    assert table.locator("tbody tr").count() < 100
    page.locator(".grid").evaluate("element => { element.scrollTop = element.scrollHeight; }")
    expect(table.locator(f"tr[aria-rowindex='{count + 1}']")).to_be_visible()
    table.locator("th button").last.click()
    expect(table.locator("th[aria-sort=ascending]")).to_have_count(1)


def test_by_keyboard_alone(watched: Watched) -> None:
    page = open_editor(watched, UNITS)
    page.locator(".CodeMirror textarea").focus()
    page.keyboard.press("Control+Enter")
    expect(page.locator(".results")).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.closest('.CodeMirror')")
    seen = set()
    for _ in range(30):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.textContent.trim().slice(0, 20)"))
        if page.evaluate("document.activeElement.textContent.trim()") == "Chart":
            break
    else:
        pytest.fail(f"not reached: {seen}")
    page.keyboard.press("Enter")
    expect(page.locator(".drawing canvas")).to_be_visible()


def test_hostile_text_stays_text(context: BrowserContext, tmp_path: Path) -> None:
    store = make_store(tmp_path / "store")
    made = Running(make_settings(store.path))
    page = context.new_page()
    watched = Watched(page, f"http://127.0.0.1:{made.port}")
    open_editor(
        watched,
        "SELECT ?s ?o WHERE { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?o "
        "FILTER(CONTAINS(?o, 'alert')) }",
    )
    run_to_end(page)
    cell = page.locator(".results td").filter(has_text="alert").first
    expect(cell).to_contain_text(HOSTILE_LABEL.replace("\u202e", "⟨U+202E⟩"))
    page.get_by_role("button", name="Chart").click()
    expect(page.locator(".drawing canvas")).to_be_visible()
    assert watched.problems == []
    page.close()
    made.close()


def test_an_endpoint_out_of_reach_is_said(watched: Watched) -> None:
    page = open_editor(watched, KINDS)
    page.route("**/sparql", lambda route: route.abort())
    run(page)
    expect(page.get_by_role("alert")).to_contain_text("cannot be reached")
    page.unroute_all()
    watched.problems[:] = [one for one in watched.problems if "ERR_FAILED" not in one]


def test_refusals_come_with_a_hint(watched: Watched) -> None:
    page = open_editor(watched, KINDS)
    body: dict[str, Any] = {
        "type": "https://w3id.org/terang/problems#query-timeout",
        "title": "The query took too long",
        "status": 504,
        "detail": "The query took longer than 30 seconds.",
    }

    def late(route: Route) -> None:
        route.fulfill(status=504, content_type="application/problem+json", body=json.dumps(body))

    page.route("**/sparql", late)
    run(page)
    expect(page.get_by_role("alert")).to_contain_text("share a variable")
    page.unroute_all()
    forgive(watched, "504")
