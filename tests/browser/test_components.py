"""The web components in a browser: from a file and from a site with a strict policy."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any  # JSON

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, WIDE, Watched, shown
from tests.cli.test_charts import kg

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
ID = "https://w3id.org/terang/id/"
SUMBA, FLORES, JAS_ANZ = ID + "unit/sumba", ID + "unit/flores", ID + "organisation/jas-anz"
TR = "https://w3id.org/terang/ontology#"
SAID = TR + "statedCertifier"
NETWORK: dict[str, Any] = {
    "graph": {
        "graph_version": "7",
        "title": {"id": "Judul", "en": "Title"},
        "kinds": {"Unit": {"label": {"id": "unit", "en": "unit (en)"}, "colour": "#0072b2"}},
        "relations": {SAID: {"label": {"id": "menyebut", "en": "names"}, "colour": "#d55e00"}},
        "sources": {ID + "source/berita": {"label": {"id": "Berita", "en": "News"}}},
    },
    # The places are given, so that it is known what lies right of what.
    "nodes": [
        {"id": SUMBA, "kind": "Unit", "label_id": "UP3 Sumba", "label_en": "Sumba", "x": 0, "y": 0},
        {"id": JAS_ANZ, "kind": "", "label": "JAS-ANZ", "x": 200, "y": 0},
        {"id": FLORES, "kind": "Unit", "label": "UP3 Flores", "x": 0, "y": 120},
    ],
    "edges": [
        {
            "source": one, "target": JAS_ANZ, "relation": SAID, "about_label": "ISO 9001:2015",
            "since": "2019-11-05", "until": "2022-11-05", "until_assumed": True,
            "sources": ID + "source/berita", "facts": ID + "certification/c",
            "words": "certifications.csv, row 3 | “meraih sertifikat ISO”",
        }
        for one in (SUMBA, FLORES)
    ],
}  # fmt: skip
STYLE = {"name": "pln", "label": {"id": "PLN", "en": "PLN"}, "colour": "#0072b2", "shape": "square"}


def figure(day: str, value: float, **more: object) -> dict[str, Any]:
    statement = {
        "observation": ID + "observation/" + day, "source": ID + "source/berita",
        "label": "Berita", "url": "https://example.org/berita", "status": "accepted",
        "evidence": [{"file": "electrification.csv", "row": 665}],
    }  # fmt: skip
    return {
        "day": day, "as_of": day, "period": day[:7], "value": value, "printed": str(value),
        "style": "pln", "observed": True, "pending": False, "area": {"id": "NTT"},
        "supply": "pln", "method": "unspecified", "status": "observed", "producer": "PLN",
        "figure": ID + "figure/" + day, "statements": [statement], **more,
    }  # fmt: skip


SERIES: dict[str, Any] = {
    "format": "terang-series/1",
    "graph_version": 7,
    "area": {"label": {"id": "Nusa Tenggara Timur", "en": "East Nusa Tenggara"}},
    "indicator": {"label": {"id": "rasio elektrifikasi", "en": "electrification ratio"}},
    "unit": "PERCENT",
    "axis": {"low": 60, "high": 100},
    "codes": {"supply-pln": {"id": "pasokan PLN", "en": "supply PLN"}},
    "styles": [STYLE],
    "points": [figure("2018-12-31", 62.07), figure("2019-10-28", 74.4), figure("2019-11-05", 83)],
    "lines": [[0, 1]],
    "notes": {"id": ["Aturan."], "en": ["Rule."]},
}


class Strict(SimpleHTTPRequestHandler):
    """Serves a folder under a policy that allows scripts and styles of its own files only."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture(scope="module")
