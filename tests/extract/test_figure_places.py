"""Whose a figure is: areas in full, of units, of two provinces; places that say nothing."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES: list[tuple[str, list[str | None]]] = [
    (  # an area goes by the fullest name that the text has
        "Rasio elektrifikasi di Provinsi Gorontalo 91 persen. Pelanggan PLN di Sultra 522.581 "
        "pelanggan. Desa di Sulawesi Tenggara (Sultra) tersebar di pulau-pulau.",
        ["Provinsi Gorontalo", "Sulawesi Tenggara (Sultra)"],
    ),
    ("Rasio elektrifikasi di Buton (Sultra) 91 persen.", ["Buton"]),
    (  # all areas of a unit's name
        "PLN Wilayah Riau dan Jambi terus membangun. Jumlah pelanggan di kedua provinsi mencapai "
        "522.581 pelanggan.",
        ["Riau dan Jambi"],
    ),
    (
        "PLN distribusi Sumatera Selatan (Sumsel) dan Sumatera Barat (Sumbar) membidik rasio "
        "elektrifikasi 99 persen.",
        ["Sumatera Selatan (Sumsel) dan Sumatera Barat (Sumbar)"],
    ),
    (
        "PT PLN (Persero) Riau and Jambi Regional Main Unit said 940,000 households in the two "
        "provinces had electricity.",
        ["Riau and Jambi"],
    ),
    (
        "PLN Wilayah Riau dan Jambi terus membangun. Jumlah pelanggan di tiga provinsi itu "
        "mencapai 522.581 pelanggan.",
        ["Riau dan Jambi"],
    ),
    (  # places that say nothing of a figure
        "Rasio desa berlistrik Aceh 91 persen. Untuk luar Jawa, rasio desa berlistrik 96,5 "
        "persen itu paling besar.",
        ["Aceh", "Aceh"],
    ),
    ("PLN UP3 Ende yang berkantor di Kupang itu melayani 168.402 pelanggan.", ["Ende"]),
    ("PT Pelayanan Listrik Nasional Tarakan menyambung 4.300 pelanggan baru.", [None]),
    (
        "Village power\n\n"
        "A man reads a meter near Ende, East Nusa Tenggara. (Antara Foto)\n\n"
        "The government has so far brought electricity to 508 villages.",
        ["Indonesia"],
    ),
    (
        "The ministry of energy is building grids, said the Energy Minister on Monday in a "
        "statement. It needs money. It needs poles.\n\nThe electrification ratio of Papua is 48 "
        "percent.\n\nThe government has "
        "targeted an electrification ratio of 97 percent.",
        ["Papua", "Indonesia"],
    ),
    ("Some 43 villages in Eastern Indonesia are still without power.", ["Eastern Indonesia"]),
    ("Ada 43 desa di kawasan timur Indonesia belum berlistrik.", ["kawasan timur Indonesia"]),
    (
        "Menteri ESDM Dodi Marwoto menyampaikan laporan kepada wartawan di kantornya, Senin.\n\n"
        "Sebanyak 5.100 desa belum berlistrik.",
        ["Indonesia"],
    ),
    (
        "Menteri ESDM Dodi Marwoto meresmikan PLTMH bersama Pemerintah Kabupaten Ende pada Senin "
        "sore.\n\nSebanyak 51 desa belum berlistrik.",
        ["Kabupaten Ende"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_whose_a_figure_is(text: str, expected: list[str | None]) -> None:
    assert [s.area for s in extract(text).statistics] == expected


def test_the_words_of_the_full_name_and_of_the_short_one_prove_an_area() -> None:
    text = "PLN masuk ke Maluku Utara (Malut). Pelanggan PLN di Malut 52.581 pelanggan."
    (found,) = extract(text).statistics
    assert {"Maluku Utara (Malut)", "Malut"} <= {span.exact for span in found.evidence}


def test_a_heading_before_the_first_sentence_states_no_figure() -> None:
    text = (
        "Kabar Malam\n\nLebih dari 3.000 desa kini berlistrik\n\nRina Kusuma - Kabar\n\n"
        "Jumlah desa berlistrik di Riau mencapai 3.049 desa menurut catatan terakhir PLN."
    )
    assert [str(s.value) for s in extract(text).statistics] == ["3049"]
