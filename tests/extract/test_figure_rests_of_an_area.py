"""The other part of an area's villages, ratios without their sign, levels of today, hours."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

LIT, DARK = "villages_electrified", "villages_unelectrified"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A sentence with the other part is of the area of the one before.
        (
            "Rasio desa berlistrik di Kaltara 60 persen. Di Kabupaten Malinau tercatat ada 51 desa "
            "yang berlistrik PLN. Sedangkan 58 desa lain belum berlistrik PLN. Dengan begitu, "
            "rasio di sana sebesar 46,78 persen.",
            [
                row("Kaltara", V, "60"),
                row("Kabupaten Malinau", LIT, "51"),
                row("Kabupaten Malinau", DARK, "58"),
                row("Kabupaten Malinau", V, "46.78"),
            ],
        ),
        (
            "Rasio desa berlistrik di Kaltara 60 persen. Adapun di Kabupaten Bulungan ada 20 desa "
            "yang sudah berlistrik. Sementara tinggal 7 desa yang belum berlistrik.",
            [
                row("Kaltara", V, "60"),
                row("Kabupaten Bulungan", LIT, "20"),
                row("Kabupaten Bulungan", DARK, "7"),
            ],
        ),
        # A ratio may lack its sign.
        (
            "Hingga September 2024, rasio elektrifikasi (RE) telah mencapai 99,82. RE merupakan "
            "perbandingan jumlah rumah tangga se-Indonesia.",
            [row("Indonesia", H, "99.82", period="2024-09")],
        ),
        (
            "Rasio desa berlistrik di Jambi baru mencapai 87,4, kata dia.",
            [row("Jambi", V, "87.4")],
        ),
        # A level of today, whatever it will be pushed to; hours are no villages.
        (
            "The electrification ratio in Papua is still 45 percent which will be pushed to 75 "
            "percent in 2019.",
            [row("Papua", H, "45"), row("Papua", H, "75", "projection", "2019")],
        ),
        (
            "Households in six villages of West Papua are receiving 24-hour electricity supply.",
            [],
        ),
    ],
)
def test_reads_rests_and_levels(text: str, expected: list[Row]) -> None:
    """Each figure has the area and the status that its neighbours tell."""
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Bright Papua program covers electricity distribution to 14 regencies and 2,500 "
        "villages in Papua up to 2020.",
        "President Joko Widodo inaugurated an electricity network for the inhabitants of 74 "
        "villages in Papua and West Papua.",
        "Rasio elektrifikasi Jambi naik. Pertumbuhan ekonomi mencapai 5,82.",
        "Rasio elektrifikasi Jambi tinggi, dengan beban puncak mencapai 99,82 MW.",
    ],
)
def test_reads_none_of_it(text: str) -> None:
    """A number of something else is no ratio; villages of a programme or a deed are no level."""
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (
            "On Dec 20, 2017, Widodo stated that 3,000 villages in Indonesia have no power.",
            None,
        ),
        ("PLN said on December 20, 2017, that 3,000 villages in Indonesia had no power.", None),
        ("As of December 20, 2017, 3,000 villages in Indonesia had no power.", "2017-12-20"),
    ],
)
def test_takes_no_day_of_a_statement(text: str, period: str | None) -> None:
    """The day on which somebody said it is not that of the figure."""
    assert rows(text) == [row("Indonesia", DARK, "3000", period=period)]


def test_goes_back_to_the_wider_area() -> None:
    """A sentence that does not tell the other part is of what the article is about."""
    text = (
        "Rasio desa berlistrik di Kaltara 60 persen. Di Kabupaten Malinau ada 51 desa yang "
        "berlistrik PLN.\n\nSecara keseluruhan 189 desa belum berlistrik."
    )
    assert rows(text)[-1] == row("Kaltara", DARK, "189")
