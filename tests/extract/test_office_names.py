"""Offices with their region, posts in them, reporters, signatures, units named by their place."""

from __future__ import annotations

import pytest

from kg.extract import extract

Person = tuple[str, str | None, str | None]


def people(text: str) -> list[Person]:
    return [(p.name, p.role, p.organization) for p in extract(text).people]


def organisations(text: str) -> list[tuple[str, str]]:
    return [(o.name, o.kind) for o in extract(text).organizations]


def quotes(text: str) -> list[tuple[str | None, str]]:
    return [(q.speaker, q.text) for q in extract(text).quotes]


PEOPLE: list[tuple[str, list[Person]]] = [
    (  # an office with its region, set off from the name by a comma or by nothing
        "Kepala Bapperida Kabupaten Ngada, Wilhelmus menyampaikan hal itu di Bajawa.",
        [("Wilhelmus", "Kepala", "Bapperida Kabupaten Ngada")],
    ),
    (
        "Kepala Disnakertrans NTB Nelly Yuniarti mengatakan sertifikat itu masih berlaku.",
        [("Nelly Yuniarti", "Kepala", "Disnakertrans NTB")],
    ),
    (
        "Kepala Dinas ESDM Provinsi Jawa Timur Aris Wahyudi menyebut angka itu naik.",
        [("Aris Wahyudi", "Kepala", "Dinas ESDM Provinsi Jawa Timur")],
    ),
    (
        "Kepala BPBD Kota Kupang, Ernest Ludji, hadir.",
        [("Ernest Ludji", "Kepala", "BPBD Kota Kupang")],
    ),
    (  # the word of the level before the area of an office
        "Pj Sekretaris Daerah Provinsi Banten Dr. Ir. Nana Supiana, M.Si. menyambut para tamu.",
        [("Nana Supiana", "Pj Sekretaris Daerah Provinsi Banten", None)],
    ),
    (
        "Sekretaris Daerah Provinsi Jawa Tengah Sumarno mengatakan hal itu.",
        [("Sumarno", "Sekretaris Daerah Provinsi Jawa Tengah", None)],
    ),
    (  # a post whose short form stands in brackets
        "Sekretaris Dinas (Sekdis) ESDM Sultra, Ridwan Botu, mengatakan hal itu.",
        [("Ridwan Botu", "Sekretaris Dinas (Sekdis) ESDM Sultra", None)],
    ),
    (
        "Kepala Biro Perekonomian Setda NTT, Lery Rupidara, menyebut angka itu.",
        [("Lery Rupidara", "Kepala Biro Perekonomian", "Setda NTT")],
    ),
    (
        "General Manager PT Perusahaan Listrik Negara (Persero) Wilayah Aceh Jefri Rosad hadir.",
        [("Jefri Rosad", "General Manager", "PT Perusahaan Listrik Negara (Persero) Wilayah Aceh")],
    ),
    (  # a committee of parliament ends before the name of its member
        "Anggota Komisi VII DPR RI Mulyadi mengatakan hal itu.",
        [("Mulyadi", "Anggota", "Komisi VII DPR RI")],
    ),
    (
        "Pelatih Gresik Bahari Sakti, Ayub Hidayat, mengaku puas.",
        [("Ayub Hidayat", "Pelatih", "Gresik Bahari Sakti")],
    ),
    (  # who is called by the office only is no organisation, and its head no new person
        "Kepala Dinas Pariwisata NTT Zet Sony Libing hadir. "
        "Rapat dipimpin Kepala Dinas Zet Libing.",
        [("Zet Sony Libing", "Kepala", "Dinas Pariwisata NTT")],
    ),
    (  # a short form in brackets right behind the head
        "General Manager (GM) PLN UIW NTT Fintje Lumba mengatakan itu.",
        [("Fintje Lumba", "General Manager (GM)", "PLN UIW NTT")],
    ),
    (
        "Hadir Dandim 1601/Sumba Timur Letkol Inf Dhanu Anggara dan seorang warga bernama "
        "Yakob Nong.",
        [("Dhanu Anggara", "Dandim 1601/Sumba Timur", None), ("Yakob Nong", "warga", None)],
    ),
    (
        "The ministry's director of electricity programs, Jisman Hutagalung, added that.",
        [("Jisman Hutagalung", "director of electricity programs", None)],
    ),
    (  # a numeral makes another unit; the "I" of a Balinese name does not
        "GM PLN UIP JBTB I, Dahlan Djamal, dan GM PLN UIP JBTB I Wayan Adi Putra hadir.",
        [
            ("Dahlan Djamal", "GM", "PLN UIP JBTB I"),
            ("I Wayan Adi Putra", "GM", "PLN UIP JBTB"),
        ],
    ),
    (  # "its" is the subject's, not that of who is named last
        "PLN Batam has been certified by SGS Indonesia, its president director Nyoman "
        "Astawan said.",
        [("Nyoman Astawan", "president director", "PLN Batam")],
    ),
    (
        "Hadir pula Dirjen Binwasnaker dan K3, Haiyani Rumondang.",
        [("Haiyani Rumondang", "Dirjen Binwasnaker dan K3", None)],
    ),
    (  # a reporter with an outlet on a line at the head
        "PLN Pacu Listrik Desa\n\nRina Kusuma - detikFinance\nKamis, 21 Feb 2019 15:40 WIB\n\n"
        "Jakarta - PLN memacu listrik desa tahun ini.",
        [],  # who only wrote
    ),
    (
        "PLN Speeds Up Village Power\n\nNews Desk (The Jakarta Post)\nJakarta\n\n"
        "State-owned PLN will speed up the work this year.",
        [],
    ),
    (  # a press release signed at its end
        "Jakarta, 4 Juni 2021\n\nKementerian ESDM mencatat kenaikan rasio elektrifikasi.\n\n"
        "Kepala Biro Komunikasi, Layanan Informasi Publik, dan Kerja Sama\nAgung Pribadi Utomo",
        [
            (
                "Agung Pribadi Utomo",
                "Kepala Biro Komunikasi, Layanan Informasi Publik, dan Kerja Sama",
                None,
            )
        ],
    ),
    (  # two lines of prose are no signature
        "PLN menambah gardu di desa itu.\n\nKepala desa menyambut baik.\nAgung senang sekali.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[Person]) -> None:
    assert people(text) == expected


ORGANISATIONS: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "Kepala Bappeda Kabupaten Sikka, Margaretha, dan "
        "Kepala Disnakertrans NTB Baiq Nelly hadir.",
        [("Bappeda Kabupaten Sikka", "government"), ("Disnakertrans NTB", "government")],
    ),
    (  # the short form in brackets stands within the name
        "Badan Pemelihara Keamanan (Baharkam) Polri menyerahkan piagam. Tim Baharkam Polri hadir.",
        [("Badan Pemelihara Keamanan (Baharkam) Polri", "government")],
    ),
    (
        "Dinas Tenaga Kerja dan Transmigrasi (Disnakertrans) Provinsi Jawa Barat menilai itu baik.",
        [
            (
                "Dinas Tenaga Kerja dan Transmigrasi (Disnakertrans) Provinsi Jawa Barat",
                "government",
            )
        ],
    ),
    (  # fields of an office go on behind a comma
        "Kepala Dinas Ketenagakerjaan, Koperasi dan UKM Kabupaten Sikka, Verdi Lepe, hadir. Rapat "
        "itu dihadiri Dinas Perhubungan, Kepolisian dan TNI.",
        [
            ("Dinas Ketenagakerjaan, Koperasi dan UKM Kabupaten Sikka", "government"),
            ("Dinas Perhubungan", "government"),
            ("TNI", "government"),
        ],
    ),
    (  # "PLN Kalselteng" is the one unit of that place
        "PT PLN (Persero) Wilayah Kalselteng mencatat kenaikan. Menurut PLN Kalselteng, itu baik.",
        [("PT PLN (Persero) Wilayah Kalselteng", "pln_unit")],
    ),
    (  # with two units of one place it may be either
        "PLN UID Banten dan PLN UP2D Banten berpesta. PLN Banten gembira.",
        [
            ("PLN UID Banten", "pln_unit"),
            ("PLN UP2D Banten", "pln_unit"),
            ("PLN Banten", "pln_unit"),
        ],
    ),
    (
        "PLN told Commission VI of the House of Representatives on Monday that the ratio rose.",
        [("PLN", "company"), ("Commission VI of the House of Representatives", "government")],
    ),
    (  # the outlet of the dateline, that of a picture and that of a footer are none
        "Rasio Naik\n\nRed: Nadia Zuhairi\n\nPetugas PLN di Sintang (Antara/Rina)\n\n"
        "REPUBLIKA.CO.ID, PONTIANAK -- PLN menambah jaringan di pedalaman Sintang.\n\n"
        "* Fakta atau Hoaks? Silakan hubungi kanal Cek Fakta Liputan6.com.",
        [("PLN", "company")],
    ),
    (  # nor is that of the line of a reporter
        "PLN Speeds Up Work\n\nNews Desk (The Jakarta Post)\nJakarta\n\nPLN sped up the work.",
        [("The Jakarta Post", "media"), ("PLN", "company")],
    ),
    (
        "Menurut pengujian detikInet, hasilnya baik. PLN membenarkan hal itu kepada Tribun, Senin.",
        [("detikInet", "media"), ("PLN", "company"), ("Tribun", "media")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ORGANISATIONS)
def test_organisations(text: str, expected: list[tuple[str, str]]) -> None:
    assert organisations(text) == expected


QUOTES: list[tuple[str, list[tuple[str | None, str]]]] = [
    (  # somebody without a name is the subject: a pronoun points there, not to who was named before
        "Direktur Utama PLN Darmawan Prasodjo hadir. Seorang warga Desa Wela mengaku senang. "
        '"Kini anak saya bisa belajar," katanya.',
        [("Seorang warga Desa Wela", "Kini anak saya bisa belajar")],
    ),
    (
        "President Director Darmawan Prasodjo told a hearing that the ratio rose.\n\n"
        "A lawmaker asked why some villages were still dark.\n\n"
        '"People there do not care about ratios," he said.',
        [("A lawmaker", "People there do not care about ratios")],
    ),
    (
        "Salah seorang ibu rumah tangga yang ditemui di pasar mengatakan rumahnya gelap. "
        '"Saya pakai pelita tiap malam," tuturnya.',
        [("Salah seorang ibu rumah tangga", "Saya pakai pelita tiap malam")],
    ),
    (  # with a name it is the name
        "Direktur Utama PLN Darmawan Prasodjo hadir. Seorang warga Desa Wela, Alfridus Pantur, "
        'mengaku senang. "Kini anak saya bisa belajar," katanya.',
        [("Alfridus Pantur", "Kini anak saya bisa belajar")],
    ),
    (  # what he says of somebody is his word
        "Direktur Utama PLN Darmawan Prasodjo mengatakan seorang warga mengaku senang. "
        '"Kini mereka bisa belajar," katanya.',
        [("Darmawan Prasodjo", "Kini mereka bisa belajar")],
    ),
    (  # a post in its short form points to who was named with the long one
        "Kepala Dinas ESDM Sultra, Ir. Andi Azis, M.Si mengungkapkan itu. Direktur Utama PLN "
        'Darmawan Prasodjo hadir. "Kami senang sekali," jelas Kadis ESDM Sultra itu.',
        [("Andi Azis", "Kami senang sekali")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), QUOTES)
def test_quotes(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert quotes(text) == expected


def test_figures_of_a_hearing_are_national() -> None:
    found = extract(
        "State utility PLN said its electrification ratio was 97.49 percent in October 2022, "
        "President Director Darmawan Prasodjo told Commission VI of the House of Representatives."
    )
    assert [(s.area, str(s.value)) for s in found.statistics] == [("Indonesia", "97.49")]


def test_that_province_is_the_unit_s() -> None:
    found = extract(
        "PLN Wilayah Aceh mengklaim rasio elektrifikasi di provinsi itu kini sudah 96 persen, "
        "tertinggi kedua di Sumatera setelah Bangka Belitung."
    )
    assert [(s.area, str(s.value)) for s in found.statistics] == [("Aceh", "96")]
