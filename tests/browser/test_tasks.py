"""What people come for, done in a browser by mouse and by keyboard."""

from __future__ import annotations

import re
import time

import pytest
from playwright.sync_api import BrowserContext, Locator, Route, expect

from tests.browser.addresses import NTT_FIGURES, QUESTION
from tests.browser.conftest import PHONE, Watched, shown


def options(field: Locator) -> Locator:
    """Return the suggestions that a field shows."""
    return field.page.locator(f"#{field.get_attribute('aria-controls')} [role=option]")


def test_find_a_unit_while_typing(watched: Watched) -> None:
    page = watched.page
    watched.open("/")
    field = page.get_by_role("combobox", name="Look up a unit")
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press_sequentially("up3 sumba", delay=20)
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(options(field).first).to_contain_text("UP3 Sumba")
    expect(options(field).first).to_contain_text("organisational unit")
    expect(page.locator("main form [role=status]").first).to_have_text(
        re.compile(r"Suggestions: \d")
    )
    found = watched.axe()
    assert not found, shown(found)
    field.press("ArrowDown")
    marked = field.get_attribute("aria-activedescendant")
    assert marked
    expect(page.locator(f"#{marked}")).to_have_attribute("aria-selected", "true")
    field.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    assert field.input_value() == "up3 sumba"
    field.press("ArrowDown")
    expect(options(field).first).to_be_visible()
    field.press("ArrowDown")
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"/page/unit/up3-sumba$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("UP3 Sumba")


def test_the_words_behind_a_certification_are_few_steps_away(watched: Watched) -> None:
    page = watched.page
    watched.open("/id/unit/up3-sumba")
    page.get_by_role("link", name=re.compile("ISO 9001:2015")).first.click()
    expect(page.locator("main")).to_contain_text("ISO 9001:2015")
    page.goto(watched.base + "/trust?holder=UP3+Sumba&standard=ISO+9001&on=2020-06-01")
    expect(page.locator("section.trust")).to_be_visible()
    expect(page.locator("main")).to_contain_text("sertifikat")


def test_arrows_go_round_and_the_last_option_searches(watched: Watched) -> None:
    page = watched.page
    watched.open("/queries")
    field = page.locator("#find")
    field.fill("kupang")
    expect(options(field).first).to_be_visible()
    field.press("ArrowUp")
    last = options(field).last
    expect(last).to_have_attribute("aria-selected", "true")
    expect(last).to_have_text("All results for “kupang”")
    field.press("ArrowDown")
    assert field.get_attribute("aria-activedescendant") is None
    field.press("ArrowUp")
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"/search\?q=kupang"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("kupang")


def test_enter_without_a_choice_searches(watched: Watched) -> None:
    watched.open("/queries?lang=id")
    field = watched.page.locator("#find")
    field.fill("sumba")
    field.press("Enter")
    expect(watched.page).to_have_url(re.compile(r"/search\?q=sumba&lang=id"))
    expect(watched.page.get_by_role("heading", level=1)).to_have_text("Pencarian “sumba”")


def test_a_late_answer_to_an_older_question_is_not_shown(watched: Watched) -> None:
    page = watched.page
    watched.open("/queries")

    def slow(route: Route) -> None:
        if "q=papua" in route.request.url:
            time.sleep(1)
        route.continue_()

    page.route("**/suggest**", slow)
    field = page.locator("#find")
    field.fill("papua")
    page.wait_for_timeout(250)  # longer than the pause: the question is on its way
    field.fill("kupang")
    expect(options(field).first).to_contain_text("Kupang")
    page.wait_for_timeout(1_200)
    assert not [text for text in options(field).all_inner_texts() if "Papua" in text]
    page.unroute_all()


def test_suggestions_that_fail_are_said_and_do_no_harm(watched: Watched) -> None:
    page = watched.page
    watched.open("/queries")
    page.route("**/suggest**", lambda route: route.fulfill(status=503, body="{}"))
    field = page.locator("#find")
    field.fill("kupang")
    expect(page.locator("header [role=status]")).to_contain_text("press Enter to search")
    page.unroute_all()
    watched.problems[:] = [one for one in watched.problems if "503" not in one]
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"/search\?q=kupang"))


def test_a_field_of_a_question_is_filled(watched: Watched) -> None:
    page = watched.page
    watched.open("/compare")
    area = page.locator("#c-area")
    area.press_sequentially("nusa tenggara t", delay=20)
    option = options(area).filter(has_text="Nusa Tenggara Timur").first
    option.click()
    expect(area).to_have_value("Nusa Tenggara Timur")
    expect(area).to_have_attribute("aria-expanded", "false")
    assert page.url.endswith("/compare")


