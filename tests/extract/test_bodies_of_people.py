"""Groups of parliament, coalitions and communities, those who govern a region, offices joined."""

from __future__ import annotations

import pytest

from kg.extract import extract

NAMED: list[tuple[str, set[str]]] = [
    (
        "Acara itu dihadiri Masyarakat Energi Terbarukan Indonesia (METI) dan Koalisi Masyarakat "
        "Sipil.",
        {"Masyarakat Energi Terbarukan Indonesia (METI)", "Koalisi Masyarakat Sipil"},
    ),
    (
        "Ketua Fraksi Partai Demokrat dan anggota Fraksi PKS menyoroti listrik desa.",
        {"Fraksi Partai Demokrat", "Fraksi PKS"},
    ),
    (
        "Komunitas Mobil Elektrik Indonesia hadir. Warga Komunitas Adat Terpencil mendapat lampu.",
        {"Komunitas Mobil Elektrik Indonesia"},
    ),
    (
        "The lamps came from the East Nusa Tenggara administration and the Papua government; the "
        "Indonesian government and the Widodo administration paid.",
        {"East Nusa Tenggara administration", "Papua government"},
    ),
    (
        "PLN Unit Induk Transmisi Jawa bagian Barat dan PLN UIP Sumatera bagian Selatan hadir.",
        {
            "PLN Unit Induk Transmisi Jawa bagian Barat",
            "PLN UIP Sumatera bagian Selatan",
        },
    ),
    (
        "Proyek itu diperiksa Inspektorat Daerah dan BPK RI.",
        {"Inspektorat Daerah", "BPK"},
    ),
    (
        "Rapat itu digelar Dinas Perindustrian dan ESDM Kabupaten Sragen.",
        {"Dinas Perindustrian dan ESDM Kabupaten Sragen"},
    ),
    (
        "The plant has Occupational Health and Safety Management Certification OHSAS 18001:2007.",
        set(),
    ),
    (
        "The Medan Journalists Forum (FWM), the Ende Communication and Informatics Office and the "
        "New Zealand Embassy came; the Power Dispatch Center (PDC) and the Control Center (CC) "
        "did not.",
        {
            "Medan Journalists Forum (FWM)",
            "Ende Communication and Informatics Office",
            "New Zealand Embassy",
        },
    ),
    (
        "Lampu itu dari Kelompok Tani Sinar Harapan, Karang Taruna Oelatimo, Dompet Dhuafa, Baznas "
        "dan Kedutaan Besar Jepang, kata aktivis Walhi. Kelompok tani lain menunggu.",
        {
            "Kelompok Tani Sinar Harapan",
            "Karang Taruna Oelatimo",
            "Dompet Dhuafa",
            "Baznas",
            "Kedutaan Besar Jepang",
            "Walhi",
        },
    ),
    (
        "The Center for Strategic and International Studies (CSIS) and AIIB met. WALHI did not.",
        {"Center for Strategic and International Studies (CSIS)", "AIIB", "WALHI"},
    ),
    ("The power plant was certified to ISO 14001:2015 by Sucofindo.", {"Sucofindo"}),
    ("The Ulu Belu Power Plant holds an ISO 9001:2015 certificate.", {"Ulu Belu Power Plant"}),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_named(text: str, names: set[str]) -> None:
    assert {each.name for each in extract(text).organizations} == names
