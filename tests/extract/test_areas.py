"""Areas of figures: as printed with the word of their level, known or told by their form."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.extract import extract


def areas(text: str) -> list[tuple[str | None, Decimal]]:
    return [(each.area, each.value) for each in extract(text).statistics]


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Rasio elektrifikasi di Provinsi Maluku mencapai 95 persen.", "Provinsi Maluku"),
        ("Rasio elektrifikasi Kabupaten Maluku Barat Daya hanya 68,42 persen.",
         "Kabupaten Maluku Barat Daya"),
        ("Rasio elektrifikasi di Kota Kupang mencapai 99,9 persen.", "Kota Kupang"),
        ("Rasio elektrifikasi di Pulau Wawoloa baru 41 persen.", "Pulau Wawoloa"),
        ("Rasio elektrifikasi di Kecamatan Tolimbo baru 41 persen.", "Kecamatan Tolimbo"),
        ("Rasio elektrifikasi nasional mencapai 99,4 persen.", "Indonesia"),
        ("Rasio elektrifikasi di Tanah Air mencapai 99,4 persen.", "Indonesia"),
        ("The electrification ratio in West Papua reached 91 percent.", "West Papua"),
        ("Rasio elektrifikasi mencapai 91 persen.", None),
    ],
)  # fmt: skip
def test_the_area_as_printed(text: str, area: str | None) -> None:
    assert [each for each, _ in areas(text)] == [area]


def test_three_areas_with_their_three_values() -> None:
    text = (
        "Rasio elektrifikasi Kota Ambon, Kabupaten Maluku Tengah, dan Kabupaten Buru "
        "masing-masing 99,87 persen, 95,3 persen, dan 91 persen."
    )
    assert areas(text) == [
        ("Kota Ambon", Decimal("99.87")),
        ("Kabupaten Maluku Tengah", Decimal("95.3")),
        ("Kabupaten Buru", Decimal(91)),
    ]


def test_unknown_areas_of_a_list_with_their_values() -> None:
    text = (
        "Rasio elektrifikasi Kecamatan Tolimbo 61,2 persen, Kecamatan Wawoloa 55,4 persen dan "
        "Kecamatan Asinua Jaya 70 persen."
    )
    assert areas(text) == [
        ("Kecamatan Tolimbo", Decimal("61.2")),
        ("Kecamatan Wawoloa", Decimal("55.4")),
        ("Kecamatan Asinua Jaya", Decimal(70)),
    ]


def test_where_something_was_said_is_no_area_of_the_figure() -> None:
    text = (
        "Rasio elektrifikasi Provinsi Maluku mencapai 95 persen, kata Budi Santoso di Kota Kupang, "
        "Selasa (5/11/2019)."
    )
    assert areas(text) == [("Provinsi Maluku", Decimal(95))]
