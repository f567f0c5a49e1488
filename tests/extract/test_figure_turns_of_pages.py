"""More turns of real pages: where homes are, what an area has, what is told again, whose level."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, row, rows

V_LIT, V_DARK, VILLAGES = "villages_electrified", "villages_unelectrified", "villages"
NEW, LIT, DARK = "new_customers", "households_electrified", "households_unelectrified"
DAY = date(2024, 6, 1)

CASES: list[tuple[str, list[Row]]] = [
    (  # what is now possible is so
        "Sebanyak 30 keluarga di Dusun Sumber, Desa Tugu, Kecamatan Sendang, Tebo, akhirnya bisa "
        "menikmati listrik.",
        [row("Dusun Sumber", LIT, "30")],
    ),
    (
        "Tahun depan 30 keluarga di Tebo bisa dialiri listrik.",
        [row("Tebo", LIT, "30", "projection", "2025")],
    ),
    (
        "Sebanyak 172.862 unit rumah tangga yang tersebar di 199 desa di Jambi masih belum "
        "teraliri arus listrik.",
        [row("Jambi", DARK, "172862")],
    ),
    (  # an area has villages, not electricity
        "Di Jambi 292 desa belum dialiri listrik. Secara keseluruhan Jambi memiliki 1.562 desa.",
        [row("Jambi", V_DARK, "292"), row("Jambi", VILLAGES, "1562")],
    ),
    (
        "In Jambi 118 villages of the 1,535 which until now have not been reached by electricity.",
        [row("Jambi", V_DARK, "118"), row("Jambi", VILLAGES, "1535")],
    ),
    (
        "Sebanyak 290 dari 315 rumah di Desa Pengadan Baru kini menikmati listrik PLN.",
        [row("Desa Pengadan Baru", LIT, "290"), row("Desa Pengadan Baru", "households", "315")],
    ),
    (  # the level that is pointed back to
        "Warga Halmahera Selatan, Maluku Utara, senang. Rasio elektrifikasi di provinsi itu 91 "
        "persen.",
        [row("Maluku Utara", H, "91")],
    ),
    (
        "Rasio elektrifikasi Jambi 91 persen. The government through the Ministry of Energy and "
        "Mineral Resources targets an electrification ratio of 99 percent.",
        [row("Jambi", H, "91"), row("Indonesia", H, "99", "target")],
    ),
    (  # a year before a share
        "Rasio elektrifikasi Jambi 28% pada tahun 1990, 53% pada tahun 2000.",
        [row("Jambi", H, "28", period="1990"), row("Jambi", H, "53", period="2000")],
    ),
    (  # where a rise begins, and what is told again
        "Rasio elektrifikasi Jambi ditargetkan naik dari 45 persen menjadi 80 persen pada 2026. "
        "Target 80 persen itu berat.",
        [row("Jambi", H, "45"), row("Jambi", H, "80", "target", "2026")],
    ),
    (  # no share of access, but of an area
        "Rasio elektrifikasi Jambi 45 persen. Target itu sulit, lebih dari 20 persen wilayahnya "
        "belum berlistrik.",
        [row("Jambi", H, "45")],
    ),
    (
        "Pemerintah berupaya menaikkan rasio elektrifikasi Jambi agar mencapai 100 persen pada "
        "2025.",
        [row("Jambi", H, "100", "target", "2025")],
    ),
    (
        "Jumlah pelanggan PLN di Jambi mengalami peningkatan dari 1,1 juta menjadi 1,3 juta.",
        [row("Jambi", "customers", "1100000"), row("Jambi", "customers", "1300000")],
    ),
    (
        "Lumbung Batu Bara Masih Gelap\n\nMenteri ESDM di Lahat mengeluh. PLN menyanggupi "
        "menyambung 41 desa di Lahat.",
        [],
    ),
    (
        "Electricity ratio in Jambi has reached 80.5 percent.",
        [row("Jambi", H, "80.5")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_turns_of_pages(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
