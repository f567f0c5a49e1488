"""Areas that a clause opens with, of units named by a town, and of texts that name no area."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

CASES: list[tuple[str, list[Row]]] = [
    (
        "Rasio desa berlistrik Kaltara 92 persen. Di Krayan saja, dari 89 desa cuma 34 desa yang "
        "menyala.",
        [
            row("Kaltara", V, "92"),
            row("Krayan", "villages", "89"),
            row("Krayan", "villages_electrified", "34"),
        ],
    ),
    (
        "Rasio elektrifikasi Kaltara 92 persen. Untuk Lumbis Ogong baru 34 desa yang berlistrik.",
        [row("Kaltara", H, "92"), row("Lumbis Ogong", "villages_electrified", "34")],
    ),
    (
        "Kepala unit proyek, Rina Sari, di Lolak, Rabu, menyebut tinggal 14 desa di Gorontalo yang "
        "belum berlistrik.",
        [row("Gorontalo", "villages_unelectrified", "14")],
    ),
    (
        "Rasio elektrifikasi Kabupaten Ende 97 persen. Ada 31 kelurahan yang rasio "
        "elektrifikasinya sudah 100 persen.",
        [row("Kabupaten Ende", H, "97")],
    ),
    (
        "Di 31 kelurahan di Ende, rasio elektrifikasi Ende sudah 100 persen.",
        [row("Ende", H, "100")],
    ),
    (
        "Rasio elektrifikasi Kaltara 92 persen, sedangkan di Krayan baru 61 persen.",
        [row("Kaltara", H, "92"), row("Krayan", H, "61")],
    ),
    (
        "Rasio elektrifikasi NTT 92 persen. Sementara di Sumba Timur baru 61 persen.",
        [row("NTT", H, "92"), row("Sumba Timur", H, "61")],
    ),
    (
        "Rasio elektrifikasi NTT 92 persen. Di Desa Bangga rasionya baru 61 persen.",
        [row("NTT", H, "92"), row("Desa Bangga", H, "61")],
    ),
    (
        "Rasio elektrifikasi NTT 92 persen. Di Gedung Sasando, ada 34 desa yang disebut sudah "
        "berlistrik.",
        [row("NTT", H, "92"), row("NTT", "villages_electrified", "34")],
    ),
    (
        "PLN Manado Dukung Likupang\n\nMANADO - PT PLN (Persero) UP3 Manado mencatat 2.514 "
        'pelanggan baru di Minahasa Utara. "Rasio desa berlistrik Minut sudah 100 persen. Rasio '
        'elektrifikasi 99,8 persen," ujar Fitranul.',
        [
            row("Minahasa Utara", "new_customers", "2514"),
            row("Minut", V, "100"),
            row("Minut", H, "99.8"),
        ],
    ),
    (
        "Direktur IESR Fabby Tumiwa menilai rasio elektrifikasi 99,4 persen belum cukup. Data "
        "Kementerian ESDM menunjukkan angka itu naik.",
        [row("Indonesia", H, "99.4")],
    ),
    (
        "Warga menilai rasio elektrifikasi 99,4 persen belum cukup.",
        [row(None, H, "99.4")],
    ),
    (
        "Manajer PLN ULP Rote menilai rasio elektrifikasi 99,4 persen belum cukup, kata "
        "Kementerian ESDM.",
        [row("Rote", H, "99.4")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
