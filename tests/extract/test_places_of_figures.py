"""Where figures are told of: heads of places, provinces pointed to, customers that are served."""

from __future__ import annotations

import pytest

from kg.extract import extract

HEAD = (
    "Villages still in the dark\n\n{line}\n\nPLN put the number of homes without power at 61,300."
)


@pytest.mark.parametrize(
    "line",
    [
        "News Desk (The Jakarta Post)\n\nJakarta   ●   Thu, August 6, 2020   ●   08:14 am",
        "By Rina Abas | Jakarta | Thu, August 6, 2020",
    ],
)
def test_the_place_of_the_head_is_no_area(line: str) -> None:
    found = extract(HEAD.format(line=line))
    assert found.dateline.place == "Jakarta"
    assert [(each.value_as_printed, each.area) for each in found.statistics] == [
        ("61,300", "Indonesia")
    ]


AREAS = [
    (
        "PLN mencatat masih ada 118 desa di Provinsi Kalimantan Utara yang belum teraliri listrik. "
        "Dari total 482 desa di provinsi termuda di Pulau Kalimantan itu, sebanyak 364 desa sudah "
        "menikmati listrik.",
        [
            ("118", "Provinsi Kalimantan Utara"),
            ("482", "Provinsi Kalimantan Utara"),
            ("364", "Provinsi Kalimantan Utara"),
        ],
    ),
    (  # the island itself
        "Dari total 482 desa di Pulau Sumba, sebanyak 364 desa sudah menikmati listrik.",
        [("482", "Pulau Sumba"), ("364", "Pulau Sumba")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), AREAS)
def test_the_area_that_is_pointed_to(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.value_as_printed, each.area) for each in extract(text).statistics] == expected


def test_who_added_that_customers_are_served_adds_none() -> None:
    text = (
        "He added that PLN served 71.3 million customers in June, and that it had connected 1.2 "
        "million new customers in the first half of the year."
    )
    assert [(each.value_as_printed, each.indicator) for each in extract(text).statistics] == [
        ("71.3 million", "customers"),
        ("1.2 million", "new_customers"),
    ]


def test_a_target_goes_on_with_the_province_that_is_pointed_to() -> None:
    text = (
        "PLN has switched on the grid for four hamlets of Malaka District, East Nusa Tenggara "
        "(NTT).\n\nThe hamlets had relied on kerosene lamps, the manager said.\n\n"
        "The line took nine months to build, he added.\n\n"
        "The province's electrification ratio stood at 91.2 percent as of December 2021. The "
        "company has set a target of 95 percent."
    )
    assert [(each.value_as_printed, each.area) for each in extract(text).statistics] == [
        ("91.2", "East Nusa Tenggara (NTT)"),
        ("95", "East Nusa Tenggara (NTT)"),
    ]


def test_a_target_of_another_paragraph_is_of_the_article() -> None:
    text = (
        "Rasio elektrifikasi Kabupaten Ende 88,1 persen. Rasio di provinsi itu 91,2 persen.\n\n"
        "Pemkab Ende menargetkan rasio elektrifikasi 95 persen."
    )
    (*_, target) = extract(text).statistics
    assert (target.value_as_printed, target.area) == ("95", "Ende")


STATUS = [
    (
        "This year, 215,000 poor households are to receive free connections under the BPBL "
        "program, he noted.",
        [("215,000", "new_customers", "target")],
    ),
    (
        "Last year, 215,000 poor households received free connections under the BPBL program.",
        [("215,000", "new_customers", "observed")],
    ),
    (  # what could be done is neither done nor planned
        "Dari survei itu, hampir 70 persen rumah sebenarnya bisa dilistriki dengan mikrohidro.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATUS)
def test_what_is_laid_down_and_what_could_be(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [
        (each.value_as_printed, each.indicator, each.status) for each in extract(text).statistics
    ] == expected


def test_most_of_the_customers_told_before_are_homes() -> None:
    text = (
        "Jumlah pelanggan PLN di Riau menembus 1,94 juta pelanggan. Sebagian besar, yakni 1,79 "
        "juta, adalah pelanggan rumah tangga."
    )
    assert [(each.value_as_printed, each.indicator) for each in extract(text).statistics] == [
        ("1,94 juta", "customers"),
        ("1,79 juta", "household_customers"),
    ]