def test_compare_figures_and_follow_one_to_its_source(watched: Watched) -> None:
    page = watched.page
    watched.open("/compare")
    page.locator("#c-area").fill("Nusa Tenggara Timur")
    page.locator("#c-period").fill("2019-10")
    page.locator("main form button[type=submit]").click()
    expect(page).to_have_url(re.compile("area=Nusa\\+Tenggara\\+Timur"))
    text = page.locator("main").inner_text()
    for figure in ("72", "74.4", "76", "82.97", "84.68"):
        assert figure in text, figure
    row = page.locator("main tbody tr").filter(has_text="84.68").first
    row.locator("a[href*='/id/source/']").first.click()
    expect(page).to_have_url(re.compile("/page/source/"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("ANTARA")


def test_switch_the_language(watched: Watched) -> None:
    page = watched.page
    watched.open(NTT_FIGURES)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="ID", exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", "id")
    assert "area=Nusa+Tenggara+Timur" in page.url
    page.get_by_role("link", name="Pertanyaan", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Pertanyaan tersimpan")


@pytest.mark.parametrize("address", [NTT_FIGURES, "/id/unit/up3-sumba"])
def test_print(watched: Watched, address: str) -> None:
    page = watched.page
    watched.open(address)
    page.emulate_media(media="print")
    for part in ("header", "footer", "#find"):
        assert not page.locator(part).first.is_visible(), part
    assert page.locator("h1").is_visible()
    assert page.locator("main button:visible:not(.sort)").count() == 0
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("main details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    made = page.pdf(format="A4")
    assert made.startswith(b"%PDF")
    assert len(made) > 20_000


def test_sort_and_filter_a_table(watched: Watched) -> None:
    page = watched.page
    watched.open("/queries/series-of-area?area=Nusa+Tenggara+Timur")
    table = page.locator("main table").first
    total = table.locator("tbody tr").count()
    head = table.locator("thead th").filter(has_text=re.compile("value", re.IGNORECASE)).first
    column = head.evaluate("cell => cell.cellIndex")

    def values() -> list[float]:
        cells = table.locator(f"tbody tr:not([hidden]) td:nth-child({column + 1})")
        found = [re.match(r"[\d.]+", text.strip()) for text in cells.all_inner_texts()]
        return [float(one[0]) for one in found if one]

    before = values()
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert values() == sorted(before)
    head.get_by_role("button").press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert values() == sorted(before, reverse=True)
    field = page.get_by_label("Filter these rows").first
    field.fill("2019")
    shown_rows = table.locator("tbody tr:visible")
    assert 0 < shown_rows.count() < total
    assert all("2019" in text for text in shown_rows.all_inner_texts())
    expect(page.locator("section.answer [role=status]").first).to_have_text(
        f"{shown_rows.count()} of {total} rows"
    )
    field.fill("")
    assert shown_rows.count() == total


def test_copy_the_permanent_link(watched: Watched, context: BrowserContext) -> None:
    page = watched.page
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=watched.base)
    watched.open("/id/unit/up3-sumba")
    button = page.get_by_role("button", name="Copy").first
    button.click()
    expect(page.get_by_role("button", name="Copied").first).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "https://w3id.org/terang/id/unit/up3-sumba"
    context.clear_permissions()


def test_an_address_opens_what_it_points_into(watched: Watched) -> None:
    page = watched.page
    watched.open(QUESTION)
    page.locator("main details:not([open]) > :not(summary)").first.evaluate(
        "element => { element.id = 'inside'; }"
    )
    folded = page.locator("#inside")
    assert not folded.is_visible()
    page.evaluate("location.hash = '#inside'")
    expect(folded).to_be_visible()
    page.evaluate("location.hash = '#%E0%A4%A'")  # no valid text: nothing happens


def test_the_keyboard_skips_to_the_content(watched: Watched) -> None:
    page = watched.page
    watched.open("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.url.endswith("#content")


def test_suggestions_fit_a_phone(watched: Watched) -> None:
    page = watched.page
    page.set_viewport_size(PHONE)
    watched.open("/queries")
    field = page.locator("#find")
    field.fill("rasio elektrifikasi")
    expect(options(field).first).to_be_visible()
    assert watched.overflow() == 0
    box = page.locator("header .suggestions").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]


def test_a_name_in_doubt_is_chosen(watched: Watched) -> None:
    page = watched.page
    watched.open("/search?q=pln")
    several = page.get_by_role("region", name=re.compile("is the name of"))
    expect(several).to_contain_text("outlet")
    several.get_by_role("listitem").filter(has_text="organisation").get_by_role("link").click()
    expect(page).to_have_url(re.compile("/page/organisation/pln"))
