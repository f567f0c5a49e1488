"""Districts, which no gazetteer has, where a sentence points back to them."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

LEAD = "Warga Kecamatan Masalembu, Kabupaten Sumenep, Jawa Timur, lama menunggu listrik. "
M = "Kecamatan Masalembu"

CASES: list[tuple[str, list[Row]]] = [
    (
        "Dari 8.900 kepala keluarga di kecamatan kepulauan itu, baru 5.312 KK yang berlistrik.",
        [row(M, "households", "8900"), row(M, "households_electrified", "5312")],
    ),
    (
        "Di kecamatan tersebut ada 412 KK yang belum berlistrik.",
        [row(M, "households_unelectrified", "412")],
    ),
    (
        "Camat mengatakan ada 412 KK di kecamatannya yang belum berlistrik.",
        [row(M, "households_unelectrified", "412")],
    ),
    (
        "Rasio elektrifikasi Sumenep 89 persen, sedangkan di kecamatan itu baru 61 persen.",
        [row("Sumenep", H, "89"), row(M, H, "61")],
    ),
    (
        "Di Kabupaten Sumenep ada 2.000 KK yang belum berlistrik.",
        [row("Kabupaten Sumenep", "households_unelectrified", "2000")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_districts(sentence: str, expected: list[Row]) -> None:
    assert rows(LEAD + sentence) == expected


def test_a_district_of_papua() -> None:
    text = (
        "Distrik Agats di Kabupaten Asmat masih gelap. Ada 412 KK di distrik tersebut yang belum "
        "berlistrik. Di Kabupaten Asmat ada 2.000 KK yang belum berlistrik."
    )
    assert rows(text) == [
        row("Distrik Agats", "households_unelectrified", "412"),
        row("Kabupaten Asmat", "households_unelectrified", "2000"),
    ]
