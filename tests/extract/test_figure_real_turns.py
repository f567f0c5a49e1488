"""Turns of real pages: joint areas, rates, last year's same months, supply that is not good."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

CASES: list[tuple[str, list[Row]]] = [
    (
        "Target 2022 rasio elektrifikasi NTT 93 persen dan desa berlistrik 99 persen.",
        [row("NTT", H, "93", "target", "2022"), row("NTT", V, "99", "target", "2022")],
    ),
    (
        "Rasio elektrifikasi NTT sudah 93 persen (desa terlistriki 99,1%).",
        [row("NTT", H, "93"), row("NTT", V, "99.1")],
    ),
    (
        "Di Maluku ada 1.198 desa berlistrik (96,87 persen).",
        [row("Maluku", "villages_electrified", "1198"), row("Maluku", V, "96.87")],
    ),
    (
        "PLN Area Jambi menyatakan rasio elektrifikasi di wilayah kerja yang meliputi Kota Jambi, "
        "Batanghari dan Tanjung Jabung Timur sudah mencapai 83,5 persen.",
        [row("Kota Jambi, Batanghari dan Tanjung Jabung Timur", H, "83.5")],
    ),
    (
        "Rasio elektrifikasi di Kota Jambi, Muaro Jambi, dan Batanghari sudah mencapai 70 persen.",
        [row("Kota Jambi", H, "70"), row("Muaro Jambi", H, "70"), row("Batanghari", H, "70")],
    ),
    (
        "Capaian rasio elektrifikasi nasional rata-rata naik 3 persen per tahun, dari rata-rata "
        "sebelumnya yang hanya mencapai 1 persen saja.",
        [],
    ),
    (
        "Rasio elektrifikasi kedua wilayah tertinggal dari wilayah-wilayah Indonesia lainnya yang "
        "rata-rata sudah mencapai 99 persen.",
        [],
    ),
    (
        "Rasio elektrifikasi kabupaten lainnya, yakni Sumba Timur, mencapai 78 persen.",
        [row("Sumba Timur", H, "78")],
    ),
    (
        "Angka rasio elektrifitas di Provinsi Bengkulu meningkat sebesar 0,13 persen, dari 99,80 "
        "persen menjadi 99,93 persen.",
        [row("Provinsi Bengkulu", H, "99.8"), row("Provinsi Bengkulu", H, "99.93")],
    ),
    (
        "Di Desa Langgar Jaya ada 400 keluarga. Dengan jaringan di desa itu, rasio elektrifikasi "
        "Kabupaten Kepahiang naik menjadi 99,93 persen.",
        [row("Kabupaten Kepahiang", H, "99.93")],
    ),
    (
        "Jaringan masuk ke Desa Langgar Jaya. Di desa itu rasio elektrifikasi kini 80 persen.",
        [row("Desa Langgar Jaya", H, "80")],
    ),
    (
        "Ada 12.659 desa dari total 82.190 desa di seluruh Indonesia yang belum mendapat listrik "
        "dengan baik, dan 2.519 desa belum mendapat listrik sama sekali.",
        [
            row("Indonesia", "villages", "82190"),
            row("Indonesia", "villages_unelectrified", "2519"),
        ],
    ),
    (
        "Ada 120 desa dari 300 desa di Alor yang belum menikmati listrik.",
        [row("Alor", "villages_unelectrified", "120"), row("Alor", "villages", "300")],
    ),
    (
        "Di Desa Suka Jaya ada 400 kepala keluarga yang saat ini sudah menikmati jaringan listrik, "
        "dan setengahnya penerima program listrik gratis.",
        [row("Desa Suka Jaya", "households_electrified", "400")],
    ),
    (
        "Di Desa Suka Jaya ada 400 kepala keluarga yang kini menikmati listrik gratis lewat "
        "program BPBL.",
        [row("Desa Suka Jaya", "new_customers", "400")],
    ),
    (
        "Dana desa berlistrik 93 persen terserap di Alor.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


SAME = [
    (
        "hingga September 2019, naik dibandingkan dengan periode yang sama tahun lalu sebesar",
        "2019-09",
        "2018-09",
    ),
    ("hingga kuartal II 2019, sedangkan kuartal yang sama tahun 2018 baru", "2019-Q2", "2018-Q2"),
    ("pada akhir Juni 2019, dan pada waktu yang sama tahun lalu", "2019-06-30", "2018-06"),
    ("pada 2019, sedangkan pada 2017", "2019", "2017"),
    ("hingga September 2019, sedangkan tahun lalu", "2019-09", "2018"),
]


@pytest.mark.parametrize(("words", "first", "second"), SAME)
def test_the_same_part_of_another_year(words: str, first: str, second: str) -> None:
    text = (
        f"Jakarta, Kamis (24/10/2019) - Rasio elektrifikasi Indonesia 98,86 persen {words} "
        "98,3 persen."
    )
    assert rows(text) == [
        row("Indonesia", H, "98.86", period=first),
        row("Indonesia", H, "98.3", period=second),
    ]
