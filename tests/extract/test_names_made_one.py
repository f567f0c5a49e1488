"""Long and short names of units that one text uses: which are one, and how far each reaches."""

from __future__ import annotations

import pytest

from kg.extract import extract

NAMES: list[tuple[str, list[tuple[str, str]]]] = [
    (  # a place of syllables
        "PLN Unit Induk Wilayah Sulawesi Selatan, Sulawesi Tenggara dan Sulawesi Barat rapat. "
        "PLN UIW Sulselrabar hadir. PLN Sulselrabar siap.",
        [
            (
                "PLN Unit Induk Wilayah Sulawesi Selatan, Sulawesi Tenggara dan Sulawesi Barat",
                "pln_unit",
            )
        ],
    ),
    (
        "PLN Area Penyaluran dan Pengatur Beban Sumatera Bagian Tengah rapat. PLN AP2B Sumbagteng "
        "siap.",
        [("PLN Area Penyaluran dan Pengatur Beban Sumatera Bagian Tengah", "pln_unit")],
    ),
    (  # another place
        "PLN UIW Sulawesi Utara rapat. PLN UIW Kalselteng juga.",
        [("PLN UIW Sulawesi Utara", "pln_unit"), ("PLN UIW Kalselteng", "pln_unit")],
    ),
    (  # parts of companies by their place
        "PT Haleyora Power Area Kupang rapat dengan PT Semen Kupang Cabang Ende.",
        [("PT Haleyora Power Area Kupang", "pln_unit"), ("PT Semen Kupang Cabang Ende", "company")],
    ),
    (  # a plant that the article is about, and one that is only named
        "PLTU Pati mengajak siswa belajar. Karyawan PLTU Rembang ikut.",
        [("PLTU Pati", "pln_unit"), ("PLTU Rembang", "pln_unit")],
    ),
    (  # companies of a region
        "Perusahaan Daerah Air Minum (PDAM) Kota Kupang rapat. Hadir pula PDAM Kota Kupang.",
        [("Perusahaan Daerah Air Minum (PDAM) Kota Kupang", "company")],
    ),
    (  # the company in full, its short form and a unit of it
        "Perusahaan Listrik Negara (PLN) Unit Induk Penyaluran dan Pusat Pengatur Beban (UIP3B) "
        "Sulawesi rapat di Kantor Mapolda setempat.",
        [
            (
                "Perusahaan Listrik Negara (PLN) Unit Induk Penyaluran dan Pusat Pengatur Beban "
                "(UIP3B) Sulawesi",
                "pln_unit",
            )
        ],
    ),
    (  # a unit by a place nobody knows, beside one that is known; a product beside one is none
        "PLN Serpong dan PLN Bintaro rapat. Warga Bintaro memakai PLN Mobile, PLN Bintaro siap.",
        [("PLN Serpong", "pln_unit"), ("PLN Bintaro", "pln_unit")],
    ),
    (  # a legal form that is glued to its name
        "PT.PLN (Persero) UP3 Ende rapat. PT PLN (Persero) UP3 Ende siap. PT.Haleyora Power hadir.",
        [("PT.PLN (Persero) UP3 Ende", "pln_unit"), ("PT.Haleyora Power", "company")],
    ),
    (  # units behind the company's name in full
        "Perusahaan Listrik Negara wilayah Kaltimra rapat dengan Perusahaan Listrik Negara (PLN) "
        "Kabupaten Sikka.",
        [
            ("Perusahaan Listrik Negara wilayah Kaltimra", "pln_unit"),
            ("Perusahaan Listrik Negara (PLN) Kabupaten Sikka", "pln_unit"),
        ],
    ),
    (  # any kind of unit that gives its short form
        "Unit Bisnis Jasa Operasi dan Maintenance (UBJOM) Pati rapat. Manajer UBJOM Pati Andi Azis "
        "hadir.",
        [("Unit Bisnis Jasa Operasi dan Maintenance (UBJOM) Pati", "pln_unit")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(o.name, o.kind) for o in extract(text).organizations] == expected
