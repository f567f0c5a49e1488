"""What the sentences around tell of a figure: this year, a plan's time, where people live."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

LIT, DARK, NEW = "villages_electrified", "villages_unelectrified", "new_customers"

CASES: list[tuple[str, list[Row]]] = [
    (  # lit by engines of their own
        "Dari 118 desa di Asmat yang belum dijangkau PLN itu, 94 desa di antaranya sudah terang "
        "berkat genset.",
        [row("Asmat", DARK, "118")],
    ),
    (  # a programme's customers are of the time of its plan
        "The company has earmarked Rp6.9 trillion to electrify 1,103 villages in Papua in 2018, up "
        "from 947 villages in 2017. The program is expected to bring in 172 thousand new "
        "customers.",
        [row("Papua", NEW, "172000", "projection", "2018")],
    ),
    (  # this year, set against the last one
        "Ministry data put Maluku's electrification ratio at about 89 percent in the second "
        "quarter of this year, compared with 86 percent in 2018. The target for 2019 is 91 "
        "percent.",
        [
            row("Maluku", H, "89", period="2019-Q2"),
            row("Maluku", H, "86", period="2018"),
            row("Maluku", H, "91", "target", "2019"),
        ],
    ),
    (  # set against a year long ago
        "Rasio elektrifikasi Maluku sudah 91 persen tahun ini, dibanding 60 persen pada 2010. "
        "Pada 2018 masih 86 persen.",
        [
            row("Maluku", H, "91"),
            row("Maluku", H, "60", period="2010"),
            row("Maluku", H, "86", period="2018"),
        ],
    ),
    (
        "In neighboring Kalana Baru village, 31 houses stand under the cable without a meter. Some "
        "40 families in Lasiwa village have electricity.",
        [
            row("Kalana Baru village", "households_unelectrified", "31"),
            row("Lasiwa village", "households_electrified", "40"),
        ],
    ),
    (  # who was counted lives in villages, not in all of the province of who tells it
        "Kini giliran tujuh desa di Kecamatan Boking Utara, Kabupaten Timor Tengah Selatan, yang "
        "dialiri listrik.\n\nGeneral Manager PLN Unit Induk Wilayah NTT Agus Jatmika menjelaskan, "
        "sebanyak 412 Kepala Keluarga (KK) kini tersambung listrik. Mereka tinggal di Desa Snok, "
        "Desa Lilo dan Desa Nasi.",
        [
            row("Kecamatan Boking Utara", LIT, "7"),
            row("Kecamatan Boking Utara", "households_electrified", "412"),
        ],
    ),
    (  # of the number before, not of a year further back
        "Sebanyak 138 desa di Papua berlistrik pada 2019.\n\nRumah tangga di Papua totalnya 1,13 "
        "juta. Dari jumlah itu pelanggan PLN sekitar 751.000.",
        [
            row("Papua", LIT, "138", period="2019"),
            row("Papua", "households", "1130000"),
            row("Papua", "household_customers", "751000"),
        ],
    ),
    (
        "General Manager PLN Unit Induk Wilayah NTT Agus Jatmika menjelaskan, sebanyak 412.000 "
        "kepala keluarga kini tersambung listrik. Mereka membayar tepat waktu.",
        [row("NTT", "households_electrified", "412000")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told_around(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
