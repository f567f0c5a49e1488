"""Homes that would be customers, people in them, some homes of a spot; what a ratio lacks."""

from __future__ import annotations

import pytest

from kg.extract import extract
from tests.extract.figure_rows import H, Row, row, rows

UN, LIT = "households_unelectrified", "villages_electrified"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sekitar 5.000 pelanggan (rumah tangga) yang belum teraliri listrik PLN di NTB.",
            [row("NTB", UN, "5000")],
        ),
        (
            "Totalnya ada 5.000 pelanggan di NTB yang belum ada jaringan listrik PLN.",
            [row("NTB", UN, "5000")],
        ),
        (
            "Masih ada 1.250 pelanggan yang belum menikmati listrik di Alor.",
            [row("Alor", UN, "1250")],
        ),
        (
            "Rasio elektrifikasi NTB 99,49 persen. Meski persentase kekurangannya terlihat kecil, "
            "yaitu hanya 0,51 persen, itu tantangan.",
            [row("NTB", H, "99.49")],
        ),
        (
            "PLN berhasil melistriki dua desa di Bone Bolango. Kehadiran listrik di dua desa "
            "tersebut menambah jumlah desa berlistrik di Bone Bolango menjadi 165 desa.",
            [row("Bone Bolango", LIT, "165")],
        ),
        # People, examples, years of regulations; customers as such.
        ("Jumlah jiwa dalam 5.000 pelanggan di NTB tidak bisa dipastikan.", []),
        (
            "Di NTB ada yang 50 rumah, ada yang hanya 10 rumah, jadi belum bisa dialiri listrik.",
            [],
        ),
        (
            "Rasio elektrifikasi NTB 98 persen sesuai Peraturan Menteri No. 050-145 Tahun 2022.",
            [row("NTB", H, "98")],
        ),
        (
            "PLN NTB melayani 512.000 pelanggan yang belum memakai listrik pintar.",
            [row("NTB", "customers", "512000")],
        ),
    ],
)
def test_customers_not_reached(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Data dilindungi operator. Kini ada 338 juta mobile subscribers in Indonesia.",
        "PGN melayani 400 ribu pelanggan rumah tangga di Jawa Barat dengan gas bumi.",
        "Pelanggan XL Axiata di Sumatera mencapai 57 juta.",
        # Of what, nothing tells: but a text of that length on electricity would.
        f"{'Perusahaan itu berdiri pada masa lampau dan terus tumbuh. ' * 8}Kini pelanggan di NTT "
        "mencapai 900.000.",
    ],
)
def test_customers_of_other_services_are_none(text: str) -> None:
    assert extract(text).statistics == ()


def test_customers_of_a_longer_text_on_electricity_are_counted() -> None:
    text = (
        f"{'Perusahaan listrik itu terus tumbuh pesat di semua daerah. ' * 8}Kini pelanggan di NTT "
    )
    (found,) = extract(f"{text}mencapai 900.000.").statistics
    assert (found.indicator, int(found.value)) == ("customers", 900_000)
