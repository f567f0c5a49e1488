"""Areas whose name goes on with a side of them, and those joined or dealt out in brackets."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Camat Semau Selatan, Jonas Bola, mengatakan 245 kepala keluarga di kecamatannya belum "
            "menikmati listrik.",
            [row("Semau Selatan", "households_unelectrified", "245")],
        ),
        (
            "Sebanyak 125 rumah di Kupang Timur belum berlistrik.",
            [row("Kupang Timur", "households_unelectrified", "125")],
        ),
        (
            "Rasio elektrifikasi Sulawesi Bagian Selatan baru 88 persen.",
            [row("Sulawesi Bagian Selatan", H, "88")],
        ),
        (
            "Rasio elektrifikasi di Kalimantan bagian utara baru 61 persen.",
            [row("Kalimantan bagian utara", H, "61")],
        ),
        (
            "PLN berharap menambah 403.871 pelanggan di Jawa Bagian Barat pada 2019.",
            [row("Jawa Bagian Barat", "new_customers", "403871", "target", "2019")],
        ),
        (
            "Total pelanggan PLN UID Jateng & DIY saat ini sebesar 11.063.918.",
            [row("Jateng & DIY", "customers", "11063918")],
        ),
        (
            "Rasio elektrifikasi di Jawa Tengah dan DIY sudah mencapai 97,92% (Jateng 98,43%, DIY "
            "93,77%).",
            [
                row("Jawa Tengah dan DIY", H, "97.92"),
                row("Jateng", H, "98.43"),
                row("DIY", H, "93.77"),
            ],
        ),
        # An area that is known by its side, several sides, a side of something else.
        (
            "Rasio elektrifikasi Papua Barat Daya baru 88 persen.",
            [row("Papua Barat Daya", H, "88")],
        ),
        (
            "Sebanyak 31.846 pelanggan di Tarakan Utara, Barat dan Timur terdampak; rasio "
            "elektrifikasi Tarakan 99 persen.",
            [row("Tarakan", H, "99")],
        ),
        (
            "Rasio elektrifikasi Sumba 61 persen. Barat lebih rendah.",
            [row("Sumba", H, "61")],
        ),
        (
            "Rasio elektrifikasi 97,9 persen (NTT) dan 95 persen (NTB).",
            [row("NTT", H, "97.9"), row("NTB", H, "95")],
        ),
        (
            "Rasio elektrifikasi di NTT dan NTB masing-masing 97 persen (2019) dan 98 persen "
            "(2020).",
            [row("NTT", H, "97", period="2019"), row("NTB", H, "98", period="2020")],
        ),
    ],
)
def test_areas_by_side(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
