"""Holders behind what is told of them, plants pointed back to, short forms in quotation marks."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str, str, str | None]

ASIDES = (
    "subholding pembangkitan PT PLN (Persero)",
    "perusahaan patungan PT PLN Batam dan PT Medco Ratch",
    "mitra PT Medco Ratch",
    "lini usaha jasa PT PLN (Persero)",
    "perusahaan afiliasi PT PLN (Persero) yang berbasis di Ende",
)
CASES: list[tuple[str, set[Row]]] = [
    (
        "Baharkam Polri menyerahkan sertifikat SMP kepada tiga pengelola objek vital di Sumatera. "
        "Penerimanya ialah PLN UIP3B Sumatera UPT Jambi, PLTGU Borang, dan PLN UP2D Sumatera "
        "Selatan, Jambi dan Bengkulu (S2JB).",
        {
            ("PLN UIP3B Sumatera UPT Jambi", "SMP", "Baharkam Polri"),
            ("PLTGU Borang", "SMP", "Baharkam Polri"),
            ("PLN UP2D Sumatera Selatan, Jambi dan Bengkulu (S2JB)", "SMP", "Baharkam Polri"),
        },
    ),
    (
        "PLN UIW NTB meraih ISO 9001. Manager PLTGU Borang Fikri Lubis bersyukur. Fikri "
        "menambahkan, pembangkit berkapasitas 2 x 40 MW tersebut telah bersertifikat ISO 45001.",
        {("PLN UIW NTB", "ISO 9001", None), ("PLTGU Borang", "ISO 45001", None)},
    ),
    (
        "PLN UPDK Minahasa menerima piagam. Unit yang membawahi PLTP Lahendong dan PLTA "
        "Tonsealama ini juga menerima sertifikat SMK3 dari Kementerian Ketenagakerjaan.",
        {("PLN UPDK Minahasa", "SMK3", "Kementerian Ketenagakerjaan")},
    ),
    (
        "Yang terbanyak PLN UP Anggrek. Pengelola PLTU 2x27,5 MW di Gorontalo Utara itu "
        "mengantongi ISO 9001:2015 dari SGS Indonesia. Satu lagi, ISO 55001, dikeluarkan PT "
        "Lloyd's Register Indonesia. Kemudian ada UP3 Gorontalo yang memperpanjang ISO 45001 dari "
        "PT TSI Sertifikasi Internasional.",
        {
            ("PLN UP Anggrek", "ISO 9001:2015", "SGS Indonesia"),
            ("PLN UP Anggrek", "ISO 55001", "PT Lloyd's Register Indonesia"),
            ("UP3 Gorontalo", "ISO 45001", "PT TSI Sertifikasi Internasional"),
        },
    ),
    (
        "Two coal-fired power plants run by PLN Nusantara Power have been certified to ISO "
        "55001:2014, the company said. The certificates were issued by Bureau Veritas Indonesia "
        "and cover the Paiton Generation Unit in East Java and the Cirata Generation Unit in West "
        "Java.",
        {
            ("Paiton Generation Unit", "ISO 55001:2014", "Bureau Veritas Indonesia"),
            ("Cirata Generation Unit", "ISO 55001:2014", "Bureau Veritas Indonesia"),
        },
    ),
    (
        'PT Mulya Jati Power ("MJP") said that DNV has granted the Company certification to ISO '
        "9001:2015. MJP is a consortium. The contractor, PT Kota Bangun Jawa, has maintained ISO "
        "14001:2015 certification since 2018. Its certificates were issued by TUV SUD.",
        {
            ("PT Mulya Jati Power", "ISO 9001:2015", "DNV"),
            ("PT Kota Bangun Jawa", "ISO 14001:2015", "TUV SUD"),
        },
    ),
    (
        "PT PLN Nusantara Power, formerly known as Pembangkitan Jawa Bali (PJB), has been "
        "certified to ISO 55001. PLN NP is a subholding.",
        {("PT PLN Nusantara Power", "ISO 55001", None)},
    ),
    (
        "PLTU Air Anyir memperoleh penghargaan kecelakaan nihil dari Gubernur Babel, sementara "
        "PLN Area Bangka menerima sertifikat SMK3 dari Menteri Tenaga Kerja dan Transmigrasi.",
        {("PLN Area Bangka", "SMK3", "Menteri Tenaga Kerja dan Transmigrasi")},
    ),
    (  # who only audited SMK3 certified nothing else
        "PLN UPK Maluku dan UP3 Ambon memperoleh SMK3 dari Kementerian Ketenagakerjaan. Audit "
        "SMK3 dilaksanakan oleh PT Surveyor Indonesia. Manajer UP3 Ambon Roy menambahkan, unitnya "
        "juga memegang sertifikat ISO 9001:2015 dari TUV Rheinland.",
        {
            ("PLN UPK Maluku", "SMK3", "Kementerian Ketenagakerjaan"),
            ("UP3 Ambon", "SMK3", "Kementerian Ketenagakerjaan"),
            ("UP3 Ambon", "ISO 9001:2015", "TUV Rheinland"),
        },
    ),
    (
        "PLN has pledged to have its head office and all 11 subsidiaries certified to ISO 37001.",
        set(),
    ),
    ("Bila nilainya di atas 85 persen, PLTU Tarahan berpeluang menerima bendera emas SMK3.", set()),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_certificates(text: str, expected: set[Row]) -> None:
    found = {
        (each.holder, standard, each.certification_body)
        for each in extract(text).certifications
        for standard in each.standards
    }
    assert found == expected


@pytest.mark.parametrize("aside", ASIDES)
def test_holder_before_an_aside(aside: str) -> None:
    text = f"PT Bara Energi, {aside}, menerima sertifikat ISO 55001:2014."
    assert [each.holder for each in extract(text).certifications] == ["PT Bara Energi"]


def test_one_company_by_its_names_is_listed_once() -> None:
    text = (
        "PT PLN Nusantara Power, formerly known as Pembangkitan Jawa Bali (PJB), has been "
        "certified to ISO 55001. PLN NP is a subholding."
    )
    assert [each.name for each in extract(text).organizations] == ["PT PLN Nusantara Power"]


REGIONS: list[tuple[str, set[str]]] = [
    (
        "PT Haleyora Power (HP) menutup tahun. Sertifikat SMK3 diberikan untuk kantor pusat dan "
        "tiga region, yaitu Region Jawa Bagian Barat, Region Sumatera Bagian Selatan, serta Region "
        "Kalimantan.",
        {"Region Jawa Bagian Barat", "Region Sumatera Bagian Selatan", "Region Kalimantan"},
    ),
    (
        "PT Haleyora Power meraih sertifikat SMK3 untuk dua kantor wilayah, yakni Kantor Wilayah "
        "Jawa Timur dan Kantor Wilayah Bali.",
        {"Kantor Wilayah Jawa Timur", "Kantor Wilayah Bali"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), REGIONS)
def test_regions_of_a_company(text: str, expected: set[str]) -> None:
    assert {each.holder for each in extract(text).certifications} == expected


COMPANIES: list[tuple[str, list[str]]] = [
    (
        "Auditors will check whether the operator, Supra Talang Energi, has closed the findings. A "
        "consultant, Adiluhung Consulting, has been hired.",
        ["Supra Talang Energi", "Adiluhung Consulting"],
    ),
    (
        "The plant is owned by Korean Midwest Power and local firm Nusa Panas Energi.",
        ["Korean Midwest Power", "Nusa Panas Energi"],
    ),
    ("Menteri membahas kebijakan Transisi Energi dan Sumber Energi.", []),
]


@pytest.mark.parametrize(("text", "expected"), COMPANIES)
def test_companies_by_what_they_are_called(text: str, expected: list[str]) -> None:
    assert [each.name for each in extract(text).organizations] == expected
