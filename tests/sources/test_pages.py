"""Saved web pages: the article and nothing around it, whatever the page looks like."""

from __future__ import annotations

import json
import time
from datetime import date

import pytest

from kg.errors import SourceError
from kg.extract import extract
from kg.sources.pages import read_page

LONG = "PLN UP3 Sumba meraih sertifikat ISO 9001:2015 dari lembaga sertifikasi di Kupang kemarin. "


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def test_the_article_is_taken_and_what_stands_around_is_not() -> None:
    html = page(
        "<nav><a href='/'>Beranda</a></nav>"
        "<script>var rahasia = 'jangan dibaca';</script><style>p{color:red}</style>"
        f"<div id='isi'><h1>Judul Berita</h1><p>{LONG * 3}</p><p>Kata Manajer, “Kami bangga.”</p>"
        "</div><aside><p>Iklan: beli lampu</p></aside><footer><p>Hak cipta</p></footer>"
    )
    found = read_page(html, "x.html")
    assert found.text == f"Judul Berita\n{(LONG * 3).strip()}\nKata Manajer, “Kami bangga.”"
    assert found.title == "Judul Berita"


def test_lines_broken_by_br_alone_are_lines() -> None:
    found = read_page(page("Baris satu.<br>Baris <b>dua</b>.<br/><br>Baris tiga."), "x.html")
    assert found.text == "Baris satu.\nBaris dua.\nBaris tiga."


def test_br_inside_a_paragraph_breaks_it() -> None:
    html = page(f"<p>{LONG * 3}<br>Baca juga: Listrik masuk desa</p>")
    lines = read_page(html, "x.html").text.splitlines()
    assert lines == [(LONG * 3).strip(), "Baca juga: Listrik masuk desa"]


def test_a_list_of_linked_articles_is_read_as_headlines_of_others() -> None:
    """A line that is nothing but a link begins as one that says so of itself; a tag stays."""
    html = page(
        f"<h1><a href='/ini'>PLN Sumba Raih ISO 9001 Kemarin</a></h1><p>{LONG * 3}</p>"
        "<p>Manajer menyebut <a href='/iso'>sertifikat mutu ISO 9001:2015 itu</a> penting.</p>"
        "<div class='related'>Baca Juga<ul>"
        "<li><a href='/1'>PLN UP3 Flores Bagian Barat raih ISO 9001:2015</a></li>"
        "<li><a href='/2'><h4>PLN UP3 Ende raih ISO 14001:2015</h4></a><span>kemarin</span></li>"
        "<li><a href='/3'>UP3 Sumba</a></li></ul></div>"
        "<p>Baca juga: <a href='/4'>PLN Kupang raih SMK3 lagi</a></p>"
    )
    assert read_page(html, "x.html").text.splitlines() == [
        "PLN Sumba Raih ISO 9001 Kemarin",
        (LONG * 3).strip(),
        "Manajer menyebut sertifikat mutu ISO 9001:2015 itu penting.",
        "Baca juga: PLN UP3 Flores Bagian Barat raih ISO 9001:2015",
        "Baca juga: PLN UP3 Ende raih ISO 14001:2015",
        "kemarin",
        "UP3 Sumba",
        "Baca juga: PLN Kupang raih SMK3 lagi",
    ]


def test_links_side_by_side_in_a_short_page_are_headlines_of_others() -> None:
    html = page(
        "<div>PLN UP3 Sumba meraih ISO 9001.<br>Warga senang."
        "<div><a href='/1'>PLN UP3 Ende raih ISO 9001:2015</a> "
        "<a href='/2'>PLN UP3 Kupang raih ISO 9001:2015</a></div></div>"
    )
    assert read_page(html, "x.html").text.splitlines() == [
        "PLN UP3 Sumba meraih ISO 9001.",
        "Warga senang.",
        "Baca juga: PLN UP3 Ende raih ISO 9001:2015",
        "Baca juga: PLN UP3 Kupang raih ISO 9001:2015",
    ]


def test_a_block_in_a_block_is_read_once_and_the_words_around_it_too() -> None:
    html = page(f"<p>{LONG * 3}</p><ul><li>Dua unit:<ul><li>UP3 Ende</li></ul>menyusul</li></ul>")
    lines = read_page(html, "x.html").text.splitlines()
    assert lines[1:] == ["Dua unit:", "UP3 Ende", "menyusul"]


