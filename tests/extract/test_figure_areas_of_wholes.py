"""Areas that a text goes back to behind its parts, and shares that are of no area."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[float, str | None]

CASES: list[tuple[str, list[Row]]] = [
    (  # a count behind a list of regencies is of the province
        "PLN UIW Kalimantan Barat mencatat rasio elektrifikasi di Kalimantan Barat 98,6 persen.\n\n"
        "Daerah hulu masih tertinggal: Melawi 64 persen, Sintang 70 persen, Kapuas Hulu 73 "
        'persen.\n\n"Jumlah rumah tangga sekitar 1,4 juta," kata Markus Hasibuan.',
        [
            (98.6, "Kalimantan Barat"),
            (64, "Melawi"),
            (70, "Sintang"),
            (73, "Kapuas Hulu"),
            (1_400_000, "Kalimantan Barat"),
        ],
    ),
    (
        "Rasio elektrifikasi Sulawesi Barat tahun 2013 hanya 58,6 persen, terendah di Pulau "
        "Sulawesi. Artinya, 41,4 persen rumah tangga di provinsi termuda di Sulawesi itu belum "
        "menikmati listrik.",
        [(58.6, "Sulawesi Barat"), (41.4, "Sulawesi Barat")],
    ),
    (
        "Rasio elektrifikasi Provinsi Gorontalo sebesar 99,63 persen. Masih ada 1.290 KK yang "
        "belum berlistrik, paling banyak di Pohuwato yakni 508 KK. Pemprov menargetkan rasio "
        "elektrifikasi 100 persen tahun 2026.",
        [
            (99.63, "Provinsi Gorontalo"),
            (1290, "Provinsi Gorontalo"),
            (508, "Pohuwato"),
            (100, "Provinsi Gorontalo"),
        ],
    ),
    (
        "Total pelanggan PLN di Provinsi Jambi kini sekitar 412 ribu pelanggan.\n\n"
        "Bupati Batanghari Abdul Gafar tidak puas. Ia menyebut 34 desa di kabupatennya belum "
        "berlistrik sama sekali.",
        [(412_000, "Provinsi Jambi"), (34, "Batanghari")],
    ),
    (
        "Sumbawa Ungguli Lombok Soal Listrik\n\nMATARAM - PLN Wilayah NTB menyatakan rasio "
        "elektrifikasi Nusa Tenggara Barat (NTB) mencapai 88,14 persen.\n\n"
        "Bila dirinci, Pulau Sumbawa memiliki rasio elektrifikasi 91,37 persen, sementara Pulau "
        'Lombok 86,75 persen. "Lombok penduduknya padat," ujar Indra Gunadarma.\n\n'
        "Ia melanjutkan, PLN menargetkan rasio elektrifikasi 90,5 persen pada akhir 2018.",
        [
            (88.14, "Nusa Tenggara Barat (NTB)"),
            (91.37, "Pulau Sumbawa"),
            (86.75, "Pulau Lombok"),
            (90.5, "Nusa Tenggara Barat (NTB)"),
        ],
    ),
    (  # "61 persennya" is of the megawatts
        "RUPTL memuat rasio elektrifikasi 99 persen, dengan pembangkit 69.500 MW yang 61 "
        "persennya energi terbarukan.",
        [(99, None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_areas_of_wholes(text: str, expected: list[Row]) -> None:
    found = [(float(each.value), each.area) for each in extract(text).statistics]
    assert found == expected
