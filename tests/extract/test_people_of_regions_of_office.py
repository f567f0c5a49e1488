"""People whose posts are of a region, a sector's town or a regional agency by a short form."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    (
        "Plt. Kadis Nakertrans Prov. NTT, Drs. Sisilia Sona, M.Si, mengatakan hal itu.",
        [("Sisilia Sona", "Plt. Kadis Nakertrans Prov. NTT", None)],
    ),
    (
        "Kadis Kominfotik Kabupaten Ende Rina Wulan dan Kadis Perkim Kota Kupang, Ari Said, ada.",
        [
            ("Rina Wulan", "Kadis Kominfotik Kabupaten Ende", None),
            ("Ari Said", "Kadis Perkim Kota Kupang", None),
        ],
    ),
    ("Kadis ESDM NTT Rina Wulan hadir.", [("Rina Wulan", "Kadis ESDM NTT", None)]),
    ("Kadis Kominfotik Kabupaten Ende hadir.", []),
    (
        "Direktur Operasi Indonesia Barat, Umar Said, dan Direktur Operasi Jawa Bali Ani Sari ada.",
        [
            ("Umar Said", "Direktur Operasi Indonesia Barat", None),
            ("Ani Sari", "Direktur Operasi Jawa Bali", None),
        ],
    ),
    ("Direktur Operasi di Indonesia Barat hadir.", []),
    (
        "Ada Manager Sektor Labuan Angin Surya Dharma dan Manager sektor Belawan PT PLN, Rodi Eka.",
        [
            ("Surya Dharma", "Manager Sektor Labuan Angin", None),
            ("Rodi Eka", "Manager sektor Belawan", "PT PLN"),
        ],
    ),
    ("Pengamat sektor energi Rina Wulan hadir.", [("Rina Wulan", "Pengamat sektor energi", None)]),
    ("Diperiksa Jaksa Penyidik Pidana Khusus, Kejaksaan Agung, Jakarta.", []),
    ("Pelantikan anggota DPRD Provinsk Kalsel berjalan lancar.", []),
    (
        "Ia bertemu karyawan PT PLN Pembangkit Sumatera Bagian Utara, yaitu Rodi Eka.",
        [("Rodi Eka", "karyawan", "PT PLN Pembangkit Sumatera Bagian Utara")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = [(each.name, each.role, each.organization) for each in extract(text).people]
    assert found == expected
