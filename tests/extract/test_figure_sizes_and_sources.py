"""Counts of the whole country, parts by source, areas of the most, and rises told by their step."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

LIT, DARK, ALL = "villages_electrified", "villages_unelectrified", "customers"
CASES: list[tuple[str, list[Row]]] = [
    (
        "PLN akan menerangi 67 desa dari 381 desa di Kalbar yang masih gelap.",
        [row("Kalbar", DARK, "381")],
    ),
    ("Di Fakfak pelanggan kita di sini 14.862.", [row("Fakfak", ALL, "14862")]),
    (  # what a plant would do for is no count of access
        "The electricity of the plant in North Sumatra is equal to the needs of around 600 "
        "thousand homes. It lights up around 210,000 houses in North Sumatra.",
        [],
    ),
    ("PLTS di Sumba itu setara dengan kebutuhan listrik 12.000 rumah.", []),
    (
        "Nearly 1,200 villages in Papua got power. The ministry said 1,187 villages in Papua were "
        "electrified.",
        [row("Papua", LIT, "1187")],
    ),
    (
        "Rasio elektrifikasi Papua (43,91%), Nusa Tenggara Timur/NTT (57,36%), dan Jambi (64,08%).",
        [
            row("Papua", H, "43.91"),
            row("Nusa Tenggara Timur", H, "57.36"),
            row("Jambi", H, "64.08"),
        ],
    ),
    (
        "Rasio elektrifikasi nasional yang saat ini 87% dapat ditingkatkan hingga 97%.",
        [row("Indonesia", H, "87"), row("Indonesia", H, "97", "projection")],
    ),
    (
        "Sampai Juni 2019, desa yang sudah terlistriki 83.012 desa atau 98,9%, terdiri dari 74.430 "
        "desa berlistrik PLN, 5.927 desa berlistrik Non PLN, dan 2.655 desa LTSHE. Artinya masih "
        "ada 919 desa belum berlistrik yang sebagian besar ada di Papua dan Papua Barat.",
        [
            row("Indonesia", LIT, "83012", period="2019-06"),
            row("Indonesia", V, "98.9", period="2019-06"),
            row("Indonesia", LIT, "74430", period="2019-06"),
            row("Indonesia", LIT, "5927", period="2019-06"),
            row("Indonesia", LIT, "2655", period="2019-06"),
            row("Indonesia", DARK, "919", period="2019-06"),
        ],
    ),
    (  # an area beside the number stays, and so does Java
        "Di Jawa dan Bali ada 48 juta pelanggan PLN.",
        [row("Jawa dan Bali", ALL, "48000000")],
    ),
    (
        "Rasio elektrifikasi di Sumut terkerek 1,3 persen. Sebelumnya rasio elektrifikasi Sumut "
        "83,1 persen.",
        [row("Sumut", H, "83.1")],
    ),
    ('"Mari kita kerja supaya rasio elektrifikasi NTT mendekati 100 persen," ujarnya.', []),
    (
        "PLN would need Rp 1.2 trillion to connect the 164 villages in Maluku that were still "
        "without power by 2021.",
        [row("Maluku", DARK, "164")],
    ),
    ('"Pelanggan PLN sekarang 53 juta," kata dia.', [row("Indonesia", ALL, "53000000")]),
    (
        "He spoke about Maluku, adding that PLN had 561,000 customers in Maluku.",
        [row("Maluku", ALL, "561000")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
