"""The explorer in a browser: expand, go back, restore a link, take it along, by keyboard alone."""

from __future__ import annotations

import csv
import io
import json
import re
from itertools import combinations
from math import dist
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree as ET  # our own exports

import networkx as nx
import pytest
from playwright.sync_api import Page, Route, expect

from kg.namespaces import DEFAULT_BASE, tr
from tests.browser.conftest import PHONE, Watched, shown
from tests.browser.test_hostile_labels import LABELS, attacked, hostile

__all__ = ["attacked", "hostile"]  # fixtures

ID = DEFAULT_BASE + "id/"
SUMBA = ID + "unit/up3-sumba"
SUMBA_9001 = ID + "certification/up3-sumba-iso-9001-2015-8631f8"
JAS_ANZ = ID + "organisation/jas-anz"
JAS_ANZ_NAME = "Joint Accreditation System of Australia and New Zealand"
CERTIFIED = "Dua unit kerja PT PLN (Persero) Wilayah Nusa Tenggara Timur meraih sertifikat"
TO_CERTIFIER = (
    "#thing=unit/up3-sumba&expand=unit/up3-sumba+tr:holder+in+0+50"
    "&expand=certification/up3-sumba-iso-9001-2015-8631f8+tr:statedCertifier+out+0+50"
)


def drawn(page: Page, nodes: int | None = None) -> None:
    """Wait until the picture stands."""
    page.wait_for_selector("#explore[data-drawn]")
    if nodes is not None:
        expect(page.locator("#explore")).to_have_attribute("data-nodes", str(nodes))


def choose(page: Page, name: str) -> None:
    """Select a thing or a link by its button in the tables."""
    page.get_by_role("button", name=f"Select {name}", exact=True).first.click()
    expect(page.locator(".explore-panel h3").first).to_be_focused()


def links(page: Page) -> list[str]:
    """Return the links that the table tells, without who says so."""
    rows = page.locator("section:has(#explore-links) tbody tr").all()
    return sorted(" ".join(row.locator("td").all_inner_texts()[:4]) for row in rows)


def test_from_a_unit_to_the_certifier_and_back_by_the_link(watched: Watched) -> None:
    page = watched.page
    watched.open("/explore", "en")
    page.locator("#e-thing").fill("UP3 Sumba")
    page.locator("#e-thing").press("Enter")  # suggestions may lie over the button
    drawn(page, 9)  # its ten links: claims, parents, predecessor, province, role, change
    choose(page, "ISO 9001:2015")
    panel = page.locator(".explore-panel")
    certifiers = panel.get_by_role("button", name=re.compile("stated certifi"))
    expect(certifiers).to_contain_text(": 2")
    certifiers.click()
    drawn(page, 11)
    assert not on_one_line(places_in(copied_link(page)))
    choose(page, f"ISO 9001:2015 – {certifiers_label(page)} – {JAS_ANZ_NAME}")
    expect(panel).to_contain_text(CERTIFIED)
    expect(panel).to_contain_text("row 3 of certifications.csv")
    expect(panel).to_contain_text("ANTARA NTT: Dua unit PLN di NTT raih sertifikat ISO")
    before, address = links(page), page.url
    page.goto("about:blank")
    page.goto(address)
    drawn(page, 11)
    assert links(page) == before
    expect(page.get_by_role("button", name="Undo")).to_be_disabled()


def certifiers_label(page: Page) -> str:
    cell = page.locator("section:has(#explore-links) tr", has_text=JAS_ANZ_NAME)
    return cell.locator("td").nth(1).inner_text()


def test_undo_hide_collapse_pin_and_the_day(watched: Watched) -> None:
    page = watched.page
    watched.open(f"/explore{TO_CERTIFIER}")
    drawn(page, 5)
    page.get_by_label(re.compile(r"show certification \(")).uncheck()
    drawn(page, 3)
    assert "hide=" in page.url
    page.get_by_role("button", name="Undo").click()
    drawn(page, 5)
    choose(page, "ISO 9001:2015")
    page.get_by_role("button", name="Collapse its neighbours").click()
    drawn(page, 3)
    page.get_by_role("button", name="Undo").click()
    drawn(page, 5)
    choose(page, "UP3 Sumba")
    page.get_by_role("button", name="Pin", exact=True).click()
    expect(page).to_have_url(re.compile("pin=unit%2Fup3-sumba"))
    # The claims run from 2019-11-05 for three years; the unit is one since 2016.
    page.locator(".explore-tools input[type=date]").fill("2024-06-01")
    drawn(page, 3)
    expect(page.locator("#explore")).to_contain_text("do not hold on that day")
    page.locator(".explore-tools input[type=date]").fill("2020-06-01")
    drawn(page, 5)
    for layout in ("hierarchy", "chain", "concentric"):
        page.get_by_label("Layout").select_option(layout)
        expect(page).to_have_url(re.compile(f"layout={layout}"))


