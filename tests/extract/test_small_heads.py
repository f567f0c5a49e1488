"""Names whose kind stands in small letters, offices of regions, parts of companies, outlets."""

from __future__ import annotations

import pytest

from kg.extract import extract

Named = set[tuple[str, str]]
CASES: list[tuple[str, Named]] = [
    (
        "Sebanyak 140 karyawan dikoordinasi koperasi Mahakam Sejati. Pengurus yayasan Terang Kita "
        "dan rektor universitas Bina Karya hadir.",
        {
            ("koperasi Mahakam Sejati", "other"),
            ("yayasan Terang Kita", "other"),
            ("universitas Bina Karya", "other"),
        },
    ),
    (
        "Data kementerian ESDM, pemerintah kabupaten Ende, dan dinas ESDM NTT berbeda.",
        {
            ("kementerian ESDM", "ministry"),
            ("pemerintah kabupaten Ende", "government"),
            ("dinas ESDM NTT", "government"),
        },
    ),
    ("Sejumlah koperasi, yayasan dan dinas terkait hadir di pemerintah kabupaten.", set()),
    ("Hartono, CEO of the shipping group Samudra Niaga, spoke.", {("Samudra Niaga", "company")}),
    (
        "Pembangkit itu milik perusahaan listrik swasta Terang Persada Bumi.",
        {("Terang Persada Bumi", "company")},
    ),
    ("The state company President Director Budi Azis smiled.", set()),
    ("Kedua perusahaan listrik Jawa Barat bertemu.", set()),
    (
        "The audit was done by the Central Java Manpower Office. East Java Police guarded it.",
        {("Central Java Manpower Office", "government"), ("East Java Police", "government")},
    ),
    (
        "Manpower Agency Bangka Belitung Province gave it. The Manpower Agency smiled.",
        {("Manpower Agency Bangka Belitung Province", "government")},
    ),
    (
        "Kantor Energi dan Sumber Daya Mineral (ESDM) Kabupaten Kepulauan Selayar dan Badan "
        "Narkotika Nasional Provinsi NTT hadir.",
        {
            (
                "Kantor Energi dan Sumber Daya Mineral (ESDM) Kabupaten Kepulauan Selayar",
                "government",
            ),
            ("Badan Narkotika Nasional Provinsi NTT", "agency"),
        },
    ),
    (
        "Kepala Dinas Pertambangan dan Energi (Distamben) Lampung hadir. Dinas Pertambangan dan "
        "Energi Lampung mendata desa.",
        {("Dinas Pertambangan dan Energi (Distamben) Lampung", "government")},
    ),
    (
        "KAN diakui Asia Pacific Accreditation Cooperation (APAC). Standar itu dikeluarkan oleh "
        "International Organization for Standardisation (ISO).",
        {
            ("KAN", "accreditation_body"),
            ("Asia Pacific Accreditation Cooperation (APAC)", "other"),
            ("International Organization for Standardisation (ISO)", "other"),
        },
    ),
    ("Setelah Audit Sertifikasi, Proses Sertifikasi dan Biaya Sertifikasi dibahas.", set()),
    (
        "Sertifikat diberikan PT Superintending Company of Indonesia (Sucofindo). Sucofindo hadir.",
        {("PT Superintending Company of Indonesia (Sucofindo)", "certification_body")},
    ),
    (
        "InfoTerang, ENDE - PT Surya Uap menang. Hal itu disampaikan kepada InfoTerang, Ahad.",
        {("PT Surya Uap", "company"), ("InfoTerang", "media")},
    ),
    (
        "TRIBUNENDE.COM | ENDE -- Rasio naik. Budi Azis saat dihubungi TRIBUNENDE.COM tertawa.",
        {("TRIBUNENDE.COM", "media")},
    ),
    (
        "Piagam diserahkan UPT Wasnaker Kota Batam kepada PLN UPT Bogor.",
        {("UPT Wasnaker Kota Batam", "government"), ("PLN UPT Bogor", "pln_unit")},
    ),
    (  # a plant with people, and one in passing
        "Warga Bolok menunggu. PLTU Bolok padam, juga PLTD Tenau. Esok pihak PLTU Bolok melapor.",
        {("PLTU Bolok", "pln_unit")},
    ),
    (
        "Dandim Kodim 0733/Kota Semarang, pengurus Gereja Masehi Injili dan PT Surya Uap PLTU "
        "Batang hadir di Kantor Haleyora Power.",
        {
            ("Kodim 0733/Kota Semarang", "government"),
            ("Gereja Masehi Injili", "other"),
            ("PT Surya Uap PLTU Batang", "company"),
            ("Haleyora Power", "company"),
        },
    ),
    (
        "Funds came from the Asian Infrastructure Investment Bank (AIIB). The Central Bank said "
        "nothing.",
        {("Asian Infrastructure Investment Bank (AIIB)", "agency")},
    ),
    (  # whose a picture is; an acronym before a person
        "Rasio naik. (Foto: Dok. PLN) Begitu kata Direktur Utama PT BJU Iwan Santoso.",
        {("PT BJU", "company")},
    ),
    (
        "Villages are lit. Share your experiences and any issues on The Jakarta Post.",
        set(),
    ),
    (
        "Pengamat Universitas Indonesia Iwa Gunawan dan Danramil Koramil 1624-01/Larantuka hadir.",
        {("Universitas Indonesia", "other"), ("Koramil 1624-01/Larantuka", "government")},
    ),
    (
        "Liputan6.com, Jakarta Menteri ESDM Budi Azis mengaku prihatin melihat desa itu.",
        {("Liputan6.com", "media")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_organisations(text: str, expected: Named) -> None:
    assert {(each.name, each.kind) for each in extract(text).organizations} == expected


def test_the_head_of_a_page_is_no_outlet() -> None:
    found = extract(
        "Jakarta Post\n\nNew chief met with protest\n\nWorkers of PT PJB Services protested in "
        "front of the building for hours, and the new chief did not speak."
    )
    assert [each.name for each in found.organizations] == ["PT PJB Services"]


HELD: list[tuple[str, set[str | None]]] = [
    (
        "PT Geo Dipa Energi (GDE) won. GDE Dieng Unit smiled. The Dieng Unit and the Patuha Unit "
        "hold ISO 9001:2015 certificates.",
        {"GDE Dieng Unit", "Patuha Unit"},
    ),
    (
        "Sertifikat ISO 9001:2015 diberikan kepada PGE Area Lahendong, Kamojang, dan Karaha.",
        {"PGE Area Lahendong", "Kamojang", "Karaha"},
    ),
    (
        "Bendera emas SMK3 diterima PT Uap Jaya dari Kementerian Tenaga Kerja Republik Indonesia "
        "dan Zero Accident Award dari Gubernur Jawa Timur.",
        {"PT Uap Jaya"},
    ),
]


@pytest.mark.parametrize(("text", "holders"), HELD)
def test_holders(text: str, holders: set[str | None]) -> None:
    assert {each.holder for each in extract(text).certifications} == holders


def test_the_state_ends_the_name_of_a_ministry() -> None:
    bodies = {each.certification_body for each in extract(HELD[2][0]).certifications}
    assert bodies == {"Kementerian Tenaga Kerja Republik Indonesia"}
