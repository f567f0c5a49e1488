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


FIGURE = "Rasio elektrifikasi Nusa Tenggara Timur mencapai 61,95 persen per Oktober 2018, kata PLN."
RULES = (
    "<p>Komentar Anda ditinjau sebelum tampil. Jangan mengirim kata-kata kasar, SARA dan hal lain "
    "yang melanggar hukum, sebagaimana diatur dalam ketentuan redaksi dan undang-undang.</p>"
)
CARD = (
    "<div class='card'><div><h3><a href='/{0}'>Gubernur {0} minta desa terang</a></h3></div>"
    "<p>Gubernur {0} meminta PLN menerangi 500 desa yang belum menikmati listrik sampai hari ini "
    "di daerah kepulauan itu sebelum akhir tahun</p></div>"
)


def test_an_article_that_br_breaks_is_found_beside_paragraphs_of_others() -> None:
    """As pages of Detik and ANTARA were: text in a div, only rules and teasers in paragraphs."""
    html = page(
        f"<div class='isi'><div class='foto'><span>Foto: Rini</span></div><div class='teks'>"
        f"<b>Kupang</b> - {LONG * 2}<br><br>{FIGURE}<br/><br/><table><tr><td><strong>Baca juga: "
        f"</strong><a href='/x'>PLN Terangi Desa Lain di Papua</a></td></tr></table>Warga senang."
        f"</div><div class='komentar'>{RULES * 3}</div></div>"
        f"<div>{''.join(CARD.format(name) for name in ('Bali', 'Aceh', 'Papua'))}</div>"
    )
    assert read_page(html, "x.html").text.splitlines() == [
        f"Kupang - {(LONG * 2).strip()}",
        FIGURE,
        "Baca juga: PLN Terangi Desa Lain di Papua",
        "Warga senang.",
    ]


def test_what_presents_other_articles_is_not_the_article() -> None:
    cards = "".join(CARD.format(f"Provinsi {number}") for number in range(30))
    dots = f"<div>{'<p>PLN menerangi 300 desa di Papua dengan tenaga surya dan ...</p>' * 40}</div>"
    html = page(f"<div>{cards}</div>{dots}<div><p>{LONG}</p><p>{FIGURE}</p></div>")

    assert read_page(html, "x.html").text.splitlines() == [LONG.strip(), FIGURE]


def test_comments_are_no_part_of_an_article() -> None:
    html = page(
        f"<main><p>{LONG * 2}</p><section class='comments'><p>{FIGURE * 9}</p></section>"
        f"<div id='disqus_thread'><p>{FIGURE}</p></div></main>"
    )
    assert read_page(html, "x.html").text == (LONG * 2).strip()


@pytest.mark.parametrize("around", ["", "<div class='page'>"], ids=["beside", "wrapped"])
def test_an_article_in_several_pages_is_read_whole(around: str) -> None:
    end = "</div>" if around else ""
    parts = [f"{around}<div class='item'><p>{LONG * n}</p></div>{end}" for n in (4, 2, 3)]
    html = page(f"<div id='all'><h1>Judul</h1>{''.join(parts)}</div>")

    lines = read_page(html, "x.html").text.splitlines()

    assert lines == ["Judul", *((LONG * n).strip() for n in (4, 2, 3))]


def test_the_next_article_of_an_endless_page_is_left_out() -> None:
    posts = [
        f"<div class='post'><h1>{title}</h1><p>{LONG * n}</p></div>"
        for title, n in (("Satu", 4), ("Dua", 3))
    ]
    text = read_page(page(f"<div id='all'>{''.join(posts)}</div>"), "x.html").text

    assert text.splitlines() == ["Satu", (LONG * 4).strip()]


@pytest.mark.parametrize(
    "unit",
    [
        "<div><h3><a href='/x'>Gubernur minta desa terang</a></h3></div>",
        "<div>Teks satu kalimat yang panjang sekali di dalam kotak ini<br></div>",
        "<div class='a'><p>Teks satu kalimat yang panjang sekali di dalam kotak.</p></div>",
        "<h3><a href='/x'>Gubernur minta desa terang</a></h3>",
    ],
    ids=["cards", "containers", "alike", "headings"],
)
def test_pages_of_many_parts_take_linear_time(unit: str) -> None:
    began = time.process_time()
    read_page(page(f"<div>{unit * 40_000}</div><div><p>{LONG * 3}</p></div>"), "x.html")
    assert time.process_time() - began < 20


@pytest.mark.parametrize(
    "head",
    [
        "<meta name='publishdate' content='2018/11/06 10:00:00'>",
        "<meta name='content_PublishedDate' content='2018-11-06 10:00:00'>",
        "<meta property='article:published_time' content='kemarin'>"
        "<meta name='pubdate' content='2018-11-06'>",
        "<meta itemprop='datePublished' content='2018-11-06T10:00:00+07:00'>",
    ],
)
def test_the_day_is_read_under_the_names_that_pages_use(head: str) -> None:
    assert read_page(page(f"<p>{LONG}</p>", head), "x.html").published == date(2018, 11, 6)


def test_the_day_is_read_from_a_marked_time() -> None:
    time_of = "<time itemprop='datePublished' datetime='2018-11-06T10:00'>Selasa</time>"
    assert read_page(page(f"{time_of}<p>{LONG}</p>"), "x.html").published == date(2018, 11, 6)


@pytest.mark.parametrize("mark", ["hidden", "aria-hidden='true'"])
def test_a_page_saved_behind_a_dialogue_is_read(mark: str) -> None:
    html = f"<!doctype html><html {mark}><body {mark}><p>{LONG}</p></body></html>"
    assert read_page(html, "x.html").text == LONG.strip()
