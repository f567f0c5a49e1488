"""Certificates in lists that a line announces, beside who runs a plant, and given to "it"."""

from __future__ import annotations

import pytest

from kg.extract import extract
from tests.extract.certificate_rows import Told, told

LISTS = [
    (
        "Lembaga sertifikasi PT SGS Indonesia menyerahkan sertifikat sistem manajemen kepada dua "
        "unit PLN UIW NTB, Kamis. Standarnya berlainan.\n"
        "Inilah kedua unit beserta standar yang diperoleh:\n"
        "• UP3 Bima: ISO 9001:2015\n"
        "• UP3 Sumbawa: ISO 9001:2015 dan ISO 14001:2015\n"
        "Manajer UP3 Bima Rina Abas hadir di sana.",
        {
            ("UP3 Bima", "ISO 9001:2015", "PT SGS Indonesia"),
            ("UP3 Sumbawa", "ISO 9001:2015", "PT SGS Indonesia"),
            ("UP3 Sumbawa", "ISO 14001:2015", "PT SGS Indonesia"),
        },
    ),
    (
        "DQS Indonesia presented integrated management system certificates to PT Tirta Daya.\n"
        "Our lead auditor handed over the certificates:\n"
        "1. ISO 9001:2015\n"
        "2. ISO 14001:2015\n"
        "They were issued in May.",
        {
            ("PT Tirta Daya", "ISO 9001:2015", "DQS Indonesia"),
            ("PT Tirta Daya", "ISO 14001:2015", "DQS Indonesia"),
        },
    ),
    (  # still wanted
        "Inilah unit beserta standar yang akan diperoleh tahun depan:\n"
        "• UP3 Bima: ISO 9001:2015\n"
        "• UP3 Sumbawa: ISO 14001:2015",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lists_of_units_and_standards(text: str, expected: Told) -> None:
    assert told(text) == expected


HOLDERS = [
    (  # a joint venture's owners hold nothing
        "PT Muara Power, perusahaan patungan PT Bahari Jaya dan China Huadian Hongkong Company Ltd "
        "yang mengoperasikan PLTU mulut tambang, menyabet sertifikat ISO 14001:2015.",
        {("PT Muara Power", "ISO 14001:2015", None)},
    ),
    (
        "Operator PLTU Muara unit 1, PT Tirta Daya, menerima sertifikat ISO 9001 dari SGS "
        "Indonesia. Dua unit PT Bahari Jaya mendapat bendera SMK3: satu emas, satu perak.",
        {("PT Tirta Daya", "ISO 9001", "SGS Indonesia")},
    ),
    (
        "PT Tirta Daya hadir. PT PLN Energi Primer Indonesia lain lagi. Subholding yang mengurus "
        "batu bara itu mengantongi SNI ISO 37001:2016.",
        {("PT PLN Energi Primer Indonesia", "SNI ISO 37001:2016", None)},
    ),
    (
        "PT Tirta Daya maintained its ISO 14001:2015 certificate. In June the Ministry of Manpower "
        "gave it the SMK3 certificate with a gold flag.",
        {
            ("PT Tirta Daya", "ISO 14001:2015", None),
            ("PT Tirta Daya", "SMK3", "Ministry of Manpower"),
        },
    ),
    (
        "PT Tirta Daya was granted an SMP certificate by the National Police, and the Ministry of "
        "Manpower gave it an SMK3 certificate.",
        {
            ("PT Tirta Daya", "SMP", "National Police"),
            ("PT Tirta Daya", "SMK3", "Ministry of Manpower"),
        },
    ),
    (  # nobody does
        "PLN UP3 Bima hadir. Belum satu pun pembangkit di provinsi kepulauan itu memegang "
        "sertifikat Sistem Manajemen Keselamatan Ketenagalistrikan (SMK2).",
        set(),
    ),
    (  # the steps to it
        "PLN UP3 Bima hadir. Pembangkit harus menerapkan SMK2, diaudit lembaga lain, baru kemudian "
        "mendapatkan sertifikat SMK2 dari menteri.",
        set(),
    ),
    (  # the police that give, whoever signs
        "Badan Pemelihara Keamanan (Baharkam) Polri menyerahkan sertifikat Sistem Manajemen "
        "Pengamanan (SMP) kepada PLN UPT Cirebon. Sertifikat ditandatangani Kapolri Jenderal "
        "Budi Hartono.",
        {("PLN UPT Cirebon", "SMP", "Badan Pemelihara Keamanan (Baharkam) Polri")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), HOLDERS)
def test_who_holds_and_who_gave(text: str, expected: Told) -> None:
    assert told(text) == expected


PEOPLE = [
    (
        "Kapolri Jenderal Pol Budi Hartono Putra hadir bersama Direktur Jenderal Gatrik Rina Abas.",
        [("Budi Hartono Putra", "Kapolri", None), ("Rina Abas", "Direktur Jenderal Gatrik", None)],
    ),
    (
        "Lead Auditor Bahari Sertifikasi, Rina Abas, menyoroti kanal pelaporan.",
        [("Rina Abas", "Lead Auditor", "Bahari Sertifikasi")],
    ),
    (
        "Pemilik usaha penatu di Jalan Pattimura, Rina Abas, mengatakan hal itu. Sementara guru "
        "di sekolah itu, Budi Santoso, menyebut laptop penting.",
        [
            ("Rina Abas", "Pemilik usaha penatu", None),
            ("Budi Santoso", "guru", None),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(p.name, p.role, p.organization) for p in extract(text).people] == expected


def test_a_branch_of_an_agency() -> None:
    text = "Tim itu melibatkan BPJS Ketenagakerjaan Cabang Banjarmasin serta PLN UP3 Bima."
    assert {each.name for each in extract(text).organizations} == {
        "BPJS Ketenagakerjaan Cabang Banjarmasin",
        "PLN UP3 Bima",
    }


NAMES = [
    (  # initials of one company
        "PT Krakatau Daya Listrik menerima sertifikat ISO 9001. KDL juga menerapkan ISO 50001.",
        {"PT Krakatau Daya Listrik"},
    ),
    (  # of two: neither
        "PT Karya Daya Listrik dan PT Kencana Daya Listrik hadir bersama PT KDL.",
        {"PT Karya Daya Listrik", "PT Kencana Daya Listrik", "PT KDL"},
    ),
    (
        "Star Bahari Geothermal Salak, Ltd. has been certified to ISO 50001. Star Bahari "
        "Geothermal Salak also holds ISO 14001 within the PLN group.",
        {"Star Bahari Geothermal Salak, Ltd", "PLN"},
    ),
    (  # a heading in capitals
        "Kabar datang dari perusahaan listrik.\n\nBAHARI POWER\n\nPT Bahari Power Nusantara "
        "meraih sertifikat ISO 9001.",
        {"PT Bahari Power Nusantara"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names_of_one_company(text: str, expected: set[str]) -> None:
    assert {each.name for each in extract(text).organizations} == expected


def test_a_prize_is_of_whom_it_was_given_to() -> None:
    text = (
        "PT Bahari Power holds ISO 9001. The East Java provincial government honoured it with the "
        "Zero Accident Award 2022."
    )
    (award,) = [each for each in extract(text).other_claims if each.kind == "award"]
    assert award.holder == "PT Bahari Power"


def test_a_score_is_of_the_scheme_before_it() -> None:
    text = (
        "PT Bahari Power was granted an SMP certificate by the National Police after scoring 91.8 "
        "in an audit, and the Ministry of Manpower gave it an SMK3 certificate."
    )
    (score,) = [each for each in extract(text).other_claims if each.kind == "audit_result"]
    assert (score.holder, score.about, score.value) == ("PT Bahari Power", "SMP", "91.8")
