"""Local offices, their areas in short, units within units, and who speaks by office alone."""

from __future__ import annotations

import pytest

from kg.extract import extract

PEOPLE: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    ("Hadir Ketua DPRD Heri Agus Santo dan para camat.", [("Heri Agus Santo", "Ketua", "DPRD")]),
    ("Hadir Ketua DPRD Sikka Donatus David.", [("Donatus David", "Ketua", "DPRD Sikka")]),
    (
        "Manajer UP2K UID LAMPUNG Badrus hadir.",
        [("Badrus", "Manajer", "UP2K UID LAMPUNG")],
    ),
    (
        "Manager PLN Unit Induk Wilayah Kalselteng UP3 Palangka Raya Presli Silaen mengatakan itu.",
        [("Presli Silaen", "Manager", "PLN Unit Induk Wilayah Kalselteng UP3 Palangka Raya")],
    ),
    (  # the text gives the short form of the area
        "Jaringan itu ada di Kepulauan Sula (Kepsul). Sekretaris Daerah Kepsul Amir Sapu hadir.",
        [("Amir Sapu", "Sekretaris Daerah Kepsul", None)],
    ),
    (
        "Camat Mangoli Utara Timur, Nasir Soa, berterima kasih.",
        [("Nasir Soa", "Camat Mangoli Utara Timur", None)],
    ),
    (
        "Masyarakat Ketenagalistrikan Indonesia (MKI) rapat. Ketua Harian MKI Arsya Ghana hadir.",
        [("Arsya Ghana", "Ketua Harian", "MKI")],
    ),
    (
        "Deputi Bidang Pengawasan Koperasi Kemenkop, Herman Siagi, menilai itu penting.",
        [("Herman Siagi", "Deputi Bidang Pengawasan Koperasi", "Kemenkop")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert [(p.name, p.role, p.organization) for p in extract(text).people] == expected


def test_who_speaks_by_office() -> None:
    found = extract(
        "Bupati Barito Selatan Edi Samsu meresmikan jaringan. Hadir Staf Ahli Bupati Firman Rani."
        '\n\n"Penyalaan ini tahap awal bagi kita," terang Bupati.'
        '\n\n"Terima kasih kepada pihak PLN," ujar Bupati Barsel.'
    )
    assert [p.name for p in found.people] == ["Edi Samsu", "Firman Rani"]
    assert [q.speaker for q in found.quotes] == ["Edi Samsu", "Edi Samsu"]


BODY = "PLN menyalakan listrik bagi warga dua desa di kabupaten itu setelah menunggu lama."
HEADS: list[tuple[str, str | None, str | None]] = [
    (f"Suarakita.com (Tanjungpinang) - {BODY}", "Tanjungpinang", "Suarakita.com"),
    (f"Suarakita.com (Kupang) - {BODY}", "Kupang", "Suarakita.com"),
    (f"Jakarta, Situskita.com\n{BODY}", "Jakarta", "Situskita.com"),
    (f"Batam, 5 Mei 2023 - bright {BODY}", "Batam", None),
    (f"BARUEKSPRES, SUMEDANG - {BODY}", "SUMEDANG", "BARUEKSPRES"),
]


@pytest.mark.parametrize(("text", "place", "agency"), HEADS)
def test_heads(text: str, place: str | None, agency: str | None) -> None:
    found = extract(text).dateline
    assert (found.place, found.agency) == (place, agency)
