"""Counts and shares in other words: what is wanted or left, a rise, a range, equal to a ratio."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

LIT, DARK = "villages_electrified", "villages_unelectrified"
HOMES, DARK_HOMES = "households_electrified", "households_unelectrified"
DAY = date(2022, 5, 4)
WANTED: list[tuple[str, list[Row]]] = [
    (
        "Tahun ini semua 41 desa di Jambi akan dialiri listrik.",
        [row("Jambi", LIT, "41", "target", "2022")],
    ),
    (
        "Tahun ini akan tersambung lagi listrik di 41 desa di Jambi.",
        [],
    ),
    ("In Jambi, 41 villages will be electrified.", []),
    (
        "Rasio elektrifikasi Jambi diharapkan sudah menyentuh 97 persen pada 2024.",
        [row("Jambi", H, "97", "target", "2024")],
    ),
    (
        "PLN akan aliri listrik ke 53 desa dari 205 desa di Jambi yang belum teraliri.",
        [row("Jambi", DARK, "205")],
    ),
    (
        "Masih ada 43 desa di Jambi yang belum berlistrik. PLN menargetkan 43 desa tersebut tuntas "
        "pada 2023.",
        [row("Jambi", DARK, "43")],
    ),
    (  # what is left today, whatever will become of it
        "Program itu akan menjangkau 62 desa di Jambi yang belum berlistrik.",
        [row("Jambi", DARK, "62")],
    ),
    (
        "Di Jambi kini tersisa 71 desa lagi yang akan dialiri listrik.",
        [row("Jambi", DARK, "71")],
    ),
    (
        "PLN menargetkan pada 2024 tinggal 12 desa di Jambi yang belum berlistrik.",
        [row("Jambi", DARK, "12", "target", "2024")],
    ),
    (  # what was reached, beside a target
        "Rasio elektrifikasi Jambi pada 2021 melampaui target mencapai 95,1 persen.",
        [row("Jambi", H, "95.1", "observed", "2021")],
    ),
    (
        "Target rasio elektrifikasi Jambi naik dibanding pencapaian 2021 yang sebesar 95,1 persen.",
        [row("Jambi", H, "95.1", "observed", "2021")],
    ),
]
COUNTS: list[tuple[str, list[Row]]] = [
    (
        "Rasio elektrifikasi Jambi 98,8 persen atau sebanyak 863.004 unit rumah tangga.",
        [row("Jambi", H, "98.8"), row("Jambi", HOMES, "863004")],
    ),
    (
        "Di Jambi sekitar 420 desa atau setara 8,9 persen yang belum berlistrik.",
        [row("Jambi", DARK, "420"), row("Jambi", "village_unelectrified_ratio", "8.9")],
    ),
    (
        "Desa yang belum terlayani PLN, sejumlah 370 desa, dilayani PLTS komunal di Jambi.",
        [row("Jambi", DARK, "370")],
    ),
    (
        "Sebanyak 212 rumah di Jambi yang sebelumnya belum teraliri listrik kini terang.",
        [row("Jambi", HOMES, "212")],
    ),
    (  # poor, not dark
        "Sebanyak 550 rumah tangga tidak mampu di Jambi menerima listrik gratis.",
        [row("Jambi", "new_customers", "550")],
    ),
    (
        "In Jambi, 425 un-electrified villages remain.",
        [row("Jambi", DARK, "425")],
    ),
    (
        "Around 185 thousand families in Jambi still use kerosene lamps.",
        [row("Jambi", DARK_HOMES, "185000")],
    ),
    (
        "Sebanyak 12.659 desa di Jambi belum tersentuh listrik PLN.",
        [row("Jambi", DARK, "12659")],
    ),
    (
        "Pelanggan PLN di Jambi tercatat 1,32 juta pelanggan, yang mana 1,19 juta pelanggan "
        "diantaranya adalah rumah tangga.",
        [row("Jambi", "customers", "1320000"), row("Jambi", "household_customers", "1190000")],
    ),
    (
        "Jumlah pelanggan rumah tangga di Jambi hingga Desember 2021 adalah 147 ribu pelanggan.",
        [row("Jambi", "household_customers", "147000", "observed", "2021-12")],
    ),
]
SHARES: list[tuple[str, list[Row]]] = [
    ("Kenaikan desa berlistrik di Jambi mencapai 10,4 persen.", []),
    ("Rasio elektrifikasi sejumlah daerah di Jambi berada di level 70-90%.", []),
    ("Rasio elektrifikasi Kerinci di Jambi hanya 65%-70%.", []),
    (
        "Rasio elektrifikasi di Jambi 94,2 persen yang dicapai melalui kontribusi PLN sebesar 58,2 "
        "persen.",
        [row("Jambi", H, "94.2")],
    ),
    (
        "Rasio desa di Jambi yang sudah teraliri listrik baru 99,8 persen.",
        [row("Jambi", V, "99.8")],
    ),
    ("Elektrifikasi baru mencapai 98,8 persen di Jambi.", [row("Jambi", H, "98.8")]),
    (
        "Sebanyak 1.201 desa di 14 kabupaten kota di Jambi teraliri, dengan rasio desa berlistrik "
        "76,4 persen.",
        [row("Jambi", LIT, "1201"), row("Jambi", V, "76.4")],
    ),
    (  # what is left of the ratio told last but one
        "The electrification ratio of Jambi stood at 99.78 percent, compared to 99.63 percent in "
        "2021. What remains is only 0.22 percent.",
        [
            row("Jambi", H, "99.78"),
            row("Jambi", H, "99.63", "observed", "2021"),
            row("Jambi", "household_unelectrified_ratio", "0.22"),
        ],
    ),
]

OTHERS: list[tuple[str, list[Row]]] = [
    (  # customers of a kind, behind their share
        "Pelanggan PLN di Jambi 1.304.195 pelanggan. Di antaranya pelanggan bisnis 12,09% (157.726 "
        "pelanggan), dan industri 0,08% (1.099 pelanggan).",
        [row("Jambi", "customers", "1304195")],
    ),
    ("Satu dusun di Jambi dihuni 100 hingga 200 pelanggan.", []),
    (  # what is left of another count says nothing of a total
        "Di Jambi 80 KK belum teraliri listrik. Survei dari 716 desa dan 982.684 KK, yakni semua",
        [row("Jambi", DARK_HOMES, "80")],
    ),
    (
        "Sebanyak 99 desa di Jambi belum berlistrik, rasio desa berlistrik di Jambi (96,92%).",
        [row("Jambi", DARK, "99"), row("Jambi", V, "96.92")],
    ),
    (
        "Dari sisi jumlah desa yang sudah menikmati listrik PLN ada 45,8 persen di Jambi.",
        [row("Jambi", V, "45.8")],
    ),
    (
        "Sebanyak 11 desa di Jambi yang dapat menikmati listrik PLN.",
        [row("Jambi", LIT, "11")],
    ),
    (  # a month to come, of what is wanted
        "Rasio elektrifikasi Jambi 94,5 persen dengan target 98,3 persen pada Desember nanti.",
        [row("Jambi", H, "94.5"), row("Jambi", H, "98.3", "target", "2022-12")],
    ),
    (
        "PLN akan melakukan penyambungan bagi 50 ribu pelanggan baru di Jambi, dengan rincian 30 "
        "ribu sambungan baru di Bungo dan 20 ribu sambungan baru di Tebo.",
        [
            row("Jambi", "new_customers", "50000", "target"),
            row("Bungo", "new_customers", "30000", "target"),
            row("Tebo", "new_customers", "20000", "target"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_what_is_of_others_or_to_come(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected


@pytest.mark.parametrize(("text", "expected"), WANTED)
def test_what_is_wanted_and_what_is_left(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_what_is_counted(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected


@pytest.mark.parametrize(("text", "expected"), SHARES)
def test_which_share(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
