"""Days and periods of Indonesian and English news, as ISO strings, by the day of the article."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.text.dates import MONTHS, find_days, resolve_day
from kg.extract.text.document import Document
from kg.extract.text.periods import find_periods

ARTICLE_DAY = date(2021, 7, 15)


def periods(text: str, reference: date | None = None) -> list[tuple[str, str]]:
    document = Document(text)
    found = find_periods(document, find_days(document), reference)
    return [(each.iso, document.text[each.start : each.end].strip("() ")) for each in found]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("per Februari 2020 rasio", "2020-02"),
        ("hingga Oktober 2019, rasio", "2019-10"),
        ("hingga triwulan III 2019 rasio", "2019-Q3"),
        ("hingga triwulan ketiga tahun 2019 rasio", "2019-Q3"),
        ("pada kuartal II/2021 tercatat", "2021-Q2"),
        ("pada kuartal I-2021 tercatat", "2021-Q1"),
        ("in the third quarter of 2020 it", "2020-Q3"),
        ("in Q3 2020 it", "2020-Q3"),
        ("pada semester I 2021 tercatat", "2021-H1"),
        ("pada semester II/2021 tercatat", "2021-H2"),
        ("in the first half of 2021 it", "2021-H1"),
        ("pada akhir 2018 mencapai", "2018-12"),
        ("pada akhir tahun 2018 mencapai", "2018-12"),
        ("by the end of 2019 it", "2019-12"),
        ("pada awal 2020 tercatat", "2020-01"),
        ("pada 2014 menjadi", "2014"),
        ("sepanjang 2022 PLN", "2022"),
        ("sepanjang tahun 2022 PLN", "2022"),
        ("as of June 2021 it", "2021-06"),
        ("per 31 Desember 2019 tercatat", "2019-12-31"),
        ("as of December 31, 2019 it", "2019-12-31"),
        ("posisi 30/6/2021 tercatat", "2021-06-30"),
        ("Januari-Oktober 2019 tercatat", "2019-10"),
    ],
)
def test_periods_with_a_year(text: str, iso: str) -> None:
    assert [each for each, _ in periods(text)][-1:] == [iso]
    assert [each for each, _ in periods(text, ARTICLE_DAY)][-1:] == [iso]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("tahun ini mencapai", "2021"),
        ("tahun lalu mencapai", "2020"),
        ("tahun depan mencapai", "2022"),
        ("last year it reached", "2020"),
        ("this year it reached", "2021"),
        ("pada akhir tahun ini mencapai", "2021-12"),
        ("pada akhir tahun lalu mencapai", "2020-12"),
        ("bulan lalu mencapai", "2021-06"),
        ("bulan ini mencapai", "2021-07"),
        ("last month it reached", "2021-06"),
        ("this month it reached", "2021-07"),
        ("hingga Mei lalu tercatat", "2021-05"),
        ("hingga Desember tercatat", "2020-12"),
        ("semester I tahun ini mencapai", "2021-H1"),
        ("triwulan II tahun ini mencapai", "2021-Q2"),
        ("kuartal IV tahun lalu mencapai", "2020-Q4"),
    ],
)
def test_periods_told_by_the_day_of_the_article(text: str, iso: str) -> None:
    assert [each for each, _ in periods(text, ARTICLE_DAY)] == [iso]
    assert periods(text) == []


def test_a_month_before_the_first_of_the_year() -> None:
    assert [iso for iso, _ in periods("bulan lalu mencapai", date(2021, 1, 5))] == ["2020-12"]


@pytest.mark.parametrize(
    "text",
    [
        "sertifikat ISO 45001:2018 diterima",
        "UU Nomor 30 Tahun 2009 tentang",
        "PP Nomor 50 Tahun 2012 tentang",
        "sebanyak 2020 pelanggan baru",
        "daya 2000 MW tersedia",
        "kode 12019 dan 20191",
        "nomor 2019/05 saja",
    ],
)
def test_what_is_no_period(text: str) -> None:
    assert periods(text, ARTICLE_DAY) == []


@pytest.mark.parametrize(
    ("text", "published", "expected", "basis"),
    [
        ("Selasa (5/11)", date(2019, 11, 6), date(2019, 11, 5), "year-inferred"),
        ("Rabu (12/2/2020)", None, date(2020, 2, 12), "stated"),
        ("Kamis, 14 Mei 2020", None, date(2020, 5, 14), "stated"),
        ("Kamis (14/5/20)", None, date(2020, 5, 14), "stated"),
        ("Jumat, 3 Januari 2020", None, date(2020, 1, 3), "stated"),
        ("Tuesday, November 5, 2019", None, date(2019, 11, 5), "stated"),
        ("on Tuesday (5 November)", date(2019, 11, 6), date(2019, 11, 5), "year-inferred"),
        ("Selasa (31/12)", date(2020, 1, 2), date(2019, 12, 31), "year-inferred"),
        ("Selasa (5/11)", None, None, "open"),
        ("Selasa (5/11), rasio pada 2019 naik", None, date(2019, 11, 5), "year-inferred"),
        ("Selasa (5/11), rasio pada 2018 naik", None, None, "open"),
    ],
)
def test_days(text: str, published: date | None, expected: date | None, basis: str) -> None:
    document = Document(text)
    resolved = [resolve_day(document, each, published) for each in find_days(document)]
    assert resolved == [(expected, basis)]


def test_a_day_that_no_calendar_has_is_none() -> None:
    assert find_days(Document("Jumat (29/2/2019) dan (31/13/2020)")) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kupang (5/11) malam", "(5/11)"),
        ("(5/11) malam", "(5/11)"),
        ("Selasa (5/11) malam", "Selasa (5/11)"),
        ("Selasa, 5 November 2019", "Selasa, 5 November 2019"),
        ("pada ((5/11)) itu", "(5/11)"),
        ("Kupang(5/11) malam", None),  # the bracket is of the word
        ("sebanyak 5/11 dari", None),  # a fraction
        ("x(05/11/2019)", "05/11/2019)"),
    ],
)
def test_the_bracket_before_a_day_is_of_it(text: str, words: str | None) -> None:
    found = [text[each.start : each.end] for each in find_days(Document(text))]
    assert found == ([] if words is None else [words])


def test_the_day_of_a_statement_is_no_period() -> None:
    assert periods("kata Budi di Kupang, Selasa (5/11/2019).") == []


@given(st.dates(date(1990, 1, 1), date(2049, 12, 31)), st.sampled_from(["id", "en", "digits"]))
def test_a_full_day_round_trips(day: date, form: str) -> None:
    names = list(MONTHS)
    indonesian = [next(n for n in names if MONTHS[n] == m) for m in range(1, 13)]
    written = {
        "id": f"{day.day} {indonesian[day.month - 1].capitalize()} {day.year}",
        "en": f"{day.strftime('%B')} {day.day}, {day.year}",
        "digits": f"{day.day}/{day.month}/{day.year}",
    }[form]
    document = Document(f"per {written} tercatat")
    (found,) = find_days(document)
    assert resolve_day(document, found, None) == (day, "stated")
    assert document.text[found.start : found.end] == written


@given(st.dates(date(1990, 1, 1), date(2049, 12, 31)), st.integers(0, 300))
def test_a_short_day_is_the_last_one_before_the_article(published: date, age: int) -> None:
    day = published - timedelta(days=age)
    document = Document(f"di Kupang ({day.day}/{day.month}).")
    (found,) = find_days(document)
    expected = (day, "year-inferred")
    if (day.month, day.day) != (2, 29):
        assert resolve_day(document, found, published) == expected


@given(st.text("0123456789/()-, akhirtahunilMei2019", max_size=80))
def test_periods_stand_in_order_in_any_text(text: str) -> None:
    document = Document(text)
    found = find_periods(document, find_days(document), ARTICLE_DAY)
    assert list(found) == sorted(found, key=lambda each: each.start)
    for each in found:
        assert 0 <= each.start < each.end <= len(document.text)
        assert 1900 <= int(each.iso[:4]) <= 2100


@pytest.mark.parametrize("unit", ["2019 ", "1/2 ", "5 mei ", "akhir ", "tahun ini ", "(5/11) "])
def test_a_line_of_a_megabyte_takes_linear_time(unit: str) -> None:
    document = Document(unit * (1_000_000 // len(unit)))
    begin = time.process_time()
    find_periods(document, find_days(document), ARTICLE_DAY)
    assert time.process_time() - begin < 15
