"""Names for one thing become one resource, and near misses stay apart.

Expected resources were written by hand from units.csv, certifications.csv, the tables of bodies and
the notes on them. Row numbers count data rows from 1.
"""

from __future__ import annotations

import pytest

from kg.claims.evidence import RowEvidence
from kg.claims.records import Organisation, Ref, Text, Unit
from kg.mapping.registry import Registry, name_key, read_registry, unit_kind
from kg.sources.facts import iter_facts

EVIDENCE = (RowEvidence("page", "units.csv", 1),)


@pytest.fixture
def registry() -> Registry:
    return read_registry()


@pytest.mark.parametrize(
    ("name", "ref"),
    [
        # slugs of the slice stay
        ("UP3 Sumba", "unit/up3-sumba"),
        ("Pelaksana Pelayanan Pelanggan (UP3) Flores Bagian Timur", None),
        ("PT PLN (Persero) Wilayah Nusa Tenggara Timur", "unit/pln-wilayah-nusa-tenggara-timur"),
        ("PLN UIW NTT", "unit/pln-uiw-nusa-tenggara-timur"),
        ("UIW Nusa Tenggara Timur", "unit/pln-uiw-nusa-tenggara-timur"),
        ("PLN UID Jawa Timur", "unit/pln-uid-jawa-timur"),
        ("PT PLN (Persero)", "organisation/pln"),
        ("JASANZ", "organisation/jas-anz"),
        ("JAS-ANZ", "organisation/jas-anz"),
        ("MSCS Indonesia", "organisation/mscs-indonesia"),
        ("Mitra Utama Sertifikasi", "organisation/pt-mitra-utama-sertifikasi"),
        # holders and parents of certifications.csv
        ("PLN UP3 Mataram", "unit/up3-mataram"),
        ("PT PLN (Persero) UIW Nusa Tenggara Barat", "unit/uiw-nusa-tenggara-barat"),
        ("PLTU Indramayu / PJB UBJOM Indramayu", "unit/pjb-ubjom-indramayu"),
        ("PJB UBJOM Indramayu", "unit/pjb-ubjom-indramayu"),
        ("PT PJB UP Muara Karang", "unit/pjb-up-muara-karang"),
        ("PJB Badan Pengelola Waduk Cirata (BPWC)", "unit/pjb-badan-pengelola-waduk-cirata"),
        ("PLN Batam", "organisation/pln-batam"),
        ("PT PLN Batam", "organisation/pln-batam"),
        ("PLN Nusantara Power (12 unnamed units)", "organisation/pln-nusantara-power"),
        ("PT Pembangkitan Jawa Bali (PJB)", "organisation/pembangkitan-jawa-bali"),
        ("PLN Nusantara Power UP Tanjung Awar-awar", "unit/pln-np-up-tanjung-awar-awar"),
        # one unit, two abbreviations (notes: row 9; UIWP2B and UIW PPB)
        ("PLN UIP Kalbagtim", "unit/uip-kalbagtim"),
        ("PLN UIP KLT", "unit/uip-kalbagtim"),
        ("UIP Kalimantan Bagian Timur", "unit/uip-kalbagtim"),
        ("UIWP2B", "unit/uiw-papua-dan-papua-barat"),
        ("UIW PPB", "unit/uiw-papua-dan-papua-barat"),
        ("UP2K NTT 2 Flores", "unit/up2k-flores"),
        ("UPP Flores Bagian Timur", "unit/up3-flores-bagian-timur"),
        # bodies and authorities
        ("MUTU International", "organisation/mutuagung-lestari"),
        (
            "Kementerian Ketenagakerjaan (issuing ministry)",
            "organisation/kementerian-ketenagakerjaan",
        ),
        (
            "Ditjen Ketenagalistrikan, Kementerian ESDM (issuing directorate)",
            "organisation/ditjen-ketenagalistrikan",
        ),
        ("PT PLN (Persero) Pusat Sertifikasi", "unit/pln-pusertif"),
        ("PT PLN Pusertif (as stated)", "unit/pln-pusertif"),
    ],
)
def test_a_name_means_its_resource(registry: Registry, name: str, ref: str | None) -> None:
    if ref is None:
        assert not registry.knows(name)
    else:
        assert registry.knows(name)
        assert registry.unit(name) == registry.organisation(name) == Ref(*ref.split("/"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("UIW Sumatera Barat", "UID Sumatera Barat"),
        ("UIW Sulawesi Utara Tengah dan Gorontalo", "UID Suluttenggo"),
        ("UP3 Sumba", "UP3 Sumba Barat"),
        ("UP3 Sumba", "UP2K Sumba"),
        ("UP3 Sumba", "Area Sumba"),
        ("UP3 Sumba", "Pulau Sumba"),
        ("UP3 Kupang", "ULP Kupang"),
        ("UP3 Kupang", "Rayon Kupang"),
        ("UPT Kupang", "ULTG Kupang"),
        ("UP3 Flores Bagian Barat", "UP3 Flores Bagian Timur"),
        ("PLN Batam", "PT PLN (Persero)"),
        ("PLN Batam", "PLN Nusantara Power"),
        ("PT Indonesia Power", "PLN Indonesia Power"),
        ("PT Pembangkitan Jawa Bali", "PLN Nusantara Power"),
        ("PJB UP Gresik", "PLN NP UP Gresik"),
        ("PJB UBJOM Tanjung Awar-Awar", "PLN NP UP Tanjung Awar-awar"),
        ("PJB UP Paiton", "PJB UP Paiton 1-2"),
        ("PJB UP Paiton", "PJB UBJOM Paiton"),
        ("MSCS Indonesia", "PT Mitra Utama Sertifikasi"),
        ("PT Mitra Utama Sertifikasi", "Sertifikasi Mutu Indonesia"),
        ("GAC", "Global Accreditation Cooperation Incorporated"),
        ("GAC", "Global Accreditation Cooperation"),
        ("IAF", "Global Accreditation Cooperation Incorporated"),
        ("JAS-ANZ", "JAS"),
        ("JAS-ANZ", "IANZ"),
        ("Polri", "Baharkam Polri"),
        ("Kementerian ESDM", "Ditjen Ketenagalistrikan ESDM"),
        ("Kementerian Ketenagakerjaan", "Kementerian ESDM"),
        ("PLN Wilayah Nusa Tenggara Timur", "UIW Nusa Tenggara Timur"),
        ("UIW Nusa Tenggara Timur", "UIW Nusa Tenggara Barat"),
        ("UIP Kalimantan Bagian Timur", "UIP Kalimantan Bagian Barat"),
        ("UIP Kalimantan Bagian Timur", "UPP Kalimantan Bagian Timur 2"),
        ("Universitas Nusa Cendana", "Universitas Udayana"),
    ],
)
def test_near_misses_stay_apart(registry: Registry, first: str, second: str) -> None:
    assert registry.organisation(first) != registry.organisation(second)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("UP3 Mojokerto", "up3"),
        ("PLN UIT Jawa Bagian Tengah", "uit"),
        ("PLN Wilayah Sumatera Utara", "wilayah"),
        ("PLN Area Padangsidimpuan (2018)", "area"),
        ("PLN Sektor Pembangkitan Maluku", "sector"),
        ("PJB UBJOM Arun", "ubjom"),
        ("PJB UP Brantas", "up"),
        ("PLN IP UBP Semarang", "ubp"),
        ("PLN IP Priok PGU", "subsidiary-unit"),
        ("UIP3B Sumatera", "uip3b"),
        ("PT Bhimasena Power Indonesia (PLTU Batang)", None),
        ("Universitas Udayana", None),
        ("PT DSSP Power Kendari", None),
    ],
)
def test_the_form_of_a_name_tells_a_unit(name: str, kind: str | None) -> None:
    assert unit_kind(name) == kind


