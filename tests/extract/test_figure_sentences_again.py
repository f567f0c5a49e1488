"""Sentences that a page prints once more, word by word: they give no figures a second time."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

DAY = date(2021, 9, 3)
LEAD = "Rasio elektrifikasi di Kabupaten Alor kini 94 persen, kata Manajer PLN UP3 Kupang."
COUNTS = "Sebanyak 14 desa di Kabupaten Alor belum berlistrik, sedangkan 161 desa sudah menyala."

STATED: list[tuple[str, list[Row]]] = [
    (
        f"{LEAD}\n\nRasio elektrifikasi NTT diproyeksikan 100 persen pada 2024.\n\n{LEAD}",
        [row("Kabupaten Alor", H, "94"), row("NTT", H, "100", "projection", "2024")],
    ),
    (
        f"{COUNTS}\n\nPLN menargetkan semuanya menyala pada 2023.\n\n{COUNTS}",
        [
            row("Kabupaten Alor", "villages_unelectrified", "14"),
            row("Kabupaten Alor", "villages_electrified", "161"),
        ],
    ),
    (
        "As of June 2021, 12 villages in Maluku are still without electricity, PLN says.\n\n"
        "The village electrification ratio of Papua is expected to reach 99 percent in 2022.\n\n"
        "As of June 2021, 12 villages in Maluku are still without electricity, PLN says.",
        [
            row("Maluku", "villages_unelectrified", "12", period="2021-06"),
            row("Papua", V, "99", "projection", "2022"),
        ],
    ),
    (  # the page sets other spaces, and other marks at the end
        f"{COUNTS}\n\nPada 2024 ditargetkan tuntas.\n\n{COUNTS.replace(' ', '  ').rstrip('.')}",
        [
            row("Kabupaten Alor", "villages_unelectrified", "14"),
            row("Kabupaten Alor", "villages_electrified", "161"),
        ],
    ),
    (
        "Jumlah pelanggan PLN di Provinsi Bengkulu pada 2019 mencapai 521.300 pelanggan.\n\n"
        "Pada 2020 ekonomi melambat.\n\n"
        "Jumlah pelanggan PLN di Provinsi Bengkulu pada 2019 mencapai 521.300 pelanggan.",
        [row("Provinsi Bengkulu", "customers", "521300", period="2019")],
    ),
    (
        "Tiga daerah di NTT sudah di atas 98 persen yaitu Ende, Sikka, dan Lembata, ujarnya.\n\n"
        "Rasio elektrifikasi NTT diperkirakan 95 persen pada 2022.\n\n"
        "Tiga daerah di NTT sudah di atas 98 persen yaitu Ende, Sikka, dan Lembata, ujarnya.",
        [row("NTT", H, "95", "projection", "2022")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_stated(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected


APART: list[tuple[str, list[Row]]] = [
    (  # short sentences that belong to what stands before them
        "Rasio elektrifikasi Riau ditargetkan 96 persen. Realisasinya 97 persen.\n\n"
        "Rasio elektrifikasi Jambi ditargetkan 95 persen. Realisasinya 97 persen.",
        [
            row("Riau", H, "96", "target"),
            row("Riau", H, "97"),
            row("Jambi", H, "95", "target"),
            row("Jambi", H, "97"),
        ],
    ),
    (  # another number
        f"{LEAD}\n\n{LEAD.replace('94', '95').replace('Alor', 'Belu')}",
        [row("Kabupaten Alor", H, "94"), row("Kabupaten Belu", H, "95")],
    ),
    (  # the same count of two areas
        "Sebanyak 14 desa di Kabupaten Alor sampai sekarang belum berlistrik.\n\n"
        "Sebanyak 14 desa di Kabupaten Belu sampai sekarang belum berlistrik.",
        [
            row("Kabupaten Alor", "villages_unelectrified", "14"),
            row("Kabupaten Belu", "villages_unelectrified", "14"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), APART)
def test_apart(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
