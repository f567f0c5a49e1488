"""What a plan wants and what of it is done, told in one breath, in brackets of a list, or aside."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

NEW, VE = "new_customers", "villages_electrified"

FORMS: list[tuple[str, list[Row]]] = [
    (
        "Melalui BPBL, sebanyak 3.120 rumah tangga di Jambi akan disambung tahun depan, di luar "
        "2.866 rumah tangga yang telah menyala.",
        [row("Jambi", NEW, "3120", "target"), row("Jambi", NEW, "2866")],
    ),
    (
        "Pada 2026 program BPBL akan menyambung 1.400 keluarga di Kerinci, tidak termasuk 940 "
        "keluarga yang sudah tersambung.",
        [row("Kerinci", NEW, "1400", "target", "2026"), row("Kerinci", NEW, "940")],
    ),
    (
        "PLN membangun jaringan listrik di Jambi dan sudah menyalakan 1.460 rumah dari rencana "
        "2.900 rumah.",
        [row("Jambi", NEW, "1460"), row("Jambi", NEW, "2900", "target")],
    ),
    (
        '"Jumlah pelanggan kami di Jambi 918.642. Tahun ini ada tambahan 3.700 pelanggan dari '
        'program listrik desa, realisasinya sampai Mei baru 941," kata Budi.',
        [
            row("Jambi", "customers", "918642"),
            row("Jambi", NEW, "3700", "target"),
            row("Jambi", NEW, "941"),
        ],
    ),
    (
        "Rasio desa berlistrik Jambi 96 persen. Tahun lalu bilangnya 18 desa, yang nyala cuma 7.",
        [row("Jambi", V, "96")],
    ),
    (
        "Pemprov Jambi tahun 2024 menyambung listrik 1.400 keluarga miskin lewat program Jambi "
        "Terang. Tahun lalu program itu menjangkau 1.085 keluarga.\n\n"
        "Rincian alokasi 2024:\n\n• Merangin: 580 KK\n\n• Kerinci: 490 KK\n\n• Bungo: 330 KK",
        [
            row("Jambi", NEW, "1400", "observed", "2024"),
            row("Jambi", NEW, "1085"),
            row("Merangin", NEW, "580", "observed", "2024"),
            row("Kerinci", NEW, "490", "observed", "2024"),
            row("Bungo", NEW, "330", "observed", "2024"),
        ],
    ),
    (
        "Pemprov Jambi kembali mengalokasikan program Jambi Terang tahun 2024. Tahun ini program "
        "itu menyasar 1.400 keluarga prasejahtera.",
        [row("Jambi", NEW, "1400", "target")],
    ),
    (
        "Jambi Kejar Rasio Elektrifikasi 72 Persen Tahun Depan\n\n"
        "JAMBI - Rasio elektrifikasi provinsi itu masih 58,3 persen. Rasio desa berlistrik malah "
        "lebih rendah, 41,2 persen. Tahun depan harus 72 persen, kata Gubernur Jambi Budi.",
        [row("Jambi", H, "58.3"), row("Jambi", V, "41.2"), row("Jambi", H, "72", "target")],
    ),
    (
        "BPBL di Jambi tahun 2024 ditargetkan 4.000 rumah tangga, hingga Juni terpasang 2.300 "
        "rumah tangga.",
        [
            row("Jambi", NEW, "4000", "target", "2024"),
            row("Jambi", NEW, "2300", "observed", "2024-06"),
        ],
    ),
    (
        "PLN melistriki 30 desa di Jambi dengan 2.500 pelanggan.",
        [row("Jambi", NEW, "2500")],
    ),
    (
        "Ditargetkan 3.000 rumah di Jambi tersambung tahun ini. Hingga Mei, 1.250 rumah sudah "
        "menyala.",
        [row("Jambi", NEW, "3000", "target"), row("Jambi", NEW, "1250")],
    ),
    (
        "Pelanggan di Jambi bertambah 30.000 sepanjang 2023, lebih banyak dari realisasi 2022 "
        "sebanyak 25.000 pelanggan.",
        [
            row("Jambi", NEW, "30000", "observed", "2023"),
            row("Jambi", NEW, "25000", "observed", "2022"),
        ],
    ),
    (
        "Rasio elektrifikasi Jambi 98,2 persen. PLTS terpasang di 20 desa di Kerinci atau 40 "
        "persen dari rencana.",
        [row("Jambi", H, "98.2")],
    ),
    (
        "PLN connected 2,300 homes in Jambi out of the planned 4,000 homes.",
        [row("Jambi", NEW, "2300"), row("Jambi", NEW, "4000", "target")],
    ),
]
"""Plans and what is done of them."""

NEAR: list[tuple[str, list[Row]]] = [
    (
        "Di luar 2.866 rumah tangga di Jambi yang akan disambung lewat BPBL, belum ada rencana.",
        [row("Jambi", NEW, "2866", "target")],
    ),
    (
        "Tahun ini ada tambahan 3.700 pelanggan listrik di Jambi, naik dari tahun lalu.",
        [row("Jambi", NEW, "3700")],
    ),
    (
        "Jambi Kejar Rasio Elektrifikasi 72 Persen\n\n"
        "JAMBI - Rasio elektrifikasi provinsi itu masih 58,3 persen. Rasio desa berlistrik malah "
        "lebih rendah, 41,2 persen. Tahun depan harus 80 persen, kata Gubernur Jambi Budi.",
        [row("Jambi", H, "58.3"), row("Jambi", V, "41.2"), row("Jambi", V, "80", "target")],
    ),
    (
        "PLN melayani 30 desa di Jambi dengan 2.500 pelanggan.",
        [row("Jambi", "customers", "2500")],
    ),
    (
        "Ditargetkan 3.000 rumah di Jambi tersambung tahun ini. Hingga Mei, 901.250 rumah sudah "
        "menyala.",
        [row("Jambi", NEW, "3000", "target"), row("Jambi", "households_electrified", "901250")],
    ),
]
"""Beside them."""


@pytest.mark.parametrize(("text", "expected"), [*FORMS, *NEAR])
def test_plans_beside_what_is_done(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
