"""Turns of local pages: areas that enclose each other, other networks, what is left to do."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

DARK, LIT, NEW = "villages_unelectrified", "villages_electrified", "new_customers"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "SENDAWAR - Sebanyak sembilan dari 16 kampung di Kecamatan Siluq Ngurai, Kabupaten "
            "Kutai Barat (Kubar), belum menikmati listrik PLN.\n\nSementara tujuh kampung lainnya "
            "sudah menikmati listrik PLN.",
            [
                row("Kecamatan Siluq Ngurai", DARK, "9"),
                row("Kecamatan Siluq Ngurai", "villages", "16"),
                row("Kecamatan Siluq Ngurai", LIT, "7"),
            ],
        ),
        (
            "Rasio elektrifikasi di Kabupaten Berau menyentuh 82,73 persen. Masih ada 21 kampung "
            "tersebar di wilayah Kelay, Segah, Pulau Derawan, Batu Putih, hingga Bidukbiduk yang "
            "belum teraliri listrik.",
            [row("Kabupaten Berau", H, "82.73"), row("Kabupaten Berau", DARK, "21")],
        ),
        (
            "“Di Sumenep ini ada 54 persen elektrifikasinya. Berarti masih ada 46 persen yang "
            "belum teraliri listrik,” ujarnya.",
            [row("Sumenep", H, "54"), row("Sumenep", "household_unelectrified_ratio", "46")],
        ),
        (
            "Perhitungan RE bulan Desember 2019 didapatkan nilai: Kabupaten Bangkalan 90,36 persen "
            "dan Kabupaten Sumenep 64,42 persen.",
            [
                row("Kabupaten Bangkalan", H, "90.36", period="2019-12"),
                row("Kabupaten Sumenep", H, "64.42", period="2019-12"),
            ],
        ),
        (
            "Di Sumbar ada satu desa lagi yang akan kita tuntaskan agar bisa terang.",
            [row("Sumbar", DARK, "1")],
        ),
        (
            "Kementerian ESDM mencatat pemasangan listrik desa pada 2025 dilakukan di 1.516 lokasi "
            "yang menjangkau 77.616 pelanggan.",
            [row("Indonesia", NEW, "77616", period="2025")],
        ),
        (
            "Sebanyak 126 kampung di Kutai Barat sudah teraliri listrik, 66 kampung belum.",
            [row("Kutai Barat", LIT, "126"), row("Kutai Barat", DARK, "66")],
        ),
        # No electricity all day, other networks, people of villages, what was just done.
        ("Sebanyak 66 kampung di Kutai Barat rupanya belum menikmati listrik PLN 24 jam.", []),
        (
            "Sebanyak 30 kampung di Kutai Barat belum teraliri listrik PLN. Untuk layanan "
            "internet, 103 kampung atau 53 persen sudah terhubung jaringan.",
            [row("Kutai Barat", DARK, "30")],
        ),
        (
            "Pemkab Kutai Barat memberi bantuan listrik untuk warga di 17 kampung.",
            [],
        ),
        ("Dua Desa di Kutai Kartanegara Akhirnya Bisa Nikmati Listrik 24 Jam.", []),
        (
            "Direktur Utama PLN menyebut tiga provinsi, yakni NTT, Maluku dan Papua. Rasio "
            "elektrifikasi sudah 98 persen.",
            [row("Indonesia", H, "98")],
        ),
    ],
)
def test_turns_of_local_pages(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
