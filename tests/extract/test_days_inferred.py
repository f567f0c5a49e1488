"""Years of days that no date tells, notices below an article, and heads of news wires."""

from __future__ import annotations

import pytest

from kg.extract import extract

BODY = (
    "PT PLN (Persero) menyambung 214 rumah di pulau itu dengan kabel bawah laut yang ditanam "
    "sejak pertengahan tahun."
)
SAID = '"Kami siap melayani," kata Manajer PLN UP3 Bima Rahmat Hidayat, {}.'

INFERRED = [
    # anniversaries are counted from 1945
    ("Selasa (17/8)", "Penyalaan ini kado HUT ke-76 RI.", "2021-08-17"),
    ("Rabu (17/8)", "Acara menyambut HUT RI ke 77 di lapangan desa.", "2022-08-17"),
    ("Kamis (27/10)", "Bantuan digelar pada Hari Listrik Nasional (HLN) ke-77.", "2022-10-27"),
    ("Senin (27/10)", "Bantuan digelar dalam peringatan HLN ke-80.", "2025-10-27"),
    ("Jumat (18/8)", "Ini hadiah ulang tahun kemerdekaan Republik Indonesia ke-78.", "2023-08-18"),
    ("Selasa (18/8)", "Ini hadiah ulang tahun ke-70 Kabupaten Bima.", None),
    ("Selasa (18/8)", "Penyalaan ini kado HUT ke-77 RI.", None),  # a Thursday in 2022
    # each day of the four years of the pandemic has a weekday of its own
    ("Kamis (18/6)", "Petugas memakai masker selama pandemi Covid-19.", "2020-06-18"),
    ("Rabu (16/6)", "Petugas memakai masker karena virus corona.", "2021-06-16"),
    ("Selasa (4/2)", "Petugas waspada terhadap virus corona.", None),  # in 2020, before the cases
    ("Jumat (14/6)", "Petugas pernah libur saat pandemi Covid-19.", None),  # 2024
    # the year after the last one that is over
    ("Kamis (14/3)", "Sampai akhir 2018 baru 81 desa yang berlistrik.", "2019-03-14"),
    ("Kamis (14/3)", "Sepanjang tahun 2018 PLN menyambung 310 rumah.", "2019-03-14"),
    ("Kamis (14/3)", "Seluruh desa ditargetkan terang pada akhir 2018.", None),
    ("Kamis (14/3)", "Sampai akhir 2016 baru 81 desa yang berlistrik.", None),
    ("Kamis (14/3)", "Sampai akhir 2018 ada 81. RUPTL 2019 sampai 2028 memuatnya.", "2019-03-14"),
]


@pytest.mark.parametrize(("day", "told", "expected"), INFERRED)
def test_year_of_a_day_with_its_weekday(day: str, told: str, expected: str | None) -> None:
    found = extract(f"BIMA - {BODY}\n\n{SAID.format(day)}\n\n{told}").dateline

    assert found.published == expected
    assert found.basis == ("year-inferred" if expected else None)


def test_a_day_without_its_weekday_is_left_open() -> None:
    found = extract(f"BIMA - {BODY}\n\n{SAID.format('(17/8)')}\n\nIni kado HUT ke-76 RI.")

    assert found.dateline.published is None


NOTICES = [
    ("COPYRIGHT © ANTARA 2021", "2021"),
    ("Copyright (c) ANTARA News 2018", "2018"),
    ("Copyright © 2024 Harian Pagi", None),  # that of the page
    ("Copyright 2024 Harian Pagi", None),
    ("© 2023 PT Media Pagi", None),
]


@pytest.mark.parametrize(("notice", "expected"), NOTICES)
def test_year_of_the_notice_below_an_article(notice: str, expected: str | None) -> None:
    text = f"Bima (ANTARA) - {BODY}\n\nPewarta: Rini Wulan\nEditor: Yuni Lestari\n{notice}"

    assert extract(text).dateline.published == expected


def test_a_year_alone_is_the_day_of_no_certificate() -> None:
    found = extract(
        "Bima (ANTARA) - PLN UP3 Bima meraih sertifikat ISO 9001:2015 dari PT Sertifikasi Timur "
        "Jaya setelah audit selama empat hari.\n\nCOPYRIGHT © ANTARA 2019"
    )

    assert [(each.date, each.date_kind) for each in found.certifications] == [(None, None)]


