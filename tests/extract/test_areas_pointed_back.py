"""Areas that a sentence points back to: by a word between, as a rest, as a village."""

from __future__ import annotations

import pytest

from kg.extract import extract


def _areas(text: str) -> dict[float, str | None]:
    return {float(each.value): each.area for each in extract(text).statistics}


@pytest.mark.parametrize(
    "pointer", ["provinsi itu", "provinsi kepulauan itu", "provinsi paling selatan ini"]
)
def test_a_province_is_pointed_back_to_with_words_between(pointer: str) -> None:
    text = (
        "Warga Pulau Semau Kini Nikmati Listrik 24 Jam\n\n"
        "Menurut dia, rasio elektrifikasi di NTT tercatat 92,33 persen.\n\n"
        "Wakil Gubernur NTT Josef Nae Soi mengapresiasi PLN. Ia meminta PLN tidak berpuas diri "
        f"karena sekitar 110 ribu kepala keluarga di {pointer} masih hidup dalam gelap."
    )

    assert _areas(text)[110_000] == "NTT"


@pytest.mark.parametrize(
    "rest", ["Sisanya, sekitar 1.500-an desa, harus", "Selebihnya, 1.500 desa,"]
)
def test_a_rest_is_of_the_area_of_the_sentence_before(rest: str) -> None:
    text = (
        "KOMPAS.com - PLN memastikan 83.436 desa di Indonesia akan menikmati listrik pada 2025."
        "\n\nDari 7.553 desa di enam provinsi Papua, baru 5.988 desa yang teraliri listrik.\n\n"
        f'"{rest} kita jangkau dengan pesawat karena belum berlistrik," ungkap Adi Priyanto.'
    )

    assert _areas(text)[1_500] == "Papua"


@pytest.mark.parametrize(
    "told",
    [
        "Sebanyak 312 pelanggan baru tersambung di desa itu.",
        "Sebanyak 312 rumah di desa tersebut kini berlistrik.",
        "Di desa itu 312 rumah kini berlistrik.",
    ],
)
def test_a_village_is_pointed_back_to_before_and_behind_a_number(told: str) -> None:
    text = f"Warga Desa Uiboa, Kecamatan Semau Selatan, Kabupaten Kupang, bersyukur. {told}"

    assert _areas(text) == {312: "Desa Uiboa"}


@pytest.mark.parametrize(
    ("told", "area"),
    [
        ("Jumlah pelanggan UP3 Timika per Juli 2023 sebanyak 62.415 pelanggan.", "Timika"),
        ("Total pelanggan PLN ULP Waingapu kini 62.415 pelanggan.", "Waingapu"),
        ("Jumlah pelanggan PLN UP3 Kupang per Juli 2023 62.415 pelanggan.", "Kupang"),
        ("Jumlah pelanggan UP3 Timika di Kabupaten Mimika 62.415.", "Kabupaten Mimika"),
    ],
)
def test_customers_of_a_unit_are_of_its_town_and_not_of_the_district_before(
    told: str, area: str
) -> None:
    assert _areas(f"Peresmian listrik di Distrik Mimika Timur digelar Kamis.\n\n{told}") == {
        62_415: area
    }


def test_values_are_dealt_to_the_areas_of_a_units_name() -> None:
    text = (
        "PLN Unit Induk Wilayah (UIW) Sulawesi Utara, Sulawesi Tengah, dan Gorontalo (Suluttenggo) "
        "mencatat rasio elektrifikasi di tiga provinsi itu per Maret 2022 masing-masing 99,91 "
        "persen, 97,86 persen, dan 99,04 persen."
    )

    assert _areas(text) == {99.91: "Sulawesi Utara", 97.86: "Sulawesi Tengah", 99.04: "Gorontalo"}


@pytest.mark.parametrize(
    ("total", "listed"),
    [("14", ["Pantar Timur", "Pureman", "Alor Timur", "Mataru"]), ("15", ["Pantar Timur"])],
)
def test_districts_in_a_list_are_read_where_they_make_up_the_count(
    total: str, listed: list[str]
) -> None:
    text = (
        f"Sebanyak {total} desa di Kabupaten Alor belum teraliri listrik. Desa itu tersebar di "
        "Kecamatan Pantar Timur (5 desa), Pureman (4), Alor Timur (3), dan Mataru (2)."
    )
    areas = [(each.area or "").removeprefix("Kecamatan ") for each in extract(text).statistics]

    assert all(area in areas for area in listed)
    assert ("Mataru" in areas) is ("Mataru" in listed)
