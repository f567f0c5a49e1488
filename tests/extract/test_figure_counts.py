"""Counts by part and total, by programme, with "-nya" or without a noun, and when they hold."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.extract import extract

HOUSES, LIT, DARK = "households", "households_electrified", "households_unelectrified"
NEW = "new_customers"
VILLAGES, V_LIT, V_DARK = "villages", "villages_electrified", "villages_unelectrified"
H, NEW, ALL = "household_electrification_ratio", "new_customers", "customers"
Row = tuple[str, Decimal, str, str | None]


def row(indicator: str, value: str, status: str = "observed", period: str | None = None) -> Row:
    return (indicator, Decimal(value), status, period)


CASES: list[tuple[str, list[Row]]] = [
    # a noun with "-nya", or behind its number
    (
        "Pelanggan rumah tangganya pada akhir 2023 berjumlah 1,5 juta.",
        [row("household_customers", "1500000", period="2023-12")],
    ),
    (
        "Pelanggan rumah tangga mendominasi dengan 2,6 juta pada 2020.",
        [row("household_customers", "2600000", period="2020")],
    ),
    ("Jumlah pelanggannya diperkirakan 3,2 juta.", [row(ALL, "3200000", "projection")]),
    ("Pelanggan kami 41.330 pada 2009.", [row(ALL, "41330", period="2009")]),
    ("Pelanggan kami 12 kali padam pada 2009.", []),
    (
        "Sepanjang 2020 PLN menyambung 4.318 pelanggan baru sehingga jumlah pelanggannya menjadi "
        "sekitar 121 ribu.",
        [row(NEW, "4318", period="2020"), row(ALL, "121000", period="2020")],
    ),
    ("Hampir 1.500 pelanggan memperoleh sambungan baru.", [row(NEW, "1500")]),
    ("Hampir 1.500 pelanggan memperoleh meteran.", [row(ALL, "1500")]),
    ("PLN Jambi kebagian jatah 3.500 pelanggan.", [row(NEW, "3500", "target")]),
    # parts and totals
    ("Dari 1.204 desa di Jambi, hanya desa itu yang belum berlistrik.", [row(VILLAGES, "1204")]),
    (
        "Jambi punya 2.100 lebih desa, dan 137 desa di antaranya belum teraliri listrik.",
        [row(VILLAGES, "2100"), row(V_DARK, "137")],
    ),
    (
        "Dari 1.183 KK di Kerinci baru 326 yang tersambung.",
        [row(HOUSES, "1183"), row(LIT, "326")],
    ),
    (
        "Rasio elektrifikasi Jambi 57 persen. Bungo 28,06 persen atau 5.296 dari 18.873 KK.",
        [row(H, "57"), row(H, "28.06"), row(LIT, "5296"), row(HOUSES, "18873")],
    ),
    (
        "Rasio elektrifikasi Jambi 57 persen. Tebo 31.107 dari total 31.457 rumah tangga atau "
        "98,89 "
        "persen.",
        [row(H, "57"), row(LIT, "31107"), row(HOUSES, "31457"), row(H, "98.89")],
    ),
    ("Tebo memberi beras kepada 31.107 dari total 31.457 rumah tangga atau 98,89 persen.", []),
    (
        "Dari total 98 ribu rumah tangga (RT) di Jambi, 42 ribu RT belum menikmati listrik.",
        [row(HOUSES, "98000"), row(DARK, "42000")],
    ),
    ("Sebanyak 42 RT di Jambi belum menikmati listrik.", []),
    (
        "Ada 1,28 juta rumah tangga yang belum menikmati listrik. Jumlah itu setara 1,49 persen "
        "dari total rumah tangga.",
        [row(DARK, "1280000"), row("household_unelectrified_ratio", "1.49")],
    ),
    # programmes
    (
        "Bantuan Pasang Baru Listrik (BPBL) diperluas. Tahun 2023 penerimanya ditargetkan 12 ribu "
        "rumah tangga. Realisasi 2022 sendiri mencapai 8.183 penerima.",
        [row(NEW, "12000", "target", "2023"), row(NEW, "8183", period="2022")],
    ),
    (
        "LTSHE dibagikan gratis. Tercatat 9.556 keluarga memperolehnya pada 2017. Untuk 2018 "
        "ditargetkan 8.481 keluarga lagi.",
        [row(LIT, "9556", period="2017"), row(LIT, "8481", "target", "2018")],
    ),
    ("Beras dibagikan gratis. Tahun 2023 penerimanya ditargetkan 12 ribu rumah tangga.", []),
    ("Bantuan beras mencapai 8.183 penerima.", []),
    # without a noun
    (
        "Ada 43 desa tanpa listrik. Of those villages, 32 are in Papua, five in East Nusa Tenggara "
        "and one in Maluku.",
        [row(V_DARK, "43"), row(V_DARK, "32"), row(V_DARK, "5"), row(V_DARK, "1")],
    ),
    (
        "Some 43 villages are still without power. One in five of those villages wants a road.",
        [row(V_DARK, "43")],
    ),
    (
        "Ada 43 desa gelap di Papua. Hanya 140 pulau yang dihuni dan 128 di antaranya telah "
        "dilistriki.",
        [row(V_DARK, "43")],
    ),
    (
        "A total of 3,149 villages across Aceh had electricity as of August 2017, up from 2,941 at "
        "the end of 2016.",
        [row(V_LIT, "3149", period="2017-08"), row(V_LIT, "2941", period="2016-12")],
    ),
    # when
    (
        "PLN melayani 9,1 juta pelanggan pada 2020. Setahun sebelumnya jumlahnya 8,7 juta "
        "pelanggan.",
        [row(ALL, "9100000", period="2020"), row(ALL, "8700000", period="2019")],
    ),
    (
        "Pada 2019 rasio elektrifikasi Jambi 87%. Setahun kemudian naik menjadi 93%.",
        [row(H, "87", period="2019"), row(H, "93", period="2020")],
    ),
    (
        "Jambi's electrification ratio was 93.6 percent in 2019, up from 59 percent five years "
        "earlier.",
        [row(H, "93.6", period="2019"), row(H, "59")],
    ),
    (
        "Rasio elektrifikasi Jambi diperkirakan menjadi 75%, padahal Maret 2016 masih 70%.",
        [row(H, "75", "projection"), row(H, "70", period="2016-03")],
    ),
    (
        "Rasio elektrifikasi Jambi 90 persen. Untuk 2018 dan 2019, targetnya 95,15% dan 97,35%.",
        [row(H, "90"), row(H, "95.15", "target", "2018"), row(H, "97.35", "target", "2019")],
    ),
    (
        "PLN targets an electrification ratio of 97 percent by 2019, up from 92 percent at "
        "present.",
        [row(H, "97", "target", "2019"), row(H, "92")],
    ),
    (
        "PLN noted that 94.2 percent of households in Jambi had access to electricity as of "
        "September 2020, compared to 48 percent in 2014.",
        [row(H, "94.2", period="2020-09"), row(H, "48", period="2014")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_counts(text: str, expected: list[Row]) -> None:
    found = extract(text).statistics
    assert [(s.indicator, s.value, s.status, s.period) for s in found] == expected


def test_a_place_within_another_is_the_one_spoken_of() -> None:
    text = "Rasio elektrifikasi Manggarai Timur di Pulau Flores 37,16 persen."
    assert [s.area for s in extract(text).statistics] == ["Manggarai Timur"]
