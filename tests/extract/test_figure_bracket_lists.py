"""Lists of areas with their shares in brackets, shares without their sign, joined areas."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

DARK = "villages_unelectrified"

CASES: list[tuple[str, list[Row]]] = [
    (  # names that no gazetteer has so, a sign that is left out, a value of two
        "Provinsi dengan rasio elektrifikasi di atas 50% ialah Nangroe Aceh Raya (68,12%), "
        "Sumatera Utara (71,05%), DI Yogjakarta (65,11%), Gorontalo (50,12), Jambi (52,83%), "
        "Sulawesi Barat dan Sulawesi Selatan (56,43%).",
        [
            row("Nangroe Aceh Raya", H, "68.12"),
            row("Sumatera Utara", H, "71.05"),
            row("DI Yogjakarta", H, "65.11"),
            row("Gorontalo", H, "50.12"),
            row("Jambi", H, "52.83"),
            row("Sulawesi Barat dan Sulawesi Selatan", H, "56.43"),
        ],
    ),
    (
        "Rasio elektrifikasi Maluku yakni 91,05 persen tahun 2021, 92,87 persen tahun 2022, dan "
        "94,40 tahun 2023.",
        [
            row("Maluku", H, "91.05", period="2021"),
            row("Maluku", H, "92.87", period="2022"),
            row("Maluku", H, "94.40", period="2023"),
        ],
    ),
    (  # a number of something else
        "Rasio elektrifikasi Maluku 92,87 persen tahun 2022 dengan beban puncak 94,4 MW.",
        [row("Maluku", H, "92.87", period="2022")],
    ),
    (
        "Unit itu melayani 287.000 pelanggan di Kota Singkawang, Kabupaten Bengkayang dan Sambas.",
        [row("Kota Singkawang, Kabupaten Bengkayang dan Sambas", "customers", "287000")],
    ),
    (  # where the most of it is
        "Sebanyak 2.519 desa di Indonesia belum berlistrik, terutama di Papua, Maluku dan NTT.",
        [row("Indonesia", DARK, "2519")],
    ),
    (  # each with its own number
        "Desa yang belum berlistrik yakni 12 desa di Ende, 7 desa di Sikka dan 5 desa di Ngada.",
        [row("Ende", DARK, "12"), row("Sikka", DARK, "7"), row("Ngada", DARK, "5")],
    ),
    (  # a bound, of areas that are not named
        "Provinsi yang rasio elektrifikasinya di bawah 80 persen mendapat prioritas di Indonesia.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_bracket_lists(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
