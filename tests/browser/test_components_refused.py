"""Elements on pages of others: hostile names, what cannot be drawn, the article around them."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.components import (
    NETWORK,
    SERIES,
    STYLE,
    events,
    figure,
    folder,
    inside,
    listen,
    on_site,
    site,
    write,
)
from tests.browser.conftest import WIDE, Watched, shown

__all__ = ["folder", "on_site", "site"]  # fixtures


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
    for _ in range(100):  # a condition to wait for would be code from a string, which is refused
        if page.evaluate("window.scrollY") > 0:
            break
        page.wait_for_timeout(50)
    assert page.evaluate("window.scrollY") > 0
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
