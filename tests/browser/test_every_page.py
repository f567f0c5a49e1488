"""Every page: accessible in both themes and languages, narrow, quiet, whole without scripts."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page, ViewportSize

from kg.serve.assets import script_path
from tests.browser.addresses import ADDRESSES
from tests.browser.conftest import PHONE, WIDE, Watched, shown


def test_there_are_pages() -> None:
    assert len(ADDRESSES) == len(set(ADDRESSES)) >= 37


@pytest.mark.parametrize(
    ("language", "scheme", "size"), [("en", "light", WIDE), ("id", "dark", PHONE)], ids=["en", "id"]
)
@pytest.mark.parametrize("address", ADDRESSES)
def test_accessible_narrow_and_quiet(
    watched: Watched,
    address: str,
    language: str,
    scheme: Literal["light", "dark"],
    size: ViewportSize,
) -> None:
    """Wide, light and in English; on a phone, dark and in Indonesian; narrow in any case."""
    page = watched.page
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size(PHONE)
    response = watched.open(address, language)
    assert response.status < 500
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("script[type=module]").first.get_attribute("src") == script_path("main")
    assert watched.overflow() == 0
    page.set_viewport_size(size)
    assert watched.overflow() == 0
    found = watched.axe()
    assert not found, shown(found)


@pytest.mark.parametrize("address", ADDRESSES)
def test_whole_without_scripts(plain_page: Page, server: str, address: str) -> None:
    page = plain_page
    response = page.goto(server + address, wait_until="load")
    assert response is not None
    assert page.locator("h1").is_visible()
    assert page.locator("main").inner_text().strip()
    assert page.locator("form[role=search] input[type=search]").count() == 1
    fields = page.locator("main input:not([type=hidden]), main select, main button")
    assert fields.count() == fields.locator("visible=true").count()
    wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wider) == 0


def test_the_picture_of_a_chain_has_the_theme_of_its_page(watched: Watched) -> None:
    """White on paper and by day, dark in a dark page: within the page, and as a file in it."""
    page = watched.page
    watched.open("/trust?holder=UP3+Sumba&standard=ISO+9001&on=2020-06-01", "en")
    fill = "getComputedStyle(document.querySelector('.chain svg .paper')).fill"
    stroke = "getComputedStyle(document.querySelector('.chain svg .line.missing')).stroke"
    by_day = ["rgb(255, 255, 255)", "rgb(107, 107, 107)"]
    by_night = ["rgb(27, 31, 37)", "rgb(164, 171, 180)"]
    page.emulate_media(media="screen", color_scheme="light")
    assert [page.evaluate(fill), page.evaluate(stroke)] == by_day
    page.emulate_media(media="print", color_scheme="dark")
    assert [page.evaluate(fill), page.evaluate(stroke)] == by_day
    page.emulate_media(media="screen", color_scheme="dark")
    assert [page.evaluate(fill), page.evaluate(stroke)] == by_night
    watched.open("/id/certification/up3-sumba-iso-9001-2015-8631f8", "en")
    picture = page.locator(".chain img")
    picture.scroll_into_view_if_needed()
    wait = "(e, end) => new Promise((done) => { const look = () => e.currentSrc.endsWith(end)"
    wait += " ? done(true) : setTimeout(look, 50); look(); })"
    assert picture.evaluate(wait, "&theme=dark")
    page.emulate_media(media="screen", color_scheme="light")
    assert picture.evaluate(wait, "lang=en")
