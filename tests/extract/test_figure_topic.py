"""What area an article is of: its heading and first sentences, no caption, no words of the page."""

from __future__ import annotations

import pytest

from kg.extract import extract

STORY = (
    "PLN terus menarik jaringan hingga ke hulu Sulawesi Barat sejak awal tahun ini.\n\n"
    "Beberapa dusun sudah lebih dulu terang.\n\n"
)
GOVERNMENT = (
    "The government says 451 villages were connected to electricity in the course of the year.\n\n"
)
CASES: list[tuple[str, list[str | None]]] = [
    (  # no caption with the name of its photographer
        "Warga menimba air di Kecamatan Tutar, Kabupaten Mamasa, Senin. ANTARA FOTO/Budi\n\n"
        + STORY
        + "Sebanyak 290 desa belum berlistrik.",
        ["Sulawesi Barat"],
    ),
    (  # no place of a dateline
        "KORANMAMUJU.ID, MAMUJU - "
        + STORY.replace("Barat", "Barat (Sulbar)")
        + "Sebanyak 290 desa belum berlistrik.",
        ["Sulawesi Barat (Sulbar)"],
    ),
    (  # the government at the beginning, and what most of a count lies in
        GOVERNMENT + "A total of 281 villages still have no electricity, most of them in Papua.",
        ["Indonesia", "Indonesia"],
    ),
    ("Please update your browser to see Kalimantan.\n\n" + GOVERNMENT, ["Indonesia"]),
    (
        STORY + '"Sebanyak 29 desa belum berlistrik, paling banyak di Mamasa," katanya.',
        ["Sulawesi Barat"],
    ),
    (  # a heading that the page tells twice
        "Warga Ambon mudik lebih awal\n\nListrik Sulbar Menjangkau Hulu\n\nListrik Sulbar "
        "Menjangkau Hulu\n\nPLN terus menarik jaringan hingga ke hulu sungai sejak awal "
        "tahun ini.\n\n"
        "Sebanyak 290 desa belum berlistrik.",
        ["Sulbar"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_area_of_an_article(text: str, expected: list[str | None]) -> None:
    assert [s.area for s in extract(text).statistics] == expected
