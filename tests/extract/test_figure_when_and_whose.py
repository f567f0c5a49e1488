"""Figures whose time or area another word, sentence or name of the text tells."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kg.extract import extract

H, V = "household_electrification_ratio", "village_electrification_ratio"
Row = tuple[str | None, str, Decimal, str, str | None]


def rows(text: str, published: date | None = None) -> list[Row]:
    found = extract(text, published=published).statistics
    return [(s.area, s.indicator, s.value, s.status, s.period) for s in found]


def row(
    area: str | None,
    indicator: str,
    value: str,
    status: str = "observed",
    period: str | None = None,
) -> Row:
    return (area, indicator, Decimal(value), status, period)


WHEN: list[tuple[str, list[Row]]] = [
    (
        "Pada awal 2018 rasio desa berlistrik Jambi masih 91,2 persen.",
        [row("Jambi", V, "91.2", period="2018-01")],
    ),
    (
        "Rasio elektrifikasi Jambi hingga Agustus 2021 sebesar 95,1 persen, sedangkan target akhir "
        "tahun 96 persen.",
        [row("Jambi", H, "95.1", period="2021-08"), row("Jambi", H, "96", "target", "2021-12")],
    ),
    (
        "Jambi's electrification ratio stood at 95.2 percent as of June 2021, up from 94.1 percent "
        "a year earlier.",
        [row("Jambi", H, "95.2", period="2021-06"), row("Jambi", H, "94.1", period="2020-06")],
    ),
    (
        "Pada triwulan II rasio elektrifikasi Jambi tercatat 95,5 persen.",
        [row("Jambi", H, "95.5", period="2021-Q2")],
    ),
    (
        "Rasio elektrifikasi Jambi 94,9 persen pada 2020. Angka itu masih di bawah Riau 97,3 "
        "persen.",
        [row("Jambi", H, "94.9", period="2020"), row("Riau", H, "97.3", period="2020")],
    ),
    (
        "Hingga Juli 2021 pelanggan di Jambi mencapai 900.120, lebih banyak dibanding 2020. Dari "
        "jumlah itu, pelanggan rumah tangga sebanyak 820.310.",
        [
            row("Jambi", "customers", "900120", period="2021-07"),
            row("Jambi", "household_customers", "820310", period="2021-07"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHEN)
def test_when(text: str, expected: list[Row]) -> None:
    assert rows(text, date(2021, 9, 3)) == expected


WHOSE: list[tuple[str, list[Row]]] = [
    (
        "Pemerintah Provinsi Sulawesi Tenggara (Sultra) membangun PLTS. Rasio elektrifikasi Sultra "
        "mencapai 96,1 persen.",
        [row("Provinsi Sulawesi Tenggara (Sultra)", H, "96.1")],
    ),
    (
        "BPS Kabupaten Alor merilis hasil Survei Sosial Ekonomi Nasional. Kepala BPS Kabupaten "
        "Alor Yeni Laka menyebut rasio elektrifikasi di kabupaten itu 71,3 persen.",
        [row("Kabupaten Alor", H, "71.3")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_whose(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
