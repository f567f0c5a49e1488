"""Heads, bylines and days in the forms in which pages of many outlets print them."""

from __future__ import annotations

import pytest

from kg.extract import extract
from tests.extract.test_people import read

BODY = (
    "Rasio elektrifikasi di daerah itu terus membaik dan kini hampir semua rumah tangga menikmati "
    "listrik dari PLN."
)

HEADS: list[tuple[str, str | None, str | None]] = [
    (f"Judul\n\nPALU-KabarSintuwu.Com\n\n{BODY}", "PALU", "KabarSintuwu.Com"),
    (f"Judul\n\nSurabaya, Bhirama\n{BODY}", "Surabaya", "Bhirama"),
    (f"KABARSERGAP.CO.ID\n\nKENDARI - {BODY}", "KENDARI", "KABARSERGAP.CO.ID"),
    (f"Judul\n\nInfoSTRUM, PANGKALANBUUN - {BODY}", "PANGKALANBUUN", "InfoSTRUM"),
    (
        f"Judul\n\nMENARAkabar, Palangka Raya (Kalteng) \u2013 {BODY}",
        "Palangka Raya",
        "MENARAkabar",
    ),
    (f"Judul\n\nSemarang, Idola 92.6 FM \u2013 {BODY}", "Semarang", "Idola 92.6 FM"),
    (f"Judul\n\n    Jakarta: {BODY}", "Jakarta", None),
    (
        f"Judul\n\nSinjai, Sulsel, (ANTARA News) - {BODY}",
        "Sinjai, Sulsel",
        "ANTARA News",
    ),
    (
        "Lighting up the last stretch\n\nNadia Lestari (The Jakarta Post)\nSouth Halmahera, North "
        f"Maluku\nWed, August 14, 2019\n\n{BODY}",
        "South Halmahera, North Maluku",
        "The Jakarta Post",
    ),
    (f"Judul\n\nKUPANG, VT \u2013 {BODY}", "KUPANG", "VT"),
    (f"Judul\n\nAMBON, AX- {BODY}", "AMBON", "AX"),
    (f"Judul\n\nJakarta, OG Raya -- {BODY}", "Jakarta", "OG Raya"),
    (f"Judul\n\nMedan, (Analisis). {BODY}", "Medan", "Analisis"),
    (f"Judul\n\nDENPASAR - Fajarkita.com | {BODY}", "DENPASAR", "Fajarkita.com"),
    (f"Judul\n\nSURABAYA \u2013 Mementum \u2013 {BODY}", "SURABAYA", "Mementum"),
    (f"Judul\n\nEnde, APX\n{BODY}", "Ende", "APX"),
    (f"Judul\n\nTivakita \u2013 {BODY}", "Tivakita", None),
    (f"Judul\n\nMALUTKINI \u2013 {BODY}", None, "MALUTKINI"),
    (f"Judul\n\nKBR86H, Balikpapan \u2013 {BODY}", "Balikpapan", "KBR86H"),
    (f"Judul\n\nMenurut Ichwansah, PT PLN (Persero) mengalirkan listrik. {BODY}", None, None),
    (f"Judul\n\nJakarta, PT PLN (Persero) mengalirkan listrik. {BODY}", "Jakarta", None),
    # the initials of a regency are no outlet
    (f"Judul\n\nKUPANG, TTS \u2013 {BODY}", "KUPANG, TTS", None),
    # a list of places, a day or a title is no head
    (f"Judul\n\nKupang, Ende\n{BODY}", None, None),
    (f"Judul\n\nKupang, Senin\n{BODY}", None, None),
    ("Judul\n\nKupang, Timorpos\nFoto: PLN", None, None),
]


@pytest.mark.parametrize(("text", "place", "agency"), HEADS)
def test_head(text: str, place: str | None, agency: str | None) -> None:
    found = extract(text).dateline

    assert (found.place, found.agency) == (place, agency)


