"""Organisations: how far each name reaches and what kind it is."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.extract.names.gazetteer import Gazetteer, Name, bundled_gazetteer
from kg.extract.organisations.organisation_items import index_organisations, read_organizations
from kg.extract.organisations.organisations import find_organisations
from kg.extract.text.document import Document


def found(text: str) -> list[tuple[str, str]]:
    mentions = find_organisations(Document(text), bundled_gazetteer())
    return [(each.name, each.kind) for each in mentions.all]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "PT PLN (Persero) Unit Induk Wilayah (UIW) Nusa Tenggara Timur menambah gardu.",
            [("PT PLN (Persero) Unit Induk Wilayah (UIW) Nusa Tenggara Timur", "pln_unit")],
        ),
        (
            "General Manager PLN UID Jawa Tengah dan DI Yogyakarta Soffin Hadi hadir.",
            [("PLN UID Jawa Tengah dan DI Yogyakarta", "pln_unit")],
        ),
        (
            "UP3 Kupang dan UP3 Sumba menerima sertifikat.",
            [("UP3 Kupang", "pln_unit"), ("UP3 Sumba", "pln_unit")],
        ),
        ("Manager PLN ULP Wanokaka Yohanes mengatakan", [("PLN ULP Wanokaka", "pln_unit")]),
        (
            "PT PLN Indonesia Power UBP Suralaya beroperasi",
            [("PT PLN Indonesia Power UBP Suralaya", "pln_unit")],
        ),
        (
            "menurut Kementerian Energi dan Sumber Daya Mineral (ESDM) "
            "dan Badan Pusat Statistik (BPS)",
            [
                ("Kementerian Energi dan Sumber Daya Mineral (ESDM)", "ministry"),
                ("Badan Pusat Statistik (BPS)", "agency"),
            ],
        ),
        (
            "Pemerintah Kabupaten Sumba Timur, Dinas ESDM Provinsi NTT dan DPRD NTT",
            [
                ("Pemerintah Kabupaten Sumba Timur", "government"),
                ("Dinas ESDM Provinsi NTT", "government"),
                ("DPRD NTT", "government"),
            ],
        ),
        (
            "diaudit lembaga sertifikasi TUV Rheinland Indonesia yang diakreditasi KAN",
            [("TUV Rheinland Indonesia", "certification_body"), ("KAN", "accreditation_body")],
        ),
        (
            "Direktur PT Cahaya Sertifikasi Nusantara",
            [("PT Cahaya Sertifikasi Nusantara", "certification_body")],
        ),
        (
            "the Ministry of Energy and Mineral Resources and the Energy Ministry said",
            [
                ("Ministry of Energy and Mineral Resources", "ministry"),
                ("Energy Ministry", "ministry"),
            ],
        ),
        ("Universitas Nusa Cendana meneliti", [("Universitas Nusa Cendana", "other")]),
        ("PLN NTT Raih Sertifikat ISO", [("PLN NTT", "pln_unit")]),
    ],
)
def test_names_reach_as_far_as_a_reader_takes_them(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Hal itu akan kan dibahas TNIAD nanti.",
        "Di Sumba Timur dan Nusa Tenggara Timur hujan turun.",
        "Wilayah Timur masih gelap, kata seorang warga.",
        "Dinas itu belum menjawab.",
    ],
)
def test_what_is_no_organisation(text: str) -> None:
    assert found(text) == []


def test_a_known_name_of_the_graph_helps() -> None:
    names = Gazetteer([Name("Lentera Mutu", "certification_body", "Lentera Mutu")])
    mentions = find_organisations(Document("Sertifikat dari Lentera Mutu terbit."), names)
    assert [(each.name, each.known) for each in mentions.all] == [("Lentera Mutu", "Lentera Mutu")]


def test_one_organisation_of_all_its_names() -> None:
    text = (
        "PT PLN (Persero) Unit Induk Wilayah (UIW) Nusa Tenggara Timur menambah gardu.\n"
        "UIW NTT bekerja sama dengan Kementerian Ketenagakerjaan Republik Indonesia "
        "(Kemnaker RI).\n"
        "PLN UIW NTT dan Kemnaker sepakat.\n"
        "Baca juga: PT Jaya Abadi rugi besar tahun ini"
    )
    document = Document(text)
    mentions = find_organisations(document, bundled_gazetteer())
    index = index_organisations(document, mentions, bundled_gazetteer())
    items = read_organizations(document, mentions, index)
    assert [(each.name, each.kind, each.parent) for each in items] == [
        (
            "PT PLN (Persero) Unit Induk Wilayah (UIW) Nusa Tenggara Timur",
            "pln_unit",
            "PT PLN (Persero)",
        ),
        ("Kementerian Ketenagakerjaan Republik Indonesia (Kemnaker RI)", "ministry", None),
    ]
    assert [len(each.evidence) for each in items] == [3, 2]


def test_the_parent_of_a_subsidiarys_unit_is_the_subsidiary() -> None:
    text = (
        "PLN Nusantara Power Unit Pembangkitan (UP) Paiton rapat dengan PT PLN Indonesia Power UBP "
        "Suralaya dan PLN UP3 Ende."
    )
    parents = {o.name: o.parent for o in extract(text).organizations if o.kind == "pln_unit"}
    assert parents == {
        "PLN Nusantara Power Unit Pembangkitan (UP) Paiton": "PLN Nusantara Power",
        "PT PLN Indonesia Power UBP Suralaya": "PT PLN Indonesia Power",
        "PLN UP3 Ende": "PLN",
    }
