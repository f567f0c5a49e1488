"""Names of holders in full: plants with their number, health centres, offices, companies."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES = [
    ("PLTU Jawa-9 meraih ISO 14001.", {"PLTU Jawa-9"}),
    (
        "PLTGU Sumbagut-2 meraih SMK3. Kepala PLTGU Sumbagut 2 bersyukur.",
        {"PLTGU Sumbagut-2"},
    ),
    (
        "Pembangkit Listrik Tenaga Uap (PLTU) Kaltim-4 mengantongi sertifikat ISO 14001.",
        {"Pembangkit Listrik Tenaga Uap (PLTU) Kaltim-4"},
    ),
    ("PLTU Jawa-Bali meraih ISO 14001.", {"PLTU Jawa-Bali"}),
    (
        "Sertifikat ISO 9001:2008 diserahkan kepada UPTD Puskesmas Oesapa. Kepala Puskesmas Oesapa "
        "berterima kasih.",
        {"UPTD Puskesmas Oesapa"},
    ),
    ("BLUD Puskesmas Bakunase meraih ISO 9001:2015.", {"BLUD Puskesmas Bakunase"}),
    ("Puskesmas Oebobo meraih ISO 9001:2015.", {"Puskesmas Oebobo"}),
    (
        "PT Daya Lestari Timur menerima sertifikat ISO 9001. Sertifikat diserahkan kepada wakil "
        "manajemen PT Daya Lestari Timur Markus Lenda.",
        {"PT Daya Lestari Timur"},
    ),
    (
        "Dinas Perhubungan Daerah Nusa Tenggara Timur meraih ISO 9001. Kepala Dinas Perhubungan "
        "NTT bersyukur.",
        {"Dinas Perhubungan Daerah Nusa Tenggara Timur"},
    ),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_a_holder_is_named_in_full_and_once(text: str, names: set[str]) -> None:
    found = extract(text)
    assert {each.holder for each in found.certifications} == names
    assert {each.name for each in found.organizations} == names


OFFICES = [
    (
        "Kata kepala dinas kesehatan kota Ambon Lukas Patty, semua siap.",
        {"dinas kesehatan kota Ambon"},
    ),
    ("Ia menemui dinas tenaga kerja kabupaten Belu.", {"dinas tenaga kerja kabupaten Belu"}),
    ("Ia sedang dinas di kota Ambon.", set()),
    ("Mobil dinas milik kota Ambon dijual.", set()),
    ("Aturan itu termuat dalam Surat Kementerian Nomor: S-9/MBU/2021.", set()),
]


@pytest.mark.parametrize(("text", "names"), OFFICES)
def test_offices_in_small_letters_and_numbers_of_letters(text: str, names: set[str]) -> None:
    assert {each.name for each in extract(text).organizations} == names


RECEIVED = [
    (
        "PT Bima Raya meraih sertifikat ISO 9001. Sertifikat diserahkan kepada direktur PT Bima "
        "Raya Markus Lenda.",
        None,
    ),
    (
        "PT Bima Raya meraih sertifikat ISO 9001. Sertifikat itu diberikan kepada wakil manajemen "
        "PT Bima Raya.",
        None,
    ),
    (
        "PT Bima Raya meraih sertifikat ISO 9001. Sertifikat diserahkan Direktur PT Mutu Sabu "
        "kepada direktur PT Bima Raya.",
        "PT Mutu Sabu",
    ),
]

AROUND = [
    ("Lembaga sertifikasi PT Mutu Sabu menilai PT Bima Raya siap meraih ISO.", "PT Bima Raya"),
    ("Lembaga sertifikasi akan mengaudit PT Bima Raya untuk ISO 9001.", "PT Bima Raya"),
]


@pytest.mark.parametrize(("text", "name"), AROUND)
def test_whom_a_certifier_speaks_of_is_no_certifier(text: str, name: str) -> None:
    kinds = {each.name: each.kind for each in extract(text).organizations}
    assert kinds[name] == "company"


def test_who_is_said_to_audit_certifies_though_far_behind() -> None:
    found = extract(
        "PT Bima Raya memegang sertifikat ISO 9001. Lingkupnya diperluas. Auditnya tiga hari. "
        "Semua lancar. Lembaga yang mengaudit ialah PT Mutu Sabu Sertifikasi."
    ).certifications
    assert [each.certification_body for each in found] == ["PT Mutu Sabu Sertifikasi"]


@pytest.mark.parametrize(("text", "body"), RECEIVED)
def test_whose_head_receives_a_certificate_did_not_give_it(text: str, body: str | None) -> None:
    found = extract(text).certifications
    assert [(each.holder, each.certification_body) for each in found] == [("PT Bima Raya", body)]
