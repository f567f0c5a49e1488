"""Organisations by forms that news has beside those of PLN: parties, outlets, English offices."""

from __future__ import annotations

import pytest

from kg.extract import extract

FOUND: list[tuple[str, set[tuple[str, str]]]] = [
    (
        "Politikus Partai Golkar itu hadir bersama Ketua DPD Partai Demokrat Andi Azis.",
        {("Partai Golkar", "other"), ("Partai Demokrat", "other")},
    ),
    ("Partai besar itu hadir.", set()),
    (
        "Kabag Ekonomi Setda Seruyan, Rusmawati, melapor kepada Setwan.",
        {("Setda Seruyan", "government"), ("Setwan", "government")},
    ),
    (
        "Gabungan Industri Kendaraan Bermotor Indonesia (Gaikindo) melaporkan penjualan.",
        {("Gabungan Industri Kendaraan Bermotor Indonesia (Gaikindo)", "other")},
    ),
    ("Gabungan dua sistem itu diuji.", set()),
    (  # a department of a company is no ministry
        "Kepala Departemen Legal dan Humas PT Daya Alam menyambut Departemen Perindustrian.",
        {("PT Daya Alam", "company"), ("Departemen Perindustrian", "ministry")},
    ),
    (  # an outlet by the words of its page
        "Kabarpesisir.id - Listrik menyala. Hal itu dikatakan Budi kepada Kabar Pesisir, Senin.",
        {("Kabarpesisir.id", "media"), ("Kabar Pesisir", "media")},
    ),
    (
        "Hal itu dikatakan Budi saat dihubungi ABCBerita.com. Laman Pln.co.id memuatnya.",
        {("ABCBerita.com", "media")},
    ),
    (
        "The Wind Energy Council for Remote Villages and Islands (ECRVI) met.",
        {("Wind Energy Council for Remote Villages and Islands (ECRVI)", "agency")},
    ),
    (
        "The Ministry of Energy and Mineral Resources (EMR) spoke. The Ministry of EMR, through "
        "the Directorate General of New, Renewable Energy, and Energy Conservation (EBTKE), has "
        "plans. The Ministry will hold a training.",
        {
            ("Ministry of Energy and Mineral Resources (EMR)", "ministry"),
            (
                "Directorate General of New, Renewable Energy, and Energy Conservation (EBTKE)",
                "ministry",
            ),
        },
    ),
    (  # short forms of the Indonesian name
        "The Indonesian Consumers Foundation (YLKI) and the Corruption Eradication Commission "
        "(KPK) agreed with a poll by Sejahtera Research in December. The YLKI asked the KPK.",
        {
            ("Indonesian Consumers Foundation (YLKI)", "other"),
            ("Corruption Eradication Commission (KPK)", "agency"),
            ("Sejahtera Research", "other"),
        },
    ),
    (
        "PT PLN Main Unit for Papua and West Papua opened the forum with the police.",
        {("PT PLN Main Unit for Papua and West Papua", "pln_unit")},
    ),
    (
        "PLN Pembangkitan Sumatera Bagian Selatan (KITSBS) bangga, kata Manajer PLN KITSBS.",
        {("PLN Pembangkitan Sumatera Bagian Selatan (KITSBS)", "pln_unit")},
    ),
    (
        "PT PLN (Persero) Area Pengatur Distribusi Bali bangga, kata Manajer PLN APD Bali.",
        {("PT PLN (Persero) Area Pengatur Distribusi Bali", "pln_unit")},
    ),
    (
        "PT PLN Nusa Daya Unit Pelaksana Sulawesi 2 bangga. Manajer Unit Pelaksana Sulawesi 2, "
        "Taufan Azis, hadir.\n\nTags: K3, PLN Nusa Daya, SMK3",
        {("PT PLN Nusa Daya Unit Pelaksana Sulawesi 2", "pln_unit")},
    ),
    ("Laporan itu masuk di aplikasi PLN Mobile.", set()),
    (
        "Analis Sentosa Kapital Budi Azis dan ekonom Bina Artha Sekuritas, Rina Wati, sepakat.",
        {("Sentosa Kapital", "company"), ("Bina Artha Sekuritas", "company")},
    ),
    ("Analis itu menyebut Modal Kapital cukup.", set()),
    (
        "Yayasan Baitul Maal (YBM) PLN UID S2JB membantu SMA Negeri 1 Ende dan Puskesmas Onekore.",
        {
            ("Yayasan Baitul Maal (YBM) PLN UID S2JB", "other"),
            ("SMA Negeri 1 Ende", "other"),
            ("Puskesmas Onekore", "other"),
        },
    ),
    (
        "PT Surya Utama Nuansa (SUN Energy) memasang PLTS di kantor DPR Aceh (DPRA).",
        {("PT Surya Utama Nuansa (SUN Energy)", "company"), ("DPR Aceh (DPRA)", "government")},
    ),
    (
        "The National Development Planning Agency (Bappenas) and the University of Indonesia's "
        "staff have agreed.",
        {
            ("National Development Planning Agency (Bappenas)", "agency"),
            ("University of Indonesia", "other"),
        },
    ),
    (
        "Survei itu disusun Lembaga Penelitian dan Pengabdian kepada Masyarakat Universitas "
        "Mulawarman.",
        {
            (
                "Lembaga Penelitian dan Pengabdian kepada Masyarakat Universitas Mulawarman",
                "other",
            )
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_organisations(text: str, expected: set[tuple[str, str]]) -> None:
    found = extract(text).organizations
    assert {(o.name, o.kind) for o in found} == expected


def test_unit_of_another_company_applies() -> None:
    found = extract(
        "The runner-up was the Sunda Combined Cycle Unit of PT Indonesia Power, which applies SNI "
        "ISO 50001 without being certified."
    )
    assert [(o.kind, o.holder, o.about) for o in found.other_claims] == [
        ("implementation", "Sunda Combined Cycle Unit", "SNI ISO 50001")
    ]


def test_police_grant_and_hold_nothing() -> None:
    text = "The Indonesian National Police granted SMP. PLN UPT Palu holds the SMP certificate."
    assert [(c.holder, c.certification_body) for c in extract(text).certifications] == [
        ("PLN UPT Palu", "Indonesian National Police")
    ]


def test_minister_who_gave_the_prizes_of_the_sentence_before() -> None:
    text = (
        "PLN UP3 Ende meraih dua penghargaan dari Menteri Tenaga Kerja Republik Indonesia, salah "
        'satunya zero accident. "Kami juga memperoleh penghargaan SMK3," kata Manajer PLN UP3 '
        "Ende Budi Azis."
    )
    assert [(c.standards, c.certification_body) for c in extract(text).certifications] == [
        (("SMK3",), "Menteri Tenaga Kerja Republik Indonesia")
    ]
