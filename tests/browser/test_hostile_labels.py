"""Names and literals that would be markup, scripts or tricks: a browser shows them as text."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote_plus

import pytest
from playwright.sync_api import Page, expect
from pyoxigraph import Literal, NamedNode, Triple

from kg.namespaces import DEFAULT_BASE, PREFIXES, Base, tr
from kg.store.status import ACCEPTED
from tests.browser.conftest import PHONE, Watched
from tests.http.conftest import HOSTILE_LABEL, Running, make_settings, make_store

IRIS = Base(DEFAULT_BASE)
SKOS, RDF, SCHEMA = PREFIXES["skos"], PREFIXES["rdf"], PREFIXES["schema"]
LABELS = {
    "img": '<img src=x onerror="alert(1); window.hacked=1">hostile',
    "script": '"></script><script>alert(1); window.hacked=1</script>hostile',
    "attribute": "' onmouseover='alert(1)' autofocus onfocus='alert(1)' hostile",
    "template": "{{ 7*7 }}${7*7} hostile",
    "rtl": "hostile \u202egnp.exe\u202c \u2066x",
    "long": "hostile " + "x" * 10_000,
    "data": "{\"a\": '</body>'} hostile",
}
ROWS = "/sparql?query=" + quote_plus(
    f"SELECT * {{ GRAPH <{IRIS.graph('attack')}> {{ ?s ?p ?o }} }}"
)
LIVE = "/sparql?query=SELECT+*+%7B+%3Fs+%3Fp+%3Fo+FILTER(CONTAINS(%3Fo,'hostile'))+%7D"
ADDRESSES = [
    "/",
    "/search?q=hostile",
    "/search?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E",
    "/search?q=hostil&kind=%3Cscript%3Ealert(1)%3C/script%3E",
    "/catalogue",
    "/graph/attack",
    ROWS,
    "/queries/certificates-of-unit?unit=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
    "/compare?area=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E&period=2019",
    "/%3Cscript%3Ealert(1)%3C/script%3E",
    "/reconcile?name=hostile",
    "/reconcile?name=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E&type=%22%3E%3Cscript%3E",
    *(f"/reconcile/preview?id={quote_plus(IRIS.id('organisation', slug))}" for slug in LABELS),
    *(f"/id/organisation/{slug}" for slug in LABELS),
    "/id/organisation/jahat",
]


def attack() -> list[Triple]:
    found: list[Triple] = []
    for slug, label in LABELS.items():
        thing = NamedNode(IRIS.id("organisation", slug))
        found += [
            Triple(thing, NamedNode(RDF + "type"), NamedNode(tr("Organisation"))),
            Triple(thing, NamedNode(SKOS + "prefLabel"), Literal(label, language="id")),
            Triple(thing, NamedNode(SKOS + "altLabel"), Literal(label + " lagi", language="id")),
            Triple(thing, NamedNode(tr("note")), Literal(label)),
            Triple(thing, NamedNode(SCHEMA + "url"), NamedNode("javascript:alert(1)")),
            Triple(thing, NamedNode(SCHEMA + "url"), NamedNode("data:text/html,x")),
            Triple(
                thing, NamedNode("javascript:alert(2)"), NamedNode(IRIS.id("organisation", "img"))
            ),
        ]
    return found


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    store = make_store(tmp_path_factory.mktemp("hostile") / "store")
    with store.write(agent="test") as write:
        write.put_graph(IRIS.graph("attack"), attack(), status=ACCEPTED)
    running = Running(make_settings(store.path, timeout_s=20))
    yield f"http://127.0.0.1:{running.port}"
    running.close()


@pytest.fixture
def hostile(page: Page, attacked: str) -> Iterator[Watched]:
    page.set_viewport_size(PHONE)
    made = Watched(page, attacked)
    yield made
    assert page.evaluate("window.hacked") is None
    made.close()
    assert made.problems == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_shown_as_text(hostile: Watched, address: str) -> None:
    page = hostile.page
    assert hostile.open(address).status < 500
    page.wait_for_load_state("networkidle")
    assert page.locator("main img, main script, body > script").count() == 0
    schemes = page.evaluate(
        "[...document.querySelectorAll('[href], [src], [action]')].flatMap((one) =>"
        " ['href', 'src', 'action'].map((name) => one.getAttribute(name)).filter(Boolean))"
        ".map((address) => new URL(address, location.href).protocol)"
    )
    assert set(schemes) <= {"http:", "https:"}
    handlers = page.evaluate(
        "[...document.querySelectorAll('*')].flatMap((one) => [...one.attributes])"
        ".filter((one) => one.name.startsWith('on') || (one.name === 'style' && "
        "!one.ownerElement.closest('.editor, .results'))).length"  # sizes, set by our script
    )
    assert handlers == 0
    text = page.locator("body").inner_text()
    assert "\u202e" not in text
    assert "\u2066" not in text
    assert hostile.overflow() == 0


@pytest.mark.parametrize(("slug", "label"), [one for one in LABELS.items() if one[0] != "rtl"])
def test_the_name_is_read_as_it_was_written(hostile: Watched, slug: str, label: str) -> None:
    hostile.open(f"/id/organisation/{slug}")
    heading = hostile.page.get_by_role("heading", level=1).inner_text()
    assert heading.rstrip("…") == label[: len(heading.rstrip("…"))]
    assert len(heading) >= min(len(label), 100)


def test_suggestions_are_text(hostile: Watched) -> None:
    page = hostile.page
    hostile.open("/queries")
    page.locator("#find").fill("hostile")
    found = page.locator("header [role=option]")
    expect(found.first).to_be_visible()
    names = found.locator("bdi:first-child").all_inner_texts()
    assert LABELS["img"] in names
    assert LABELS["script"] in names
    assert page.locator("header .suggestions img, header .suggestions script").count() == 0
    assert not any("\u202e" in name for name in names)
    assert hostile.overflow() == 0
    page.locator("#find").fill(HOSTILE_LABEL[:20])
    expect(page.locator("header [role=status]")).not_to_have_text("")


@pytest.mark.parametrize("address", [ROWS, LIVE])
def test_sorting_and_filtering_hostile_rows(hostile: Watched, address: str) -> None:
    page = hostile.page
    hostile.open(address)
    expect(page.locator("main table").first).to_be_visible()
    if address == LIVE:
        expect(page.locator(".results table")).to_be_visible()
    for button in page.locator("main th button").all():
        button.click()
    page.get_by_label("Filter these rows").fill("<img")
    assert page.locator("main tbody tr:visible").count() > 0
