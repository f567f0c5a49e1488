"""The web components in a browser: from a file and from a site with a strict policy."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.components import (
    FLORES,
    ID,
    JAS_ANZ,
    NETWORK,
    SAID,
    SERIES,
    STYLE,
    SUMBA,
    TR,
    events,
    figure,
    folder,
    inside,
    listen,
    on_site,
    site,
    write,
)
from tests.browser.conftest import PHONE, Watched, shown

__all__ = ["folder", "on_site", "site"]  # fixtures


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


def test_a_value_in_doubt_has_a_cross_and_says_why(on_site: Watched, folder: Path) -> None:
    page = on_site.page
    series = SERIES | {
        "codes": SERIES["codes"] | {"doubt-misprint": {"id": "salah cetak", "en": "misprint"}},
        "points": [figure("2019-10-28", 74.4), figure("2019-11-05", 8.3, doubt="misprint")],
        "lines": [],
        "axis": {"low": 0, "high": 100},
    }
    write(folder, f'<terang-series id="s" lang="en">{inside(series)}</terang-series>')
    on_site.open("/article.html")
    expect(page.locator("#s .figure")).to_have_count(2)
    expect(page.locator("#s .figure path.doubt")).to_have_count(1)
    expect(page.locator("#s .key")).to_contain_text("cross: in doubt")
    page.get_by_role("button", name="8.3 %; in doubt: misprint; 2019-11").click()
    expect(page.locator("#s .panel")).to_contain_text("In doubt because")
    page.locator("#s button.table").click()
    expect(page.locator("#s tbody tr").nth(1)).to_contain_text("8.3 % (in doubt: misprint)")
    expect(page.locator("#s tbody tr").nth(0)).not_to_contain_text("in doubt")


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