def copied_link(page: Page) -> str:
    """Return the address that the page shows where nothing may be copied."""
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="Link to this view").click()
    field = page.get_by_label("Address to copy")
    expect(field).to_be_focused()
    return field.input_value()


def test_a_copied_link_restores_the_places(watched: Watched) -> None:
    page = watched.page
    watched.open("/explore?thing=unit/up3-sumba", "en")
    drawn(page, 9)
    first = copied_link(page)
    places = re.search(r"[#&]at=([^&]+)", first)
    assert places is not None
    assert len(places[1].split(".")) == 9
    page.goto("about:blank")
    page.goto(first)
    drawn(page, 9)
    assert copied_link(page) == first


def test_places_of_another_number_of_things_are_left_out(watched: Watched) -> None:
    page = watched.page
    watched.open("/explore#thing=unit/up3-sumba&at=1_2.3_4.5_6")
    drawn(page, 1)
    assert "at=" not in page.url


def test_the_answer_of_a_question_is_explored(watched: Watched) -> None:
    page = watched.page
    watched.open("/queries/certificates-of-unit?unit=UP3+Sumba&format=html", "en")
    page.get_by_role("link", name="Explore the things of this answer").click()
    drawn(page)
    expect(page.locator("section:has(#explore-things)")).to_contain_text("UP3 Sumba")
    assert "question=question%3Dcertificates-of-unit" in page.url


def test_figures_that_differ_are_a_step_away(watched: Watched) -> None:
    """Of October 2019 PLN said 74.4, of its own customers; seven other figures differ from it."""
    page = watched.page
    watched.open("/queries/compared-figures?area=Nusa+Tenggara+Timur&since=2019-10-01&until=2019-10-31"
                 "&format=html", "en")  # fmt: skip
    row = page.locator("tbody tr", has_text="74.4").first
    address = row.locator("a[href*='/id/figure/']").last.get_attribute("href")
    assert address is not None
    watched.open(f"/explore?thing={address.removeprefix('/id/').partition('?')[0]}", "en")
    drawn(page)
    page.get_by_role("button", name="Show the figures that differ").click()
    things = page.locator("section:has(#explore-things)")
    expect(things).to_contain_text("82.97")
    expect(things).to_contain_text("85.84")
    expect(things).to_contain_text("East Nusa Tenggara · 2019-10 · 74.4 ≠ 82.97")
    compares = page.locator("section:has(#explore-links) tbody tr", has_text="compares")
    expect(compares).to_have_count(14)
    assert not on_one_line(places_in(copied_link(page)))


def places_in(address: str) -> list[tuple[float, float]]:
    found = re.search(r"[#&]at=([^&]+)", address)
    assert found is not None
    pairs = (one.split("_") for one in found[1].split("."))
    return [(float(x), float(y)) for x, y in pairs]


def on_one_line(places: list[tuple[float, float]]) -> bool:
    """Tell whether all lie within 20 pixels of the line through the two that are farthest apart."""
    (ax, ay), (bx, by) = max(combinations(places, 2), key=lambda pair: dist(*pair))
    length = dist((ax, ay), (bx, by))
    return all(abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) < 20 * length for x, y in places)


def test_much_is_asked_first(watched: Watched) -> None:
    page = watched.page
    watched.open("/explore#thing=organisation/pln")
    drawn(page, 1)
    choose(page, "PLN")
    page.locator(".explore-panel").get_by_role("button", name=re.compile("producer")).click()
    expect(page.locator(".explore-panel")).to_contain_text("Show 500 of them?")
    drawn(page, 1)  # nothing was loaded yet
    page.get_by_role("button", name="Show 500").click()
    drawn(page, 501)
    expect(page.locator(".explore-panel")).to_contain_text("500 of ")
    found = watched.axe()
    assert not found, shown(found)


def many(route: Route) -> None:
    """Answer a step with certificates, each of one of 3 holders and one of 40 editions."""
    asked = parse_qs(urlsplit(route.request.url).query)
    first, number = int(asked["offset"][0]), int(asked["limit"][0])
    named = [("organisation/h", "Organisation", 3), ("edition/e", "StandardEdition", 40)]
    nodes = [(f"{name}{at}", kind) for name, kind, most in named for at in range(most)]
    nodes += [(f"certification/c{at:04}", "Certification") for at in range(first, first + number)]
    ties = [
        (f"{ID}certification/c{at:04}", tr(name), f"{ID}{other}{at % most}")
        for at in range(first, first + number)
        for name, other, most in (("holder", "organisation/h", 3), ("edition", "edition/e", 40))
    ]
    route.fulfill(
        json={
            "nodes": [
                {"iri": ID + name, "label": {"id": name}, "kind": tr(kind), "href": ""}
                for name, kind in nodes
            ],
            "edges": [
                {"id": "|".join(one), "subject": one[0], "relation": one[1], "object": one[2],
                 "status": "accepted", "graphs": []}
                for one in ties
            ],
        }
    )  # fmt: skip