ENGLISH = (
    "PT Tirta Listrik Nusantara, a developer of hydropower plants, said that its second unit "
    "went into operation."
)
WIRES = [
    ("MEDAN, Indonesia, March 3, 2022 /PRNewswire/ -- ", "MEDAN", "PRNewswire", "2022-03-03"),
    ("JAKARTA, Sept. 14, 2021 /PRNewswire/ - ", "JAKARTA", "PRNewswire", "2021-09-14"),
    ("JAKARTA, Nov. 2, 2023 /Xinhua/ -- ", "JAKARTA", "Xinhua", "2023-11-02"),
    ("JAKARTA, May 6, 2020 (Xinhua) -- ", "JAKARTA", "Xinhua", "2020-05-06"),
    ("JAKARTA, Indonesia, May 6, 2020 (GLOBE NEWSWIRE) -- ", "JAKARTA", "GLOBE NEWSWIRE",
     "2020-05-06"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "place", "agency", "day"), WIRES)
def test_head_of_a_news_wire(head: str, place: str, agency: str, day: str) -> None:
    found = extract(f"Hydropower unit starts\n\n{head}{ENGLISH}").dateline

    assert (found.place, found.agency, found.published) == (place, agency, day)


STAMPS = [
    (f"date 2024-01-11 PLN Nyalakan Listrik di Dua Kampung\n\nBIMA - {BODY}", "2024-01-11"),
    (f"Published: 2021-03-04\n\nBIMA - {BODY}", "2021-03-04"),
    (f"2021-03-04 10:22 WIB\n\nBIMA - {BODY}", "2021-03-04"),
    (f"BIMA - {BODY} Kontrak nomor 2021-13-04 diteken.", None),
    (f"BIMA - {BODY} Proyek 2021-2024 itu selesai.", None),
]


@pytest.mark.parametrize(("text", "expected"), STAMPS)
def test_days_written_from_the_year_on(text: str, expected: str | None) -> None:
    assert extract(text).dateline.published == expected


@pytest.mark.parametrize("standard", ["ISO 9001 : 2008", "ISO 9001-2008", "ISO/IEC 17025: 2008"])
def test_the_edition_of_a_standard_is_no_year_of_the_text(standard: str) -> None:
    found = extract(f"BIMA - {BODY}\n\n{SAID.format('Rabu (12/11)')}\n\nIa memakai {standard}.")

    assert found.dateline.published is None


@pytest.mark.parametrize(
    ("said", "published", "stated"),
    [
        ("Senin (16/1/2012) kemarin", "2012-01-17", "2012-01-16"),
        ("Selasa (31/12/2019) malam kemarin", "2020-01-01", "2019-12-31"),
        ("kemarin (16/1/2012)", "2012-01-17", "2012-01-16"),
        ("Senin (16/1/2012)", "2012-01-16", "2012-01-16"),
    ],
)
def test_an_article_stands_on_the_day_after_yesterday(
    said: str, published: str, stated: str
) -> None:
    found = extract(f"BIMA - {BODY}\n\n{SAID.format(said)}\n\nKemarin cuaca cerah.").dateline

    assert (found.published, found.statement_day) == (published, stated)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f" date 2022-11 HARIANPAGI.COM, BIMA - {BODY}", ("BIMA", "HARIANPAGI.COM", "2022-11")),
        (
            f" date 2022-09 Listrik Menyala di Dua Pulau\n\nHARIANPAGI.COM, BIMA - {BODY}",
            ("BIMA", "HARIANPAGI.COM", "2022-09"),
        ),
        (
            f" date 2022-11 HARIANPAGI.COM, BIMA - {BODY}\n\n{SAID.format('Rabu (16/11/2022)')}",
            ("BIMA", "HARIANPAGI.COM", "2022-11-16"),
        ),
    ],
)
def test_month_that_a_page_sets_before_its_first_words(
    text: str, expected: tuple[str, str, str]
) -> None:
    found = extract(text).dateline

    assert (found.place, found.agency, found.published) == expected


STANDS_IN = [
    (  # what is wanted for a year is no news of it
        "Per Agustus 2023 ada 3.189 desa berlistrik. Sasaran kita 100 persen desa berlistrik pada "
        "2026, katanya, Rabu (13/9).",
        "2023-09-13",
    ),
    (
        "Pada 2023 ada 3.189 desa berlistrik. Kami mengejar 100 persen pada tahun 2027, katanya, "
        "Rabu (13/9).",
        "2023-09-13",
    ),
    (  # data up to a part of the year
        "Sampai triwulan ketiga 2023 ada 3.189 desa berlistrik. Semua terang pada 2027 dan itu "
        "janji kami, katanya, Rabu (13/9).",
        "2023-09-13",
    ),
    (  # but what was done in a later year is over
        "Pada 2017 ada 3.189 desa berlistrik. Pekerjaan yang dilakukan pada tahun 2022 sudah "
        "selesai semuanya, katanya, Selasa (27/6).",
        "2023-06-27",
    ),
]


@pytest.mark.parametrize(("text", "published"), STANDS_IN)
def test_a_year_of_which_there_are_data_goes_before_one_ahead(text: str, published: str) -> None:
    found = extract(f"KUPANG - Gubernur NTT Yosef Nai gembira. {text}").dateline
    assert found.published == published
