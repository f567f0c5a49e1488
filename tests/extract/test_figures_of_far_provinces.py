"""Turns of pages on far provinces: parts with shares between, areas of lists, names with years."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

DARK, LIT, NEW = "villages_unelectrified", "villages_electrified", "new_customers"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sebanyak 6.440 desa atau 97,36 persen dari 6.451 desa di Aceh sudah teraliri listrik.",
            [row("Aceh", LIT, "6440"), row("Aceh", V, "97.36"), row("Aceh", "villages", "6451")],
        ),
        (
            "Rasio desa berlistrik Aceh 99,94 persen. Artinya, hanya tersisa 3 desa lagi, yaitu di "
            "Aceh Singkil, 1 desa dan Aceh Timur, 2 desa.",
            [
                row("Aceh", V, "99.94"),
                row("Aceh", DARK, "3"),
                row("Aceh Singkil", DARK, "1"),
                row("Aceh Timur", DARK, "2"),
            ],
        ),
        (
            "Upaya melistriki daerah itu tidak mudah, mengingat sampai Juli 2019 rasio "
            "elektrifikasi Provinsi Papua adalah 48,5% dan Papua Barat 91,22%.",
            [
                row("Provinsi Papua", H, "48.5", period="2019-07"),
                row("Papua Barat", H, "91.22", period="2019-07"),
            ],
        ),
        (
            "Rasio elektrifikasi Papua 96 persen. PLN menargetkan mengalirkan listrik ke 1.200 "
            "desa. Bupati Kaimana Freddy Thie mengatakan baru 36 kampung yang sudah dipasang "
            "tiang. Namun, dari jumlah itu, hanya 17 yang sudah dialiri listrik.",
            [row("Papua", H, "96"), row("Kaimana", LIT, "17")],
        ),
        (
            "Dalam rangka menyukseskan Aceh Gemilang 2020, dari total 6.497 desa di Aceh, 6.496 "
            "desa telah berlistrik.",
            [row("Aceh", "villages", "6497"), row("Aceh", LIT, "6496")],
        ),
        (
            "Untuk rasio desa berlistrik, dari 2.287 desa di Sultra, 97,16 persen menggunakan "
            "listrik PLN, 2,21 persen non PLN dan 0,72 persen Listrik Tenaga Surya Hemat Energi "
            "(LTSHE).",
            [row("Sultra", "villages", "2287"), row("Sultra", V, "97.16")],
        ),
        (
            "Pemerintah menargetkan rasio elektrifikasi Indonesia 100 persen pada 2020. Dengan "
            "jumlah desa total 7.358, masih ada 1.724 desa di Papua yang gelap gulita.",
            [
                row("Indonesia", H, "100", "target", "2020"),
                row("Papua", "villages", "7358"),
                row("Papua", DARK, "1724"),
            ],
        ),
        # Villages for the sake of money, deeds, a purpose, a year that dates the figure.
        ("Untuk 74 desa total investasi PLN di Papua Rp150 miliar.", []),
        ("Presiden meluncurkan 74 desa baru berlistrik yang tersebar di Papua.", []),
        (
            "PLN berupaya melistriki Papua agar rasio elektrifikasi mencapai 95 persen pada 2024.",
            [row("Papua", H, "95", "target", "2024")],
        ),
        (
            "Rasio elektrifikasi Aceh pada akhir tahun Gemilang 2020 mencapai 99 persen.",
            [row("Aceh", H, "99", period="2020")],
        ),
        ("There will be 2,993 villages with extensions and more power in 2018 in Java.", []),
    ],
)
def test_figures_of_far_provinces(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
