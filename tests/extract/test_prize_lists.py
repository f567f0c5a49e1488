"""Prizes that are counted and then listed, in one sentence or over several."""

from __future__ import annotations

import pytest

from kg.extract import extract

Awards = set[tuple[str | None, str, str | None]]


def awards(text: str) -> Awards:
    return {
        (each.holder, each.about, each.value)
        for each in extract(text).other_claims
        if each.kind == "award"
    }


LISTS: list[tuple[str, Awards]] = [
    (
        "PT Karimun Daya Energi meraih tiga penghargaan, yakni Zero Accident, Pembina K3 Terbaik, "
        "serta Pencegahan dan Penanggulangan HIV-AIDS.",
        {
            ("PT Karimun Daya Energi", "Zero Accident", None),
            ("PT Karimun Daya Energi", "Pembina K3 Terbaik", None),
            ("PT Karimun Daya Energi", "Pencegahan dan Penanggulangan HIV-AIDS", None),
        },
    ),
    (  # the count tells which "dan" parts two names
        "PLN UP3 Kudus mengantongi 2 (dua) penghargaan yaitu Kategori Pelayanan Prima dan "
        "Kategori Inovasi Digital dari Pemkab Kudus.",
        {
            ("PLN UP3 Kudus", "Pelayanan Prima", None),
            ("PLN UP3 Kudus", "Inovasi Digital", None),
        },
    ),
    (
        '"Kita mendapatkan 3 penghargaan dalam GMP Awards 2022, yakni Trophy Best of The Best '
        "aspek Pengelolaan Teknik Pertambangan, Penghargaan Pratama untuk Kategori Aspek "
        'Keselamatan Kerja, dan Piagam Reklamasi Terbaik," ungkap Rudi Hartono selaku Direktur '
        "Utama PT Lawang Bara Makmur.",
        {
            (
                "PT Lawang Bara Makmur",
                "Best of The Best aspek Pengelolaan Teknik Pertambangan",
                None,
            ),
            ("PT Lawang Bara Makmur", "Keselamatan Kerja", "Pratama"),
            ("PT Lawang Bara Makmur", "Reklamasi Terbaik", None),
        },
    ),
    (  # those of the sentence before
        "PLTU Tanjung Kasam memboyong tiga penghargaan Keselamatan Kerja Tingkat Provinsi. "
        "Ketiga penghargaan itu masing-masing untuk kategori Nihil Kecelakaan Kerja, Panitia "
        "Pembina Keselamatan dan Kesehatan Kerja (P2K3), serta Penanggulangan HIV-AIDS.",
        {
            ("PLTU Tanjung Kasam", "Nihil Kecelakaan Kerja", None),
            (
                "PLTU Tanjung Kasam",
                "Panitia Pembina Keselamatan dan Kesehatan Kerja (P2K3)",
                None,
            ),
            ("PLTU Tanjung Kasam", "Penanggulangan HIV-AIDS", None),
        },
    ),
    (  # who got them behind the count; the list goes on, and the whole is told before
        "PT Lawang Bara Makmur meraih 3 Penghargaan Prestasi Kaidah Teknik Pertambangan.\n\n"
        "Penyerahannya dilakukan di Jakarta.\n\n"
        "Dua penghargaan diperoleh PT Lawang Bara Makmur Unit Tambang Merapi, yaitu Penghargaan "
        "Prestasi Utama Pengelolaan Teknis Pertambangan Mineral dan Batubara.\n\n"
        "Baca juga: Harga karet naik lagi pekan ini di Muara Enim\n\n"
        "Lalu, penghargaan Prestasi Pratama Pengelolaan Konservasi Mineral.\n\n"
        "Selain itu, satu penghargaan diberikan kepada PT Lawang Bara Makmur Unit Dermaga Kikim, "
        "yaitu Penghargaan Prestasi Pratama Pengelolaan Lingkungan Hidup.",
        {
            (
                "PT Lawang Bara Makmur Unit Tambang Merapi",
                "Pengelolaan Teknis Pertambangan Mineral dan Batubara",
                "Prestasi Utama",
            ),
            (
                "PT Lawang Bara Makmur Unit Tambang Merapi",
                "Pengelolaan Konservasi Mineral",
                "Prestasi Pratama",
            ),
            (
                "PT Lawang Bara Makmur Unit Dermaga Kikim",
                "Pengelolaan Lingkungan Hidup",
                "Prestasi Pratama",
            ),
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_prizes_of_a_list(text: str, expected: Awards) -> None:
    assert awards(text) == expected


def test_a_grant_of_a_scheme_within_a_list_is_no_award() -> None:
    found = extract(
        "PLN UIP Nusra memboyong tiga penghargaan sekaligus, yakni Zero Accident, SMK3, dan "
        "Program P2 HIV-AIDS."
    )

    assert [each.about for each in found.other_claims] == ["Zero Accident", "Program P2 HIV-AIDS"]
    assert [each.standards for each in found.certifications] == [("SMK3",)]


NONE = [
    # who got them, not what
    "PLN Nusantara Power meraih tiga penghargaan, yaitu PLTU Paiton, PLTU Rembang, PLTU Suge.",
    # planned, denied
    "PLN UPT Madiun menargetkan meraih dua penghargaan, yakni Inovasi Hijau dan Pembina K3.",
    "PLN UP3 Kudus belum mendapat dua penghargaan, yakni Inovasi Hijau dan Pembina K3.",
    # a list of another length
    "PLN UP3 Kudus meraih lima penghargaan, yakni Inovasi Hijau, Tata Kelola Arsip.",
    # what is given, to nobody that is named
    "Pemkab Kudus menyiapkan dua penghargaan, yakni Inovasi Hijau, Tata Kelola Arsip.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_prizes_of_a_list(text: str) -> None:
    assert not [each for each in awards(text) if each[0] is not None]


DEALT: list[tuple[str, Awards]] = [
    (  # the units stand right behind the prize
        "PLN UIW Papua meraih Penghargaan Kecelakaan Nihil Tahun 2023. Di luar PLN UIW Papua, "
        "unit-unit di bawahnya ikut meraih Penghargaan Kecelakaan Nihil Tahun 2023, yaitu; PLN "
        "UP3 Biak, PLN UP3 Sorong, dan PLN UP2D Papua.",
        {
            ("PLN UIW Papua", "Kecelakaan Nihil", None),
            ("PLN UP3 Biak", "Kecelakaan Nihil", None),
            ("PLN UP3 Sorong", "Kecelakaan Nihil", None),
            ("PLN UP2D Papua", "Kecelakaan Nihil", None),
        },
    ),
    (  # the next sentence deals out what this one counts
        "PLN menyabet tiga penghargaan dalam kategori Keselamatan Ketenagalistrikan. Tiga "
        "pembangkit tersebut yaitu PLTU Paiton, PLTG Sambera dan PLTA Asahan.",
        {
            ("PLTU Paiton", "Keselamatan Ketenagalistrikan", None),
            ("PLTG Sambera", "Keselamatan Ketenagalistrikan", None),
            ("PLTA Asahan", "Keselamatan Ketenagalistrikan", None),
        },
    ),
    (
        "UBJOM Rembang menata pantainya. Berbagai pengakuan pun sudah dikantongi, antara lain "
        "PROPER Hijau dari Kementerian Lingkungan Hidup.",
        {("UBJOM Rembang", "PROPER Hijau", "Hijau")},
    ),
    (  # who gave it, told behind it
        "PLN UP3 Bogor meraih Zero Accident dari sejumlah lembaga, antara lain PT Sucofindo dan "
        "PT Surveyor Indonesia.",
        {("PLN UP3 Bogor", "Zero Accident", None)},
    ),
    (  # other units than the prizes are of
        "PLN menyabet penghargaan dalam kategori Keselamatan Ketenagalistrikan. Lima pembangkit "
        "tersebut yaitu PLTU Paiton dan PLTA Asahan.",
        {("PLN", "Keselamatan Ketenagalistrikan", None)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), DEALT)
def test_units_to_which_prizes_go(text: str, expected: Awards) -> None:
    assert awards(text) == expected
