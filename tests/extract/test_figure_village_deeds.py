"""Villages to which electricity is brought are no count of those that have it."""

from __future__ import annotations

from datetime import date

import pytest

from kg.extract import extract
from tests.extract.figure_rows import Row, V, row, rows

VV, VE, VU = "villages", "villages_electrified", "villages_unelectrified"

DEEDS: list[tuple[str, list[Row]]] = [
    ("PLN menyalakan listrik di 14 desa di Kabupaten Ende pekan ini.", []),
    ("PLN meresmikan penyalaan listrik bagi tujuh desa di Kabupaten Ende.", []),
    ("Listrik PLN akhirnya masuk ke 23 desa di Kabupaten Ende.", []),
    ("Sepanjang 2018 PLN membangun jaringan di 31 desa di Kabupaten Ende.", []),
    ("PLN turns on electricity in 14 villages in Ende regency.", []),
    ("The programme has been extended to 1,210 more villages in Indonesia this year.", []),
    ("The ministry hands out solar-powered lamps to 1,300 villages in Papua.", []),
    (  # told again, and dealt out by area
        "PLN menyalakan listrik di 14 desa di Flores. Dari 14 desa itu 9 desa berada di Ende, 3 "
        "desa "
        "di Ngada, dan sisanya 2 desa di Sikka.",
        [],
    ),
    (
        "Soal desa yang belum berlistrik di Jambi, 27 desa dikerjakan tahun ini, termasuk enam "
        "desa "
        "di Kerinci yang memakai PLTS.",
        [],
    ),
    (
        "Di Alor ada 41 desa yang belum berlistrik. Camat berharap 14 desa di antaranya bisa "
        "dikerjakan segera, sedangkan 7 desa menyusul.",
        [row("Alor", VU, "41")],
    ),
    (  # how many there are by now
        "Hingga Mei 2021 PLN melistriki 310 desa di Kabupaten Ende.",
        [row("Kabupaten Ende", VE, "310", period="2021-05")],
    ),
    (
        "PLN telah melistriki 310 desa di Kabupaten Ende.",
        [row("Kabupaten Ende", VE, "310")],
    ),
    (
        "PLN sudah menyalakan listrik di 310 desa dari total 340 desa di Kabupaten Ende.",
        [row("Kabupaten Ende", VE, "310"), row("Kabupaten Ende", VV, "340")],
    ),
    ("PLN has electrified 310 villages in Ende.", [row("Ende", VE, "310")]),
    (
        "PLN menargetkan penyalaan listrik di 25 desa di Ende pada 2024.",
        [],
    ),
    (  # told of again among other words on electricity
        "Sebanyak 164 desa di Alor belum berlistrik. Pada forum listrik itu ia menyebut 164 desa "
        "terdiri atas 150 desa di Pantar, dan 14 desa di Pura.",
        [row("Alor", VU, "164"), row("Pantar", VU, "150"), row("Pura", VU, "14")],
    ),
    ("Warga dari 6 desa di Ende, yaitu Desa Oe dan lainnya, menikmati listrik.", []),
    ("Di Ende, 246 villages will see additional connections to the power grid.", []),
    (
        "Rasio desa berlistrik Ende 90 persen. Tahun depan 27 desa diusulkan.",
        [row("Ende", V, "90")],
    ),
    (
        "Dari 240 desa di Ende, 60 desa atau 25 persen yang sudah mengusulkan sambungan listrik.",
        [row("Ende", "villages", "240")],
    ),
    ("Di Ende ada 31 desa yang menyampaikan proposal jaringan listrik.", []),
    (  # those that have it beside what they ask for
        "Di Ende sudah 31 desa berlistrik yang mengajukan tambah daya.",
        [row("Ende", VE, "31")],
    ),
    (
        "Di Ende terdapat 57 desa yang akan kami aliri listrik.",
        [],
    ),
    ("Listrik yang menyala 24 jam di delapan desa di Ende itu dibangun dengan dana negara.", []),
]

