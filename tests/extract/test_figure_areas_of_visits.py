"""Where a statement was made, and areas that a sentence points back to by their level."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

DARK, HOMES = "villages_unelectrified", "households_unelectrified"

CASES: list[tuple[str, list[Row]]] = [
    (
        "Indonesia's electrification ratio is 88 percent. Speaking after visiting a diesel power "
        "plant on the island of Siberut in West Sumatra, the minister said 2,480 villages had no "
        "light at all.",
        [row("Indonesia", H, "88"), row("Indonesia", DARK, "2480")],
    ),
    (
        "Usai meresmikan PLTD di Alor, NTT, Menteri ESDM Budi Santoso mengatakan masih ada 2.480 "
        "desa yang belum berlistrik di Indonesia.",
        [row("Indonesia", DARK, "2480")],
    ),
    (
        "Saat meninjau PLTS di Kabupaten Ende, Jumat, Direktur Utama PLN Budi Santoso mengatakan "
        "rasio elektrifikasi sudah 98,3 persen.",
        [row("Indonesia", H, "98.3")],
    ),
    (  # who speaks for the place itself
        "Saat meninjau PLTS di Kabupaten Ende, Manajer PLN UP3 Ende Budi Santoso mengatakan rasio "
        "elektrifikasi sudah 98,3 persen.",
        [row("Kabupaten Ende", H, "98.3")],
    ),
    (  # now, not during a visit
        "Saat ini rasio elektrifikasi di Ende 88 persen, kata Gubernur.",
        [row("Ende", H, "88")],
    ),
    (  # the province last named
        "Rural lines reach Southeast Sulawesi's Buton island.\n\nSome 300 villages on Buton "
        "island have electricity. Ministry data put the province's electrification ratio at 89 "
        "percent.",
        [
            row("Buton", "villages_electrified", "300"),
            row("Southeast Sulawesi", H, "89"),
        ],
    ),
    (
        "Kepala Desa Waimatan, Yohanis Bora, membenarkan masih ada 64 rumah di desanya yang belum "
        "teraliri listrik.",
        [row("Desa Waimatan", HOMES, "64")],
    ),
    (  # no blank behind a stop
        "Rasio elektrifikasi Riau tahun lalu baru 67%.Berdasarkan data itu, rasio elektrifikasi "
        "Jambi (72,60%).Sementara itu rasio elektrifikasi Bengkulu 52,6%.",
        [row("Riau", H, "67"), row("Jambi", H, "72.60"), row("Bengkulu", H, "52.6")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_areas_of_visits(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


NESTED: list[tuple[str, list[Row]]] = [
    (  # the smallest of areas that lie in each other
        "Kali ini giliran tujuh desa di Kecamatan Boking Utara, Kabupaten Timor Tengah Selatan, "
        "Provinsi Nusa Tenggara Timur (NTT), yang dialiri listrik.",
        [row("Kecamatan Boking Utara", "villages_electrified", "7")],
    ),
    (
        "PLN melayani 214 pelanggan di salah satu kawasan perbatasan, yaitu Kecamatan Siantan "
        "Raya, "
        "Kabupaten Kepulauan Anambas, Provinsi Kepulauan Riau.",
        [row("Kecamatan Siantan Raya", "customers", "214")],
    ),
    (  # ranked within a wider area
        "Rasio elektrifikasi Bungo 89,2 persen.\n\nDi Provinsi Jambi kita nomor dua, kata "
        "Kadis.\n\n"
        "Pihaknya memasang target rasio elektrifikasi pada tahun 2016 bisa 100 persen.",
        [row("Bungo", H, "89.2"), row("Bungo", H, "100", "target", "2016")],
    ),
    (  # what a programme has reached, with its parts
        "Rasio elektrifikasi di NTT dinaikkan lewat sambungan baru secara cuma-cuma.\n\nHingga "
        "Juni 2020, program itu sudah menjangkau 1.213 rumah tangga, dengan perincian 934 dari "
        "sinergi BUMN dan 279 dari CSR.",
        [
            row("NTT", "new_customers", "1213", period="2020-06"),
            row("NTT", "new_customers", "934", period="2020-06"),
            row("NTT", "new_customers", "279", period="2020-06"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NESTED)
def test_nested_areas_and_parts(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
