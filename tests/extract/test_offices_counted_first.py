"""Offices of a region that are counted first and named in one of the next sentences."""

from __future__ import annotations

import pytest

from kg.extract import extract


def held(text: str) -> set[tuple[str, str]]:
    return {
        (each.holder or "", standard)
        for each in extract(text).certifications
        for standard in each.standards
    }


CASES = [
    (
        "Kabupaten Lembayung meraih sertifikat ISO 9001:2008 untuk 6 satuan kerja perangkat daerah "
        "(SKPD) secara bersamaan.\n\nKeenam SKPD dimaksud adalah Dinas Pendidikan, Dinas "
        "Kesehatan, RSUD Salak, Kecamatan Salak, Puskesmas Siempat Rube, dan SMPN 1 Salak.",
        "ISO 9001:2008",
        {
            "Dinas Pendidikan", "Dinas Kesehatan", "RSUD Salak", "Kecamatan Salak",
            "Puskesmas Siempat Rube", "SMPN 1 Salak",
        },
    ),
    (
        "Pemerintah Kabupaten Sumba Tengah bangga setelah 5 organisasi perangkat daerah (OPD) di "
        "lingkungannya serentak menerima sertifikat ISO 9001 : 2015. Sertifikat itu diserahkan "
        "Deputi Pelayanan Publik Budi Santoso di Jakarta, Rabu (12/11). Kelima OPD tersebut yaitu "
        "Dinas Sosial, Dinas Perhubungan, RSUD Waibakul, Kelurahan Loli dan Puskesmas Lendiwacu.",
        "ISO 9001:2015",
        {
            "Dinas Sosial", "Dinas Perhubungan", "RSUD Waibakul", "Kelurahan Loli",
            "Puskesmas Lendiwacu",
        },
    ),
    (
        "Sebanyak 3 OPD di Kabupaten Rote Ndao meraih sertifikat ISO 9001:2015. Ketiga OPD itu "
        "antara lain, Dinas Sosial, Dinas Perhubungan, dan Kantor Camat Lobalain.",
        "ISO 9001:2015",
        {"Dinas Sosial", "Dinas Perhubungan", "Kantor Camat Lobalain"},
    ),
    (
        "Sertifikat ISO 9001:2015 diraih oleh 3 dinas di lingkungan Pemprov Banten. Ketiga dinas "
        "tersebut meliputi Dinas Kesehatan, Dinas Sosial, dan Dinas Perhubungan.",
        "ISO 9001:2015",
        {"Dinas Kesehatan", "Dinas Sosial", "Dinas Perhubungan"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "standard", "offices"), CASES)
def test_the_offices_named_next_hold_it(text: str, standard: str, offices: set[str]) -> None:
    assert held(text) == {(office, standard) for office in offices}


NONE = [
    # Counted otherwise than named.
    "Sebanyak 7 OPD di Kabupaten Rote Ndao meraih sertifikat ISO 9001:2015. Ketiga OPD itu adalah "
    "Dinas Sosial, Dinas Perhubungan, dan Kelurahan Mokdale.",
    # A plan.
    "Sebanyak 3 OPD di Kabupaten Rote Ndao akan meraih sertifikat ISO 9001:2015. Ketiga OPD itu "
    "adalah Dinas Sosial, Dinas Perhubungan, dan Kelurahan Mokdale.",
    # Those who help them.
    "Sebanyak 3 OPD di Kabupaten Rote Ndao meraih sertifikat ISO 9001:2015. Ketiga OPD itu "
    "didampingi Dinas Kominfo, Dinas Sosial, dan Dinas Perhubungan.",
]


@pytest.mark.parametrize("text", NONE)
def test_others_hold_nothing(text: str) -> None:
    assert not any(holder.startswith("Dinas") for holder, _ in held(text))


def test_a_count_of_offices_is_no_score_and_an_edition_no_year() -> None:
    text = (
        "Kabupaten Lembayung mencatat capaian baru setelah 4 SKPD meraih ISO 9001 : 2008, Rabu "
        "(12/11). Keempat SKPD itu yaitu Dinas Sosial, Dinas Perhubungan, Dinas Kesehatan dan RSUD "
        "Lembayung."
    )
    found = extract(text)
    assert found.other_claims == ()
    assert {each.date for each in found.certifications} == {None}


HANDED = [
    (
        "Delapan SKPD di Pemkot Mentaya mendapatkan sertifikasi Sistem Manajemen Mutu ISO "
        "9001:2008. Penyerahan sertifikat dilaksanakan di Hotel Melati. Sertifikat diserahkan "
        "kepada Badan Pemberdayaan Perempuan, Dinas Sosial, dan Puskesmas Margajaya.",
        {"Badan Pemberdayaan Perempuan", "Dinas Sosial", "Puskesmas Margajaya"},
    ),
    (
        "Enam Satuan Kerja Perangkat Daerah (SKPD) di Pemkab Rembang meraih ISO 9001:2008. "
        "Sertifikat diterima Dinas Kesehatan, Dinas Sosial dan RSUD Rembang.",
        {"Dinas Kesehatan", "Dinas Sosial", "RSUD Rembang"},
    ),
    # A region whose offices are only counted holds nothing, nor does its head who takes them.
    (
        "Enam dinas di Pemkab Rembang meraih ISO 9001:2008. Sertifikat diserahkan kepada Bupati "
        "Rembang Abdul Hafidz.",
        set(),
    ),
    ("Empat OPD lingkup Pemprov Maluku meraih sertifikat ISO 9001:2008.", set()),
]


@pytest.mark.parametrize(("text", "offices"), HANDED)
def test_counted_offices_are_those_to_whom_the_certificates_are_handed(
    text: str, offices: set[str]
) -> None:
    assert held(text) == {(office, "ISO 9001:2008") for office in offices}
