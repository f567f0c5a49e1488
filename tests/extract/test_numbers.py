"""Numbers of Indonesian and English news: value, printed form, percent sign, and what is none."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.text.document import Document
from kg.extract.text.numbers import Number, find_numbers, parse_number


def numbers(text: str) -> list[Number]:
    return find_numbers(Document(text), 0, len(text))


def read(text: str) -> list[tuple[str, str, bool]]:
    return [(str(each.value), each.printed, each.percent) for each in numbers(text)]


@pytest.mark.parametrize(
    ("text", "value", "printed", "percent"),
    [
        ("mencapai 82,97 persen", "82.97", "82,97", True),
        ("mencapai 82,97% pada", "82.97", "82,97", True),
        ("sebesar 62.22 % saja", "62.22", "62.22", True),
        ("reached 86.36 percent in", "86.36", "86.36", True),
        ("reached 99.2 per cent in", "99.2", "99.2", True),
        ("hampir 100 persen", "100", "100", True),
        ("tepat 100,00 persen", "100", "100,00", True),
        ("sebesar 49, 96 % rumah", "49.96", "49, 96", True),
        ("rasio 98.305 persen", "98.305", "98.305", True),
        ("sebanyak 343.144 rumah", "343144", "343.144", False),
        ("sebanyak 66.346 pelanggan", "66346", "66.346", False),
        ("sebanyak 1.270.413 pelanggan", "1270413", "1.270.413", False),
        ("some 2,500 villages", "2500", "2,500", False),
        ("some 1,270,413 customers", "1270413", "1,270,413", False),
        ("mencapai 1,05 juta pelanggan", "1050000", "1,05 juta", False),
        ("mencapai 4,512 juta pelanggan", "4512000", "4,512 juta", False),
        ("reached 4.512 million customers", "4512000", "4.512 million", False),
        ("sebanyak 1.204 ribu rumah", "1204000", "1.204 ribu", False),
        ("sebanyak 12,045 ribu rumah", "12045", "12,045 ribu", False),
        ("atau 96,5 persennya", "96.5", "96,5", True),
        ("sekitar 2,3 ribu desa", "2300", "2,3 ribu", False),
        ("reached 1.2 million customers", "1200000", "1.2 million", False),
        ("ada 433 desa", "433", "433", False),
        ("tinggal 0,8 persen", "0.8", "0,8", True),
        ("ada dua belas desa", "12", "dua belas", False),
        ("ada lima desa", "5", "lima", False),
        ("ada dua puluh lima kampung", "25", "dua puluh lima", False),
        ("only three villages", "3", "three", False),
        ("ada 12 (dua belas) gardu", "12", "12", False),
    ],
)
def test_forms(text: str, value: str, printed: str, percent: bool) -> None:
    (found,) = numbers(text)
    assert (found.value, found.printed, found.percent) == (Decimal(value), printed, percent)
    assert text[found.start : found.end] == printed
    assert found.end <= found.after <= len(text)


def test_printed_decimals_are_kept() -> None:
    assert read("dari 84,30 persen menjadi 88,3 persen") == [
        ("84.30", "84,30", True),
        ("88.3", "88,3", True),
    ]


def test_both_ends_of_a_range_and_of_a_rise() -> None:
    assert [value for value, _, _ in read("antara 70 persen hingga 80,5 persen")] == ["70", "80.5"]


@pytest.mark.parametrize(
    "text",
    [
        "senilai Rp 735 miliar untuk",
        "senilai Rp735 miliar untuk",
        "senilai Rp. 735 juta untuk",
        "worth US$2 million",
        "ISO/9001",
        "GI150kV",
        "tanpa angka sama sekali",
        "satu-satunya desa",
        "9" * 40 + " rumah",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("digits", "percent", "value"),
    [
        ("343.144", False, "343144"),
        ("343,144", False, "343144"),
        ("98.305", True, "98.305"),
        ("1.234,5", False, "1234.5"),
        ("1,234.5", False, "1234.5"),
        ("0,125", False, "0.125"),
        ("1.05", False, "1.05"),
        ("12.34.567", False, None),
        ("1.234,567", False, "1234.567"),
    ],
)
def test_what_separators_mean(digits: str, percent: bool, value: str | None) -> None:
    expected = None if value is None else Decimal(value)
    assert parse_number(digits, percent=percent) == expected


@given(st.integers(0, 10**9), st.sampled_from(".,"))
def test_a_count_with_thousands_round_trips(value: int, separator: str) -> None:
    printed = f"{value:,}".replace(",", separator)
    (found,) = numbers(f"ada {printed} rumah")
    assert (found.value, found.printed) == (Decimal(value), printed)


@given(st.integers(0, 100), st.integers(0, 99), st.sampled_from(".,"))
def test_a_percentage_round_trips_with_its_decimals(whole: int, part: int, comma: str) -> None:
    (found,) = numbers(f"mencapai {whole}{comma}{part:02d} persen")
    assert found.value == Decimal(f"{whole}.{part:02d}")
    assert found.printed == f"{whole}{comma}{part:02d}"


@given(st.text("0123456789.,% rpRjutaibps()/-\n", max_size=80))
def test_numbers_stand_in_order_in_any_text(text: str) -> None:
    document = Document(text)
    found = find_numbers(document, 0, len(document.text))
    end = 0
    for each in found:
        assert end <= each.start < each.end <= each.after <= len(document.text)
        assert document.words(each.start, each.end) == each.printed
        end = each.end


@pytest.mark.parametrize("unit", ["9", "1.", "1,234", "99,9 persen ", "dua puluh ", "a "])
def test_a_line_of_a_megabyte_takes_linear_time(unit: str) -> None:
    document = Document(unit * (1_000_000 // len(unit)))
    begin = time.process_time()
    find_numbers(document, 0, len(document.text))
    assert time.process_time() - begin < 6
