"""Posts that a text tells in a roundabout way, and words beside a comma that are no people."""

from __future__ import annotations

import pytest

from kg.extract import extract
from tests.extract.test_people import read

Row = tuple[str, str | None, str | None]
CASES: list[tuple[str, list[Row]]] = [
    (
        "Seorang peserta, Direktur CV Cahaya Sanur Komang Adi Wiguna, menyambut aturan itu.",
        [("Komang Adi Wiguna", "Direktur", "CV Cahaya Sanur")],
    ),
    (
        "Kepala UP Kaltim Teluk, Marhayati, mengaku terharu.",
        [("Marhayati", "Kepala", "UP Kaltim Teluk")],
    ),
    (
        '"We are past it," Secretary of the Directorate General of Gas from the Ministry of Energy '
        "and Mineral Resources (ESDM), Dwi Sapardi, stated.",
        [("Dwi Sapardi", "Secretary", "Directorate General of Gas")],
    ),
    (
        "PT Cahaya Timur membangun PLTS. Manajer Bidang Perencanaan perusahaan setrum itu, Arman "
        "Putra, mengatakan biayanya mahal.",
        [("Arman Putra", "Manajer Bidang Perencanaan", "PT Cahaya Timur")],
    ),
    (
        "Direktur Jenderal Energi Baru dan Konservasi Energi (EBK) Sutar Adiwijaya mengatakan hal "
        "itu.",
        [("Sutar Adiwijaya", "Direktur Jenderal Energi Baru dan Konservasi Energi (EBK)", None)],
    ),
    (
        "Kepala Badan Pemelihara Keamanan (Kabaharkam) Polri Komjen Kartana mengatakan hal itu.",
        [("Kartana", "Kepala Badan Pemelihara Keamanan (Kabaharkam)", "Polri")],
    ),
    (
        "Kepala cabang PLN Salatiga, Sutopo Hadi, mengatakan listrik padam.",
        [("Sutopo Hadi", "Kepala cabang", "PLN Salatiga")],
    ),
    (
        "Kepala ranting PLN Ungaran Sutopo Hadi mengatakan listrik padam.",
        [("Sutopo Hadi", "Kepala ranting", "PLN Ungaran")],
    ),
    (
        "Anggota komisi VII DPR RI Harun Maskuri menyebut banyak rumah.",
        [("Harun Maskuri", "Anggota komisi VII", "DPR RI")],
    ),
    (
        "Anggota komisi A Ir Budi Rame, MM menilai begitu.",
        [("Budi Rame", "Anggota komisi A", None)],
    ),
    (
        "Wakil ketua komisi III Hasan Basri setuju.",
        [("Hasan Basri", "Wakil ketua komisi III", None)],
    ),
    ("Sekretaris komisi C, Yosef Rame, mengeluh.", [("Yosef Rame", "Sekretaris komisi C", None)]),
    ("Ketua komisi 2 Drs Suhartono memberi waktu.", [("Suhartono", "Ketua komisi 2", None)]),
    (
        "Ketua komisi III, Ny Hj Siti Aminah kurang puas.",
        [("Siti Aminah", "Ketua komisi III", None)],
    ),
    ("Ketua komisi B sudah pulang. Anggota komisi D yang hadir marah.", []),
    (
        '"Baik," kata Asisten Bidang Perekonomian dan Pembangunan Setda Provinsi Sumsel, Basyar '
        "Harahap.",
        [
            (
                "Basyar Harahap",
                "Asisten Bidang Perekonomian dan Pembangunan",
                "Setda Provinsi Sumsel",
            )
        ],
    ),
    (
        "General Manager (GM) PT.PLN Wilayah NTT, Suryo Handoko mengatakan hal itu.",
        [("Suryo Handoko", "General Manager (GM)", "PT.PLN Wilayah NTT")],
    ),
    (
        "Managing Director Kargo Indonesia Nino Kertajaya menyambut baik.",
        [("Nino Kertajaya", "Managing Director", "Kargo Indonesia")],
    ),
    (
        "Senior Manager Aset, Lahan dan Izin PLN UIP Bali Ramadi Hansa mengungkapkan hal itu.",
        [("Ramadi Hansa", "Senior Manager Aset, Lahan dan Izin", "PLN UIP Bali")],
    ),
    ("Menjelang Lebaran, warga 60 desa di Papua mendapat listrik.", []),
    ("Lewat program Bright The Dream, pegawai menyumbang biaya.", []),
    (
        "Yusnaini, warga Desa Kukusan, mengatakan listriknya terang.",
        [("Yusnaini", "warga Desa Kukusan", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_posts(text: str, expected: list[Row]) -> None:
    found = extract(text).people
    assert [(each.name, each.role, each.organization) for each in found] == expected


def test_the_reporter_of_a_page_with_its_day() -> None:
    text = "Lampu untuk Desa\n\noleh Rina Kusuma diperbarui 08 Mar 2019, 18:46 WIB\n\nPLN memasang."
    assert [each.name for each in read(text).items] == ["Rina Kusuma"]
    assert extract(text).people == ()


def test_who_says_so_between_commas_is_not_the_one_that_the_sentence_names() -> None:
    text = (
        '"Kami mulai," kata Menteri ESDM Bahar Lahamu.\n\nPresiden RI Prasetyo Subrata, menurut '
        'dia, meminta hal itu selesai pada 2030.\n\n"Ini untuk pemerataan," tandasnya.'
    )
    assert [quote.speaker for quote in extract(text).quotes] == ["Bahar Lahamu"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Zero Accident Award menyampaikan pesan.",
        "Survei Kepuasan Pelanggan menyebutkan nilainya naik.",
        "Ketua Kelompok Tani Lebat Bersama menerima bantuan.",
        "Koordinator Wilayah Timur, Tengah, dan Barat hadir.",
        "Manajer Area Kupang, Ende, dan Sumba hadir.",
        "Kepala Keluarga Miskin dibantu.",
        "According to Survey Results, the score of the unit was good, and it said so.",
        "General Manager of East Java Main Unit, Transmission Main Unit, and others attended.",
        "Bright Lamps said that the lamps of the village were bright.",
    ],
)
def test_words_of_things_are_no_people(text: str) -> None:
    assert extract(text).people == ()


def test_names_that_are_words_of_other_things() -> None:
    found = extract("Manajer UP3 Kupang Hari Anugerah dan Camat Amfoang Mei Wulan hadir.").people
    assert [each.name for each in found][:1] == ["Hari Anugerah"]
