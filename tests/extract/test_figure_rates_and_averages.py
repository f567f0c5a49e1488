"""Rates of a year, averages of areas, conditions, totals without a verb, periods of a ratio."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, row, rows

DAY = date(2021, 9, 3)
UN, EL = "villages_unelectrified", "villages_electrified"

STATED: list[tuple[str, list[Row]]] = [
    (
        "Rasio elektrifikasi pada tiga kabupaten, yaitu Kabupaten Pati, Jepara, dan Blora, "
        "rata-rata berada di angka 95 persen.",
        [row("Kabupaten Pati, Jepara, dan Blora", H, "95")],
    ),
    (
        "Rata-rata rasio elektrifikasi di Pati, Jepara, dan Blora mencapai 95 persen.",
        [row("Pati, Jepara, dan Blora", H, "95")],
    ),
    (
        "The electrification ratio in Pati, Jepara and Blora averages 95 percent.",
        [row("Pati, Jepara and Blora", H, "95")],
    ),
    (
        "Blora paling gelap. Di sana, rumah warga yang sudah pasang listrik baru 91,4 persen.",
        [row("Blora", H, "91.4")],
    ),
    (
        "Rasio elektrifikasi Jambi 92 persen. Tercatat 3.872 calon pelanggan sudah mendaftar, di "
        "antaranya 1.560 dari Kabupaten Bungo.",
        [row("Jambi", H, "92"), row("Jambi", "new_customers", "3872", "projection")],
    ),
    (
        "Masih tersisa lebih dari 10 ribu rumah tangga di Sulteng yang harus antre sampai tahun "
        "depan untuk pasang listrik.",
        [row("Sulteng", "households_unelectrified", "10000")],
    ),
    (
        "Mentawai itu 43 desa, baru 12 yang ada listrik PLN.",
        [row("Mentawai", "villages", "43"), row("Mentawai", EL, "12")],
    ),
    (
        "Alor ada 175 desa, 150 sudah menyala.",
        [row("Alor", "villages", "175"), row("Alor", EL, "150")],
    ),
    (
        "Belu sendiri 69 desa, hanya 50 desa yang sudah berlistrik.",
        [row("Belu", "villages", "69"), row("Belu", EL, "50")],
    ),
    (
        "Hingga akhir 2020, PLN memiliki 24.318 pelanggan di Kabupaten Alor. Pelanggan itu ada di "
        "17 kecamatan. Rasio elektrifikasinya sekitar 58 persen.",
        [
            row("Kabupaten Alor", "customers", "24318", period="2020-12"),
            row("Kabupaten Alor", H, "58", period="2020-12"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_stated(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected


OTHERWISE: list[tuple[str, list[Row]]] = [
    ("PLN baru sanggup membantu sambungan listrik untuk 350 kepala keluarga (KK) per tahun.", []),
    ("Kami minta program sambungan listrik keluarga miskin di Jateng 50 ribu KK setahun.", []),
    ("PLN menyambung 350 rumah tangga per bulan di Alor.", []),
    ("Sebanyak 300 pelanggan baru di Alor tersambung setiap bulan.", []),
    ("Once these 71 villages in Papua have electricity, PLN will go on with others.", []),
    (
        "Sebanyak 118 kampung di Papua belum berlistrik. Begitu 71 kampung itu menyala semua baru "
        "kita lanjut ke 47 kampung.",
        [row("Papua", UN, "118")],
    ),
    (
        "Rasio elektrifikasi di Pati, Jepara, dan Blora sudah 95 persen.",
        [row("Pati", H, "95"), row("Jepara", H, "95"), row("Blora", H, "95")],
    ),
    (
        "Rasio elektrifikasi di Pati dan Blora 95 persen, di atas rata-rata nasional.",
        [row("Pati", H, "95"), row("Blora", H, "95")],
    ),
    (
        "PLN menyambung 12.000 rumah tangga di Alor setahun terakhir.",
        [row("Alor", "new_customers", "12000")],
    ),
    (
        "Ada 12 desa di NTT belum berlistrik, 4 desa di antaranya di Alor.",
        [row("NTT", UN, "12"), row("Alor", UN, "4")],
    ),
    (  # the last count is of no year
        "Pada 2019 PLN memiliki 24.318 pelanggan di Alor.\n\nRasio elektrifikasinya 58 persen.",
        [row("Alor", "customers", "24318", period="2019"), row("Alor", H, "58")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OTHERWISE)
def test_otherwise(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
