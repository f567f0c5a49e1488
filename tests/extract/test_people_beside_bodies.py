"""People whose posts stand beside bodies that no list has, fields, factions and short posts."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str, str | None]


def rows(text: str) -> list[Row]:
    return [(person.name, person.role) for person in extract(text).people]


CASES: list[tuple[str, list[Row]]] = [
    # a short form in brackets ends a body, also before its region and without a comma
    (
        "Ketua Komunitas Konsumen Bersama Indonesia (KKBI) David Sitorang mengkritik hal itu.",
        [("David Sitorang", "Ketua")],
    ),
    (
        "Ketua Komunitas Mobil Terang Indonesia (Koterang) Jawa Tengah Anton Prabawa turut hadir.",
        [("Anton Prabawa", "Ketua")],
    ),
    (
        "Ketua Umum Masyarakat Energi Terang Indonesia (METI) Wiluya Kusuma menyebutkan itu.",
        [("Wiluya Kusuma", "Ketua Umum")],
    ),
    (
        "Direktur Eksekutif Pusat Studi Energi untuk Rakyat (PSER) Halim Tandian dalam diskusi.",
        [("Halim Tandian", "Direktur Eksekutif")],
    ),
    (
        "Ketua Tim Auditor dari Ditpamobvit Korsabhara Baharkam Polri, Kombes Pol Bambang Atmaka "
        "mengingatkan hal itu.",
        [("Bambang Atmaka", "Ketua Tim Auditor")],
    ),
    # English posts with fields in an Indonesian text
    (
        "Head of Sustainability PT Energi Hutan Bersama Tbk (EHB), Andri Kusnadi menyebut hal itu.",
        [("Andri Kusnadi", "Head of Sustainability")],
    ),
    # companies with their country, then the person
    (
        "Menurut Manajer Pemasaran PT URS Services Indonesia Reza Adhitama yang menyerahkan "
        "sertifikat itu, hasilnya baik.",
        [("Reza Adhitama", "Manajer Pemasaran")],
    ),
    # parliaments with factions and committees
    ("Anggota DPR RI Fraksi PKB Ratna Wulandari hadir.", [("Ratna Wulandari", "Anggota")]),
    (
        "Anggota DPRD Sikka dari Fraksi Partai Golkar, Yosef Laka, mengatakan hal itu.",
        [("Yosef Laka", "Anggota")],
    ),
    ("Anggota DPR Komisi VII, Zulfikri Hamong, menyebutkannya.", [("Zulfikri Hamong", "Anggota")]),
    # the field behind the body, the post again in brackets, a post within a post
    (
        "Asisten II Setda Kabupaten Sikka Bidang Perekonomian dan Pembangunan Yohanes Laba hadir.",
        [("Yohanes Laba", "Asisten II")],
    ),
    (
        "General Manager Unit Induk Distribusi Aceh (GM UID Aceh), Edison Pohar, meresmikannya.",
        [("Edison Pohar", "General Manager")],
    ),
    (
        "Rapat dibuka Kepala BSN selaku Ketua KAN, Wahyu K. Pranata.",
        [("Wahyu K. Pranata", "Kepala")],
    ),
    # short regions and fields that a post cannot be without
    (
        "Acara itu dihadiri Senior Manager SDM Sumut Suyatna dan tamu.",
        [("Suyatna", "Senior Manager SDM Sumut")],
    ),
    (
        "Hadir Sekdakab Labuhan Batu, Ahmad Muflih, dan Pj Wako Samarinda, Ardi Noor.",
        [("Ahmad Muflih", "Sekdakab Labuhan Batu"), ("Ardi Noor", "Pj Wako Samarinda")],
    ),
    (
        "Dirjen Badilmiltun Ahmad Fauzi Rahman membuka acara.",
        [("Ahmad Fauzi Rahman", "Dirjen Badilmiltun")],
    ),
    # posts of whose unit is told before
    (
        "PLN UP3 Dumai di bawah kepemimpinan manajernya Yefri Handika juga meraih penghargaan.",
        [("Yefri Handika", "manajer")],
    ),
    (
        "PLN Area Singkawang yang dipimpin manajer areanya, Yohanes Supratman, juga menerimanya.",
        [("Yohanes Supratman", "manajer area")],
    ),
    (
        "Pengadilan yang diketuai Dra. Hj. Noor Fitriani, S.H., M.H. ini sudah modern.",
        [("Noor Fitriani", None)],
    ),
    # a name before its office without a comma
    (
        '"Kami siap melayani," kata Ari Tasrin Menteri ESDM dalam paparan.',
        [("Ari Tasrin", "Menteri ESDM")],
    ),
    (
        '"Gelap sekali," kata Munawir, warga Dusun Lendang, Orok Genting Desa Mangkong.',
        [("Munawir", "warga Dusun Lendang")],
    ),
    (
        "Tokoh masyarakat Kampung Siyak, Pendeta Markus Ajambu menyambut suka cita.",
        [("Markus Ajambu", "Tokoh masyarakat Kampung Siyak")],
    ),
    (
        'Muhammad Tedi Syahrul menerima bantuan. "Terima kasih banyak," ungkap Tedi.',
        [("Muhammad Tedi Syahrul", None)],
    ),
    (
        "Penyerahan sertifikat oleh perwakilan TUV Rheinland Indonesia, Nyoman Susilo di Manado.",
        [("Nyoman Susilo", "perwakilan")],
    ),
]


CASES += [
    # acronyms: a body between a post and a name, the rest of a company
    ("Anggota IMEF Fabi Tumiwan menilai hal itu.", [("Fabi Tumiwan", "Anggota")]),
    (
        "General Manager PLN M2U Djoko Dwijata dan Kepala Kejaksaan Tinggi (Kajati) Maluku Utara "
        "Ida Bagus Wismanta turut hadir.",
        [
            ("Djoko Dwijata", "General Manager"),
            ("Ida Bagus Wismanta", "Kepala Kejaksaan Tinggi (Kajati) Maluku Utara"),
        ],
    ),
    ("Kepala Kejaksaan Papua Barat, Muhammad Syarif hadir.", [("Muhammad Syarif", "Kepala")]),
    (
        "Jaksa Agung Muda Intelijen, Reda Mantovan, yang hadir, menegaskan hal itu.",
        [("Reda Mantovan", "Jaksa Agung Muda Intelijen")],
    ),
    (
        "Manager PLN ULP Arga Makmur , Fahmi Ramadhan saat dikonfirmasi mengatakan hal itu.",
        [("Fahmi Ramadhan", "Manager")],
    ),
    # courts and bodies by their initials with their region
    (
        "Ketua Pengadilan Tinggi Agama Kupang Dr. Abdullah Sani hadir. Ketua Pengadilan Negeri "
        "Ende, Rudi Hartana, dan Wakil Ketua PN Kupang Yosef Laka juga.",
        [("Abdullah Sani", "Ketua"), ("Rudi Hartana", "Ketua"), ("Yosef Laka", "Wakil Ketua")],
    ),
    ("Ketua PTA Banjarmasin Drs. H. Syamsul Bahrian hadir.", [("Syamsul Bahrian", "Ketua")]),
    (
        "Ketua Pengadilan Agama Banjarmasin Noor Fitriani hadir bersama tamu.",
        [("Noor Fitriani", "Ketua")],
    ),
    (
        "Staf Khusus Menteri ESDM Bidang Percepatan Pengembangan Industri Agus Cahyana hadir.",
        [
            (
                "Agus Cahyana",
                "Staf Khusus Menteri ESDM Bidang Percepatan Pengembangan Industri",
            )
        ],
    ),
    ("Salah seorang penerima, Iyem (63) mengaku lega.", [("Iyem", "penerima")]),
    # several initials, ranks, towns below a district
    (
        "Peneliti LPEM FEB UI Teuku Rifqi dan Ekonom senior INDEF Faisal Basrian hadir.",
        [("Teuku Rifqi", "Peneliti"), ("Faisal Basrian", "Ekonom senior")],
    ),
    (
        "Camat Kota Komba, Regina Malona, dan Babinsa Serda Antonius Bolian menyambutnya.",
        [("Regina Malona", "Camat Kota Komba"), ("Antonius Bolian", "Babinsa")],
    ),
    # villages with what they are a part of, a villager whose village has two words
    (
        "Tumpeng diberikan kepada Kepala Desa Depok Kecamatan Lebakbarang Kab Pekalongan Bejo "
        "Susilawa sebagai tanda syukur.",
        [("Bejo Susilawa", "Kepala Desa Depok Kecamatan Lebakbarang Kab Pekalongan")],
    ),
    (
        '"Masjid pakai aki," terang Abah Suhayat, tokoh Kampung Legon Pakis, kepada kami.',
        [("Abah Suhayat", "tokoh Kampung Legon Pakis")],
    ),
    # ranks before a name that its post follows
    (
        "Komisaris Besar Polisi Andi Hermana, S.I.K, Direktur Pengamanan Objek Vital Kepolisian "
        "Daerah Sulawesi Tenggara, juga hadir.",
        [("Andi Hermana", "Direktur Pengamanan Objek Vital")],
    ),
    # a company told before without its legal form, and an age behind a name
    (
        "PT Anu Energi meraih sertifikat, kata Komisaris Utama Anu Energi Sri Wahyuna kemarin.",
        [("Sri Wahyuna", "Komisaris Utama")],
    ),
    ("Sri Sarwita (52) juga punya nasib tidak jauh berbeda.", [("Sri Sarwita", None)]),
]


@pytest.mark.parametrize(("text", "people"), CASES)
def test_posts_beside_bodies(text: str, people: list[Row]) -> None:
    assert rows(text) == people


def test_what_a_unit_is_called_elsewhere_is_no_part_of_a_name() -> None:
    text = (
        "GM UP Perak Lawe Sutrisno Adiwarma hadir. UP Perak Lawe meraih penghargaan itu, kata "
        "General Manager IP UP Perak Lawe Sutrisno Adiwarma kemarin."
    )
    assert [person.name for person in extract(text).people] == ["Sutrisno Adiwarma"]


@pytest.mark.parametrize(
    "text",
    [
        "Super Sun, warga Pulau Sikandang, kini menerangi 214 rumah.",
        "Puji Tuhan mengatakan hal itu. Alhamdulillah, ujar Tuhan.",
        "Ketua Komunitas Mobil Terang Indonesia (Koterang) mengatakan hal itu.",
        "Manajer Sektor Minahasa mengatakan hal itu.",
        "Mitranya PT Anu Jaya dan pelanggannya Kota Ende menyebutkan itu.",
        "Pejabat dari Kementerian ESDM, Dinas ESDM dan PLN hadir.",
        "GM meresmikan Gedung Kantor Unit Pelaksana Transmisi Gandul bersama tamu.",
        "Penerima ada di Kecamatan Wolowaru (45), Ende (32) dan Nua (21) tahun ini.",
        "Kepala BNN Terima Penghargaan itu hari ini.",
        "Pesertanya Dinas Sosial, Dinas ESDM, dan Komunitas Bersama.",
    ],
)
def test_who_is_nobody(text: str) -> None:
    assert rows(text) == []


def test_the_post_in_full_counts_more_than_its_short_form() -> None:
    text = (
        "GM PLN UID Bali Rudi Hartana hadir. Acara itu ramai.\n\nGeneral Manager PLN UID Bali, "
        "Rudi Hartana, mengatakan hal itu. Sertifikat diserahkan kepada Dirjen Badilag di aula."
    )
    assert rows(text) == [("Rudi Hartana", "General Manager")]


def test_a_resident_is_named_behind_the_word() -> None:
    assert rows("It was dark for long. Local resident Petrus Guawa said so in the village.") == [
        ("Petrus Guawa", "resident")
    ]
