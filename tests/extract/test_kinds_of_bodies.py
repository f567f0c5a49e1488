"""Words in capitals that tell a kind of body, or a part that any has, and no organisation."""

from __future__ import annotations

import pytest

from kg.extract import extract

NONE = """
Komite itu mengakreditasi Lembaga Penilai Kesesuaian, termasuk Lembaga Inspeksi.
Apel dihadiri Serikat Pekerja, Koperasi Karyawan dan Himpunan Mahasiswa.
Warga menabung di Bank Sampah dan Koperasi Unit Desa (KUD).
Rapat dihadiri Kementerian Teknis, Dinas Terkait dan Badan Pengurus.
Sertifikat diserahkan di Kantor Induk, lalu dibawa ke Kantor Area Malimbu.
Pembinaan menyasar Puskesmas Pembantu, Politeknik Negeri dan Yayasan Sosial.
Sistem itu berlaku di setiap Unit Layanan Pelanggan (ULP).
Tim dibentuk di seluruh Unit Pelaksana Transmisi (UPT) tahun ini.
Standar itu diterapkan di tiap Strategic Business Unit (SBU).
Arahan diberikan Dewan Direksi, Dewan Komisaris dan Komite Audit.
Materi disampaikan di Pusdiklat dan Puslitbang.
""".split("\n")[1:-1]


@pytest.mark.parametrize("text", NONE)
def test_a_kind_is_no_organisation(text: str) -> None:
    assert [each.name for each in extract(text).organizations] == []


NAMED = [
    ("Lembaga Bantuan Hukum Cahaya Timur hadir.", "Lembaga Bantuan Hukum Cahaya Timur"),
    ("Serikat Pekerja Tambang Lestari hadir.", "Serikat Pekerja Tambang Lestari"),
    ("Dewan Energi Nasional menggelar rapat.", "Dewan Energi Nasional"),
    ("Komite Penghapusan Bensin Bertimbel hadir.", "Komite Penghapusan Bensin Bertimbel"),
    ("Bank Sampah Melati Asri tutup.", "Bank Sampah Melati Asri"),
    ("Kantor Staf Presiden memantau hal itu.", "Kantor Staf Presiden"),
    ("Unit Layanan Pelanggan (ULP) Rasanae siaga.", "Unit Layanan Pelanggan (ULP) Rasanae"),
    ("UPHL II Cimahi diaudit.", "UPHL II Cimahi"),
    ("PLN Pusdiklat diaudit.", "PLN Pusdiklat"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_name_behind_the_kind_makes_one(text: str, name: str) -> None:
    assert [each.name for each in extract(text).organizations] == [name]


Person = tuple[str, str | None, str | None]
PEOPLE: list[tuple[str, list[Person]]] = [
    (
        "Ketua Dewan Juri, Rina Wulandari, memuji peserta.",
        [("Rina Wulandari", "Ketua Dewan Juri", None)],
    ),
    ("Anggota Dewan Juri Budi Hartono hadir.", [("Budi Hartono", "Anggota Dewan Juri", None)]),
    (
        "Ketua Dewan Pengawas PDAM Tirta Jaya, Andi Azis, memantau proyek.",
        [("Andi Azis", "Ketua Dewan Pengawas", "PDAM Tirta Jaya")],
    ),
    ("Ketua Tim Juri Andi Azis berkata begitu.", [("Andi Azis", "Ketua Tim Juri", None)]),
    (
        "Ketua Komite Audit PT Surya Lentera, Rudi Hartanto, hadir.",
        [("Rudi Hartanto", "Ketua Komite Audit", "PT Surya Lentera")],
    ),
    (  # a centre of PLN has no place behind its name
        "General Manager Pusharlis Budi Santoso menerima sertifikat.",
        [("Budi Santoso", "General Manager", "Pusharlis")],
    ),
    (
        "Manager Teknik Pusertif Andi Azis berkata begitu.",
        [("Andi Azis", "Manager Teknik", "Pusertif")],
    ),
    (  # the unit above behind its company
        "Manager Unit Pelaksana Proyek Kelistrikan PLN Wilayah Sumatera Barat Budi Hartono di "
        "Padang, Jumat, mengatakan itu.",
        [
            (
                "Budi Hartono",
                "Manager",
                "Unit Pelaksana Proyek Kelistrikan PLN Wilayah Sumatera Barat",
            )
        ],
    ),
]


@pytest.mark.parametrize(("text", "people"), PEOPLE)
def test_posts_in_parts_of_bodies(text: str, people: list[Person]) -> None:
    assert [(p.name, p.role, p.organization) for p in extract(text).people] == people
