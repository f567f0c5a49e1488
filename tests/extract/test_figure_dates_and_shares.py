"""When a figure is of that the sentence before dates, the years of programmes, shares and rises."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

HU, VU = "household_unelectrified_ratio", "village_unelectrified_ratio"

WHEN: list[tuple[str, list[Row]]] = [
    (  # the sentence before dates money, no figure
        "SERANG - Pada 2011 anggaran penyambungan Banten Rp2,1 triliun. Rasio elektrifikasi Banten "
        "74,3 persen.",
        [row("Banten", H, "74.3")],
    ),
    (
        "SERANG - Pada 2011 rasio elektrifikasi Banten 71,2 persen. Adapun rasio desa berlistrik "
        "Banten 93,1 persen.",
        [row("Banten", H, "71.2", period="2011"), row("Banten", V, "93.1", period="2011")],
    ),
    (
        "TARAKAN - Dana itu untuk tahun 2017. Sampai sekarang di Kaltara 219 desa sudah "
        "berlistrik, di antaranya 41 desa di Malinau.",
        [
            row("Kaltara", "villages_electrified", "219"),
            row("Malinau", "villages_electrified", "41"),
        ],
    ),
    (  # one figure, whenever it is told
        "MATARAM - Hingga Mei 2021, di NTB 31 desa belum berlistrik.\n\nDi NTB 31 desa belum "
        "berlistrik, kata dia.",
        [row("NTB", "villages_unelectrified", "31", period="2021-05")],
    ),
    (
        "Bantuan Pasang Baru Listrik (BPBL) bersumber dari Anggaran Pendapatan dan Belanja Negara "
        "(APBN) tahun 2022.\n\nDi Kabupaten Lebak, BPBL menyasar 1.312 rumah tangga.",
        [row("Kabupaten Lebak", "new_customers", "1312", "target", "2022")],
    ),
    (
        "Program BPBL Tahun Anggaran 2023 dibuka di Garut.\n\nPenerima BPBL di Garut sebanyak "
        "640 rumah tangga, kini semua menyala.",
        [row("Garut", "new_customers", "640")],
    ),
    (  # of two years none is that of the programme
        "Program BPBL 2022 rampung dan program BPBL 2023 dibuka.\n\nDi Kabupaten Lebak, BPBL "
        "menyasar 1.312 rumah tangga.",
        [row("Kabupaten Lebak", "new_customers", "1312", "target")],
    ),
    (
        "Program sambung gratis tahun 2021 menyasar 1.204 rumah tangga di Sukabumi.\n\nDi "
        "Kabupaten Sukabumi sasaran sambung gratis 1.204 rumah tangga.",
        [row("Sukabumi", "new_customers", "1204", "target", "2021")],
    ),
]
SHARES: list[tuple[str, list[Row]]] = [
    (
        "Di Riau masih ada 0,72 persen rumah tangga dan 0,41 persen desa yang belum berlistrik.",
        [row("Riau", HU, "0.72"), row("Riau", VU, "0.41")],
    ),
    (
        "Di Riau 98,1 persen desa dan 97,4 persen rumah tangga sudah menikmati listrik.",
        [row("Riau", V, "98.1"), row("Riau", H, "97.4")],
    ),
    ("Sejak 2019 kenaikan rasio elektrifikasi Maluku hanya 0,8 persen.", []),
    ("Sambungan itu mampu mendongkrak rasio elektrifikasi Maluku hingga 1,5 persen.", []),
    ("Tambahan itu mengerek rasio elektrifikasi di Maluku Utara sekitar 2 persen.", []),
    (
        "Sambungan itu mampu mendongkrak rasio elektrifikasi Maluku hingga 91,5 persen.",
        [row("Maluku", H, "91.5")],
    ),
    (
        "Rasio elektrifikasi Jateng 76 persen. Kalau untuk desa sudah 100 persen, dusun yang "
        "belum.",
        [row("Jateng", H, "76"), row("Jateng", V, "100")],
    ),
    (
        "Rasio elektrifikasi Sultra tahun 2015 sebesar 66,8 persen dari target elektrifikasi "
        "sebesar 72 persen.",
        [
            row("Sultra", H, "66.8", period="2015"),
            row("Sultra", H, "72", "target", "2015"),
        ],
    ),
    ("Penyambungan di Sultra baru 66,8 persen dari target perusahaan tahun ini.", []),
]


@pytest.mark.parametrize(("text", "wanted"), WHEN)
def test_when_a_figure_is_of(text: str, wanted: list[Row]) -> None:
    assert rows(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), SHARES)
def test_shares_and_what_they_rise_by(text: str, wanted: list[Row]) -> None:
    assert rows(text) == wanted
