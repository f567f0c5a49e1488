"""Figures told as shares, levels, duties and parts, and what only looks like one of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.extract import extract

H, V = "household_electrification_ratio", "village_electrification_ratio"
Row = tuple[str, Decimal, str]


def rows(text: str) -> list[Row]:
    return [(s.indicator, s.value, s.status) for s in extract(text).statistics]


def row(indicator: str, value: str, status: str = "observed") -> Row:
    return (indicator, Decimal(value), status)


STATED: list[tuple[str, list[Row]]] = [
    (
        "The share of villages connected in Maluku rose from 81.2 percent in 2018 to 88.4 percent "
        "in 2020.",
        [row(V, "81.2"), row(V, "88.4")],
    ),
    (
        "Persentase desa yang sudah berlistrik di Jambi mencapai 97,3 persen pada 2019.",
        [row(V, "97.3")],
    ),
    (
        "Persentase rumah tangga berlistrik di Jambi mencapai 95,1 persen pada 2019.",
        [row(H, "95.1")],
    ),
    (
        "Rasio elektrifikasi Gorontalo kini 93,5 persen. Di tingkat desa, Gorontalo sudah 99 "
        "persen berlistrik.",
        [row(H, "93.5"), row(V, "99")],
    ),
    (
        "Riau dan Jambi merupakan dua provinsi yang rasio elektrifikasinya sudah 98 persen.",
        [row(H, "98"), row(H, "98")],
    ),
    (
        "Pemerintah mematok rasio elektrifikasi dan rasio desa berlistrik masing-masing 100 "
        "persen pada 2024.",
        [row(H, "100", "target"), row(V, "100", "target")],
    ),
    (
        "Rasio elektrifikasi dan rasio desa berlistrik di Riau 98,1 persen dan 99,2 persen.",
        [row(H, "98.1"), row(V, "99.2")],
    ),
    (
        "Rumah tangga berlistrik di Riau tercatat 1.210.400. Pada akhir 2016 jumlahnya masih "
        "1.100.250.",
        [row("households_electrified", "1210400"), row("households_electrified", "1100250")],
    ),
    (
        "Dari 640 desa di Buru, 600 desa dilayani PLN dan 40 desa oleh koperasi.",
        [
            row("villages", "640"),
            row("villages_electrified", "600"),
            row("villages_electrified", "40"),
        ],
    ),
    (
        "Di Jambi masih ada 45 desa dengan 5.200 rumah tangga belum berlistrik.",
        [row("villages_unelectrified", "45"), row("households_unelectrified", "5200")],
    ),
    (
        "Supaya angka itu tercapai, PLN harus menyambung 40 ribu pelanggan baru, yakni 25 ribu di "
        "Ambon dan 15 ribu di Ternate.",
        [
            row("new_customers", "40000", "target"),
            row("new_customers", "25000", "target"),
            row("new_customers", "15000", "target"),
        ],
    ),
    (
        "Papua's electrification ratio stood at 94.1 percent in 2019, short of the 96 percent the "
        "governor had promised for that year.",
        [row(H, "94.1"), row(H, "96", "target")],
    ),
    (
        "Rasio elektrifikasi Papua baru 94 persen, di bawah capaian 96 persen yang semula "
        "dicanangkan pemerintah.",
        [row(H, "94"), row(H, "96", "target")],
    ),
    (
        "The electrification ratio in Riau was 97 percent in 2019. The figure should reach 98 "
        "percent in 2020, and PLN is aiming for 99 percent in 2021.",
        [row(H, "97"), row(H, "98", "projection"), row(H, "99", "target")],
    ),
]

NO_SUCH_FIGURE = [
    "The share of villages without electricity officers in Riau is 12 percent.",
    "Tiap desa di Buru dihuni 100 hingga 200 calon pelanggan.",
    "Sebanyak 5.000 pelanggan pertama mendapat voucer listrik.",
    "Pemkab mengusulkan 37 desa dan 8.007 KK mendapat listrik.",
    "Di tingkat desa, kepuasan warga naik menjadi 80 persen.",
    "PLN memasang 30 MW di Ambon dan 15 MW di Ternate.",
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_stated(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize("text", NO_SUCH_FIGURE)
def test_no_such_figure(text: str) -> None:
    assert rows(text) == []


def test_the_long_name_of_an_area_goes_before_its_short_form() -> None:
    text = "Rasio elektrifikasi di Sulawesi Tengah (Sulteng) sebesar 70 persen."
    assert [s.area for s in extract(text).statistics] == ["Sulawesi Tengah (Sulteng)"]


def test_a_target_wanted_for_a_year_is_of_that_year() -> None:
    text = (
        "Riau's electrification ratio stood at 94 percent in 2019, short of the 96 percent the "
        "government had wanted for 2020."
    )
    found = [(s.value, s.period) for s in extract(text).statistics]
    assert found == [(Decimal(94), "2019"), (Decimal(96), "2020")]


def test_a_linked_headline_in_brackets_is_a_claim_of_its_own() -> None:
    text = (
        "Rasio elektrifikasi Riau 98 persen.\n\n(Baca: 140 Desa Belum Berlistrik, Semua di Papua)"
    )
    found = extract(text).statistics
    assert [(each.area, str(each.value)) for each in found] == [("Riau", "98"), ("Papua", "140")]
    assert found[1].reasons[-1] == "linked-headline"


def test_outlet_dash_capitals_stop_is_a_dateline() -> None:
    text = (
        "Listrik Desa Meluas\n\nHARIANKITA.CO.ID - AMBON. PT PLN (Persero) Maluku melistriki "
        "sejumlah desa di pulau terluar pada tahun ini, kata manajernya."
    )
    line = extract(text).dateline
    assert (line.place, line.agency) == ("AMBON", "HARIANKITA.CO.ID")


def test_the_place_of_the_jakarta_post_stands_below_its_name() -> None:
    text = (
        "PLN adds new lines\n\nNews Desk (The Jakarta Post)\nJakarta\nTue, March 3, 2020\n\n"
        "State electricity company PLN has added new lines in Maluku, the company said on Monday."
    )
    line = extract(text).dateline
    assert (line.place, line.agency, line.published) == (
        "Jakarta",
        "The Jakarta Post",
        "2020-03-03",
    )


def test_the_day_of_a_certificate_is_not_that_of_the_statement() -> None:
    text = (
        "Manajer PLN UP3 Sumba, Yohanes Lende mengatakan sertifikat yang terbit pada 20 November "
        '2021 itu tetap berlaku.\n\n"Kami jaga mutunya," kata Yohanes, Senin (16/10/2023).'
    )
    assert extract(text).dateline.published == "2023-10-16"


def test_areas_with_their_short_form_share_out_two_numbers() -> None:
    text = (
        "Rasio elektrifikasi Maluku dan Nusa Tenggara Barat (NTB) masing-masing 76,4 persen dan "
        "64,8 persen."
    )
    found = [(s.area, s.value) for s in extract(text).statistics]
    assert found == [("Maluku", Decimal("76.4")), ("Nusa Tenggara Barat (NTB)", Decimal("64.8"))]


def test_an_area_with_its_own_number_in_brackets_is_not_joined_to_the_next() -> None:
    text = "Rasio elektrifikasi tertinggi ada di Bali (99,8 persen), dan Banten (95,6 persen)."
    found = [(s.area, s.value) for s in extract(text).statistics]
    assert found == [("Bali", Decimal("99.8")), ("Banten", Decimal("95.6"))]


def test_electrification_behind_its_percentage_may_be_aimed_at() -> None:
    text = (
        "Riau achieved 97.2 percent electrification. PLN had aimed for 98 percent electrification."
    )
    assert rows(text) == [row(H, "97.2"), row(H, "98", "target")]


@pytest.mark.parametrize(
    "text",
    [
        "Riau has an electrification ratio of 98 percent, higher than the 67 percent in 2010.",
        "Rasio elektrifikasi Riau 98 persen, naik dari 67 persen pada 2010.",
        "Rasio elektrifikasi Riau 98 persen, lebih tinggi dari 67 persen pada 2010.",
    ],
)
def test_what_is_compared_has_not_the_period_of_the_other(text: str) -> None:
    found = [(s.value, s.period) for s in extract(text).statistics]
    assert found == [(Decimal(98), None), (Decimal(67), "2010")]
