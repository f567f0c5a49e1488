"""People of offices with "Prov." and "Kab.", with fields joined by "and", with police ranks."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str, str | None, str | None]

CASES: list[tuple[str, list[Row]]] = [
    (
        "Kepala Dinas ESDM Prov. Kalteng, Ir. Yansen Duha, hadir.",
        [("Yansen Duha", "Kepala", "Dinas ESDM Prov. Kalteng")],
    ),
    (
        "Kepala Dinas ESDM Prov Kalteng Yansen Duha menyampaikan laporan.",
        [("Yansen Duha", "Kepala", "Dinas ESDM Prov Kalteng")],
    ),
    (
        "Kepala Dinas Perhubungan Kab. Sikka Lius Moan hadir.",
        [("Lius Moan", "Kepala", "Dinas Perhubungan Kab. Sikka")],
    ),
    (
        "Kepala Dinas Sosial Kab Sikka, Lius Moan, hadir di rumah jabatan.",
        [("Lius Moan", "Kepala", "Dinas Sosial Kab Sikka")],
    ),
    (
        "Kepala Bappelitbangda Prov. NTT, Lius Moan, hadir.",
        [("Lius Moan", "Kepala", "Bappelitbangda Prov. NTT")],
    ),
    (
        "Kadis ESDM Prov. Kalteng Yansen Duha menyampaikan hal itu.",
        [("Yansen Duha", "Kadis ESDM Prov. Kalteng", None)],
    ),
    (
        "Sekda Prov. Kalteng Yansen Duha menyampaikan hal itu.",
        [("Yansen Duha", "Sekda Prov. Kalteng", None)],
    ),
    (
        "Kabid Ketenagalistrikan Dinas ESDM Prov. Sulteng, Rusmin, mengatakan hal itu.",
        [("Rusmin", "Kabid Ketenagalistrikan", "Dinas ESDM Prov. Sulteng")],
    ),
    (
        "Kepala Dinas Tenaga Kerja, ESDM dan Transmigrasi Provinsi Gorontalo, Irwan Daud, hadir.",
        [("Irwan Daud", "Kepala", "Dinas Tenaga Kerja, ESDM dan Transmigrasi Provinsi Gorontalo")],
    ),
    (
        "The company's human capital and administration director, Ayu Lestari, said so.",
        [("Ayu Lestari", "human capital and administration director", None)],
    ),
    (
        "The score was 91 percent, said health, safety and environment manager Made Artha.",
        [("Made Artha", "health, safety and environment manager", None)],
    ),
    (
        "Finance, risk management and IT director Ayu Lestari said so.",
        [("Ayu Lestari", "Finance, risk management and IT director", None)],
    ),
    (
        "Secretary of the Directorate General of Electricity, Made Artha, opened it.",
        [("Made Artha", "Secretary", "Directorate General of Electricity")],
    ),
    (
        "The Director of Vital Object Security of the Bali Regional Police, Grand Commissioner "
        "Made Artha, came.",
        [("Made Artha", "Director of Vital Object Security", "Bali Regional Police")],
    ),
    (
        "Senior Manager of Distribution at the East and North Kalimantan Main Distribution Unit "
        "(UID Kaltimra), Rusmin Hadi, said so.",
        [
            (
                "Rusmin Hadi",
                "Senior Manager of Distribution",
                "East and North Kalimantan Main Distribution Unit (UID Kaltimra)",
            )
        ],
    ),
    (
        "Peserta dari PT Medco E&P Malaka, Rina Cut, mengaku terbantu.",
        [("Rina Cut", "Peserta", "PT Medco E&P Malaka")],
    ),
    (
        "Hadir konsultan dari PT Cipta Mutu Konsultan, Arief Santosa, S.H.",
        [("Arief Santosa", "konsultan", "PT Cipta Mutu Konsultan")],
    ),
    (
        "For years, fish trader Yosina Renmaur sold her catch before dusk.",
        [("Yosina Renmaur", "fish trader", None)],
    ),
    (
        "Warga Pulau Gelasa, Mang Ali berharap kabel laut segera tiba.",
        [("Ali", "Warga Pulau Gelasa", None)],
    ),
    ("Keluhan warga Desa Tapian Nauli I disampaikan pekan lalu.", []),
    ("A consultant, Adiluhung Consulting, has been hired to rewrite the manuals.", []),
    ("Another builder in the regency, Muara Karya Energi, said it would apply.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_people(text: str, expected: list[Row]) -> None:
    found = [(each.name, each.role, each.organization) for each in extract(text).people]
    assert found == expected


LAST: list[tuple[str, list[Row]]] = [
    (  # who wrote, by initials, makes no headline of the last sentence
        "Turut hadir Bupati Bangka Selatan Rizal Hamid serta Kepala Dinas ESDM Provinsi Babel, "
        "Herlina Udin. (pb/ron)",
        [
            ("Rizal Hamid", "Bupati Bangka Selatan", None),
            ("Herlina Udin", "Kepala", "Dinas ESDM Provinsi Babel"),
        ],
    ),
    (
        "Forum ditutup Asisten II Sekda Provinsi Papua, Ir. Matias Rumi. [rin]",
        [("Matias Rumi", "Asisten II Sekda Provinsi Papua", None)],
    ),
    (
        "Sertifikat diserahkan Direktur Pengamanan Objek Vital (Dirpamobvit) Polda Bali Kombes Pol "
        "Agung Priyana mewakili Kapolda.",
        [("Agung Priyana", "Direktur Pengamanan Objek Vital (Dirpamobvit)", "Polda Bali")],
    ),
    (
        "Koordinator aksi Yansen Dohu—guru honorer, bukan politisi—menyodorkan tiga tuntutan.",
        [("Yansen Dohu", "Koordinator aksi", None)],
    ),
    (
        "Menurut Cut Lindawati, kesalahan yang paling sering ia jumpai ialah menyalin prosedur.",
        [("Cut Lindawati", None, None)],
    ),
    (
        "Anggota DPR RI asal Aceh dari Komisi VII, Cut Lindawati, menyebutkan kuota naik.",
        [("Cut Lindawati", "Anggota", "DPR RI")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LAST)
def test_people_of_last_sentences(text: str, expected: list[Row]) -> None:
    found = [(each.name, each.role, each.organization) for each in extract(text).people]
    assert found == expected