def folder(bundled_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What ``kg components`` writes, on the bundled facts."""
    made = tmp_path_factory.mktemp("components")
    done = kg("components", "site", store=bundled_store, cwd=made)
    assert done.returncode == 0, done.stderr
    (made / "site" / "network.json").write_text(json.dumps(NETWORK))
    (made / "site" / "series.json").write_text(json.dumps(SERIES))
    return made / "site"


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Strict, directory=folder))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def on_site(page: Page, site: str) -> Iterator[Watched]:
    """A page of a newspaper; whatever goes wrong on it fails the test."""
    made = Watched(page, site)
    yield made
    made.close()
    assert made.problems == []


def write(folder: Path, body: str, *, language: str = "id") -> None:
    """Write an article with pictures, its scripts in the head as classic and as module."""
    (folder / "article.html").write_text(
        f'<!doctype html><html lang="{language}"><title>Artikel</title>'
        '<link rel="icon" href="data:,"><script src="terang-graph.js"></script>'
        f'<script type="module" src="terang-series.js"></script><main><h1>Artikel</h1>{body}</main>'
    )


def inside(document: object) -> str:
    text = document if isinstance(document, str) else json.dumps(document)
    return f'<script type="application/json">{text.replace("<", chr(92) + "u003c")}</script>'


def events(page: Page) -> list[dict[str, Any]]:
    """Return the events told since :func:`listen`."""
    found: list[dict[str, Any]] = page.evaluate("window.told")
    return found


LISTEN = """window.told = [];
for (const name of ["terang-select", "terang-load", "terang-error"])
  document.addEventListener(name, (e) => told.push({name, at: e.target.id, detail: e.detail}));"""


def listen(page: Page, folder: Path) -> None:
    (folder / "listen.js").write_text(LISTEN)


@pytest.mark.parametrize("way", ["file", "http"])
def test_the_page_with_real_data(page: Page, folder: Path, site: str, way: str) -> None:
    made = Watched(page, site if way == "http" else folder.as_uri())
    made.open("/terang-demo.html")
    network = json.loads((folder / "terang-demo-network.json").read_text())
    series = json.loads((folder / "terang-demo-series.json").read_text())
    expect(page.locator("#network .thing")).to_have_count(len(network["nodes"]))
    expect(page.locator("#series .figure")).to_have_count(len(series["points"]))
    expect(page.locator("#series figcaption")).to_contain_text("Nusa Tenggara Timur: rasio")
    expect(page.locator("#series .credit")).to_contain_text("CC BY 4.0")
    if way == "http":  # from a file axe would load the style sheet, which the policy forbids
        assert not (found := made.axe()), shown(found)
    page.locator("#series .figure").first.click()
    expect(page.locator("output")).to_contain_text('terang-select {"type":"figure"')
    page.get_by_role("button", name="English").click()
    expect(page.locator("#series figcaption")).to_contain_text("East Nusa Tenggara: household")
    expect(page.locator("#series .panel")).to_contain_text("Counted by")  # still chosen
    page.get_by_role("button", name="Dark").click()
    if way == "http":
        assert not (found := made.axe()), shown(found)
    else:
        page.set_viewport_size(PHONE)
        page.locator("#network button.table").click()
        expect(page.locator("#network tbody tr")).to_have_count(len(network["edges"]))
        assert made.overflow() == 0
    made.close()
    assert made.problems == []


def test_a_network_by_keyboard_alone(on_site: Watched, folder: Path) -> None:
    page = on_site.page
    listen(page, folder)
    write(
        folder,
        '<script src="listen.js"></script>'
        '<terang-graph id="g" src="network.json" base="https://terang.example/sub"></terang-graph>',
    )
    on_site.open("/article.html")
    things = page.locator("#g .thing")
    expect(things).to_have_count(3)
    page.keyboard.press("Tab")
    expect(page.locator("#g .thing[tabindex='0']")).to_be_focused()
    page.keyboard.press("Home")  # JAS-ANZ has the most links
    expect(things.and_(page.get_by_role("button", name="JAS-ANZ"))).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("button", name="UP3 Sumba, unit", exact=True)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("button", name="UP3 Flores, unit", exact=True)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("+")
    page.keyboard.press("0")
    page.keyboard.press("Enter")
    panel = page.locator("#g .panel")
    expect(panel.locator("h2")).to_be_focused()
    expect(panel.locator("h2")).to_have_text("UP3 Sumba")
    address = "https://terang.example/sub/id/unit/sumba"
    expect(panel.get_by_role("link")).to_have_attribute("href", address)
    for _ in range(2):  # the page, the link; the button that closes stands before the heading
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(panel.locator("h2")).to_have_text("UP3 Sumba menyebut JAS-ANZ")
    for text in (
        "ISO 9001:2015 · 5 Nov 2019 – 5 Nov 2022 (akhir diandaikan)",
        "Berita", "certifications.csv, baris 3", "“meraih sertifikat ISO”",
    ):  # fmt: skip
        expect(panel).to_contain_text(text)
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="UP3 Sumba, unit", exact=True)).to_be_focused()
    expect(panel).to_have_count(0)
    told = [(one["name"], one["detail"]) for one in events(page)]
    assert told == [
        ("terang-load", {"things": 3, "links": 2, "drawn": 3}),
        ("terang-select", {"type": "thing", "iri": SUMBA, "label": "UP3 Sumba"}),
        (
            "terang-select",
            {
                "type": "link", "subject": SUMBA, "relation": SAID, "object": JAS_ANZ,
                "facts": [ID + "certification/c"], "sources": [ID + "source/berita"],
            },
        ),
        ("terang-select", None),
    ]  # fmt: skip


def test_a_series_by_keyboard_alone(on_site: Watched, folder: Path) -> None:
    page = on_site.page
    write(folder, '<terang-series id="s" src="series.json"></terang-series>')
    on_site.open("/article.html")
    figures = page.locator("#s .figure")
    expect(figures).to_have_count(3)
    expect(page.locator("#s .joined:not(.key *)")).to_have_count(1)
    page.keyboard.press("Tab")
    expect(figures.nth(0)).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(figures.nth(1)).to_be_focused()
    expect(page.locator("#s .tip")).to_contain_text("74,4 %")
    expect(page.locator("#s .tip")).to_contain_text("electrification.csv, baris 665")
    page.keyboard.press("Enter")
    panel = page.locator("#s .panel")
    expect(panel.locator("h2")).to_be_focused()
    expect(panel.locator("h2")).to_have_text("74,4 % · 2019-10")
    expect(panel).to_contain_text("28 Okt 2019")
    expect(panel.get_by_role("link")).to_have_attribute("href", "https://example.org/berita")
    page.keyboard.press("Escape")
    expect(figures.nth(1)).to_be_focused()
    page.get_by_role("button", name="Tampilkan tabel").press("Enter")
    expect(page.get_by_role("button", name="Sembunyikan tabel")).to_be_focused()
    expect(page.locator("#s tbody tr").nth(2)).to_contain_text("5 Nov 2019")


def test_two_of_each_and_changes_at_run_time(on_site: Watched, folder: Path) -> None:
    page = on_site.page
    pictures = (
        f'<terang-graph id="a">{inside(NETWORK)}</terang-graph>'
        '<terang-graph id="b" src="network.json" lang="en" theme="dark"></terang-graph>'
        f'<terang-series id="c" heading="Sendiri">{inside(SERIES)}</terang-series>'
        '<terang-series id="d" lang="en-GB" src="series.json"></terang-series>'
    )
    write(folder, pictures + '<script src="terang-graph.js"></script>')  # a second time
    on_site.open("/article.html")
    expect(page.locator("#a figcaption")).to_contain_text("Judul")
    expect(page.locator("#b figcaption")).to_contain_text("Title")
    expect(page.locator("#c figcaption")).to_contain_text("Sendiri")
    expect(page.locator("#d figcaption")).to_contain_text("East Nusa Tenggara")
    assert not (found := on_site.axe()), shown(found)
    ground = "(id) => getComputedStyle(document.getElementById(id)).backgroundColor"
    assert page.evaluate(ground, "a") == "rgb(255, 255, 255)"
    assert page.evaluate(ground, "b") == "rgb(22, 25, 29)"
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(ground, "a") == "rgb(22, 25, 29)"
    page.evaluate("a.theme = 'light'; a.lang = 'en'; a.table = true; c.removeAttribute('heading')")
    assert page.evaluate(ground, "a") == "rgb(255, 255, 255)"
    expect(page.locator("#a figcaption")).to_contain_text("Title")
    expect(page.locator("#a thead")).to_contain_text("Stated by")
    expect(page.locator("#c figcaption")).to_contain_text("Nusa Tenggara Timur")
    assert page.evaluate(f"a.select('{FLORES}')") is True
    assert page.evaluate("a.select('urn:none')") is False
    expect(page.locator("#a .panel h2")).to_have_text("UP3 Flores")
    expect(page.locator("#a .panel h2")).not_to_be_focused()  # nobody's keyboard is moved
    # Other data: as a property, as an address, and inside; moved about, it is still there.
    page.evaluate("a.data = {nodes: [{id: 'urn:x', label: 'Satu'}]}")
    expect(page.locator("#a .thing")).to_have_count(1)
    page.evaluate("a.data = null")  # back to what stands inside
    expect(page.locator("#a .thing")).to_have_count(3)
    page.evaluate("a.data = {nodes: [{id: 'urn:x', label: 'Satu'}]}")
    page.evaluate("document.querySelector('main').append(a)")
    expect(page.locator("#a .thing")).to_have_count(1)
    page.evaluate("b.src = 'terang-demo-around.json'")
    expect(page.locator("#b figcaption")).to_contain_text("around UP3 Sumba")
    # Nothing but the two elements came into the page.
    names = page.evaluate(
        "(() => { const f = document.createElement('iframe'); document.body.append(f);"
        " const own = new Set(Object.getOwnPropertyNames(f.contentWindow)); f.remove();"
        " return Object.getOwnPropertyNames(window).filter((n) => !own.has(n)) })()"
    )
    assert [name for name in names if "terang" in name.lower() or len(name) < 3] == []
    assert (
        page.locator("head style, [style]:not(iframe)").count()
        <= page.locator("terang-graph *, terang-series *").count()
    )


def test_paths_and_the_json_of_the_explorer(on_site: Watched, folder: Path) -> None:
    page = on_site.page
    row = {
        "subject": SUMBA, "subject_label": "UP3 Sumba",
        "object": JAS_ANZ, "object_label": "JAS-ANZ",
        "relation": SAID, "relation_label": "menyebut", "sources": ID + "source/berita",
        "until_assumed": "false", "status": "accepted", "words": "“raih sertifikat”",
    }  # fmt: skip
    step = {"from": SUMBA, "to": JAS_ANZ, "statements": [row]}
    path = {"title": {"en": "How"}, "paths": [[step], [step]], "sources": {}}
    graph = "https://w3id.org/terang/graph/berita"
    explorer = {
        "nodes": [
            {"iri": SUMBA, "kind": TR + "Unit", "label": {"id": "Sumba"}, "href": "/x"},
            {"iri": JAS_ANZ, "kind": "", "label": {"en": "JAS-ANZ"}, "href": "/y"},
        ],
        "edges": [
            {
                "id": "1", "subject": SUMBA, "relation": "~" + SAID, "object": JAS_ANZ,
                "status": "pending", "graphs": [graph], "words": ["kata | satu"],
            }
        ],
        "kinds": {TR + "Unit": {"label": {"id": "unit"}, "colour": "#0072b2", "corners": 4}},
        "relations": {"~" + SAID: {"label": {"id": "menyebut"}, "colour": "#d55e00"}},
        "graphs": {graph: {"label": {"id": "Berita"}, "url": "https://example.org/berita"}},
    }  # fmt: skip
    write(
        folder,
        f'<terang-graph id="p">{inside(path)}</terang-graph>'
        f'<terang-graph id="e">{inside(explorer)}</terang-graph>',
    )
    on_site.open("/article.html")
    expect(page.locator("#p figcaption")).to_contain_text("2 hal, 1 hubungan")  # each step once
    page.locator("#p .thing").first.press("Enter")
    page.locator("#p .links button").press("Enter")
    expect(page.locator("#p .panel")).to_contain_text("“raih sertifikat”")
    expect(page.locator("#e .unaccepted")).to_have_count(1)
    expect(page.locator("#e .side")).to_contain_text("belum diterima")
    page.locator("#e .thing").first.press("Enter")
    page.locator("#e .links button").press("Enter")
    panel = page.locator("#e .panel")
    expect(panel).to_contain_text("tertunda, belum diterima")
    expect(panel).to_contain_text("kata | satu")
    expect(panel.get_by_role("link", name="Berita")).to_have_attribute(
        "href", "https://example.org/berita"
    )


def test_the_signs_of_a_series(on_site: Watched, folder: Path) -> None:
    page = on_site.page
    target = STYLE | {"name": "target", "label": {"id": "sasaran"}, "hollow": True}
    series = SERIES | {
        "styles": [STYLE, target],
        "points": [
            figure("2019-10-28", 72),
            figure("2019-10-30", 74.4, pending=True),
            figure("2020-12-31", 99, style="target", observed=False, status="target"),
            figure("2021-12-31", 80, as_of="", begin="2021-01-01"),
            figure("2022-12-31", 80.5),
            figure("2022-12-31", 80.4),
        ],
        "lines": [],
        "spreads": [{"day": "2019-10-16", "lowest": 72, "highest": 74.4, "figures": 2}],
        "boundaries": [{"day": "2022-07-25", "former": {"id": "Papua (lama)"}}],
    }
    write(folder, f'<terang-series id="s">{inside(series)}</terang-series>')
    on_site.open("/article.html")
    picture = page.locator("#s .picture")
    for sign, count in (
        (".mark.hollow", 1), (".mark.pale", 1), (".mark.filled", 4), (".ring", 1), (".spread", 1),
        (".boundary", 1), (".span", 1), (".joined", 0),
    ):  # fmt: skip
        assert picture.locator(sign).count() == count, sign
    expect(page.locator("#s .key")).to_contain_text("batas baru sejak 25 Jul 2022")
    expect(page.locator("#s .key li")).to_have_count(6)
    # The axis begins and ends where the document says: 60 and 100 %.
    values = picture.locator("text").all_text_contents()
    assert [one for one in values if one.endswith("%")][:2] == ["60 %", "70 %"]
    assert "100 %" in values
    # A figure that lies under another is reached by way of that one.
    page.locator("#s .figure").nth(5).click()
    page.locator("#s .panel .links button").click()
    expect(page.locator("#s .panel h2")).to_have_text("80,5 % · 2022-12")


HOSTILE = '<img src=x onerror="window.hacked=1">"><script>window.hacked=1</script>\u202egnp'


def test_hostile_names_and_addresses_stay_text(on_site: Watched, folder: Path) -> None:
    page = on_site.page
    bad = "javascript:window.hacked=1//id/unit/x"
    network = {
        "graph": {
            "title": {"id": HOSTILE},
            "kinds": {HOSTILE: {"label": HOSTILE, "colour": "red;}*{display:none", "corners": 1e9}},
            "relations": {bad: {"label": {"id": HOSTILE}, "colour": HOSTILE, "dashes": HOSTILE}},
            "sources": {bad: {"label": HOSTILE, "url": bad}},
            "graph_version": HOSTILE,
        },
        "nodes": [{"id": bad, "kind": HOSTILE, "label": HOSTILE}, {"id": HOSTILE, "label": {}}],
        "edges": [
            {
                "source": bad, "target": HOSTILE, "relation": bad, "sources": bad, "words": HOSTILE,
                "facts": bad, "status": HOSTILE, "since": HOSTILE, "about": HOSTILE,
            }
        ],
    }  # fmt: skip
    statement = figure("2019-10-28", 1)["statements"][0] | {
        "url": bad, "label": HOSTILE, "source": bad, "status": HOSTILE,
        "evidence": [{"words": HOSTILE, "file": HOSTILE, "row": HOSTILE}],
    }  # fmt: skip
    point = figure("2019-10-28", 74.4, statements=[statement], period=HOSTILE, figure=bad)
    style = STYLE | {"label": HOSTILE, "colour": "url(//x)", "shape": HOSTILE, "dash": [HOSTILE]}
    series = SERIES | {
        "points": [point],
        "lines": [],
        "styles": [style],
        "notes": {"id": [HOSTILE]},
    }
    extra = f'table base="{bad}" licence="{bad}"'
    write(
        folder,
        f'<terang-graph id="g" {extra}>{inside(network)}</terang-graph>'
        f'<terang-series id="s" {extra}>{inside(series)}</terang-series>',
    )
    on_site.open("/article.html")
    page.locator("#g .thing").first.press("Enter")
    page.locator("#g .links button").first.press("Enter")
    page.locator("#s .figure").first.press("Enter")
    expect(page.locator("#g figcaption strong")).to_contain_text('<img src=x onerror="')
    for place in ("#g .panel", "#g tbody", "#s .panel", "#s tbody", "#s .notes"):
        expect(page.locator(place)).to_contain_text("<script>window.hacked=1</script>")
    assert page.locator("main img, figure script").count() == 0
    links: Locator = page.locator("main a")
    assert links.evaluate_all("(all) => all.map((one) => one.protocol)") == []
    assert "\u202e" not in page.locator("main").inner_text()
    assert page.evaluate("window.hacked") is None


BROKEN = {
    "nothing": ("graph", "", "no-data", "Tidak ada data", "There are no data"),
    "missing": ("graph", 'src="none.json"', "status", "none.json: 404", "none.json: 404"),
    "scheme": ("series", 'src="data:,x"', "address", "bukan alamat web", "no web address"),
    "html": ("series", 'src="article.html"', "json", "bukan JSON yang sah", "no valid JSON"),
    "json": ("graph", inside('{"nodes": ['), "json", "bukan JSON yang sah", "no valid JSON"),
    "other": ("graph", inside({"a": 1}), "shape", "tidak ada nodes", "neither nodes"),
    "ends": (
        "graph", inside({"nodes": [], "edges": [{"source": "a"}]}), "shape",
        "edges[0].target bukan teks", "edges[0].target is no text",
    ),
    "empty": ("graph", inside({"nodes": []}), "empty", "tidak berisi", "nothing to draw"),
    "format": ("series", inside(NETWORK), "shape", "terang-series/1", "terang-series/1"),
    "value": (
        "series", inside(SERIES | {"points": [figure("2019-10-28", 1) | {"value": "74"}]}), "shape",
        "points[0].value bukan angka", "points[0].value is no number",
    ),
    "day": (
        "series", inside(SERIES | {"points": [figure("28 Oktober", 1)]}), "shape",
        "points[0].day bukan tanggal", "points[0].day is no day",
    ),
    "line": ("series", inside(SERIES | {"lines": [[9]]}), "shape", "lines[0]", "lines[0]"),
}  # fmt: skip


def test_what_cannot_be_drawn_says_so_in_both_languages(
    page: Page, site: str, folder: Path
) -> None:
    made = Watched(page, site)
    listen(page, folder)
    parts = ['<script src="listen.js"></script>']
    for name, (kind, given, *_) in BROKEN.items():
        attribute, content = (given, "") if given.startswith("src") else ("", given)
        parts.append(f'<terang-{kind} id="{name}" {attribute}>{content}</terang-{kind}>')
    write(folder, "".join(parts))
    made.open("/article.html")
    expect(page.locator("main [role=alert]")).to_have_count(len(BROKEN))
    told = {one["at"]: one["detail"] for one in events(page) if one["name"] == "terang-error"}
    for name, (_, _, code, indonesian, _) in BROKEN.items():
        expect(page.locator(f"#{name} [role=alert]")).to_contain_text(indonesian)
        assert (told[name]["code"], indonesian in told[name]["message"]) == (code, True), name
    assert not (found := made.axe()), shown(found)
    page.evaluate("for (const one of document.querySelectorAll('main > [id]')) one.lang = 'en'")
    for name, (*_, english) in BROKEN.items():
        expect(page.locator(f"#{name} [role=alert]")).to_contain_text(english)
    page.evaluate("missing.src = 'network.json'")  # and it can be mended
    expect(page.locator("#missing .thing")).to_have_count(3)
    made.close()
    made.problems = [one for one in made.problems if "404" not in one]
    assert made.problems == []


def test_a_file_cannot_load_its_neighbour_and_says_what_to_do(page: Page, folder: Path) -> None:
    made = Watched(page, folder.as_uri())
    write(folder, '<terang-graph id="g" src="network.json"></terang-graph>')
    text = (folder / "article.html").read_text()
    (folder / "article.html").write_text(text.replace(' type="module"', ""))
    made.open("/article.html")
    expect(page.locator("#g [role=alert]")).to_contain_text("taruh data di dalam elemen")
    made.close()
    assert made.problems == []


def test_data_given_before_the_script_came(on_site: Watched, folder: Path) -> None:
    (folder / "early.js").write_text(f"early.data = {json.dumps(SERIES)}; early.heading = 'Dini'")
    (folder / "article.html").write_text(
        '<!doctype html><html lang="id"><link rel="icon" href="data:,"><title>Artikel</title>'
        '<terang-series id="early"></terang-series><script src="early.js"></script>'
        '<script src="terang-series.js"></script>'
    )
    on_site.open("/article.html")
    expect(on_site.page.locator("#early .figure")).to_have_count(3)
    expect(on_site.page.locator("#early figcaption strong")).to_have_text("Dini")


def test_fingers_and_wheel_leave_the_article_alone(on_site: Watched, folder: Path) -> None:
    page = on_site.page
    page.set_viewport_size(WIDE)
    write(folder, f'<terang-graph id="g">{inside(NETWORK)}</terang-graph>{"<p>baris</p>" * 60}')
    on_site.open("/article.html")
    thing = page.locator("#g .thing").first
    expect(thing).to_be_visible()
    before = thing.get_attribute("transform")
    page.locator("#g svg").first.hover(position={"x": 30, "y": 30})
    page.mouse.wheel(0, 200)
    page.wait_for_function("window.scrollY > 0")
    assert thing.get_attribute("transform") == before
    page.evaluate("window.scrollTo(0, 0)")
    page.locator("#g svg").first.hover(position={"x": 30, "y": 30})
    page.mouse.down()
    page.mouse.move(120, 260, steps=4)
    page.mouse.up()
    assert thing.get_attribute("transform") != before
    expect(page.locator("#g .panel")).to_have_count(0)
    moved = thing.get_attribute("transform")
    page.locator("#g button.table").click()  # leaves the picture as it is
    expect(page.locator("#g tbody tr")).to_have_count(2)
    assert thing.get_attribute("transform") == moved
    page.locator("#g").get_by_role("button", name="Tampilkan semuanya").click()
    expect(thing).to_have_attribute("transform", before or "")
