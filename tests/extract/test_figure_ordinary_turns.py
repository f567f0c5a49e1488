"""Turns that many pages have: others that have none yet, ranks among parts, lit areas, sources."""

from __future__ import annotations

import pytest

from kg.extract import extract
from tests.extract.figure_rows import H, Row, V, row, rows

U = "household_unelectrified_ratio"
CASES: list[tuple[str, list[Row]]] = [
    # a mere "belum" or "tidak" behind what others have
    (
        "Sudah 500 desa di Sultra yang menyala, sementara 20 desa belum.",
        [
            row("Sultra", "villages_electrified", "500"),
            row("Sultra", "villages_unelectrified", "20"),
        ],
    ),
    (
        "Dari 600 ribu rumah tangga di Sultra, 578 ribu sudah berlistrik sedangkan 22 ribu rumah "
        "tangga belum.",
        [
            row("Sultra", "households", "600000"),
            row("Sultra", "households_electrified", "578000"),
            row("Sultra", "households_unelectrified", "22000"),
        ],
    ),
    (
        "Sebanyak 96,4 persen rumah tangga di Sultra telah menikmati listrik, sementara 3,6 persen "
        "atau 22 ribu rumah tangga belum.",
        [
            row("Sultra", H, "96.4"),
            row("Sultra", U, "3.6"),
            row("Sultra", "households_unelectrified", "22000"),
        ],
    ),
    (
        "Di Konawe 80 desa sudah berlistrik dan 20 desa tidak.",
        [
            row("Konawe", "villages_electrified", "80"),
            row("Konawe", "villages_unelectrified", "20"),
        ],
    ),
    (
        "Sudah 20 desa di Konawe yang berlistrik. Kepala desa dari 14 desa belum datang.",
        [row("Konawe", "villages_electrified", "20")],
    ),
    # the area that is ranked, not the one among whose parts it is
    (
        "TTS merupakan kabupaten dengan rasio elektrifikasi paling rendah se-NTT yaitu "
        "46,7 persen.",
        [row("TTS", H, "46.7")],
    ),
    (
        "Sabu Raijua tercatat sebagai kabupaten di NTT dengan rasio elektrifikasi terendah, 46,7 "
        "persen.",
        [row("Sabu Raijua", H, "46.7")],
    ),
    (
        "Malaka adalah satu-satunya kabupaten di NTT yang rasio elektrifikasinya paling tinggi, "
        "yakni 98,1 persen.",
        [row("Malaka", H, "98.1")],
    ),
    (
        "Papua menjadi provinsi dengan rasio elektrifikasi terendah di Indonesia, hanya "
        "46,7 persen.",
        [row("Papua", H, "46.7")],
    ),
    (
        "Kabupaten di NTT dengan rasio elektrifikasi terendah ialah Malaka 46,7 persen.",
        [row("Malaka", H, "46.7")],
    ),
    ("Malaka adalah kabupaten di NTT. Rasio elektrifikasi NTT 90 persen.", [row("NTT", H, "90")]),
    # an area with electricity by a share, without a noun
    (
        "Kabupaten Belu sudah 92 persen terlistriki, Sumba Barat Daya baru 60 persen berlistrik "
        "dan Alor 71 persen dialiri listrik.",
        [
            row("Kabupaten Belu", H, "92"),
            row("Sumba Barat Daya", H, "60"),
            row("Alor", H, "71"),
        ],
    ),
    ("Gubernur mengatakan NTB kini 99,2 persen berlistrik.", [row("NTB", H, "99.2")]),
    ("Menurut dia, Bali sudah 100 persen berlistrik.", [row("Bali", H, "100")]),
    ("Pabrik di Gresik 100 persen berlistrik PLN.", []),
    ("PLTS di Bali 100 persen berlistrik hijau.", []),
    ("Pembangunan PLTU Alor sudah 100 persen.", []),
    # another spelling of the ratio
    ("Ratio elektrifikasi Kabupaten Sanggau 78,05%.", [row("Kabupaten Sanggau", H, "78.05")]),
    ("Ratio desa berlistrik NTT 78,05%.", [row("NTT", V, "78.05")]),
    # the parts of a count: behind a colon, in brackets behind "sebagian besar", "di antaranya"
    (
        "Ada 62 desa di NTT yang belum berlistrik: 25 desa di Sumba Timur dan 37 desa di TTS.",
        [
            row("NTT", "villages_unelectrified", "62"),
            row("Sumba Timur", "villages_unelectrified", "25"),
            row("TTS", "villages_unelectrified", "37"),
        ],
    ),
    (
        "Rasio elektrifikasi nasional 98 persen. Masih ada 341 desa yang belum berlistrik, "
        "sebagian besar di Papua (325 desa) dan Papua Barat (16 desa).",
        [
            row("Indonesia", H, "98"),
            row("Indonesia", "villages_unelectrified", "341"),
            row("Papua", "villages_unelectrified", "325"),
            row("Papua Barat", "villages_unelectrified", "16"),
        ],
    ),
    (
        "Ada 34 desa di Manggarai yang belum berlistrik, 21 di antaranya di Kecamatan Cibal Barat.",
        [
            row("Manggarai", "villages_unelectrified", "34"),
            row("Kecamatan Cibal Barat", "villages_unelectrified", "21"),
        ],
    ),
    # a district whose name begins with that of an island
    (
        "Sebanyak 12 desa di Kecamatan Solor Selatan belum berlistrik.",
        [row("Kecamatan Solor Selatan", "villages_unelectrified", "12")],
    ),
    # a rise over a span of time
    (
        "Sepanjang 2014-2019, rasio elektrifikasi NTT naik dari 58,9 persen menjadi 85,8 persen.",
        [row("NTT", H, "58.9", period="2014"), row("NTT", H, "85.8", period="2019")],
    ),
    (
        "Dalam kurun 2014 sampai 2019, rasio elektrifikasi NTT naik dari 58,9 persen ke 85,8 "
        "persen.",
        [row("NTT", H, "58.9", period="2014"), row("NTT", H, "85.8", period="2019")],
    ),
    (
        "Rasio elektrifikasi NTT naik dari 58,9 persen ke 85,8 persen dalam lima tahun "
        "(2014-2019).",
        [row("NTT", H, "58.9", period="2014"), row("NTT", H, "85.8", period="2019")],
    ),
    (
        "Sejak 2014, rasio elektrifikasi NTT naik dari 58,9 persen menjadi 85,8 persen pada 2019.",
        [row("NTT", H, "58.9", period="2014"), row("NTT", H, "85.8", period="2019")],
    ),
    (
        "Antara 2014 dan 2019, rasio elektrifikasi NTT naik dari 58,9 persen menjadi 85,8 persen.",
        [row("NTT", H, "58.9", period="2014"), row("NTT", H, "85.8", period="2019")],
    ),
    # homes by their light, in the words of a census
    (
        "Persentase rumah tangga di NTT yang menggunakan listrik sebagai sumber penerangan utama "
        "pada 2019 mencapai 88,1 persen.",
        [row("NTT", H, "88.1", period="2019")],
    ),
    (
        "Persentase rumah tangga Nusa Tenggara Timur yang telah memakai listrik 88,1 persen.",
        [row("Nusa Tenggara Timur", H, "88.1")],
    ),
    ("Persentase rumah tangga di NTT yang memakai air ledeng 31 persen.", []),
    # a regency with those around it
    (
        "Rasio elektrifikasi di Manggarai Raya rata-rata 78 persen: Manggarai 84 persen dan "
        "Manggarai Timur 71 persen.",
        [
            row("Manggarai Raya", H, "78"),
            row("Manggarai", H, "84"),
            row("Manggarai Timur", H, "71"),
        ],
    ),
    ("Rasio elektrifikasi Kubu Raya 78 persen.", [row("Kubu Raya", H, "78")]),
    # a year of its own behind "setahun kemudian"
    (
        "Pada 2014, rasio elektrifikasi Malinau baru 51,3 persen. Setahun kemudian naik menjadi "
        "58,9 persen dan pada 2016 menjadi 64,2 persen.",
        [
            row("Malinau", H, "51.3", period="2014"),
            row("Malinau", H, "58.9", period="2015"),
            row("Malinau", H, "64.2", period="2016"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures(text: str, expected: list[Row]) -> None:
    assert rows(f"KUPANG - Rapat itu selesai.\n\n{text}") == expected


COVERED: list[tuple[str, list[str | None]]] = [
    (
        "Persentase rumah tangga pengguna listrik PLN di Sulbar 93,21 persen, listrik non-PLN 4,02 "
        "persen.",
        ["PLN"],
    ),
    ("Rasio elektrifikasi PLN di Kaltim 93,4 persen, sedangkan non-PLN 5 persen.", ["PLN"]),
    (
        "Sebanyak 3.245 desa di NTT sudah berlistrik, baik PLN maupun non-PLN.",
        ["PLN maupun non-PLN"],
    ),
    ("Rasio elektrifikasi PLN dan non-PLN di Kaltim 93,4 persen.", ["PLN dan non-PLN"]),
]


@pytest.mark.parametrize(("text", "coverage"), COVERED)
def test_a_source_behind_a_comma_is_of_the_next_figure(
    text: str, coverage: list[str | None]
) -> None:
    found = extract(f"KUPANG - Rapat itu selesai.\n\n{text}").statistics
    assert [figure.coverage for figure in found] == coverage