FLOWS: list[str] = [
    "PLN akan menyalurkan listrik ke 46 desa di Alor tahun depan.",
    "Tahun ini PLN menargetkan 46 desa di Alor teraliri listrik.",
    "Ada 46 desa di Alor yang ditargetkan menyala pada Desember.",
    "PLN berencana melistriki 46 desa di Alor, yakni 20 desa di Pantar dan 26 desa di Pura.",
    "Tahun ini PLN melistriki 46 desa di NTT: Ende (20), Alor (16), dan Belu (10).",
    "PLN akan melistriki 44 desa di Maluku. Sebanyak 30 desa berada di Pulau Seram. Adapun 14 desa "
    "lainnya di Pulau Buru.",
    "Tahun 2019 PLN akan melistriki 9 desa di Alor. Tahun 2020 sebanyak 15 desa.",
    "PLN melistriki 12 desa di Alor pada 2022, 15 desa pada 2023 dan 9 pada 2024.",
    "Selama 2022 PLN melistriki 12 desa di Alor dan 15 desa di Belu.",
    "Sepanjang 2020 sebanyak 210 desa di Papua berhasil dilistriki PLN.",
    "Dalam kurun tiga tahun 1.046 desa di Papua dilistriki PLN.",
    "Sejak 2018 PLN sudah melistriki 46 desa di Alor.",
    "Tahun lalu 210 desa di Papua mendapat listrik.",
    "Program Listrik Desa 2021 di Alor mencakup 46 desa.",
    "Kuota listrik desa Alor tahun ini 46 desa.",
    "PLN akan menerangi 46 desa di Alor. Sebanyak 20 desa di antaranya sudah menyala.",
    "PLN will bring electricity to 46 villages in Papua this year.",
    "The ministry plans to light 2,500 unlit villages in Papua by 2019.",
    "During 2020, PLN connected 246 villages in Papua.",
    "Last year 210 villages in Papua got electricity.",
    "Under the plan, 246 villages in Papua are to be connected next year.",
    "This year 246 villages in Papua have been targeted for electrification.",
]


@pytest.mark.parametrize("text", FLOWS)
def test_villages_lit_within_a_time_or_by_a_plan_are_no_level(text: str) -> None:
    assert rows(text) == []


def _to_come(area: str, value: str, period: str | None = None, kind: str = "target") -> Row:
    return row(area, VE, value, kind, period)


