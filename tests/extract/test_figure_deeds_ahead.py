"""What somebody will do is a target, what will come about is expected; counts of other things."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

VE = "villages_electrified"
AHEAD: list[tuple[str, list[Row]]] = [
    ("PLN will supply electricity to 64 villages in Papua.", []),
    ("PLN will again electrify 500 villages in Papua.", []),
    (
        "Networks will soon be installed in 27 unlit villages in Papua to bring power.",
        [],
    ),
    (
        "PLN akan segera membangun jaringan listrik untuk 31 desa di Maluku.",
        [],
    ),
    (
        "Tahun depan listrik di 18 desa di Maluku akan diselesaikan PLN.",
        [],
    ),
    (  # a level is expected
        "Rasio elektrifikasi Maluku akan menjadi 95 persen.",
        [row("Maluku", H, "95", "projection")],
    ),
    ("The ratio in Maluku will reach 95 percent, electrification experts say.", []),
    (
        "The loan for the distribution project would lift the electrification ratio in Maluku to "
        "95 percent.",
        [row("Maluku", H, "95", "target")],
    ),
    (
        "The government wants 99 percent of households in Maluku electrified.",
        [row("Maluku", H, "99", "target")],
    ),
    (
        "PLN menargetkan rasio elektrifikasi listrik di Kalbar tahun ini bisa mencapai 60,4 "
        "persen.",
        [row("Kalbar", H, "60.4", "target")],
    ),
    (
        "Pemasangan LTSHE di Maluku direncanakan untuk 15 kabupaten dan dapat menerangi 17.500 "
        "rumah.",
        [row("Maluku", "households_electrified", "17500", "target")],
    ),
    (
        "PLN is targeting the electrification of 33 villages in East Kalimantan. The 33 villages "
        "comprise 25 villages in Berau and eight villages in Paser. These will include 5,400 new "
        "customers.",
        [row("East Kalimantan", "new_customers", "5400", "target")],
    ),
]
GIVEN: list[tuple[str, list[Row]]] = [
    (
        "Pada 2023 program BPBL di Jambi dilanjutkan untuk memberikan sambungan gratis kepada "
        "1.250 rumah tangga.",
        [row("Jambi", "new_customers", "1250", "target", "2023")],
    ),
    (
        "Bantuan pasang baru listrik telah diberikan kepada 631 RT di Jambi (BPBL).",
        [row("Jambi", "new_customers", "631")],
    ),
    (
        "Pemerintah menyepakati penerima BPBL di Jambi menjadi 830 rumah tangga.",
        [row("Jambi", "new_customers", "830", "target")],
    ),
    (
        "Lewat bantuan sambung gratis, di Jambi 3.178 keluarga prasejahtera yang tersebar di "
        "Kerinci, Bungo dan Tebo akan mendapat listrik PLN.",
        [row("Jambi", "new_customers", "3178", "target")],
    ),
    ("Peresmian BPBL Tahun Anggaran 2022 di Jambi dihadiri penerima manfaat dan warga.", []),
    ("Program BPBL disosialisasikan kepada warga di 12 RT di Jambi.", []),
    (
        "Dari 1.200 keluarga yang dinyalakan gratis pada HLN ke 77, jumlah terbanyak di Jambi 843 "
        "pelanggan.",
        [
            row("Jambi", "new_customers", "1200"),
            row("Jambi", "new_customers", "843"),
        ],
    ),
]
COUNTED: list[tuple[str, list[Row]]] = [
    ("Jaringan air limbah di Makassar kini punya jumlah pelanggan 1.418 pelanggan.", []),
    (
        "Banjir merendam gardu PLN di Kalsel.\n\nPaling banyak di Kalsel utara, 7.102 pelanggan. "
        "Airnya masih sepinggang.",
        [],
    ),
    (
        "Banjir merendam gardu PLN di Kalsel.\n\nPLN melayani total 710.200 pelanggan di Kalsel.",
        [row("Kalsel", "customers", "710200")],
    ),
    (
        "PLN in Maluku has 238 MW of power, and customer numbers reaching 468,000.",
        [row("Maluku", "customers", "468000")],
    ),
    (
        "Di Buton dari 8.411 rumah tangga baru 3.285 yang jadi pelanggan PLN.",
        [row("Buton", "households", "8411"), row("Buton", "household_customers", "3285")],
    ),
    (
        "There are still 231 villages in Papua that need to be electrified.",
        [row("Papua", "villages_unelectrified", "231")],
    ),
    (
        "Bengkulu kebagian jatah 14.500 sambungan PLN.",
        [row("Bengkulu", "new_customers", "14500", "target")],
    ),
    (
        "PLTS dibagikan di 52 desa di Kalteng, rata-rata satu desa mendapat 50 sel surya.",
        [row("Kalteng", VE, "52")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), AHEAD)
def test_deeds_and_levels_ahead(text: str, wanted: list[Row]) -> None:
    assert rows(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), GIVEN)
def test_what_programmes_give_and_will_give(text: str, wanted: list[Row]) -> None:
    assert rows(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), COUNTED)
def test_what_is_counted(text: str, wanted: list[Row]) -> None:
    assert rows(text) == wanted