DAYS: list[tuple[str, str | None]] = [
    # the year of an edition, a law or a beginning tells none of a short date
    ('"Kami siap," kata Budi Santoso, Kamis (12/7). OHSAS 18001 tahun 2007 diraih.', None),
    ('"Kami siap," kata Budi Santoso, Senin (18/12). PJB berdiri sejak tahun 1995.', None),
    ('"Kami siap," kata Budi Santoso, Rabu (5/12) sesuai PP Nomor 50 Tahun 2012.', None),
    ('"Kami siap," kata Budi Santoso, Senin (18/12). Target 2017 tercapai.', "2017-12-18"),
    # blanks within a date, one that the same text gives in full
    ('"Kami siap," kata Budi Santoso, Thursday (15 /12/2022).', "2022-12-15"),
    (
        '"Baik," katanya, Rabu (12/10). Pada 2016 ada. Forum digelar Rabu (12/10/2022).',
        "2022-10-12",
    ),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_day(text: str, day: str | None) -> None:
    assert extract(text).dateline.published == day


BYLINES: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        f"Judul\n\nAgustina Wulan , Jurnalis-Jum'at, 03 Desember 2021 |14:08 WIB\n\n{BODY}",
        [("Agustina Wulan", None)],
    ),
    (f"Judul\n\nOleh\nTomi Nugraha\n\nKENDARI - {BODY}", [("Tomi Nugraha", None)]),
    (
        "Menu\n\nBeranda\n\nBaca\n\nJudul\n\nIklan\n\nJudul lagi\n\nIndah Lestari (The Jakarta "
        f"Post)\nSurabaya\nThu, December 23, 2010\n\n{BODY}",
        [("Indah Lestari", None)],
    ),
    (f"Judul\n\nWarga di Lahat. (Merdiana Sari/Liputan6.com)\n\n{BODY}", [("Merdiana Sari", None)]),
    (f"Judul\n\nPekerja di Palu. ANTARA FOTO/Basri Marzuk\n\n{BODY}", [("Basri Marzuk", None)]),
    (f"Judul\n\nKUPANG - {BODY}\n\n(Widi Agustin)", [("Widi Agustin", None)]),
    # what stands in such places and is nobody
    (f"Judul\n\nPetugas. (ANTARA/HO-Humas PT Lestari Energi)\n\n{BODY}", []),
    (f"Judul\n\n{BODY}\n\nEditor:\nBagikan Berita", []),
    (f"Judul\n\n{BODY}\n\n(Humas PLN)", []),
    (f"Judul\n\nTarif Industri/Bisnis naik. Listrik Desa/Kelurahan.\n\n{BODY}", []),
]


@pytest.mark.parametrize(("text", "people"), BYLINES)
def test_bylines(text: str, people: list[tuple[str, str | None]]) -> None:
    assert [(p.name, p.role) for p in read(text).items] == people
    assert extract(text).people == ()  # who only wrote has no part in what happened


SIGNED: list[tuple[str, list[str]]] = [
    (f"Listrik Naik\n\nRini Wulan 12/01/2024 09:15 WIB\n\n{BODY}", ["Rini Wulan"]),
    (f"Sorong (ANTARA) - {BODY}\n\nReported by Rini W\nCopyright ANTARA 2023", ["Rini W"]),
    (f"Judul\n\n{BODY}\n\nLaporan: Abdul Rahim", ["Abdul Rahim"]),
    (
        "Judul\n\nKabarKita.com - 29/09/2020, 17:45 WIB\nRini Wulan,\nAndi B\n\nTim Redaksi\n\n"
        f"{BODY}",
        ["Rini Wulan", "Andi B"],
    ),
    (
        "PLN Pacu Listrik Desa\n\nRina Kusuma - detikFinance\nKamis, 21 Feb 2019 15:40 WIB\n\n"
        f"Jakarta - {BODY}",
        ["Rina Kusuma"],
    ),
]


@pytest.mark.parametrize(("text", "people"), SIGNED)
def test_who_signs_is_read_and_not_listed(text: str, people: list[str]) -> None:
    assert [each.name for each in read(text).items] == people
    assert extract(text).people == ()


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        (
            "Pewarta : Rini Wulan\nEditor: Yuni Lestari\nCOPYRIGHT © ANTARA 2023",
            [("Rini Wulan", "Pewarta"), ("Yuni Lestari", "Editor")],
        ),
        ("Laporan: Abdul Rahim\nEditor: Yuni Lestari", [("Yuni Lestari", "Editor")]),
        (
            "Penulis: Abdul Rahim | Editor: Yuni Lestari",
            [("Abdul Rahim", "Penulis"), ("Yuni Lestari", "Editor")],
        ),
    ],
)
def test_who_wrote_by_a_label_is_listed_with_it(lines: str, people: list[tuple[str, str]]) -> None:
    found = extract(f"Judul\n\nSorong (ANTARA) - {BODY}\n\n{lines}").people
    assert [(each.name, each.role) for each in found] == people


def test_an_author_with_a_post_is_listed() -> None:
    text = f"Judul\n\nOleh: Budi Santoso\n\n{BODY} Direktur PT Surya Raya Budi Santoso senang."
    found = [(each.name, each.role) for each in extract(text).people]
    assert found == [("Budi Santoso", "Direktur")]
