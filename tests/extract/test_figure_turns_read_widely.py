"""Turns of figures as pages put them: people, shares of villages, rates, who gets other things."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

HH, HU, NEW = "households", "households_unelectrified", "new_customers"
PA, VE, VU = "population_access", "villages_electrified", "villages_unelectrified"

FORMS: list[tuple[str, list[Row]]] = [
    (
        "Sebanyak 1,2 juta warga Papua sudah menikmati listrik PLN.",
        [row("Papua", PA, "1200000")],
    ),
    (
        "Pada 2016 rasio elektrifikasi Papua ditargetkan naik menjadi 60 persen. Artinya, akan ada "
        "90 ribu pelanggan baru, 400 ribu penduduk akan mendapatkan listrik.",
        [
            row("Papua", H, "60", "target", "2016"),
            row("Papua", NEW, "90000", "target", "2016"),
            row("Papua", PA, "400000", "projection", "2016"),
        ],
    ),
    (
        "Target elektrifikasi Papua pada 2016 sebesar 60,2 persen. Jadi kira-kira 90 ribu rumah "
        "tangga, 400 ribu penduduk.",
        [
            row("Papua", H, "60.2", "target", "2016"),
            row("Papua", NEW, "90000", "target", "2016"),
            row("Papua", PA, "400000", "target", "2016"),
        ],
    ),
    (
        "Rasio elektrifikasi NTT 92 persen. Sebanyak 10 ribu desa tidak memiliki kantor, 45 desa "
        "mendapat bantuan beras.",
        [row("NTT", H, "92")],
    ),
    (
        "Sebanyak 45 desa di NTT sudah memiliki jaringan PLN.",
        [row("NTT", VE, "45")],
    ),
    ("Ada 800 desa di NTT yang baru sebagian wilayahnya bisa menikmati listrik.", []),
    ("Setiap tahun, ada 625 desa di Papua yang teraliri listrik.", []),
    ("Panel surya itu hanya mampu memenuhi kebutuhan listrik 32 rumah di Alor.", []),
    (
        "Pemerintah menargetkan rasio elektrifikasi nasional yang saat ini 87% dapat ditingkatkan "
        "hingga 97% pada 2019.",
        [row("Indonesia", H, "87"), row("Indonesia", H, "97", "target", "2019")],
    ),
    (
        "PLN menargetkan rasio elektrifikasi Papua 98 persen, realisasinya kini 97 persen.",
        [row("Papua", H, "98", "target"), row("Papua", H, "97")],
    ),
    (
        "Dengan jumlah desa total 7.358 di Papua, masih ada sekitar 1.724 desa yang gelap gulita.",
        [row("Papua", "villages", "7358"), row("Papua", VU, "1724")],
    ),
    (
        "RE Jateng yang kini 95,13 persen dari total rumah tangga yang belum teraliri listrik ada "
        "448.785 rumah tangga. Dari data lain masih ada 600 ribu yang belum teraliri listrik.",
        [row("Jateng", H, "95.13"), row("Jateng", HU, "448785"), row("Jateng", HU, "600000")],
    ),
    (
        "Rasio elektrifikasi NTT 37,5 persen. PLN berniat mengereknya menjadi 63 persen pada 2013.",
        [row("NTT", H, "37.5"), row("NTT", H, "63", "target", "2013")],
    ),
    (
        "Rasio elektrifikasi NTT 37,5 persen. PLN berhasil mendongkraknya menjadi 63 persen.",
        [row("NTT", H, "37.5"), row("NTT", H, "63")],
    ),
    (
        "Rasio elektrifikasinya 77,4% di Maluku dan di Maluku Utara 76,3%.",
        [row("Maluku", H, "77.4"), row("Maluku Utara", H, "76.3")],
    ),
    (
        "Rasio elektrifikasi mencapai 92% di Riau dan Jambi, sedangkan di Bengkulu 94%.",
        [row("Riau", H, "92"), row("Jambi", H, "92"), row("Bengkulu", H, "94")],
    ),
    (
        '"Rasio desa berlistrik 99,62 persen," kata Dirjen Gatrik Rida Mulyana. Yang rendah yaitu '
        "NTT 88,8 persen, Maluku 92,4 persen dan Papua 95,1 persen.",
        [
            row("Indonesia", V, "99.62"),
            row("NTT", V, "88.8"),
            row("Maluku", V, "92.4"),
            row("Papua", V, "95.1"),
        ],
    ),
    (
        'Rasio Elektrifikasi RI Ditargetkan Naik\n\nJakarta (ANTARA) - "Tahun 2021 kita targetkan '
        'akan mencapai 99,9 persen," kata Menteri ESDM Arifin Tasrif.',
        [row("Indonesia", H, "99.9", "target", "2021")],
    ),
    (
        "Rasio Elektrifikasi NTT Naik\n\nKupang (ANTARA) - PLN NTT mencatat susut turun menjadi 8 "
        "persen.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_turns_of_pages(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