def test_over_a_thousand_things_are_drawn_in_groups(watched: Watched) -> None:
    """Of 1,500 certificates each holder has 500: two groups of them bring 1,543 things to 545."""
    page = watched.page
    page.route("**/explore/expand.json*", lambda route: many(route))
    steps = "&".join(f"expand=organisation/h0+tr:holder+in+{at}+500" for at in (0, 500, 1000))
    watched.open(f"/explore#{steps}&layout=concentric")
    place = page.locator("#explore")
    drawn(page, 543)
    expect(place).to_have_attribute("data-groups", "2")
    things = page.locator("section:has(#explore-things)")
    expect(things).to_contain_text("The first 200 of 1,545.")
    things.get_by_role("button", name="Show 200 more").click()
    expect(things.locator("tbody tr")).to_have_count(400)
    expect(things).to_contain_text("drawn in the group 500 other")
    choose(page, "500 other")
    page.get_by_role("button", name="Open this group").click()
    expect(place).to_have_attribute("data-groups", "6")  # the other one, and five parts of this
    drawn(page, 543)
    choose(page, "100 other: certification/c0000 … certification/c0297")
    page.get_by_role("button", name="Open this group").click()
    drawn(page, 643)
    expect(place).to_have_attribute("data-groups", "5")
    page.unroute("**/explore/expand.json*")


def test_a_path_tells_its_words(watched: Watched) -> None:
    page = watched.page
    watched.open("/explore", "id")
    page.locator("#e-from").fill("UP3 Sumba")
    page.locator("#e-to").fill("JASANZ")
    page.get_by_role("button", name="Cari jalur terpendek").click()
    drawn(page, 2)
    page.locator("section:has(#explore-links) tbody button").first.click()
    expect(page.locator(".explore-panel")).to_contain_text(CERTIFIED)
    assert "path=unit%2Fup3-sumba" in page.url


def test_a_name_of_several_things_is_asked_about(watched: Watched) -> None:
    page = watched.page
    watched.open("/explore", "en")
    page.locator("#e-thing").fill("PLN")
    page.locator("#e-thing").press("Enter")  # suggestions may lie over the button
    expect(page.locator("#explore [role=status]")).to_contain_text("means")
    page.locator("#explore li button").first.click()
    drawn(page)
    expect(page.locator("#explore-links")).to_be_visible()


def test_a_name_of_nothing_is_told_in_the_language_of_the_page(watched: Watched) -> None:
    page = watched.page
    watched.open("/explore", "id")
    page.locator("#e-thing").fill("UP3 Nirwana")
    page.locator("#e-thing").press("Enter")
    expect(page.locator("#explore [role=status]")).to_contain_text("Tidak ada yang bernama")
    watched.problems[:] = [one for one in watched.problems if "404" not in one]


def test_exports_are_read_again(watched: Watched, tmp_path: Path) -> None:
    page = watched.page
    watched.open(f"/explore{TO_CERTIFIER}")
    drawn(page, 5)

    def take(name: str) -> str:
        with page.expect_download() as waiting:
            page.locator(".explore-exports").get_by_role("button", name=name, exact=True).click()
        path = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(path)
        return path.read_bytes().decode("utf-8", "replace")

    network = nx.parse_graphml(take("GraphML"))
    assert network.number_of_nodes() == 5
    assert network.has_edge(SUMBA_9001, JAS_ANZ)
    assert network.nodes[JAS_ANZ]["label"] == JAS_ANZ_NAME
    rows = list(csv.DictReader(io.StringIO(take("CSV"))))
    assert len(rows) == network.number_of_edges() == 4
    assert {(row["subject"], row["relation"], row["object"]) for row in rows} >= {
        (SUMBA_9001, tr("holder"), SUMBA),
        (SUMBA_9001, tr("statedCertifier"), JAS_ANZ),
    }
    assert all("ANTARA NTT" in row["sources"] for row in rows)
    document = json.loads(take("JSON"))
    assert {node["iri"] for node in document["nodes"]} == set(network.nodes)
    drawing = ET.fromstring(take("SVG"))  # noqa: S314 - our own
    titles = [one.text for one in drawing.iter("{http://www.w3.org/2000/svg}title")]
    assert len(titles) == 5
    assert f"{JAS_ANZ_NAME} (accreditation body)" in titles
    assert take("PNG")[1:4] == "PNG"
    page.get_by_role("button", name="SPARQL behind this view").click()
    page.wait_for_url(re.compile(r"/sparql\?"))
    text = page.locator("main").inner_text()
    assert "statedCertifier" in text
    assert "jas-anz" in text


