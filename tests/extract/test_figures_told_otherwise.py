"""Figures told by other words: parts by supplier, those lit otherwise, lists, plans, services."""

from __future__ import annotations

import pytest

from kg.extract import extract
from tests.extract.figure_rows import H, Row, V, row, rows

V_LIT, V_DARK, V_ALL = "villages_electrified", "villages_unelectrified", "villages"
DARK, NEW = "households_unelectrified", "new_customers"

CASES: list[tuple[str, list[Row]]] = [
    # villages with light of another kind, beside PLN's own
    (
        "Dari 193 desa di TTU, 171 desa terhubung jaringan PLN, sedangkan 15 lainnya hidup dari "
        "sumber Non PLN.",
        [row("TTU", V_ALL, "193"), row("TTU", V_LIT, "171"), row("TTU", V_LIT, "15")],
    ),
    (
        "Dari 79 kampung di Dogiyai, 26 kampung telah menikmati listrik PLN. Adapun 31 kampung "
        "menyalakan lampu dengan tenaga surya.",
        [row("Dogiyai", V_ALL, "79"), row("Dogiyai", V_LIT, "26"), row("Dogiyai", V_LIT, "31")],
    ),
    # fields of one line, customers by the noun right before
    (
        "Posisi per Juni 2020:\n\n1. Sumba Timur : RE 71,04 %, pelanggan rumah tangga 48.211\n"
        "2. Sumba Barat : RE 63,90%, pelanggan rumah tangga 19.877",
        [
            row("Sumba Timur", H, "71.04", period="2020-06"),
            row("Sumba Timur", "household_customers", "48211", period="2020-06"),
            row("Sumba Barat", H, "63.90", period="2020-06"),
            row("Sumba Barat", "household_customers", "19877", period="2020-06"),
        ],
    ),
    (
        "Total pelanggan PLN di Bali 1.311.080 pelanggan. Terdiri atas pelanggan rumah tangga "
        "1.066.214 (81,3 persen), bisnis 158.922 pelanggan.",
        [
            row("Bali", "customers", "1311080"),
            row("Bali", "household_customers", "1066214"),
        ],
    ),
    # a part whose total stands before another time
    (
        "Rasio elektrifikasi Sulteng per Desember 2022 98,12 persen. Dari 2.017 desa dan "
        "kelurahan, pada periode yang sama 1.985 sudah teraliri listrik PLN.",
        [
            row("Sulteng", H, "98.12", period="2022-12"),
            row("Sulteng", V_ALL, "2017", period="2022-12"),
            row("Sulteng", V_LIT, "1985", period="2022-12"),
        ],
    ),
    # areas of the sentence before, in their order
    (
        "Hingga Oktober 2016 rasio elektrifikasi Lampung baru 84,17 persen. Yang paling berat "
        "itu Pesisir Barat dan Mesuji. Dua kabupaten itu masing-masing 66,8 persen dan 68,25 "
        "persen.",
        [
            row("Lampung", H, "84.17", period="2016-10"),
            row("Pesisir Barat", H, "66.8", period="2016-10"),
            row("Mesuji", H, "68.25", period="2016-10"),
        ],
    ),
    # the homes of a share, listed
    (
        "Rasio elektrifikasi Banten 2019 sebesar 99,02 persen. Dengan demikian tinggal 0,98 "
        "persen rumah tangga yang belum teraliri. Rinciannya, Kabupaten Lebak 10.180 rumah "
        "tangga, Kota Serang 433 rumah tangga.",
        [
            row("Banten", H, "99.02", period="2019"),
            row("Banten", "household_unelectrified_ratio", "0.98", period="2019"),
            row("Kabupaten Lebak", DARK, "10180", period="2019"),
            row("Kota Serang", DARK, "433", period="2019"),
        ],
    ),
    # a bound that may be passed, what is last of all, what goes on without a noun
    ("Rasio elektrifikasi Jatim tinggi. Bambang menyebut penyebab angka bisa lewat 100%.", []),
    (
        "Secara nasional 98,9 persen rumah tangga memakai listrik, dengan Papua terbawah, 73,8 "
        "persen.",
        [row("Indonesia", H, "98.9"), row("Papua", H, "73.8")],
    ),
    (
        "Pada 2018 rasio elektrifikasi tercatat 98,30 persen. Sesudah itu lajunya melandai: "
        "99,20% di 2020.",
        [row(None, H, "98.30", period="2018"), row(None, H, "99.20", period="2020")],
    ),
    (
        "Rasio elektrifikasi di Papua timpang. Papua Barat 99,6 persen, Papua Pegunungan bahkan "
        "belum sampai setengahnya.",
        [row("Papua Barat", H, "99.6")],
    ),
    (
        "Rasio desa berlistrik (RDB) NTT 96 persen. Kalau RE, masih 79,85 persen.",
        [row("NTT", V, "96"), row("NTT", H, "79.85")],
    ),
    # plans
    (
        "RUPTL menggariskan rasio elektrifikasi Papua 99 persen pada 2030.",
        [row("Papua", H, "99", "target", "2030")],
    ),
    (
        "The ratio of Papua stood at 98 percent, ahead of the 97.5 percent that the medium-term "
        "plan foresaw. The electrification ratio of Papua is to hit 100 percent by 2030.",
        [row("Papua", H, "100", "target", "2030")],
    ),
    (
        "Sebanyak 15.552 keluarga tidak mampu di Jawa Timur masuk daftar penerima Bantuan Pasang "
        "Baru Listrik (BPBL).",
        [row("Jawa Timur", NEW, "15552", "target")],
    ),
    (
        "In 2024, BPBL (free electricity connections) is planned for 150,000 households "
        "throughout Indonesia, 12,760 of which are in Central Java and 1,045 in Kebumen.",
        [
            row("Indonesia", NEW, "150000", "target", "2024"),
            row("Central Java", NEW, "12760", "target", "2024"),
            row("Kebumen", NEW, "1045", "target", "2024"),
        ],
    ),
    (
        "Tahun ini lampu surya ditargetkan menerangi 80.332 rumah di lima provinsi; pada 2018 "
        "sebanyak 175.782 rumah di 15 provinsi.",
        [
            row("Indonesia", NEW, "80332", "target"),
            row("Indonesia", NEW, "175782", "target", "2018"),
        ],
    ),
    (
        "All 83,763 villages in Indonesia are to have electricity by 2029.",
        [row("Indonesia", V_LIT, "83763", "target", "2029")],
    ),
    # other words for the same
    (
        "The share of households with electric lighting in Bali was 99.18 percent in 2021.",
        [row("Bali", H, "99.18", period="2021")],
    ),
    (
        "PLN menyalakan listrik di Kepulauan Togean. Sebanyak 538 rumah sudah terpasang meter.",
        [row("Kepulauan Togean", NEW, "538")],
    ),
    (
        '"Total pelanggan kami sekarang 161.730, paling banyak rumah tangga dengan 149.288 '
        'pelanggan," kata Manajer PLN Area Baubau.',
        [
            row("Baubau", "customers", "161730"),
            row("Baubau", "household_customers", "149288"),
        ],
    ),
    # of other services, or of nothing that is counted
    (
        "GNR menyalurkan gas ke tujuh pembangkit milik PLN dan 391.200 sambungan rumah tangga. "
        "Tahun ini GNR menargetkan 127.000 sambungan baru.",
        [],
    ),
    ("PLN Icon Plus mengelola data lebih dari 500 ribu pelanggan internet ICONNET.", []),
    ("PLN served 692,417 customers in July 2023, growing 6.4% from 2022.",
     [row(None, "customers", "692417", period="2023-07")]),
    (
        "The number of its electricity customers in Papua reached 208,417, 91 percent of whom "
        "were households.",
        [row("Papua", "customers", "208417")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told_otherwise(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_parts_of_a_ratio_have_their_supply() -> None:
    text = (
        "Rasio elektrifikasi Jambi 95,1 persen. Capaian itu terdiri dari PLN 92,6 persen, non-PLN "
        "2,2 persen, dan LTSHE 0,3 persen."
    )
    found = {str(each.value): each.coverage for each in extract(text).statistics}
    assert found == {"95.1": None, "92.6": "PLN", "2.2": "non-PLN", "0.3": "LTSHE"}


def test_areas_of_headings_end_before_a_verb() -> None:
    text = "Baca juga: 412 Rumah di Pulau Abang Resmi Tersambung Listrik"
    assert [each.area for each in extract(text).statistics] == ["Pulau Abang"]
