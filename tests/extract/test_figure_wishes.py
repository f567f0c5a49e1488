"""What is worked for, hoped for or paid for is no fact: purposes, conditions, money to spend."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

LIT, NEW = "villages_electrified", "new_customers"

CASES: list[tuple[str, list[Row]]] = [
    (
        "Pemerintah tidak berhenti mendorong rasio elektrifikasi Bengkulu agar menyentuh 99,2 "
        "persen pada penghujung tahun 2021.",
        [row("Bengkulu", H, "99.2", "target", "2021-12")],
    ),
    (
        '"Kami bekerja keras supaya rasio elektrifikasi di Maluku bisa 100 persen," ujar dia.',
        [row("Maluku", H, "100", "target")],
    ),
    (
        "Gubernur meminta dukungan agar rasio desa berlistrik di Jambi tembus 98 persen.",
        [row("Jambi", V, "98", "target")],
    ),
    (  # who is meant by the purpose, not what is to be
        "PLN memberi diskon agar warga Jambi yang rasio elektrifikasinya 91,5 persen terbantu.",
        [row("Jambi", H, "91.5")],
    ),
    (  # a condition before what is wanted
        "Rasio elektrifikasi Rote Ndao 76 persen. PLN memasang target semua dusun teraliri "
        'listrik dalam tahun 2020.\n\n"Jadi kalau semua lancar, akhir tahun 2020 ini Rote Ndao '
        'sudah 100 persen," kata Yance.',
        [row("Rote Ndao", H, "76"), row("Rote Ndao", H, "100", "target", "2020-12")],
    ),
    (
        "Rasio elektrifikasi Ende 91 persen. Jika pekerjaan sesuai jadwal, kami optimis rasio "
        "elektrifikasi Ende tahun 2022 naik menjadi 97 persen.",
        [row("Ende", H, "91"), row("Ende", H, "97", "projection", "2022")],
    ),
    (  # a contrast is no condition
        "Rasio elektrifikasi di Ende 91 persen pada 2019. Jika pada 2018 masih 85 persen, pada "
        "2020 sudah 93 persen.",
        [
            row("Ende", H, "91", period="2019"),
            row("Ende", H, "85", period="2018"),
            row("Ende", H, "93", period="2020"),
        ],
    ),
    (
        "Indonesia's electrification ratio stood at 97.5 percent by the end of June 2018.\n\n"
        '"What we have now is already above the 97.2 percent targeted for 2018," he said.',
        [
            row("Indonesia", H, "97.5", period="2018-06-30"),
            row("Indonesia", H, "97.2", "target", "2018"),
        ],
    ),
    (
        "PLN mengusulkan modal Rp 8 triliun di Papua pada 2023, yang sebagian bakal dipakai untuk "
        "melistriki 236 desa dengan tambahan pelanggan 51.700 rumah tangga.",
        [row("Papua", NEW, "51700", "target", "2023")],
    ),
    (  # money that was spent
        "Anggaran Rp 40 miliar sudah dipakai, dan PLN telah melistriki 12 desa di Sarmi.",
        [row("Sarmi", LIT, "12")],
    ),
    (  # the rest of a plan
        "Tahun 2019 PLN akan membangun jaringan listrik di 142 desa di Flores, terbanyak di Ende "
        "yaitu 58 desa. Sisanya 84 desa tersebar di Ngada dan Sikka.",
        [],
    ),
    (  # what is left over as it is
        "PLN akan melistriki 42 desa di Ende. Sisanya 18 desa masih gelap.",
        [row("Ende", "villages_unelectrified", "18")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_wishes(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