LEVELS: list[tuple[str, list[Row]]] = [
    ("Sebanyak 138 desa di Ende sudah berlistrik.", [row("Ende", VE, "138")]),
    (
        "Hingga Oktober 2020 PLN sudah melistriki 1.848 desa di Papua.",
        [row("Papua", VE, "1848", period="2020-10")],
    ),
    (
        "Per Juni 2021, 246 desa di Alor telah terlistriki.",
        [row("Alor", VE, "246", period="2021-06")],
    ),
    (
        "Pada 2020 sebanyak 3.100 desa di NTT dialiri listrik PLN, sisanya 250 desa belum.",
        [row("NTT", VE, "3100", period="2020"), row("NTT", VU, "250", period="2020")],
    ),
    ("Tahun ini sudah 3.100 desa di NTT dialiri listrik.", [row("NTT", VE, "3100")]),
    (  # the level that the change leads to
        "Tahun ini PLN melistriki 14 desa sehingga desa berlistrik di Alor menjadi 260 desa.",
        [row("Alor", VE, "260")],
    ),
    (
        "Target tahun ini di Riau 348 desa berlistrik, sedangkan di Jambi sudah 208 desa "
        "berlistrik.",
        [row("Jambi", VE, "208")],
    ),
    (
        "Tahun 2019 PLN akan melistriki 9 desa di Alor. Kini sudah 246 desa di Alor berlistrik.",
        [row("Alor", VE, "246")],
    ),
    (
        "Jumlah desa berlistrik di NTT ditargetkan mencapai 3.353 desa pada 2027.",
        [_to_come("NTT", "3353", "2027")],
    ),
    (
        "Desa berlistrik di NTT ditargetkan 3.353 desa pada 2027.",
        [_to_come("NTT", "3353", "2027")],
    ),
    (
        "Pada 2027 ditargetkan rasio desa berlistrik NTT 100 persen atau 3.353 desa.",
        [row("NTT", V, "100", "target", "2027"), _to_come("NTT", "3353", "2027")],
    ),
    (
        "Pada 2027 ditargetkan semua 3.353 desa di NTT dan 700 desa di Bali berlistrik.",
        [_to_come("NTT", "3353", "2027"), _to_come("Bali", "700", "2027")],
    ),
    (  # "semua" of those that were told to be dark is the plan
        "Sebanyak 122 desa di Jambi masih gelap. Semua 122 desa itu akan dialiri listrik.",
        [row("Jambi", VU, "122")],
    ),
    (
        "In Papua, 1,430 villages were connected in 2023 in all.",
        [row("Papua", VE, "1430", period="2023")],
    ),
    (
        "In 2023, 3,100 villages in Papua were electrified, leaving 250 villages without "
        "electricity.",
        [row("Papua", VE, "3100", period="2023"), row("Papua", VU, "250", period="2023")],
    ),
    (
        "The number of villages electrified in Papua reached 3,100 in 2023.",
        [row("Papua", VE, "3100", period="2023")],
    ),
    (
        "PLN connected 14 villages in Papua last year, bringing the number of villages with "
        "electricity to 2,260.",
        [row("Papua", VE, "2260")],
    ),
    (
        "The number of electrified villages in NTT is targeted to reach 3,353 by 2027.",
        [_to_come("NTT", "3353", "2027")],
    ),
    (
        "All 3,353 villages in NTT will have electricity by 2027.",
        [_to_come("NTT", "3353", "2027", "target")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LEVELS)
def test_how_many_villages_have_electricity_is_a_level(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_villages_of_a_year_ahead_are_a_plan() -> None:
    text = "Tahun 2030 sebanyak 46 desa di Alor berlistrik."
    assert rows(text, date(2024, 5, 2)) == []
    text = "Tahun 2030 semua 46 desa di Alor berlistrik."
    assert rows(text, date(2024, 5, 2)) == [_to_come("Alor", "46", "2030")]


@pytest.mark.parametrize(("text", "expected"), DEEDS)
def test_villages_that_are_being_lit(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "PLN bangun listrik 100 desa di Sumba.",
        "PLN membangun jaringan listrik 40 desa di Papua.",
        "Pemerintah membangun kelistrikan 30 kampung di Asmat.",
        "PLN pasang listrik desa di 25 desa di Ende.",
        "PLN menyiapkan listrik untuk 18 desa di Lembata.",
        "PLN hadirkan listrik 24 jam di 12 desa di Alor.",
        "PLN membawa terang ke 45 desa di Ende.",
    ],
)
def test_who_builds_or_brings_it_does_a_deed(text: str) -> None:
    assert extract(text).statistics == ()


@pytest.mark.parametrize(
    "text",
    [
        "Listrik PLN kini hadir di 45 desa di Ende.",
        "Sebanyak 45 desa di Ende sudah terpasang listrik.",
        "PLN memasang listrik. Di Ende 45 desa sudah berlistrik.",
    ],
)
def test_villages_that_have_it_are_counted(text: str) -> None:
    (found,) = extract(text).statistics
    assert (found.indicator, found.value_as_printed) == ("villages_electrified", "45")


@pytest.mark.parametrize(
    "text",
    [
        "Dari awal 2018 hingga Mei 2018 PLN berhasil mengaliri 96 desa di Jambi.",
        "Sejak Januari sampai Juni 2018 PLN telah melistriki 98 desa di Jambi.",
        "Desa yang terealisasi dialiri listrik di Jambi pada 2017 sebanyak 210 desa.\n\nDari 210 "
        "desa itu, sebanyak 40 desa ada di Kerinci dan 14 desa di Merangin.",
        "From January to June 2018 PLN electrified 98 villages in Jambi.",
    ],
)
def test_what_was_lit_within_a_time_is_a_deed(text: str) -> None:
    assert extract(text).statistics == ()


def test_what_was_lit_by_a_time_is_counted() -> None:
    (found,) = extract("Hingga Juni 2018, PLN telah melistriki 98 desa di Jambi.").statistics
    assert (found.indicator, found.period) == ("villages_electrified", "2018-06")
