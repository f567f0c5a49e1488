"""Figures of plans set side by side, of wholes, of a unit's area, and numbers that are none."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

C, HE, HU, NEW, VE, VU = (
    "customers",
    "households_electrified",
    "households_unelectrified",
    "new_customers",
    "villages_electrified",
    "villages_unelectrified",
)
DAY = date(2019, 9, 4)

PLANS: list[tuple[str, list[Row]]] = [
    (  # The whole is no target; the next sentence has no verb but that of the plan.
        "Pada 2020, target desa berlistrik PLN di Provinsi Jambi sebanyak 2.198 desa dari total "
        "desa 2.297 desa atau rasio desa berlistrik PLN sebesar 95,7 persen. Sementara, di "
        "Provinsi Bengkulu sebanyak 602 desa dari total desa sebanyak 648 desa atau rasio desa "
        "berlistrik PLN sebesar 92,9 persen.",
        [
            row("Provinsi Jambi", VE, "2198", "target", "2020"),
            row("Provinsi Jambi", "villages", "2297"),
            row("Provinsi Jambi", V, "95.7", "target", "2020"),
            row("Provinsi Bengkulu", VE, "602", "target", "2020"),
            row("Provinsi Bengkulu", "villages", "648"),
            row("Provinsi Bengkulu", V, "92.9", "target", "2020"),
        ],
    ),
    (  # A verb tells how it is.
        "Pada 2020 ditargetkan semua 2.198 desa di Jambi berlistrik. Sementara di "
        "Bengkulu sudah 602 desa yang berlistrik.",
        [row("Jambi", VE, "2198", "target", "2020"), row("Bengkulu", VE, "602")],
    ),
    (  # Whom a programme has in view in all is no target.
        "Pemprov Sulut mencatat 712.480 rumah tangga sudah dialiri listrik, atau 98,46 persen dari "
        "keseluruhan sasaran sebanyak 723.624 rumah tangga, dan tersisa 11.144 rumah tangga belum "
        "berlistrik.",
        [
            row("Sulut", HE, "712480"),
            row("Sulut", H, "98.46"),
            row("Sulut", "households", "723624"),
            row("Sulut", HU, "11144"),
        ],
    ),
    (
        "Rasio elektrifikasi di Riau ditargetkan 99 persen pada 2020 bagi PLN, dengan sasaran "
        "4.200 rumah tangga terlistriki.",
        [
            row("Riau", H, "99", "target", "2020"),
            row("Riau", HE, "4200", "target", "2020"),
        ],
    ),
]

AREAS: list[tuple[str, list[Row]]] = [
    (  # Each area is told again right behind its number.
        "Jumlah calon pelanggan di Jambi dan Bengkulu dengan target desa berlistrik tahun 2020 itu "
        "sebanyak 28.740 calon pelanggan untuk di Jambi dan 19.465 calon pelanggan di Bengkulu.",
        [
            row("Jambi", NEW, "28740", "target", "2020"),
            row("Bengkulu", NEW, "19465", "target", "2020"),
        ],
    ),
    (
        "Rasio elektrifikasi wilayah PLN Area Purwokerto yang mencakup empat daerah kabupaten "
        "sudah mencapai 91 persen.",
        [row("wilayah PLN Area Purwokerto", H, "91")],
    ),
    (
        "Rasio elektrifikasi di Jawa Tengah terus naik. Wilayah PLN Area Purwokerto mencakup "
        "Kabupaten Banyumas, Purbalingga, dan Cilacap. Dari beberapa wilayah itu, rasio "
        "elektrifikasinya 91 persen.",
        [row("Wilayah PLN Area Purwokerto", H, "91")],
    ),
    (
        "Bantuan pemasangan listrik gratis diberikan di Kabupaten Cilacap dan Banjarnegara. Lewat "
        "program itu, pada 2015 telah ada 312 KK warga miskin yang memperoleh listrik gratis.",
        [row("Kabupaten Cilacap dan Banjarnegara", NEW, "312", period="2015")],
    ),
    (  # A text of a wider area may speak of one part of it for two sentences.
        "Sebanyak 18.600 rumah di Jawa Tengah belum berlistrik.\n\nKhusus di Kabupaten Purbalingga "
        "ada 1.874 rumah yang belum berlistrik.\n\nHingga Mei 2019, sudah 963 rumah tangga "
        "dialiri listrik.",
        [
            row("Jawa Tengah", HU, "18600"),
            row("Kabupaten Purbalingga", HU, "1874"),
            row("Kabupaten Purbalingga", HE, "963", period="2019-05"),
        ],
    ),
    (
        "PLN menaikkan rasio elektrifikasi di seluruh Indonesia. Akhir 2018 rasio elektrifikasi di "
        "Sulawesi Selatan 99,28 persen. Lewat program itu, ditargetkan rasio elektrifikasi "
        "menyentuh 100 persen pada 2021.",
        [
            row("Sulawesi Selatan", H, "99.28", period="2018-12"),
            row("Sulawesi Selatan", H, "100", "target", "2021"),
        ],
    ),
    (  # Who speaks for the country sets a target of the country.
        "PLN menaikkan rasio elektrifikasi di seluruh Indonesia. Akhir 2018 rasio elektrifikasi di "
        "Sulawesi Selatan 99,28 persen. PLN menargetkan rasio elektrifikasi 100 persen pada 2021.",
        [
            row("Sulawesi Selatan", H, "99.28", period="2018-12"),
            row("Indonesia", H, "100", "target", "2021"),
        ],
    ),
    (  # The area behind the part is none of the whole's.
        "Rasio desa berlistrik di Maluku naik. Dari 118 desa yang belum berlistrik, 74 desa "
        "merupakan daerah sulit, yaitu di Kepulauan Aru, Kepulauan Tanimbar, Maluku Barat Daya.",
        [row("Maluku", VU, "118")],
    ),
]

NUMBERS: list[tuple[str, list[Row]]] = [
    (
        "Jumlah KK yang menikmati listrik PLN ada 30. 507 KK di Katingan, atau 58,73 persen. Desa "
        "yang menikmati listrik PLN ada 52, 27 persen.",
        [row("Katingan", HE, "30507"), row("Katingan", H, "58.73"), row("Katingan", V, "52.27")],
    ),
    (
        "Unit itu melayani Kabupaten Paser. Jumlah pelanggannya 87.372 pelanggan yang sebagian "
        "besar merupakan rumah tangga.",
        [row("Kabupaten Paser", C, "87372")],
    ),
    (
        "Jambi mempunyai 430 ribu jumlah sambungan pelanggan dengan rasio elektrifikasi 68,45 "
        "persen.",
        [row("Jambi", C, "430000"), row("Jambi", H, "68.45")],
    ),
    (  # Villages that were named, and that wish for electricity.
        "Warga di dua desa masih bertumpu pada genset untuk mencukupi kebutuhan listrik harian. "
        "Hadirnya listrik PLN amat ditunggu-tunggu warga dua desa. Ia berharap listrik PLN bisa "
        "segera masuk ke dua desa itu.",
        [],
    ),
    (
        "PLN berhasil memenuhi kebutuhan listrik 40 desa di Jambi.",
        [row("Jambi", VE, "40")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PLANS + AREAS + NUMBERS)
def test_whose_and_what(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