def test_an_unknown_name_is_minted_once(registry: Registry) -> None:
    assert registry.organisation("PT Bhimasena Power Indonesia (PLTU Batang)") == Ref(
        "organisation", "bhimasena-power-indonesia"
    )
    assert registry.organisation("Bhimasena Power Indonesia").slug == "bhimasena-power-indonesia"
    assert registry.organisation("PLN UP3 Ruteng") == Ref("unit", "up3-ruteng")
    assert registry.unit("Kantor Pelayanan Ruteng") == Ref("unit", "kantor-pelayanan-ruteng")


def test_a_description_carries_the_name_as_printed(registry: Registry) -> None:
    unit = registry.describe("PLN UIP KLT", EVIDENCE)
    assert unit == Unit(
        "uip-kalbagtim",
        (Text("UIP Kalimantan Bagian Timur", "id"),),
        "uip",
        ("PLN UIP KLT",),
        evidence=EVIDENCE,
    )
    body = registry.describe("KAN", EVIDENCE)
    assert isinstance(body, Organisation)
    assert body.labels == (Text("Komite Akreditasi Nasional", "id"),)
    assert body.alternative == ("KAN",)


def test_the_preferred_label_is_no_other_label(registry: Registry) -> None:
    assert registry.describe("UP3 Sumba", EVIDENCE).alternative == ()


def test_every_merge_has_reasons_and_a_confidence() -> None:
    rows = list(iter_facts("merges.csv"))
    assert len({(row["kind"], row["name"]) for row in rows}) == len(rows)
    for row in rows:
        assert row["reason_en"], row.number
        assert row["reason_id"], row.number
        assert row["reason_en"] != row["reason_id"], row.number
        assert 0.75 <= float(row["confidence"]) <= 1, row.number


def test_a_pair_kept_apart_is_two_things_under_no_common_name() -> None:
    merged: dict[str, set[str]] = {}
    for row in iter_facts("merges.csv"):
        merged.setdefault(f"{row['kind']}/{row['slug']}", set()).add(name_key(row["name"]))
    for row in iter_facts("kept_apart.csv"):
        assert row["first"] != row["second"], row.number
        assert not merged.get(row["first"], set()) & merged.get(row["second"], set()), row.number


def test_all_names_of_the_tables_have_one_preferred_label_each(registry: Registry) -> None:
    """No two resources may be told apart by a legal form or a note only."""
    by_key: dict[str, set[Ref]] = {}
    for entry in registry.entries.values():
        for label in entry.labels:
            by_key.setdefault(name_key(label.value), set()).add(entry.ref)
    assert {key: refs for key, refs in by_key.items() if len(refs) > 1} == {}