def test_a_saved_page_certifies_only_weakly_by_its_list_of_linked_articles() -> None:
    html = page(
        f"<p>{LONG * 3}</p><div>Baca Juga<ul>"
        "<li><a href='/1'>PLN UP3 Flores Bagian Barat raih ISO 9001:2015</a></li></ul></div>"
    )
    found = extract(read_page(html, "x.html").text)
    certain, linked = sorted(found.certifications, key=lambda one: -one.confidence)
    assert (certain.holder, linked.holder) == ("PLN UP3 Sumba", "PLN UP3 Flores Bagian Barat")
    assert linked.confidence < 0.6 < 0.9 < certain.confidence
    assert "linked-headline" in linked.reasons
    assert "linked-headline" not in certain.reasons
    (headline,) = found.headlines
    assert headline.text == "PLN UP3 Flores Bagian Barat raih ISO 9001:2015"


def test_words_with_marks_inside_stay_whole() -> None:
    html = page(f"<p>{LONG * 3}ISO <b>9001</b>:<i>2015</i> dan&nbsp;H<sub>2</sub>O.</p>")
    assert read_page(html, "x.html").text.endswith("ISO 9001:2015 dan H2O.")


def test_the_text_of_json_ld_is_taken_where_the_page_has_none() -> None:
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Situs"},
            {
                "@type": ["NewsArticle"],
                "headline": "PLN terangi desa",
                "datePublished": "2020-02-12T08:00:00+08:00",
                "publisher": {"@type": "Organization", "name": "Harian Sumba"},
                "articleBody": "<p>Desa itu kini terang.</p> Warga senang.",
            },
        ],
    }
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    found = read_page(page("<div id='app'>Memuat</div>", script), "x.html")
    assert "Desa itu kini terang." in found.text
    assert "Warga senang." in found.text
    assert "<p>" not in found.text
    assert (found.title, found.published, found.publisher) == (
        "PLN terangi desa", date(2020, 2, 12), "Harian Sumba",
    )  # fmt: skip


@pytest.mark.parametrize("broken", ["{", "null", "[1, 2]", '{"@type": 7}', "[" * 100_000])
def test_broken_json_ld_does_no_harm(broken: str) -> None:
    script = f'<script type="application/ld+json">{broken}</script>'
    assert read_page(page("<p>Isi berita.</p>", script), "x.html").text == "Isi berita."


def test_a_publisher_without_a_name_gives_way_to_the_site() -> None:
    head = (
        '<meta property="og:site_name" content="Harian Sumba">'
        '<script type="application/ld+json">{"@type": "NewsArticle", "publisher": {}}</script>'
    )
    assert read_page(page("<p>Isi.</p>", head), "x.html").publisher == "Harian Sumba"


def test_the_address_is_the_canonical_one_or_the_browser_s_remark() -> None:
    link = '<link rel="canonical" href="https://example.org/a">'
    remark = "<!-- saved from url=(0022)https://example.org/b -->"
    assert read_page(page("<p>Isi.</p>", link), "x.html").url == "https://example.org/a"
    assert read_page(remark + page("<p>Isi.</p>"), "x.html").url == "https://example.org/b"
    script = '<link rel="canonical" href="javascript:alert(1)">'
    assert read_page(page("<p>Isi.</p>", script), "x.html").url is None


@pytest.mark.parametrize("stamp", ["kemarin", "2019-13-45", ""])
def test_a_day_that_is_none_is_left_out(stamp: str) -> None:
    head = f'<meta property="article:published_time" content="{stamp}">'
    assert read_page(page("<p>Isi.</p>", head), "x.html").published is None


@pytest.mark.parametrize("tag", ["div", "b", "table", "blockquote", "span", "font"])
def test_elements_nested_without_end_are_refused_at_once(tag: str) -> None:
    begun = time.monotonic()
    with pytest.raises(SourceError, match=r"x\.html.*nested deeper than 800"):
        read_page(f"<html><body>{f'<{tag}>' * 100_000}isi", "x.html")
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("tag", ["ul><li", "p><q", "custom-element", "label", "dl><dd", "ruby"])
def test_other_nested_elements_take_no_quadratic_time(tag: str) -> None:
    begun = time.monotonic()
    with pytest.raises(SourceError, match="nested deeper"):
        read_page(f"<html><body>{f'<{tag}>' * 50_000}isi berita", "x.html")
    assert time.monotonic() - begun < 10


def test_a_page_without_words_is_refused() -> None:
    with pytest.raises(SourceError, match="holds no text"):
        read_page(page("<script>x()</script><img src=a.png>"), "x.html")


def test_a_large_page_is_read_in_linear_time() -> None:
    begun = time.monotonic()
    found = read_page(page(f"<div>{'<p>' + LONG + '</p>'}</div>" * 20_000), "x.html")
    assert len(found.text) > 50
    assert time.monotonic() - begun < 20
