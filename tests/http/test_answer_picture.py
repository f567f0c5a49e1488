"""Pictures of answers: which questions have one, and what it shows."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import httpx
import pytest

from kg.query.catalogue import Catalogue
from kg.query.header import HeaderError, read_header
from kg.serve.dots import Bar, Dot, draw_bars, draw_dots, scale
from kg.serve.ranges import Mark, Range, draw_ranges

PAGE = {"Accept": "text/html"}
HEAD = """#+ id: a-question
#+ title@en: What?
#+ title@id: Apa?
#+ returns: period (xsd:string); value (xsd:decimal); name (literal)
#+ chart: {chart}
#+ keywords: test
#+ graphs: default
#+ since: 0.1.0
"""


@pytest.fixture(scope="module")
def bundled(serve: Callable[..., httpx.Client], bundled_store: Path) -> httpx.Client:
    return serve(bundled_store, timeout_s=15)


def page_of(client: httpx.Client, path: str) -> str:
    answer = client.get(path, headers=PAGE)
    assert answer.status_code == 200
    return html.unescape(answer.text)


def test_a_series_is_drawn_as_dots(bundled: httpx.Client) -> None:
    page = page_of(bundled, "/queries/series-of-area?area=Nusa+Tenggara+Timur&lang=id")
    picture = page[page.index('<svg class="figures"') :].partition("</svg>")[0]
    # The article's figure of October 2019, and the target of 2028, as the rows state them.
    assert "82,97 persen, 2019-10" in picture
    assert "99,99 persen, 2028 (target atau proyeksi)" in picture
    assert '<circle class="planned"' in picture
    rows = bundled.get("/queries/series-of-area.csv?area=Nusa+Tenggara+Timur").text.splitlines()
    assert picture.count("<circle") == len(rows) - 1


def test_counts_are_drawn_as_bars(bundled: httpx.Client) -> None:
    page = page_of(bundled, "/queries/claims-by-kind")
    picture = page[page.index('<svg class="bars"') :].partition("</svg>")[0]
    # README: 31 certifications, 13 grants, 12 implementations, 8 awards, 8 audit results.
    assert sorted(re.findall(r'class="tick"[^>]*>(\d+)<', picture)) == ["12", "13", "31", "8", "8"]
    widths = [float(one) for one in re.findall(r'width="([\d.]+)" height="18"', picture)]
    assert max(widths) == pytest.approx(380)  # the longest bar fills its room
    assert min(widths) == pytest.approx(380 * 8 / 31, abs=0.1)


def test_provinces_of_a_year_have_a_row_each(bundled: httpx.Client) -> None:
    asked = "/queries/figures-of-provinces?since=2022-01-01&until=2022-12-31&lang=en"
    page = page_of(bundled, asked)
    picture = page[page.index('<svg class="ranges"') :].partition("</svg>")[0]
    # electrification.csv has rows of 2022 for 37 provinces (two of them before their split).
    assert picture.count('class="bar-name"') == 37
    # NTT: 92.02 (May), 92.36 (July), 92.7 and 94.87 (the year), so one line from end to end.
    ntt = picture[picture.index('href="/id/area/nusa-tenggara-timur"') :]
    assert ">92.02–94.87</text>" in ntt[: ntt.index('class="bar-name"', 100)]
    assert "94.87 percent, 2022" in picture
    assert "One row for each province" in page


def test_provinces_over_years_are_not_drawn(bundled: httpx.Client) -> None:
    page = page_of(bundled, "/queries/figures-of-provinces?since=2021-01-01&until=2022-12-31")
    assert '<div class="picture"' not in page


def test_a_ranking_shows_the_lowest_beside_the_highest(bundled: httpx.Client) -> None:
    page = page_of(bundled, "/queries/provinces-ranked?year=2022&lang=en")
    assert "by their highest figure, with the lowest beside it" in page
    picture = page[page.index('<svg class="ranges"') :].partition("</svg>")[0]
    # DI Yogyakarta 2022: 89.33 (PLN alone) and more in other rows.
    row = picture[picture.index('href="/id/area/di-yogyakarta"') :]
    assert '<line class="spread"' in row[: row.index('class="bar-name"', 100)]
    assert "in the order of the table" in page


def test_figures_of_several_indicators_are_not_drawn_on_one_axis(bundled: httpx.Client) -> None:
    page = page_of(bundled, "/queries/single-source-figures?area=Nusa+Tenggara+Timur")
    assert "<svg class=" not in page


def test_a_question_without_a_chart_has_no_picture(bundled: httpx.Client) -> None:
    page = page_of(bundled, "/queries/certificates-of-unit?unit=UP3+Sumba")
    assert '<div class="picture"' not in page


def test_no_rows_no_picture(bundled: httpx.Client) -> None:
    page = page_of(bundled, "/queries/series-of-area?area=Pulau+Palue")
    assert '<div class="picture"' not in page


def test_charts_name_columns_of_their_questions() -> None:
    drawn = [one for one in Catalogue.load() if one.chart]
    assert len(drawn) >= 9
    assert {one.chart[0] for one in drawn} == {"dots", "bars", "ranges"}


@pytest.mark.parametrize(
    ("chart", "words"),
    [
        ("pie period value", "'chart' is dots or bars"),
        ("dots period", "names of two columns"),
        ("dots when value", "'when' of 'chart' is no column"),
        ("bars period name", "'name' of 'chart' is no number"),
        ("ranges name value", "ranges and those of three"),
        ("ranges period value name", "'name' of 'chart' is no number"),
    ],
)
def test_a_wrong_chart_is_named(chart: str, words: str) -> None:
    with pytest.raises(HeaderError, match=re.escape(words)) as caught:
        read_header(HEAD.format(chart=chart), Path("a-question.rq"))
    assert caught.value.line == 5


def test_a_right_chart_is_read() -> None:
    header = read_header(HEAD.format(chart="dots period value"), Path("a-question.rq"))
    assert header.chart == ("dots", "period", "value")


@pytest.mark.parametrize(
    ("low", "high"), [(0, 1), (52.9, 99.99), (3, 3), (-5, 5), (1, 343144), (99.98, 100), (0, 0)]
)
def test_a_scale_holds_its_values(low: float, high: float) -> None:
    ticks = scale(low, high)
    assert ticks[0] <= low
    assert ticks[-1] >= high
    assert 2 <= len(ticks) <= 10
    assert ticks == sorted(set(ticks))


def test_hostile_names_are_text() -> None:
    evil = '"><script>alert(1)</script>'
    dots = draw_dots([Dot("/x?\"'", 1, date(2020, 1, 1), evil, evil, False)], evil, "en")
    bars = draw_bars([Bar(evil, 0, 'javascript:"'), Bar(evil * 9, 0)], evil, "en")
    marks = [Mark(1, evil, 'javascript:"'), Mark(3, evil)]
    ranges = draw_ranges([Range(evil, marks, "/x\"'")], evil, "en")
    for drawn in (str(dots), str(bars), str(ranges)):
        assert "<script" not in drawn
        assert "&lt;script&gt;" in drawn
