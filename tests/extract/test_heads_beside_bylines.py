"""Outlets told beside who wrote, heads with other signs, and years that are over."""

from __future__ import annotations

import pytest

from kg.extract import extract

BODY = (
    "PT PLN (Persero) mencatat rasio elektrifikasi di provinsi itu sudah mencapai 98 persen dan "
    "terus naik dari tahun ke tahun."
)

HEADS: list[tuple[str, str | None, str | None]] = [
    (
        f"Listrik Makin Merata\n\nHasan Basri - detikFinance\nJakarta - {BODY}",
        "Jakarta",
        "detikFinance",
    ),
    (
        f"Listrik Merata\n\nMaria Ulfa, CNBC Indonesia\n\nKupang - {BODY}",
        "Kupang",
        "CNBC Indonesia",
    ),
    (
        f"Listrik Merata\n\nHasan Basri - Listrikkita.com\n\nKupang - {BODY}",
        "Kupang",
        "Listrikkita.com",
    ),
    (f"Listrik Makin Merata\n\nHarianNews7 -\n\n{BODY}", None, "HarianNews7"),
    (f"Listrik Makin Merata\n\nWAINGAPU,– {BODY}", "WAINGAPU", None),
    (f"Listrik Merata\n\nKupang, Program listrik desa terus berjalan. {BODY}", "Kupang", None),
    # none: who wrote with a post, a name and a dash, a place within a sentence or a list
    (f"Listrik Merata\n\nHasan Basri - Manajer PLN\n\nKupang - {BODY}", "Kupang", None),
    (f"Listrik Makin Merata\n\nHasan Basri -\n\n{BODY}", None, None),
    (f"Listrik Merata\n\nKupang, Ende dan Sikka sudah berlistrik semua. {BODY}", None, None),
    (f"Listrik Merata\n\nKupang, Senin pagi itu gelap sekali. {BODY}", None, None),
    (f"Listrik Merata\n\nKupang, kota di ujung Timor, sudah terang. {BODY}", None, None),
]


@pytest.mark.parametrize(("text", "place", "agency"), HEADS)
def test_heads(text: str, place: str | None, agency: str | None) -> None:
    line = extract(text).dateline
    assert (line.place, line.agency) == (place, agency)


SPOKE = '"Semua berjalan baik," kata Manajer PLN UP3 Sumba Yohanes Lende, Selasa (27/6). '

DAYS: list[tuple[str, str | None]] = [
    (  # what was done in 2022 leaves 2023 of the years in which 27 June is a Tuesday
        SPOKE + "PLN UP3 Sumba menerapkan SMK3 mulai 2017. Audit terakhir yang digelar pada 2022 "
        "berjalan dengan lancar sekali.",
        "2023-06-27",
    ),
    (SPOKE + "PLN UP3 Sumba mulai menerapkan SMK3 pada tahun 2017 di semua unitnya.", "2017-06-27"),
    (  # a plan for a later year leaves the year as it is
        SPOKE + "PLN UP3 Sumba menerapkan SMK3 pada 2017. Seluruh desa di Sumba ditargetkan "
        "berlistrik pada 2022 dengan dana pemerintah.",
        "2017-06-27",
    ),
    (  # a later year that does not fit leaves it, too
        SPOKE + "PLN UP3 Sumba menerapkan SMK3 pada 2017. Kantor lama itu diperbaiki kembali pada "
        "tahun 2020 oleh pemerintah daerah.",
        "2017-06-27",
    ),
    (  # the first day of a span is no statement
        "PLN UP3 Sumba diaudit. Audit berjalan tiga hari, terhitung Selasa 12 Agustus sampai Kamis "
        "14 Agustus 2025.",
        None,
    ),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_days(text: str, day: str | None) -> None:
    assert extract(text).dateline.published == day
