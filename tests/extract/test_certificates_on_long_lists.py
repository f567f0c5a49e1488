"""Certificates of long lists, dealt out by number, given by a body without a name, and wished."""

import pytest

from kg.extract import extract

Row = tuple[str, str | None, str]

HELD: list[tuple[str, set[Row]]] = [
    (
        "Dua ISO diraih PLN UPT Gandul. ISO 9001 versi 2015 untuk mutu dan ISO 14001 versi 2015 "
        "untuk lingkungan. Adapun OHSAS 18001 tahun 2007 untuk keselamatan.",
        {
            ("certification", "PLN UPT Gandul", "ISO 9001:2015"),
            ("certification", "PLN UPT Gandul", "ISO 14001:2015"),
            ("certification", "PLN UPT Gandul", "OHSAS 18001:2007"),
        },
    ),
    ("PLN UPT Gandul mengejar dua ISO. ISO 9001 untuk mutu, ISO 14001 untuk lingkungan.", set()),
    (
        "Tiga sertifikat diterima PT Samudra Batu Jaya. Pertama, ISO 9001:2015 untuk mutu. Kedua, "
        "ISO 14001:2015 untuk lingkungan. Ketiga, ISO 45001:2018. Keempat, SMK3.",
        {
            ("certification", "PT Samudra Batu Jaya", "ISO 9001:2015"),
            ("certification", "PT Samudra Batu Jaya", "ISO 14001:2015"),
            ("certification", "PT Samudra Batu Jaya", "ISO 45001:2018"),
            ("grant", "PT Samudra Batu Jaya", "SMK3"),
        },
    ),
    (
        "PLN UPT Gandul memperoleh Sertifikat Emas pada implementasi Sistem Manajemen Pengamanan, "
        "sertifikat ISO 9001:2015 untuk seluruh gardu induk di wilayah kerjanya, sertifikat ISO "
        "14001:2015 untuk manajemen lingkungan, serta sertifikat SMK3.",
        {
            ("grant", "PLN UPT Gandul", "SMP"),
            ("certification", "PLN UPT Gandul", "ISO 9001:2015"),
            ("certification", "PLN UPT Gandul", "ISO 14001:2015"),
            ("grant", "PLN UPT Gandul", "SMK3"),
        },
    ),
    (
        "Dinas Perhubungan Provinsi Jambi memperoleh tiga sertifikat dengan ruang lingkup "
        "pengujian kendaraan dan pelayanan terminal yakni SNI ISO 9001:2015 terkait sistem "
        "manajemen mutu, SNI ISO 37001:2016 untuk sistem manajemen anti penyuapan, dan SNI ISO "
        "45001:2018 terkait K3.",
        {
            ("certification", "Dinas Perhubungan Provinsi Jambi", f"SNI ISO {number}")
            for number in ("9001:2015", "37001:2016", "45001:2018")
        },
    ),
    (
        "PLN UPT Gandul meraih sertifikat ISO 9001:2015 untuk mutu pelayanan pelanggan seluruh "
        "unit di wilayah Jawa Barat dan Banten, dan tengah menyiapkan ISO 14001:2015.",
        {("certification", "PLN UPT Gandul", "ISO 9001:2015")},
    ),
    (
        "PLN UPT Gandul meraih sertifikat ISO 9001:2015 dan menerapkan ISO 14001:2015.",
        {("certification", "PLN UPT Gandul", "ISO 9001:2015")},
    ),
    (
        "PLN UPT Gandul meraih penghargaan karena telah menjaga lingkungan kerja dan menerapkan "
        "SMK3.",
        {("grant", "PLN UPT Gandul", "SMK3")},
    ),
    (
        "Tiga sertifikasi dari badan internasional diterimakan sekaligus kepada PT Samudra Batu "
        "Jaya. Ketiganya ialah ISO 9001, ISO 14001 dan ISO 45001.",
        {
            ("certification", "PT Samudra Batu Jaya", f"ISO {number}")
            for number in ("9001", "14001", "45001")
        },
    ),
    (
        "Sertifikat ISO 9001 dari lembaga dunia diberikan kepada PT Samudra Batu Jaya.",
        {("certification", "PT Samudra Batu Jaya", "ISO 9001")},
    ),
    (
        "Sertifikat ISO 9001 diterbitkan badan independen untuk PT Samudra Batu Jaya.",
        {("certification", "PT Samudra Batu Jaya", "ISO 9001")},
    ),
    (
        "Sertifikasi ISO 9001 dan ISO 14001 diserahkan kepada PT Samudra Batu Jaya.",
        {
            ("certification", "PT Samudra Batu Jaya", "ISO 9001"),
            ("certification", "PT Samudra Batu Jaya", "ISO 14001"),
        },
    ),
    (
        "PLTU Tenayan menjadi percontohan.\n\nKini K3 di UPDK Pekanbaru makin baik. Berbagai "
        "sertifikat sudah diraih, antara lain ISO 9001:2015 dan SMK3.",
        {
            ("certification", "UPDK Pekanbaru", "ISO 9001:2015"),
            ("grant", "UPDK Pekanbaru", "SMK3"),
        },
    ),
    (
        "PLTU Tenayan menjadi percontohan.\n\nKini K3 di UPDK Pekanbaru dan UPT Padang makin baik. "
        "Berbagai sertifikat sudah diraih PLTU Tenayan, antara lain ISO 9001:2015.",
        {("certification", "PLTU Tenayan", "ISO 9001:2015")},
    ),
    ('"Mudah-mudahan, PLTU Paiton memperoleh sertifikat emas SMP," ujar dia.', set()),
    ('"Insyaallah PLTU Paiton memperoleh sertifikat SMP tahun ini," ujar dia.', set()),
    ('"Kami doakan PLTU Paiton meraih sertifikat SMP," ujar dia.', set()),
    (
        '"Semoga sertifikat SMP yang telah diraih PLTU Paiton terjaga," ujar dia.',
        {("grant", "PLTU Paiton", "SMP")},
    ),
    (
        "PT Mega Listrik hadir.\n\nJumlah perusahaan yang memperoleh penghargaan SMK3 naik dari "
        "901 menjadi 952 perusahaan.",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_held(text: str, expected: set[Row]) -> None:
    """All standards of a list go to whom it speaks of, and what is wished is nobody's."""
    found = extract(text).certifications
    assert {(e.kind, e.holder, standard) for e in found for standard in e.standards} == expected


CERTIFIERS = [
    (
        "Sertifikat ISO 9001 dari lembaga sertifikasi PT Mutu Sejati diberikan kepada PT Samudra "
        "Batu Jaya.",
        "PT Mutu Sejati",
    ),
    ("Sertifikat ISO 9001 dari badan dunia diserahkan kepada PT Samudra Batu Jaya.", None),
    (
        "PLN UPT Gandul meraih ISO 9001. Audit sertifikasinya dipercayakan kepada PT Mutu Sejati.",
        "PT Mutu Sejati",
    ),
]


@pytest.mark.parametrize(("text", "body"), CERTIFIERS)
def test_who_gets_a_certificate_did_not_issue_it(text: str, body: str | None) -> None:
    """Behind a body without a name stands to whom it gave."""
    assert [each.certification_body for each in extract(text).certifications] == [body]


PRIZES: list[tuple[str, set[tuple[str | None, str]]]] = [
    (
        'UP Semarang dan UP Suralaya menerima penghargaan kategori Kecelakaan Nihil atau "Zero '
        'Accident".',
        {
            ("UP Semarang", 'Kecelakaan Nihil atau "Zero Accident"'),
            ("UP Suralaya", 'Kecelakaan Nihil atau "Zero Accident"'),
        },
    ),
    (
        "UP Semarang memperoleh penghargaan kecelakaan nihil (zero accident award) dari Menaker.",
        {("UP Semarang", "kecelakaan nihil (zero accident award)")},
    ),
    (
        "Dua unit lainnya, yakni Unit Pembangkitan Maninjau (UP Maninjau) Agam dan Unit "
        "Pembangkitan Bali, memenangi Penghargaan Program Pencegahan dan Penanggulangan HIV-AIDS.",
        {
            (holder, "Program Pencegahan dan Penanggulangan HIV-AIDS")
            for holder in ("Unit Pembangkitan Maninjau (UP Maninjau)", "Unit Pembangkitan Bali")
        },
    ),
    (
        "PT Mega Listrik hadir.\n\nHal ini tampak dari perusahaan yang menerima penghargaan Zero "
        "Accident tahun 2022 sebanyak 1.742 perusahaan.",
        set(),
    ),
    (
        "PT Mega Listrik hadir.\n\nJumlah perusahaan penerima penghargaan Zero Accident naik dari "
        "901 menjadi 952 perusahaan.",
        set(),
    ),
    (
        "PT Mega Listrik hadir.\n\nPenghargaan K3 tahun ini meliputi Penghargaan Kecelakaan Nihil, "
        "Penghargaan SMK3, dan Program Pencegahan dan Penanggulangan HIV-AIDS.",
        set(),
    ),
    (
        "PT Mega Listrik hadir.\n\nPerusahaan yang menerima penghargaan Zero Accident itu bangga.",
        {("PT Mega Listrik", "Zero Accident")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), PRIZES)
def test_prizes(text: str, expected: set[tuple[str | None, str]]) -> None:
    """A prize with its English name is one; who is only counted has got none."""
    assert {
        (e.holder, e.about) for e in extract(text).other_claims if e.kind == "award"
    } == expected
