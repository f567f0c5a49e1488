"""Posts with the place or the field that parts them from a name; words that are no post."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES = [
    (  # what an accreditor accredits is a field of its director
        "Direktur Akreditasi Lembaga Inspeksi dan Lembaga Sertifikasi Badan Standardisasi Nasional "
        "(BSN) Retno Wulan mengatakan dua pemohon sedang dinilai.",
        {("Retno Wulan", "Direktur Akreditasi Lembaga Inspeksi dan Lembaga Sertifikasi",
          "Badan Standardisasi Nasional (BSN)")},
    ),
    (
        "Plt Kepala Pusat Akreditasi Lembaga Sertifikasi BSN Joko Susilo menyambut hasil itu.",
        {("Joko Susilo", "Plt Kepala Pusat Akreditasi Lembaga Sertifikasi", "BSN")},
    ),
    (
        "Bupati Lembata, Provinsi Nusa Tenggara Timur (NTT) Drs. Petrus Wuwur, M.Si, hadir.",
        {("Petrus Wuwur", "Bupati Lembata", None)},
    ),
    (
        "Warga Jalan Melati, Bukit Jaya, Binjai, Harun, menyebut listrik mati sejak pagi.",
        {("Harun", "Warga Jalan Melati", None)},
    ),
    (
        "Warga Gang Kenanga, Stabat, Ani (42), mengeluh karena mesin cucinya rusak.",
        {("Ani", "Warga Gang Kenanga", None)},
    ),
    (
        "Warga Kelurahan Dul, Maria Tefa, Selasa, mengaku senang.",
        {("Maria Tefa", "Warga Kelurahan Dul", None)},
    ),
    ("Kepada HARIANKITA.COM, Petrus Wuwur mengaku optimistis.", {("Petrus Wuwur", None, None)}),
    (
        "Komandan Korem (Danrem) 052/Wira Karya di kantor PLN. Danrem Hasan Basri mengatakan itu.",
        {("Hasan Basri", "Danrem", None)},
    ),
    (
        "GM PLN UIW NTB Rudi Hartono memaparkan rencana. General Manager (GM) PLN UIW NTB lalu "
        "menutup acara.",
        {("Rudi Hartono", "General Manager", "PLN UIW NTB")},
    ),
    ("Pelanggan dilayani.\n\nSumber: Humas Perumdam Tirta Negoro", set()),
    ("PT Bara Makmur, anggota Grup Sinar Resources, meraih penghargaan.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_people_of_places_and_fields(
    text: str, expected: set[tuple[str, str | None, str | None]]
) -> None:
    found = extract(text)
    assert {(each.name, each.role, each.organization) for each in found.people} == expected


def test_a_group_goes_on_over_its_trade() -> None:
    found = extract("PT Bara Makmur, anggota Grup Sinar Resources, meraih ISO 9001:2015.")
    assert {each.name for each in found.organizations} == {"PT Bara Makmur", "Grup Sinar Resources"}
