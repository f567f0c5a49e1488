"""Parts, lists and programmes as pages tell them, and places where something was only held."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

DARK, LIT, NEW = "villages_unelectrified", "villages_electrified", "new_customers"
NO = "household_unelectrified_ratio"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rumah tangga yang menggunakan sumber penerangan bukan listrik di Papua Barat dan "
            "Maluku masing-masing 5,05% dan 4,79% pada 2020.",
            [
                row("Papua Barat", NO, "5.05", period="2020"),
                row("Maluku", NO, "4.79", period="2020"),
            ],
        ),
        (
            "“414 desa di Kalteng belum teraliri listrik, yang berlistrik 1.124 desa,” kata "
            "Gubernur Kalteng Budi Santoso.",
            [row("Kalteng", DARK, "414"), row("Kalteng", LIT, "1124")],
        ),
        (
            "Secara total masih ada 1.308 desa di Pulau Kalimantan termasuk 467 desa di Provinsi "
            "Kalimantan Tengah yang masih belum memperoleh listrik dari PLN.",
            [
                row("Pulau Kalimantan", DARK, "1308"),
                row("Provinsi Kalimantan Tengah", DARK, "467"),
            ],
        ),
        (
            "Dari 1.571 desa di Kalteng, 467 desa belum memperoleh listrik dari PLN. Dari 467 desa "
            "itu, 424 desa mendapatkan akses listrik dari pembangkit listrik bantuan pemerintah "
            "daerah, sedangkan 43 desa mendapatkan listrik dari Program Lampu Tenaga Surya.",
            [row("Kalteng", "villages", "1571"), row("Kalteng", DARK, "467")],
        ),
        (
            "Alokasi BPBL 2023 untuk Provinsi Sulawesi Utara dan Provinsi Sulawesi Barat "
            "masing-masing mendapatkan kuota BPBL sebanyak 1.000 rumah tangga.\n\nSedangkan untuk "
            "Provinsi Gorontalo sebanyak 750 rumah tangga.",
            [
                row("Provinsi Sulawesi Utara", NEW, "1000", "target", "2023"),
                row("Provinsi Sulawesi Barat", NEW, "1000", "target", "2023"),
                row("Provinsi Gorontalo", NEW, "750", "target", "2023"),
            ],
        ),
        (
            "Alokasi BPBL 2023 di Sulawesi Meningkat\n\nProgram BPBL yang dimulai pada 2022 telah "
            "menyambung 80.183 rumah tangga. Pada 2022 BPBL di Sulawesi diberikan kepada 4.907 "
            "rumah tangga. Angka tersebut disalurkan kepada 3.861 rumah tangga di Sulsel dan 1.046 "
            "rumah tangga di Sultra.",
            [
                row("Indonesia", NEW, "80183", period="2022"),
                row("Sulawesi", NEW, "4907", period="2022"),
                row("Sulsel", NEW, "3861", period="2022"),
                row("Sultra", NEW, "1046", period="2022"),
            ],
        ),
        (
            "He spoke at a symposium held by Airlangga University in Surabaya. The electrification "
            "ratio reached 94.83 percent at the end of 2017.",
            [row(None, H, "94.83", period="2017-12")],
        ),
        # A province's own programme, a place that is spoken of, shares of other things.
        (
            "PLN Sulsel menyambung 4.183 rumah tangga lewat program BPBL 2022.",
            [row("Sulsel", NEW, "4183", period="2022")],
        ),
        (
            "Rasio elektrifikasi NTT 95 persen, dan 19 persen rumah tangga menerima bantuan beras.",
            [row("NTT", H, "95")],
        ),
        (
            "Rasio elektrifikasi di Surabaya mencapai 99,8 persen.",
            [row("Surabaya", H, "99.8")],
        ),
        (
            "Rasio elektrifikasi NTT mencapai 95 persen, dan 19 persen penduduknya masih miskin.",
            [row("NTT", H, "95")],
        ),
        (
            "Sebanyak 1.308 desa di Pulau Kalimantan sudah berlistrik, termasuk 467 desa di "
            "Kalteng.",
            [row("Pulau Kalimantan", LIT, "1308"), row("Kalteng", LIT, "467")],
        ),
    ],
)
def test_parts_of_real_pages(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