def test_the_chain_of_a_verdict(watched: Watched) -> None:
    page = watched.page
    watched.open("/trust?holder=UP3+Sumba&standard=ISO+9001&on=2020-06-01", "en")
    page.get_by_role("link", name="Chain in the explorer").click()
    drawn(page, 6)

    def chain() -> list[list[str]]:
        rows = page.locator("section:has(#explore-chain-0) tbody tr").all()
        return [[row.locator("td").nth(at).inner_text() for at in (0, 1, 2, 3)] for row in rows]

    claim = "ISO 9001:2015 · UP3 Sumba"
    first = chain()
    assert first == [
        ["certification", "UP3 Sumba", claim, "~ asserted"],
        ["edition", claim, "ISO 9001:2015", "✓ held"],
        ["certification body", claim, "MSCS Indonesia", "~ asserted"],
        ["certification body", claim, JAS_ANZ_NAME, "✗ contradicted"],
        ["accreditation", "MSCS Indonesia", "accreditation: not known", "? missing"],
    ]
    choose(page, "accreditation: not known")
    expect(page.locator(".explore-panel")).to_contain_text("accreditation certificate and scope")
    address = copied_link(page)
    # Holder, certification, edition, the two that are named as certifiers, what is missing.
    assert len({x for x, _ in places_in(address)}) == 5
    with page.expect_download() as waiting:
        page.get_by_role("button", name="CSV", exact=True).click()
    rows = list(csv.DictReader(Path(waiting.value.path()).read_text("utf-8").splitlines()))
    assert ("accreditation", "missing") in {(row["relation_label"], row["status"]) for row in rows}
    with page.expect_download() as waiting:
        page.get_by_role("button", name="JSON", exact=True).click()
    (told,) = json.loads(Path(waiting.value.path()).read_text("utf-8"))["chains"].values()
    assert (told["verdict"], told["on"]) == ("asserted", "2020-06-01")
    page.goto("about:blank")
    page.goto(address)
    drawn(page, 6)
    assert chain() == first
    found = watched.axe()
    assert not found, shown(found)
    page.locator(".explore-tools input[type=date]").fill("2024-06-01")
    drawn(page, 6)  # the chain has a day of its own


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", [f"/explore{TO_CERTIFIER}", "/explore"])
def test_accessible_with_its_picture(
    watched: Watched, scheme: Literal["light", "dark"], address: str
) -> None:
    page = watched.page
    page.emulate_media(color_scheme=scheme)
    watched.open(address)
    page.wait_for_selector("#explore[data-drawn]")
    found = watched.axe()
    assert not found, shown(found)
    page.set_viewport_size(PHONE)
    assert watched.overflow() == 0


def test_by_keyboard_alone(watched: Watched) -> None:
    page = watched.page
    watched.open("/explore", "en")

    def tab_to(name: str) -> None:
        for _ in range(120):
            page.keyboard.press("Tab")
            focused = page.evaluate(
                "(document.activeElement.getAttribute('aria-label') "
                "?? document.activeElement.innerText ?? '').trim()"
            )
            if re.fullmatch(name, focused):
                return
        raise AssertionError(f"no tab leads to {name}")

    page.locator("#e-thing").focus()
    page.keyboard.type("UP3 Sumba")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")  # closes the list; where none is open it empties the field
    page.keyboard.press("Enter")
    drawn(page, 9)
    tab_to("Select ISO 14001:2015")
    page.keyboard.press("Enter")
    expect(page.locator(".explore-panel h3").first).to_be_focused()
    tab_to("→ stated certifi.*: 2")
    page.keyboard.press("Enter")
    drawn(page, 11)
    expect(page.locator(".explore-panel h3").first).to_be_focused()
    page.get_by_role("button", name="Undo").focus()
    page.keyboard.press("Enter")
    drawn(page, 9)


def test_hostile_names_are_text(hostile: Watched) -> None:
    page = hostile.page
    hostile.open("/explore?thing=organisation/img", "en")
    drawn(page)
    rows = page.locator("section:has(#explore-things) tbody")
    assert LABELS["img"] in rows.inner_text()
    assert page.locator("main img, main script").count() == 0
    page.get_by_role("button", name="Select <img").first.click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="SVG", exact=True).click()
    ET.fromstring(Path(waiting.value.path()).read_text("utf-8"))  # noqa: S314 - our own
    assert hostile.overflow() == 0


def test_whole_without_scripts(plain_page: Page, server: str) -> None:
    page = plain_page
    page.goto(f"{server}/explore?thing=unit/up3-sumba&lang=en")
    page.get_by_role("link", name="holder").click()
    expect(page.locator("section:has(#opened)")).to_contain_text("ISO 14001:2015")
