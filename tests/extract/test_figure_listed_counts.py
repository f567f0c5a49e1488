"""Counts of a list of areas, each area with its number and what is counted told once before."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str | None, int, str, str | None]
DARK = "households_unelectrified"
LISTS: list[tuple[str, list[Row]]] = [
    (  # the first item has the noun, the others do not
        "Jumlah desa yang belum berlistrik di Sumatera Selatan 112 desa. Terbanyak di Ogan "
        "Komering Ilir 45 desa, disusul Musi Banyuasin 30, Banyuasin 20, dan Lahat 17.",
        [
            ("Sumatera Selatan", 112, "villages_unelectrified", None),
            ("Ogan Komering Ilir", 45, "villages_unelectrified", None),
            ("Musi Banyuasin", 30, "villages_unelectrified", None),
            ("Banyuasin", 20, "villages_unelectrified", None),
            ("Lahat", 17, "villages_unelectrified", None),
        ],
    ),
    (  # the sentence before has the noun; the list goes on in a paragraph of its own
        "Rumah tangga yang belum berlistrik paling banyak di Jawa Timur, yakni 227.915 rumah "
        'tangga. "Kami dorong terus," kata dia.\n\n(Baca: Listrik Masuk Desa)\n\n'
        "Berikutnya, Sumatera Utara 80.119, Jawa Tengah 54.630, dan Nusa Tenggara Barat (NTB) "
        "13.460.\n\nKalimantan Selatan 8.655, Riau 8.413, Papua 6.580.",
        [
            ("Jawa Timur", 227_915, DARK, None),
            ("Sumatera Utara", 80_119, DARK, None),
            ("Jawa Tengah", 54_630, DARK, None),
            ("Nusa Tenggara Barat (NTB)", 13_460, DARK, None),
            ("Kalimantan Selatan", 8_655, DARK, None),
            ("Riau", 8_413, DARK, None),
            ("Papua", 6_580, DARK, None),
        ],
    ),
    (  # parts of a total, with its period
        "Pelanggan PLN di Nusa Tenggara Timur per Juni 2020 mencapai 850.123 pelanggan. "
        "Rinciannya, Kota Kupang 120.000, Kabupaten Ende 60.500, Sikka 58.200 dan Alor 33.100.",
        [
            ("Nusa Tenggara Timur", 850_123, "customers", "2020-06"),
            ("Kota Kupang", 120_000, "customers", "2020-06"),
            ("Kabupaten Ende", 60_500, "customers", "2020-06"),
            ("Sikka", 58_200, "customers", "2020-06"),
            ("Alor", 33_100, "customers", "2020-06"),
        ],
    ),
    (  # in brackets, behind "yakni"
        "Sebanyak 98 desa di Maluku belum berlistrik, yakni Kabupaten Buru (21), Seram "
        "Bagian Timur (40), dan Kepulauan Aru (37).",
        [
            ("Maluku", 98, "villages_unelectrified", None),
            ("Kabupaten Buru", 21, "villages_unelectrified", None),
            ("Seram Bagian Timur", 40, "villages_unelectrified", None),
            ("Kepulauan Aru", 37, "villages_unelectrified", None),
        ],
    ),
    (
        "In East Java alone 227,915 households have no electricity. It is followed by North "
        "Sumatra 80,119, Central Java 54,630 and Lampung 52,471.",
        [
            ("East Java", 227_915, DARK, None),
            ("North Sumatra", 80_119, DARK, None),
            ("Central Java", 54_630, DARK, None),
            ("Lampung", 52_471, DARK, None),
        ],
    ),
]


def read(text: str) -> list[Row]:
    found = extract(f"Jakarta (ANTARA) - {text}").statistics
    return [(each.area, int(each.value), each.indicator, each.period) for each in found]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_each_area_has_its_number(text: str, expected: list[Row]) -> None:
    assert sorted(read(text), key=str) == sorted(expected, key=str)


def test_an_item_of_a_list_shows_its_own_words_and_those_that_say_what_is_counted() -> None:
    text = LISTS[1][0]
    (item,) = [each for each in extract(text).statistics if each.area == "Riau"]
    words = [span.exact for span in item.evidence]
    assert {"Riau", "8.413"} <= set(words)
    assert any("rumah tangga" in each for each in words)
    assert item.status == "observed"
    assert item.confidence < 0.87
    assert "count-of-a-list" in item.reasons


COUNTED = "Sebanyak 98 desa di Maluku belum berlistrik. "
OTHERS = [
    "Jumlah gardu: Buru 21, Seram Bagian Timur 40, Kepulauan Aru 37.",
    "PLN memasang genset di Buru 21 kW, Seram Bagian Timur 40 kW, Kepulauan Aru 37 kW.",
    "Berikutnya, Buru Rp21 miliar, Seram Bagian Timur Rp40 miliar, Kepulauan Aru Rp37 miliar.",
    "Berikutnya, Buru 21 persen, Seram Bagian Timur 40 persen, Kepulauan Aru 37 persen.",
    "Berikutnya, Buru 21, Seram Bagian Timur 40.",  # two are no list
    "Berikutnya, Gardu Hatta 21, Trafo Mawar 40, Feeder Melati 37.",  # no areas
    "Hadir siswa dari Buru 21, Seram Bagian Timur 40, Kepulauan Aru 37.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_other_numbers_beside_areas_are_none(text: str) -> None:
    rows = [row for row in read(COUNTED + text) if row[2] != "village_electrification_ratio"]
    assert [row for row in rows if "ratio" not in row[2]] == [
        ("Maluku", 98, "villages_unelectrified", None)
    ]


def test_a_list_without_a_count_before_it_counts_nothing() -> None:
    assert read("Berikutnya, Buru 21, Seram Bagian Timur 40, Kepulauan Aru 37.") == []
